### The forecast, room by room.

dryRun-title = Room by room
dryRun-lead = Reads every room's calendar in the window and shows what an import would bring. Nothing is written, in Exchange or in the planner.
dryRun-run = Look at every room
dryRun-again = Look again
dryRun-cancel = Cancel
dryRun-bar = Looking at the rooms
dryRun-progress = { $done } of { $total } rooms, { $meetings } meetings so far
dryRun-starting = Starting
dryRun-announce = { $done } of { $total } rooms looked at
dryRun-cancelled = You cancelled it: the numbers are those of { $done } of { $total } rooms.
dryRun-stale = You changed something since. Look again to see it here.
dryRun-window = { $from } to { $until }

dryRun-figure-rooms = Rooms
dryRun-figure-meetings = Meetings
dryRun-figure-series = Series
dryRun-figure-unknown = Without an owner in the planner
dryRun-figure-leftOut = Left out
dryRun-figure-removed = To be removed
dryRun-figure-held = Held until you decide
dryRun-figure-attention = Rooms that cannot be read

dryRun-owners-bar = { $known } meetings with an owner, { $missing } whose owner can be added, { $outside } of outside organizers, { $nobody } of nobody who can own them
dryRun-owners-known = Owner in the planner
dryRun-owners-missing = Owner can be added
dryRun-owners-outside = Organizer outside the organization
dryRun-owners-nobody = Organizer unknown, or a room
dryRun-owners-share = { $percent } %

dryRun-table = What an import would bring, by room
dryRun-column-name = Room
dryRun-column-address = Address
dryRun-column-meetings = Meetings
dryRun-column-series = Series
dryRun-column-endless = Endless
dryRun-column-ownerUnknown = No owner
dryRun-column-subjectHidden = Subject hidden
dryRun-column-private = Private
dryRun-column-beyondLimits = Beyond limits
dryRun-column-added = New
dryRun-column-notInPlanner = of people who can be added
dryRun-column-unresolved = of people nobody knows any more
dryRun-column-outside = of organizers outside
dryRun-column-ofResources = of rooms and equipment
dryRun-column-nameless = of nobody named
dryRun-column-leftOut = Left out
dryRun-column-cancelled = cancelled
dryRun-column-declined = declined
dryRun-column-unreadable = not readable
dryRun-column-folded = second copies
dryRun-column-gaps = unread stretches
dryRun-column-removed = Removed
dryRun-column-held = Held
dryRun-help-meetings = Meetings in the window; each occurrence of a series is one
dryRun-help-series = Series among them
dryRun-help-endless = Series without an end
dryRun-help-ownerUnknown = Meetings whose organizer the planner does not know
dryRun-help-subjectHidden = Meetings whose subject the room replaced by the organizer's name
dryRun-help-private = Private meetings
dryRun-help-beyondLimits = Longer than five years, or with more than 500 attendees
dryRun-help-added = Meetings the planner does not have yet
dryRun-help-notInPlanner = The organizer is in the directory, but no user of the planner
dryRun-help-unresolved = The directory has no such organizer any more
dryRun-help-outside = The organizer belongs to another organization
dryRun-help-ofResources = A room or equipment is the organizer
dryRun-help-nameless = The entry names no organizer
dryRun-help-leftOut = Entries that are not imported
dryRun-help-cancelled = The organizer cancelled them; the calendar still shows them
dryRun-help-declined = The room declined them
dryRun-help-unreadable = The server lists them and cannot give them
dryRun-help-folded = The same meeting is in the calendar once more
dryRun-help-gaps = Times the server could not list
dryRun-help-removed = In the planner, but no longer in the calendar
dryRun-help-held = The same, but too many to remove without asking: they stay until you decide
dryRun-sortBy = Sort by { $column }
dryRun-total = { $count ->
    [one] { $count } room
   *[other] { $count } rooms
}
dryRun-totalLabel = Total

dryRun-missing-title = Owners who are missing
dryRun-missing-lead = { $count ->
    [one] { $count } meeting would go to { $owner }. Add these people to the planner first, and it keeps its owner.
   *[other] { $count } meetings would go to { $owner }. Add these people to the planner first, and they keep their owners.
}
dryRun-missing-outsideNote = Organizers outside the organization are no users of the planner; their meetings stay with { $owner }.
dryRun-missing-nobodyNote = { $count ->
    [one] { $count } meeting has no organizer who could own it, and stays with { $owner }.
   *[other] { $count } meetings have no organizer who could own them, and stay with { $owner }.
}
dryRun-missing-none = Every organizer is a user of the planner. No meeting goes to { $owner }.
dryRun-missing-add = Add users
dryRun-missing-table = Owners who are missing
dryRun-missing-name = Organizer
dryRun-missing-address = Address
dryRun-missing-noAddress = Not known any more
dryRun-missing-meetings = Meetings
dryRun-missing-rooms = Rooms
dryRun-missing-where = Belongs to
dryRun-missing-inside = This organization
dryRun-missing-outside = Another organization
dryRun-missing-nowhere = Nobody known any more
