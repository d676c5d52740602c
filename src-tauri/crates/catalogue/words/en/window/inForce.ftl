### What was set and is not in force yet, on every step.

inForce-title = Set, not in force yet: { $what }
inForce-until = Set at { $time }. In force by { $until } at the latest; Anteroom looks again at { $again }.
inForce-unknown = Set at { $time }. Nobody can tell how long it takes; Anteroom looks again at { $again }.
inForce-over = Set at { $time }, and should have been in force by { $until }.
inForce-overUnknown = Set at { $time }.
inForce-look = Look now
inForce-undo = It is not set
inForce-looking = Looking again
inForce-there = In force: { $what }
inForce-said = Noted. Anteroom looks again until it is in force.
