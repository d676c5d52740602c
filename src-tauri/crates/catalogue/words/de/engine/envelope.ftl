### Was über einen Umschlag gesagt wird, der nicht angenommen wird: was mit ihm geschehen ist und was zu tun ist.
### Unreviewed: no native has read it yet.

envelope-command = Das ist der Befehl selbst, nicht, was er gefunden hat. Fügen Sie ihn in PowerShell ein, und führen Sie ihn dort aus; was er findet, liegt danach in der Zwischenablage oder in der Datei, die er nennt.
envelope-cut-at-front = Der Anfang des Anteroom-Umschlags fehlt. Kopieren Sie ihn noch einmal von „<<anteroom“ bis „anteroom>>“, oder fügen Sie direkt nach dem Befehl ein: Er liegt in der Zwischenablage.
envelope-cut-at-end = Das Ende des Anteroom-Umschlags fehlt. Kopieren Sie ihn noch einmal von „<<anteroom“ bis „anteroom>>“, oder fügen Sie direkt nach dem Befehl ein: Er liegt in der Zwischenablage.
envelope-later = Diesen Umschlag hat eine neuere Version von Anteroom erstellt (Format { $version }). Aktualisieren Sie Anteroom, oder führen Sie den Befehl so aus, wie er in diesem Fenster steht.
envelope-between = In den Anteroom-Umschlag ist etwas anderes geraten: „{ $what }“. Solche Zeichen fügen zitierte Mails und gerahmte Fenster ein. Führen Sie den Befehl noch einmal aus und fügen Sie direkt aus der Zwischenablage ein, oder wählen Sie die Datei.
envelope-length = Der Anteroom-Umschlag hat { $found } statt { $told } Zeichen: Ein Teil ging verloren, oder etwas anderes ist hineingeraten. Führen Sie den Befehl noch einmal aus und fügen Sie direkt aus der Zwischenablage ein, oder wählen Sie die Datei.
envelope-changed = Der Anteroom-Umschlag wurde unterwegs verändert: Die Prüfsumme stimmt nicht. Führen Sie den Befehl noch einmal aus und fügen Sie direkt aus der Zwischenablage ein, oder wählen Sie die Datei.
envelope-shape = Der Anteroom-Umschlag ist vollständig, aber nicht so, wie ihn diese Version schreibt: { $what }. Führen Sie den Befehl oder das Skript noch einmal so aus, wie es in diesem Fenster steht.
envelope-count = Der Anteroom-Umschlag kündigt { $told } Objekte an und enthält { $found }. Führen Sie den Befehl noch einmal so aus, wie er in diesem Fenster steht.
envelope-beside = Neben dem Anteroom-Umschlag steht eine andere Ausgabe: „{ $line }“. Fügen Sie nur den Umschlag ein, damit eindeutig ist, was zählt.
