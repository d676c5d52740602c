# Needs $Login.
# Lets the service account's password never expire.
#
# A password that expires stops the product on that day, and nobody is asked for a new one.
$Name = ($Login -split '\\')[-1]
$User = Get-ADUser -Filter 'UserPrincipalName -eq $Login -or SamAccountName -eq $Name' -Properties PasswordNeverExpires
if (-not $User) {
    Write-Warning "There is no account $Login yet."
} elseif (-not $User.PasswordNeverExpires) {
    Save-Before -Task 'account.password' -Object $Login -Setting 'PasswordNeverExpires' -Before 'False'
    Set-ADUser -Identity $User -PasswordNeverExpires $true -ErrorAction Stop -WhatIf:$WhatIfPreference
}
