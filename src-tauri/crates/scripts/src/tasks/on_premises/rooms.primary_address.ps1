# Needs $Rooms.
# Makes the addresses chosen the rooms' primary ones.
#
# Products know a room by its primary address. A policy that writes addresses would change it back, so it is switched off.
foreach ($Room in $Rooms) {
    $Mailbox = Get-Mailbox -Identity $Room -ErrorAction SilentlyContinue
    if (-not $Mailbox) {
        Write-Warning "There is no mailbox $Room yet."
    } elseif ("$($Mailbox.PrimarySmtpAddress)" -ne $Room) {
        Save-Before -Task 'rooms.primary_address' -Object $Room -Setting 'PrimarySmtpAddress' `
            -Before $Mailbox.PrimarySmtpAddress
        Save-Before -Task 'rooms.primary_address' -Object $Room -Setting 'EmailAddressPolicyEnabled' `
            -Before $Mailbox.EmailAddressPolicyEnabled
        Set-Mailbox -Identity $Room -EmailAddressPolicyEnabled $false -PrimarySmtpAddress $Room `
            -ErrorAction Stop -WhatIf:$WhatIfPreference
    }
}
