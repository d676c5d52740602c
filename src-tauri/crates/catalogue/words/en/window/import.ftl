### The step “Import”.

import-title = Import the meetings
import-lead = Brings the meetings of your rooms into the planner, each with its owner. Exchange is only read.

import-window-title = Time window
import-window-back = Days before today
import-window-ahead = Days after today
import-window-invalid = Days are a whole number from 0 to { $most }.
import-window-notDays = Days are a whole number, such as 90.
import-window-empty = The window holds no day. Enter at least one day before or after today.
import-window-range = { $from } to { $to }
import-window-adopt = Make organizers the Exchange directory knows users of the planner
import-window-adopt-hint = Otherwise meetings of organizers who are no planner users go to the fallback owner.

import-summary-title = What will happen
import-card-rooms = Rooms
import-card-rooms-leftOut = { $count ->
    [one] { $count } room is left out
   *[other] { $count } rooms are left out
}
import-card-rooms-leftOutWhy = Not validated, or in need of attention
import-card-rooms-all = All rooms of the list
import-card-window = Window
import-card-window-days = { $count ->
    [one] { $count } day
   *[other] { $count } days
}
import-card-meetings = Meetings expected
import-card-meetings-unknown = Not counted
import-card-meetings-uncounted = { $count ->
    [one] { $count } room could not be counted
   *[other] { $count } rooms could not be counted
}
import-card-meetings-about = about { $meetings }
import-card-meetings-estimated = Estimated from { $count } of { $total } rooms
import-card-meetings-stale = Counted before your last change
import-card-meetings-perRoom = about { $count } a room
import-card-owners = Owners not in the planner
import-card-owners-of = { $count ->
    [one] of { $total }; { $count } meeting goes to { $owner }
   *[other] of { $total }; { $count } meetings go to { $owner }
}
import-card-owners-none = All { $total } owners are known
import-card-owners-fallback = Their meetings go to { $owner }
import-card-owners-bar = { $found } owners found, { $missing } missing
import-card-notifications = Notifications
import-card-notifications-off = None are sent
import-card-notifications-on = Sent for each meeting
import-card-notifications-restore = Switched back afterwards
import-card-notifications-warn = People get an e-mail for each meeting
import-card-change = Change { $topic }
import-place-title = Where the meetings go
import-place-body = Into the planner of this setup: a SQLite database on this computer. Anteroom sends nothing to a product by itself.
import-place-copy = Copy the path
import-place-how = Whoever integrates the product reads it from this file, while no import runs. The table about_this_database in it explains every column.
import-change = Change

import-count-run = Count the meetings
import-count-again = Count again
import-count-cancel = Cancel counting
import-count-cancelled = Counting was cancelled, so these numbers are too low.
import-count-progress = { $done } of { $total } rooms counted, { $meetings } meetings so far
import-count-bar = Counting

import-start-primary = { $count ->
    [one] Import { $count } room
   *[other] Import { $count } rooms
}
import-start-noRooms = No room is ready to import. Validate your rooms first.
import-start-toResult = Back to the result
import-start-toRooms = Go to the rooms

import-phase-pausing = Pausing: rooms under way end first
import-phase-paused = Paused
import-phase-cancelling = Cancelling: the page in hand is finished or dropped
import-run-title = Import under way
import-run-bar = Import
import-run-rooms = { $done } of { $total } rooms
import-run-failed = { $count ->
    [one] { $count } room with a problem
   *[other] { $count } rooms with problems
}
import-run-meetings = { $count ->
    [one] { $count } meeting
   *[other] { $count } meetings
}
import-run-rate = { $count ->
    [one] { $count } meeting a second
   *[other] { $count } meetings a second
}
import-run-remaining = about { $time } left
import-run-remainingUnknown = Remaining time is not known yet
import-run-current = Now: { $rooms }
import-run-percent = { $percent } %
import-run-away = Exchange is away since { $since }
import-run-awayWhy = It is asked again at { $next }, and until { $until }. The import goes on by itself then; no room has to be read again. After that it stops, and you can resume it.
import-run-ask = Ask now
import-run-pause = Pause
import-run-resume = Resume
import-run-cancel = Cancel the import
import-run-cancelNote = Cancel keeps what is imported. You can resume later.
import-run-paused = Nothing is asked of Exchange while the import is paused.
import-run-announce = { $percent } percent, { $done } of { $total } rooms

