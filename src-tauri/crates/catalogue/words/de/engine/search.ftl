### Was aus einer Frage bei der Suche nach Exchange wurde, wo es nicht nur eine Adresse ist.
### Unreviewed: no native has read it yet.

search-circle = Weiterleitung an { $to }, wo die Suche schon war
search-redirect-refused = Weiterleitung an { $to } nicht befolgt
search-sign-in = verlangt eine Anmeldung: { $offered }
search-rejected = Benutzername oder Kennwort abgelehnt
search-tokens = nimmt nur Token, kein Kennwort: { $offered }
search-other = kein Autodiscover: { $answered }
