### Texte über das Dienstkonto und seine Berechtigungen.
### Unreviewed: no native has read it yet.

account-no_mailbox = Das Dienstkonto hat kein Postfach
    .cause = „{ $account }“ kann sich anmelden, aber zum Nachschlagen von Adressen verlangt Exchange ein eigenes Postfach.
    .action = Geben Sie dem Konto ein Postfach, oder verwenden Sie ein Konto, das eines hat.

account-alias = { $account } ist nicht die primäre Adresse des Kontos
    .cause = Die primäre Adresse ist { $primary }.
    .action = Verwenden Sie { $primary }.

account-names_missing = Dem Dienstkonto fehlt ein Name
    .cause = Bei „{ $account }“ fehlt: { $missing }.
    .action = Lassen Sie Vor- und Nachnamen eintragen.

account-password_expires = Das Kennwort des Dienstkontos läuft am { $when } ab
    .cause = Von da an wird jede Anmeldung abgelehnt, meist nachts und ohne Meldung.
    .action = Lassen Sie einstellen, dass das Kennwort nie abläuft.

account-directory_address = Active Directory nennt eine andere Adresse für das Dienstkonto
    .cause = Im Attribut mail steht { $present }; die primäre Adresse in Exchange ist { $primary }.
    .action = Lassen Sie das Attribut auf die primäre Adresse setzen.

impersonation-too_wide = Das Dienstkonto kann als { $outside } zugreifen
    .cause = Die Rolle ApplicationImpersonation reicht weiter, als sie soll: Sie hat keinen Bereich oder einen zu weiten.
    .action = Lassen Sie den Identitätswechsel auf die Postfächer begrenzen, die das Produkt braucht.
