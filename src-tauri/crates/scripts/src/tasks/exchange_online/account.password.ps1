# Needs $Account.
# Lets the service account's password never expire.
#
# A password that expires stops the product on that day, and nobody is asked for a new one.
$User = Get-MgUser -UserId $Account -Property Id, PasswordPolicies -ErrorAction SilentlyContinue
if (-not $User) {
    Write-Warning "There is no account $Account yet."
} elseif ("$($User.PasswordPolicies)" -notmatch 'DisablePasswordExpiration') {
    # What is said about strong passwords stays as it is.
    $Policies = 'DisablePasswordExpiration'
    if ("$($User.PasswordPolicies)" -match 'DisableStrongPassword') {
        $Policies = 'DisablePasswordExpiration, DisableStrongPassword'
    }
    Save-Before -Task 'account.password' -Object $Account -Setting 'PasswordPolicies' -Before $User.PasswordPolicies
    Update-MgUser -UserId $User.Id -PasswordPolicies $Policies -ErrorAction Stop -WhatIf:$WhatIfPreference
}
