### Der Bereich mit allen Skripten.

scripts-title = Skripte
scripts-lead = Ein Skript für jede Person, die etwas zu tun hat, in der richtigen Reihenfolge. Ein zweiter Lauf ändert nichts mehr; -WhatIf zeigt, was geschähe.
scripts-onlyMissing = Nur was fehlt
scripts-onlyMissingHint = Aus: alles, was dieses Produkt braucht, auch was schon erfüllt ist.
scripts-meets = { $count ->
    [one] Erfüllt eine Voraussetzung
   *[other] Erfüllt { $count } Voraussetzungen
}
scripts-missing = Ausgelassen, bis Sie Folgendes ausfüllen:
scripts-none = Es fehlt nichts, was ein Skript tun könnte.
scripts-noneAtAll = Dieses Produkt braucht hier kein Skript.
scripts-for = Für: { $audience } von { $organization }
scripts-changes = Was es ändert, der Reihe nach
scripts-asks = Was es vorher fragt
scripts-leaves = Was es unberührt lässt
scripts-how = Wie man es ausführt und rückgängig macht
scripts-how-save = Speichern Sie es in einem eigenen Ordner für diese Organisation. Dort entsteht sein Journal, das der Weg zurück ist: Bewahren Sie beide zusammen auf.
scripts-how-exchange = Öffnen Sie die Exchange-Verwaltungsshell oder, nach Connect-ExchangeOnline, Windows PowerShell als Mitglied von „Organization Management“.
scripts-how-directory = Öffnen Sie Windows PowerShell mit dem Modul ActiveDirectory als jemand, der das Konto ändern darf.
scripts-how-entra = Öffnen Sie PowerShell, und führen Sie Connect-MgGraph -Scopes User.ReadWrite.All aus.
scripts-how-whatIf = Führen Sie es zuerst mit -WhatIf aus: Es zeigt alles und ändert nichts. Unblock-File ist für Dateien, die per Mail oder Download kamen; die Ausführungsrichtlinie bleibt, wie sie ist.
scripts-how-back = Am Ende gibt es eine Zeile für Anteroom aus, die auch in seinem Protokoll steht. Bringen Sie eines davon mit „Ausgabe zurückbringen“ zurück: Dann weiß die Liste, was erledigt ist, worauf gewartet wird und was ausgelassen wurde.
scripts-how-undo = Mit -Undo nimmt es zurück, was es getan hat: das Neueste zuerst und nur, was noch so ist, wie es das hinterlassen hat.
scripts-hash = SHA-256 der Datei, wie Get-FileHash es anzeigt:
scripts-engine = SHA-256 des Teils, der in jedem Skript gleich ist:
scripts-whole = Das Skript, Zeile für Zeile
scripts-commands = PowerShell-Befehle
scripts-copyCommands = Befehle kopieren
scripts-consent = Nur mit Ihrer Zustimmung
scripts-consent-convert = „{ $name }“ in einen Raum umwandeln, obwohl es das Postfach einer Person sein kann
scripts-consent-remove = Die Rollenzuweisung „{ $name }“, die weiter reicht, als das Produkt es braucht, entfernen, sobald die engere wirkt
