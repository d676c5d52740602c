# Needs $Account, $FirstName, $LastName.
# Gives the service account its first and last name.
#
# A product that books meetings shows this name as the organizer.
$User = Get-User -Identity $Account -ErrorAction SilentlyContinue
if (-not $User) {
    Write-Warning "There is no account $Account yet."
} elseif ($User.FirstName -cne $FirstName -or $User.LastName -cne $LastName) {
    Save-Before -Task 'account.names' -Object $Account -Setting 'FirstName' -Before $User.FirstName
    Save-Before -Task 'account.names' -Object $Account -Setting 'LastName' -Before $User.LastName
    Set-User -Identity $Account -FirstName $FirstName -LastName $LastName -ErrorAction Stop -WhatIf:$WhatIfPreference
}
