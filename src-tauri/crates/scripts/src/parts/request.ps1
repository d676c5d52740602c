# How a resource answers requests, one property of its calendar processing after the other ("Request AutomateProcessing").
$Ar.Settings['Request'] = @{
    Uses = 'Get-CalendarProcessing',
        ('Set-CalendarProcessing AutomateProcessing AllowConflicts AllowRecurringMeetings EnforceSchedulingHorizon BookingWindowInDays ' +
            'MaximumDurationInMinutes ProcessExternalMeetingMessages DeleteSubject AddOrganizerToSubject DeleteComments RemovePrivateProperty')
    Read = { "$((Get-CalendarProcessing -Identity $Id @Look).$Key)" }
    Set = {
        $Wish = @{ $Key = $Value }
        if ('True', 'False' -contains $Value) { $Wish[$Key] = $Value -eq 'True' }
        Set-CalendarProcessing -Identity $Id @Wish @Go
    }
}
# A room that this script has made answers by itself: on Exchange Server a new one would only note requests as tentative, for good.
function Set-ArAnswer([string] $Address) {
    $Made = @(Find-ArEntry 'Kind' $Address '' | Where-Object { $_.script -eq $ScriptId -and $null -eq $_.before }).Count
    $Will = $Ar.Planned[$Address] -eq 'new' -and -not $Ar.Place.Online    # -WhatIf: Exchange Online makes them so
    if ($Made -or $Will) { Set-ArSetting $Address 'Request AutomateProcessing' 'AutoAccept' -On 'RoomMailbox' -Label 'AutomateProcessing' }
}
