### Texte über den Planer, Importe, Einrichtungen und Anteroom selbst.
### Unreviewed: no native has read it yet.

planner-newer_schema = Die Datenbank des Planers stammt von einer neueren Version
    .cause = { $path } hat die Struktur { $found }; dieses Programm kennt Strukturen bis { $known }. Die Datei bleibt, wie sie ist.
    .action = Verwenden Sie die neuere Version.

planner-busy = Ein anderes Programm schreibt in die Datenbank des Planers
    .cause = { $path } wird verwendet, seit { $since }. { $holder } schreibt hinein.
    .action = Warten Sie, bis das beendet ist, und versuchen Sie es dann erneut.
    .takes = So lange, wie das andere Programm arbeitet.

planner-disk_full = Der Datenträger ist voll
    .cause = { $path } kann nicht weiter wachsen. Was geschrieben wurde, ist sicher.
    .action = Schaffen Sie Platz auf dem Datenträger und setzen Sie dann fort.

planner-damaged = Die Datenbank des Planers ist nicht lesbar
    .cause = { $path } ist beschädigt oder kein Planer.
    .action = Verwenden Sie eine Sicherung, oder wählen Sie eine andere Datei.

planner-unwritable = Die Datenbank des Planers lässt sich nicht öffnen
    .cause = { $path } oder der Ordner dazu ist nicht da oder darf nicht verwendet werden.
    .action = Prüfen Sie die Berechtigungen, oder wählen Sie einen anderen Ort.

planner-linked = Die Datenbank des Planers hat einen zweiten Namen
    .cause = { $path } ist auch unter einem anderen Namen erreichbar (Hardlink), und eine Datenbank, in die unter zwei Namen geschrieben wird, wird zerstört.
    .action = Entfernen Sie den anderen Namen, oder kopieren Sie die Datei dorthin, wo der andere Name gebraucht wird.

planner-missing = Am genannten Ort ist kein Planer
    .cause = { $path } ist nicht da: Der Name ist falsch geschrieben, oder dorthin wurde noch nichts importiert.
    .action = Nennen Sie die Datei, die ein Import geschrieben hat, oder lassen Sie die Angabe weg; dann gilt der Planer der Einrichtung.

import-running = Ein Import läuft
    .cause = Zwei Importe zugleich kämen einander in die Quere.
    .action = Warten Sie, bis er beendet ist, oder brechen Sie ihn vorher ab.

import-nothing = Kein Raum zu importieren
    .cause = Kein Raum dieser Einrichtung ist bereit.
    .action = Fügen Sie Räume hinzu und lassen Sie sie prüfen.

import-paused_by_failures = Der Import hat angehalten
    .cause = Zu viele Räume sind aus demselben Grund gescheitert: { $reason }.
    .action = Beheben Sie die Ursache und setzen Sie dann fort.

setup-not_found = Es gibt keine Einrichtung „{ $setup }“
    .cause = Keine gespeicherte Einrichtung heißt so, und eine Datei dieses Namens gibt es nicht.
    .action = Verwenden Sie einen Namen von der Startseite oder die Datei einer Einrichtung.

setup-name_taken = Es gibt schon eine Einrichtung „{ $setup }“
    .cause = Jeder Name wird nur einmal vergeben.
    .action = Wählen Sie einen anderen Namen.

product-not_found = Es gibt kein Produkt „{ $product }“
    .cause = Sein Profil ist weder eingebaut noch im Ordner für Profile.
    .action = Wählen Sie ein anderes Produkt, oder laden Sie sein Profil aus einer Datei.

product-elsewhere = { $product } verbindet sich dort nicht mit Postfächern
    .cause = Das Profil nennt diese Umgebung nicht.
    .action = Wählen Sie als Ort der Postfächer einen, den das Produkt nennt.

product-no_import = { $product } hat nichts zu importieren
    .cause = { $reason }
    .action = Wenn die Schritte davor erledigt sind, übergeben Sie die Werte.

