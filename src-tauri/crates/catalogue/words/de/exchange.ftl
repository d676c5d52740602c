### Texte über das, was Exchange selbst antwortet.
### Unreviewed: no native has read it yet.

http-forbidden = { $host } verweigert den Zugriff
    .cause = Der Server antwortet mit 403: Die Exchange-Webdienste sind für dieses Konto abgeschaltet, oder eine Firewall blockiert sie.
    .action = Lassen Sie die Exchange-Webdienste für das Dienstkonto freischalten.

http-not_found = Unter dieser URL ist nichts veröffentlicht
    .cause = { $host } antwortet auf { $url } mit 404.
    .action = Prüfen Sie den Pfad: Er endet auf /EWS/Exchange.asmx.

http-unavailable = { $host } ist zurzeit nicht verfügbar
    .cause = Der Server antwortet mit dem Status { $status } und nennt keinen Grund.
    .action = Warten Sie und prüfen Sie erneut.

http-unexpected_status = { $host } hat unerwartet geantwortet
    .cause = Den Status { $status } gibt Exchange hier nicht; geantwortet hat vielleicht ein Proxy oder ein anderer Server.
    .action = Prüfen Sie die URL.

ews-not_ews = Unter dieser URL antworten nicht die Exchange-Webdienste
    .cause = { $host } gab { $answered } zurück.
    .action = Verwenden Sie die URL, die auf /EWS/Exchange.asmx endet, ohne Anmeldeseite davor.

ews-malformed = { $host } gab eine Antwort, die nicht lesbar ist
    .cause = Ein Teil davon ist kein wohlgeformtes XML. Dafür genügt ein einziger beschädigter Eintrag, oder etwas auf dem Weg, das die Antwort verändert oder abschneidet.
    .action = Prüfen Sie erneut; bleibt es so, versuchen Sie es ohne den Proxy.

ews-too_large = { $host } gab eine zu große Antwort
    .cause = Anteroom liest höchstens { $limit }, damit kein Server den Speicher dieses Computers füllen kann.
    .action = Klären Sie, ob { $host } der richtige Server ist. Wenn ja, wählen Sie einen kürzeren Zeitraum.

ews-endless = Der Kalender nimmt kein Ende: { $room }
    .cause = { $host } lieferte immer weiter Einträge, mehr, als ein Raum je hat. Anteroom liest davon höchstens { $limit }; was bis dahin gelesen wurde, bleibt erhalten.
    .action = Suchen Sie im Kalender nach dem, was von selbst Einträge anlegt, und lassen Sie klären, ob { $host } richtig antwortet.
    .takes = So lange wie die Suche.

ews-throttled = Exchange verlangt eine Wartezeit
    .cause = Der Server ist ausgelastet und begrenzt, wie viel er beantwortet.
    .action = Warten Sie einige Minuten und versuchen Sie es erneut.

ews-impersonation_denied = Das Dienstkonto darf nicht als { $room } zugreifen
    .cause = Die Rolle ApplicationImpersonation fehlt, oder ihr Bereich enthält dieses Postfach nicht.
    .action = Lassen Sie den Identitätswechsel für die Räume einrichten.

ews-mailbox_not_found = Kein Postfach mit dieser Adresse: { $room }
    .cause = Die Adresse ist falsch geschrieben, gehört zu einem Kontakt, oder das Postfach liegt in einer anderen Umgebung.
    .action = Prüfen Sie die Adresse.

ews-mailbox_moving = { $room } wird gerade verschoben
    .cause = Während ein Postfach in eine andere Datenbank verschoben wird, gibt Exchange es nicht heraus.
    .action = Warten Sie, bis das Verschieben beendet ist, und prüfen Sie dann erneut.

ews-mailbox_unavailable = { $room } ist nicht erreichbar
    .cause = Das Postfach ist deaktiviert, oder seine Datenbank ist überlastet oder nicht bereitgestellt.
    .action = Warten Sie und prüfen Sie erneut.

