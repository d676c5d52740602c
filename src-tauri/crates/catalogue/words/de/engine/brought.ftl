### Was über Ausgaben gesagt wird, die aus der PowerShell zurückgebracht werden: woher sie kommen, und was Skripte über sich sagen.
### Unreviewed: no native has read it yet.

brought-of-command = { $count ->
    [one] { $command } in { $organization }, { $time }: { $count } Objekt.
   *[other] { $command } in { $organization }, { $time }: { $count } Objekte.
}
brought-of-script = { $mode ->
    [undo] Das Skript von { $product } wurde in { $organization } zurückgenommen, { $time }.
    [whatif] Das Skript von { $product } wurde in { $organization } mit -WhatIf ausprobiert, { $time }: Geändert wurde nichts.
   *[run] Das Skript von { $product } lief in { $organization }, { $time }.
}
brought-of-text = Ausgegebener Text: Er sagt nicht, in welcher Organisation er entstand, und nicht, wann.
brought-stopped = Das Skript brach ab, bevor es fertig war: { $why }
brought-not-read = { $of } war dort nicht zu lesen: { $why }
brought-organization-unknown = Hier steht noch nirgends, um welche Organisation es geht; { $organization } lässt sich also nicht vergleichen.

brought-elsewhere = Das lief in { $organization }. Hier geht es um { $expected }. Nichts davon wird verwendet: Öffnen Sie die Einrichtung jener Organisation, oder führen Sie es in dieser aus.
brought-other-application = Hier geht es um die Anwendung { $its }. Diese Einrichtung hat { $ours }. Nichts davon wird verwendet: Führen Sie den Befehl dieses Schritts aus, in dem die Client-ID steht.
brought-other-account = Gefragt wurde hier nach { $its }. Das Konto dieser Einrichtung ist { $ours }. Nichts davon wird verwendet: Führen Sie den Befehl dieses Schritts aus, in dem das Konto steht.
brought-other-script = Das stammt von einem Skript von { $product }, das zu einer anderen Einrichtung oder einem anderen Produkt gehört. Nichts davon wird verwendet: Öffnen Sie die Einrichtung, zu der das Skript gehört.

brought-ended = { $ended ->
    [done] Erledigt: { $task }
    [waiting] Erledigt, aber noch nicht zu sehen: { $task }
    [left_out] Ausgelassen oder fehlgeschlagen: { $task }
    [undone] Zurückgenommen: { $task }
   *[planned] Würde getan: { $task }
}
brought-decides-nothing = Nichts auf dieser Liste hat mit dem zu tun, was das Skript tat.
