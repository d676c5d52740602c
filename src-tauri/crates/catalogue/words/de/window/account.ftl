### Der Schritt „Dienstkonto“.

account-title = Dienstkonto eingeben
account-lead = Mit diesem Konto liest der Planer die Kalender Ihrer Räume. Es braucht ein eigenes Postfach und keine Berechtigungen über die Räume hinaus.
account-userName = Benutzername
account-userName-hint = Als name@domäne oder DOMÄNE\name, so wie sich das Konto bei Windows anmeldet.
account-userName-missing = Geben Sie den Benutzernamen des Dienstkontos ein
account-email = E-Mail-Adresse
account-email-hint = Die primäre Adresse des kontoeigenen Postfachs, kein Alias.
account-email-missing = Geben Sie die E-Mail-Adresse des Dienstkontos ein
account-url = Adresse von Exchange
account-url-hint = Autodiscover führt nicht zu Ihrem Server. Geben Sie seine Adresse ein, etwa mail.contoso.com, und testen Sie erneut; in Schritt 3 steht sie dann schon.
account-password = Kennwort
account-password-hint = Es kommt in den Anmeldeinformationsspeicher dieses Computers und wird nie in eine Datei geschrieben.
account-password-missing = Geben Sie das Kennwort des Dienstkontos ein
account-password-placeholder = Hier eingeben, um das gespeicherte zu ersetzen
account-place-credential_store = Im Anmeldeinformationsspeicher dieses Computers.
account-place-session = Wird behalten, bis Sie Anteroom schließen.
account-typedFor = Das Kennwort wurde für { $host } als { $login } eingegeben. Geben Sie es neu ein, um es hier zu verwenden.
account-forget = Kennwort vergessen
account-test = Anmeldung testen
account-testAgain = Erneut testen
account-once = Der Test meldet sich genau einmal an; ein falsches Kennwort sperrt das Konto also nicht.
account-results = Test der Anmeldung
account-passed = Die Anmeldung funktioniert, und das Postfach ist da.
