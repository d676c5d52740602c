### Worte, die dort stehen, wo ein Wert nicht bekannt ist.
### Unreviewed: no native has read it yet.
###
### Im Nominativ, und wo der anders lautet, auch im Akkusativ verwendbar, bis auf: attempts, domain, hidden, known, sampled, seconds,
### since, when (Dativ nach „der“, „in“, „zu“, „am“) und customer, typed_host, typed_login (Akkusativ). file, holder, path, setting und
### text stehen am Anfang eines Satzes; found, status, version, zone folgen auf das Wort, das sie näher bestimmen.

value-account = das Dienstkonto
value-answered = etwas anderes
value-attempts = vielen
value-count = zu viele
value-customer = einen Kunden
value-differences = nicht einzeln bekannt
value-domain = dieser Domäne
value-equipment = das Gerätepostfach
value-file = Die Datei
value-found = mit einer späteren Nummer
value-hidden = den meisten
value-holder = Ein anderes Programm
value-host = die Gegenstelle
value-hosts = Hosts, die niemand bestätigt hat
value-known = zur eigenen
value-limit = eine feste Menge
value-list = die Raumliste
value-login = das Dienstkonto
value-mailboxes = siehe technische Einzelheiten
value-missing = weitere Angaben
value-most = 75
value-name = dieses Objekt
value-names = andere Hosts
value-offered = andere Verfahren
value-options = --confirm-host
value-outside = das Postfach außerhalb des Bereichs
value-owner = der Ersatzbesitzer
value-path = Die Datei
value-present = eine andere
value-primary = eine andere
value-product = diese Exchange-Version
value-reason = kein Grund genannt
value-response_code = nicht angegeben
value-room = das Postfach
value-sampled = den untersuchten
value-seconds = den zulässigen
value-service = _autodiscover._tcp
value-setting = Diese Einstellung
value-settings = siehe technische Einzelheiten
value-setup = dieses Namens
value-since = kurzem
value-status = für einen Fehler
value-suggested = name@domäne oder DOMÄNE\name
value-text = Der Text
value-to = eine andere Stelle
value-typed_host = einen anderen Server
value-typed_login = einen anderen Benutzernamen
value-url = diese URL
value-user = eine Person
value-value = so, wie sie ist
value-version = in Benutzung
value-what = etwas anderes
value-when = genannten Tag
value-zone = eines Eintrags