import-time-seconds = { $count ->
    [one] { $count } second
   *[other] { $count } seconds
}
import-time-minutes = { $count ->
    [one] { $count } minute
   *[other] { $count } minutes
}
import-time-hours = { $hours } h { $minutes } min

import-interrupted-cancelled = The import was cancelled
import-interrupted-stopped = The import stopped
import-interrupted-unfinished = The import was interrupted
import-interrupted-body = { $count ->
    [one] { $done } of { $total } rooms of this import are done. The planner holds { $count } meeting, earlier imports included. Resuming goes on where it ended and imports nothing twice.
   *[other] { $done } of { $total } rooms of this import are done. The planner holds { $count } meetings, earlier imports included. Resuming goes on where it ended and imports nothing twice.
}
import-holder = { $program } has the planner: wait until it has ended
import-interrupted-resume = Resume the import
import-interrupted-age = { $count ->
    [one] It was begun on { $day }. { $count } room was read then and would not be read again.
   *[other] It was begun on { $day }. { $count } rooms were read then and would not be read again.
}
import-interrupted-window = { $count ->
    [one] It was begun on { $day }, and its time window has passed. { $count } room was read then.
   *[other] It was begun on { $day }, and its time window has passed. { $count } rooms were read then.
}
import-interrupted-anew = Start anew
import-interrupted-goOn = Go on all the same
import-interrupted-anewNote = Starting anew keeps what is in the planner already and reads every room again.
import-interrupted-discard = Discard
import-interrupted-discardNote = Discarding it keeps what is in the planner already.

import-rooms-title = Rooms of this import
import-rooms-table = Rooms of this import and their states
import-column-state = State
import-column-name = Name
import-column-address = Address
import-column-progress = Progress
import-column-meetings = Meetings
import-column-problem = Problem
import-column-again = Re-import
import-rooms-units = { $done } of { $total } parts
import-rooms-share = { $done }/{ $total }
import-rooms-again = Re-import { $name }

import-state-waiting = Waiting
import-state-importing = Importing
import-state-synchronizing = Synchronizing
import-state-imported = Imported
import-state-recovering_from_error = Recovering from an error
import-state-connection_lost = Connection lost
import-state-mailbox_not_found = Mailbox not found
import-help-waiting = Its turn comes by itself.
import-help-importing = Its calendar is being read for the first time. Nothing to do.
import-help-synchronizing = Its calendar is being compared with the planner. Nothing to do.
import-help-imported = Everything is in the planner and up to date. Nothing to do.
import-help-recovering_from_error = Exchange gave an error; it is tried again by itself. Open the room if this stays for long.
import-help-connection_lost = Exchange could not be reached. Check that the server is up and that the step “Exchange” is right, then retry.
import-help-mailbox_not_found = Check that the room exists and that the service account may impersonate it, then retry. New rooms can take an hour to appear.

