### The panel that adds users to the planner.

users-title = Users in the planner
users-lead = A meeting gets its right owner when the organizer is a user of the planner. Add the people before the import.
users-known = { $count ->
    [one] The planner knows { $count } user.
   *[other] The planner knows { $count } users.
}
users-none = The planner knows no user yet: every meeting would go to the fallback owner.
users-ways = Ways to add users
users-csv = File
users-csv-hint = CSV or an Excel workbook (.xlsx). Columns such as DisplayName, Mail and proxyAddresses are recognized, in the languages Microsoft exports. Disabled accounts are left out.
users-csv-choose = Choose a file
users-csv-kind = Excel workbook or comma-separated values
users-book = Address book
users-book-hint = Reads the people of the Exchange address book with the service account. Rooms and equipment are left out.
users-book-add = Add the address book
users-ldap = Active Directory
users-ldap-hint = The service account signs in, over an encrypted connection. Disabled and expired accounts are left out.
users-ldap-server = Server
users-ldap-server-hint = A domain controller, such as ldaps://dc1.contoso.com
users-ldap-base = Search below
users-ldap-base-hint = A distinguished name; empty for the whole domain.
users-ldap-group = Only members of
users-ldap-group-hint = The distinguished name of a group; empty for everybody.
users-ldap-add = Add from Active Directory
users-needsAccount = The service account signs in for this. It is not complete yet: enter it in step 2.
users-toAccount = Go to the service account
users-reading = { $count ->
    [one] { $count } person read
   *[other] { $count } people read
}
users-starting = Connecting
users-readingFile = Reading the file
users-bar = Adding users
users-cancel = Cancel
users-busy = Users are being added. Wait until it ends, or cancel it.
users-result-title = Users were added
users-result-cancelled = Adding was cancelled. What was added stays.
users-result-added = { $count ->
    [one] { $count } new user
   *[other] { $count } new users
}
users-result-updated = { $count ->
    [one] { $count } was known and is up to date
   *[other] { $count } were known and are up to date
}
users-result-read = { $count ->
    [one] { $count } person read
   *[other] { $count } people read
}
users-result-refused = { $count ->
    [one] { $count } was left out
   *[other] { $count } were left out
}
users-result-told = { $count ->
    [one] { $count } remark
   *[other] { $count } remarks
}
users-refused-show = Show who or what was left out, and why
users-refused-notes = Show what else is worth knowing
users-refused-line = Line { $line }
users-refused-more = and { $count } more
