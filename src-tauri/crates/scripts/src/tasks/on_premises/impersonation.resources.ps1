# Needs $Account, $Names.
# Lets the service account impersonate room and equipment mailboxes, and nobody else.
$Scope = "$Names resources"
$Filter = "RecipientTypeDetails -eq 'RoomMailbox' -or RecipientTypeDetails -eq 'EquipmentMailbox'"
$Present = Get-ManagementScope -ErrorAction Stop | Where-Object { $_.Name -eq $Scope }
if (-not $Present) {
    New-ManagementScope -Name $Scope -RecipientRestrictionFilter $Filter -ErrorAction Stop -WhatIf:$WhatIfPreference
    Save-Before -Task 'impersonation.resources' -Object $Scope -Setting 'Filter' -Before 'Absent'
}

$Assignment = "$Names impersonation"
$Ready = Get-ManagementScope -ErrorAction Stop | Where-Object { $_.Name -eq $Scope }
$Recipient = Get-Recipient -Identity $Account -ErrorAction SilentlyContinue
$Present = @()
if ($Recipient) {
    $Present = @(Get-ManagementRoleAssignment -RoleAssignee $Account -Role 'ApplicationImpersonation' -Delegating $false `
            -ErrorAction Stop)
}
$Own = $Present | Where-Object { $_.Name -eq $Assignment }
if (-not $Ready -or -not $Recipient) {
    Write-Warning "There is no scope $Scope or no mailbox $Account yet; the assignment is left for the next run."
} elseif (-not $Own) {
    New-ManagementRoleAssignment -Name $Assignment -Role 'ApplicationImpersonation' -User $Account `
        -CustomRecipientWriteScope $Scope -ErrorAction Stop -WhatIf:$WhatIfPreference
    Save-Before -Task 'impersonation.resources' -Object $Assignment -Setting 'Scope' -Before 'Absent'
} elseif ("$($Own.CustomRecipientWriteScope)" -ne $Scope) {
    Save-Before -Task 'impersonation.resources' -Object $Assignment -Setting 'Scope' -Before $Own.CustomRecipientWriteScope
    Set-ManagementRoleAssignment -Identity $Assignment -CustomRecipientWriteScope $Scope `
        -ErrorAction Stop -WhatIf:$WhatIfPreference
}

# Another assignment of everybody to the same account would make the scope meaningless.
foreach ($Wide in $Present | Where-Object { $_.Name -ne $Assignment -and -not "$($_.CustomRecipientWriteScope)" }) {
    if ("$($Wide.RoleAssigneeType)" -ne 'User') {
        Write-Warning "$Account may impersonate everybody by $($Wide.Name), as a member of $($Wide.RoleAssigneeName)."
    } elseif ($Ready -and "$($Wide.RecipientWriteScope)" -eq 'Organization') {
        Save-Before -Task 'impersonation.resources' -Object $Account -Setting $Wide.Name -Before 'Organization'
        Remove-ManagementRoleAssignment -Identity $Wide.Name -Confirm:$false -ErrorAction Stop -WhatIf:$WhatIfPreference
    }
}
