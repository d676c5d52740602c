### Was `setup` sagt.
### Unreviewed: no native has read it yet.

cli_create-created = angelegt: { $name }
cli_create-changed = geändert: { $name }
cli_create-not-created = Es wird nichts angelegt; das ist nicht verwendbar:
cli_create-not-changed = Es wird nichts geändert; das ist nicht verwendbar:
cli_create-wrong = --{ $option }: { $problem }
cli_create-left = noch anzugeben, mit `anteroom-cli setup change` oder im Fenster:
cli_create-hosts = Wohin die Datei das Kennwort sendet, bestätigt, wer sie verwendet, mit --confirm-host oder auf Nachfrage: { $hosts }
cli_create-rooms = { $count ->
    [0] noch keine Räume: `anteroom-cli rooms --add` fügt die einer Datei hinzu
    [one] { $count } Raum: `anteroom-cli rooms --list` nennt ihn
   *[other] { $count } Räume: `anteroom-cli rooms --list` nennt sie
}

cli_create-row = { $sign } { $field }
cli_create-field = { $label } (--{ $option }): { $value }
cli_create-field-empty = { $label } (--{ $option })
cli_create-sign-given = ok
cli_create-sign-open = offen
cli_create-sign-missing = fehlt
cli_create-sign-wrong = FALSCH

cli_create-step-requirements = Voraussetzungen
cli_create-step-service_account = Dienstkonto
cli_create-step-exchange = Exchange
cli_create-step-rooms = Räume
cli_create-step-notifications = Benachrichtigungen
cli_create-step-import = Import

cli_create-name = Kunde
cli_create-product = Produkt
cli_create-environment = Wo die Postfächer liegen
cli_create-first-name = Vorname des Dienstkontos
cli_create-last-name = Nachname des Dienstkontos
cli_create-equipment = Gerätepostfach
cli_create-room-list = Raumliste
cli_create-test-user = Eine Person zum Testen
cli_create-outside-mailbox = Ein Postfach, das verschlossen bleiben muss
cli_create-client-id = Client-ID der App-Registrierung
cli_create-app-object-id = Objekt-ID der Unternehmensanwendung
cli_create-vendor-contact = Kontaktperson beim Hersteller
cli_create-ldap = Active-Directory-Server
cli_create-base = Personen werden gelesen unterhalb von
cli_create-group = Personen sind die Mitglieder von
cli_create-login = Benutzername
cli_create-account = E-Mail-Adresse
cli_create-url = URL der Exchange-Webdienste
cli_create-attendee-domains = E-Mail-Domänen der Teilnehmer
cli_create-fallback-owner = Ersatzbesitzer
cli_create-authority = Zertifizierungsstelle
cli_create-silence-notifications = Während des Imports wird keine E-Mail gesendet
cli_create-days-back = Tage vor heute
cli_create-days-ahead = Tage nach heute
cli_create-adopt-directory-users = Organisatoren, die das Exchange-Verzeichnis kennt, werden Benutzer des Planers
