### Was um die Seiten steht: Schritte, Leisten darüber, Tastenkombinationen, ein Fehler des Fensters.

frame-steps = Schritte
frame-allSetups = Alle Einrichtungen
frame-practice = Übungsmodus
frame-shortcuts = Tastenkombinationen
frame-numbered = { $number }. { $name }
frame-step-requirements = Voraussetzungen
frame-step-service_account = Dienstkonto
frame-step-exchange = Exchange
frame-step-rooms = Räume
frame-step-notifications = Benachrichtigungen
frame-step-import = Import
frame-state-not_started = Nicht begonnen
frame-state-in_progress = In Arbeit
frame-state-done = Fertig
frame-state-needs_attention = Zu klären
frame-state-waiting = Wartet
frame-state-not_needed = Nicht nötig
frame-notNeeded-lead = In diesem Schritt ist für { $product } nichts zu tun.
frame-notNeeded-next = Sind die Schritte davor erledigt, übergeben Sie die Werte.
frame-holder-title = { $program } schreibt seit { $when } in den Planer
frame-holder-text = Bis das beendet ist, können Sie alles ansehen und diese Einrichtung ändern; Importe und neue Benutzer müssen von hier aus warten.
frame-gone-title = Die Datei des Planers ist nicht mehr da
frame-gone-text = Es wurde schon in sie importiert. Legen Sie eine Kopie an ihren Platz zurück; sonst legt der nächste Import eine neue an, und die Nummern beginnen von vorn.
frame-silent-title = { $host } schweigt seit { $seconds } Sekunden
frame-silent-why = Die Anfrage wurde angenommen, eine Antwort kommt nicht. Gewartet wird noch höchstens { $seconds } Sekunden; Abbrechen beendet das Warten.
frame-waitsFor = Wartet auf: { $step }
frame-line-met = { $done } von { $total } erfüllt
frame-line-metSome = { $done } von { $total } erfüllt, { $count } nicht
frame-line-chooseProduct = Produkt auswählen
frame-line-chooseEnvironment = Umgebung auswählen
frame-line-signedIn = Angemeldet als { $label }
frame-line-account = { $label }, nicht getestet
frame-line-signInFailed = Anmeldung zu klären
frame-line-connected = Verbunden mit { $label }
frame-line-host = { $label }, nicht getestet
frame-line-connectionFailed = Verbindung zu klären
frame-line-rooms = { $count ->
    [one] { $count } Raum
   *[other] { $count } Räume
}
frame-line-roomsReady = { $done } von { $total ->
    [one] { $total } Raum
   *[other] { $total } Räumen
} geprüft
frame-line-roomsAttention = { $rooms ->
    [one] { $rooms } Raum
   *[other] { $rooms } Räume
}, { $count } zu klären
frame-line-decided = Entschieden
frame-line-imported = { $done } von { $total ->
    [one] { $total } Raum
   *[other] { $total } Räumen
} importiert
frame-line-resumable = { $done } von { $total ->
    [one] { $total } Raum
   *[other] { $total } Räumen
} importiert, kann fortgesetzt werden
frame-hosts-title = Diese Angaben kamen mit einer Einrichtungsdatei
frame-hosts-body = Das Kennwort des Dienstkontos geht an keinen dieser Hosts, bevor Sie sie angesehen haben. Vergleichen Sie sie mit dem, was Sie erwarten. Falsche Angaben ändern Sie in den Schritten 2 und 3; für einen falschen Autodiscover-Host gibt es dort kein Feld. Löschen Sie dann die Einrichtung und fragen Sie nach, woher ihre Datei stammt.
frame-hosts-purpose-exchange = Exchange
frame-hosts-purpose-autodiscover = Autodiscover
frame-hosts-purpose-mail_domain = Autodiscover und alle Hosts darunter
frame-hosts-purpose-directory = Active Directory
frame-hosts-purpose-authority = Zertifizierungsstellen, die für die Hosts bürgen
frame-hosts-agree = Diese stimmen
frame-errorTitle = Im Fenster ist ein Fehler aufgetreten
frame-errorBody = Was Sie eingegeben haben, ist gespeichert. Öffnen Sie die Seite erneut; tritt der Fehler wieder auf, senden Sie die Einzelheiten an die Betreuer Ihres Planers.
frame-reopen = Seite erneut öffnen
frame-key-back = Zurück zur vorigen Seite
frame-key-filter = Zum Filter
frame-key-again = Erneut prüfen
frame-key-settings = Einstellungen öffnen
frame-key-list = Diese Liste anzeigen
frame-key-primary = Hauptschaltfläche drücken, außerhalb mehrzeiliger Felder
frame-key-close = Bereich oder Dialog schließen oder abbrechen
frame-tip = { $what } ({ $press })
frame-press-back = Alt+←
frame-press-filter = Strg+F
frame-press-again = F5
frame-press-settings = Strg+,
frame-press-list = ?
frame-press-primary = Eingabe
frame-press-close = Esc
