### Was Serraview von Exchange braucht. Englisch steht im Profil des Produkts.
### Unreviewed: no native has read it yet.

profile-serraview =
    .summary = Bucht Räume über den Etagenplan; Cronofy bringt die Buchungen nach Exchange.
    .note-on_premises = Das Dienstkonto meldet sich mit Benutzername und Kennwort an.
    .note-exchange_online = Eine App-Registrierung meldet sich an; das Dienstkonto bleibt, um die Raumliste zu verwalten.
    .to = die Person, die die Integration in Serraview aktiviert
    .then = Mit diesen Werten verbindet die Aktivierung in Serraview Cronofy.
    .secret = Geben Sie das Kennwort selbst bei der Aktivierung in Serraview ein, oder geben Sie es telefonisch oder über einen Kennworttresor weiter; nie in derselben Nachricht wie den Benutzernamen.

profile-serraview-right-impersonation-rooms = es liest und bucht jedes Mitglied der Raumliste als dieser Raum
profile-serraview-right-application-rooms = es liest und bucht jedes Mitglied der Raumliste
profile-serraview-right-management-room_lists = einem Konto, das sie nicht verwaltet, kann es verwehrt sein, die Räume aufzulisten

profile-serraview-waiting-mailbox = Das Postfach eines neuen Kontos ist bereit
    .how_long = etwa 15 Minuten, nachdem das Konto angelegt wurde

profile-serraview-needs-serraview-configured = Serraview ist konfiguriert
    .why = Die Integration wird in einem Serraview eingeschaltet, das seine Gebäude und Räume kennt.
    .steps = Öffnen Sie Serraview und sehen Sie dort die Räume nach, die Sie verbinden wollen.

profile-serraview-needs-account-no_second_factor =
    .added = Der Test der Anleitung meldet sich allein mit dem Kennwort an; woran das am häufigsten scheitert, ist ein zweiter Faktor.

profile-serraview-needs-account-ews =
    .added = Organisationen, die ihre Postfächer absichern, schalten das ab, und die Ablehnung sieht dann aus wie ein falsches Kennwort.

profile-serraview-needs-account-licence = Eine Lizenz für das Konto ist frei und enthält Exchange Online
    .why = Ohne die Lizenz bekommt das Konto kein Postfach und kann die Raumliste nicht verwalten.
    .steps =
        Suchen Sie im Microsoft 365 Admin Center unter „Abrechnung > Lizenzen“ nach einer, die Exchange Online enthält.
        Weisen Sie sie dem Konto zu, spätestens wenn Sie es anlegen.

profile-serraview-needs-account-password_never_expires =
    .added = Nach der Anleitung wird das Kennwort einmal hinterlegt; an dem Tag, an dem es abläuft, erreichen Buchungen Exchange nicht mehr.

profile-serraview-needs-environment-single = Die Ressourcenkonten liegen auf demselben Exchange wie das Dienstkonto

profile-serraview-needs-rooms-exist = Die Ressourcenkonten sind vorhanden, mindestens eines

profile-serraview-needs-addresses-primary = Räume sind unter ihrer primären SMTP-Adresse bekannt
    .added = Der Identitätswechsel geht über die primäre Adresse des Raums; ein Alias wird abgelehnt, als fehlte die Berechtigung.

profile-serraview-needs-account-impersonation = Das Konto hat Identitätswechsel für die Mitglieder der Raumliste und für niemanden sonst
    .why = Es liest und bucht jeden Raum als dieser Raum. Ohne die Begrenzung könnte es die Kalender aller lesen.
    .steps =
        Führen Sie das Skript in der Exchange-Verwaltungsshell aus: Es weist die Rolle ApplicationImpersonation in einem Bereich zu, der die Mitglieder der Raumlisten enthält.
        Nennen Sie hier ein Postfach, das verschlossen bleiben muss; der Test weist nach, dass es das tut.
        Führen Sie das Skript erneut aus, wenn eine weitere Raumliste beginnt: Der Bereich nennt jede Liste.

profile-serraview-needs-application-access = Die Anwendung darf die Kalender der Mitglieder der Raumliste lesen und darin schreiben, und die von niemandem sonst
    .why = Die Berechtigung liegt in Exchange und ist dort begrenzt; ohne Begrenzung öffnete sie die Kalender aller.

profile-serraview-needs-serraview-activation = Die Integration ist in Serraview aktiviert
    .why = Von da an fließen Buchungen.
    .steps = Schließen Sie die Aktivierung in Serraview mit den Werten der Übergabe ab, sobald alles darüber erfüllt ist.
