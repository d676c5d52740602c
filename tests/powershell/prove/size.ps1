# 5,000 changes: how long noting, taking back and reading take. The tenant answers at once, so this is the engine's own time. Seconds
# are printed and not judged; what is judged is that notes grow by the number of changes and no faster.
. "$PSScriptRoot/lab.ps1"
. "$PSScriptRoot/cheap.ps1"
$f = New-Folder; Reset-Fake; Save-CheapScript "$f/x.ps1"; $lines = @{}
foreach ($count in 500, 5000) {
    $global:Cheap = @{}; $global:CheapCount = $count; Remove-Item "$f/*.jsonl", "$f/*.log" -ErrorAction SilentlyContinue
    $run = (Measure-Command { & "$f/x.ps1" *> $null }).TotalSeconds; $made = @([System.IO.File]::ReadAllLines("$f/anteroom-journal.jsonl")).Count
    Note "S18 $count changes" 'all are made' (@($global:Cheap.Values | Where-Object { $_ -eq 'b' }).Count -eq $count) "$(@($global:Cheap.Values | Where-Object { $_ -eq 'b' }).Count)"
    $again = (Measure-Command { & "$f/x.ps1" *> $null }).TotalSeconds
    Note "S18 $count changes" 'a second run notes nothing' (@([System.IO.File]::ReadAllLines("$f/anteroom-journal.jsonl")).Count -eq $made) ''
    $undo = (Measure-Command { & "$f/x.ps1" -Undo *> $null }).TotalSeconds; $lines[$count] = @([System.IO.File]::ReadAllLines("$f/anteroom-journal.jsonl")).Count
    Note "S18 $count changes" 'all are taken back' (@($global:Cheap.Values | Where-Object { $_ -ne 'a' }).Count -eq 0) "$(@($global:Cheap.Values | Where-Object { $_ -ne 'a' }).Count)"
    $read = (Measure-Command { & "$f/x.ps1" -Undo *> $null }).TotalSeconds
    'SECONDS {0} changes: run {1:n1}, second run {2:n1}, undo {3:n1}, reading {4} lines {5:n1}' -f $count, $run, $again, $undo, $lines[$count], $read
}
Note 'S18 ten times the changes' 'ten times the notes' ($lines[5000] -eq 10 * $lines[500]) "$($lines[500]) and $($lines[5000])"
Remove-Item -Recurse -Force $f
Write-Sum 'size'
