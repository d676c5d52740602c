# Needs $Rooms.
# Makes the addresses chosen the rooms' primary ones.
#
# Products know a room by its primary address.
foreach ($Room in $Rooms) {
    $Mailbox = Get-Mailbox -Identity $Room -ErrorAction SilentlyContinue
    if (-not $Mailbox) {
        Write-Warning "There is no mailbox $Room yet."
    } elseif ("$($Mailbox.PrimarySmtpAddress)" -ne $Room) {
        Save-Before -Task 'rooms.primary_address' -Object $Room -Setting 'PrimarySmtpAddress' `
            -Before $Mailbox.PrimarySmtpAddress
        Set-Mailbox -Identity $Room -WindowsEmailAddress $Room -ErrorAction Stop -WhatIf:$WhatIfPreference
    }
}
