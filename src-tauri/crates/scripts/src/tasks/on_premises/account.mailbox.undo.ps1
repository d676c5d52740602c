# Needs $Login.
# Takes the service account's mailbox away again if it had none before.
#
# Exchange keeps a disconnected mailbox for its retention time, 30 days unless somebody changed that.
$User = Get-User -Identity $Login -ErrorAction SilentlyContinue
$Before = Find-Before -Task 'account.mailbox' -Object $Login -Setting 'Mailbox'
if ($Before -and $User -and "$($User.RecipientType)" -eq 'UserMailbox') {
    Disable-Mailbox -Identity $Login -Confirm:$false -ErrorAction Stop -WhatIf:$WhatIfPreference
}
Clear-Before -Task 'account.mailbox' -Object $Login -Setting 'Mailbox'
