### Was Bericht und Übergabe beide sagen.
### Unreviewed: no native has read it yet.

documents-day = { $day }.{ $month }.{ $year }
documents-minute = { $day }.{ $month }.{ $year } { $hour }:{ $minute }

documents-room = Raum
documents-address = Adresse
documents-state = Status

documents-room-ready = bereit
documents-room-warning = bereit, mit Warnung
documents-room-problem = mit Problem
documents-room-waiting = eingerichtet, noch nicht wirksam
documents-room-open = nicht geprüft
