# Needs $Rooms.
# Lets the rooms keep subjects, organizers and private flags as they were sent.
#
# Meetings already booked keep what they have; only new ones are stored differently.
foreach ($Room in $Rooms) {
    $Present = Get-CalendarProcessing -Identity $Room -ErrorAction SilentlyContinue
    if (-not $Present) {
        Write-Warning "There is no resource mailbox $Room yet."
    } elseif ($Present.DeleteSubject -or $Present.AddOrganizerToSubject -or $Present.RemovePrivateProperty) {
        Save-Before -Task 'rooms.processing' -Object $Room -Setting 'DeleteSubject' -Before $Present.DeleteSubject
        Save-Before -Task 'rooms.processing' -Object $Room -Setting 'AddOrganizerToSubject' `
            -Before $Present.AddOrganizerToSubject
        Save-Before -Task 'rooms.processing' -Object $Room -Setting 'RemovePrivateProperty' `
            -Before $Present.RemovePrivateProperty
        Set-CalendarProcessing -Identity $Room -DeleteSubject $false -AddOrganizerToSubject $false `
            -RemovePrivateProperty $false -ErrorAction Stop -WhatIf:$WhatIfPreference
    }
}
