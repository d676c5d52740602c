### Was `script` sagt: die Skripte einer Einrichtung, bevor sie ausgeführt werden.
### Unreviewed: no native has read it yet.

cli_script-none = Es fehlt nichts, was ein Skript tun könnte.
cli_script-title = { $file }, für { $organization }
cli_script-does = - { $what }
cli_script-does_after = - { $what } Wirksam: { $time }.
cli_script-asks = ? { $what }
cli_script-leaves = = { $what }
cli_script-converts = * „{ $name }“ wird in einen Raum umgewandelt, wie vereinbart.
cli_script-converts_not = * „{ $name }“ ist vielleicht das Postfach einer Person und bleibt, wie es ist; --allow-convert stimmt zu.
cli_script-removes = * Die Zuweisung „{ $name }“ wird entfernt, sobald die engere wirkt, wie vereinbart.
cli_script-removes_not = * Die Zuweisung „{ $name }“ reicht weiter, als das Produkt es braucht, und bleibt; --allow-remove stimmt ihrer Entfernung zu.
cli_script-hash = SHA-256 { $hash } (Engine { $engine }); zuerst mit -WhatIf ausführen, mit -Undo rückgängig machen.
