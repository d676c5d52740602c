### Was gelten muss und was es behebt: das Dienstkonto, seine Berechtigungen und der Ersatzbesitzer.
### Unreviewed: no native has read it yet.

subject-account-enabled = Ein eigenes Dienstkonto ist vorhanden und aktiviert
    .why = Ein Konto, das auch eine Person benutzt, wird gesperrt, sobald sie ihr Kennwort zu oft falsch eingibt.
    .steps =
        Führen Sie das Skript in einer PowerShell mit dem Modul ActiveDirectory aus: Es legt ein Konto nur für dieses Produkt an oder aktiviert das vorhandene.
        Geben Sie Benutzername und Kennwort in Schritt 2 ein und testen Sie die Anmeldung.
    .steps-exchange_online =
        Wählen Sie im Microsoft 365 Admin Center „Benutzer > Aktive Benutzer“ und dort „Benutzer hinzufügen“.
        Geben Sie Vorname, Nachname, Anzeigename und Benutzername ein, und wählen Sie die E-Mail-Domäne.
        Lassen Sie ein Kennwort erstellen und notieren Sie es dort, wo nur Sie es finden.

subject-account-unlocked =
    .steps =
        Finden Sie heraus, was sich noch mit diesem Konto anmeldet und ein altes Kennwort hat.
        Führen Sie das Skript in einer PowerShell mit dem Modul ActiveDirectory aus.

subject-account-no_second_factor = Das Konto meldet sich ohne zweiten Faktor an
    .why = Um drei Uhr nachts ist niemand da, der eine Anmeldung bestätigt.
    .steps =
        Nehmen Sie das Konto von der Richtlinie für den zweiten Faktor am Reverseproxy aus, falls es eine gibt.
        Beschränken Sie seine Anmeldung stattdessen auf die Adressen, von denen das Produkt kommt.
    .mend =
        Nehmen Sie „{ $login }“ für { $host } vom zweiten Faktor aus: in den Richtlinien für bedingten Zugriff oder am Reverseproxy.
        Begrenzen Sie die Ausnahme auf das Netzwerk, in dem dieser Computer steht; so bleibt sie sicher.

subject-account-ews = Die Exchange-Webdienste sind für das Konto eingeschaltet
    .why = Sie lassen sich für einzelne Postfächer abschalten; das Konto wird dann abgewiesen, obwohl sein Kennwort stimmt.
    .steps =
        Führen Sie das Skript in der Exchange-Verwaltungsshell aus.
        Wenn die Organisation Programme beschränkt, nehmen Sie „Anteroom/*“ in ihre Zulassungsliste auf.

subject-account-mailbox = Das Konto hat ein Postfach und ist unter dessen primärer Adresse bekannt
    .why = Exchange löst Namen auf und führt Kontingente je Postfach; ein Konto ohne Postfach scheitert mit Meldungen, die eine andere Ursache nennen.
    .steps =
        Geben Sie dem Konto ein Postfach.
        Geben Sie in Schritt 2 seine primäre SMTP-Adresse ein, keinen Alias.
    .steps-exchange_online =
        Weisen Sie dem Konto eine Lizenz zu, die Exchange Online enthält; das Postfach entsteht dann von selbst.
        Geben Sie in Schritt 2 seine primäre SMTP-Adresse ein, keinen Alias.
    .mend = Führen Sie das Skript in der Exchange-Verwaltungsshell aus, oder wählen Sie ein Konto, das ein Postfach hat.

subject-account-primary_address =
    .steps = Ersetzen Sie { $account } durch die primäre Adresse aus den technischen Einzelheiten.

subject-fallback_owner-chosen =
    .steps =
        Prüfen Sie, ob { $owner } richtig geschrieben ist, oder wählen Sie eine Person mit einem Postfach in dieser Organisation.
        Tragen Sie die primäre Adresse ein: Sie steht in den technischen Einzelheiten und im Skript.

subject-account-names = Das Konto hat Vor- und Nachnamen
    .why = Buchungen und Antworten tragen den Namen; ohne ihn ist nur ein Anmeldename zu sehen.
    .steps = Geben Sie Vor- und Nachnamen hier ein und führen Sie das Skript aus.
    .steps-exchange_online = Geben Sie Vor- und Nachnamen hier ein und führen Sie das Skript aus; oder tragen Sie beide im Microsoft 365 Admin Center ein.
    .mend = Tragen Sie in Active Directory Vor- und Nachnamen für { $account } ein.

subject-account-password_never_expires = Das Kennwort des Kontos läuft nie ab
    .why = An dem Tag, an dem es abläuft, wird kein Raum mehr synchronisiert, meist nachts und ohne Meldung.
    .steps =
        Führen Sie das Skript in einer PowerShell mit dem Modul ActiveDirectory aus.
        Wo Ihre Regeln das verbieten, notieren Sie den Tag: Das Kennwort wird dann vorher in Exchange und im Produkt geändert.
    .steps-exchange_online =
        Führen Sie das Skript mit Microsoft Graph PowerShell aus: Es setzt die Kennwortrichtlinie des Kontos auf DisablePasswordExpiration.
        Wo Ihre Regeln das verbieten, notieren Sie den Tag: Das Kennwort wird dann vorher hier und im Produkt geändert.
    .mend =
        Setzen Sie ein neues Kennwort für das Konto und geben Sie es in Schritt 2 ein.
        Führen Sie das Skript aus, damit es nicht wieder abläuft.

subject-account-directory_address = Die E-Mail-Adresse des Kontos in Active Directory ist die in Exchange
    .why = Das Produkt findet das Konto über die Adresse im Verzeichnis und das Postfach über die in Exchange; sind sie verschieden, führt eine von beiden ins Leere.
    .steps = Führen Sie das Skript in einer PowerShell mit dem Modul ActiveDirectory aus: Es setzt das Attribut mail auf die primäre Adresse.

subject-account-impersonation = Das Konto hat Identitätswechsel für die Räume
    .why = Es liest den Kalender jedes Raums als dieser Raum. Ohne die Berechtigung wird der Zugriff bei jedem Raum verweigert.
    .steps =
        Führen Sie das Skript in der Exchange-Verwaltungsshell aus: Es weist die Rolle ApplicationImpersonation zu, begrenzt auf Raumpostfächer.
        Prüfen Sie die Räume in Schritt 4; die Prüfung weist die Berechtigung für jeden Raum einzeln nach.
    .mend =
        Führen Sie das Skript als Mitglied von Organization Management in der Exchange-Verwaltungsshell aus.
        Wenn es schon einen Bereich gibt, prüfen Sie, ob { $room } in ihm liegt.

subject-impersonation-narrow =
    .steps =
        Sehen Sie nach, wer den Identitätswechsel für wen hat: mit Get-ManagementRoleAssignment für die Rolle ApplicationImpersonation.
        Entfernen Sie die Zuweisung ohne Bereich und weisen Sie die Rolle neu mit einem Bereich zu.

subject-servers-agree =
    .steps =
        Prüfen Sie { $room } in einer halben Stunde erneut: Bis dahin kennen vielleicht noch nicht alle Server, für die { $host } steht, eine neue Berechtigung.
        Bleibt es so, suchen Sie nach den Anforderungs-IDs aus den technischen Einzelheiten: Ein Server verweigert, was die anderen erlauben, weil er keinen Domänencontroller erreicht oder von einem veralteten liest.
