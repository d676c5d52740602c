### Was gelten muss und was es behebt: Räume, Raumlisten und Geräte.
### Unreviewed: no native has read it yet.

subject-rooms-exist = Jeder Raum hat ein Raumpostfach
    .why = Ein Raum, der nur ein Name in einem Kalender ist, lässt sich nicht buchen, und niemand kann als er zugreifen.
    .steps =
        Fügen Sie die Räume in Schritt 4 über ihre E-Mail-Adressen hinzu.
        Legen Sie fehlende Postfächer mit dem Skript an; vorhandene bleiben, wie sie sind.
        Prüfen Sie die Räume.
    .steps-exchange_online = Sehen Sie die Räume im Exchange Admin Center unter „Ressourcen“ nach und legen Sie fehlende mit dem Skript an.
    .mend =
        Wenn { $room } kein Raum ist, entfernen Sie die Adresse aus der Liste.
        Andernfalls führen Sie das Skript in der Exchange-Verwaltungsshell aus.

subject-room-found =
    .steps =
        Prüfen Sie, ob { $room } richtig geschrieben ist; das Adressbuch von Outlook zeigt die richtige Schreibweise.
        Wenn das Postfach heute angelegt wurde, warten Sie, bis die Adressliste aktualisiert ist.

subject-addresses-primary = Räume und Benutzer sind unter ihrer primären SMTP-Adresse bekannt
    .why = Was auf einen Alias gebucht ist, gehört im Produkt niemandem.
    .steps =
        Verwenden Sie die primäre Adresse, keinen Alias: Die Prüfung in Schritt 4 zeigt, wo beide verschieden sind.
        Wo Sie gerade den Alias wollen, macht das Skript ihn zur primären Adresse.
    .steps-exchange_online =
        Vergleichen Sie die Adressen mit denen im Exchange Admin Center; die primäre beginnt mit SMTP in Großbuchstaben.
        Wo Sie gerade den Alias wollen, macht das Skript ihn zur primären Adresse.

subject-room-primary_address =
    .steps = Entfernen Sie { $room } aus der Liste und fügen Sie die primäre Adresse hinzu, die in den technischen Einzelheiten steht.

subject-rooms-subjects = Die Räume behalten den Betreff der Besprechungen
    .why = In der Standardeinstellung ersetzt ein Raum den Betreff durch den Namen des Organisators und entfernt die Kennzeichnung „Privat“; mehr könnte auch das Produkt nicht zeigen.
    .steps =
        Entscheiden Sie, ob der Betreff im Produkt zu sehen sein darf.
        Wenn ja, führen Sie das Skript aus.
    .steps-exchange_online =
        Entscheiden Sie, ob der Betreff im Produkt zu sehen sein darf.
        Wenn ja, führen Sie das Skript aus; führen Sie dann den Befehl aus, der die Einstellungen zeigt, und fügen Sie ein, was er in die Zwischenablage legt.

subject-room_list-exists = Eine Raumliste ist vorhanden
    .why = Aus ihr liest das Produkt die Räume. Eine einfache Verteilergruppe sieht genauso aus und wird nicht gefunden.
    .steps =
        Führen Sie das Skript aus: Eine Raumliste lässt sich nur mit PowerShell anlegen.
        Führen Sie den Befehl aus, der sie zeigt; bei RecipientTypeDetails muss RoomList stehen.

subject-room_list-members = Die Raumlisten enthalten alle Räume, je Liste höchstens 75
    .why = Ein Raum, der in keiner Liste steht, wird nicht angeboten, und bei mehr als 75 Mitgliedern wird eine Liste nicht zu Ende gelesen.
    .steps =
        Führen Sie das Skript aus: Es fügt die Räume aus Schritt 4 hinzu und beginnt nach je 75 eine weitere Liste.
        Nehmen Sie Räume heraus, die Sie nicht verbinden wollen.

subject-room_list-manager = Das Dienstkonto verwaltet die Raumliste
    .why = Wer eine Liste anlegt, wird ihr Verwalter; allen anderen kann es verwehrt sein, die Räume aufzulisten.
    .steps =
        Führen Sie das Skript aus: Es macht das Dienstkonto zum Verwalter.
        Führen Sie den Befehl aus, der das zeigt, und fügen Sie ein, was er in die Zwischenablage legt.

subject-rooms-full_access = Das Konto hat Vollzugriff auf jeden Raum
    .why = Um eine Besprechung zu buchen, zu verlängern und zu beenden, öffnet es das Postfach des Raums als Stellvertreter; Identitätswechsel allein genügt dafür nicht.
    .steps =
        Führen Sie das Skript in der Exchange-Verwaltungsshell aus: Es erteilt FullAccess für jeden Raum einzeln, ohne dass die Räume in jemandes Outlook erscheinen.
        Prüfen Sie erneut; jeder Raum wird als Stellvertreter geöffnet.

subject-equipment-exists = Das Gerätepostfach ist vorhanden
    .why = Besprechungen laden es ein, und das Produkt liest dieses Postfach und sonst nichts.
    .steps =
        Wählen Sie eine Adresse, die noch niemandem gehört, und geben Sie sie hier ein.
        Führen Sie das Skript aus: Es legt ein Gerätepostfach an.
        Um später einmal in das Postfach zu sehen, geben Sie einem Konto FullAccess darauf, und öffnen Sie es mit diesem Konto.
    .mend =
        Legen Sie { $equipment } als Gerätepostfach an. Wenn ein anderes Postfach diese Adresse hat, wählen Sie eine neue.
        Warten Sie, bis es in der Adressliste steht.

subject-equipment-processing = Das Gerätepostfach nimmt Anfragen so an, wie das Produkt es braucht
    .why = In der Standardeinstellung lehnt es ab, was weit in der Zukunft liegt, eine Serie ist oder sich überschneidet, und entfernt die Texte, die das Produkt liest.
    .steps =
        Führen Sie das Skript aus: Es stellt ein, wie Anfragen verarbeitet werden.
        Führen Sie den Befehl aus, der die Einstellungen zeigt, und fügen Sie ein, was er in die Zwischenablage legt: Von außen sind nicht alle zu sehen.
