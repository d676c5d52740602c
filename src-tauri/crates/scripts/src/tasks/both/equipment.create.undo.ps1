# Needs $Equipment.
# Removes the equipment mailbox if it did not exist before, or gives it the kind back that it had.
#
# Exchange keeps a removed mailbox for its retention time, 30 days unless somebody changed that.
$Mailbox = Get-Mailbox -Identity $Equipment -RecipientTypeDetails EquipmentMailbox -ErrorAction SilentlyContinue
$Before = Find-Before -Task 'equipment.create' -Object $Equipment -Setting 'Type'
if ($Before -and $Mailbox) {
    switch ($Before.Before) {
        'Absent' { Remove-Mailbox -Identity $Equipment -Confirm:$false -ErrorAction Stop -WhatIf:$WhatIfPreference }
        'UserMailbox' { Set-Mailbox -Identity $Equipment -Type Regular -ErrorAction Stop -WhatIf:$WhatIfPreference }
        'SharedMailbox' { Set-Mailbox -Identity $Equipment -Type Shared -ErrorAction Stop -WhatIf:$WhatIfPreference }
        'RoomMailbox' { Set-Mailbox -Identity $Equipment -Type Room -ErrorAction Stop -WhatIf:$WhatIfPreference }
    }
}
Clear-Before -Task 'equipment.create' -Object $Equipment -Setting 'Type'
