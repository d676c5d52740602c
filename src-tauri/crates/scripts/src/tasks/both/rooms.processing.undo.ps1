# Needs $Rooms.
# Lets the rooms treat subjects, organizers and private flags as they did before.
foreach ($Room in $Rooms) {
    $Present = Get-CalendarProcessing -Identity $Room -ErrorAction SilentlyContinue
    $Subject = Find-Before -Task 'rooms.processing' -Object $Room -Setting 'DeleteSubject'
    $Organizer = Find-Before -Task 'rooms.processing' -Object $Room -Setting 'AddOrganizerToSubject'
    $Private = Find-Before -Task 'rooms.processing' -Object $Room -Setting 'RemovePrivateProperty'
    if ($Present -and $Subject -and $Organizer -and $Private) {
        Set-CalendarProcessing -Identity $Room -DeleteSubject ($Subject.Before -eq 'True') `
            -AddOrganizerToSubject ($Organizer.Before -eq 'True') `
            -RemovePrivateProperty ($Private.Before -eq 'True') -ErrorAction Stop -WhatIf:$WhatIfPreference
    }
    Clear-Before -Task 'rooms.processing' -Object $Room -Setting 'DeleteSubject'
    Clear-Before -Task 'rooms.processing' -Object $Room -Setting 'AddOrganizerToSubject'
    Clear-Before -Task 'rooms.processing' -Object $Room -Setting 'RemovePrivateProperty'
}
