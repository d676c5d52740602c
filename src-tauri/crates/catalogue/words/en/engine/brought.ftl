### What is said of outputs brought back from PowerShell: where they come from, and what scripts say of themselves.

brought-of-command = { $count ->
    [one] { $command } in { $organization }, { $time }: { $count } object.
   *[other] { $command } in { $organization }, { $time }: { $count } objects.
}
brought-of-script = { $mode ->
    [undo] The script of { $product } was taken back in { $organization }, { $time }.
    [whatif] The script of { $product } was tried with -WhatIf in { $organization }, { $time }: nothing was changed.
   *[run] The script of { $product } ran in { $organization }, { $time }.
}
brought-of-text = Printed text: it does not say in which organization it was printed, nor when.
brought-stopped = The script stopped before it was done: { $why }
brought-not-read = { $of } could not be read there: { $why }
brought-organization-unknown = Nothing here says yet which organization this setup is about, so { $organization } cannot be compared.

brought-elsewhere = This was run in { $organization }. This setup is about { $expected }. Nothing of it is used: open the setup of that organization, or run it in this one.
brought-other-application = This is about the application { $its }. This setup has { $ours }. Nothing of it is used: run the command of this step, which has the client id in it.
brought-other-account = This was asked about { $its }. The account of this setup is { $ours }. Nothing of it is used: run the command of this step, which has the account in it.
brought-other-script = This is of a script of { $product } that belongs to another setup or product. Nothing of it is used: open the setup whose script it is.

brought-ended = { $ended ->
    [done] Done: { $task }
    [waiting] Done, and not to be seen yet: { $task }
    [left_out] Left out or failed: { $task }
    [undone] Taken back: { $task }
   *[planned] Would be done: { $task }
}
brought-decides-nothing = Nothing on this list is about what the script did.
