# For the Exchange administrator. Needs nothing. Uses $Rooms, $Equipment.
# The settings name their mailbox by a place or an id: its address stands there, too.
Show-Ar 'processing.show' (@($Rooms) + @($Equipment)) (
    'Identity', 'PrimarySmtpAddress', 'Mailbox', 'AutomateProcessing', 'AllowConflicts', 'AllowRecurringMeetings', 'EnforceSchedulingHorizon',
    'BookingWindowInDays', 'MaximumDurationInMinutes', 'ProcessExternalMeetingMessages', 'DeleteSubject', 'AddOrganizerToSubject',
    'DeleteComments', 'RemovePrivateProperty') @() {
    $Mailbox = Select-ArOne @(Get-Mailbox -Identity $Of @Look)
    $Settings = Select-ArOne @(Get-CalendarProcessing -Identity $Of @Look)
    Add-ArRow $Settings @{ PrimarySmtpAddress = $Mailbox.PrimarySmtpAddress; Mailbox = $Of }
}
