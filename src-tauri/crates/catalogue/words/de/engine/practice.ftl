### Wie die Übungsorganisation heißt.
### Unreviewed: no native has read it yet.

practice-name = Übungsorganisation
