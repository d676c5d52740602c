# Exchange Server and Active Directory: broken off before and after every change of run and undo, in every organization of the cases.
. "$PSScriptRoot/lab.onprem.ps1"
. "$PSScriptRoot/cases.onprem.ps1"
foreach ($name in $cases.Keys) {
    $c = $cases[$name]; $j = Set-Case $c; $start = Export-FakeState; $zero = Get-FakePicture
    $r = Invoke-Job $j; $n = $r.Changes; $jb = Get-JournalBytes $j; $after = Export-FakeState
    $r = Invoke-Job $j -Undo; $m = $r.Changes; $left = Get-FakePicture
    foreach ($when in 'before', 'after') {
        for ($i = 1; $i -le $n; $i++) {
            $s = "$name, broken off $when $i"
            Set-JournalBytes $j $null; Import-FakeState $start; $null = Invoke-Killed $j $when $i; $null = Invoke-Job $j -Undo; $d1 = Get-Diff $zero (Get-FakePicture)
            Set-JournalOld $j; $u = Invoke-Job $j -Undo; $d2 = Get-Diff $zero (Get-FakePicture)
            Note $s 'undone: exact, nothing left in the journal' ((Test-Left $d1) -and (Test-Left $d2) -and (Get-Live $j) -eq 0) "$d1 $d2 live $(Get-Live $j) $(Get-Bad $u)"
            Set-JournalBytes $j $null; Import-FakeState $start; $null = Invoke-Killed $j $when $i; $r = Invoke-Job $j
            Note $s 'run again: finished' ($r.Code -eq 0 -and @(Test-Promise $c.t $j.Values).Count -eq 0) "$(Get-Bad $r) $(@(Test-Promise $c.t $j.Values) -join '; ')"
            $u = Invoke-Job $j -Undo
            $d = Get-Diff $zero (Get-FakePicture)
            Note $s 'run again, undone: exact' ((Test-Left $d) -and (Get-Live $j) -eq 0) "$d live $(Get-Live $j) $(Get-Bad $u)"
        }
        for ($i = 1; $i -le $m; $i++) {
            Set-JournalBytes $j $jb; Import-FakeState $after; $null = Invoke-Killed $j $when $i -Undo; $null = Invoke-Job $j -Undo
            Set-JournalOld $j; $u = Invoke-Job $j -Undo; $d = Get-Diff $left (Get-FakePicture)
            Note "$name, undo broken off $when $i" 'undone again: exact' (-not $d -and (Get-Live $j) -eq 0) "$d live $(Get-Live $j)"
        }
    }
    # S10. Each command that this changes by is refused once: the rest is done, and what was refused is done by the next run.
    Set-JournalBytes $j $null; Import-FakeState $start; $r = Invoke-Job $j; $commands = @($r.Log | ForEach-Object { ($_ -split ' ')[0] } | Select-Object -Unique)
    $r = Invoke-Job $j -Undo; $back = @($r.Log | ForEach-Object { ($_ -split ' ')[0] } | Select-Object -Unique)
    foreach ($command in $commands) {
        $s = "S10 $name, $command refused"
        Set-JournalBytes $j $null; Import-FakeState $start; Set-FakeOption @{ RefuseCmdlet = $command }; $r = Invoke-Job $j; Set-FakeOption @{ RefuseCmdlet = $null }
        Note $s 'said, the code is 1, and no end' ($r.Code -eq 1 -and -not $r.Ended) "$($r.Code) $($r.Ended)"; $mid = Export-FakeState; $bytes = Get-JournalBytes $j
        $u = Invoke-Job $j -Undo; $d = Get-Diff $zero (Get-FakePicture); Note $s 'undone: exact' ((Test-Left $d) -and (Get-Live $j) -eq 0) "$d live $(Get-Live $j) $(Get-Bad $u)"
        Set-JournalBytes $j $bytes
        Import-FakeState $mid
        $r = Invoke-Job $j
        Note $s 'run again: finished' ($r.Code -eq 0 -and @(Test-Promise $c.t $j.Values).Count -eq 0) "$(Get-Bad $r) $(@(Test-Promise $c.t $j.Values) -join '; ')"
        $u = Invoke-Job $j -Undo
        $d = Get-Diff $zero (Get-FakePicture)
        Note $s 'run again, undone: exact' ((Test-Left $d) -and (Get-Live $j) -eq 0) "$d live $(Get-Live $j) $(Get-Bad $u)"
    }
    foreach ($command in $back) {
        $s = "S10 $name, $command refused in the undo"
        Set-JournalBytes $j $jb
        Import-FakeState $after
        Set-FakeOption @{ RefuseCmdlet = $command }
        $null = Invoke-Job $j -Undo
        Set-FakeOption @{ RefuseCmdlet = $null }
        $u = Invoke-Job $j -Undo; $d = Get-Diff $left (Get-FakePicture); Note $s 'undone again: exact' (-not $d -and (Get-Live $j) -eq 0) "$d live $(Get-Live $j) $(Get-Bad $u)"
    }
    Remove-Item -Recurse -Force $j.Folder
}
Write-Sum 'interrupt.onprem'
