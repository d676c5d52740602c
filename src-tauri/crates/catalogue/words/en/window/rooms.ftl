### The step “Rooms”.

rooms-title = Add and validate your rooms
rooms-lead = The planner takes over the calendars of these rooms. Validation only reads, and shows beforehand which rooms cannot be imported.
rooms-lead-noImport = { $product } works with these rooms. Validation only reads, and shows beforehand what would stand in its way.

rooms-add = Add rooms
rooms-addHide = Hide adding
rooms-add-ways = Ways to add rooms
rooms-add-typed = Type or paste
rooms-add-file = File
rooms-add-lists = Room lists
rooms-add-directory = Address book
rooms-typed-label = E-mail addresses of rooms
rooms-typed-hint = One a line, or separated by commas, semicolons or spaces. Names as in “Board room <board@contoso.com>” are taken over. You can also paste anywhere on this page.
rooms-typed-add = Add to the list
rooms-typed-empty = Type or paste at least one address.
rooms-typed-rejected = { $count ->
    [one] { $count } part is not an address. It stands in the field again.
   *[other] { $count } parts are not addresses. They stand in the field again.
}
rooms-typed-rejectedLine = Line { $line }: “{ $text }”: { $reason }
rooms-typed-rejectedMore = and { $count } more
rooms-file-hint = CSV or an Excel workbook (.xlsx). Columns such as PrimarySmtpAddress, DisplayName, ResourceCapacity, Office and TimeZone are recognized, in the languages Microsoft exports. A plain list of addresses works too.
rooms-file-choose = Choose a file
rooms-file-kind = Excel workbook or comma-separated values
rooms-file-lines = Show which lines and values were left out, and why
rooms-file-notes = Show what else is worth knowing of the file
rooms-lists-hint = Adds the rooms of the chosen lists of your organization.
rooms-lists-label = Room lists of your organization
rooms-lists-all = All room lists
rooms-lists-add = { $count ->
    [one] Add the rooms of { $count } list
   *[other] Add the rooms of { $count } lists
}
rooms-lists-addNone = Add the rooms of the selected lists
rooms-lists-pick = Select at least one room list.
rooms-directory-label = Part of a name or address
rooms-directory-search = Search
rooms-directory-results = Found in the address book
rooms-directory-none = Nothing in the address book matches “{ $query }”.
rooms-directory-more = Show more
rooms-directory-add = { $count ->
    [one] Add { $count } room
   *[other] Add { $count } rooms
}
rooms-directory-addNone = Add the selected rooms
rooms-directory-pick = Select at least one entry.
rooms-directory-inList = { $address }, in the list already
rooms-directory-kind = { $address }, { $kind }

rooms-empty-filtered = No room matches the filter.
rooms-empty-clear = Show all rooms

rooms-filter = Filter rooms
rooms-filter-status = Show rooms by state
rooms-filter-shown = { $count ->
    [one] { $count } room shown
   *[other] { $count } rooms shown
}
rooms-status-all = All
rooms-status-new = Not validated
rooms-status-checking = Validating
rooms-status-ready = Ready
rooms-status-warning = Ready, with a note
rooms-status-problem = Needs attention
rooms-status-waiting = Not in force yet
rooms-status-skipped = Not reached

rooms-kind-room = Room
rooms-kind-equipment = Equipment
rooms-kind-unknown = Not known

rooms-table = Rooms of this setup
rooms-column-select = Selected
rooms-column-status = State
rooms-column-name = Name
rooms-column-address = Address
rooms-column-kind = Type
rooms-column-capacity = Seats
rooms-column-place = Location or list
rooms-column-problems = Problems
rooms-selectAll = Select all rooms shown
rooms-selectRow = Select { $name }
rooms-sortBy = Sort by { $column }
rooms-more = and { $count } more
rooms-problemAndMore = { $problem }, and { $count } more
rooms-problemWaits = { $problem }. { $clock }
rooms-problemTip = { $problem } (validated { $ago })

