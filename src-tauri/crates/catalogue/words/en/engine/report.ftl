### What the report says.

report-title = Anteroom report: { $customer }
report-lead = Connection of Exchange meeting rooms with the room planner. Written by Anteroom { $version } at { $time } (UTC). Holds no password.

report-connection = Connection
report-account = Service account
report-mailbox = Its mailbox
report-ews = Exchange Web Services
report-fallback-owner = Fallback owner
report-attendee-domains = Attendee domains
report-planner = Planner database

report-requirements = Requirements
report-verified-not = open
report-verified-check = by check, { $time }
report-verified-hand = confirmed, { $time }
report-verified-output = by pasted output, { $time }
report-verified-script = by its script, { $time }

report-checks = Checks
report-checks-none = No check has run yet.

report-rooms = Rooms
report-rooms-count = { $count ->
    [one] { $count } room, { $ready } ready to import.
   *[other] { $count } rooms, { $ready } ready to import.
}
report-room-why = { $state }: { $problems }
report-validated = Validated (UTC)

report-import = Import
report-import-none = Nothing was imported yet.
report-import-never = There is nothing to import. { $why }
report-run-finished = The import is finished: { $done } of { $total ->
    [one] { $total } room
   *[other] { $total } rooms
}. Begun { $time } (UTC).
report-run-cancelled = The import was cancelled and can be resumed: { $done } of { $total ->
    [one] { $total } room
   *[other] { $total } rooms
}. Begun { $time } (UTC).
report-run-stopped = The import was stopped and can be resumed: { $done } of { $total ->
    [one] { $total } room
   *[other] { $total } rooms
}. Begun { $time } (UTC).
report-run-unfinished = The import is not finished: { $done } of { $total ->
    [one] { $total } room
   *[other] { $total } rooms
}. Begun { $time } (UTC).

report-tally-imported = Meetings in the planner
report-tally-created = New
report-tally-updated = Changed
report-tally-fallback = With the fallback owner
report-tally-corrected = Given their right owner
report-tally-cancelled = Left out because cancelled
report-tally-declined = Left out because declined by the room
report-tally-unreadable = Left out because unreadable
report-tally-gaps = Stretches of time that cannot be listed
report-tally-folded = Second copies of an entry
report-tally-removed = Removed because gone from the calendar

report-held = Missing from calendars and kept in the planner
report-held-why = So many meetings were missing at once that they were not removed: a lost permission, a restored backup or a moved mailbox answers like an empty calendar. They stay until a person has decided, in the window or with anteroom-cli removals.
report-held-meetings = Meetings
report-held-between = Between
report-held-since = Held since (UTC)
report-held-decision = Decision
report-held-range = { $from } to { $until }
report-held-waiting = { $count } nobody has decided
report-held-kept = { $count } kept by decision
report-held-released = { $count } to be removed by the next import that misses them

report-left-out = Left out, by name
report-left-out-when = When
report-left-out-subject = Subject
report-left-out-why = Why
report-left-out-unreadable = cannot be read: { $cause }
report-left-out-gap = nothing can be listed: { $cause }
report-left-out-folded = a second copy of an entry that is in the planner
report-left-out-cancelled = cancelled
report-left-out-declined = declined by the room
report-left-out-acknowledged = { $why } (acknowledged)
report-left-out-undated = not known
report-left-out-more = And { $count } more; the command line lists all: anteroom-cli losses --all
