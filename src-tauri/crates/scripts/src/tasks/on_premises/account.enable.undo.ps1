# Needs $Login.
# Disables the service account again if it was disabled or absent before.
#
# An account that did not exist before is disabled, not deleted: deleting would take its mailbox and its identity for good.
$Name = ($Login -split '\\')[-1]
$User = Get-ADUser -Filter 'UserPrincipalName -eq $Login -or SamAccountName -eq $Name'
$Before = Find-Before -Task 'account.enable' -Object $Login -Setting 'Enabled'
if ($Before -and $User -and $User.Enabled) {
    Disable-ADAccount -Identity $User -Confirm:$false -ErrorAction Stop -WhatIf:$WhatIfPreference
}
Clear-Before -Task 'account.enable' -Object $Login -Setting 'Enabled'
