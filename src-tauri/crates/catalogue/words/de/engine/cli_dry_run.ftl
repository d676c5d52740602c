### Was `dry-run`, der Probelauf, sagt.
### Unreviewed: no native has read it yet.

cli_dry_run-not-read = Diese Räume werden nicht gelesen, weil etwas zu klären ist:
cli_dry_run-validating = Zuerst { $count ->
    [one] wird { $count } Raum
   *[other] werden { $count } Räume
} dieser Datei geprüft; das hat noch niemand getan.
cli_dry_run-so-far = { $done } von { $total ->
    [one] { $total } Raum
   *[other] { $total } Räumen
} gelesen
cli_dry_run-window = von { $from } bis { $until }
cli_dry_run-room = Raum
cli_dry_run-meetings = Besprechungen
cli_dry_run-series = Serien
cli_dry_run-endless = endlos
cli_dry_run-no-owner = ohne Besitzer
cli_dry_run-hidden = verborgen
cli_dry_run-private = privat
cli_dry_run-beyond = jenseits
cli_dry_run-left-out = ausgelassen
cli_dry_run-removed = entfernt
cli_dry_run-all-rooms = alle Räume
cli_dry_run-room-unread = nicht gelesen: { $why }
cli_dry_run-room-incomplete = nicht zu Ende gelesen: { $why }
cli_dry_run-not-in-planner = ohne Besitzer: Der Organisator steht im Verzeichnis, ist aber kein Benutzer des Planers
cli_dry_run-unresolved = ohne Besitzer: Niemand kennt den Organisator mehr
cli_dry_run-outside = ohne Besitzer: Der Organisator gehört zu einer anderen Organisation
cli_dry_run-of-resources = ohne Besitzer: Organisator ist ein Raum oder ein Gerät
cli_dry_run-nameless = ohne Besitzer: Der Eintrag nennt niemanden
cli_dry_run-cancelled = ausgelassen: abgesagt
cli_dry_run-declined = ausgelassen: vom Raum abgelehnt
cli_dry_run-unreadable = ausgelassen: Der Server hat den Eintrag nicht geliefert
cli_dry_run-folded = ausgelassen: zweites Exemplar
cli_dry_run-gaps = ausgelassen: ein Zeitabschnitt, den der Server nicht auflisten konnte
cli_dry_run-held = im Planer und nicht im Kalender: bliebe, bis Sie entscheiden
cli_dry_run-nobody = (niemand genannt)
cli_dry_run-owner = { $meetings ->
    [one] { $meetings } Besprechung
   *[other] { $meetings } Besprechungen
} in { $rooms ->
    [one] { $rooms } Raum
   *[other] { $rooms } Räumen
} an { $fallback }: { $name } { $address }
cli_dry_run-owner-outside = { $meetings ->
    [one] { $meetings } Besprechung
   *[other] { $meetings } Besprechungen
} in { $rooms ->
    [one] { $rooms } Raum
   *[other] { $rooms } Räumen
} an { $fallback }: { $name } { $address } (eine andere Organisation)
