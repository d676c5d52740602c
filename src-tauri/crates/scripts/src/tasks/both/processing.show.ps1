# For the Exchange administrator. Needs nothing. Uses $Rooms, $Equipment.
foreach ($Mailbox in @($Rooms) + @($Equipment)) {
    if ($Mailbox) {
        Get-CalendarProcessing -Identity $Mailbox |
            Format-List -Property Identity, AutomateProcessing, AllowConflicts, AllowRecurringMeetings,
                EnforceSchedulingHorizon, BookingWindowInDays, MaximumDurationInMinutes,
                ProcessExternalMeetingMessages, DeleteSubject, AddOrganizerToSubject, DeleteComments,
                RemovePrivateProperty, @{ Name = 'Mailbox'; Expression = { $Mailbox } }
    }
}
