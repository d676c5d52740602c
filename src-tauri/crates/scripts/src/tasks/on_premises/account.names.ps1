# Needs $Login, $FirstName, $LastName.
# Gives the service account its first and last name.
#
# A product that books meetings shows this name as the organizer.
$Name = ($Login -split '\\')[-1]
$User = Get-ADUser -Filter 'UserPrincipalName -eq $Login -or SamAccountName -eq $Name' -Properties GivenName, Surname
if (-not $User) {
    Write-Warning "There is no account $Login yet."
} elseif ($User.GivenName -cne $FirstName -or $User.Surname -cne $LastName) {
    Save-Before -Task 'account.names' -Object $Login -Setting 'GivenName' -Before $User.GivenName
    Save-Before -Task 'account.names' -Object $Login -Setting 'Surname' -Before $User.Surname
    Set-ADUser -Identity $User -GivenName $FirstName -Surname $LastName -ErrorAction Stop -WhatIf:$WhatIfPreference
}
