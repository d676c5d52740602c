### Was `forget` sagt.
### Unreviewed: no native has read it yet.

cli_forget-not-confirmed = nichts wurde vergessen: --yes vergisst es
cli_forget-question = Das alles vergessen? Es lässt sich nicht zurückholen. [j/N]
cli_forget-nothing = nichts wurde vergessen
cli_forget-unfinished = von einem Kunden, der vergessen werden sollte, ist noch da: { $what }
cli_forget-goes = { $name }: Das wird gelöscht und lässt sich nicht zurückholen
cli_forget-stays = das bleibt
cli_forget-name-it = mit --planner sqlite:FILE genannt, wird er auch gelöscht
cli_forget-holder = { $program } verwendet den Planer seit { $since }: Bis das beendet ist, wird nichts gelöscht
cli_forget-setup = die Einrichtung mit { $rooms ->
    [one] { $rooms } Raum
   *[other] { $rooms } Räumen
}
cli_forget-planner = der Planer mit { $meetings ->
    [one] { $meetings } Besprechung
   *[other] { $meetings } Besprechungen
} und { $people ->
    [one] { $people } Person
   *[other] { $people } Personen
}
cli_forget-planner-unknown = der Planer
cli_forget-password = das Kennwort im Anmeldeinformationsspeicher, falls es dort steht
cli_forget-beside = Planer von Einrichtungsdateien, die die ID dieser Einrichtung tragen
cli_forget-logs = Protokolle, die den Kunden nennen, ganz; sie können auch andere nennen
cli_forget-papers = Dokumente im Datenordner, die den Kunden nennen
cli_forget-elsewhere = der Planer außerhalb des Datenordners
cli_forget-sized = { $what } ({ $size })
cli_forget-bytes = { $count ->
    [one] { $count } Byte
   *[other] { $count } Bytes
}
cli_forget-kilobytes = { $count } KB
cli_forget-megabytes = { $count } MB
cli_forget-stay-server = was die Skripte in Exchange getan haben: das Dienstkonto, seine Berechtigungen, die Einstellungen der Räume; --undo DIR schreibt die Skripte, die es rückgängig machen
cli_forget-stay-exports = was anderswo gespeichert wurde: Berichte, Übergabedokumente, Skripte, exportierte Einrichtungen
cli_forget-stay-setup-file = die Einrichtungsdatei { $place }
cli_forget-stay-profile = das Produktprofil { $place }, das andere Einrichtungen verwenden können
cli_forget-stay-schedule = Aufgaben dieses Computers, die Anteroom für diesen Kunden aufrufen: Entfernen Sie sie
cli_forget-stay-system-log = Fehlschläge im Protokoll des Systems, bis das System sie verwirft
cli_forget-stay-backups = Sicherungen dieses Computers
cli_forget-done = vergessen
cli_forget-done-but = vergessen, bis auf das, was noch da ist; der nächste Aufruf von Anteroom versucht es erneut
cli_forget-undo_written = gespeichert: { $file }; mit -Undo neben seinem Journal ausgeführt, macht es rückgängig, was es getan hat
