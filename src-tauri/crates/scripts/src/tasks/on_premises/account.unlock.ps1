# Needs $Login.
# Unlocks the service account.
#
# Find out first what else signs in with this account and still has an old password: it would lock it again.
# There is nothing to take back: nobody is served by a locked account.
$Name = ($Login -split '\\')[-1]
$User = Get-ADUser -Filter 'UserPrincipalName -eq $Login -or SamAccountName -eq $Name' -Properties LockedOut
if ($User -and $User.LockedOut) {
    Unlock-ADAccount -Identity $User -ErrorAction Stop -WhatIf:$WhatIfPreference
}