rooms-selected-count = { $count ->
    [one] { $count } room selected
   *[other] { $count } rooms selected
}
rooms-selected-edit = Edit
rooms-selected-remove = Remove
rooms-selected-validate = Validate again
rooms-selected-clear = Clear the selection
rooms-selected-actions = For the selected rooms

rooms-notice-added = { $count ->
    [one] { $count } room added.
   *[other] { $count } rooms added.
}
rooms-notice-duplicates = { $count ->
    [one] { $count } was in the list already.
   *[other] { $count } were in the list already.
}
rooms-notice-refused = { $count ->
    [one] { $count } line or value of the file was left out.
   *[other] { $count } lines or values of the file were left out.
}
rooms-notice-rejected = { $count ->
    [one] { $count } part is not an address.
   *[other] { $count } parts are not addresses.
}
rooms-notice-mend = Fix them
rooms-notice-truncated = Exchange gives at most 100 rooms of a list: { $lists } may have more. Add the others from the address book.
rooms-notice-removed = { $count ->
    [one] { $count } room removed.
   *[other] { $count } rooms removed.
}
rooms-notice-restored = { $count ->
    [one] { $count } room is back with its settings. Validate it again.
   *[other] { $count } rooms are back with their settings. Validate them again.
}
rooms-notice-edited = { $count ->
    [one] { $count } room changed.
   *[other] { $count } rooms changed.
}
rooms-notice-validated = { $count ->
    [one] { $count } room is ready to import.
   *[other] { $count } rooms are ready to import.
}
rooms-notice-problems = { $count ->
    [one] { $count } needs attention.
   *[other] { $count } need attention.
}
rooms-notice-waiting = { $count ->
    [one] { $count } waits for a setting that is not in force yet.
   *[other] { $count } wait for a setting that is not in force yet.
}
rooms-notice-skipped = { $count ->
    [one] { $count } was not reached.
   *[other] { $count } were not reached.
}
rooms-notice-stopped = Validation stopped: no room is the cause.
rooms-notice-cancelled = Validation was cancelled; results so far are kept.

rooms-validate-progress = { $done } of { $total } rooms validated
rooms-validate-bar = Validation
rooms-validate-primary = { $count ->
    [one] Validate { $count } room
   *[other] Validate { $count } rooms
}
rooms-validate-typed = Add and validate
rooms-validate-none = Validate the rooms
rooms-validate-again = Validate all again
rooms-validate-resume = { $count ->
    [one] Resume with { $count } room
   *[other] Resume with { $count } rooms
}
rooms-validate-unreached = Rooms that were not reached keep the verdict they had.
rooms-validate-cancel = Cancel validation
rooms-validate-running = Validation is under way. Wait until it ends, or cancel it.
rooms-validate-noRooms = Add at least one room first.
rooms-validate-noneReady = No room is ready to import. Open a room that needs attention to see what to do.

rooms-edit-title = { $count ->
    [one] Edit { $count } room
   *[other] Edit { $count } rooms
}
rooms-edit-hint = Empty fields keep what each room has.
rooms-edit-save = { $count ->
    [one] Change { $count } room
   *[other] Change { $count } rooms
}
rooms-edit-nothing = Fill in at least one field.

rooms-field-displayName = Name in the planner
rooms-field-capacity = Seats
rooms-field-capacity-hint = 0 for not known
rooms-field-capacity-invalid = Seats are a whole number such as 12.
rooms-field-location = Location
rooms-field-location-hint = City, building, floor
rooms-field-timeZone = Time zone
rooms-field-timeZone-hint = As in Europe/Copenhagen; empty for not known

rooms-panel-settings = Settings in the planner
rooms-panel-saved = Changes are saved as you type.
rooms-panel-findings = What validation found
rooms-panel-notValidated = Not validated yet.
rooms-panel-nothingFound = Everything was in order then. Validate the room again to see each check.
rooms-panel-kept = Kept from then. Validate the room again to see each check and what the server answered.
rooms-panel-validate = Validate this room
rooms-panel-remove = Remove from the list
rooms-panel-list = From the room list { $list }
rooms-panel-validatedAt = Validated { $ago }, { $when }
