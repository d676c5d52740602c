# Needs $Account, $Login.
# Writes the service account's primary address into its mail attribute in Active Directory.
#
# A product that looks the account up in the directory must find the address that Exchange knows it by.
$Name = ($Login -split '\\')[-1]
$User = Get-ADUser -Filter 'UserPrincipalName -eq $Login -or SamAccountName -eq $Name' -Properties EmailAddress
if (-not $User) {
    Write-Warning "There is no account $Login yet."
} elseif ($User.EmailAddress -ne $Account) {
    Save-Before -Task 'account.directory_address' -Object $Login -Setting 'EmailAddress' -Before $User.EmailAddress
    Set-ADUser -Identity $User -EmailAddress $Account -ErrorAction Stop -WhatIf:$WhatIfPreference
}
