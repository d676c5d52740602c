# Needs $Account, $Login.
# Gives the service account a mailbox with its primary address.
#
# Exchange Web Services serves only accounts that have a mailbox.
$User = Get-User -Identity $Login -ErrorAction SilentlyContinue
if (-not $User) {
    Write-Warning "There is no account $Login yet; the directory administrator's script creates it."
} elseif ("$($User.RecipientType)" -eq 'User') {
    Enable-Mailbox -Identity $Login -PrimarySmtpAddress $Account -ErrorAction Stop -WhatIf:$WhatIfPreference
    Save-Before -Task 'account.mailbox' -Object $Login -Setting 'Mailbox' -Before 'Absent'
}
