### Worte für die Einstellungen der App selbst.
### Unreviewed: no native has read it yet.

settings-unreadable = Die Einstellungen von Anteroom sind nicht lesbar
    .cause = { $file }: { $reason }. Solange das so ist, geht nichts ins Netzwerk, denn die Einstellungen bestimmen, auf welchem Weg.
    .action = Berichtigen Sie die Datei, oder löschen Sie sie, um mit den üblichen Einstellungen zu beginnen.

settings-newer = Die Einstellungen von Anteroom stammen von einer neueren Version
    .cause = { $file } hat die Version { $found }; dieses Programm kennt Versionen bis { $known }. Die Datei bleibt, wie sie ist.
    .action = Verwenden Sie die neuere Version.

settings-invalid = Eine Einstellung kann diesen Wert nicht haben
    .cause = { $setting }: { $reason }.
    .action = Geben Sie ihr einen anderen Wert.

settings-fixed = Ihre Organisation hat diese Einstellung festgelegt
    .cause = { $setting } ist hier für alle „{ $value }“.
    .action = Fragen Sie, wer diesen Computer verwaltet.
    .takes = Bis es dort geändert wird.

file-folder_unopened = Der Ordner lässt sich hier nicht öffnen
    .cause = { $file } lässt sich auf diesem Computer mit keinem Programm anzeigen: { $reason }.
    .action = Öffnen Sie den Ordner selbst.
