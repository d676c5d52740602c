# Needs $Account.
# Switches Exchange Web Services on for the service account.
#
# The product reads calendars over Exchange Web Services. Nothing set means on.
$Mailbox = Get-CASMailbox -Identity $Account -ErrorAction SilentlyContinue
if (-not $Mailbox) {
    Write-Warning "There is no mailbox $Account yet."
} elseif ($Mailbox.EwsEnabled -eq $false) {
    Save-Before -Task 'account.ews' -Object $Account -Setting 'EwsEnabled' -Before 'False'
    Set-CASMailbox -Identity $Account -EwsEnabled $true -ErrorAction Stop -WhatIf:$WhatIfPreference
}
