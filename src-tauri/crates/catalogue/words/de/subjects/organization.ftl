### Was gelten muss und was es behebt: die Organisation und die Anwendung.
### Unreviewed: no native has read it yet.

subject-environment-single = Räume, Benutzer und Konto sind in derselben Exchange-Umgebung
    .why = Das Produkt verbindet sich mit einer Umgebung; was anderswo liegt, wird nicht gefunden.
    .steps =
        Verschieben Sie die Postfächer, die anderswo liegen, in diese Organisation.
        In einer Hybridorganisation lassen Sie die Räume, die schon in Exchange Online sind, vorerst weg.
    .steps-exchange_online =
        Stellen Sie fest, welche Räume noch auf Exchange Server liegen: Get-MailUser im Mandanten zeigt sie.
        Verschieben Sie diese in den Mandanten, oder lassen Sie sie vorerst weg.
    .mend =
        Entfernen Sie die Räume, die in den technischen Einzelheiten genannt sind, vorerst aus der Liste.
        Wenn sie hierher gehören, lassen Sie ihre Postfächer in diese Organisation verschieben; das dauert Stunden.

subject-organization-customization = Die Organisation darf angepasst werden
    .why = Ein Mandant, der noch nie angepasst wurde, lässt keine neuen Rollen und Bereiche zu.
    .steps =
        Führen Sie Get-OrganizationConfig | Format-Table IsDehydrated aus; False bedeutet, dass sie angepasst werden darf.
        Wo True steht, führen Sie das Skript einmal aus, schließen Sie die Sitzung und öffnen Sie eine neue.

subject-application-registered = Eine App-Registrierung tritt an die Stelle des Kennworts
    .why = Exchange Online nimmt dafür Benutzername und Kennwort nicht mehr an; eine Anwendung meldet sich mit einem eigenen Zertifikat oder Geheimnis an.
    .steps =
        Registrieren Sie in Microsoft Entra eine Anwendung nur für dieses Produkt und tragen Sie ihre Client-ID hier ein.
        Fügen Sie ein Zertifikat hinzu, oder einen geheimen Clientschlüssel, dessen Ablaufdatum Sie notieren.
        Geben Sie ihr in Entra keine Kalenderberechtigung: Der Zugriff kommt aus Exchange und ist dort auf die Postfächer begrenzt, die sie braucht.
    .replaced-by = eine App-Registrierung
    .replaced-note = In der Anleitung meldet sich das Konto mit seinem Kennwort an. Microsoft hat die Standardauthentifizierung in Exchange Online zwischen Oktober 2022 und Januar 2023 abgeschaltet, und sie lässt sich nicht wieder einschalten.

subject-application-access = Die Anwendung darf die Kalender der Räume lesen und darin schreiben
    .why = Die Berechtigung liegt in Exchange und ist dort begrenzt; ohne sie wird der Zugriff bei jedem Raum verweigert.
    .steps =
        Führen Sie das Skript mit Exchange Online PowerShell aus: Es macht die Anwendung in Exchange bekannt und gibt ihr einen Bereich.
        Führen Sie den Befehl aus, der zeigt, was die Anwendung darf, und fügen Sie ein, was er in die Zwischenablage legt.
    .replaced-by = RBAC für Anwendungen mit Microsoft Graph
    .replaced-note = Die Anleitung weist die Rolle ApplicationImpersonation zu. Exchange Online nimmt seit 2024 keine neuen Zuweisungen mehr an und hat die Rolle im Februar 2025 entfernt.

subject-exchange-rights = Sie haben Administratorberechtigungen in Exchange
    .why = Konten, Postfächer und Berechtigungen werden dort eingestellt und nirgends im Produkt.
    .steps = Lassen Sie sich in Organization Management aufnehmen, oder nennen Sie den Administrator, der die Skripte ausführt.

subject-address_book-current = Die Adresslisten enthalten, was angelegt oder geändert wurde
    .why = Ein Raum, der heute angelegt wurde, wird erst gefunden, wenn die Listen und das Offlineadressbuch neu erstellt sind.
    .steps =
        Führen Sie das Skript in der Exchange-Verwaltungsshell aus, oder warten Sie den nächtlichen Lauf ab.
        Bei mehreren Standorten lassen Sie zuerst die Domänencontroller replizieren.
