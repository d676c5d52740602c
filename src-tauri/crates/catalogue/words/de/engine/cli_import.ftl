### Was `import` sagt.
### Unreviewed: no native has read it yet.

cli_import-planner-gone = Die Datei des Planers ist weg, obwohl schon in sie importiert wurde: Eine neue wird angelegt, und ihre Nummern beginnen von vorn. Eine Kopie der alten, vorher an ihren Platz zurückgelegt, behält sie.
cli_import-none-unfinished = Es gibt keinen unvollendeten Import, der fortgesetzt werden könnte: Ein neuer beginnt.
cli_import-as-planned = Der unvollendete Import wird fortgesetzt, wie er geplant war: --room, --days-back und --days-ahead werden nicht verwendet. --fresh verwirft ihn und beginnt neu.
cli_import-room-unknown = { $room } gehört nicht zu den Räumen dieser Einrichtung.
cli_import-old-age = Der unvollendete Import vom { $day } wird verworfen ({ $done } von { $total ->
    [one] { $total } Raum
   *[other] { $total } Räumen
} gelesen; was damals gelesen wurde, würde nicht noch einmal gelesen), und am { $today } beginnt ein neuer. Was er gebracht hat, bleibt. --resume setzt auch einen alten fort.
cli_import-old-window = Der unvollendete Import vom { $day } wird verworfen ({ $done } von { $total ->
    [one] { $total } Raum
   *[other] { $total } Räumen
} gelesen; sein Zeitraum ist vorbei), und am { $today } beginnt ein neuer. Was er gebracht hat, bleibt. --resume setzt auch einen alten fort.
cli_import-rooms-left-out = Diese Räume wurden nicht importiert, weil etwas zu klären ist. --room ADDRESS importiert einen trotzdem:

cli_import-alarm-ended = Der Import hat nach { $done } von { $total ->
    [one] { $total } Raum
   *[other] { $total } Räumen
} angehalten: { $why }.
cli_import-alarm-stopped = Der Import hat nach { $done } von { $total ->
    [one] { $total } Raum
   *[other] { $total } Räumen
} angehalten: { $why }. Der nächste Aufruf setzt ihn fort.
cli_import-alarm-missing = Der Import ist beendet, aber etwas fehlt: { $done } von { $total ->
    [one] { $total } Raum
   *[other] { $total } Räumen
} gelesen, { $rooms } ausgelassen, { $losses ->
    [one] { $losses } neuer Verlust
   *[other] { $losses } neue Verluste
}, { $held ->
    [one] { $held } Besprechung
   *[other] { $held } Besprechungen
} zurückgehalten.

cli_import-progress = { $done } von { $total ->
    [one] { $total } Raum
   *[other] { $total } Räumen
}, { $meetings ->
    [one] { $meetings } Besprechung
   *[other] { $meetings } Besprechungen
}
cli_import-progress-rate = { $rate } je Sekunde
cli_import-progress-left = noch { $seconds } s
cli_import-progress-away = Exchange ist nicht erreichbar, wird wieder gefragt um { $time }
cli_import-progress-asked = Exchange verlangt { $seconds } s Wartezeit
cli_import-progress-waiting = wartet { $seconds } s

cli_import-cancelled = unterwegs abgebrochen: Was bis dahin gelesen wurde, ist im Planer, { $count ->
    [one] { $count } Raum ist
   *[other] { $count } Räume sind
} noch nicht zu Ende gelesen; der nächste Import setzt damit fort, und --fresh beginnt neu
cli_import-stopped = unterwegs angehalten: Was bis dahin gelesen wurde, ist im Planer, { $count ->
    [one] { $count } Raum ist
   *[other] { $count } Räume sind
} noch nicht zu Ende gelesen; der nächste Import setzt damit fort, und --fresh beginnt neu
cli_import-interrupted = unterwegs unterbrochen: Was bis dahin gelesen wurde, ist im Planer, { $count ->
    [one] { $count } Raum ist
   *[other] { $count } Räume sind
} noch nicht zu Ende gelesen; der nächste Import setzt damit fort, und --fresh beginnt neu
cli_import-tally = { $meetings ->
    [one] { $meetings } Besprechung
   *[other] { $meetings } Besprechungen
} in { $done } von { $total ->
    [one] { $total } Raum
   *[other] { $total } Räumen
}: { $created } neu, { $changed } geändert, { $unchanged } wie zuvor, { $removed } entfernt
cli_import-owners = { $fallback } gehören dem Ersatzbesitzer, { $corrected } haben jetzt ihren richtigen Besitzer
cli_import-left-out = ausgelassen: { $cancelled } abgesagt, { $declined } abgelehnt, { $copies } zweite Exemplare, { $unreadable } nicht lesbar, { $gaps } Zeitabschnitte
cli_import-more-left-out = und { $count } weitere: `anteroom-cli losses --all`
cli_import-unsettled = nicht ganz gelesen: { $count ->
    [one] { $count } Raum
   *[other] { $count } Räume
}; was in ihren Kalendern fehlt, bleibt bis dahin im Planer
cli_import-stopped-by = angehalten:
cli_import-affected = { $count ->
    [one] { $count } Raum:
   *[other] { $count } Räume:
}
