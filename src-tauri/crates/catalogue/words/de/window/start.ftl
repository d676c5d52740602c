### Die Startseite: Einrichtungen, Übungsmodus, was beim Öffnen von Anteroom nicht stimmte.

start-brand = Anteroom
start-title = Besprechungsräume mit dem Planer verbinden
start-lead = Jeder Kunde hat seine eigene Einrichtung. Sie behält alles, was Sie eingeben; Sie können Anteroom also jederzeit schließen und später weitermachen.
start-setups = Einrichtungen
start-none = Es gibt noch keine Einrichtung. Legen Sie eine für Ihren Kunden an, oder sehen Sie sich zuerst im Übungsmodus um.
start-new = Neue Einrichtung
start-import = Einrichtung importieren
start-import-filter = Anteroom-Einrichtung
start-more = Mehr zu { $name }
start-rename = Umbenennen
start-duplicate = Duplizieren
start-export = Exportieren
start-forget = Vergessen
start-practiceBadge = Übung
start-resumable = Import kann fortgesetzt werden
start-at = Schritt { $number }, { $step }
start-rooms = { $count ->
    [one] { $count } Raum
   *[other] { $count } Räume
}
start-changed = Geändert: { $time }
start-name-new = Neue Einrichtung
start-name-rename = Einrichtung umbenennen
start-name-duplicate = Einrichtung duplizieren
start-name-label = Name des Kunden
start-name-hint = Nur für Sie: Er steht in der Liste und über den Schritten.
start-name-missing = Geben Sie einen Namen ein
start-name-copy = { $name } (Kopie)
start-name-create = Einrichtung anlegen
start-duplicate-note = Alles außer dem Kennwort wird kopiert.
start-practice-title = Übungsmodus
start-practice-body = Auf diesem Computer läuft eine simulierte Exchange-Organisation mit Räumen, Personen und Besprechungen aus mehreren Jahren. Gehen Sie alle sechs Schritte durch, ohne einen echten Server zu berühren.
start-practice-size = Größe
start-practice-small = Klein
start-practice-medium = Mittel
start-practice-large = Groß
start-practice-hint = { $rooms } Räume mit je { $meetings } Kalendereinträgen
start-practice-begin = Beginnen mit
start-practice-prepared = Alles vorbereitet
start-practice-prepared-hint = Konten und Berechtigungen sind eingerichtet
start-practice-nothing = Nichts vorbereitet
start-practice-nothing-hint = Jede Voraussetzung ist erst noch zu erfüllen
start-practice-start = Übungsmodus starten
start-practice-starting = Die Übungsorganisation wird gestartet
start-exported = Die Einrichtung wurde ohne ihr Kennwort exportiert.
start-imported = Die Einrichtung wurde importiert. Ihr Kennwort ist neu einzugeben.
start-unreadable = { $count ->
    [one] Eine Einrichtungsdatei ist nicht lesbar und blieb, wie sie ist
   *[other] { $count } Einrichtungsdateien sind nicht lesbar und blieben, wie sie sind
}
start-newer = { $count ->
    [one] Eine Einrichtung stammt von einer neueren Version von Anteroom und blieb, wie sie ist
   *[other] { $count } Einrichtungen stammen von einer neueren Version von Anteroom und blieben, wie sie sind
}
start-noSessionBus-title = Dieser Desktop hat keinen Session-Bus
start-noSessionBus-text = Kennwörter bleiben nur, bis Sie dieses Fenster schließen, und ein weiterer Start von Anteroom öffnet ein zweites Fenster; beide sind benutzbar. In einer Desktopsitzung bleiben Kennwörter erhalten, und ein Fenster genügt.
start-version = Version { $version }
start-dataFolder = Einrichtungen und Protokolle liegen in { $folder }
start-failedTitle = Anteroom kann seine Einrichtungen nicht lesen
start-fileName = { $name }.anteroom.json
