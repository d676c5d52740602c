### What the command line says whatever it does: its signs, its questions, a server that keeps it waiting.

cli-list = { $before }, { $next }
cli-written = written: { $file }
cli-standard-input = standard input
cli-no-start = anteroom-cli cannot start: { $reason }
cli-language-unspoken = Anteroom does not speak “{ $language }”: it answers in English.
cli-crash = Anteroom made a mistake earlier ({ $file }). To tell of it: anteroom-cli support --save anteroom-support.zip
cli-ending = Ending; Ctrl+C again ends at once, and leaves the planner's notifications off if an import has them.
cli-overdue = What was under way did not end in time and was left as it stood.
cli-interrupted = it was interrupted
cli-no-text = it is no text in UTF-8 or UTF-16

cli-refused = line { $line }: “{ $text }” { $reason }
cli-refused-empty = line { $line }: { $reason }
cli-room = { $room }: { $why }
cli-room-unreached = { $room }: was not reached

cli-clock = set at { $time }, in force by { $until }; look again at { $again }
cli-clock-unknown = set at { $time }; nobody can tell how long it takes; look again at { $again }
cli-clock-over = set at { $time }, and should have been in force by { $until }
cli-clock-over-unknown = set at { $time }

cli-sign-pass = ok
cli-sign-warn = warning
cli-sign-fail = FAILED
cli-sign-waiting = waiting
cli-sign-skipped = skipped
cli-sign-broken = broken
cli-sign-manual = confirm
cli-check = { $what } [{ $seen }] ({ $elapsed } ms)
cli-check-because = { $what } [{ $seen }] because { $cause } ({ $elapsed } ms)
cli-checks-done = some checks are done

cli-pause = Exchange asked to wait { $seconds } s; { $done }, the rest follows by itself.
cli-away = Exchange is away since { $since } ({ $code }); asked at { $asked }, again at { $next }, until { $until }.
cli-back = Exchange is back at { $time }; going on.
cli-silent = { $host } has been asked and has said nothing for { $seconds } s; it is waited for until { $until } at the latest.

# What counts as a yes, apart from y and yes.
cli-yes = y yes
cli-hosts-unconfirmed = Nobody has confirmed yet where this setup sends the password:
cli-hosts-host = { $purpose ->
    [exchange] { $host } (Exchange)
    [autodiscover] { $host } (Autodiscover)
    [mail_domain] { $host } (Autodiscover, and every host below it)
    [directory] { $host } (Active Directory)
   *[authority] { $host } (certificate authorities that vouch for the hosts)
}
cli-hosts-question = Are all of them right? [y/N]
cli-hosts-stranger = --confirm-host { $host } confirms nothing: this setup names { $hosts }, and no such host.

cli-password = Password of the service account:
cli-password-readable = Others on this computer may read { $file }: chmod 600 keeps the password to you.
cli-password-waiting = Waiting for the credential store, which may be asking to be unlocked. ANTEROOM_SECRET takes the password instead.
cli-by_script = Script: anteroom-cli script { $options } --out DIR, with the same --setup
