# A directory so slow that waiting ends: 60, 120 and 250 commands until a new object is seen. Says "waiting", makes nothing twice, a later run finishes, the undo forgets nothing.
. "$PSScriptRoot/lab.ps1"
foreach ($preset in 'EmptyA', 'Half') { foreach ($n in 60, 120, 250) {
    $base = Get-Variable $preset -ValueOnly; $s = "delay $n $preset"
    Reset-Fake; & $base; Set-Fake @{ DelayExchange = $n; DelayEntra = $n }; $zero = Get-Print; $j = New-Job $Ported
    $r = Invoke-Job $j; Note $s 'says that it waits' ($r.Envelope.count.waiting -gt 0 -or @(Test-Promise $Ported $j.Values).Count -eq 0) "$($r.Lines[-1])"
    for ($k = 0; $k -lt 12; $k++) { $null = Invoke-Job $j }
    $unmet = @(Test-Promise $Ported $j.Values); Note $s 'later runs finish' ($unmet.Count -eq 0) "$($unmet -join '; ')"
    $made = @((Get-FakeState).objects | Where-Object { -not $_.SoftDeleted }).Count
    Note $s 'nothing made twice' (@((Get-FakeState).objects | Where-Object { $_.Primary } | Group-Object { $_.Primary } | Where-Object Count -gt 1).Count -eq 0) ''
    $null = Invoke-Job $j -Undo
    $null = Invoke-Job $j -Undo
    Set-JournalOld $j
    $null = Invoke-Job $j -Undo
    Note $s 'undone: exact' ((Get-Print) -ceq $zero -and (Get-Live $j) -eq 0) "$(Get-Difference $zero (Get-Print)) live $(Get-Live $j)"
    # Undone at once, while nothing can be seen yet; and again when it can.
    Reset-Fake; & $base; Set-Fake @{ DelayExchange = $n; DelayEntra = $n }; $zero = Get-Print; $j = New-Job $Ported; $null = Invoke-Job $j; $null = Invoke-Job $j -Undo
    Set-Fake @{ DelayExchange = 0; DelayEntra = 0 }; $u = Invoke-Job $j -Undo; Set-JournalOld $j; $u = Invoke-Job $j -Undo
    Note $s 'undone at once and again later: exact' ((Get-Print) -ceq $zero -and (Get-Live $j) -eq 0) "$(Get-Difference $zero (Get-Print)) live $(Get-Live $j) $(Get-Bad $u)"
} }
# Both waits, for what is new and for what was set, end together: the clock is real here.
$s = 'never seen'; Reset-Fake; & $EmptyA; Set-Fake @{ DelayExchange = 100000 }; $j = New-Job @('rooms.create', 'rooms.primary_address', 'rooms.processing') @{ Rooms = @($V0.Rooms[0]) }; $still = ${function:Start-Sleep}
function global:Start-Sleep { param($Seconds) $global:Slept += $Seconds; [System.Threading.Thread]::Sleep(1000 * $Seconds) }
$global:Slept = 0; $null = & $j.Path -Force -WaitSeconds 10 6>&1; Set-Item -Path 'function:global:Start-Sleep' -Value $still
Note $s 'no longer than -WaitSeconds, and one step more' ($global:Slept -le 15) "$($global:Slept) seconds"
Write-Sum 'late'