import-result-title = Import finished.
import-result-all = { $count ->
    [one] { $count } meeting of { $rooms ->
        [one] { $rooms } room
       *[other] { $rooms } rooms
    } is in the planner.
   *[other] { $count } meetings of { $rooms ->
        [one] { $rooms } room
       *[other] { $rooms } rooms
    } are in the planner.
}
import-result-some = { $count ->
    [one] { $count } meeting of { $done } of { $rooms ->
        [one] { $rooms } room
       *[other] { $rooms } rooms
    } is in the planner; { $failed ->
        [one] { $failed } room
       *[other] { $failed } rooms
    } could not be imported.
   *[other] { $count } meetings of { $done } of { $rooms ->
        [one] { $rooms } room
       *[other] { $rooms } rooms
    } are in the planner; { $failed ->
        [one] { $failed } room
       *[other] { $failed } rooms
    } could not be imported.
}
import-result-losses = { $count ->
    [one] { $count } entry or stretch of time could not be read and is not in the planner.
   *[other] { $count } entries or stretches of time could not be read and are not in the planner.
}
import-result-held = { $count ->
    [one] { $count } meeting is missing from its calendar and was kept until you decide.
   *[other] { $count } meetings are missing from their calendars and were kept until you decide.
}
import-held-title = Missing from calendars and kept
import-held-why = So many meetings went missing at once that Anteroom did not remove them: a lost permission, a restored backup or a moved mailbox answers like an empty calendar. Look at these calendars first. What is back in its calendar needs nothing; the next import sees it.
import-held-room = Room
import-held-meetings = Meetings
import-held-of = { $count } of { $total }
import-held-between = Between
import-held-since = Kept since
import-held-decision = Decision
import-held-byRoom = Open: the room would lose most of its meetings
import-held-byRun = Open: all rooms together would lose many
import-held-keep = { $count ->
    [one] Keep { $count } meeting
   *[other] Keep { $count } meetings
}
import-held-remove = { $count ->
    [one] Remove { $count } meeting from { $rooms ->
        [one] { $rooms } room
       *[other] { $rooms } rooms
    }
   *[other] Remove { $count } meetings from { $rooms ->
        [one] { $rooms } room
       *[other] { $rooms } rooms
    }
}
import-held-removeHow = Removing reads these rooms once more and removes what is still missing. Keeping leaves the meetings in the planner although the calendars do not have them.
import-held-kept = Kept
import-held-released = Removed with the next import
import-held-keepInstead = Keep
import-held-removeInstead = Remove with the next import
import-held-keepOf = Keep the meetings of { $name }
import-held-removeOf = Remove the meetings of { $name } with the next import
import-losses-title = What could not be read
import-losses-how = Look at these in the rooms' calendars: what matters is entered by hand or fixed in Exchange and imported again. What is accepted is told again after the next import, but no longer as something new.
import-losses-room = Room
import-losses-when = When
import-losses-subject = What is known
import-losses-why = Why
import-losses-seen = Looked at
import-losses-accept = Seen, accepted
import-losses-acceptOf = Seen, accepted: { $name }, { $when }
import-losses-acceptAll = { $count ->
    [one] Seen, accepted: the one that is new
   *[other] Seen, accepted: all { $count } that are new
}
import-losses-accepted = Accepted { $when }
import-losses-more = Show { $count } more
import-losses-until = { $begin } to { $end }
import-losses-dayUnknown = Day not known
import-losses-whole = Everything in this time
import-losses-subjectUnknown = Subject private or not known
import-losses-unreadable = Cannot be read
import-losses-gap = Nothing can be listed
import-result-attention = What needs a person
import-result-nothing = Nothing needs a person.
import-result-affected = { $count ->
    [one] { $count } room
   *[other] { $count } rooms
}
import-result-retry = { $count ->
    [one] Retry this room
   *[other] Retry these { $count } rooms
}
import-result-showRooms = Show the rooms
import-result-numbers = In numbers
import-tally-created = New
import-tally-updated = Changed
import-tally-unchanged = As before
import-tally-removed = Removed, no longer in the calendar
import-tally-fallback = Assigned to the fallback owner
import-tally-corrected = Now with their right owner
import-tally-cancelled = Left out: cancelled
import-tally-declined = Left out: declined by the room
import-tally-folded = Left out: a second copy of an entry that is there
import-tally-unreadable = Left out: damaged in Exchange
import-tally-gaps = Stretches of time Exchange cannot list
import-result-fallback = { $count ->
    [one] { $count } meeting belongs to { $owner }, because its owner is not in the planner.
   *[other] { $count } meetings belong to { $owner }, because their owners are not in the planner.
}
import-result-fallbackHow = Add the missing users to the planner, then re-import: meetings of owners known by then are replaced by ones with the right owner.
import-result-reimportAll = Re-import all rooms
import-result-reimportHint = A re-import reads all calendars again; outside of business hours is kinder to Exchange.
import-result-notRestored = The planner's notification switch is not back yet. Open Anteroom again; it is set back at the next start.
import-result-next = What comes next
import-next-notifications-restored = The notification switch is what it was before the import.
import-next-notifications-enable = Check that the planner's notifications are as you want them for new bookings.
import-next-password = Note when the password of the service account expires, or let it never expire.
import-next-reimport = Plan a re-import for when all users are in the planner.
import-result-saveReport = Save the report
import-result-reportSaved = Report saved as { $file }
import-result-reportKind = Web page
import-result-reportName = anteroom-report.html
import-result-new = Import again with other choices

import-panel-week = A week in the planner
import-panel-reimport = Re-import this room
import-week-previous = Week before
import-week-next = Week after
import-week-today = This week
import-week-label = Meetings from { $from } to { $to }
import-week-none = No meetings in this week.
import-week-zone = Times in { $zone }
import-week-private = Private meeting
import-week-noSubject = No subject
import-week-fallback = { $owner }, owned by the fallback owner
import-week-legendFallback = Fallback owner
import-week-legendOwner = Right owner
import-week-meeting = { $subject }, { $start } to { $end }, { $owner }
import-week-allDay = { $day }, all day
