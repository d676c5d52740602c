# Needs $Account.
# Gives the service account the password policy back that it had.
$User = Get-MgUser -UserId $Account -Property Id, PasswordPolicies -ErrorAction SilentlyContinue
$Before = Find-Before -Task 'account.password' -Object $Account -Setting 'PasswordPolicies'
if ($Before -and $User) {
    $Policies = 'None'
    if ($Before.Before) { $Policies = $Before.Before }
    Update-MgUser -UserId $User.Id -PasswordPolicies $Policies -ErrorAction Stop -WhatIf:$WhatIfPreference
}
Clear-Before -Task 'account.password' -Object $Account -Setting 'PasswordPolicies'
