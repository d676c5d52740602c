# Needs $Login.
# Writes the former address back into the service account's mail attribute.
$Name = ($Login -split '\\')[-1]
$User = Get-ADUser -Filter 'UserPrincipalName -eq $Login -or SamAccountName -eq $Name' -Properties EmailAddress
$Before = Find-Before -Task 'account.directory_address' -Object $Login -Setting 'EmailAddress'
if ($Before -and $User) {
    if ($Before.Before) {
        Set-ADUser -Identity $User -EmailAddress $Before.Before -ErrorAction Stop -WhatIf:$WhatIfPreference
    } else {
        Set-ADUser -Identity $User -Clear mail -ErrorAction Stop -WhatIf:$WhatIfPreference
    }
}
Clear-Before -Task 'account.directory_address' -Object $Login -Setting 'EmailAddress'
