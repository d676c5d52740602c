### Der Schritt „Voraussetzungen“.

requirements-title = Prüfen, was eingerichtet sein muss
requirements-lead = Die meisten Importe, die scheitern, scheitern hier. Anteroom prüft von selbst, was es kann; das Übrige bestätigen Sie.
requirements-environment = Wo liegen die Postfächer Ihrer Räume?
requirements-environment-on_premises = Exchange Server
requirements-environment-on_premises-hint = Auf eigenen Servern: Exchange 2013, 2016, 2019 oder Subscription Edition.
requirements-environment-exchange_online = Exchange Online
requirements-environment-exchange_online-hint = In Microsoft 365.
requirements-environment-missing = Wählen Sie, wo die Postfächer Ihrer Räume liegen
requirements-online-title = Diese Version von Anteroom kann sich noch nicht mit Exchange Online verbinden
requirements-online-body = Microsoft schaltet die Exchange-Webdienste in Microsoft 365 ab; der Weg dorthin ist also Microsoft Graph. Er ist in dieser Version nicht enthalten. Was eingerichtet sein muss, steht unten mit seinen Skripten: Führen Sie die Räume in Schritt 4 auf, führen Sie die Skripte aus, fügen Sie ein, was die Prüfbefehle ausgeben, und übergeben Sie das Ergebnis. An Microsoft 365 wird nichts gesendet.
requirements-online-blocked = Exchange Online ist in dieser Version nicht enthalten. Wählen Sie Exchange Server, um weiterzugehen.

requirements-details = Was { $product } wissen muss
requirements-details-hint = Prüfungen und Skripte verwenden das. Es wird beim Eingeben gespeichert.
requirements-detail-first_name = Vorname des Dienstkontos
requirements-detail-first_name-hint = Er erscheint als Organisator dessen, was das Produkt bucht.
requirements-detail-last_name = Nachname des Dienstkontos
requirements-detail-last_name-hint = Beide Namen werden am Konto in Active Directory gesetzt.
requirements-detail-equipment = Gerätepostfach
requirements-detail-equipment-hint = Seine primäre E-Mail-Adresse.
requirements-detail-room_list = Raumliste
requirements-detail-room_list-hint = Ihre Adresse. Bei mehr als 75 Räumen kommen weitere Listen hinzu, die nach ihr benannt sind.
requirements-detail-test_user = Eine Person zum Testen
requirements-detail-test_user-hint = Ein Zugriff als dieses Postfach weist die Berechtigung über Benutzer nach; gelesen wird darin nichts.
requirements-detail-outside_mailbox = Ein Postfach, das verschlossen bleiben muss
requirements-detail-outside_mailbox-hint = Wird der Zugriff hier verweigert, ist nachgewiesen, dass die Berechtigung begrenzt ist.
requirements-detail-client_id = Client-ID der App-Registrierung
requirements-detail-client_id-hint = Im Entra Admin Center unter „Anwendungs-ID (Client)“.
requirements-detail-app_object_id = Objekt-ID der Unternehmensanwendung
requirements-detail-app_object_id-hint = Im Entra Admin Center unter „Unternehmensanwendungen“, nicht unter „App-Registrierungen“.
requirements-detail-vendor_contact = Kontaktperson beim Hersteller
requirements-detail-vendor_contact-hint = An sie richtet sich das Übergabedokument.
requirements-detail-notAddress = Noch keine E-Mail-Adresse

requirements-listTitle = Checkliste
requirements-met = { $done } von { $total } erfüllt
requirements-tools = Mehr zu dieser Checkliste
requirements-scripts = Skripte
requirements-users = Benutzer
requirements-handover = Übergabe
requirements-open = { $count ->
    [one] { $count } Voraussetzung ist offen. Sie können weitergehen; die Tests sagen später, was fehlt.
   *[other] { $count } Voraussetzungen sind offen. Sie können weitergehen; die Tests sagen später, was fehlt.
}
requirements-failed = { $count ->
    [one] { $count } Voraussetzung ist nicht erfüllt. Ihre Zeile zeigt die Ursache.
   *[other] { $count } Voraussetzungen sind nicht erfüllt. Ihre Zeilen zeigen die Ursache.
}
requirements-state-open = Offen
requirements-state-met = Erfüllt
requirements-state-not_met = Nicht erfüllt
requirements-state-warning = Erfüllt, mit einem Hinweis
requirements-state-waiting = Eingerichtet, noch nicht wirksam
requirements-state-checking = Wird geprüft
requirements-verified-not-checkable = Noch nicht geprüft
requirements-verified-not-paste = Ausgabe einfügen
requirements-verified-not-manual = Das bestätigen Sie
requirements-verified-by_check = Durch Prüfung, { $time }
requirements-verified-by_output = Durch eingefügte Ausgabe, { $time }
requirements-verified-by_script = Durch sein Skript, { $time }
requirements-verified-by_hand = Von Ihnen bestätigt, { $time }
requirements-why = Warum es wichtig ist
requirements-how = So wird es erfüllt
requirements-guide = Verlangt in: { $guide }
requirements-replaced = Die Anleitung ist hier veraltet
requirements-confirm = Bestätigen, dass das erfüllt ist
requirements-unconfirm = Bestätigung zurücknehmen
requirements-goToStep = Zu Schritt { $number }: { $step }
requirements-check = Prüfen
requirements-checkAgain = Erneut prüfen

