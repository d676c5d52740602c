### What `dry-run` says.

cli_dry_run-not-read = These rooms are not read, because they need attention:
cli_dry_run-validating = Validating { $count ->
    [one] { $count } room
   *[other] { $count } rooms
} of this file first, which nobody has done yet.
cli_dry_run-so-far = { $done } of { $total ->
    [one] { $total } room
   *[other] { $total } rooms
} read
cli_dry_run-window = from { $from } until { $until }
cli_dry_run-room = room
cli_dry_run-meetings = meetings
cli_dry_run-series = series
cli_dry_run-endless = endless
cli_dry_run-no-owner = no owner
cli_dry_run-hidden = hidden
cli_dry_run-private = private
cli_dry_run-beyond = beyond
cli_dry_run-left-out = left out
cli_dry_run-removed = removed
cli_dry_run-all-rooms = all rooms
cli_dry_run-room-unread = not read: { $why }
cli_dry_run-room-incomplete = not read to the end: { $why }
cli_dry_run-not-in-planner = without an owner: the organizer is in the directory, but no user of the planner
cli_dry_run-unresolved = without an owner: nobody knows the organizer any more
cli_dry_run-outside = without an owner: the organizer belongs to another organization
cli_dry_run-of-resources = without an owner: a room or equipment is the organizer
cli_dry_run-nameless = without an owner: the entry names nobody
cli_dry_run-cancelled = left out: cancelled
cli_dry_run-declined = left out: declined by the room
cli_dry_run-unreadable = left out: the server did not give the entry
cli_dry_run-folded = left out: a second copy
cli_dry_run-gaps = left out: a stretch of time the server could not list
cli_dry_run-held = in the planner and not in the calendar: would stay until you decide
cli_dry_run-nobody = (nobody named)
cli_dry_run-owner = { $meetings ->
    [one] { $meetings } meeting
   *[other] { $meetings } meetings
} in { $rooms ->
    [one] { $rooms } room
   *[other] { $rooms } rooms
} going to { $fallback }: { $name } { $address }
cli_dry_run-owner-outside = { $meetings ->
    [one] { $meetings } meeting
   *[other] { $meetings } meetings
} in { $rooms ->
    [one] { $rooms } room
   *[other] { $rooms } rooms
} going to { $fallback }: { $name } { $address } (another organization)
