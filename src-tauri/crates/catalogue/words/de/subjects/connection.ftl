### Was gelten muss und was es behebt: der Weg zu Exchange.
### Unreviewed: no native has read it yet.

subject-ews-reachable = Die Exchange-Webdienste sind erreichbar
    .title-exchange_online = Microsoft Graph ist erreichbar
    .why = Alles, was gelesen und gebucht wird, geht über diese eine Adresse.
    .steps =
        Lassen Sie den Hostnamen von Exchange dort auflösbar machen, wo das Produkt läuft, und Port 443 öffnen.
        Veröffentlichen Sie /EWS/* ohne vorgeschaltete Anmeldeseite, mit einem Zertifikat auf den Hostnamen.
    .steps-exchange_online = Lassen Sie graph.microsoft.com und login.microsoftonline.com auf Port 443 zu.
    .replaced-by-exchange_online = Microsoft Graph unter seiner festen Adresse
    .replaced-note-exchange_online = Die Anleitung verbindet sich mit den Exchange-Webdiensten. Microsoft schaltet sie in Exchange Online seit diesem Tag Mandant für Mandant ab, und am 1. April 2027 für alle.

subject-name-published =
    .steps =
        Vergleichen Sie { $host } mit dem Namen im Verbindungsstatus von Outlook oder im Exchange Admin Center.
        Wenn der Name stimmt, lassen Sie in dem DNS, das dieser Computer verwendet, eine Adresse für { $host } veröffentlichen.

subject-host-reachable =
    .steps =
        Lassen Sie zu, dass dieser Computer sich mit Host und Port von { $url } verbindet, direkt oder über den Proxy des Systems.
        Wenn der Proxy eine Anmeldung verlangt, richten Sie eine Ausnahme für diesen Host ein.

subject-authority-trusted =
    .steps =
        Lassen Sie sich das Stammzertifikat des Unternehmens als PEM-Datei geben.
        Fügen Sie die Datei in diesem Schritt unter „Zertifizierungsstelle“ hinzu; sie gilt nur für diese Einrichtung.

subject-certificate-valid =
    .steps =
        Vergleichen Sie die Namen und Daten in den technischen Einzelheiten mit dem, was für { $host } gelten soll.
        Verwenden Sie als Host in der URL einen der Namen im Zertifikat, oder weisen Sie in IIS ein gültiges Zertifikat mit diesem Namen zu.

subject-endpoint-url =
    .steps =
        Geben Sie die URL ein, die auf /EWS/Exchange.asmx endet, oder lassen Sie Anteroom sie suchen.
        Wenn eine Anmeldeseite antwortet, lassen Sie /EWS/* ohne Vorauthentifizierung veröffentlichen.

subject-server-busy =
    .steps =
        Warten Sie einige Minuten und prüfen Sie erneut.
        Ist es nach 15 Minuten noch so, geben Sie die technischen Einzelheiten dem Exchange-Administrator.

subject-server-supported =
    .steps = Sie können weitermachen. Planen Sie den Umstieg auf Exchange Server SE: Für diese Version gibt Microsoft keine Sicherheitsupdates mehr heraus.

subject-endpoint-sign_in = Exchange bietet eine Anmeldung mit Benutzername und Kennwort an
    .why = Mit beidem meldet sich das Dienstkonto an; wo nur die Windows-Anmeldung angeboten wird, kommt von außerhalb der Domäne niemand hinein.
    .steps =
        Führen Sie das Skript in der Exchange-Verwaltungsshell aus: Es bietet am virtuellen Verzeichnis EWS die Standardauthentifizierung an.
        Prüfen Sie, dass keine Authentifizierungsrichtlinie die Standardauthentifizierung für das Dienstkonto blockiert.

subject-sign_in-app_registration =
    .steps =
        Exchange Online nimmt dafür seit Januar 2023 keine Kennwörter mehr an; an ihre Stelle tritt eine App-Registrierung.
        Diese Version von Anteroom verbindet sich mit Exchange Server über Benutzername und Kennwort; lassen Sie diese Einrichtung liegen, bis es eine gibt, die beides kann.
        Wenn { $host } Ihr eigener Exchange Server mit moderner Hybridauthentifizierung ist, lassen Sie dort die Standardauthentifizierung für das Dienstkonto zu.

subject-sign_in-correct =
    .steps =
        Geben Sie den Benutzernamen als name@domäne oder DOMÄNE\name ein, und das Kennwort erneut. Anteroom hat „{ $login }“ einmal versucht und versucht es von selbst nicht noch einmal.
        Wenn beides stimmt, prüfen Sie, ob das Konto gesperrt oder deaktiviert ist.

subject-autodiscover-reachable = Autodiscover ist erreichbar
    .why = Zieht der Server um, wird die Adresse so wiedergefunden.
    .steps =
        Lassen Sie /autodiscover/* ohne vorgeschaltete Anmeldeseite veröffentlichen und führen Sie das Skript in der Exchange-Verwaltungsshell aus.
        Wo die E-Mail-Domäne keinen eigenen Host autodiscover hat, veröffentlichen Sie den SRV-Eintrag _autodiscover._tcp, der ihn nennt.
        Lassen Sie Anteroom die Adresse in Schritt 3 suchen.
    .mend =
        Geben Sie die URL in Schritt 3 ein: https://, der Hostname von Exchange, /EWS/Exchange.asmx.
        Damit sie beim nächsten Mal gefunden wird, führen Sie das Skript aus und veröffentlichen Sie autodiscover im DNS.
