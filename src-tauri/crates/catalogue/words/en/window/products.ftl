### The choice of a product.

products-title = Choose the product
products-lead = Each product asks for different things in Exchange. The checklist, the scripts and the handover follow from this choice.
products-legend = Which product do your rooms connect with?
products-by = by { $vendor }
products-guide = Guide: { $guide }
products-gets = What it is given
products-fromFile = Loaded from { $file }
products-where = Mailboxes in { $places }
products-missing = Choose the product your rooms connect with
products-place-on_premises = Exchange Server
products-place-exchange_online = Exchange Online

products-add = Load a profile from a file
products-add-hint = A product that is not in the list is one readable file: its vendor or a colleague can write it.
products-add-kind = Product profile
products-add-done = { $name } is in the list now.
products-add-refused = The profile cannot be used: { $file }
products-add-refusedHint = Nothing was taken over. Correct the file and load it again.
products-refused = { $count ->
    [one] One profile in the data folder cannot be used
   *[other] { $count } profiles in the data folder cannot be used
}

products-change = Change the product
products-change-title = What changes with another product
products-change-body = The checklist, the scripts and the handover become those of the other product. Service account, URL, rooms, users and what is in the planner stay as they are, and so does what both products ask for.
products-keep = Keep { $name }
products-chosen = Product
products-gone = The profile “{ $product }” is not on this computer any more. Load its file again, or choose another product.
products-only = { $name } connects with { $place } only.
