# Needs $Login.
# Lets the service account's password expire again by the domain's rules, if it did before.
$Name = ($Login -split '\\')[-1]
$User = Get-ADUser -Filter 'UserPrincipalName -eq $Login -or SamAccountName -eq $Name' -Properties PasswordNeverExpires
$Before = Find-Before -Task 'account.password' -Object $Login -Setting 'PasswordNeverExpires'
if ($Before -and $User -and $User.PasswordNeverExpires) {
    Set-ADUser -Identity $User -PasswordNeverExpires $false -ErrorAction Stop -WhatIf:$WhatIfPreference
}
Clear-Before -Task 'account.password' -Object $Login -Setting 'PasswordNeverExpires'
