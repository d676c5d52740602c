### Was eine Prüfung ansieht, was sie sagt, wenn sie bestanden ist, und was eine übersprungene über die sagt, die nicht bestanden wurde;
### das setzt „Übersprungen, weil “ fort.
### Unreviewed: no native has read it yet.

check-name-resolves = Der Hostname hat eine Adresse
    .passes = { $addresses }
    .states = der Hostname keine Adresse hat

check-host-reachable = Der Host nimmt Verbindungen an
    .passes = { $host }
    .states = der Host keine Verbindungen annimmt

check-tls-valid = Das Zertifikat ist gültig
    .passes = gültig bis { $until }
    .states = das Zertifikat nicht gültig ist

check-endpoint-is_ews = Die Exchange-Webdienste antworten
    .passes = { $url }
    .states = die Exchange-Webdienste nicht antworten

check-sign_in-schemes = Eine Anmeldung wird angeboten
    .passes = { $scheme }
    .states = keine Anmeldung angeboten wird, die Anteroom verwenden kann

check-sign_in-basic = Standardauthentifizierung wird angeboten
    .passes = { $offered }
    .states = keine Standardauthentifizierung angeboten wird

check-sign_in-accepted = Benutzername und Kennwort werden angenommen
    .passes = angemeldet als { $login }
    .states = die Anmeldung nicht angenommen wurde

check-sign_in-single_factor = Das Kennwort allein genügt
    .passes = kein zweiter Faktor
    .states = mehr als das Kennwort verlangt wird

check-account-ews = Die Exchange-Webdienste sind für das Konto eingeschaltet
    .passes = { $account }
    .states = die Exchange-Webdienste für das Konto abgeschaltet sind

check-server-version = Die Exchange-Version wird unterstützt
    .passes = { $product }, { $version }
    .states = die Exchange-Version nicht unterstützt wird

check-account-mailbox = Das Dienstkonto hat ein Postfach
    .passes = { $account }
    .states = das Dienstkonto kein Postfach hat

check-account-names = Das Dienstkonto hat Vor- und Nachnamen
    .passes = { $given } { $surname }
    .states = dem Dienstkonto ein Name fehlt

check-account-password_expiry = Das Kennwort läuft nie ab
    .passes = läuft nie ab
    .states = das Kennwort abläuft

check-account-directory_address = Active Directory und Exchange nennen dieselbe Adresse
    .passes = { $primary }
    .states = Active Directory eine andere Adresse nennt

check-autodiscover-found = Autodiscover führt zu Exchange
    .passes = { $found }
    .states = Autodiscover nicht gefunden wurde

check-autodiscover-srv = DNS führt zu Autodiscover
    .passes = { $targets }
    .states = DNS nicht zu Autodiscover führt

check-fallback_owner-mailbox = Der Ersatzbesitzer hat ein Postfach
    .passes = { $owner }
    .states = der Ersatzbesitzer kein Postfach hat

check-fallback_owner-primary_address = Die Adresse des Ersatzbesitzers ist die primäre
    .passes = { $owner }
    .states = die Adresse des Ersatzbesitzers nicht die primäre ist

check-environment-single = Alle Postfächer sind in dieser Organisation
    .passes = Postfächer: { $count }
    .states = nicht alle Postfächer in dieser Organisation sind

check-room-exists = Der Raum ist im Verzeichnis
    .passes = { $name }
    .states = der Raum nicht im Verzeichnis ist

check-room-kind = Das Postfach ist ein Raum oder ein Gerät
    .passes = { $kind }
    .states = das Postfach weder ein Raum noch ein Gerät ist

check-room-primary_address = Die Adresse ist die primäre
    .passes = { $room }
    .states = die Adresse nicht die primäre ist

check-room_list-exists = Die Raumliste ist im Verzeichnis
    .passes = { $name }
    .states = die Raumliste nicht im Verzeichnis ist

check-room_list-kind = Die Gruppe ist eine Raumliste
    .passes = { $list }
    .states = die Gruppe keine Raumliste ist

check-room_list-size = Keine Raumliste ist zu groß
    .passes = höchstens { $count } Mitglieder
    .states = eine Raumliste zu groß ist

check-room_list-members = Die Raumlisten enthalten die ausgewählten Räume
    .passes = ausgewählte Räume: { $count }
    .states = ausgewählte Räume in keiner Raumliste stehen

check-equipment-exists = Das Gerätepostfach ist im Verzeichnis
    .passes = { $name }
    .states = das Gerätepostfach nicht im Verzeichnis ist

check-equipment-kind = Das Postfach ist ein Gerätepostfach
    .passes = { $kind }
    .states = das Postfach kein Gerätepostfach ist

check-room-impersonation = Das Dienstkonto hat Identitätswechsel für den Raum
    .passes = { $room }
    .states = das Dienstkonto keinen Identitätswechsel für den Raum hat

check-impersonation-users = Das Dienstkonto hat Identitätswechsel für Personen
    .passes = { $user }
    .states = das Dienstkonto keinen Identitätswechsel für Personen hat

check-impersonation-self = Das Dienstkonto hat Identitätswechsel für sich selbst
    .passes = { $account }
    .states = das Dienstkonto keinen Identitätswechsel für sich selbst hat

check-impersonation-equipment = Das Dienstkonto hat Identitätswechsel für das Gerätepostfach
    .passes = { $equipment }
    .states = das Dienstkonto keinen Identitätswechsel für das Gerätepostfach hat

check-impersonation-scope = Andere Postfächer sind außer Reichweite
    .passes = { $outside }: Zugriff verweigert
    .states = das Dienstkonto zu weit reicht

check-equipment-processing = Anfragen werden so verarbeitet, wie das Produkt es braucht
    .passes = { $settings }
    .states = Anfragen anders verarbeitet werden

check-room-full_access = Das Dienstkonto hat Vollzugriff
    .passes = { $room }
    .states = das Dienstkonto keinen Vollzugriff hat

check-room-calendar = Der Kalender ist lesbar
    .passes = Kalendereinträge: { $items }
    .states = der Kalender nicht lesbar ist

check-room-subjects = Der Betreff ist sichtbar
    .passes = so, wie er geschrieben wurde
    .states = der Betreff verborgen ist

# Was eine bestandene Prüfung sagt, wenn sie keine Werte zu nennen hat.
check-in_order = in Ordnung

# Was sie sagt, wenn der Server sie warten ließ.
check-waited = { $words }, nach { $waited } s Wartezeit, die der Server verlangte
