### Texte über die Anmeldung.
### Unreviewed: no native has read it yet.

auth-rejected = { $host } hat die Anmeldung abgelehnt
    .cause = Benutzername oder Kennwort für „{ $login }“ ist falsch, oder das Konto ist gesperrt. Es wurde einmal versucht und wird von selbst nicht noch einmal versucht.
    .action = Geben Sie Benutzername und Kennwort erneut ein.

auth-locked_out = Das Konto „{ $login }“ ist gesperrt
    .cause = Beim Server sind zu viele falsche Kennwörter angekommen, oder er verlangt, dass sich zuerst jemand von Hand anmeldet.
    .action = Lassen Sie das Konto vor dem nächsten Versuch entsperren, oder melden Sie sich einmal im Browser an.

auth-account_disabled = Das Konto „{ $login }“ ist deaktiviert
    .cause = Es wurde in Active Directory abgeschaltet.
    .action = Lassen Sie das Konto aktivieren.

auth-password_expired = Das Kennwort für „{ $login }“ ist abgelaufen
    .cause = Das Konto kann sich erst wieder anmelden, wenn sein Kennwort geändert ist.
    .action = Setzen Sie ein neues Kennwort, das nicht abläuft, und geben Sie es dann hier ein.

auth-scheme_not_offered = { $host } bietet keine Anmeldung an, die Anteroom verwenden kann
    .cause = Der Server bietet { $offered } an; diese Version meldet sich mit Standardauthentifizierung (Basic) über TLS an.
    .action = Lassen Sie die Standardauthentifizierung für die Exchange-Webdienste einschalten.

auth-secret_missing = Für diese Einrichtung ist kein Kennwort gespeichert
    .cause = Es wurde nie gespeichert, oder es wurde aus dem Anmeldeinformationsspeicher entfernt.
    .action = Geben Sie das Kennwort des Dienstkontos ein; in der Befehlszeile übergeben Sie es in ANTEROOM_SECRET.

auth-store_unavailable = Der Anmeldeinformationsspeicher ist nicht erreichbar
    .cause = Dieser Computer hat keinen, oder diese Sitzung führt nicht zu ihm, wie über SSH oder in einer geplanten Aufgabe. Ein eingegebenes Kennwort bleibt im Arbeitsspeicher und ist weg, wenn Anteroom geschlossen wird.
    .action = Geben Sie das Kennwort beim nächsten Mal erneut ein. Einem unbeaufsichtigten Lauf geben Sie es mit: in der Befehlszeile mit --secret-file oder in ANTEROOM_SECRET.

auth-store_locked = Der Anmeldeinformationsspeicher ist gesperrt
    .cause = Niemand hat ihn für diese Sitzung entsperrt, oder er wartet noch darauf.
    .action = Entsperren Sie ihn und versuchen Sie es dann erneut. Einem unbeaufsichtigten Lauf geben Sie stattdessen das Kennwort mit: in der Befehlszeile mit --secret-file oder in ANTEROOM_SECRET.

auth-login_invalid = Der Benutzername ist nicht verwendbar
    .cause = Exchange und Active Directory kennen einen Namen nur zusammen mit seiner Domäne. Er wurde nicht ausprobiert, weil ein abgelehnter Versuch dem Konto angerechnet wird.
    .action = Geben Sie ihn so ein: { $suggested }.

auth-cloud_needs_modern_sign_in = { $host } nimmt Benutzername und Kennwort nicht an
    .cause = Verlangt wird die moderne Anmeldung mit Token, wie in Exchange Online seit Januar 2023. Am Kennwort liegt es nicht.
    .action = Verbinden Sie sich stattdessen mit einer App-Registrierung.

auth-second_factor = { $host } verlangt mehr als das Kennwort
    .cause = Nach Benutzername und Kennwort kam statt Exchange { $answered }: ein zweiter Faktor oder eine vorgeschaltete Anmeldeseite.
    .action = Lassen Sie das Dienstkonto davon ausnehmen.

auth-unknown_user = { $host } kennt kein Konto „{ $login }“
    .cause = Niemand hat dort diesen Benutzernamen: Er ist falsch geschrieben oder gehört zu einer anderen Domäne. Das Kennwort wurde nicht angesehen.
    .action = Prüfen Sie den Benutzernamen, als name@domäne oder DOMÄNE\name.

auth-account_expired = Das Konto „{ $login }“ ist abgelaufen
    .cause = Ihm wurde in Active Directory ein letzter Tag gegeben, und der ist vorbei. Es ist weder deaktiviert noch gesperrt, und das Kennwort wurde nicht abgelehnt.
    .action = Lassen Sie den Tag entfernen: In den Eigenschaften des Kontos steht „Konto läuft ab“ dann auf „Nie“.
    .takes = Einige Minuten.

auth-password_must_change = Das Kennwort für „{ $login }“ muss zuerst geändert werden
    .cause = Ein Administrator hat es gesetzt, und das Konto soll es bei seiner nächsten Anmeldung ändern. Mit einem Dienstkonto meldet sich aber niemand selbst an; dazu kommt es also nie.
    .action = Lassen Sie „Benutzer muss Kennwort bei der nächsten Anmeldung ändern“ abwählen, oder setzen Sie ein neues Kennwort ohne diese Option.
    .takes = Einige Minuten.

auth-logon_hours = Das Konto „{ $login }“ darf sich zu dieser Zeit nicht anmelden
    .cause = Seine Anmeldezeiten in Active Directory lassen diese Zeit der Woche aus.
    .action = Lassen Sie seine Anmeldezeiten auf die ganze Woche setzen.
    .takes = Einige Minuten.

auth-logon_workstation = Das Konto „{ $login }“ darf sich von hier nicht anmelden
    .cause = Active Directory führt die Computer auf, von denen es sich anmelden darf, und dieser Weg gehört nicht dazu.
    .action = Lassen Sie „Anmelden an“ auf alle Computer setzen oder die richtigen hinzufügen; der Domänencontroller gehört dazu.
    .takes = Einige Minuten.

auth-refused = { $host } lässt die Anmeldung als „{ $login }“ nicht zu
    .cause = Die Meldung lautet: { $reason }. Dass das Kennwort falsch wäre, steht darin nicht. Es wurde einmal versucht und wird von selbst nicht noch einmal versucht.
    .action = Fragen Sie den Administrator des Verzeichnisses, was es verbietet, und nennen Sie ihm diese Meldung.

auth-secret_ambiguous = Der Anmeldeinformationsspeicher enthält mehrere Kennwörter für diese Einrichtung
    .cause = Welches davon das richtige ist, lässt sich nicht erkennen, und ein falsches würde dem Konto angerechnet.
    .action = Geben Sie das Kennwort in Schritt 2 erneut ein; es ersetzt sie alle. In der Befehlszeile übergeben Sie es in ANTEROOM_SECRET.

auth-secret_typed_for_other = Das Kennwort wurde für einen anderen Server oder Benutzernamen eingegeben
    .cause = Eingegeben wurde es für „{ $typed_login }“ und { $typed_host }; die Einrichtung nennt jetzt „{ $login }“ und { $host }. Von selbst wird es dorthin nicht gesendet.
    .action = Geben Sie es in Schritt 2 erneut ein; in der Befehlszeile übergeben Sie es in ANTEROOM_SECRET, oder nennen Sie mit --secret-file eine Datei.

auth-secret_file_unusable = „{ $file }“ enthält kein lesbares Kennwort
    .cause = Die Datei wurde abgelehnt: { $reason }.
    .action = Schreiben Sie allein das Kennwort in die Datei und geben Sie dem Konto, unter dem Anteroom läuft, Leserecht.
