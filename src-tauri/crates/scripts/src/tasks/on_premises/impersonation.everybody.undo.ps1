# Needs $Names.
# Takes the impersonation of everybody away again, or gives the assignment its scope back.
$Assignment = "$Names impersonation"
$Present = Get-ManagementRoleAssignment -ErrorAction Stop | Where-Object { $_.Name -eq $Assignment }
$Before = Find-Before -Task 'impersonation.everybody' -Object $Assignment -Setting 'Scope'
if ($Before -and $Present) {
    if ($Before.Before -eq 'Absent') {
        Remove-ManagementRoleAssignment -Identity $Assignment -Confirm:$false -ErrorAction Stop -WhatIf:$WhatIfPreference
    } else {
        Set-ManagementRoleAssignment -Identity $Assignment -CustomRecipientWriteScope $Before.Before `
            -ErrorAction Stop -WhatIf:$WhatIfPreference
    }
}
Clear-Before -Task 'impersonation.everybody' -Object $Assignment -Setting 'Scope'
