# For the Exchange administrator. Needs $Rooms, $MayConvert. Parts name, bookings, kind, request.
# Only room mailboxes answer requests by a room's rules and stand in room lists. A new one accepts what is free by itself.
$Ar.Tasks['rooms.create'] = {
    foreach ($Room in $Rooms) {
        Set-ArSetting $Room 'Kind' 'RoomMailbox' -On (Get-ArKinds $Room)
        if ('changed', 'already', 'would' -contains $Ar.Last) { Set-ArAnswer $Room }
    }
}
