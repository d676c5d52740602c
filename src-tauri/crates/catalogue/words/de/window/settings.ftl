### Der Bereich mit den Einstellungen.

settings-title = Einstellungen
settings-lead = Sie gelten sofort, für dieses Fenster, für anteroom-cli und für Zeitpläne auf diesem Computer.
settings-fixed = Ihre Organisation hat das festgelegt.
settings-file = Gespeichert in { $file }
settings-look = Aussehen
settings-network = Netzwerk
settings-safety = Kennwörter
settings-language = Sprache
settings-language-system = Englisch, Daten und Zahlen, wie dieser Computer sie schreibt
settings-language-en = Englisch, auch Daten und Zahlen
settings-language-de = Deutsch (von niemandem mit dieser Muttersprache gelesen)
settings-language-hint = Eine Zahl wird { $number } geschrieben, ein Tag { $day }.
settings-theme = Design
settings-theme-system = Wie das System
settings-theme-light = Hell
settings-theme-dark = Dunkel
settings-theme-hint = Hoher Kontrast folgt immer dem System.
settings-motion = Weniger Bewegung
settings-motion-system = Wie das System
settings-motion-always = Nichts bewegt sich
settings-proxy = Proxy
settings-proxy-system = Wie das System vorgibt
settings-proxy-none = Keiner: direkt zu den Servern
settings-proxy-own = Dieser
settings-proxy-hint = Für alles, was Server gefragt werden, außer diesem Computer selbst. Ein Kennwort wird hier nicht gespeichert: Ein Proxy, der eine Anmeldung verlangt, muss der des Systems sein.
settings-proxy-address = Adresse des Proxys
settings-proxy-addressHint = Etwa http://proxy.contoso.com:8080
settings-proxy-use = Diesen Proxy verwenden
settings-gentle = Exchange-Server schonen
settings-gentle-hint = Nie mehr als zwei Anfragen zugleich, so viele der Server auch vertrüge. Importe dauern länger, und wer am selben Server arbeitet, merkt nichts davon.
settings-gentle-never = Nie
settings-gentle-businessHours = Montag bis Freitag, 8 bis 18 Uhr
settings-gentle-always = Immer
settings-askPassword = Jedes Mal nach dem Kennwort fragen
settings-askPassword-hint = Kennwörter bleiben, bis Anteroom geschlossen wird, und aus dem Anmeldeinformationsspeicher wird nichts genommen. Einem unbeaufsichtigten Lauf ist sein Kennwort mitzugeben.
settings-stored-title = { $count ->
    [one] Im Anmeldeinformationsspeicher ist noch das Kennwort von { $count } Einrichtung
   *[other] Im Anmeldeinformationsspeicher sind noch die Kennwörter von { $count } Einrichtungen
}
settings-stored-remove = Entfernen
settings-stored-removed = Im Anmeldeinformationsspeicher ist kein Kennwort von Anteroom mehr.
settings-checkForUpdates = Nach einer neueren Version sehen
settings-checkForUpdates-hint = Ist das aus, wird niemand gefragt. Ohne Ihr Einverständnis wird nichts installiert.
settings-open = Einstellungen
