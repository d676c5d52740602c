### What `requirements`, `handover` and `status` say.

cli_setup-no-product = No product is chosen: --product ID chooses one, `anteroom-cli products` lists them.
cli_setup-so-far = { $done } of { $total } are asked
cli_setup-waited = { $title }: { $clock }
cli_setup-done-unknown = nothing named { $id } can be waited for, but these can:
cli_setup-sign-met = met
cli_setup-sign-warning = warning
cli_setup-sign-not-met = NOT MET
cli_setup-sign-waiting = waiting
cli_setup-sign-open = open
cli_setup-paste = Paste what the command printed, then end it with Ctrl+D (on Windows, Ctrl+Z and Enter).
cli_setup-pasted = { $file }: { $command }
cli_setup-pasted-unread = { $file }: not read
cli_setup-pasted-met = met: { $title }
cli_setup-pasted-not-met = not met: { $title }
cli_setup-pasted-ran = { $ended ->
    [done] script done: { $title }
    [waiting] script done, not to be seen yet: { $title }
    [left_out] script left something out: { $title }
    [undone] script taken back: { $title }
   *[planned] only tried, nothing changed: { $title }
}
cli_setup-ran-more = { $count ->
    [one] { $count } more is in the script's log.
   *[other] { $count } more are in the script's log.
}

cli_setup-no-reminders = reminders.ics is not written: nothing known ends on a day to come
cli_setup-old-reminders = the reminders.ics in this folder is from an earlier handover: delete it
cli_setup-still-open = still open: { $what }

cli_setup-healthy = { $name }: healthy
cli_setup-unhealthy = { $name }: needs attention
cli_setup-planner-unreadable = the planner cannot be looked at
cli_setup-overdue = no import has come to its end within the time named
cli_setup-planner-gone = the planner's file is gone, and somebody has imported into it: the next import makes a new one, whose numbers begin anew
cli_setup-never-imported = nothing was ever imported
cli_setup-unfinished = the last import did not come to its end: `anteroom-cli import` goes on with it
cli_setup-unfinished-old = the last import did not come to its end, and is too old to go on with: `anteroom-cli import` gives it up and begins anew
cli_setup-stopped = the last import was stopped: `anteroom-cli import` goes on with it
cli_setup-stopped-old = the last import was stopped, and is too old to go on with: `anteroom-cli import` gives it up and begins anew
cli_setup-rooms-failed = rooms of the last import could not be read
cli_setup-new-losses = something is missing that nobody has looked at: `anteroom-cli losses` lists it
cli_setup-held-removals = meetings are missing from calendars and were kept: `anteroom-cli removals` lists them
cli_setup-notifications-held = notifications are off for an import that is gone: the next start of Anteroom gives them back
cli_setup-ends-soon = something has ended, or ends within two weeks
cli_setup-running = the planner is in use by { $program }, since { $since }
cli_setup-rooms = { $ready ->
    [one] { $ready } room
   *[other] { $ready } rooms
} ready, { $troubled } with a problem, { $waiting } not in force yet, { $unvalidated } not validated
cli_setup-problem-more = { $problem }, and { $count } more
cli_setup-problem-validated = { $problem } (validated { $time })
cli_setup-no-import = nothing to import: { $reason }
cli_setup-last-import = last import: { $how }, begun { $begun }; { $done } of { $total ->
    [one] { $total } room
   *[other] { $total } rooms
}, { $losses ->
    [one] { $losses } new loss
   *[other] { $losses } new losses
}
cli_setup-import-finished = finished
cli_setup-import-cancelled = cancelled by a person
cli_setup-import-stopped = stopped
cli_setup-import-unfinished = did not come to its end
cli_setup-import-running = is under way
cli_setup-stopped-by = stopped: { $problem }
cli_setup-notifications-on = notifications: on
cli_setup-notifications-off = notifications: off
cli_setup-notifications-off-held = notifications: off, held by an import
cli_setup-ended = { $what } ended on { $day }
cli_setup-ends = { $what } ends on { $day }
cli_setup-password-stored = password: in the credential store
cli_setup-password-given = password: given to this call
cli_setup-password-nowhere = password: not in the credential store: an unattended run has to be given it
cli_setup-planner = planner: { $file }
