### Der Bereich mit allen Skripten.

scripts-title = Skripte
scripts-lead = Ein Skript für jede Person, die etwas zu tun hat, in der richtigen Reihenfolge. Ein zweiter Lauf ändert nichts mehr; -WhatIf zeigt, was geschähe.
scripts-onlyMissing = Nur was fehlt
scripts-onlyMissingHint = Aus: alles, was dieses Produkt braucht, auch was schon erfüllt ist.
scripts-meets = { $count ->
    [one] Erfüllt eine Voraussetzung
   *[other] Erfüllt { $count } Voraussetzungen
}
scripts-missing = Ausgelassen, bis Sie Folgendes ausfüllen:
scripts-none = Es fehlt nichts, was ein Skript tun könnte.
scripts-noneAtAll = Dieses Produkt braucht hier kein Skript.
