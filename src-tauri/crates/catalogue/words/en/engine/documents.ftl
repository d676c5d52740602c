### What report and handover say alike.

documents-day = { $year }-{ $month }-{ $day }
documents-minute = { $year }-{ $month }-{ $day } { $hour }:{ $minute }

documents-room = Room
documents-address = Address
documents-state = State

documents-room-ready = ready
documents-room-warning = ready, with a warning
documents-room-problem = has a problem
documents-room-waiting = set, not in force yet
documents-room-open = not validated
