# Needs $Account.
# Removes the service account with its mailbox again if the script created it.
#
# Microsoft 365 keeps both for 30 days.
$Mailbox = Get-Mailbox -Identity $Account -ErrorAction SilentlyContinue
$Before = Find-Before -Task 'account.mailbox' -Object $Account -Setting 'Mailbox'
if ($Before -and $Mailbox) {
    Remove-Mailbox -Identity $Account -Confirm:$false -ErrorAction Stop -WhatIf:$WhatIfPreference
}
Clear-Before -Task 'account.mailbox' -Object $Account -Setting 'Mailbox'
