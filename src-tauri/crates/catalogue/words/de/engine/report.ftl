### Was der Bericht sagt.
### Unreviewed: no native has read it yet.

report-title = Anteroom-Bericht: { $customer }
report-lead = Anbindung der Exchange-Räume an den Raumplaner. Erstellt von Anteroom { $version } am { $time } (UTC). Enthält kein Kennwort.

report-connection = Verbindung
report-account = Dienstkonto
report-mailbox = Sein Postfach
report-ews = Exchange Web Services
report-fallback-owner = Ersatzbesitzer
report-attendee-domains = E-Mail-Domänen der Teilnehmer
report-planner = Datenbank des Planers

report-requirements = Voraussetzungen
report-verified-not = offen
report-verified-check = durch Prüfung, { $time }
report-verified-hand = bestätigt, { $time }
report-verified-output = durch eingefügte Ausgabe, { $time }
report-verified-script = durch sein Skript, { $time }

report-checks = Prüfungen
report-checks-none = Noch keine Prüfung wurde ausgeführt.

report-rooms = Räume
report-rooms-count = { $count ->
    [one] { $count } Raum, davon { $ready } bereit für den Import.
   *[other] { $count } Räume, davon { $ready } bereit für den Import.
}
report-room-why = { $state }: { $problems }
report-validated = Geprüft (UTC)

report-import = Import
report-import-none = Noch nichts wurde importiert.
report-import-never = Es gibt nichts zu importieren. { $why }
report-run-finished = Der Import ist beendet: { $done } von { $total ->
    [one] { $total } Raum
   *[other] { $total } Räumen
}. Begonnen: { $time } (UTC).
report-run-cancelled = Der Import wurde abgebrochen und lässt sich fortsetzen: { $done } von { $total ->
    [one] { $total } Raum
   *[other] { $total } Räumen
}. Begonnen: { $time } (UTC).
report-run-stopped = Der Import hat angehalten und lässt sich fortsetzen: { $done } von { $total ->
    [one] { $total } Raum
   *[other] { $total } Räumen
}. Begonnen: { $time } (UTC).
report-run-unfinished = Der Import ist nicht beendet: { $done } von { $total ->
    [one] { $total } Raum
   *[other] { $total } Räumen
}. Begonnen: { $time } (UTC).

report-tally-imported = Besprechungen im Planer
report-tally-created = Neu
report-tally-updated = Geändert
report-tally-fallback = Dem Ersatzbesitzer zugeordnet
report-tally-corrected = Jetzt mit richtigem Besitzer
report-tally-cancelled = Ausgelassen: abgesagt
report-tally-declined = Ausgelassen: vom Raum abgelehnt
report-tally-unreadable = Ausgelassen: nicht lesbar
report-tally-gaps = Zeitabschnitte, die sich nicht auflisten lassen
report-tally-folded = Zweite Exemplare eines Eintrags
report-tally-removed = Entfernt, nicht mehr im Kalender

report-held = In Kalendern nicht mehr da und im Planer behalten
report-held-why = Es fehlten so viele Besprechungen auf einmal, dass sie nicht entfernt wurden: Eine entzogene Berechtigung, eine zurückgespielte Sicherung oder ein verschobenes Postfach antworten wie ein leerer Kalender. Sie bleiben, bis jemand entschieden hat, im Fenster oder mit anteroom-cli removals.
report-held-meetings = Besprechungen
report-held-between = Zwischen
report-held-since = Behalten seit (UTC)
report-held-decision = Entscheidung
report-held-range = { $from } bis { $until }
report-held-waiting = { $count } noch nicht entschieden
report-held-kept = { $count } bewusst behalten
report-held-released = { $count } zum Entfernen beim nächsten Import, in dem sie fehlen

report-left-out = Ausgelassen, einzeln
report-left-out-when = Wann
report-left-out-subject = Betreff
report-left-out-why = Warum
report-left-out-unreadable = nicht lesbar: { $cause }
report-left-out-gap = nichts lässt sich auflisten: { $cause }
report-left-out-folded = zweites Exemplar eines Eintrags, der im Planer ist
report-left-out-cancelled = abgesagt
report-left-out-declined = vom Raum abgelehnt
report-left-out-acknowledged = { $why } (hingenommen)
report-left-out-undated = nicht bekannt
report-left-out-more = Und { $count } weitere; die Befehlszeile nennt alle: anteroom-cli losses --all
