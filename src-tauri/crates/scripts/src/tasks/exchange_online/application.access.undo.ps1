# Needs $ClientId, $Names.
# Takes the application's rights away again, with the scope and the service principal made for them.
$Assignment = "$Names calendars"
$Present = Get-ManagementRoleAssignment -ErrorAction Stop | Where-Object { $_.Name -eq $Assignment }
$Before = Find-Before -Task 'application.access' -Object $Assignment -Setting 'Assignment'
if ($Before -and $Present) {
    Remove-ManagementRoleAssignment -Identity $Assignment -Confirm:$false -ErrorAction Stop -WhatIf:$WhatIfPreference
}
Clear-Before -Task 'application.access' -Object $Assignment -Setting 'Assignment'

# A scope that an assignment still uses stays.
$Scope = "$Names resources"
$Present = Get-ManagementScope -ErrorAction Stop | Where-Object { $_.Name -eq $Scope }
$Used = Get-ManagementRoleAssignment -ErrorAction Stop | Where-Object { "$($_.CustomResourceScope)" -eq $Scope }
$Before = Find-Before -Task 'application.access' -Object $Scope -Setting 'Filter'
if ($Before -and $Present -and -not $Used) {
    Remove-ManagementScope -Identity $Scope -Confirm:$false -ErrorAction Stop -WhatIf:$WhatIfPreference
}
Clear-Before -Task 'application.access' -Object $Scope -Setting 'Filter'

$Principal = Get-ServicePrincipal -ErrorAction Stop | Where-Object { $_.AppId -eq $ClientId }
$Before = Find-Before -Task 'application.access' -Object $ClientId -Setting 'Principal'
if ($Before -and $Principal) {
    Remove-ServicePrincipal -Identity $Principal.ObjectId -Confirm:$false -ErrorAction Stop -WhatIf:$WhatIfPreference
}
Clear-Before -Task 'application.access' -Object $ClientId -Setting 'Principal'
