# Needs $Rooms.
# Creates the room mailboxes that do not exist, and turns mailboxes of another kind into room mailboxes.
#
# Only room mailboxes answer requests by a room's rules and stand in room lists.
foreach ($Room in $Rooms) {
    $Recipient = Get-Recipient -Identity $Room -ErrorAction SilentlyContinue
    $Kind = "$($Recipient.RecipientTypeDetails)"
    if (-not $Recipient) {
        $Name = ($Room -split '@')[0]
        New-Mailbox -Room -Name $Name -PrimarySmtpAddress $Room -ErrorAction Stop -WhatIf:$WhatIfPreference
        Save-Before -Task 'rooms.create' -Object $Room -Setting 'Type' -Before 'Absent'
    } elseif (@('UserMailbox', 'SharedMailbox', 'EquipmentMailbox') -contains $Kind) {
        Save-Before -Task 'rooms.create' -Object $Room -Setting 'Type' -Before $Kind
        Set-Mailbox -Identity $Room -Type Room -ErrorAction Stop -WhatIf:$WhatIfPreference
    } elseif ($Kind -ne 'RoomMailbox') {
        Write-Warning "$Room belongs to a $Kind, which cannot become a room mailbox."
    }
}