setup-unreadable = Die Einrichtung ist nicht lesbar
    .cause = { $file } stammt nicht von Anteroom oder wurde seither beschädigt: { $reason }.
    .action = Verwenden Sie eine andere Datei.

setup-newer = Die Einrichtung stammt von einer neueren Version von Anteroom
    .cause = { $file } hat die Version { $found }; dieses Programm kennt Versionen bis { $known }. Die Datei bleibt, wie sie ist.
    .action = Verwenden Sie die neuere Version.

setup-busy = Ein anderes Programm speichert gerade eine Einrichtung
    .cause = { $holder } ist seit { $since } damit beschäftigt.
    .action = Warten Sie, bis das beendet ist, und versuchen Sie es dann erneut.
    .takes = Meist einen Augenblick.

setup-incomplete = Die Einrichtung ist nicht vollständig
    .cause = Für diesen Schritt fehlt: { $missing }.
    .action = Ergänzen Sie die Angabe.

setup-host_unconfirmed = Niemand hat bestätigt, wohin das Kennwort ginge
    .cause = { $file } nennt { $hosts }. Solange Sie diese nicht angesehen haben, geht das Kennwort für „{ $login }“ nirgendwohin.
    .action = Vergleichen Sie die Hosts mit dem, was Sie erwarten, und bestätigen Sie die richtigen; in der Befehlszeile mit { $options }.

settings-unwritable = Die Einstellungen lassen sich nicht speichern
    .cause = { $file } ließ sich nicht schreiben: { $reason }.
    .action = Prüfen Sie die Berechtigungen des Ordners und den Platz auf dem Datenträger.

list-unreadable = Die Liste ist nicht lesbar
    .cause = { $file } ist keine Tabelle mit Adressen: { $reason }.
    .action = Speichern Sie sie als CSV oder als Excel-Arbeitsmappe (.xlsx) mit einer Adresse je Zeile und versuchen Sie es dann erneut.

list-output_unreadable = Die Ausgabe des Befehls ist nicht lesbar
    .cause = { $file } enthält keinen lesbaren Text: { $reason }.
    .action = Speichern Sie die Ausgabe des Befehls als einfachen Text, mit den Spaltennamen.

list-protected = Die Liste ist mit einem Kennwort geschützt
    .cause = { $file } ist nur mit dem Kennwort lesbar, und Anteroom fragt nicht danach.
    .action = Öffnen Sie die Liste in Excel, entfernen Sie das Kennwort, oder kopieren Sie sie in eine neue Arbeitsmappe, und wählen Sie dann diese Datei.
    .takes = Eine Minute.

list-other_format = Die Liste hat ein anderes Format
    .cause = { $file } ist nicht lesbar: { $reason }.
    .action = Speichern Sie sie als Excel-Arbeitsmappe (.xlsx) oder als CSV und wählen Sie dann diese Datei.
    .takes = Eine Minute.

practice-failed = Die Übungsorganisation ist nicht gestartet
    .cause = Auf diesem Computer war kein Port frei, oder das Zertifikat ließ sich nicht erzeugen.
    .action = Versuchen Sie es erneut.

check-over_time = Die Prüfung hat zu lange gedauert
    .cause = Sie war in { $seconds } Sekunden nicht beendet und wurde aufgegeben; die anderen Prüfungen liefen weiter.
    .action = Prüfen Sie erneut.

check-value_missing = Für die Prüfung fehlt: { $missing }
    .cause = Das hat noch niemand eingegeben; deshalb wurde nichts gefragt.
    .action = Ergänzen Sie die Angabe und prüfen Sie dann erneut.

internal-bug = Anteroom hat einen Fehler gemacht
    .cause = Das sollte nicht vorkommen.
    .action = Kopieren Sie die technischen Einzelheiten und melden Sie sie.
    .takes = Bis zur nächsten Version.
