### Was über Listen von Räumen und Personen gesagt wird: was davon nicht gelesen wurde, und warum.
### Unreviewed: no native has read it yet.

lists-room-lists-unread = { $count ->
    [one] { $count } Raumliste wurde nicht gelesen: Die anderen haben schon mehr als { $most } Räume.
   *[other] { $count } Raumlisten wurden nicht gelesen: Die anderen haben schon mehr als { $most } Räume.
}

lists-no-address = In dieser Zeile steht keine Adresse. Ergänzen Sie eine in der Form name@domäne.
lists-no-heading = In dieser Zeile steht keine Adresse, und die Datei hat keine bekannten Überschriften. Ergänzen Sie eine Adresse in der Form name@domäne.
lists-above = Die Zeile steht über den Überschriften. Verschieben Sie sie darunter, wenn sie zur Liste gehört.
lists-line-above = Zeile { $line } steht über den Überschriften und wurde nicht gelesen.
lists-example = Zeile { $line } ist das Beispiel aus der Vorlage von Entra und wurde ausgelassen.
lists-not-address = „{ $text }“ ist keine Adresse. Schreiben Sie sie in der Form name@domäne.
lists-not-further = „{ $text }“ unter den weiteren Adressen ist keine Adresse.
lists-type-for-addresses = „{ $name }“ ist der Name eines Typs: PowerShell schreibt ihn, wo eine Eigenschaft mehrere Werte hat. Exportieren Sie diese Eigenschaft verbunden, zum Beispiel { $example }.
lists-type-for-name = Der Name „{ $name }“ ist der eines Typs.
lists-not-seats = „{ $text }“ ist keine Anzahl von Plätzen. Schreiben Sie sie nur in Ziffern.
lists-not-zone = „{ $text }“ ist keine Zeitzone, die Anteroom kennt. Schreiben Sie sie wie Europe/Berlin oder so, wie Windows sie nennt.
lists-link-elsewhere = die Zelle zeigt { $shown }, ihr Link führt zu { $link }; übernommen wird, was sie zeigt
lists-from-link = die Adresse ist die des Links, denn die Zelle zeigt andere Worte

lists-cell-error = { $of ->
    [name] Der Name in { $place } zeigt den Fehler { $error }.
    [capacity] Die Anzahl der Plätze in { $place } zeigt den Fehler { $error }.
    [zone] Die Zeitzone in { $place } zeigt den Fehler { $error }.
    [further] Die weiteren Adressen werden nicht übernommen: Die Zelle { $place } zeigt den Fehler { $error }.
   *[address] Die Adresse in { $place } zeigt den Fehler { $error }.
}
lists-cell-uncomputed = { $of ->
    [name] Der Name in { $place } ist eine Formel ohne gespeicherten Wert: Öffnen Sie die Datei in Excel, speichern Sie sie, und fügen Sie sie erneut hinzu.
    [capacity] Die Anzahl der Plätze in { $place } ist eine Formel ohne gespeicherten Wert: Öffnen Sie die Datei in Excel, speichern Sie sie, und fügen Sie sie erneut hinzu.
    [zone] Die Zeitzone in { $place } ist eine Formel ohne gespeicherten Wert: Öffnen Sie die Datei in Excel, speichern Sie sie, und fügen Sie sie erneut hinzu.
    [further] Die weiteren Adressen werden nicht übernommen: Die Zelle { $place } ist eine Formel ohne gespeicherten Wert. Öffnen Sie die Datei in Excel, speichern Sie sie, und fügen Sie sie erneut hinzu.
   *[address] Die Adresse in { $place } ist eine Formel ohne gespeicherten Wert: Öffnen Sie die Datei in Excel, speichern Sie sie, und fügen Sie sie erneut hinzu.
}
lists-cell-long = { $of ->
    [name] Der Name ist länger als 32.767 Zeichen.
    [capacity] Die Anzahl der Plätze ist länger als 32.767 Zeichen.
    [zone] Die Zeitzone ist länger als 32.767 Zeichen.
    [further] Die weiteren Adressen werden nicht übernommen: Die Zelle ist länger als 32.767 Zeichen.
   *[address] Die Adresse ist länger als 32.767 Zeichen.
}

lists-file-empty = Die Datei ist leer.
lists-sheet-empty = Das Tabellenblatt ist leer.
lists-sheets-empty = Alle sichtbaren Tabellenblätter sind leer.
lists-nothing-below = Unter den Überschriften steht nichts.
lists-nothing-else-below = Unter den Überschriften steht sonst nichts.
lists-no-last-names = Eine Überschrift für Nachnamen ist in der Datei nicht zu erkennen.
lists-no-first-names = Eine Überschrift für Vornamen ist in der Datei nicht zu erkennen.
lists-nameless-rooms = Eine Überschrift für Namen ist in der Datei nicht zu erkennen: Die Namen werden aus den Adressen gebildet.
lists-nameless-people = Eine Überschrift für Namen ist in der Datei nicht zu erkennen: Die Personen bekommen daraus keinen Namen.
lists-sheet-read = Das Blatt „{ $name }“ wurde gelesen.
lists-sheet-hidden = Das Blatt „{ $name }“ ist ausgeblendet und wurde ausgelassen.
lists-sheet-left-out = { $rows ->
    [one] Das Blatt „{ $name }“ wurde ausgelassen. In { $rows } Zeile davon steht eine Adresse: Speichern Sie es als eigene Datei, wenn es auch eine Liste ist.
   *[other] Das Blatt „{ $name }“ wurde ausgelassen. In { $rows } Zeilen davon stehen Adressen: Speichern Sie es als eigene Datei, wenn es auch eine Liste ist.
}
lists-sheet-no-addresses = Das Blatt „{ $name }“ wurde ausgelassen: Es stehen keine Adressen darin.
lists-hidden-rows = { $count ->
    [one] { $count } Zeile des Blatts ist ausgeblendet und wurde ebenfalls gelesen.
   *[other] { $count } Zeilen des Blatts sind ausgeblendet und wurden ebenfalls gelesen.
}

lists-disabled = { $count ->
    [one] { $count } deaktiviertes Konto
   *[other] { $count } deaktivierte Konten
}
lists-disabled-why = Damit meldet sich niemand an; auch freigegebene Postfächer sind darunter. Setzen Sie diejenigen, die Besprechungen besitzen, in der Datei auf aktiviert.
lists-taken = Diese weitere Adresse gehört schon zu Zeile { $line }. Lassen Sie sie dort stehen, wo sie richtig ist.

lists-address-empty = eine E-Mail-Adresse fehlt
lists-address-at = „{ $text }“ braucht genau ein @
lists-address-before = „{ $text }“ ist keine E-Mail-Adresse: Der Teil vor dem @ ist nicht gültig
lists-address-after = „{ $text }“ ist keine E-Mail-Adresse: Der Teil hinter dem @ ist nicht gültig

# Was für eine Zeile gilt, und für mehrere.
lists-line = Zeile { $line }: { $note }
lists-of-lines = { $reason } (Zeilen { $lines })
lists-of-more-lines = { $reason } (Zeilen { $lines } und { $count } weitere)
lists-span = { $first } bis { $last }
