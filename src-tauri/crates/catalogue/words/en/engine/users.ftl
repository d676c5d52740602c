### What is told of people who were not added, or not as they stand.

users-disabled = { $count ->
    [one] { $count } disabled account
   *[other] { $count } disabled accounts
}
users-disabled-why = Nobody signs in with them; shared mailboxes are among them. Add those that own meetings from a CSV file.
users-expired = { $count ->
    [one] { $count } expired account
   *[other] { $count } expired accounts
}
users-expired-why = Their last day in Active Directory is over, so nobody signs in with them. Add those that own meetings from a CSV file.
users-not-people = { $count ->
    [one] { $count } computer, room, mailbox of Exchange itself or account of the domain itself
   *[other] { $count } computers, rooms, mailboxes of Exchange itself and accounts of the domain itself
}
users-not-people-why = They are no people. There is nothing to do.
users-strangers = { $count ->
    [one] { $count } member of the group that stands for an account elsewhere: { $names }
   *[other] { $count } members of the group that stand for accounts elsewhere: { $names }
}
users-strangers-why = They belong to another domain, or mean everybody who signs in, and are not read here. Add these people from a CSV file.
users-addressless = The account has no e-mail address. Set one in Active Directory if it owns meetings.
users-addressless-mail = “{ $mail }” in the account's mail attributes is no e-mail address. Correct it in Active Directory if the account owns meetings.

users-resources = { $count ->
    [one] { $count } room or equipment mailbox
   *[other] { $count } rooms and equipment mailboxes
}
users-resources-why = Resources own no meetings. There is nothing to do.
users-account = { $count ->
    [one] { $count } service account
   *[other] { $count } entries of the service account
}
users-account-why = It reads the calendars and owns no meetings. There is nothing to do.
users-groups = { $count ->
    [one] { $count } group
   *[other] { $count } groups
}
users-groups-why = Their members are added one by one. There is nothing to do.
users-contacts = { $count ->
    [one] { $count } entry without a mailbox here
   *[other] { $count } entries without a mailbox here
}
users-contacts-why = Add those that own meetings from a CSV file.

users-behind = everybody behind those that were read
users-behind-why = The server went on after { $limit }, so Anteroom stopped; those read until then are added. Find out whether it is the right server, or add people from a file.
users-taken = This address belongs to somebody else in the planner and stays with them. Find out whose it is.
users-passed-on = { $address } belonged to somebody else before. Meetings called until now stay with them, new ones go to whoever has it now.

users-limit-people = { $count ->
    [one] { $count } person
   *[other] { $count } people
}
users-limit-questions = { $count ->
    [one] { $count } question
   *[other] { $count } questions
}
users-limit-again = the same entries again
users-limit-entries = { $count ->
    [one] { $count } entry
   *[other] { $count } entries
}
users-limit-pages = { $count ->
    [one] { $count } page
   *[other] { $count } pages
}
