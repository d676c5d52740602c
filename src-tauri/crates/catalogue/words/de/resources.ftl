### Texte über Gerätepostfächer, Raumlisten und Berechtigungen an Räumen.
### Unreviewed: no native has read it yet.

room-no_full_access = Das Dienstkonto hat keinen Vollzugriff: { $room }
    .cause = Ohne Identitätswechsel kann es das Postfach nicht öffnen.
    .action = Lassen Sie für den Raum Vollzugriff (FullAccess) erteilen.

room_list-not_found = { $list } ist nicht im Verzeichnis
    .cause = Die Adresse ist falsch geschrieben, oder die Raumliste gibt es nicht.
    .action = Lassen Sie die Raumliste anlegen, oder berichtigen Sie die Adresse.

room_list-wrong_kind = { $list } ist keine Raumliste
    .cause = Hinter der Adresse steht { $what }.
    .action = Lassen Sie an dieser Adresse eine Raumliste anlegen.

room_list-too_large = { $list } hat { $count } Mitglieder
    .cause = Von einer Liste werden höchstens { $most } gelesen.
    .action = Lassen Sie die Räume auf mehrere Listen verteilen.

room_list-incomplete = Nicht alle ausgewählten Räume stehen in einer Raumliste
    .cause = Diese stehen in keiner: { $mailboxes }.
    .action = Lassen Sie sie hinzufügen.

room_list-other_members = Die Raumliste enthält mehr als die ausgewählten Räume
    .cause = Diese hat niemand ausgewählt: { $mailboxes }.
    .action = Lassen Sie sie aus der Liste entfernen, oder wählen Sie sie bei den Räumen aus.

equipment-not_found = { $equipment } ist nicht im Verzeichnis
    .cause = Die Adresse ist falsch geschrieben, oder das Gerätepostfach gibt es nicht.
    .action = Lassen Sie das Postfach anlegen, oder berichtigen Sie die Adresse.

equipment-wrong_kind = { $equipment } ist kein Gerätepostfach
    .cause = Hinter der Adresse steht { $what }.
    .action = Lassen Sie an dieser Adresse ein Gerätepostfach anlegen, oder wählen Sie eine andere Adresse.

equipment-processing = { $equipment } verarbeitet Anfragen nicht so, wie es soll
    .cause = So ist es, und so soll es sein (in Klammern): { $differences }.
    .action = Lassen Sie die Kalenderverarbeitung einstellen.

equipment-processing_unknown = Exchange zeigt nicht alle Einstellungen für { $equipment }
    .cause = Nicht zu sehen: { $settings }.
    .action = Fügen Sie ein, was Get-CalendarProcessing ausgibt.
