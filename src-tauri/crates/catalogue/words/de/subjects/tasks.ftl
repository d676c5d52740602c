### Was das Skript jeder Aufgabe tut, vorher fragt und nicht anrührt; der Kopf des Skripts und die Ansicht des Skripts sagen es. In einem Kopf stehen
### die Sätze mehrerer Aufgaben und beider Umgebungen in einer Liste: Jeder muss dort stimmen und nennt, wovon er handelt.
### Unreviewed: no native has read it yet.

task-organization-customization = Lässt Anpassungen der Organisation zu, ohne die es weder Bereiche noch Rollenzuweisungen gibt.
    .leaves = Es gibt keinen Weg zurück; allein dadurch ändert sich aber nichts.

task-account-enable = Aktiviert das Dienstkonto; in Active Directory wird es angelegt, falls es fehlt.
    .asks = Fragt in Active Directory nach dem Kennwort, wenn das Konto neu ist oder noch keines hat.
    .leaves = Lässt Namensvettern in anderen Domänen und Ablaufdaten, wie sie sind; -Undo deaktiviert das Konto wieder, löscht es aber nie.

task-account-unlock = Entsperrt das Dienstkonto.
    .leaves = Lässt das Kennwort des Kontos, wie es ist; das Entsperren hat keinen Weg zurück, denn ein gesperrtes Konto nützt niemandem.

task-account-names = Gibt dem Dienstkonto seinen Vor- und Nachnamen.
    .leaves = Lässt Anzeigenamen und Adressen des Dienstkontos und in Exchange Online ein synchronisiertes Konto, wie sie sind.

task-account-mailbox = Gibt dem Dienstkonto ein Postfach; in Exchange Online wird ein neues Konto zusammen mit seinem Postfach angelegt.
    .asks = Fragt nach dem Kennwort eines neuen Kontos (nur in Exchange Online) und bevor -Undo ein Postfach entfernt.
    .leaves = Weist keine Lizenz zu; lässt E-Mail-Benutzer, Remote- und Ressourcenpostfächer an dessen Stelle, wie sie sind, und meldet sie.

task-account-password = Lässt das Kennwort des Dienstkontos nie ablaufen.
    .leaves = Lässt ein vorhandenes Kennwort und die übrigen Kennwortregeln, wie sie sind.

task-account-directory_address = Schreibt die primäre SMTP-Adresse des Dienstkontos in dessen Attribut mail in Active Directory.
    .leaves = Lässt die Adressen des Kontos in Exchange, wie sie sind.

task-account-ews = Schaltet die Exchange-Webdienste für das Dienstkonto ein.
    .leaves = Lässt die übrigen Protokolle des Dienstkontos und die Exchange-Webdienste anderer Postfächer, wie sie sind.

task-endpoint-basic = Bietet unter dem ausgewählten Hostnamen die Standardauthentifizierung für die Exchange-Webdienste an.
    .leaves = Lässt die übrigen Anmeldeverfahren und die virtuellen Verzeichnisse anderer Hostnamen, wie sie sind.

task-endpoint-autodiscover = Veröffentlicht die Autodiscover-Adresse der E-Mail-Domäne auf jedem Server.
    .asks = Fragt, bevor eine andere Autodiscover-Adresse ersetzt wird, denn jedes Outlook der Windows-Domäne folgt ihr.
    .leaves = Lässt DNS und Zertifikate, wie sie sind.

task-rooms-create = Legt fehlende Raumpostfächer an, die Anfragen selbst annehmen, und macht freigegebene und Gerätepostfächer zu Räumen.
    .asks = Fragt, bevor ein erlaubtes Personenpostfach zum Raum wird (nur in Exchange Online) und bevor -Undo ein Postfach entfernt.
    .leaves = Wandelt Kontakte, Remote- und synchronisierte Postfächer und nicht erlaubte Personenpostfächer nicht um und sagt, wo es geht.

task-rooms-primary_address = Macht die ausgewählten Adressen zu den primären SMTP-Adressen der Räume; auf Exchange Server gelten dort dann keine Adressrichtlinien.
    .leaves = Lässt die bisherige Adresse eines Raums als weitere bestehen und die Adressen anderer Postfächer, wie sie sind.

task-rooms-processing = Lässt die Räume Betreff und Kennzeichnung als privat behalten, ohne den Namen des Organisators im Betreff.
    .leaves = Lässt bereits gebuchte Besprechungen und die übrige Kalenderverarbeitung vorhandener Räume, wie sie sind.

task-equipment-create = Legt das Gerätepostfach an oder wandelt ein freigegebenes Postfach oder Raumpostfach in eines um.
    .asks = Fragt, bevor ein Raum oder in Exchange Online ein erlaubtes Personenpostfach zum Gerät wird und bevor -Undo ein Postfach entfernt.
    .leaves = Wandelt Kontakte, Remote- und synchronisierte Postfächer und nicht erlaubte Personenpostfächer nicht um und sagt, wo es geht.

