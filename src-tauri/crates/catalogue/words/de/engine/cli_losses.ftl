### Was `losses` und `removals` von dem sagen, was ein Import nicht gelesen und nicht entfernt hat.
### Unreviewed: no native has read it yet.

cli_losses-nothing-imported = In diesen Planer wurde noch nichts importiert, also kann darin nichts fehlen.
cli_losses-unfinished = Der letzte Import kam nicht zum Ende: Es kann mehr fehlen, als in der Liste steht.
cli_losses-unknown-number = Verlust { $number } gibt es nicht: Die Liste hat { $count }. Nennen Sie eine Nummer der Liste oder all.
cli_losses-until = { $begin } bis { $end }
cli_losses-no-day = Tag nicht bekannt
cli_losses-no-subject = (kein Betreff)
cli_losses-unreadable = nicht lesbar
cli_losses-unreadable-why = nicht lesbar: { $why }
cli_losses-gap = nichts lässt sich auflisten
cli_losses-gap-why = nichts lässt sich auflisten: { $why }
cli_losses-folded = zweites Exemplar eines Eintrags, der im Planer ist
cli_losses-cancelled = abgesagt
cli_losses-declined = vom Raum abgelehnt
cli_losses-acknowledged = [hingenommen]
cli_losses-none = nichts ging verloren
cli_losses-seen = { $count } verloren und hingenommen
cli_losses-new = { $count } verloren und neu, { $seen } hingenommen: `anteroom-cli losses --acknowledge all` hält fest, dass Sie sie angesehen haben

cli_losses-held-stranger = Von { $room } wird nichts zurückgehalten. Nennen Sie einen Raum der Liste oder all.
cli_losses-held-at-it = { $program } ist seit { $since } daran: Was dabei in Kalendern fehlt, entscheidet sich am Ende.
cli_losses-held-more = und { $count } weitere: `anteroom-cli removals`
cli_losses-held-waiting = { $count } offen
cli_losses-held-kept = { $count } behalten
cli_losses-held-released = { $count } freigegeben
cli_losses-held-by-room = { $states } von { $total ->
    [one] { $total } Besprechung
   *[other] { $total } Besprechungen
}, { $oldest } bis { $newest }, seit { $since }: die meisten des Raums auf einmal
cli_losses-held-by-run = { $states } von { $total ->
    [one] { $total } Besprechung
   *[other] { $total } Besprechungen
}, { $oldest } bis { $newest }, seit { $since }: viele aller Räume auf einmal
cli_losses-held-nothing = nichts wird zurückgehalten
cli_losses-held-all-kept = behalten, obwohl im Kalender nicht mehr da: { $count ->
    [one] { $count } Besprechung
   *[other] { $count } Besprechungen
}
cli_losses-held-next = { $released } freigegeben: Der nächste Import entfernt, was dann noch fehlt; { $kept } behalten
cli_losses-held-undecided = zurückgehalten: { $count ->
    [one] { $count } Besprechung
   *[other] { $count } Besprechungen
} in { $rooms ->
    [one] { $rooms } Raum
   *[other] { $rooms } Räumen
}, denn so viel verschwindet selten auf einmal. `anteroom-cli removals --release ROOM` lässt den nächsten Import entfernen, was dann noch fehlt, --keep behält es; was wieder im Kalender steht, braucht nichts
