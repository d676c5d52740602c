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
scripts-for = For the { $audience } of { $organization }
scripts-changes = What it changes, in order
scripts-asks = What it asks before
scripts-leaves = What it does not touch
scripts-how = How to run it, and take it back
scripts-how-save = Save it in a folder of its own for this organization. Its journal is written there and is the way back: keep them together.
scripts-how-exchange = Open the Exchange Management Shell, or Windows PowerShell after Connect-ExchangeOnline, as a member of Organization Management.
scripts-how-directory = Open Windows PowerShell with the ActiveDirectory module, as somebody who may change the account.
scripts-how-entra = Open PowerShell and run Connect-MgGraph -Scopes User.ReadWrite.All.
scripts-how-whatIf = Run it with -WhatIf first: it shows everything and changes nothing. Unblock-File is for a file that came by mail or download; the execution policy stays as it is.
scripts-how-back = At its end it prints a line for Anteroom and writes it into its log, too. Bring either back with “Bring back output”: the list then knows what is done, what is waited for and what was left out.
scripts-how-undo = With -Undo it takes back what it did, newest first, and only what is still as it left it.
scripts-hash = Its SHA-256, as Get-FileHash shows it:
scripts-engine = SHA-256 of the part that is the same in every script:
scripts-whole = The script, line by line
scripts-commands = PowerShell commands
scripts-copyCommands = Copy the commands
scripts-consent = Only with your consent
scripts-consent-convert = Turn “{ $name }” into a room, although it may be a person's mailbox
scripts-consent-remove = Remove the role assignment “{ $name }”, which reaches further than the product needs, once the narrow one works
