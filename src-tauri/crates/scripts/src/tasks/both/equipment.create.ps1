# Needs $Equipment.
# Creates the equipment mailbox, or turns a mailbox of another kind into one.
#
# The product watches this mailbox. No other integration may use it.
$Recipient = Get-Recipient -Identity $Equipment -ErrorAction SilentlyContinue
$Kind = "$($Recipient.RecipientTypeDetails)"
if (-not $Recipient) {
    $Name = ($Equipment -split '@')[0]
    New-Mailbox -Equipment -Name $Name -PrimarySmtpAddress $Equipment -ErrorAction Stop -WhatIf:$WhatIfPreference
    Save-Before -Task 'equipment.create' -Object $Equipment -Setting 'Type' -Before 'Absent'
} elseif (@('UserMailbox', 'SharedMailbox', 'RoomMailbox') -contains $Kind) {
    Save-Before -Task 'equipment.create' -Object $Equipment -Setting 'Type' -Before $Kind
    Set-Mailbox -Identity $Equipment -Type Equipment -ErrorAction Stop -WhatIf:$WhatIfPreference
} elseif ($Kind -ne 'EquipmentMailbox') {
    Write-Warning "$Equipment belongs to a $Kind, which cannot become an equipment mailbox."
}
