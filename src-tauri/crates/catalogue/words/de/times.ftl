### Wie lange es dauert, bis wirksam ist, was eingestellt wurde; setzt „Wirksam: “ fort.
### Unreviewed: no native has read it yet.

time-address_book = nach einigen Minuten; im Adressbuch kann es einen Tag dauern
time-address_lists = nach bis zu einer Stunde, sobald die Adresslisten es enthalten
time-application = nach 30 Minuten, bei einer schon benutzten Anwendung nach bis zu 2 Stunden
time-directory = nach einigen Minuten, sobald die Domänencontroller übereinstimmen
time-full_access = nach bis zu 2 Stunden, sobald Exchange die Berechtigungen neu liest
time-license = etwa 15 Minuten nach dem Zuweisen der Lizenz
time-mailbox = nach einigen Minuten; in Exchange Online nach etwa 15
time-mailbox_online = nach etwa 15 Minuten
time-mailbox_settings = nach bis zu 15 Minuten
time-minutes = nach einigen Minuten
time-move = sobald das Verschieben beendet ist
time-new_meetings = sofort für neue Besprechungen; schon gebuchte behalten den Namen des Organisators
time-permissions = nach bis zu 30 Minuten, sobald Exchange die Berechtigungen neu liest
time-proxy = nach einigen Minuten, sobald der Proxy seine Richtlinie neu liest
time-publishing = bei einer Firewall nach einigen Minuten, bei öffentlichem DNS nach bis zu einem Tag
time-recipients = nach Minuten bis Stunden, je nach Zahl der Empfänger
time-session = in einer neuen Sitzung; bei manchen Mandanten nach bis zu einer Stunde
time-web_server = nach einigen Minuten, oder sofort nach `iisreset /noforce`
