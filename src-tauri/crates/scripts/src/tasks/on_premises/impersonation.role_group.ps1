# Needs $Account, $Names.
# Lets the service account impersonate room and equipment mailboxes as a member of a role group.
#
# Administrators see the group in the Exchange admin center.
$Scope = "$Names resources"
$Filter = "RecipientTypeDetails -eq 'RoomMailbox' -or RecipientTypeDetails -eq 'EquipmentMailbox'"
$Present = Get-ManagementScope -ErrorAction Stop | Where-Object { $_.Name -eq $Scope }
if (-not $Present) {
    New-ManagementScope -Name $Scope -RecipientRestrictionFilter $Filter -ErrorAction Stop -WhatIf:$WhatIfPreference
    Save-Before -Task 'impersonation.role_group' -Object $Scope -Setting 'Filter' -Before 'Absent'
}

$Group = "$Names service"
$Ready = Get-ManagementScope -ErrorAction Stop | Where-Object { $_.Name -eq $Scope }
$Recipient = Get-Recipient -Identity $Account -ErrorAction SilentlyContinue
$Present = Get-RoleGroup -ErrorAction Stop | Where-Object { $_.Name -eq $Group }
$Members = @()
if ($Present) { $Members = @(Get-RoleGroupMember -Identity $Group -ResultSize Unlimited -ErrorAction Stop) }
$Member = $Members | Where-Object { "$($_.PrimarySmtpAddress)" -eq $Account }
if (-not $Ready -or -not $Recipient) {
    Write-Warning "There is no scope $Scope or no mailbox $Account yet; the role group is left for the next run."
} elseif (-not $Present) {
    New-RoleGroup -Name $Group -Roles 'ApplicationImpersonation' -Members $Account -CustomRecipientWriteScope $Scope `
        -ErrorAction Stop -WhatIf:$WhatIfPreference
    Save-Before -Task 'impersonation.role_group' -Object $Group -Setting 'Group' -Before 'Absent'
} elseif (-not $Member) {
    Add-RoleGroupMember -Identity $Group -Member $Account -BypassSecurityGroupManagerCheck `
        -ErrorAction Stop -WhatIf:$WhatIfPreference
    Save-Before -Task 'impersonation.role_group' -Object $Group -Setting $Account -Before 'Absent'
}

# Another assignment of everybody to the same account would make the scope meaningless.
$Assigned = @()
if ($Recipient) {
    $Assigned = @(Get-ManagementRoleAssignment -RoleAssignee $Account -Role 'ApplicationImpersonation' -Delegating $false `
            -ErrorAction Stop)
}
foreach ($Wide in $Assigned | Where-Object { -not "$($_.CustomRecipientWriteScope)" }) {
    if ("$($Wide.RoleAssigneeType)" -ne 'User') {
        Write-Warning "$Account may impersonate everybody by $($Wide.Name), as a member of $($Wide.RoleAssigneeName)."
    } elseif ($Ready -and "$($Wide.RecipientWriteScope)" -eq 'Organization') {
        Save-Before -Task 'impersonation.role_group' -Object $Account -Setting $Wide.Name -Before 'Organization'
        Remove-ManagementRoleAssignment -Identity $Wide.Name -Confirm:$false -ErrorAction Stop -WhatIf:$WhatIfPreference
    }
}
