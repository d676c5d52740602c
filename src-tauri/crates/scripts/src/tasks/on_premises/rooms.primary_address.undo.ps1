# Needs $Rooms.
# Makes the rooms' former addresses primary again.
foreach ($Room in $Rooms) {
    $Mailbox = Get-Mailbox -Identity $Room -ErrorAction SilentlyContinue
    $Address = Find-Before -Task 'rooms.primary_address' -Object $Room -Setting 'PrimarySmtpAddress'
    $Policy = Find-Before -Task 'rooms.primary_address' -Object $Room -Setting 'EmailAddressPolicyEnabled'
    if ($Mailbox -and $Address) {
        Set-Mailbox -Identity $Room -PrimarySmtpAddress $Address.Before -ErrorAction Stop -WhatIf:$WhatIfPreference
        if ($Policy.Before -eq 'True') {
            Set-Mailbox -Identity $Room -EmailAddressPolicyEnabled $true -ErrorAction Stop -WhatIf:$WhatIfPreference
        }
    }
    Clear-Before -Task 'rooms.primary_address' -Object $Room -Setting 'PrimarySmtpAddress'
    Clear-Before -Task 'rooms.primary_address' -Object $Room -Setting 'EmailAddressPolicyEnabled'
}
