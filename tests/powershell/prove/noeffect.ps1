# A command that succeeds and does nothing (as RoomList:$false may): it must not be called done, nothing may be struck, a later run does it.
. "$PSScriptRoot/lab.ps1"
foreach ($c in 'Set-Mailbox', 'Set-User', 'Set-CalendarProcessing', 'Set-DistributionGroup', 'Add-DistributionGroupMember', 'Remove-DistributionGroupMember', 'Add-MailboxPermission', 'Remove-MailboxPermission', 'Remove-Mailbox', 'Remove-ManagementScope', 'Remove-ManagementRoleAssignment') {
    Reset-Fake; & $Half; $zero = Get-Print; $j = New-Job $Ported; Set-Fake @{ NoEffect = @{ $c = 1 } }; $r = Invoke-Job $j; Set-Fake @{ NoEffect = @{} }
    if ($c -notlike 'Remove-M*') { $claimed = if ($r.Envelope) { $r.Envelope.count.changed } else { 0 }; $real = @((Get-FakeChanges) | Where-Object { $_ -notlike "$c *" }).Count; Note "$c without effect" 'not called done' ($claimed -le $real) "$claimed called done, $real had an effect" }
    $null = Invoke-Job $j; $unmet = @(Test-Promise $Ported $j.Values); Note "$c without effect" 'a later run does it' ($unmet.Count -eq 0) "$($unmet -join '; ')"
    Set-Fake @{ NoEffect = @{ $c = 1 } }; $null = Invoke-Job $j -Undo; Set-Fake @{ NoEffect = @{} }; $u = Invoke-Job $j -Undo; Set-JournalOld $j; $u = Invoke-Job $j -Undo
    Note "$c without effect in the undo" 'a later undo is exact' ((Get-Print) -ceq $zero -and (Get-Live $j) -eq 0) "$(Get-Difference $zero (Get-Print)) live $(Get-Live $j) $(Get-Bad $u)"
}
Write-Sum 'noeffect'
