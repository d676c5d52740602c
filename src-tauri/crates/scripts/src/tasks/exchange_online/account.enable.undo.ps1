# Needs $Account.
# Disables the service account again if it was disabled before.
$User = Get-MgUser -UserId $Account -Property Id, AccountEnabled -ErrorAction SilentlyContinue
$Before = Find-Before -Task 'account.enable' -Object $Account -Setting 'Enabled'
if ($Before -and $User -and $User.AccountEnabled) {
    Update-MgUser -UserId $User.Id -AccountEnabled:$false -ErrorAction Stop -WhatIf:$WhatIfPreference
}
Clear-Before -Task 'account.enable' -Object $Account -Setting 'Enabled'
