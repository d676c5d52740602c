# Needs $Login.
# Gives the service account back the first and last name it had.
$Name = ($Login -split '\\')[-1]
$User = Get-ADUser -Filter 'UserPrincipalName -eq $Login -or SamAccountName -eq $Name' -Properties GivenName, Surname
$First = Find-Before -Task 'account.names' -Object $Login -Setting 'GivenName'
$Last = Find-Before -Task 'account.names' -Object $Login -Setting 'Surname'
if ($User -and $First) {
    if ($First.Before) {
        Set-ADUser -Identity $User -GivenName $First.Before -ErrorAction Stop -WhatIf:$WhatIfPreference
    } else {
        Set-ADUser -Identity $User -Clear givenName -ErrorAction Stop -WhatIf:$WhatIfPreference
    }
}
if ($User -and $Last) {
    if ($Last.Before) {
        Set-ADUser -Identity $User -Surname $Last.Before -ErrorAction Stop -WhatIf:$WhatIfPreference
    } else {
        Set-ADUser -Identity $User -Clear sn -ErrorAction Stop -WhatIf:$WhatIfPreference
    }
}
Clear-Before -Task 'account.names' -Object $Login -Setting 'GivenName'
Clear-Before -Task 'account.names' -Object $Login -Setting 'Surname'
