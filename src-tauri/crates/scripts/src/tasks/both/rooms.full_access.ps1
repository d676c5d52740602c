# Needs $Account, $Rooms.
# Gives the service account full access to the rooms.
#
# Without automatic mapping, so that Outlook does not open every room for whoever signs in as this account.
foreach ($Room in $Rooms) {
    $Mailbox = Get-Mailbox -Identity $Room -ErrorAction SilentlyContinue
    $Present = Get-MailboxPermission -Identity $Room -User $Account -ErrorAction SilentlyContinue |
        Where-Object { "$($_.AccessRights)" -match 'FullAccess' -and -not $_.Deny }
    if (-not $Mailbox) {
        Write-Warning "There is no mailbox $Room yet."
    } elseif (-not $Present) {
        Add-MailboxPermission -Identity $Room -User $Account -AccessRights FullAccess -InheritanceType All `
            -AutoMapping $false -ErrorAction Stop -WhatIf:$WhatIfPreference
        Save-Before -Task 'rooms.full_access' -Object $Room -Setting $Account -Before 'Absent'
    }
}
