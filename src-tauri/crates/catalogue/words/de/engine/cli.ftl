### Was die Befehlszeile immer sagt: ihre Zeichen, ihre Fragen, ein Server, der sie warten lässt.
### Unreviewed: no native has read it yet.

cli-list = { $before }, { $next }
cli-written = geschrieben: { $file }
cli-standard-input = Standardeingabe
cli-no-start = anteroom-cli kann nicht starten: { $reason }
cli-language-unspoken = Anteroom spricht „{ $language }“ nicht und antwortet auf Englisch.
cli-crash = In Anteroom ist früher ein Fehler aufgetreten ({ $file }). So melden Sie ihn: anteroom-cli support --save anteroom-support.zip
cli-ending = Wird beendet. Strg+C ein zweites Mal beendet sofort und lässt die Benachrichtigungen des Planers aus, falls ein Import sie ausgeschaltet hat.
cli-overdue = Was im Gange war, kam nicht rechtzeitig zum Ende und blieb, wie es war.
cli-interrupted = unterbrochen
cli-no-text = kein Text in UTF-8 oder UTF-16

cli-refused = Zeile { $line }: „{ $text }“ { $reason }
cli-refused-empty = Zeile { $line }: { $reason }
cli-room = { $room }: { $why }
cli-room-unreached = { $room }: nicht erreicht

cli-clock = eingerichtet: { $time }; wirksam spätestens: { $until }; nachzusehen: { $again }
cli-clock-unknown = eingerichtet: { $time }; wie lange es dauert, kann niemand sagen; nachzusehen: { $again }
cli-clock-over = eingerichtet: { $time }; hätte wirksam sein sollen: { $until }
cli-clock-over-unknown = eingerichtet: { $time }

cli-sign-pass = ok
cli-sign-warn = Hinweis
cli-sign-fail = FEHLER
cli-sign-waiting = wartet
cli-sign-skipped = ungeprüft
cli-sign-broken = unvollendet
cli-sign-manual = zu bestätigen
cli-check = { $what } [{ $seen }] ({ $elapsed } ms)
cli-check-because = { $what } [{ $seen }], Grund: { $cause } ({ $elapsed } ms)
cli-checks-done = einige Prüfungen sind beendet

cli-pause = Exchange verlangt { $seconds } s Wartezeit; { $done }, der Rest folgt von selbst.
cli-away = Exchange ist seit { $since } nicht erreichbar ({ $code }); gefragt um { $asked }, wieder um { $next }, bis { $until }.
cli-back = Exchange ist seit { $time } wieder erreichbar; es geht weiter.
cli-silent = { $host } wurde gefragt und antwortet seit { $seconds } s nicht; gewartet wird längstens bis { $until }.

cli-yes = j ja
cli-hosts-unconfirmed = Noch niemand hat bestätigt, wohin diese Einrichtung das Kennwort sendet:
cli-hosts-host = { $purpose ->
    [exchange] { $host } (Exchange)
    [autodiscover] { $host } (Autodiscover)
    [mail_domain] { $host } (Autodiscover und alle Hosts darunter)
    [directory] { $host } (Active Directory)
   *[authority] { $host } (Zertifizierungsstellen, die für die Hosts bürgen)
}
cli-hosts-question = Sind alle richtig? [j/N]
cli-hosts-stranger = --confirm-host { $host } bestätigt nichts: Diese Einrichtung nennt { $hosts }, diesen Host aber nicht.

cli-password = Kennwort des Dienstkontos:
cli-password-readable = Andere an diesem Computer können { $file } lesen: Mit chmod 600 bleibt das Kennwort bei Ihnen.
cli-password-waiting = Es wird auf den Anmeldeinformationsspeicher gewartet; vielleicht muss er entsperrt werden. Das Kennwort kann stattdessen in ANTEROOM_SECRET stehen.
cli-by_script = Skript: anteroom-cli script { $options } --out ORDNER, mit demselben --setup