ews-access_denied = Das Dienstkonto darf den Kalender nicht öffnen: { $room }
    .cause = Es hat weder Identitätswechsel noch eine Berechtigung für den Ordner.
    .action = Lassen Sie den Identitätswechsel für die Räume einrichten.

ews-folder_not_found = Der Kalender ist nicht da: { $room }
    .cause = Den Ordner gibt es nicht, oder das Dienstkonto darf ihn nicht sehen.
    .action = Lassen Sie den Identitätswechsel für die Räume einrichten.

ews-item_not_found = Ein Element ist nicht mehr da
    .cause = Es wurde gelöscht oder verschoben, nachdem es aufgelistet war.
    .action = Importieren Sie den Raum erneut.

ews-item_unreadable = Ein Element ist nicht lesbar
    .cause = Es ist im Postfach beschädigt, oder Exchange scheitert jedes Mal daran.
    .action = Öffnen Sie es in Outlook, und speichern oder löschen Sie es.

ews-too_many_items = Zu viele Einträge zu einem einzigen Zeitpunkt: { $room }
    .cause = Exchange gibt höchstens 1000 Einträge auf einmal zurück, und diese lassen sich nicht weiter aufteilen.
    .action = Suchen Sie im Kalender des Raums nach einem Programm, das immer wieder Einträge anlegt.

ews-server_transient = Exchange hatte eine vorübergehende Störung
    .cause = Antwortcode des Servers: { $response_code }.
    .action = Warten Sie und prüfen Sie erneut.

ews-version_unsupported = { $host } ist zu alt
    .cause = Der Server kennt diese Anfrage nicht; Anteroom braucht Exchange Server 2013 SP1 oder neuer.
    .action = Verwenden Sie einen neueren Server der Organisation.

ews-disabled = Die Exchange-Webdienste sind abgeschaltet
    .cause = Für den Benutzer oder die Organisation sind sie nicht zugelassen: { $reason }.
    .action = Lassen Sie die Exchange-Webdienste für das Dienstkonto freischalten.

ews-request_refused = Exchange hat die Anfrage abgelehnt
    .cause = Der Server hält die Anfrage für falsch: { $response_code }. Das ist ein Fehler in Anteroom.
    .action = Kopieren Sie die technischen Einzelheiten und melden Sie sie.
    .takes = Bis zur nächsten Version.

ews-unrecognized = Exchange gab eine Antwort, die Anteroom nicht kennt
    .cause = Antwortcode des Servers: { $response_code }.
    .action = Kopieren Sie die technischen Einzelheiten und melden Sie sie.
    .takes = Bis zur nächsten Version.

ews-day_unreadable = Ein Tag lässt sich nicht auflisten: { $room }
    .cause = Exchange scheitert an einem Eintrag oder einer Serie dieses Tages und gibt keinen seiner Einträge zurück. Die Tage davor und danach sind vollständig.
    .action = Öffnen Sie den Kalender in Outlook an diesem Tag, speichern oder löschen Sie, was beschädigt aussieht, und importieren Sie den Raum erneut.

ews-series_not_expanded = Eine Serie wurde nicht in ihre Besprechungen aufgelöst: { $room }
    .cause = Der Server gab statt der Besprechungen die Serie zurück; ihre Tage sind daher nicht bekannt.
    .action = Suchen Sie die Serie im Kalender und tragen Sie ihre Besprechungen von Hand in den Planer ein.

ews-impersonation_sporadic = Dem Dienstkonto wird der Zugriff als { $room } zeitweise verweigert
    .cause = Das Postfach wurde innerhalb von Minuten einmal geöffnet und einmal verweigert; die Berechtigung ist also da. Einer von mehreren Servern kennt sie nicht oder kann sie nicht nachschlagen.
    .action = Prüfen Sie { $room } erneut; bleibt es so, lassen Sie die Server vergleichen.

server-out_of_support = Microsoft unterstützt { $product } nicht mehr
    .cause = Die Version { $version } bekommt keine Sicherheitsupdates. Anteroom arbeitet damit.
    .action = Planen Sie den Umstieg auf Exchange Server SE.
