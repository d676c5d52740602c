# For the Exchange administrator. Needs $Equipment, $MayConvert. Parts name, bookings, kind.
# The product watches this mailbox. No other integration may use it.
$Ar.Tasks['equipment.create'] = { Set-ArSetting $Equipment 'Kind' 'EquipmentMailbox' -On (Get-ArKinds $Equipment) }
