### Was eingerichtet und noch nicht wirksam ist, bei jedem Schritt.

inForce-title = Eingerichtet, noch nicht wirksam: { $what }
inForce-until = Eingerichtet: { $time }. Spätestens wirksam: { $until }; Anteroom sieht wieder nach: { $again }.
inForce-unknown = Eingerichtet: { $time }. Wie lange es dauert, kann niemand sagen; Anteroom sieht wieder nach: { $again }.
inForce-over = Eingerichtet: { $time }; hätte spätestens wirksam sein sollen: { $until }.
inForce-overUnknown = Eingerichtet: { $time }.
inForce-look = Jetzt nachsehen
inForce-undo = Doch nicht eingerichtet
inForce-looking = Sieht nach
inForce-there = Wirksam: { $what }
inForce-said = Vermerkt. Anteroom sieht nach, bis es wirksam ist.
