### Der Bereich mit Hilfe und Support.

support-title = Hilfe und Support
support-lead = Ein Supportpaket ist eine Datei mit dem, was für eine Rückfrage nötig ist: Versionen, Einstellungen, Einrichtungen, Anzahlen und Protokolle. Statt Personen, Domänen, Hosts, Kunden und Räumen enthält es Platzhalter, und weder Kennwörter noch Besprechungen.
support-nowhere = Es wird nirgendwohin gesendet. Sehen Sie es durch, speichern Sie es und geben Sie es weiter, an wen Sie wollen.
support-prepare = Paket zusammenstellen
support-preparing = Das Paket wird zusammengestellt
support-again = Neu zusammenstellen
support-save = Paket speichern
support-saved = Gespeichert als { $file }
support-kind = Supportpaket
support-name = anteroom-support.zip
support-files = { $count ->
    [one] { $count } Datei
   *[other] { $count } Dateien
}
support-size = { $size } Zeichen
support-text = Text von { $name }
support-logs = Protokollordner öffnen
support-open = Hilfe und Support
support-crash-title = Beim letzten Mal ist in Anteroom ein Fehler aufgetreten
support-crash-text = Er ist in { $file } beschrieben. Ein Supportpaket hilft denen, die ihn beheben; Sie sehen es ganz, bevor es gespeichert wird.
support-crash-look = Paket ansehen
