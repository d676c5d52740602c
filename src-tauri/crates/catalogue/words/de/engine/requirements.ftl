### Was die Liste der Voraussetzungen selbst sagt, neben den Worten der Produkte und Themen.
### Unreviewed: no native has read it yet.

requirements-script-waits = Das Skript steht hier, sobald dies eingegeben ist: { $missing }.
requirements-script-none = Dafür gibt es kein Skript: { $reason }.

requirements-value-account = die E-Mail-Adresse des Dienstkontos
requirements-value-login = der Benutzername des Dienstkontos
requirements-value-first-name = der Vorname des Dienstkontos
requirements-value-last-name = der Nachname des Dienstkontos
requirements-value-rooms = die Räume
requirements-value-equipment = das Gerätepostfach
requirements-value-processing = die Vorgaben des Produkts für die Verarbeitung
requirements-value-room-list = die Raumliste
requirements-value-host = die Exchange-URL
requirements-value-domain = die E-Mail-Domäne
requirements-value-client = die Client-ID der App-Registrierung
requirements-value-app_object = die Objekt-ID der Unternehmensanwendung
requirements-value-may_convert = die Postfächer, die umgewandelt werden dürfen
requirements-value-may_remove = die Zuweisungen, die entfernt werden dürfen
requirements-value-addresses = die Adressen, die nachgeschlagen werden
requirements-value-names = der Name des Produkts
