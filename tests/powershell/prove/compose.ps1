# What the bench puts together is what customers get: each script that the Rust side composed, put together anew from its own help and
# values, must be the same text.
. "$PSScriptRoot/common.ps1"
$folder = Join-Path $script:ArSource '../tests/composed'
$files = @(Get-ChildItem -Path $folder -Filter '*.ps1' -Recurse -ErrorAction SilentlyContinue)
Note 'composed scripts' 'there are some' ($files.Count -gt 0) $folder
foreach ($file in $files) {
    $text = [System.IO.File]::ReadAllText($file.FullName).Replace("`r`n", "`n")
    if ($text -notmatch '(?m)^\$Ar\.Tasks\[') { continue }    # what only shows something has no engine
    $mark = '# The values that everything below reads.' + "`n"
    $begin = $text.IndexOf("`n" + '#>' + "`n"); $values = $text.IndexOf($mark); $engine = $text.IndexOf("`n" + '# ---- The engine')
    if ($begin -lt 0 -or $values -lt $begin -or $engine -lt $values) { Note $file.Name 'has help, values and engine' $false ''; continue }
    $tasks = @([regex]::Matches($text, '(?m)^\$Ar\.Tasks\[''([^'']+)''\]') | ForEach-Object { $_.Groups[1].Value }); $above = @{}
    foreach ($found in [regex]::Matches($text, '(?m)^# -- ([a-z_.]+): .*\n(?:\$Ar\.Takes\[.*\n)?')) { $above[$found.Groups[1].Value] = $found.Value }
    $place = @($script:ArPlaces.Keys | Where-Object { $lines = Read-ArText ('places/{0}.ps1' -f $_); $text.Contains($lines) })
    Note $file.Name 'is for one place' ($place.Count -eq 1) "$($place -join ' ')"
    if ($place.Count -ne 1) { continue }
    $assigned = $text.Substring($values + $mark.Length, $engine - $values - $mark.Length)
    $mine = Join-ArScript ($text.Substring(0, $begin + 4)) $assigned $tasks $place[0] $above
    $same = [string]::Equals($mine, $text, 'Ordinal'); $at = 0
    while (-not $same -and $at -lt $mine.Length -and $at -lt $text.Length -and $mine[$at] -ceq $text[$at]) { $at++ }
    Note $file.Name 'put together anew: the same text' $same "differs at ${at}: $($text.Substring($at, [math]::Min(60, $text.Length - $at)))"
}
$places = @{ 'on-premises' = 'exchange_server'; online = 'exchange_online' }
$shown = @(Get-ChildItem -Path (Join-Path $script:ArSource '../tests/shown') -Filter '*.ps1')
Note 'commands' 'there are eight' ($shown.Count -eq 8) "$($shown.Count)"
foreach ($file in $shown) {
    $text = [System.IO.File]::ReadAllText($file.FullName).Replace("`r`n", "`n"); $end = $text.IndexOf("`nSet-StrictMode") + 1
    $null = $file.BaseName -match '^(on-premises|online)-(.+)$'
    $mine = Join-ArCommand $text.Substring(4, $end - 4) $Matches[2] $places[$Matches[1]]
    Note $file.Name 'put together anew: the same text' ([string]::Equals($mine, $text, 'Ordinal')) $mine
}
Write-Sum 'compose'
