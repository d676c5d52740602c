# Exchange Online and Graph: broken off before and after every change, as by a killed process; then undo, or run again and undo. The
# undo likewise. Then each changing command refused, and allowed again.
. "$PSScriptRoot/lab.ps1"
function Test-Breaks([string] $Label, [string[]] $Tasks, [scriptblock] $Base, [string] $Place = 'exchange_online') {
    Reset-Fake; & $Base; $zero = Get-Print; $start = Copy-FakeState; $j = New-Job $Tasks -Place $Place
    $null = Invoke-Job $j; $n = @(Get-FakeChanges).Count; $end = Get-Print; $promise = @(Test-Promise $Tasks $j.Values)
    Note $Label 'unbroken: finished' ($promise.Count -eq 0) "$($promise -join '; ')"
    $journal = Get-JournalBytes $j; $after = Copy-FakeState; Clear-FakeChanges; $null = Invoke-Job $j -Undo; $m = @(Get-FakeChanges).Count
    foreach ($where in 'CrashBefore', 'CrashAfter') {
        for ($i = 1; $i -le $n; $i++) {
            $s = "$Label $where $i"
            Set-JournalBytes $j $null; Reset-Fake; Restore-FakeState $start; $null = Invoke-Killed $j $where $i; $what = "$(@(Get-FakeChanges)[-1])"
            $u = Invoke-Job $j -Undo
            Note $s 'broken off, undone: exact' ((Get-Print) -ceq $zero) "[$what] $(Get-Difference $zero (Get-Print)) :: $(Get-Bad $u)"
            Set-JournalOld $j; $u = Invoke-Job $j -Undo
            Note $s 'broken off, undone, undone an hour later: exact, nothing left in the journal' ((Get-Print) -ceq $zero -and (Get-Live $j) -eq 0) "live $(Get-Live $j)"
            Set-JournalBytes $j $null; Reset-Fake; Restore-FakeState $start; $null = Invoke-Killed $j $where $i
            $r = Invoke-Job $j
            Note $s 'broken off, run again: finished' ((Get-Print) -ceq $end -or @(Test-Promise $Tasks $j.Values).Count -eq 0) "[$what] $(@(Test-Promise $Tasks $j.Values) -join '; ')"
            $r = Invoke-Job $j; Note $s 'and again: 0 changes' ($r.Changes -eq 0) "$($r.Changes)"
            $u = Invoke-Job $j -Undo
            Note $s 'broken off, run again, undone: exact' ((Get-Print) -ceq $zero -and (Get-Live $j) -eq 0) "[$what] $(Get-Difference $zero (Get-Print)) live $(Get-Live $j) :: $(Get-Bad $u)"
        }
        for ($i = 1; $i -le $m; $i++) {
            Set-JournalBytes $j $journal; Reset-Fake; Restore-FakeState $after; $null = Invoke-Killed $j $where $i -Undo
            $u = Invoke-Job $j -Undo; Set-JournalOld $j; $u2 = Invoke-Job $j -Undo
            Note "$Label UNDO $where $i" 'undo broken off, undone again: exact' ((Get-Print) -ceq $zero -and (Get-Live $j) -eq 0) "$(Get-Difference $zero (Get-Print)) live $(Get-Live $j) :: $(Get-Bad $u) $(Get-Bad $u2)"
        }
    }
    Remove-Item -Recurse -Force $j.Folder
}
# Each changing command refused during the run, then allowed: undo; or run again and undo. Refused in the undo, then allowed.
function Test-Refusals([string] $Label, [string[]] $Tasks, [scriptblock] $Base, [string[]] $Commands, [string] $Place = 'exchange_online') {
    Reset-Fake; & $Base; $zero = Get-Print; $start = Copy-FakeState; $j = New-Job $Tasks -Place $Place
    foreach ($c in $Commands) {
        Set-JournalBytes $j $null; Reset-Fake; Restore-FakeState $start; Set-Fake @{ Refuse = @{ $c = 'refused for a test' } }; $null = Invoke-Job $j; Set-Fake @{ Refuse = @{} }
        $mid = Copy-FakeState; $jb = Get-JournalBytes $j
        $null = Invoke-Job $j -Undo
        Note "$Label $c refused" 'undone: exact' ((Get-Print) -ceq $zero -and (Get-Live $j) -eq 0) "$(Get-Difference $zero (Get-Print)) live $(Get-Live $j)"
        Set-JournalBytes $j $jb
        Reset-Fake
        Restore-FakeState $mid
        $null = Invoke-Job $j
        Note "$Label $c refused" 'run again: finished' (@(Test-Promise $Tasks $j.Values).Count -eq 0) "$(@(Test-Promise $Tasks $j.Values) -join '; ')"
        $null = Invoke-Job $j -Undo
        Note "$Label $c refused" 'run again, undone: exact' ((Get-Print) -ceq $zero -and (Get-Live $j) -eq 0) "$(Get-Difference $zero (Get-Print)) live $(Get-Live $j)"
        Set-JournalBytes $j $null
        Reset-Fake
        Restore-FakeState $start
        $null = Invoke-Job $j
        Set-Fake @{ Refuse = @{ $c = 'refused for a test' } }
        $null = Invoke-Job $j -Undo
        Set-Fake @{ Refuse = @{} }
        $null = Invoke-Job $j -Undo
        Note "$Label $c refused in the undo" 'undone again: exact' ((Get-Print) -ceq $zero -and (Get-Live $j) -eq 0) "$(Get-Difference $zero (Get-Print)) live $(Get-Live $j)"
    }
    Remove-Item -Recurse -Force $j.Folder
}
$commands = 'New-Mailbox', 'Set-Mailbox', 'Remove-Mailbox', 'Set-User', 'Set-CalendarProcessing', 'New-DistributionGroup', 'Set-DistributionGroup',
    'Update-DistributionGroupMember', 'Add-DistributionGroupMember', 'Remove-DistributionGroupMember', 'Remove-DistributionGroup', 'Add-MailboxPermission',
    'Remove-MailboxPermission', 'New-ServicePrincipal', 'New-ManagementScope', 'New-ManagementRoleAssignment', 'Remove-ManagementRoleAssignment',
    'Remove-ManagementScope', 'Remove-ServicePrincipal'
foreach ($preset in 'EmptyA', 'Half') {
    $base = Get-Variable $preset -ValueOnly
    Test-Breaks $preset $Ported $base
    Test-Refusals $preset $Ported $base $commands
}
Test-Breaks 'nobody there, account.mailbox' @('account.mailbox') $Empty
Test-Refusals 'nobody there, account.mailbox' @('account.mailbox') $Empty @('New-Mailbox', 'Remove-Mailbox')
foreach ($preset in 'Ready', 'Half') {
    $base = Get-Variable $preset -ValueOnly
    Test-Breaks "$preset, Entra" @(Get-ArTasks 'entra') $base 'entra'
    Test-Refusals "$preset, Entra" @(Get-ArTasks 'entra') $base @('Update-MgUser') 'entra'
}
Write-Sum 'interrupt'
