### What `losses` and `removals` say of what an import did not read and did not remove.

cli_losses-nothing-imported = Nothing was imported into this planner yet, so nothing can be missing from it.
cli_losses-unfinished = The last import has not come to its end: more may be missing than is listed.
cli_losses-unknown-number = There is no loss { $number }: the list has { $count }. Say a number of the list, or all.
cli_losses-until = { $begin } until { $end }
cli_losses-no-day = day not known
cli_losses-no-subject = (no subject)
cli_losses-unreadable = cannot be read
cli_losses-unreadable-why = cannot be read: { $why }
cli_losses-gap = nothing can be listed
cli_losses-gap-why = nothing can be listed: { $why }
cli_losses-folded = a second copy of an entry that is in the planner
cli_losses-cancelled = cancelled
cli_losses-declined = declined by the room
cli_losses-acknowledged = [acknowledged]
cli_losses-none = nothing was lost
cli_losses-seen = { $count } lost and acknowledged
cli_losses-new = { $count } lost and new, { $seen } acknowledged: `anteroom-cli losses --acknowledge all` keeps that you have looked at them

cli_losses-held-stranger = Nothing is held of { $room }. Say a room of the list, or all.
cli_losses-held-at-it = { $program } is at it, since { $since }: what it misses in calendars is decided at its end.
cli_losses-held-more = and { $count } more: `anteroom-cli removals`
cli_losses-held-waiting = { $count } waiting
cli_losses-held-kept = { $count } kept
cli_losses-held-released = { $count } released
cli_losses-held-by-room = { $states } of { $total ->
    [one] { $total } meeting
   *[other] { $total } meetings
}, { $oldest } to { $newest }, since { $since }: most of the room at once
cli_losses-held-by-run = { $states } of { $total ->
    [one] { $total } meeting
   *[other] { $total } meetings
}, { $oldest } to { $newest }, since { $since }: much of all rooms at once
cli_losses-held-nothing = nothing is held
cli_losses-held-all-kept = kept although missing from their calendars: { $count ->
    [one] { $count } meeting
   *[other] { $count } meetings
}
cli_losses-held-next = { $released } released: the next import removes those that are still missing; { $kept } kept
cli_losses-held-undecided = held: { $count ->
    [one] { $count } removal
   *[other] { $count } removals
} in { $rooms ->
    [one] { $rooms } room
   *[other] { $rooms } rooms
}, for so much at once is no routine. `anteroom-cli removals --release ROOM` lets the next import remove what is still missing, --keep keeps it; what is back in its calendar needs nothing
