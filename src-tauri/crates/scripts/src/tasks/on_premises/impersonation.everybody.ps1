# Needs $Account, $Names.
# Lets the service account impersonate everybody in the organization.
#
# The account can then read every mailbox over Exchange Web Services: keep its password accordingly.
$Assignment = "$Names impersonation"
$Recipient = Get-Recipient -Identity $Account -ErrorAction SilentlyContinue
$Present = @()
if ($Recipient) {
    # The right to hand the role on is not the right to use it, hence no delegating assignments.
    $Present = @(Get-ManagementRoleAssignment -RoleAssignee $Account -Role 'ApplicationImpersonation' -Delegating $false `
            -ErrorAction Stop)
}
$Everybody = $Present |
    Where-Object { -not "$($_.CustomRecipientWriteScope)" -and "$($_.RecipientWriteScope)" -eq 'Organization' }
$Own = $Present | Where-Object { $_.Name -eq $Assignment }
if (-not $Recipient) {
    Write-Warning "There is no mailbox $Account yet."
} elseif ($Own -and -not $Everybody) {
    Save-Before -Task 'impersonation.everybody' -Object $Assignment -Setting 'Scope' -Before $Own.CustomRecipientWriteScope
    Set-ManagementRoleAssignment -Identity $Assignment -RecipientRelativeWriteScope Organization `
        -ErrorAction Stop -WhatIf:$WhatIfPreference
} elseif (-not $Everybody) {
    New-ManagementRoleAssignment -Name $Assignment -Role 'ApplicationImpersonation' -User $Account `
        -ErrorAction Stop -WhatIf:$WhatIfPreference
    Save-Before -Task 'impersonation.everybody' -Object $Assignment -Setting 'Scope' -Before 'Absent'
}
