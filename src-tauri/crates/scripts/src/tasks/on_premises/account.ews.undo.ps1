# Needs $Account.
# Switches Exchange Web Services off again for the service account if it was off before.
$Mailbox = Get-CASMailbox -Identity $Account -ErrorAction SilentlyContinue
$Before = Find-Before -Task 'account.ews' -Object $Account -Setting 'EwsEnabled'
if ($Before -and $Mailbox -and $Mailbox.EwsEnabled) {
    Set-CASMailbox -Identity $Account -EwsEnabled $false -ErrorAction Stop -WhatIf:$WhatIfPreference
}
Clear-Before -Task 'account.ews' -Object $Account -Setting 'EwsEnabled'
