### The panel of all scripts.

scripts-title = Scripts
scripts-lead = One script for each person who has to do something, in order. Running one twice changes nothing the second time; -WhatIf shows what it would do.
scripts-onlyMissing = Only what is missing
scripts-onlyMissingHint = Off: everything this product needs, also what is met already.
scripts-meets = { $count ->
    [one] Meets one requirement
   *[other] Meets { $count } requirements
}
scripts-missing = Left out until you fill in:
scripts-none = Nothing is missing that a script could do.
scripts-noneAtAll = This product needs no script here.
