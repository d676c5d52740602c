### Was Pexip VMR Scheduling von Exchange braucht. Englisch steht im Profil des Produkts.
### Unreviewed: no native has read it yet.

profile-pexip-vmr =
    .summary = Ergänzt eine Besprechung um einen virtuellen Besprechungsraum, sobald sein Gerätepostfach eingeladen wird.
    .no_import = Pexip plant die Besprechungen, zu denen sein Gerätepostfach von jetzt an eingeladen wird, und liest sie dort selbst.
    .note-on_premises = Das Dienstkonto meldet sich mit Benutzername und Kennwort über die Standardauthentifizierung an.
    .note-exchange_online = Eine App-Registrierung meldet sich mit einem Zertifikat oder einem Geheimnis an; die Standardauthentifizierung gibt es nicht mehr.
    .to = die Person, die Pexip Infinity verwaltet
    .then = Mit diesen Werten wird die Exchange-Integration in Pexip Infinity konfiguriert; sie erstellt das Outlook-Add-In.
    .secret = Geben Sie das Kennwort selbst in Pexip Infinity ein, oder geben Sie es telefonisch oder über einen Kennworttresor weiter; nie in derselben Nachricht wie den Benutzernamen.

profile-pexip-vmr-right-impersonation-users = es sendet geänderte Einwahldaten im Namen der Person, die eingeladen hat
profile-pexip-vmr-right-impersonation-equipment = es liest und beantwortet die Besprechungsanfragen an das Gerätepostfach
profile-pexip-vmr-right-application-equipment = es liest und beantwortet die Besprechungsanfragen an das Gerätepostfach
profile-pexip-vmr-right-application-users = es sendet geänderte Einwahldaten im Namen der Person, die eingeladen hat

profile-pexip-vmr-waiting-account = Änderungen am Dienstkonto sind wirksam
    .how_long = so lange, wie auf dem Exchange-Server als Lebensdauer des Caches eingestellt ist, meist innerhalb von 30 Minuten

profile-pexip-vmr-needs-endpoint-sign_in = Exchange bietet die Standardauthentifizierung an
    .why = Pexip meldet sich mit der Standardauthentifizierung an und mit nichts anderem.

profile-pexip-vmr-needs-account-no_second_factor =
    .added = In der Anleitung meldet sich das Konto allein mit seinem Kennwort an; woran das am häufigsten scheitert, ist ein zweiter Faktor.

profile-pexip-vmr-needs-account-ews =
    .added = Organisationen, die ihre Postfächer absichern, schalten das ab, und die Ablehnung sieht dann aus wie ein falsches Kennwort.

profile-pexip-vmr-needs-account-mailbox =
    .added = Wer den Identitätswechsel nutzt, braucht ein Postfach: Dort führt Exchange das Kontingent seiner Anfragen.

profile-pexip-vmr-needs-account-password_never_expires =
    .added = Nach der Anleitung bekommt Pexip das Kennwort einmal; an dem Tag, an dem es abläuft, endet die Planung.

profile-pexip-vmr-needs-organization-customization =
    .added = Ein Mandant, der noch nie angepasst wurde, lässt den Bereich nicht zu, der die Anwendung begrenzt.

profile-pexip-vmr-needs-application-access = Die Anwendung darf das Gerätepostfach und die Kalender der Benutzer lesen und darin schreiben
    .why = Sie beantwortet die Anfragen an das Gerätepostfach und aktualisiert Einladungen im Namen des Organisators.

profile-pexip-vmr-needs-equipment-exists =
    .why = Das Outlook-Add-In lädt es zu jeder Besprechung ein, die es plant; Pexip liest sein Postfach und sonst nichts.

profile-pexip-vmr-needs-equipment-single_use = Keine andere Pexip-Integration verwendet das Gerätepostfach
    .why = Zwei Integrationen an einem Postfach beantworten einander die Besprechungen; eine Testumgebung braucht ein eigenes Postfach.
    .steps =
        Fragen Sie, wer Pexip noch mit diesem Exchange verbindet, Test und Entwicklung eingeschlossen.
        Geben Sie jeder dieser Integrationen ein eigenes Gerätepostfach. Das Dienstkonto darf gemeinsam sein.

profile-pexip-vmr-needs-account-impersonation = Das Konto hat Identitätswechsel für die Benutzer des Add-Ins und das Gerätepostfach
    .why = Es liest die Anfragen als das Gerätepostfach und sendet nach einem Ausfall oder einer Wiederherstellung geänderte Einwahldaten im Namen des Organisators.
    .steps =
        Führen Sie das Skript in der Exchange-Verwaltungsshell aus: Es weist die Rolle ApplicationImpersonation zu.
        Wo Sie die Rolle begrenzen, nehmen Sie das Gerätepostfach und alle, die das Add-In verwenden, in den Bereich auf.
        Nennen Sie hier eine Person, mit deren Postfach die Berechtigung für Benutzer getestet wird.

profile-pexip-vmr-needs-equipment-processing = Das Gerätepostfach nimmt jede Anfrage an und behält, was darin steht
    .why = Es wird zu vielen Besprechungen zugleich, weit im Voraus und in Serie eingeladen; in der Standardeinstellung lehnt es sie ab und entfernt die Texte, die Pexip liest.

profile-pexip-vmr-needs-pexip-integration = Die Integration ist in Pexip Infinity konfiguriert
    .why = Dort werden die Werte der Übergabe eingegeben; die Integration erstellt das Add-In.
    .steps = Fügen Sie in Pexip Infinity eine Exchange-Integration mit dem Dienstkonto und dem Gerätepostfach aus der Übergabe hinzu.

profile-pexip-vmr-needs-pexip-add_in = Das Add-In steht den Benutzern zur Verfügung
    .why = Ohne das Add-In sieht niemand die Schaltfläche, die einen virtuellen Besprechungsraum hinzufügt.
    .steps = Installieren Sie das Add-In im Exchange Admin Center für die Organisation oder für die Personen, die es verwenden sollen.
