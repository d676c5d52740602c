### Texte über Dateien, die jemand nennt, und über das, was für jemanden geschrieben wird.
### Unreviewed: no native has read it yet.

authority-unreadable = Die Datei der Zertifizierungsstelle ist nicht lesbar
    .cause = { $file } enthält kein lesbares Zertifikat: { $reason }.
    .action = Wählen Sie eine Datei auf diesem Computer, die das Zertifikat der Zertifizierungsstelle im PEM-Format enthält.

output-unwritable = Die Datei lässt sich nicht schreiben
    .cause = { $file } wurde nicht geschrieben: { $reason }. Was dort war, ist unverändert.
    .action = Wählen Sie einen anderen Namen oder Ordner: eine neue Datei oder eine, in die Sie schreiben dürfen, und weder einen Link noch ein Gerät.

script-impossible = Dafür gibt es noch kein Skript
    .cause = { $reason }
    .action = Ergänzen Sie, was fehlt, und rufen Sie das Skript dann noch einmal ab.

script-in_use = Dort liegt ein Skript, das sich noch rückgängig machen lässt
    .cause = { $file } wurde nicht ersetzt: Das Journal daneben, { $path }, enthält Änderungen, die dieses Skript noch nicht zurückgenommen hat.
    .action = Speichern Sie das neue Skript in einem anderen Ordner, oder führen Sie das vorhandene zuerst mit -Undo aus.

output-lost = Das Ergebnis ließ sich nicht in die Standardausgabe schreiben
    .cause = Was der Befehl zu tun hatte, ist getan; was er darüber zu sagen hatte, ist verloren: { $reason }.
    .action = Schaffen Sie Platz, wohin die Ausgabe geht, und lassen Sie das Ergebnis dann noch einmal anzeigen.

file-not_chosen = Diese Datei wurde nicht in einem Dialog ausgewählt
    .cause = Das Fenster verwendet nur Dateien, die Sie ausgewählt haben, seit es offen ist.
    .action = Wählen Sie die Datei erneut aus.

practice-faults_unreadable = Das Fehlerskript ist nicht lesbar
    .cause = { $file } ist keine Liste von Regeln: { $reason }.
    .action = Berichtigen Sie die Datei, oder starten Sie die Übungsorganisation ohne sie.

practice-too_large = Die Übungsorganisation würde zu groß
    .cause = Sie entsteht im Arbeitsspeicher dieses Computers: { $reason }.
    .action = Wählen Sie eine kleinere. Eine Einrichtung, die Ihnen geschickt wurde, ist verwendbar, sobald die Zahlen darin berichtigt sind.
