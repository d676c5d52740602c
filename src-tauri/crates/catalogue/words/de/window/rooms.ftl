### Der Schritt „Räume“.

rooms-title = Räume hinzufügen und prüfen
rooms-lead = Der Planer übernimmt die Kalender dieser Räume. Die Prüfung liest nur und zeigt vorher, welche Räume sich nicht importieren lassen.
rooms-lead-noImport = { $product } arbeitet mit diesen Räumen. Die Prüfung liest nur und zeigt vorher, was im Weg stünde.

rooms-add = Räume hinzufügen
rooms-addHide = Hinzufügen ausblenden
rooms-add-ways = Wege, Räume hinzuzufügen
rooms-add-typed = Eingeben oder einfügen
rooms-add-file = Datei
rooms-add-lists = Raumlisten
rooms-add-directory = Adressbuch
rooms-typed-label = E-Mail-Adressen von Räumen
rooms-typed-hint = Eine je Zeile, oder durch Kommas, Semikolons oder Leerzeichen getrennt. Namen wie in „Sitzungssaal <saal@contoso.com>“ werden übernommen. Sie können auch überall auf dieser Seite einfügen.
rooms-typed-add = Zur Liste hinzufügen
rooms-typed-empty = Geben Sie mindestens eine Adresse ein, oder fügen Sie sie ein.
rooms-typed-rejected = { $count ->
    [one] { $count } Teil ist keine Adresse. Er steht wieder im Feld.
   *[other] { $count } Teile sind keine Adressen. Sie stehen wieder im Feld.
}
rooms-typed-rejectedLine = Zeile { $line }: „{ $text }“: { $reason }
rooms-typed-rejectedMore = und { $count } weitere
rooms-file-hint = CSV oder eine Excel-Arbeitsmappe (.xlsx). Spalten wie PrimarySmtpAddress, DisplayName, ResourceCapacity, Office und TimeZone werden erkannt, in den Sprachen, in denen Microsoft exportiert. Auch eine einfache Liste von Adressen genügt.
rooms-file-choose = Datei auswählen
rooms-file-kind = Excel-Arbeitsmappe oder kommagetrennte Werte
rooms-file-lines = Zeigen, welche Zeilen und Werte ausgelassen wurden und warum
rooms-file-notes = Zeigen, was an der Datei sonst noch wissenswert ist
rooms-lists-hint = Fügt die Räume der ausgewählten Listen Ihrer Organisation hinzu.
rooms-lists-label = Raumlisten Ihrer Organisation
rooms-lists-all = Alle Raumlisten
rooms-lists-add = { $count ->
    [one] Räume aus { $count } Liste hinzufügen
   *[other] Räume aus { $count } Listen hinzufügen
}
rooms-lists-addNone = Räume der ausgewählten Listen hinzufügen
rooms-lists-pick = Wählen Sie mindestens eine Raumliste aus.
rooms-directory-label = Teil eines Namens oder einer Adresse
rooms-directory-search = Suchen
rooms-directory-results = Im Adressbuch gefunden
rooms-directory-none = Im Adressbuch gibt es nichts zu „{ $query }“.
rooms-directory-more = Mehr anzeigen
rooms-directory-add = { $count ->
    [one] { $count } Raum hinzufügen
   *[other] { $count } Räume hinzufügen
}
rooms-directory-addNone = Ausgewählte Räume hinzufügen
rooms-directory-pick = Wählen Sie mindestens einen Eintrag aus.
rooms-directory-inList = { $address }, schon in der Liste
rooms-directory-kind = { $address }, { $kind }

rooms-empty-filtered = Kein Raum passt zum Filter.
rooms-empty-clear = Alle Räume anzeigen

rooms-filter = Räume filtern
rooms-filter-status = Räume nach Status anzeigen
rooms-filter-shown = { $count ->
    [one] { $count } Raum angezeigt
   *[other] { $count } Räume angezeigt
}
rooms-status-all = Alle
rooms-status-new = Nicht geprüft
rooms-status-checking = Wird geprüft
rooms-status-ready = Bereit
rooms-status-warning = Bereit, mit einem Hinweis
rooms-status-problem = Zu klären
rooms-status-waiting = Noch nicht wirksam
rooms-status-skipped = Nicht erreicht

rooms-kind-room = Raum
rooms-kind-equipment = Gerät
rooms-kind-unknown = Nicht bekannt

rooms-table = Räume dieser Einrichtung
rooms-column-select = Ausgewählt
rooms-column-status = Status
rooms-column-name = Name
rooms-column-address = Adresse
rooms-column-kind = Typ
rooms-column-capacity = Plätze
rooms-column-place = Standort oder Liste
rooms-column-problems = Probleme
rooms-selectAll = Alle angezeigten Räume auswählen
rooms-selectRow = { $name } auswählen
rooms-sortBy = Nach { $column } sortieren
rooms-more = und { $count } weitere
rooms-problemAndMore = { $problem }, und { $count } weitere
rooms-problemWaits = { $problem }. { $clock }
rooms-problemTip = { $problem } (geprüft { $ago })

rooms-selected-count = { $count ->
    [one] { $count } Raum ausgewählt
   *[other] { $count } Räume ausgewählt
}
rooms-selected-edit = Bearbeiten
rooms-selected-remove = Entfernen
rooms-selected-validate = Erneut prüfen
rooms-selected-clear = Auswahl aufheben
rooms-selected-actions = Für die ausgewählten Räume

