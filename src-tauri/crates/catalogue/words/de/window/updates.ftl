### Neuere Versionen, in den Einstellungen und über der Startseite.

updates-title = Updates
updates-version = Sie haben Anteroom { $version }.
updates-newest = Das ist die neueste Version.
updates-newer = Anteroom { $version } ist da
updates-published = Veröffentlicht: { $day }, { $size } MB
updates-notes = Neuigkeiten
updates-look = Jetzt nachsehen
updates-looking = Wird nachgesehen
updates-install = Installieren
updates-installing = Die neue Version wird geladen
updates-closing = Gleich öffnet sich das Installationsprogramm, und Anteroom wird geschlossen. Ihre Einrichtungen und Kennwörter bleiben.
updates-saved = Die Version ist geladen und echt. Schließen Sie Anteroom und entpacken Sie sie über die Kopie, die Sie verwenden: { $file }
updates-noFile = Für ein System wie dieses gibt es keine Datei.
updates-on = Anteroom sieht bei jedem Öffnen nach, ob es eine neuere Version gibt.
updates-off = Anteroom sieht nicht von selbst nach neueren Versionen.
updates-forbidden = Ihre Organisation erlaubt Anteroom nicht, nach Updates zu sehen.
updates-policyFaults = Eine Richtlinie dieses Computers wird nicht so befolgt, wie sie dasteht
updates-noPlace = Dieser Build kennt keine Quelle für Updates.
updates-package_manager = Updates bringt die Paketverwaltung Ihres Systems. Anteroom fragt niemanden.
updates-administrator = Ein Administrator installiert Updates für alle an diesem Computer.
