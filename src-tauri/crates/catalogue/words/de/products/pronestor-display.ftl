### Was Pronestor Display von Exchange braucht. Englisch steht im Profil des Produkts.
### Unreviewed: no native has read it yet.

profile-pronestor-display =
    .summary = Zeigt die Besprechungen jedes Raums auf dem Tablet neben seiner Tür.
    .no_import = Pronestor Display zeigt die Besprechungen, wie sie in den Kalendern der Räume stehen, und liest sie dort selbst.
    .note-on_premises = Das Dienstkonto meldet sich mit Benutzername und Kennwort an.
    .note-exchange_online = Eine App-Registrierung meldet sich mit einem Zertifikat oder einem Geheimnis an; nach einem Kennwort wird nicht gefragt.
    .to = die Person, die Pronestor Display einrichtet
    .then = Die Werte werden in den Exchange-Einstellungen von Display eingegeben.
    .secret = Geben Sie das Kennwort selbst in Display ein, oder geben Sie es telefonisch oder über einen Kennworttresor weiter; notieren Sie dort auch, wer es an beiden Stellen ändert, falls es doch einmal abläuft.

profile-pronestor-display-right-impersonation-rooms = es liest den Kalender jedes Raums als dieser Raum
profile-pronestor-display-right-application-rooms = es liest den Kalender jedes Raums

profile-pronestor-display-waiting-permissions = Neue Berechtigungen sind wirksam
    .how_long = bis zu 30 Minuten, bis Exchange sie übernommen hat

profile-pronestor-display-needs-endpoint-sign_in =
    .added = In der Anleitung meldet sich das Konto mit Benutzername und Kennwort an; das muss Exchange anbieten.

profile-pronestor-display-needs-account-no_second_factor =
    .added = In der Anleitung meldet sich das Konto allein mit seinem Kennwort an; woran das am häufigsten scheitert, ist ein zweiter Faktor.

profile-pronestor-display-needs-account-ews =
    .added = Organisationen, die ihre Postfächer absichern, schalten das ab, und die Ablehnung sieht dann aus wie ein falsches Kennwort.

profile-pronestor-display-needs-organization-customization =
    .added = Ein Mandant, der noch nie angepasst wurde, lässt den Bereich nicht zu, der die Anwendung begrenzt.

profile-pronestor-display-needs-environment-single =
    .added = Display ist in eine einzige Exchange-Umgebung integriert; ein Raum, der anderswo liegt, bleibt dunkel.

profile-pronestor-display-needs-addresses-primary = Räume sind unter ihrer primären SMTP-Adresse bekannt
    .added = Der Identitätswechsel geht über die primäre Adresse des Raums; ein Alias wird abgelehnt, als fehlte die Berechtigung.

profile-pronestor-display-needs-account-impersonation = Das Konto hat Identitätswechsel für die Räume mit Tablet und für niemanden sonst
    .why = Es liest den Kalender jedes Raums als dieser Raum. Auf die Räume begrenzt, öffnet die Berechtigung kein Postfach einer Person.
    .steps =
        Führen Sie das Skript in der Exchange-Verwaltungsshell aus: Es legt eine Rollengruppe mit der Rolle ApplicationImpersonation an, in einem Bereich, der nur Raumpostfächer enthält, und nimmt das Konto darin auf.
        Nennen Sie hier ein Postfach, das verschlossen bleiben muss; der Test weist nach, dass es das tut.
        Um zu sehen, wer die Rolle hat, führen Sie den Befehl aus, der das zeigt, und fügen Sie ein, was er in die Zwischenablage legt.

profile-pronestor-display-needs-rooms-subjects =
    .added = Das Tablet zeigt, was im Kalender des Raums steht, und das ist in der Standardeinstellung der Name des Organisators statt des Betreffs.
