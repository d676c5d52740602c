### Was `requirements`, `handover` und `status` sagen.
### Unreviewed: no native has read it yet.

cli_setup-no-product = Kein Produkt ist ausgewählt: --product ID wählt eines aus, `anteroom-cli products` zählt sie auf.
cli_setup-so-far = { $done } von { $total } sind geprüft
cli_setup-waited = { $title }: { $clock }
cli_setup-done-unknown = Auf { $id } lässt sich nicht warten, aber auf diese:
cli_setup-sign-met = erfüllt
cli_setup-sign-warning = Hinweis
cli_setup-sign-not-met = NICHT ERFÜLLT
cli_setup-sign-waiting = wartet
cli_setup-sign-open = offen
cli_setup-paste = Fügen Sie ein, was der Befehl ausgegeben hat, und schließen Sie mit Strg+D ab (unter Windows mit Strg+Z und der Eingabetaste).
cli_setup-pasted = { $file }: { $command }
cli_setup-pasted-unread = { $file }: nicht gelesen
cli_setup-pasted-met = erfüllt: { $title }
cli_setup-pasted-not-met = nicht erfüllt: { $title }
cli_setup-pasted-ran = { $ended ->
    [done] Skript fertig: { $title }
    [waiting] Skript fertig, noch nicht zu sehen: { $title }
    [left_out] Skript hat etwas ausgelassen: { $title }
    [undone] Skript zurückgenommen: { $title }
   *[planned] nur ausprobiert, nichts geändert: { $title }
}
cli_setup-ran-more = { $count ->
    [one] { $count } weiterer Grund steht im Protokoll des Skripts.
   *[other] { $count } weitere Gründe stehen im Protokoll des Skripts.
}

cli_setup-no-reminders = reminders.ics wird nicht geschrieben: Nichts Bekanntes endet an einem kommenden Tag
cli_setup-old-reminders = reminders.ics in diesem Ordner stammt von einer früheren Übergabe: Löschen Sie die Datei
cli_setup-still-open = noch offen: { $what }

cli_setup-healthy = { $name }: in Ordnung
cli_setup-unhealthy = { $name }: hier ist etwas zu klären
cli_setup-planner-unreadable = der Planer lässt sich nicht ansehen
cli_setup-overdue = in der genannten Zeit kam kein Import zum Ende
cli_setup-planner-gone = die Datei des Planers ist weg, obwohl schon in sie importiert wurde: Der nächste Import legt eine neue an, deren Nummern von vorn beginnen
cli_setup-never-imported = es wurde noch nie importiert
cli_setup-unfinished = der letzte Import kam nicht zum Ende: `anteroom-cli import` setzt ihn fort
cli_setup-unfinished-old = der letzte Import kam nicht zum Ende und ist zum Fortsetzen zu alt: `anteroom-cli import` verwirft ihn und beginnt neu
cli_setup-stopped = der letzte Import hat angehalten: `anteroom-cli import` setzt ihn fort
cli_setup-stopped-old = der letzte Import hat angehalten und ist zum Fortsetzen zu alt: `anteroom-cli import` verwirft ihn und beginnt neu
cli_setup-rooms-failed = Räume des letzten Imports waren nicht lesbar
cli_setup-new-losses = etwas fehlt, das noch niemand angesehen hat: `anteroom-cli losses` zählt es auf
cli_setup-held-removals = Besprechungen fehlen in Kalendern und wurden behalten: `anteroom-cli removals` zählt sie auf
cli_setup-notifications-held = die Benachrichtigungen sind für einen Import aus, den es nicht mehr gibt: Der nächste Start von Anteroom stellt sie zurück
cli_setup-ends-soon = etwas ist abgelaufen oder läuft in den nächsten zwei Wochen ab
cli_setup-running = { $program } verwendet den Planer seit { $since }
cli_setup-rooms = { $ready ->
    [one] { $ready } Raum
   *[other] { $ready } Räume
} bereit, { $troubled } zu klären, { $waiting } noch nicht wirksam, { $unvalidated } nicht geprüft
cli_setup-problem-more = { $problem }, und { $count } weitere
cli_setup-problem-validated = { $problem } (geprüft { $time })
cli_setup-no-import = nichts zu importieren: { $reason }
cli_setup-last-import = letzter Import: { $how }, begonnen { $begun }; { $done } von { $total ->
    [one] { $total } Raum
   *[other] { $total } Räumen
}, { $losses ->
    [one] { $losses } neuer Verlust
   *[other] { $losses } neue Verluste
}
cli_setup-import-finished = beendet
cli_setup-import-cancelled = von einer Person abgebrochen
cli_setup-import-stopped = angehalten
cli_setup-import-unfinished = kam nicht zum Ende
cli_setup-import-running = läuft gerade
cli_setup-stopped-by = angehalten: { $problem }
cli_setup-notifications-on = Benachrichtigungen: ein
cli_setup-notifications-off = Benachrichtigungen: aus
cli_setup-notifications-off-held = Benachrichtigungen: aus, von einem Import ausgeschaltet
cli_setup-ended = { $what }: abgelaufen am { $day }
cli_setup-ends = { $what }: läuft ab am { $day }
cli_setup-password-stored = Kennwort: im Anmeldeinformationsspeicher
cli_setup-password-given = Kennwort: diesem Aufruf mitgegeben
cli_setup-password-nowhere = Kennwort: nicht im Anmeldeinformationsspeicher; ein unbeaufsichtigter Lauf muss es bekommen
cli_setup-planner = Planer: { $file }
