### Texte über Besitzer, Räume und ihr Verzeichnis.
### Unreviewed: no native has read it yet.

autodiscover-nothing_found = Autodiscover hat kein Exchange gefunden
    .cause = Keiner der { $attempts } Versuche in { $domain } ergab eine URL der Exchange-Webdienste.
    .action = Geben Sie die URL selbst ein.

autodiscover-host_unconfirmed = Autodiscover verweist an { $to }
    .cause = Dieser Host liegt nicht in { $domain }; an ihn wurde daher nichts gesendet.
    .action = Bestätigen Sie den Host, wenn es Ihrer ist.

autodiscover-srv_missing = DNS führt nicht zu Autodiscover
    .cause = Es gibt keinen Eintrag { $service }, und ohne ihn wurde Autodiscover nicht gefunden.
    .action = Lassen Sie den SRV-Eintrag oder den Host autodiscover im DNS veröffentlichen.

autodiscover-other_host = Autodiscover verweist an { $to }, diese Einrichtung verwendet { $host }
    .cause = Mailprogramme in { $domain } wenden sich an { $to }. Beides kann dasselbe Exchange sein, oder eines davon ist veraltet.
    .action = Vergleichen Sie beide und verwenden Sie die URL, die Autodiscover nennt, oder lassen Sie Autodiscover berichtigen.

autodiscover-address_unknown = Autodiscover kennt { $account } nicht
    .cause = { $to } antwortet wie Autodiscover und meldet, dass dort kein Postfach diese Adresse hat.
    .action = Prüfen Sie die E-Mail-Adresse des Dienstkontos, oder geben Sie die URL selbst ein.

autodiscover-redirect_loop = Autodiscover dreht sich im Kreis: { $to }
    .cause = Die Weiterleitungen führen dorthin zurück, woher sie kamen.
    .action = Geben Sie die URL selbst ein, oder lassen Sie die Weiterleitung berichtigen, die { $to } gibt.

autodiscover-web_site = Statt Autodiscover antwortet eine Website
    .cause = { $to } gibt etwas zurück, das für Menschen gemacht ist: { $answered }.
    .action = Geben Sie die URL selbst ein.

address-invalid = Das ist keine E-Mail-Adresse
    .cause = „{ $text }“ hat nicht die Form name@domäne.
    .action = Berichtigen Sie die Adresse.

fallback_owner-not_found = { $owner } ist nicht im Verzeichnis
    .cause = Die Adresse ist falsch geschrieben, ausgeblendet oder liegt außerhalb der Organisation.
    .action = Wählen Sie einen anderen Ersatzbesitzer, oder fügen Sie diesen zuerst den Benutzern des Planers hinzu.

fallback_owner-no_mailbox = { $owner } hat kein Postfach
    .cause = Die Adresse gehört zu einem Kontakt oder einer Gruppe.
    .action = Wählen Sie eine Person mit Postfach.

fallback_owner-is_room = { $owner } ist ein Raum
    .cause = Besprechungen ohne bekannten Besitzer gehen an eine Person.
    .action = Wählen Sie eine Person mit Postfach.

fallback_owner-alias = { $owner } ist nicht die primäre Adresse des Ersatzbesitzers
    .cause = Die primäre Adresse ist { $primary }; sie steht auch in den eigenen Besprechungen der Person. Der Planer hätte dieselbe Person also zweimal.
    .action = Tragen Sie { $primary } ein.

environment-elsewhere = Nicht alle Postfächer sind in dieser Organisation
    .cause = Diese liegen anderswo, in einer anderen Exchange-Organisation oder in Exchange Online: { $mailboxes }.
    .action = Lassen Sie diese weg, oder lassen Sie sie hierher verschieben.

room-not_found = { $room } ist nicht im Verzeichnis
    .cause = Die Adresse ist falsch geschrieben, oder das Postfach gibt es nicht.
    .action = Prüfen Sie die Adresse.

room-wrong_kind = { $room } ist kein Raum
    .cause = Hinter der Adresse steht { $what }.
    .action = Entfernen Sie die Adresse, oder lassen Sie das Postfach in ein Raumpostfach umwandeln.

room-alias = { $room } ist nicht die primäre Adresse des Raums
    .cause = Die primäre Adresse ist { $primary }.
    .action = Verwenden Sie { $primary }.

room-subjects_hidden = Der Betreff der Besprechungen ist verborgen: { $room }
    .cause = In { $hidden } von { $sampled } Besprechungen steht als Betreff der Name des Organisators: Der Raum ersetzt den Betreff, wenn er Anfragen beantwortet.
    .action = Lassen Sie einstellen, dass der Raum den Betreff behält, oder verzichten Sie auf den Betreff.

room_list-none = In dieser Organisation gibt es keine Raumlisten
    .cause = Niemand hat eine angelegt; es gibt also nichts, woraus sich Räume übernehmen ließen.
    .action = Verwenden Sie das Adressbuch, geben Sie die Adressen ein, oder fügen Sie eine CSV-Datei hinzu. Ein Exchange-Administrator legt eine Liste mit New-DistributionGroup -RoomList an.

room_list-empty = Die Raumlisten enthalten keine Räume
    .cause = Es gibt sie, aber niemand hat ihnen einen Raum hinzugefügt.
    .action = Verwenden Sie das Adressbuch, geben Sie die Adressen ein, oder fügen Sie eine CSV-Datei hinzu. Ein Exchange-Administrator füllt eine Liste mit Add-DistributionGroupMember.

zone-unknown = Die Zeitzone { $zone } ist nicht bekannt
    .cause = Sie ist benutzerdefiniert, oder ihr Name steht in keiner Tabelle.
    .action = Wählen Sie die Zeitzone des Raums selbst.
