### Der Dialog, der einen Kunden vergisst.

forget-title = { $name } vergessen
forget-looking = Es wird alles gesucht, was von diesem Kunden aufbewahrt wird
forget-goes = Das wird gelöscht und lässt sich nicht zurückholen
forget-stays = Das bleibt
forget-group-setup = { $count ->
    [one] Die Einrichtung mit { $count } Raum
   *[other] Die Einrichtung mit { $count } Räumen
}
forget-group-planner = Der Planer auf diesem Computer: { $meetings } Besprechungen und { $people } Personen
forget-group-planner-unknown = Der Planer auf diesem Computer
forget-group-password = Das Kennwort im Anmeldeinformationsspeicher
forget-group-beside = Planer von Einrichtungsdateien, die die ID dieser Einrichtung tragen und etwas anderes verbinden
forget-group-logs = Protokolle, die diesen Kunden nennen. Sie werden ganz geleert und können auch andere Kunden nennen
forget-group-papers = Dokumente im Datenordner, die diesen Kunden nennen
forget-group-elsewhere = Der Planer außerhalb des Datenordners
forget-files = { $count ->
    [one] { $count } Datei, { $size }
   *[other] { $count } Dateien, { $size }
}
forget-stay-exports = Was Sie anderswo gespeichert haben: Berichte, Übergabedokumente, Skripte, exportierte Einrichtungen, Supportpakete.
forget-stay-server = Was die Skripte in Exchange getan haben: das Dienstkonto, seine Berechtigungen, die Einstellungen der Räume.
forget-stay-system_log = Fehlschläge unbeaufsichtigter Importe im Protokoll des Systems, bis das System sie verwirft.
forget-stay-schedule = Aufgaben dieses Computers, die Anteroom für diesen Kunden aufrufen. Entfernen Sie sie selbst.
forget-stay-backups = Sicherungen dieses Computers.
forget-stay-setup_file = Die Einrichtungsdatei { $place }.
forget-stay-profile = Das Produktprofil { $place }, das andere Einrichtungen verwenden können.
forget-undo = Skript speichern, das es rückgängig macht, für
forget-undoSaved = Das Skript wurde gespeichert: { $file }. Führen Sie es mit -Undo aus, neben seinem Journal.
forget-undoName = { $name }.ps1
forget-holder = { $program } verwendet den Planer seit { $when }. Warten Sie, bis das beendet ist, und sehen Sie dann erneut nach.
forget-again = Erneut nachsehen
forget-confirm = Endgültig vergessen
forget-forgetting = { $name } wird vergessen
forget-left = Vergessen, bis auf das, was noch da ist
forget-left-hint = Anteroom versucht es bei jedem Start erneut.
forget-left-password = Das Kennwort im Anmeldeinformationsspeicher
forget-close = Schließen
forget-done = { $name } wurde vergessen. In Anteroom wird davon nichts aufbewahrt.
forget-unforgotten = Von einem Kunden, der vergessen werden sollte, ist noch etwas da
