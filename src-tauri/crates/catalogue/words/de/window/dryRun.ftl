### Die Vorschau, Raum für Raum.

dryRun-title = Raum für Raum
dryRun-lead = Liest im Zeitraum den Kalender jedes Raums und zeigt, was ein Import brächte. Geschrieben wird nichts, weder in Exchange noch in den Planer.
dryRun-run = Alle Räume ansehen
dryRun-again = Erneut ansehen
dryRun-cancel = Abbrechen
dryRun-bar = Die Räume werden angesehen
dryRun-progress = { $done } von { $total ->
    [one] { $total } Raum
   *[other] { $total } Räumen
}, bisher { $meetings } Besprechungen
dryRun-starting = Wird gestartet
dryRun-announce = { $done } von { $total ->
    [one] { $total } Raum
   *[other] { $total } Räumen
} angesehen
dryRun-cancelled = Sie haben abgebrochen: Die Zahlen sind die von { $done } der { $total } Räume.
dryRun-stale = Seitdem haben Sie etwas geändert. Sehen Sie erneut nach, um es hier zu sehen.
dryRun-window = { $from } bis { $until }

dryRun-figure-rooms = Räume
dryRun-figure-meetings = Besprechungen
dryRun-figure-series = Serien
dryRun-figure-unknown = Ohne Besitzer im Planer
dryRun-figure-leftOut = Ausgelassen
dryRun-figure-removed = Zu entfernen
dryRun-figure-held = Zurückgehalten, bis Sie entscheiden
dryRun-figure-attention = Nicht lesbare Räume

dryRun-owners-bar = { $known } Besprechungen mit Besitzer, { $missing } mit hinzufügbarem Besitzer, { $outside } von Organisatoren außerhalb, { $nobody } von niemandem, der sie besitzen kann
dryRun-owners-known = Besitzer im Planer
dryRun-owners-missing = Besitzer kann hinzugefügt werden
dryRun-owners-outside = Organisator außerhalb der Organisation
dryRun-owners-nobody = Organisator unbekannt oder ein Raum
dryRun-owners-share = { $percent } %

dryRun-table = Was ein Import brächte, nach Raum
dryRun-column-name = Raum
dryRun-column-address = Adresse
dryRun-column-meetings = Besprechungen
dryRun-column-series = Serien
dryRun-column-endless = Endlos
dryRun-column-ownerUnknown = Ohne Besitzer
dryRun-column-subjectHidden = Betreff verborgen
dryRun-column-private = Privat
dryRun-column-beyondLimits = Jenseits der Grenzen
dryRun-column-added = Neu
dryRun-column-notInPlanner = von Personen, die hinzugefügt werden können
dryRun-column-unresolved = von Personen, die niemand mehr kennt
dryRun-column-outside = von Organisatoren außerhalb
dryRun-column-ofResources = von Räumen und Geräten
dryRun-column-nameless = von niemandem
dryRun-column-leftOut = Ausgelassen
dryRun-column-cancelled = abgesagt
dryRun-column-declined = abgelehnt
dryRun-column-unreadable = nicht lesbar
dryRun-column-folded = zweite Exemplare
dryRun-column-gaps = ungelesene Zeiten
dryRun-column-removed = Entfernt
dryRun-column-held = Zurückgehalten
dryRun-help-meetings = Besprechungen im Zeitraum; jeder Termin einer Serie zählt
dryRun-help-series = Serien darunter
dryRun-help-endless = Serien ohne Ende
dryRun-help-ownerUnknown = Besprechungen, deren Organisator der Planer nicht kennt
dryRun-help-subjectHidden = Besprechungen, deren Betreff der Raum durch den Namen des Organisators ersetzt hat
dryRun-help-private = Private Besprechungen
dryRun-help-beyondLimits = Länger als fünf Jahre oder mit mehr als 500 Teilnehmern
dryRun-help-added = Besprechungen, die der Planer noch nicht hat
dryRun-help-notInPlanner = Der Organisator steht im Verzeichnis, ist aber kein Benutzer des Planers
dryRun-help-unresolved = Das Verzeichnis kennt diesen Organisator nicht mehr
dryRun-help-outside = Der Organisator gehört zu einer anderen Organisation
dryRun-help-ofResources = Organisator ist ein Raum oder ein Gerät
dryRun-help-nameless = Der Eintrag nennt keinen Organisator
dryRun-help-leftOut = Einträge, die nicht importiert werden
dryRun-help-cancelled = Der Organisator hat sie abgesagt; im Kalender stehen sie noch
dryRun-help-declined = Der Raum hat sie abgelehnt
dryRun-help-unreadable = Der Server führt sie auf und kann sie nicht liefern
dryRun-help-folded = Dieselbe Besprechung steht noch einmal im Kalender
dryRun-help-gaps = Zeiten, die der Server nicht auflisten konnte
dryRun-help-removed = Im Planer, aber nicht mehr im Kalender
dryRun-help-held = Dasselbe, aber zu viele, um sie ungefragt zu entfernen: Sie bleiben, bis Sie entscheiden
dryRun-sortBy = Nach { $column } sortieren
dryRun-total = { $count ->
    [one] { $count } Raum
   *[other] { $count } Räume
}
dryRun-totalLabel = Summe

dryRun-missing-title = Fehlende Besitzer
dryRun-missing-lead = { $count ->
    [one] { $count } Besprechung ginge an { $owner }. Fügen Sie diese Personen zuerst dem Planer hinzu, dann behält sie ihren Besitzer.
   *[other] { $count } Besprechungen gingen an { $owner }. Fügen Sie diese Personen zuerst dem Planer hinzu, dann behalten sie ihre Besitzer.
}
dryRun-missing-outsideNote = Organisatoren außerhalb der Organisation sind keine Benutzer des Planers; ihre Besprechungen bleiben bei { $owner }.
dryRun-missing-nobodyNote = { $count ->
    [one] { $count } Besprechung hat keinen Organisator, der sie besitzen könnte, und bleibt bei { $owner }.
   *[other] { $count } Besprechungen haben keinen Organisator, der sie besitzen könnte, und bleiben bei { $owner }.
}
dryRun-missing-none = Alle Organisatoren sind Benutzer des Planers. Keine Besprechung geht an { $owner }.
dryRun-missing-add = Benutzer hinzufügen
dryRun-missing-table = Fehlende Besitzer
dryRun-missing-name = Organisator
dryRun-missing-address = Adresse
dryRun-missing-noAddress = Nicht mehr bekannt
dryRun-missing-meetings = Besprechungen
dryRun-missing-rooms = Räume
dryRun-missing-where = Gehört zu
dryRun-missing-inside = Dieser Organisation
dryRun-missing-outside = Einer anderen Organisation
dryRun-missing-nowhere = Niemandem, den noch jemand kennt
