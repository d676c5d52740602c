### What is said of lists of rooms and people: what was not read of them, and why.

lists-room-lists-unread = { $count ->
    [one] { $count } room list was not read: the others have more than { $most } rooms already.
   *[other] { $count } room lists were not read: the others have more than { $most } rooms already.
}

lists-no-address = No address stands in this line. Add one as name@domain.
lists-no-heading = No address stands in this line, and no heading in the file is known. Add one as name@domain.
lists-above = The line stands above the headings. Move it below them if it belongs to the list.
lists-line-above = Line { $line } stands above the headings and was not read.
lists-example = Line { $line } is the example of Entra's template and was left out.
lists-not-address = “{ $text }” is not an address. Write it as name@domain.
lists-not-further = “{ $text }” among the further addresses is not an address.
lists-type-for-addresses = “{ $name }” is the name of a type: PowerShell writes it where a property holds several values. Export that property joined, for example { $example }.
lists-type-for-name = The name “{ $name }” is that of a type.
lists-not-seats = “{ $text }” is no number of seats. Write it in digits alone.
lists-not-zone = “{ $text }” is no time zone Anteroom knows. Write it as Europe/Berlin or as Windows names it.
lists-link-elsewhere = the cell shows { $shown }, its link leads to { $link }; what is shown is taken
lists-from-link = the address is that of the link, for the cell shows other words

lists-cell-error = { $of ->
    [name] The name in { $place } shows the error { $error }.
    [capacity] The capacity in { $place } shows the error { $error }.
    [zone] The time zone in { $place } shows the error { $error }.
    [further] Its further addresses are not taken over: the cell { $place } shows the error { $error }.
   *[address] The address in { $place } shows the error { $error }.
}
lists-cell-uncomputed = { $of ->
    [name] The name in { $place } is a formula without a saved value: open the file in Excel, save it, and add it again.
    [capacity] The capacity in { $place } is a formula without a saved value: open the file in Excel, save it, and add it again.
    [zone] The time zone in { $place } is a formula without a saved value: open the file in Excel, save it, and add it again.
    [further] Its further addresses are not taken over: the cell { $place } is a formula without a saved value. Open the file in Excel, save it, and add it again.
   *[address] The address in { $place } is a formula without a saved value: open the file in Excel, save it, and add it again.
}
lists-cell-long = { $of ->
    [name] The name is longer than 32,767 characters.
    [capacity] The capacity is longer than 32,767 characters.
    [zone] The time zone is longer than 32,767 characters.
    [further] Its further addresses are not taken over: the cell is longer than 32,767 characters.
   *[address] The address is longer than 32,767 characters.
}

lists-file-empty = The file is empty.
lists-sheet-empty = The worksheet is empty.
lists-sheets-empty = All worksheets that are shown are empty.
lists-nothing-below = There is nothing below the headings.
lists-nothing-else-below = There is nothing else below the headings.
lists-no-last-names = No heading of last names is known in the file.
lists-no-first-names = No heading of first names is known in the file.
lists-nameless-rooms = No heading of names is known in the file: names are made of the addresses.
lists-nameless-people = No heading of names is known in the file: people get no name from it.
lists-sheet-read = The sheet “{ $name }” was read.
lists-sheet-hidden = The sheet “{ $name }” is hidden and was left out.
lists-sheet-left-out = { $rows ->
    [one] The sheet “{ $name }” was left out. An address stands in { $rows } of its rows: save it as a file of its own if it is a list, too.
   *[other] The sheet “{ $name }” was left out. Addresses stand in { $rows } of its rows: save it as a file of its own if it is a list, too.
}
lists-sheet-no-addresses = The sheet “{ $name }” was left out: no addresses stand in it.
lists-hidden-rows = { $count ->
    [one] { $count } row of the sheet is hidden and was read, too.
   *[other] { $count } rows of the sheet are hidden and were read, too.
}

lists-disabled = { $count ->
    [one] { $count } disabled account
   *[other] { $count } disabled accounts
}
lists-disabled-why = Nobody signs in with them; shared mailboxes are among them. Set them to enabled in the file if they own meetings.
lists-taken = This further address belongs to line { $line } already. Keep it where it is right.

lists-address-empty = an e-mail address is needed
lists-address-at = “{ $text }” needs exactly one @
lists-address-before = “{ $text }” is not an e-mail address: the part before the @ is not valid
lists-address-after = “{ $text }” is not an e-mail address: the part after the @ is not valid

# What holds for a line, and for several.
lists-line = Line { $line }: { $note }
lists-of-lines = { $reason } (lines { $lines })
lists-of-more-lines = { $reason } (lines { $lines } and { $count } more)
lists-span = { $first } to { $last }
