# Needs $Account, $RoomLists, $Names.
# Lets the service account impersonate the members of the room lists and itself, and nobody else.
#
# The scope counts direct members alone, and knows a list by its place in the directory: a list that is renamed or made
# anew needs this script again.
$Scope = "$Names members"
$Recipient = Get-Recipient -Identity $Account -ErrorAction SilentlyContinue
# An apostrophe ends a text in a filter; doubled, it stands for itself.
$Parts = @($RoomLists |
        ForEach-Object { Get-DistributionGroup -Identity $_ -ErrorAction SilentlyContinue } |
        ForEach-Object { "MemberOfGroup -eq '" + ($_.DistinguishedName -replace "'", "''") + "'" })
$Complete = $Recipient -and $Parts.Count -eq $RoomLists.Count
$Parts += "Alias -eq '" + ("$($Recipient.Alias)" -replace "'", "''") + "'"
$Filter = $Parts -join ' -or '
$Present = Get-ManagementScope -ErrorAction Stop | Where-Object { $_.Name -eq $Scope }
# Exchange keeps a filter with brackets of its own, so its parts are compared one by one.
$Former = "$($Present.RecipientFilter)"
$Same = ($Former -split ' -or ').Count -eq $Parts.Count
foreach ($Part in $Parts) { $Same = $Same -and $Former.ToLower().Contains($Part.ToLower()) }
if (-not $Complete) {
    Write-Warning "There is no mailbox $Account yet, or not every room list."
} elseif (-not $Present) {
    New-ManagementScope -Name $Scope -RecipientRestrictionFilter $Filter -ErrorAction Stop -WhatIf:$WhatIfPreference
    Save-Before -Task 'impersonation.members' -Object $Scope -Setting 'Filter' -Before 'Absent'
} elseif (-not $Same) {
    Save-Before -Task 'impersonation.members' -Object $Scope -Setting 'Filter' -Before $Former
    Set-ManagementScope -Identity $Scope -RecipientRestrictionFilter $Filter -ErrorAction Stop -WhatIf:$WhatIfPreference
}

$Assignment = "$Names impersonation"
$Ready = Get-ManagementScope -ErrorAction Stop | Where-Object { $_.Name -eq $Scope }
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
    Save-Before -Task 'impersonation.members' -Object $Assignment -Setting 'Scope' -Before 'Absent'
} elseif ("$($Own.CustomRecipientWriteScope)" -ne $Scope) {
    Save-Before -Task 'impersonation.members' -Object $Assignment -Setting 'Scope' -Before $Own.CustomRecipientWriteScope
    Set-ManagementRoleAssignment -Identity $Assignment -CustomRecipientWriteScope $Scope `
        -ErrorAction Stop -WhatIf:$WhatIfPreference
}

# Another assignment of everybody to the same account would make the scope meaningless.
foreach ($Wide in $Present | Where-Object { $_.Name -ne $Assignment -and -not "$($_.CustomRecipientWriteScope)" }) {
    if ("$($Wide.RoleAssigneeType)" -ne 'User') {
        Write-Warning "$Account may impersonate everybody by $($Wide.Name), as a member of $($Wide.RoleAssigneeName)."
    } elseif ($Ready -and "$($Wide.RecipientWriteScope)" -eq 'Organization') {
        Save-Before -Task 'impersonation.members' -Object $Account -Setting $Wide.Name -Before 'Organization'
        Remove-ManagementRoleAssignment -Identity $Wide.Name -Confirm:$false -ErrorAction Stop -WhatIf:$WhatIfPreference
    }
}
