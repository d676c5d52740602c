# Needs $Account.
# Gives the service account back the first and last name it had.
$User = Get-User -Identity $Account -ErrorAction SilentlyContinue
$First = Find-Before -Task 'account.names' -Object $Account -Setting 'FirstName'
$Last = Find-Before -Task 'account.names' -Object $Account -Setting 'LastName'
if ($User -and $First -and $Last) {
    Set-User -Identity $Account -FirstName $First.Before -LastName $Last.Before `
        -ErrorAction Stop -WhatIf:$WhatIfPreference
}
Clear-Before -Task 'account.names' -Object $Account -Setting 'FirstName'
Clear-Before -Task 'account.names' -Object $Account -Setting 'LastName'
