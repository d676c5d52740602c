# For the Exchange administrator. Needs $Rooms.
# Meetings already booked keep what they have; only new ones are stored differently. All three in one command: organizations have
# hundreds of rooms.
$Ar.Settings['Processing'] = @{
    Uses = 'Get-CalendarProcessing', 'Set-CalendarProcessing DeleteSubject AddOrganizerToSubject RemovePrivateProperty'
    None = 'there is no mailbox of this address: the task rooms.create makes it'
    Read = {
        $Now = Get-CalendarProcessing -Identity $Id @Look
        "DeleteSubject=$($Now.DeleteSubject) AddOrganizerToSubject=$($Now.AddOrganizerToSubject) RemovePrivateProperty=$($Now.RemovePrivateProperty)"
    }
    Set = {
        $Wish = @{}
        foreach ($Pair in $Value -split ' ') { $Name, $Flag = $Pair -split '='; $Wish[$Name] = $Flag -eq 'True' }
        Set-CalendarProcessing -Identity $Id @Wish @Go
    }
}
$Ar.Tasks['rooms.processing'] = {
    $Kept = 'DeleteSubject=False AddOrganizerToSubject=False RemovePrivateProperty=False'
    foreach ($Room in $Rooms) {
        Set-ArSetting $Room 'Processing' $Kept -On 'RoomMailbox' -Label 'calendar processing'
    }
}
