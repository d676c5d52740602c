# Needs $Account, $Names.
# Takes the impersonation of room and equipment mailboxes away again.
#
# First what was there comes back, so that the account is never without any right it had.
foreach ($Wide in Find-Before -Task 'impersonation.resources' -Object $Account -Setting '*') {
    $Present = Get-ManagementRoleAssignment -ErrorAction Stop | Where-Object { $_.Name -eq $Wide.Setting }
    if (-not $Present) {
        New-ManagementRoleAssignment -Name $Wide.Setting -Role 'ApplicationImpersonation' -User $Account `
            -ErrorAction Stop -WhatIf:$WhatIfPreference
    }
    Clear-Before -Task 'impersonation.resources' -Object $Account -Setting $Wide.Setting
}
$Assignment = "$Names impersonation"
$Present = Get-ManagementRoleAssignment -ErrorAction Stop | Where-Object { $_.Name -eq $Assignment }
$Before = Find-Before -Task 'impersonation.resources' -Object $Assignment -Setting 'Scope'
if ($Before -and $Present) {
    if ($Before.Before -eq 'Absent') {
        Remove-ManagementRoleAssignment -Identity $Assignment -Confirm:$false -ErrorAction Stop -WhatIf:$WhatIfPreference
    } elseif ($Before.Before) {
        Set-ManagementRoleAssignment -Identity $Assignment -CustomRecipientWriteScope $Before.Before `
            -ErrorAction Stop -WhatIf:$WhatIfPreference
    } else {
        Set-ManagementRoleAssignment -Identity $Assignment -RecipientRelativeWriteScope Organization `
            -ErrorAction Stop -WhatIf:$WhatIfPreference
    }
}
Clear-Before -Task 'impersonation.resources' -Object $Assignment -Setting 'Scope'

# A scope that an assignment still uses stays.
$Scope = "$Names resources"
$Present = Get-ManagementScope -ErrorAction Stop | Where-Object { $_.Name -eq $Scope }
$Used = Get-ManagementRoleAssignment -ErrorAction Stop | Where-Object { "$($_.CustomRecipientWriteScope)" -eq $Scope }
$Before = Find-Before -Task 'impersonation.resources' -Object $Scope -Setting 'Filter'
if ($Before -and $Present -and -not $Used) {
    Remove-ManagementScope -Identity $Scope -Confirm:$false -ErrorAction Stop -WhatIf:$WhatIfPreference
}
Clear-Before -Task 'impersonation.resources' -Object $Scope -Setting 'Filter'
