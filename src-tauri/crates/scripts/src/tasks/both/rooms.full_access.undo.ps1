# Needs $Account, $Rooms.
# Takes full access away from the service account where it had none before.
foreach ($Room in $Rooms) {
    $Present = Get-MailboxPermission -Identity $Room -User $Account -ErrorAction SilentlyContinue |
        Where-Object { "$($_.AccessRights)" -match 'FullAccess' -and -not $_.Deny }
    $Before = Find-Before -Task 'rooms.full_access' -Object $Room -Setting $Account
    if ($Before -and $Present) {
        Remove-MailboxPermission -Identity $Room -User $Account -AccessRights FullAccess -InheritanceType All `
            -Confirm:$false -ErrorAction Stop -WhatIf:$WhatIfPreference
    }
    Clear-Before -Task 'rooms.full_access' -Object $Room -Setting $Account
}
