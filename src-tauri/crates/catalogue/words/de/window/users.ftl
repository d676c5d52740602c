### Der Bereich, der dem Planer Benutzer hinzufügt.

users-title = Benutzer im Planer
users-lead = Eine Besprechung bekommt ihren richtigen Besitzer, wenn der Organisator Benutzer des Planers ist. Fügen Sie die Personen vor dem Import hinzu.
users-known = Der Planer kennt { $count } Benutzer.
users-none = Der Planer kennt noch keinen Benutzer: Alle Besprechungen gingen an den Ersatzbesitzer.
users-ways = Wege, Benutzer hinzuzufügen
users-csv = Datei
users-csv-hint = CSV oder eine Excel-Arbeitsmappe (.xlsx). Spalten wie DisplayName, Mail und proxyAddresses werden erkannt, in den Sprachen, in denen Microsoft exportiert. Deaktivierte Konten werden ausgelassen.
users-csv-choose = Datei auswählen
users-csv-kind = Excel-Arbeitsmappe oder kommagetrennte Werte
users-book = Adressbuch
users-book-hint = Liest mit dem Dienstkonto die Personen aus dem Exchange-Adressbuch. Räume und Geräte werden ausgelassen.
users-book-add = Adressbuch hinzufügen
users-ldap = Active Directory
users-ldap-hint = Das Dienstkonto meldet sich über eine verschlüsselte Verbindung an. Deaktivierte und abgelaufene Konten werden ausgelassen.
users-ldap-server = Server
users-ldap-server-hint = Ein Domänencontroller, etwa ldaps://dc1.contoso.com
users-ldap-base = Suchen unterhalb von
users-ldap-base-hint = Ein Distinguished Name; leer für die ganze Domäne.
users-ldap-group = Nur Mitglieder von
users-ldap-group-hint = Der Distinguished Name einer Gruppe; leer für alle.
users-ldap-add = Aus Active Directory hinzufügen
users-needsAccount = Dafür meldet sich das Dienstkonto an. Es ist noch nicht vollständig: Geben Sie es in Schritt 2 ein.
users-toAccount = Zum Dienstkonto
users-reading = { $count ->
    [one] { $count } Person gelesen
   *[other] { $count } Personen gelesen
}
users-starting = Verbindung wird hergestellt
users-readingFile = Die Datei wird gelesen
users-bar = Benutzer werden hinzugefügt
users-cancel = Abbrechen
users-busy = Benutzer werden gerade hinzugefügt. Warten Sie, bis das beendet ist, oder brechen Sie es ab.
users-result-title = Benutzer wurden hinzugefügt
users-result-cancelled = Das Hinzufügen wurde abgebrochen. Was hinzugefügt wurde, bleibt.
users-result-added = { $count ->
    [one] { $count } neuer Benutzer
   *[other] { $count } neue Benutzer
}
users-result-updated = { $count ->
    [one] { $count } war bekannt und ist auf dem neuesten Stand
   *[other] { $count } waren bekannt und sind auf dem neuesten Stand
}
users-result-read = { $count ->
    [one] { $count } Person gelesen
   *[other] { $count } Personen gelesen
}
users-result-refused = { $count } ausgelassen
users-result-told = { $count ->
    [one] { $count } Hinweis
   *[other] { $count } Hinweise
}
users-refused-show = Zeigen, wer oder was ausgelassen wurde und warum
users-refused-notes = Zeigen, was sonst noch wissenswert ist
users-refused-line = Zeile { $line }
users-refused-more = und { $count } weitere
