### Was Pronestor Planner von Exchange braucht. Englisch steht im Profil des Produkts.
### Unreviewed: no native has read it yet.

profile-pronestor-planner =
    .summary = Plant Räume, Bewirtung und Ausstattung und hält Buchungen und die Kalender der Räume in Exchange auf demselben Stand.
    .note-on_premises = Das Dienstkonto meldet sich mit Benutzername, Kennwort und, wo nötig, seiner Domäne an.
    .note-exchange_online = Eine App-Registrierung meldet sich mit einem Zertifikat oder einem Geheimnis an; nach einem Kennwort wird nicht gefragt.
    .to = die Person, die die Exchange-Einstellungen des Planers pflegt
    .then = Die Werte stehen im Planer unter „Settings > Exchange“; „Save and test the connection“ bestätigt sie.
    .secret = Geben Sie das Kennwort selbst im Planer ein, oder geben Sie es telefonisch oder über einen Kennworttresor weiter; nie in derselben Nachricht wie den Benutzernamen.

profile-pronestor-planner-right-impersonation-rooms = es liest den Kalender jedes Raums und schreibt darin als dieser Raum
profile-pronestor-planner-right-application-rooms = es liest den Kalender jedes Raums und schreibt darin

profile-pronestor-planner-waiting-replication = Ein angelegter oder geänderter Raum ist verfügbar
    .how_long = einige Minuten bis zu einem Tag, bis Verzeichnis und Adresslisten repliziert sind

profile-pronestor-planner-waiting-import = Die Besprechungen eines importierten Raums sind da
    .how_long = je nach Zahl der Besprechungen; der Status des Raums zeigt es

profile-pronestor-planner-needs-planner-rights = Sie sind im Planer Administrator und Facility Manager
    .why = Räume, Benutzer und der Schalter für E-Mails lassen sich nur mit beiden Berechtigungen ändern.
    .steps =
        Öffnen Sie im Planer Ihr Profil und sehen Sie sich die Rollen darin an.
        Fehlt eine, lassen Sie sich vom Inhaber des Planers beide Rollen geben.

profile-pronestor-planner-needs-coexistence-enabled = Coexistence ist im Planer aktiviert
    .why = Das ist der Teil des Planers, der mit Exchange spricht; ohne ihn gibt es die Exchange-Einstellungen nicht.
    .steps =
        Suchen Sie im Planer unter „Settings“ nach „Exchange“: Es ist da, sobald Coexistence da ist.
        Bei einem Planer in der Cloud lassen Sie es vom Helpdesk von Pronestor aktivieren.
    .title-on_premises = Coexistence ist installiert oder aktiviert
    .steps-on_premises =
        Suchen Sie im Planer unter „Settings“ nach „Exchange“: Es ist da, sobald Coexistence da ist.
        Wo der Planer auf einem eigenen Server läuft, installieren Sie Coexistence dort nach der zugehörigen Anleitung.
        Wo der Planer in der Cloud läuft, lassen Sie es vom Helpdesk von Pronestor aktivieren.

profile-pronestor-planner-needs-planner-attendees_filter = Ihre E-Mail-Domäne steht im Teilnehmerfilter des Planers
    .why = Der Filter entscheidet, wessen Adressen als die von Kollegen gelten; ohne Ihre Domäne gilt niemand als Kollege.
    .steps = Öffnen Sie im Planer „Settings > Other settings“, fügen Sie Ihre E-Mail-Domäne dem Filter „Attendees“ hinzu und speichern Sie.

profile-pronestor-planner-needs-account-no_second_factor =
    .added = In der Anleitung meldet sich das Konto allein mit seinem Kennwort an; woran das am häufigsten scheitert, ist ein zweiter Faktor.

profile-pronestor-planner-needs-account-ews =
    .added = Organisationen, die ihre Postfächer absichern, schalten das ab, und die Ablehnung sieht dann aus wie ein falsches Kennwort.

profile-pronestor-planner-needs-server-supported = Der Server ist Exchange 2013 oder neuer
    .why = Ältere Server geben die Einzelheiten nicht heraus, die ein Import braucht.
    .steps = Testen Sie die Verbindung in Schritt 3: Der Test zeigt Produkt und Version, und bis wann Microsoft sie unterstützt.
    .added = Der Import liest Einzelheiten von Besprechungen, die Server vor Exchange 2013 nicht herausgeben.

profile-pronestor-planner-needs-fallback_owner-chosen = Ein Ersatzbesitzer ist ausgewählt
    .why = Jemandem müssen die Besprechungen ausgeschiedener Personen und externer Organisatoren gehören.
    .steps = Wählen Sie eine Person oder ein freigegebenes Postfach der Hausverwaltung und tragen Sie es in Schritt 3 ein.

profile-pronestor-planner-needs-organization-customization =
    .added = Ein Mandant, der noch nie angepasst wurde, lässt den Bereich nicht zu, der die Anwendung begrenzt.

profile-pronestor-planner-needs-addresses-primary =
    .why = Eine Besprechung, die auf einen Alias gebucht ist, gehört im Planer niemandem.

profile-pronestor-planner-needs-rooms-subjects =
    .added = Der Planer zeigt, was im Kalender des Raums steht, und das ist in der Standardeinstellung der Name des Organisators statt des Betreffs.

profile-pronestor-planner-needs-rooms-notifications_in_exchange = Exchange beantwortet Buchungen weiterhin per E-Mail
    .why = Ob ein Raum zugesagt hat, erfahren Organisatoren von Exchange, nicht vom Planer.
    .steps = Lassen Sie die Antworten der Räume auf Buchungen eingeschaltet; das ist die Standardeinstellung.

profile-pronestor-planner-needs-users-imported = Alle Benutzer sind im Planer, bevor die Besprechungen kommen
    .why = Eine Besprechung, deren Organisator kein Benutzer des Planers ist, geht an den Ersatzbesitzer.
    .steps =
        Importieren Sie die Benutzer aus dem Verzeichnis, statt sie einzugeben, oder lassen Sie in Schritt 6 „Organisatoren, die das Exchange-Verzeichnis kennt, zu Benutzern des Planers machen“ eingeschaltet.
        Importieren Sie sie mit ihrer primären SMTP-Adresse, nicht mit einem Alias.
        Besprechungen, die an den Ersatzbesitzer gegangen sind, bekommen ihren richtigen Besitzer, wenn Sie den Raum später erneut importieren.

profile-pronestor-planner-needs-notifications-off_during_import = Die Benachrichtigungen des Planers sind während des Imports ausgeschaltet
    .why = Sonst ginge zu jeder importierten Besprechung eine E-Mail an ihren Besitzer.
    .steps =
        Anteroom schaltet sie für den Import aus und stellt sie danach zurück; Schritt 5 zeigt den Schalter.
        Im Planer selbst steht der Schalter unter „Administration > Settings > Email“: „disable all email notifications“.

profile-pronestor-planner-needs-notifications-on_afterwards = Danach sind Benachrichtigungen von beiden gewünscht, von Outlook und vom Planer
    .why = In denen des Planers steht mehr: Bewirtung und Ausstattung sind dabei.
    .steps = Lassen Sie „disable all email notifications“ im Planer nach dem Import ausgeschaltet; sagen Sie den Benutzern, dass sie beide bekommen.

profile-pronestor-planner-needs-import-outside_hours = Für den Import ist eine Zeit außerhalb der Geschäftszeiten vereinbart
    .why = Kalender aus mehreren Jahren zu lesen, belastet den Server; das ist das Erste, was auffällt.
    .steps = Legen Sie den ersten Import und jeden weiteren Import aller Räume auf den Abend.
