### Texte über neuere Versionen von Anteroom.
### Unreviewed: no native has read it yet.

update-no_place = Dieser Build kennt keine Quelle für Updates
    .cause = Wer ihn erstellt hat, gab ihm weder eine Adresse noch einen Schlüssel, um echte Nachrichten von falschen zu unterscheiden.
    .action = Fragen Sie die Stelle, von der Sie Anteroom haben, nach einer neueren Version.

update-forbidden = Ihre Organisation erlaubt Anteroom nicht, nach Updates zu sehen
    .cause = Eine Richtlinie dieses Computers verbietet es, oder es gibt eine, die nicht lesbar ist; das zählt genauso.
    .action = Fragen Sie Ihren Administrator, der neuere Versionen für alle installiert.

update-managed = Anteroom aktualisiert sich hier nicht selbst
    .cause = Diese Kopie wurde für alle an diesem Computer installiert: von der Paketverwaltung des Systems oder von einem Administrator.
    .action = Lassen Sie sie auf dem Weg aktualisieren, auf dem sie installiert wurde.
    .takes = Einige Minuten.

update-none = Für diese Installation gibt es nichts Neueres
    .cause = Sie haben die Version { $version }, und die Quelle für Updates hat für ein System wie dieses keine neuere Datei.
    .action = Arbeiten Sie weiter.

update-unavailable = Über Updates ist zurzeit nichts zu erfahren
    .cause = { $host } antwortete mit dem Status { $status }.
    .action = Sehen Sie später wieder nach.

update-unusable = Was zurückkam, sind keine Nachrichten über Anteroom
    .cause = Verworfen wurde, was { $host } mitgeteilt hat: { $reason }.
    .action = Sehen Sie später wieder nach. Bleibt es so, wenden Sie sich an die Stelle, von der Sie Anteroom haben.

update-signature = Die Nachricht über ein Update ist nicht von den Herstellern von Anteroom signiert
    .cause = Was { $host } gesendet hat, wurde unterwegs verändert oder stammt von jemand anderem. Nichts davon wurde verwendet oder behalten.
    .action = Sehen Sie aus einem anderen Netzwerk wieder nach. Bleibt es so, wenden Sie sich an die Stelle, von der Sie Anteroom haben.

update-busy = Das Update wartet auf einen Import
    .cause = Gerade werden Besprechungen für { $customer } importiert; die Installation würde das abbrechen.
    .action = Lassen Sie den Import zu Ende laufen, oder halten Sie ihn an, und installieren Sie dann das Update.
    .takes = So lange wie der Import.

update-unstarted = Das Installationsprogramm startet nicht
    .cause = { $file } ist geladen und echt, aber das System startet sie nicht: { $reason }.
    .action = Starten Sie es selbst.
    .takes = Eine Minute.
