### Was die Dokumente der Übergabe und die Erinnerungen sagen.
### Unreviewed: no native has read it yet.

handover-product = Raumplaner

handover-vendor-title = { $product }: Übergabe von { $customer }
handover-vendor-lead = Für: { $contact }. { $environment }. Erstellt von Anteroom { $version } am { $time } (UTC).
handover-customer-title = { $customer }: { $product } und Exchange
handover-customer-lead = Was eingerichtet wurde, was nachgewiesen ist und wie es sich rückgängig machen lässt. { $environment }. Erstellt von Anteroom { $version } am { $time } (UTC).
handover-practice = Das ist eine Übung: Die Organisation hinter diesen Werten ist simuliert.
handover-head = Übergabe
handover-foot = Enthält kein Kennwort

handover-unknown = Noch nicht bekannt.
handover-who = Wer es ändern kann
handover-who-you = Produktadministrator
handover-who-directory = Verzeichnisadministrator
handover-who-exchange = Exchange-Administrator
handover-who-entra = Entra-Administrator
handover-who-network = Netzwerkadministrator

handover-needs = Was Sie brauchen
handover-value-account = Dienstkonto
handover-value-email = Seine E-Mail-Adresse
handover-value-password = Kennwort
handover-value-rooms = Räume
handover-value-url = Exchange-URL
handover-value-separate = Wird getrennt weitergegeben; siehe unten.
handover-value-below = { $count ->
    [one] { $count } Raum; er steht in der Tabelle unten.
   *[other] { $count } Räume; sie stehen in der Tabelle unten.
}

handover-secret-passed = Weitergabe des Kennworts
handover-secret-kept = Aufbewahrung des Kennworts
handover-secret-none = In diesem Dokument steht kein Kennwort und kein Clientgeheimnis. { $advice }
handover-secret-advice = Geben Sie das Kennwort telefonisch oder über einen Kennworttresor weiter; nie in derselben Nachricht wie den Benutzernamen.

handover-set-up = Was eingerichtet wurde
handover-set-up-what = Was
handover-set-up-value = Wert
handover-setting-account = Dienstkonto
handover-setting-email = Seine primäre SMTP-Adresse
handover-setting-names = Sein Vor- und Nachname
handover-setting-client = App-Registrierung (Client-ID)
handover-setting-ews = Exchange Web Services
handover-setting-host = Hostname
handover-setting-fallback-owner = Ersatzbesitzer
handover-setting-attendee-domains = E-Mail-Domänen der Teilnehmer
handover-setting-equipment = Gerätepostfach
handover-setting-room-lists = Raumlisten
handover-setting-outside = Postfach außerhalb des Bereichs
handover-setting-meetings = Übernommene Besprechungen
handover-meetings-window = { $back ->
    [one] { $back } Tag vor
   *[other] { $back } Tage vor
} und { $ahead ->
    [one] { $ahead } Tag nach dem Tag des Imports
   *[other] { $ahead } Tage nach dem Tag des Imports
}
handover-meetings-none = Keine. { $why }

handover-permissions-vendor = Was Sie damit dürfen
handover-permissions-customer = Berechtigungen des Produkts

handover-rooms = Räume
handover-rooms-none = Noch ist kein Raum ausgewählt.
handover-rooms-count = { $count ->
    [one] { $count } Raum, davon { $ready } ohne Problem geprüft.
   *[other] { $count } Räume, davon { $ready } ohne Problem geprüft.
}
handover-seats = Plätze
handover-location = Standort

handover-proof-vendor = Was nachgewiesen ist
handover-proof-customer = Was nachgewiesen wurde
handover-requirement = Voraussetzung
handover-how = Wie und wann (UTC)
handover-state-met = erfüllt
handover-state-warning = erfüllt, mit Warnung
handover-state-not-met = nicht erfüllt
handover-state-open = offen
handover-state-waiting = eingerichtet, noch nicht wirksam
handover-verified-not = Nicht geprüft
handover-verified-check = Geprüft, { $time }
handover-verified-output = Aus der Ausgabe eines Befehls gelesen, { $time }
handover-verified-script = Vom Skript gemeldet, als es lief, { $time }
handover-verified-hand = Von einer Person bestätigt, { $time }

handover-open = Was offen ist
handover-open-none = Nichts: Alle Voraussetzungen sind erfüllt.

handover-ends = Was abläuft
handover-ends-none = Nichts mit einem bekannten letzten Tag.
handover-ends-day = Letzter Tag
handover-ends-what = Was
handover-ends-action = Was zu tun ist
handover-ends-past = vorbei
handover-password = Das Kennwort des Dienstkontos
handover-password-of = Das Kennwort des Dienstkontos { $account }
handover-password-action = Setzen Sie am selben Tag in Exchange und im Produkt ein neues, oder lassen Sie es nie ablaufen.
handover-certificate = Das Zertifikat des Exchange-Servers
handover-certificate-of = Das Zertifikat von { $host }
handover-certificate-action = Erneuern Sie es vorher, für denselben Hostnamen und von einer Zertifizierungsstelle, der der Server des Produkts vertraut.
handover-support = Microsofts Support für die Exchange-Version des Servers
handover-support-of = Microsofts Support für { $server }
handover-support-action = Wechseln Sie zur Exchange Server Subscription Edition. Die Adresse und das Dienstkonto können bleiben.
handover-ews = Exchange Web Services in Exchange Online
handover-ews-action = Lassen Sie sich vom Hersteller bestätigen, dass das Produkt vor diesem Tag Microsoft Graph verwendet.
handover-reminder = Läuft ab: { $what } ({ $customer })

handover-undo = Wie es sich rückgängig machen lässt
handover-undo-none = Kein Skript von Anteroom hat etwas geändert.
handover-undo-how = Jedes Skript nimmt zurück, was es getan hat, wenn es im Ordner mit seinem Journal noch einmal mit -Undo ausgeführt wird: das Letzte zuerst und nur, was noch so ist, wie das Skript es hinterlassen hat. Mit -WhatIf sagt es, was es tun würde, und ändert nichts. Bewahren Sie die Skripte und das Journal anteroom-journal.jsonl zusammen auf.
handover-undo-run = { $file } -Undo
handover-undo-hash = SHA-256 { $hash }
handover-undo-who = Wer es ausführt
handover-undo-what = Was es zurücknimmt
