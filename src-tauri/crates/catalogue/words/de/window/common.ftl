### Was auf allen Seiten steht: Schaltflächen, Ergebnisse, Zuständige, Aktionen, die Einzelheiten eines Problems.

common-back = Zurück
common-continue = Weiter
common-cancel = Abbrechen
common-close = Schließen
common-copy = Kopieren
common-copied = Kopiert
common-copyFailed = Kopieren ist hier nicht erlaubt. Markieren Sie den Text und drücken Sie Strg+C.
common-tryAgain = Erneut versuchen
common-undo = Rückgängig
common-loading = Wird geladen
common-outcome-pass = In Ordnung
common-outcome-warn = Funktioniert, mit einem Hinweis
common-outcome-fail = Nicht in Ordnung
common-outcome-waiting = Behoben, noch nicht wirksam
common-outcome-skipped = Nicht geprüft
common-outcome-broken = Die Prüfung selbst kam nicht zum Ende
common-outcome-manual = Von Hand bestätigen
common-outcome-running = Wird geprüft
common-skippedBecause = Nicht geprüft, weil { $because }
common-pause-asked = Exchange verlangt { $clock } Wartezeit
common-pause-askedWhy = Exchange schützt sich vor zu vielen Anfragen. Es geht von selbst weiter; nichts geht verloren.
common-pause-own = Nächster Versuch in { $clock }
common-pause-ownWhy = Die letzte Anfrage ist fehlgeschlagen. Sie wird von selbst wiederholt.
common-audience-you = Sie
common-audience-exchange_administrator = Exchange-Administrator
common-audience-directory_administrator = Verzeichnisadministrator
common-audience-entra_administrator = Entra-Administrator
common-audience-network = Netzwerk und Firewall
common-action-again = Erneut prüfen
common-action-account = Zum Dienstkonto
common-action-password = Kennwort neu eingeben
common-action-connection = Verbindung prüfen
common-action-url = Zur URL
common-action-authority = Zertifizierungsstelle auswählen
common-action-fallback_owner = Zum Ersatzbesitzer
common-action-confirm_host = Diesen Host fragen
common-action-environment = Zur Umgebung
common-action-rooms = Zu den Räumen
common-action-import = Zum Import
common-action-rename = Anderen Namen wählen
common-showPassword = Kennwort anzeigen
common-hidePassword = Kennwort verbergen
common-testPassed = Der Test war erfolgreich
common-testFailed = Der Test hat ein Problem gefunden
common-testCancelled = Der Test wurde abgebrochen. Was bis dahin lief, steht unten; geändert wurde nichts.
common-testedAt = Getestet: { $time }
common-outdated = Seit diesem Test hat sich etwas geändert. Testen Sie erneut, ob das Ergebnis noch stimmt.
common-takes = Dauer: { $takes }
common-takesEffect = Wirksam: { $time }
common-setRight = Jetzt eingerichtet
common-whoCanDoIt = Zuständig: { $audience }
common-technical = Technische Einzelheiten
common-script = Skript
common-saveScript = Als .ps1 speichern
common-scriptSaved = Gespeichert unter { $file }
common-scriptFilter = PowerShell-Skript
common-checks = Prüfungen
common-subject = Untersucht: { $subject }
common-evidence = Was zu sehen war
common-evidence-code = Code
common-evidence-status = HTTP-Status
common-evidence-responseCode = Antwortcode
common-evidence-requestId = Anforderungs-ID
common-evidence-at = Zeit (UTC)
common-evidence-elapsed = Dauer
common-dismiss = Ausblenden
common-errorSummary = { $count ->
    [one] Eine Angabe fehlt oder stimmt nicht
   *[other] { $count } Angaben fehlen oder stimmen nicht
}
common-named = { $name }: { $value }
common-sentences = { $said } { $next }
common-elapsed-milliseconds = { $count } ms
common-elapsed-seconds = { $count } s
common-size-bytes = { $count ->
    [one] { $count } Byte
   *[other] { $count } Bytes
}
common-size-kilobytes = { $count } KB
common-size-megabytes = { $count } MB
common-errorPrefix = Fehler: { $title }
