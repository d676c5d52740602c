# Needs $Rooms.
# Removes the room mailboxes that did not exist before, and gives the others the kind back that they had.
#
# Exchange keeps a removed mailbox for its retention time, 30 days unless somebody changed that.
foreach ($Room in $Rooms) {
    $Mailbox = Get-Mailbox -Identity $Room -RecipientTypeDetails RoomMailbox -ErrorAction SilentlyContinue
    $Before = Find-Before -Task 'rooms.create' -Object $Room -Setting 'Type'
    if ($Before -and $Mailbox) {
        switch ($Before.Before) {
            'Absent' { Remove-Mailbox -Identity $Room -Confirm:$false -ErrorAction Stop -WhatIf:$WhatIfPreference }
            'UserMailbox' { Set-Mailbox -Identity $Room -Type Regular -ErrorAction Stop -WhatIf:$WhatIfPreference }
            'SharedMailbox' { Set-Mailbox -Identity $Room -Type Shared -ErrorAction Stop -WhatIf:$WhatIfPreference }
            'EquipmentMailbox' { Set-Mailbox -Identity $Room -Type Equipment -ErrorAction Stop -WhatIf:$WhatIfPreference }
        }
    }
    Clear-Before -Task 'rooms.create' -Object $Room -Setting 'Type'
}
