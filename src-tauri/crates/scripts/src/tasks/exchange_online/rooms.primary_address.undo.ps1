# Needs $Rooms.
# Makes the rooms' former addresses primary again.
foreach ($Room in $Rooms) {
    $Mailbox = Get-Mailbox -Identity $Room -ErrorAction SilentlyContinue
    $Before = Find-Before -Task 'rooms.primary_address' -Object $Room -Setting 'PrimarySmtpAddress'
    if ($Mailbox -and $Before) {
        Set-Mailbox -Identity $Room -WindowsEmailAddress $Before.Before -ErrorAction Stop -WhatIf:$WhatIfPreference
    }
    Clear-Before -Task 'rooms.primary_address' -Object $Room -Setting 'PrimarySmtpAddress'
}
