### Was `rooms` und `users` sagen.
### Unreviewed: no native has read it yet.

cli_rooms-saved = gespeichert in { $file }
cli_rooms-so-far = { $done } von { $total ->
    [one] { $total } Raum
   *[other] { $total } Räumen
} geprüft
cli_rooms-added = { $count ->
    [one] { $count } Raum
   *[other] { $count } Räume
} hinzugefügt, { $duplicates } schon da
cli_rooms-truncated = { $list } gab so viele Räume zurück, wie Exchange höchstens gibt; es können mehr darin sein
cli_rooms-state-new = neu
cli_rooms-state-checking = Prüfung
cli_rooms-state-ready = bereit
cli_rooms-state-warning = Hinweis
cli_rooms-state-problem = PROBLEM
cli_rooms-state-waiting = wartet
cli_rooms-state-skipped = nicht erreicht
cli_rooms-validated = { $name }, geprüft { $time }
cli_rooms-primary = { $problem } (das ist { $primary })
cli_rooms-summary = { $ready } bereit ({ $warnings } mit einem Hinweis), { $problems } zu klären, { $waiting } noch nicht wirksam, { $skipped } nicht erreicht

cli_rooms-people-so-far = { $count ->
    [one] { $count } Person
   *[other] { $count } Personen
} gelesen
cli_rooms-people = { $count ->
    [one] { $count } Person
   *[other] { $count } Personen
} gelesen: { $added } neu, { $updated } auf den neuesten Stand gebracht
cli_rooms-people-none = dort wurde niemand gefunden: Sehen Sie nach, woher die Personen gelesen werden und aus welcher Gruppe
cli_rooms-people-left-out = ausgelassen: { $name }. { $reason }
cli_rooms-people-cancelled = abgebrochen; was davor hinzugefügt wurde, bleibt
cli_rooms-people-known = der Planer hat { $count } Benutzer
