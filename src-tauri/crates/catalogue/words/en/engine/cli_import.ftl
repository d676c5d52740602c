### What `import` says.

cli_import-planner-gone = The planner's file is gone, and somebody has imported into it before: a new one is made, and its numbers begin anew. A copy of the old one, put back in its place before, keeps them.
cli_import-none-unfinished = There is no unfinished import to go on with: a new one begins.
cli_import-as-planned = Going on with the unfinished import as it was planned: --room, --days-back and --days-ahead are not used. --fresh gives it up and starts anew.
cli_import-room-unknown = { $room } is not among the rooms of this setup.
cli_import-old-age = The unfinished import of { $day } is given up ({ $done } of { $total ->
    [one] { $total } room
   *[other] { $total } rooms
} read; what was read then would not be read again) and a new one begins, on { $today }. What it brought stays. --resume goes on with an old one all the same.
cli_import-old-window = The unfinished import of { $day } is given up ({ $done } of { $total ->
    [one] { $total } room
   *[other] { $total } rooms
} read; its time window has passed) and a new one begins, on { $today }. What it brought stays. --resume goes on with an old one all the same.
cli_import-rooms-left-out = These rooms were not imported, because they need attention. --room ADDRESS imports one all the same:

cli_import-alarm-ended = The import stopped after { $done } of { $total ->
    [one] { $total } room
   *[other] { $total } rooms
}: { $why }.
cli_import-alarm-stopped = The import stopped after { $done } of { $total ->
    [one] { $total } room
   *[other] { $total } rooms
}: { $why }. The next call goes on.
cli_import-alarm-missing = The import has ended with something missing: { $done } of { $total ->
    [one] { $total } room
   *[other] { $total } rooms
} read, { $rooms } left out, { $losses ->
    [one] { $losses } new loss
   *[other] { $losses } new losses
}, { $held ->
    [one] { $held } removal
   *[other] { $held } removals
} held.

cli_import-progress = { $done } of { $total ->
    [one] { $total } room
   *[other] { $total } rooms
}, { $meetings ->
    [one] { $meetings } meeting
   *[other] { $meetings } meetings
}
cli_import-progress-rate = { $rate } a second
cli_import-progress-left = { $seconds } s left
cli_import-progress-away = Exchange is away, asked again at { $time }
cli_import-progress-asked = Exchange asked to wait { $seconds } s
cli_import-progress-waiting = waiting { $seconds } s

cli_import-cancelled = cancelled on the way: what was read until then is in the planner, { $count ->
    [one] { $count } room is
   *[other] { $count } rooms are
} not read to the end yet; the next import goes on with them, and --fresh begins anew
cli_import-stopped = stopped on the way: what was read until then is in the planner, { $count ->
    [one] { $count } room is
   *[other] { $count } rooms are
} not read to the end yet; the next import goes on with them, and --fresh begins anew
cli_import-interrupted = interrupted on the way: what was read until then is in the planner, { $count ->
    [one] { $count } room is
   *[other] { $count } rooms are
} not read to the end yet; the next import goes on with them, and --fresh begins anew
cli_import-tally = { $meetings ->
    [one] { $meetings } meeting
   *[other] { $meetings } meetings
} in { $done } of { $total ->
    [one] { $total } room
   *[other] { $total } rooms
}: { $created } new, { $changed } changed, { $unchanged } unchanged, { $removed } removed
cli_import-owners = { $fallback } belong to the fallback owner, { $corrected } were given their right owner
cli_import-left-out = left out: { $cancelled } cancelled, { $declined } declined, { $copies } second copies, { $unreadable } unreadable, { $gaps } stretches of time
cli_import-more-left-out = and { $count } more: `anteroom-cli losses --all`
cli_import-unsettled = not read completely: { $count ->
    [one] { $count } room
   *[other] { $count } rooms
}; what is gone from their calendars stays until they are
cli_import-stopped-by = stopped:
cli_import-affected = { $count ->
    [one] { $count } room:
   *[other] { $count } rooms:
}
