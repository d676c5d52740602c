# Needs $Account, $Names.
# Takes the service account out of the role group, or removes the group if there was none before.
#
# First what was there comes back, so that the account is never without any right it had.
foreach ($Wide in Find-Before -Task 'impersonation.role_group' -Object $Account -Setting '*') {
    $Present = Get-ManagementRoleAssignment -ErrorAction Stop | Where-Object { $_.Name -eq $Wide.Setting }
    if (-not $Present) {
        New-ManagementRoleAssignment -Name $Wide.Setting -Role 'ApplicationImpersonation' -User $Account `
            -ErrorAction Stop -WhatIf:$WhatIfPreference
    }
    Clear-Before -Task 'impersonation.role_group' -Object $Account -Setting $Wide.Setting
}
$Group = "$Names service"
$Present = Get-RoleGroup -ErrorAction Stop | Where-Object { $_.Name -eq $Group }
$Members = @()
if ($Present) { $Members = @(Get-RoleGroupMember -Identity $Group -ResultSize Unlimited -ErrorAction Stop) }
$Member = $Members | Where-Object { "$($_.PrimarySmtpAddress)" -eq $Account }
$Made = Find-Before -Task 'impersonation.role_group' -Object $Group -Setting 'Group'
$Joined = Find-Before -Task 'impersonation.role_group' -Object $Group -Setting $Account
if ($Made -and $Present) {
    Remove-RoleGroup -Identity $Group -BypassSecurityGroupManagerCheck -Confirm:$false `
        -ErrorAction Stop -WhatIf:$WhatIfPreference
} elseif ($Joined -and $Member) {
    Remove-RoleGroupMember -Identity $Group -Member $Account -BypassSecurityGroupManagerCheck -Confirm:$false `
        -ErrorAction Stop -WhatIf:$WhatIfPreference
}
Clear-Before -Task 'impersonation.role_group' -Object $Group -Setting 'Group'
Clear-Before -Task 'impersonation.role_group' -Object $Group -Setting $Account

# A scope that an assignment still uses stays.
$Scope = "$Names resources"
$Present = Get-ManagementScope -ErrorAction Stop | Where-Object { $_.Name -eq $Scope }
$Used = Get-ManagementRoleAssignment -ErrorAction Stop | Where-Object { "$($_.CustomRecipientWriteScope)" -eq $Scope }
$Before = Find-Before -Task 'impersonation.role_group' -Object $Scope -Setting 'Filter'
if ($Before -and $Present -and -not $Used) {
    Remove-ManagementScope -Identity $Scope -Confirm:$false -ErrorAction Stop -WhatIf:$WhatIfPreference
}
Clear-Before -Task 'impersonation.role_group' -Object $Scope -Setting 'Filter'
