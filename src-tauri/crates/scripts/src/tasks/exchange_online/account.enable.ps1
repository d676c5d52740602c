# Needs $Account.
# Enables the service account.
$User = Get-MgUser -UserId $Account -Property Id, AccountEnabled -ErrorAction SilentlyContinue
if (-not $User) {
    Write-Warning "There is no account $Account yet; the Exchange administrator's script creates it together with its mailbox."
} elseif (-not $User.AccountEnabled) {
    Save-Before -Task 'account.enable' -Object $Account -Setting 'Enabled' -Before 'False'
    Update-MgUser -UserId $User.Id -AccountEnabled:$true -ErrorAction Stop -WhatIf:$WhatIfPreference
}