requirements-check-all = Alles prüfen
requirements-check-cancel = Prüfung abbrechen
requirements-check-bar = Die Voraussetzungen werden geprüft
requirements-check-progress = { $done } von { $total }: { $doing }
requirements-check-starting = Wird gestartet
requirements-check-ended = Nach der Prüfung sind { $met } von { $total } erfüllt.
requirements-check-cancelled = Die Prüfung wurde abgebrochen. Was davor geprüft wurde, steht in der Liste.
requirements-check-missing = Zum Prüfen meldet sich Anteroom bei Exchange an. Dafür fehlt noch:
requirements-check-missing-account = das Dienstkonto mit seinem Kennwort
requirements-check-missing-url = die URL der Exchange-Webdienste
requirements-check-running = Eine Prüfung läuft. Warten Sie, bis sie beendet ist, oder brechen Sie sie ab.

requirements-paste-title = Oder die Ausgabe eines Befehls entscheiden lassen
requirements-paste-only = Darüber entscheidet die Ausgabe eines Befehls
requirements-paste-command = Führen Sie das in der Exchange Management Shell aus oder in der Exchange-Online-PowerShell. Es ändert nichts und legt, was es findet, in die Zwischenablage: Fügen Sie es hier ein.
requirements-paste-script = Was auszuführen ist
requirements-paste-forget = Eingefügte Ausgabe vergessen
requirements-paste-label = Was PowerShell sagt
requirements-paste-hint = Was ein Befehl in die Zwischenablage gelegt oder ausgegeben hat: als Liste, Tabelle oder CSV, gern mit der Eingabezeile.
requirements-paste-empty = Fügen Sie zuerst die Ausgabe des Befehls ein.
requirements-paste-unknown = Die Ausgabe wurde nicht erkannt
requirements-paste-from = Gelesen aus { $command }
requirements-paste-met = Erfüllt: { $title }
requirements-paste-notMet = Nicht erfüllt: { $title }

requirements-bring = Ausgabe zurückbringen
requirements-bring-title = Zurückbringen, was PowerShell sagt
requirements-bring-lead = Fügen Sie ein, was ein Befehl oder ein Skript von Anteroom in die Zwischenablage gelegt oder ausgegeben hat, oder wählen Sie die Datei, die es geschrieben hat. Daneben steht, wie es verstanden wurde; bewertet wird erst, wenn Sie es sagen.
requirements-bring-file = Aus einer Datei
requirements-bring-files = Gespeicherte Ausgabe
requirements-bring-understood = Verstanden als
requirements-bring-nothing = Sobald etwas eingefügt ist, steht hier, wie es verstanden wurde.
requirements-bring-judge = Das verwenden
requirements-bring-table = { $count ->
    [0] { $command }: nichts gefunden
    [one] { $command }: { $count } Objekt
   *[other] { $command }: { $count } Objekte
}
requirements-bring-more = { $count ->
    [one] { $count } weiteres Objekt wird nicht gezeigt und zählt trotzdem.
   *[other] { $count } weitere Objekte werden nicht gezeigt und zählen trotzdem.
}
requirements-bring-moreReasons = { $count ->
    [one] { $count } weiterer steht im Protokoll des Skripts.
   *[other] { $count } weitere stehen im Protokoll des Skripts.
}
requirements-bring-absent = nicht ausgegeben
requirements-bring-empty = leer
requirements-bring-run = Was das Skript tat
requirements-bring-task = Aufgabe
requirements-bring-ended = Wie sie ausging
requirements-bring-counts = { $changed } geändert, { $already } schon richtig
requirements-bring-end-done = Erledigt
requirements-bring-end-waiting = Erledigt, noch nicht zu sehen
requirements-bring-end-left_out = Ausgelassen oder fehlgeschlagen
requirements-bring-end-undone = Zurückgenommen
requirements-bring-end-planned = Würde getan
requirements-bring-ran-done = Das Skript ist fertig: { $title }
requirements-bring-ran-waiting = Das Skript ist fertig, aber noch nicht alles zu sehen: { $title }
requirements-bring-ran-left_out = Das Skript hat etwas ausgelassen: { $title }
requirements-bring-ran-undone = Zurückgenommen: { $title }
requirements-bring-ran-planned = Geändert wurde nichts: { $title }

requirements-ran-done = Das Skript lief { $time }: Alles ist erledigt.
requirements-ran-waiting = Das Skript lief { $time }: Alles ist erledigt, aber noch nicht alles zu sehen.
requirements-ran-left_out = Das Skript lief { $time } und hat etwas ausgelassen, oder es schlug fehl:
requirements-ran-undone = Das Skript wurde zurückgenommen, { $time }.
requirements-ran-planned = Das Skript wurde ausprobiert, { $time }; geändert hat es nichts.

requirements-apply = In der Übungsorganisation ausführen
requirements-apply-hint = Tut, was das Skript sagt, und nur in der simulierten Organisation.
requirements-apply-done = In der Übungsorganisation ausgeführt. Prüfen Sie erneut, um es hier zu sehen.

requirements-users-add = Dem Planer Benutzer hinzufügen
requirements-directory = Active-Directory-Server nennen
