### What `script` says: the scripts of a setup before they are run.

cli_script-none = Nothing is missing that a script could do.
cli_script-title = { $file }, for { $organization }
cli_script-does = - { $what }
cli_script-does_after = - { $what } Takes effect: { $time }.
cli_script-asks = ? { $what }
cli_script-leaves = = { $what }
cli_script-converts = * “{ $name }” is turned into a room, as agreed.
cli_script-converts_not = * “{ $name }” may be a person's mailbox and stays as it is; --allow-convert agrees to it.
cli_script-removes = * The assignment “{ $name }” is removed once the narrow one works, as agreed.
cli_script-removes_not = * The assignment “{ $name }” reaches further than the product needs and stays; --allow-remove agrees that it goes.
cli_script-hash = SHA-256 { $hash } (engine { $engine }); run it with -WhatIf first, take it back with -Undo.