task-equipment-processing = Lässt das Gerätepostfach Anfragen so verarbeiten, wie das Produkt es braucht.
    .leaves = Lässt die Kalenderverarbeitung des Gerätepostfachs, soweit das Produkt sie nicht nennt, wie sie ist.

task-room_list-create = Legt die Raumlisten an oder wandelt Verteilergruppen mit diesen Adressen in Raumlisten um.
    .asks = Fragt, bevor eine Gruppe mit anderen Mitgliedern als Räumen umgewandelt und eine Liste mit Mitgliedern entfernt wird.
    .leaves = Lässt Sicherheitsgruppen, Microsoft-365-Gruppen, dynamische und synchronisierte Gruppen, wie sie sind.

task-room_list-fill = Füllt die Raumlisten mit genau den ausgewählten Räumen, höchstens 75 je Liste.
    .asks = Fragt, bevor Mitglieder eine Liste verlassen, weil sie nicht zu den ausgewählten Räumen gehören.
    .leaves = Lässt Gruppen, die keine Raumlisten sind, wie sie sind; niemand wird entfernt, solange ein ausgewählter Raum fehlt.

task-room_list-manager = Macht das Dienstkonto zum Besitzer der Raumlisten, neben allen bisherigen.
    .leaves = Lässt die übrigen Besitzer der Raumlisten, wie sie sind.

task-impersonation-everybody = Gibt dem Dienstkonto Identitätswechsel für alle: Wer sein Kennwort hat, kann dann jedes Postfach lesen.
    .asks = Fragt, bevor eine Zuweisung mit dem Namen des Produkts geändert wird, die dieses Skript nicht angelegt hat.
    .leaves = Lässt die Rollenzuweisungen anderer Konten, wie sie sind, und legt keine an, wenn eine andere dasselbe schon gewährt.

task-impersonation-resources = Gibt dem Dienstkonto Identitätswechsel für Raum- und Gerätepostfächer und für niemanden sonst.
    .asks = Fragt, bevor ein Bereich oder eine Zuweisung des Produkts geändert wird, die dieses Skript nicht angelegt hat.
    .leaves = Lässt weiter reichende Zuweisungen, die nicht entfernt werden dürfen, und die von Gruppen bestehen und nennt sie.

task-impersonation-members = Gibt dem Dienstkonto Identitätswechsel für Räume und Geräte der Raumlisten und sich selbst und für niemanden sonst.
    .asks = Fragt, bevor ein Bereich oder eine Zuweisung des Produkts geändert wird, die dieses Skript nicht angelegt hat.
    .leaves = Lässt weiter reichende Zuweisungen, die nicht entfernt werden dürfen, und die von Gruppen bestehen und nennt sie.

task-impersonation-role_group = Gibt dem Dienstkonto als Mitglied einer Rollengruppe Identitätswechsel für Raum- und Gerätepostfächer.
    .asks = Fragt, bevor ein fremder Bereich geändert wird und bevor -Undo eine Rollengruppe mit Mitgliedern entfernt.
    .leaves = Lässt eine gleichnamige Rollengruppe mit anderem Inhalt, weiter reichende Zuweisungen ohne Erlaubnis und die von Gruppen bestehen.

task-rooms-full_access = Gibt dem Dienstkonto die Berechtigung FullAccess für die Räume, ohne automatische Zuordnung.
    .leaves = Lässt alle übrigen Berechtigungen für die Räume, wie sie sind; wo ein Eintrag den Zugriff verweigert, wird nur darauf hingewiesen.

task-application-access = Registriert die Anwendung in Exchange Online und lässt sie die Kalender von Raum- und Gerätepostfächern lesen und schreiben, sonst keine.
    .asks = Fragt, bevor ein Bereich mit dem Namen des Produkts geändert wird, den dieses Skript nicht angelegt hat.
    .leaves = Lässt Zustimmungen in Entra und weiter reichende Rollen ohne Erlaubnis bestehen und nennt die Rollen.

task-address_book-update = Bringt Adresslisten und Offlineadressbücher auf den neuesten Stand.
    .leaves = Lässt aktuelle Adressbücher, wie sie sind; das Aktualisieren hat keinen Weg zurück, denn sie entstehen aus dem Verzeichnis.

task-impersonation-show = Zeigt, für wen das Dienstkonto Identitätswechsel hat.

task-application-show = Zeigt, was die Anwendung in den Kalendern der Räume darf.

task-processing-show = Zeigt, wie Räume und Geräte Anfragen verarbeiten.

task-room_list-show = Zeigt die Raumlisten, ihren Typ und ihre Besitzer.

task-addresses-show = Zeigt, wozu Adressen gehören.
