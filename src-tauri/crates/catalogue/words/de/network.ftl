### Texte über Namen, Verbindungen und Zertifikate.
### Unreviewed: no native has read it yet.

net-dns-not_found = { $host } hat keine Adresse
    .cause = Der Name ist falsch geschrieben, oder das DNS, das dieser Computer verwendet, kennt ihn nicht.
    .action = Prüfen Sie die Schreibweise des Hostnamens, oder lassen Sie den Namen veröffentlichen.

net-dns-failed = Keine Antwort vom Namensserver für { $host }
    .cause = Dieser Computer konnte das DNS nicht fragen, oder die Antwort blieb aus.
    .action = Prüfen Sie die Netzwerkverbindung und die DNS-Einstellungen dieses Computers.

net-connect-refused = { $host } hat die Verbindung abgelehnt
    .cause = Den Host gibt es, aber an diesem Port nimmt niemand Verbindungen an, oder eine Firewall weist sie ab.
    .action = Prüfen Sie den Port der URL und die Firewallregeln.

net-connect-timeout = { $host } hat nicht geantwortet
    .cause = Eine Firewall verwirft die Verbindung, oder der Host ist ausgeschaltet.
    .action = Lassen Sie den Weg von diesem Computer zum Host öffnen.

net-connect-failed = { $host } ist nicht erreichbar
    .cause = Das Netzwerk zwischen diesem Computer und dem Host ist gestört.
    .action = Prüfen Sie die Netzwerkverbindung und, falls es einen gibt, den Proxy.

net-proxy-auth_required = Der Proxy verlangt eine Anmeldung
    .cause = Der Proxy des Systems lässt diesen Computer ohne Anmeldung nicht durch.
    .action = Richten Sie im Proxy eine Ausnahme für { $host } ein.

net-tls-unknown_issuer = Dem Zertifikat wird hier nicht vertraut: { $host }
    .cause = Sein Aussteller gehört nicht zu den Zertifizierungsstellen, denen dieser Computer vertraut; so ist es bei firmeneigenen Zertifizierungsstellen und bei Proxys, die den Verkehr untersuchen.
    .action = Fügen Sie das Stammzertifikat des Unternehmens für diese Einrichtung hinzu.

net-tls-name_mismatch = Das Zertifikat gilt nicht für { $host }
    .cause = Es nennt { $names }.
    .action = Verwenden Sie einen Hostnamen, den das Zertifikat nennt, oder weisen Sie ein Zertifikat mit diesem Namen zu.

net-tls-expired = Das Zertifikat ist abgelaufen: { $host }
    .cause = Es war gültig bis zum { $when }.
    .action = Lassen Sie das Zertifikat erneuern.

net-tls-not_yet_valid = Das Zertifikat ist noch nicht gültig: { $host }
    .cause = Es gilt erst ab dem { $when }, oder die Uhr dieses Computers geht falsch.
    .action = Prüfen Sie die Uhr dieses Computers, dann das Zertifikat.

net-tls-failed = Keine sichere Verbindung über TLS: { $host }
    .cause = Der Server und dieser Computer haben keine TLS-Version oder kein Verschlüsselungsverfahren gemeinsam, meist weil der Server nur TLS 1.0 oder 1.1 anbietet.
    .action = Lassen Sie am Server TLS 1.2 einschalten.

net-tls-expires_soon = Das Zertifikat läuft bald ab: { $host }
    .cause = Es ist gültig bis zum { $when }.
    .action = Lassen Sie es vor diesem Tag erneuern.

net-timeout = { $host } hat zu lange gebraucht
    .cause = Der Server ist ausgelastet, oder etwas auf dem Weg hält die Antwort zurück.
    .action = Versuchen Sie es erneut; bleibt es so, geben Sie die technischen Einzelheiten dem Netzwerkadministrator.

net-connection_lost = Die Verbindung ist abgerissen: { $host }
    .cause = Die Verbindung wurde geschlossen, bevor die Antwort vollständig war.
    .action = Versuchen Sie es erneut; bleibt es so, prüfen Sie Proxy und Lastenausgleich.

net-redirected_elsewhere = { $host } verweist an einen anderen Host
    .cause = Die Antwort verweist an { $to }. Ein Kennwort wird nie an einen Host gesendet, den niemand bestätigt hat.
    .action = Verwenden Sie eine URL für { $to }, wenn das Ihr Host ist.

net-insecure_url = Die URL ist nicht sicher
    .cause = Ein Kennwort geht nur über https; unverschlüsseltes http ist nur auf diesem Computer möglich.
    .action = Beginnen Sie die URL mit https://.

net-invalid_url = Die URL ist nicht verwendbar
    .cause = Sie ist nicht die Adresse eines Exchange-Dienstes.
    .action = Geben Sie eine URL wie https://mail.contoso.com/EWS/Exchange.asmx ein.
