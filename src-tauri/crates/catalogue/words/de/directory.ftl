### Texte über Active Directory.
### Unreviewed: no native has read it yet.

address-directory_server = „{ $text }“ ist nicht die Adresse eines Verzeichnisservers
    .cause = Ein Verzeichnis ist über einen Hostnamen erreichbar, davor höchstens ldaps:// oder ldap://, dahinter höchstens ein Port.
    .action = Geben Sie den Namen eines Domänencontrollers ein, etwa ldaps://dc1.contoso.com.

directory-account_not_found = { $login } ist nicht in Active Directory
    .cause = Unterhalb der durchsuchten Stelle hat niemand diesen Benutzernamen.
    .action = Prüfen Sie den Benutzernamen, und ob es das Verzeichnis der Domäne des Kontos ist.

directory-name_not_found = Active Directory kennt { $name } nicht
    .cause = Der Distinguished Name ist falsch geschrieben, gehört zu einer anderen Domäne, oder das Dienstkonto darf ihn nicht sehen.
    .action = Kopieren Sie den Distinguished Name aus dem Attribut-Editor, oder lassen Sie das Feld leer.

directory-refused = Active Directory hat die Frage nicht beantwortet
    .cause = { $host } meldet: { $reason }.
    .action = Prüfen Sie, ob das die Adresse eines Domänencontrollers ist und ob das Konto Benutzer lesen darf.

directory-not_a_group = { $name } ist keine Gruppe
    .cause = { $host } hat einen Eintrag dieses Namens. Das ist aber { $what }, und Mitglieder hat so ein Eintrag nicht.
    .action = Geben Sie den Distinguished Name einer Gruppe ein; unterhalb einer Organisationseinheit suchen Sie stattdessen.

directory-encryption_required = { $host } nimmt über eine unverschlüsselte Verbindung kein Kennwort an
    .cause = Der Server besteht auf Verschlüsselung, und ldap:// zu diesem Computer selbst verwendet keine.
    .action = Geben Sie die Adresse mit ldaps:// ein, oder mit ldap:// und dem Namen des Computers statt localhost; dann verwendet Anteroom StartTLS.

directory-too_large = { $host } gibt mehr zurück, als Anteroom liest
    .cause = Der Server gab auf eine einzige Frage mehr als { $limit } zurück; so viel hat kein Verzeichnis von Personen.
    .action = Klären Sie, ob es der richtige Server ist. Wenn ja, lesen Sie Personen unterhalb einer Organisationseinheit oder aus einer kleineren Gruppe.
