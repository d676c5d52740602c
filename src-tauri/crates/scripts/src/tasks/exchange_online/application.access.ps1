# Needs $ClientId, $Names.
# Lets the application read and write the calendars of room and equipment mailboxes, and of nobody else.
#
# Exchange adds these rights to what Entra grants: a permission for calendars that Entra grants for the whole tenant makes
# the scope meaningless, and is withdrawn there.
$Quoted = $ClientId -replace "'", "''"
# Exchange wants the object id of the enterprise application; the app registration has another one.
$Application = Get-MgServicePrincipal -Filter "appId eq '$Quoted'" -ErrorAction Stop
$Principal = Get-ServicePrincipal -ErrorAction Stop | Where-Object { $_.AppId -eq $ClientId }
if (-not $Application) {
    Write-Warning "There is no enterprise application with the client id $ClientId in this tenant."
} elseif (-not $Principal) {
    New-ServicePrincipal -AppId $Application.AppId -ObjectId $Application.Id -DisplayName $Names `
        -ErrorAction Stop -WhatIf:$WhatIfPreference
    Save-Before -Task 'application.access' -Object $ClientId -Setting 'Principal' -Before 'Absent'
}

$Scope = "$Names resources"
$Filter = "RecipientTypeDetails -eq 'RoomMailbox' -or RecipientTypeDetails -eq 'EquipmentMailbox'"
$Present = Get-ManagementScope -ErrorAction Stop | Where-Object { $_.Name -eq $Scope }
if (-not $Present) {
    New-ManagementScope -Name $Scope -RecipientRestrictionFilter $Filter -ErrorAction Stop -WhatIf:$WhatIfPreference
    Save-Before -Task 'application.access' -Object $Scope -Setting 'Filter' -Before 'Absent'
}

$Assignment = "$Names calendars"
$Ready = Get-ManagementScope -ErrorAction Stop | Where-Object { $_.Name -eq $Scope }
$Principal = Get-ServicePrincipal -ErrorAction Stop | Where-Object { $_.AppId -eq $ClientId }
$Present = Get-ManagementRoleAssignment -ErrorAction Stop | Where-Object { $_.Name -eq $Assignment }
if (-not $Ready -or -not $Principal) {
    Write-Warning "There is no scope $Scope or no service principal yet; the assignment is left for the next run."
} elseif (-not $Present) {
    New-ManagementRoleAssignment -Name $Assignment -App $Principal.ObjectId -Role 'Application Calendars.ReadWrite' `
        -CustomResourceScope $Scope -ErrorAction Stop -WhatIf:$WhatIfPreference
    Save-Before -Task 'application.access' -Object $Assignment -Setting 'Assignment' -Before 'Absent'
}
