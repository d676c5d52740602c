### What `rooms` and `users` say.

cli_rooms-saved = saved in { $file }
cli_rooms-so-far = { $done } of { $total ->
    [one] { $total } room
   *[other] { $total } rooms
} validated
cli_rooms-added = { $count ->
    [one] { $count } room
   *[other] { $count } rooms
} added, { $duplicates } there already
cli_rooms-truncated = { $list } gave as many rooms as Exchange gives at most; there may be more in it
cli_rooms-state-new = new
cli_rooms-state-checking = checking
cli_rooms-state-ready = ready
cli_rooms-state-warning = warning
cli_rooms-state-problem = PROBLEM
cli_rooms-state-waiting = waiting
cli_rooms-state-skipped = skipped
cli_rooms-validated = { $name }, validated { $time }
cli_rooms-primary = { $problem } (that is { $primary })
cli_rooms-summary = { $ready } ready ({ $warnings } with a warning), { $problems } with a problem, { $waiting } not in force yet, { $skipped } not reached

cli_rooms-people-so-far = { $count ->
    [one] { $count } person
   *[other] { $count } people
} read
cli_rooms-people = { $count ->
    [one] { $count } person
   *[other] { $count } people
} read: { $added } new, { $updated } brought up to date
cli_rooms-people-none = nobody was found there: look at where people are read from, and at the group
cli_rooms-people-left-out = left out: { $name }. { $reason }
cli_rooms-people-cancelled = cancelled; those added before stay
cli_rooms-people-known = the planner has { $count ->
    [one] { $count } user
   *[other] { $count } users
}
