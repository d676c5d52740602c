# Needs nothing. Uses $Rooms, $Equipment.
# Shows how rooms and equipment process requests; changes nothing.
foreach ($Mailbox in @($Rooms) + @($Equipment)) {
    if ($Mailbox) {
        Get-CalendarProcessing -Identity $Mailbox |
            Format-List -Property Identity, AutomateProcessing, AllowConflicts, AllowRecurringMeetings,
                EnforceSchedulingHorizon, BookingWindowInDays, MaximumDurationInMinutes,
                ProcessExternalMeetingMessages, DeleteSubject, AddOrganizerToSubject, DeleteComments,
                RemovePrivateProperty, @{ Name = 'Mailbox'; Expression = { $Mailbox } }
    }
}
