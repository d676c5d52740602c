# Exchange Server and Active Directory: every fifth read fails in the run, every third in the undo; then none does.
. "$PSScriptRoot/lab.onprem.ps1"
. "$PSScriptRoot/cases.onprem.ps1"
foreach ($name in $cases.Keys) {
    $c = $cases[$name]
    foreach ($seed in 1..4) {
        $s = "$name, reads fail $seed"
        $j = Set-Case $c; $zero = Get-FakePicture; Set-FakeOption @{ FailReads = 0.2 }; for ($k = 0; $k -lt $seed; $k++) { $null = Invoke-Job $j }
        Set-FakeOption @{ FailReads = 0 }; $null = Invoke-Job $j; $r = Invoke-Job $j
        Note $s 'then finished' ($r.Code -eq 0 -and $r.Changes -eq 0 -and @(Test-Promise $c.t $j.Values).Count -eq 0) "$(Get-Bad $r) $(@(Test-Promise $c.t $j.Values) -join '; ')"
        Set-FakeOption @{ FailReads = 0.3 }; for ($k = 0; $k -lt $seed; $k++) { $null = Invoke-Job $j -Undo }
        Set-FakeOption @{ FailReads = 0 }; $null = Invoke-Job $j -Undo; Set-JournalOld $j; $u = Invoke-Job $j -Undo; $d = Get-Diff $zero (Get-FakePicture)
        Note $s 'undone: exact' ((Test-Left $d) -and (Get-Live $j) -eq 0) "$d live $(Get-Live $j) $(Get-Bad $u)"
        Remove-Item -Recurse -Force $j.Folder
    }
}
Write-Sum 'trouble.onprem'