rooms-notice-added = { $count ->
    [one] { $count } Raum hinzugefügt.
   *[other] { $count } Räume hinzugefügt.
}
rooms-notice-duplicates = { $count ->
    [one] { $count } war schon in der Liste.
   *[other] { $count } waren schon in der Liste.
}
rooms-notice-refused = { $count ->
    [one] { $count } Zeile oder Wert der Datei wurde ausgelassen.
   *[other] { $count } Zeilen oder Werte der Datei wurden ausgelassen.
}
rooms-notice-rejected = { $count ->
    [one] { $count } Teil ist keine Adresse.
   *[other] { $count } Teile sind keine Adressen.
}
rooms-notice-mend = Berichtigen
rooms-notice-truncated = Exchange gibt höchstens 100 Räume einer Liste zurück: { $lists } kann mehr haben. Fügen Sie die übrigen aus dem Adressbuch hinzu.
rooms-notice-removed = { $count ->
    [one] { $count } Raum entfernt.
   *[other] { $count } Räume entfernt.
}
rooms-notice-restored = { $count ->
    [one] { $count } Raum ist mit seinen Einstellungen wieder da. Prüfen Sie ihn erneut.
   *[other] { $count } Räume sind mit ihren Einstellungen wieder da. Prüfen Sie sie erneut.
}
rooms-notice-edited = { $count ->
    [one] { $count } Raum geändert.
   *[other] { $count } Räume geändert.
}
rooms-notice-validated = { $count ->
    [one] { $count } Raum ist bereit für den Import.
   *[other] { $count } Räume sind bereit für den Import.
}
rooms-notice-problems = { $count ->
    [one] { $count } ist zu klären.
   *[other] { $count } sind zu klären.
}
rooms-notice-waiting = { $count ->
    [one] { $count } wartet auf eine Einstellung, die noch nicht wirksam ist.
   *[other] { $count } warten auf eine Einstellung, die noch nicht wirksam ist.
}
rooms-notice-skipped = { $count ->
    [one] { $count } wurde nicht erreicht.
   *[other] { $count } wurden nicht erreicht.
}
rooms-notice-stopped = Die Prüfung wurde angehalten: An den Räumen liegt es nicht.
rooms-notice-cancelled = Die Prüfung wurde abgebrochen; die bisherigen Ergebnisse bleiben.

rooms-validate-progress = { $done } von { $total ->
    [one] { $total } Raum
   *[other] { $total } Räumen
} geprüft
rooms-validate-bar = Prüfung
rooms-validate-primary = { $count ->
    [one] { $count } Raum prüfen
   *[other] { $count } Räume prüfen
}
rooms-validate-typed = Hinzufügen und prüfen
rooms-validate-none = Räume prüfen
rooms-validate-again = Alle erneut prüfen
rooms-validate-resume = { $count ->
    [one] Mit { $count } Raum fortsetzen
   *[other] Mit { $count } Räumen fortsetzen
}
rooms-validate-unreached = Räume, die nicht erreicht wurden, behalten ihr bisheriges Ergebnis.
rooms-validate-cancel = Prüfung abbrechen
rooms-validate-running = Die Prüfung läuft. Warten Sie, bis sie beendet ist, oder brechen Sie sie ab.
rooms-validate-noRooms = Fügen Sie zuerst mindestens einen Raum hinzu.
rooms-validate-noneReady = Kein Raum ist bereit für den Import. Öffnen Sie einen, der zu klären ist, um zu sehen, was zu tun ist.

rooms-edit-title = { $count ->
    [one] { $count } Raum bearbeiten
   *[other] { $count } Räume bearbeiten
}
rooms-edit-hint = Leere Felder lassen jedem Raum, was er hat.
rooms-edit-save = { $count ->
    [one] { $count } Raum ändern
   *[other] { $count } Räume ändern
}
rooms-edit-nothing = Füllen Sie mindestens ein Feld aus.

rooms-field-displayName = Name im Planer
rooms-field-capacity = Plätze
rooms-field-capacity-hint = 0 für nicht bekannt
rooms-field-capacity-invalid = Plätze sind eine ganze Zahl wie 12.
rooms-field-location = Standort
rooms-field-location-hint = Ort, Gebäude, Etage
rooms-field-timeZone = Zeitzone
rooms-field-timeZone-hint = Wie Europe/Berlin; leer für nicht bekannt

rooms-panel-settings = Einstellungen im Planer
rooms-panel-saved = Änderungen werden beim Eingeben gespeichert.
rooms-panel-findings = Was die Prüfung ergab
rooms-panel-notValidated = Noch nicht geprüft.
rooms-panel-nothingFound = Damals war alles in Ordnung. Prüfen Sie den Raum erneut, um jede Prüfung zu sehen.
rooms-panel-kept = Von damals aufbewahrt. Prüfen Sie den Raum erneut, um jede Prüfung und die Antworten des Servers zu sehen.
rooms-panel-validate = Diesen Raum prüfen
rooms-panel-remove = Aus der Liste entfernen
rooms-panel-list = Aus der Raumliste { $list }
rooms-panel-validatedAt = Geprüft { $ago }, { $when }
