### Was Flowscape von Exchange braucht. Englisch steht im Profil des Produkts.
### Unreviewed: no native has read it yet.

profile-flowscape =
    .summary = Zeigt freie Räume auf Bildschirmen und Lageplänen; bucht, verlängert und beendet Besprechungen darin.
    .note-on_premises = Das Dienstkonto meldet sich mit Benutzername und Kennwort an, ohne zweiten Faktor.
    .to = Ihre Kontaktperson bei Flowscape
    .then = Mit diesen Werten wird Flowscape installiert.
    .secret = Geben Sie Ihrer Kontaktperson das Kennwort telefonisch oder über einen Kennworttresor; nie in derselben Nachricht wie den Benutzernamen.

profile-flowscape-right-full_access-rooms = es bucht, verlängert und beendet Besprechungen im Postfach des Raums
profile-flowscape-right-impersonation-rooms = es liest den Kalender jedes Raums und schreibt darin als dieser Raum
profile-flowscape-right-impersonation-users = es bucht und sagt ab als die Person, die das wollte
profile-flowscape-right-impersonation-service_account = es macht Buchungen, die zu keiner bestimmten Person gehören, unter eigenem Namen

profile-flowscape-needs-endpoint-sign_in =
    .added = In der Anleitung meldet sich das Konto mit Benutzername und Kennwort an; das muss Exchange anbieten.

profile-flowscape-needs-account-ews =
    .added = Organisationen, die ihre Postfächer absichern, schalten das ab, und die Ablehnung sieht dann aus wie ein falsches Kennwort.

profile-flowscape-needs-environment-single =
    .added = Nach der Anleitung wird ein einziger Hostname übergeben; dahinter muss also alles liegen, was Flowscape bucht.

profile-flowscape-needs-addresses-primary = Räume sind unter ihrer primären SMTP-Adresse bekannt

profile-flowscape-needs-account-impersonation = Das Konto hat Identitätswechsel für die Räume, die Benutzer und sich selbst
    .why = Es liest jeden Raum als dieser Raum und bucht als die Person, die das wollte. Ohne die Berechtigung für sich selbst gelingen Buchungen nicht, die es von sich aus macht.
    .steps =
        Führen Sie das Skript in der Exchange-Verwaltungsshell aus: Es weist die Rolle ApplicationImpersonation zu.
        Wo Sie die Rolle auf bestimmte Räume und Benutzer begrenzen, nehmen Sie auch das Dienstkonto selbst in den Bereich auf.
        Nennen Sie hier eine Person, mit deren Postfach die Berechtigung für Benutzer getestet wird.
