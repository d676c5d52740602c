### Was von Personen gesagt wird, die nicht oder nicht so hinzugefügt wurden, wie sie dastehen.
### Unreviewed: no native has read it yet.

users-disabled = { $count ->
    [one] { $count } deaktiviertes Konto
   *[other] { $count } deaktivierte Konten
}
users-disabled-why = Niemand meldet sich damit an; freigegebene Postfächer gehören dazu. Fügen Sie die, denen Besprechungen gehören, aus einer CSV-Datei hinzu.
users-expired = { $count ->
    [one] { $count } abgelaufenes Konto
   *[other] { $count } abgelaufene Konten
}
users-expired-why = Ihr letzter Tag in Active Directory ist vorbei; niemand meldet sich also damit an. Fügen Sie die, denen Besprechungen gehören, aus einer CSV-Datei hinzu.
users-not-people = { $count ->
    [one] { $count } Computer, Raum, Postfach von Exchange selbst oder Konto der Domäne selbst
   *[other] { $count } Computer, Räume, Postfächer von Exchange selbst und Konten der Domäne selbst
}
users-not-people-why = Das sind keine Personen. Es ist nichts zu tun.
users-strangers = { $count ->
    [one] { $count } Mitglied der Gruppe, das für ein Konto anderswo steht: { $names }
   *[other] { $count } Mitglieder der Gruppe, die für Konten anderswo stehen: { $names }
}
users-strangers-why = Sie gehören zu einer anderen Domäne oder meinen alle, die sich anmelden, und werden hier nicht gelesen. Fügen Sie diese Personen aus einer CSV-Datei hinzu.
users-addressless = Das Konto hat keine E-Mail-Adresse. Tragen Sie in Active Directory eine ein, wenn ihm Besprechungen gehören.
users-addressless-mail = „{ $mail }“ in den E-Mail-Attributen des Kontos ist keine E-Mail-Adresse. Berichtigen Sie das in Active Directory, wenn dem Konto Besprechungen gehören.

users-resources = { $count ->
    [one] { $count } Raum- oder Gerätepostfach
   *[other] { $count } Raum- und Gerätepostfächer
}
users-resources-why = Ressourcen gehören keine Besprechungen. Es ist nichts zu tun.
users-account = { $count ->
    [one] { $count } Dienstkonto
   *[other] { $count } Einträge des Dienstkontos
}
users-account-why = Es liest die Kalender, und ihm gehören keine Besprechungen. Es ist nichts zu tun.
users-groups = { $count ->
    [one] { $count } Gruppe
   *[other] { $count } Gruppen
}
users-groups-why = Ihre Mitglieder werden einzeln hinzugefügt. Es ist nichts zu tun.
users-contacts = { $count ->
    [one] { $count } Eintrag ohne Postfach hier
   *[other] { $count } Einträge ohne Postfach hier
}
users-contacts-why = Fügen Sie die, denen Besprechungen gehören, aus einer CSV-Datei hinzu.

users-behind = alle nach denen, die gelesen wurden
users-behind-why = Nach { $limit } ging es beim Server immer noch weiter; deshalb hat Anteroom aufgehört. Was bis dahin gelesen war, ist hinzugefügt. Klären Sie, ob es der richtige Server ist, oder fügen Sie Personen aus einer Datei hinzu.
users-taken = Diese Adresse gehört im Planer jemand anderem und bleibt dort. Klären Sie, wessen Adresse es ist.
users-passed-on = { $address } gehörte vorher jemand anderem. Bisher angesetzte Besprechungen bleiben dort, neue gehen an die Person, die die Adresse jetzt hat.

# Folgen auf „Nach“.
users-limit-people = { $count ->
    [one] { $count } Person
   *[other] { $count } Personen
}
users-limit-questions = { $count ->
    [one] { $count } Frage
   *[other] { $count } Fragen
}
users-limit-again = noch einmal denselben Einträgen
users-limit-entries = { $count ->
    [one] { $count } Eintrag
   *[other] { $count } Einträgen
}
users-limit-pages = { $count ->
    [one] { $count } Seite
   *[other] { $count } Seiten
}
