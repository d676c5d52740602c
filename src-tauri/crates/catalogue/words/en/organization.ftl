### Texts about owners, rooms and their directory.

autodiscover-nothing_found = Autodiscover found no Exchange
    .cause = None of the { $attempts } attempts for { $domain } gave an Exchange Web Services URL.
    .action = Type the URL yourself.

autodiscover-host_unconfirmed = Autodiscover leads to { $to }
    .cause = This host is outside of { $domain }, so nothing was sent to it.
    .action = Confirm the host if it is yours.

autodiscover-srv_missing = DNS does not lead to Autodiscover
    .cause = There is no record { $service }, and Autodiscover was not found without one.
    .action = Have the SRV record or the host autodiscover published in DNS.

autodiscover-other_host = Autodiscover leads to { $to }, this setup uses { $host }
    .cause = Mail programs of { $domain } go to { $to }. Both may be the same Exchange, or one of them is out of date.
    .action = Compare the two, and use the URL Autodiscover gives, or have Autodiscover corrected.

autodiscover-address_unknown = Autodiscover does not know { $account }
    .cause = { $to } answers as Autodiscover does, and says that no mailbox there has this address.
    .action = Check the service account's e-mail address, or type the URL yourself.

autodiscover-redirect_loop = Autodiscover goes round in a circle at { $to }
    .cause = The redirects lead back to where they came from.
    .action = Type the URL yourself, or have the redirect at { $to } corrected.

autodiscover-web_site = A web site answers in place of Autodiscover
    .cause = { $to } answers with { $answered }, which is made for people.
    .action = Type the URL yourself.

address-invalid = This is not an e-mail address
    .cause = “{ $text }” does not have the form name@domain.
    .action = Correct the address.

fallback_owner-not_found = { $owner } is not in the directory
    .cause = The address is misspelt, hidden or outside of the organization.
    .action = Choose another fallback owner, or add this one to the planner's users first.

fallback_owner-no_mailbox = { $owner } has no mailbox
    .cause = The address belongs to a contact or a group.
    .action = Choose a person with a mailbox.

fallback_owner-is_room = { $owner } is a room
    .cause = Meetings without a known owner go to a person.
    .action = Choose a person with a mailbox.

fallback_owner-alias = { $owner } is not the fallback owner's primary address
    .cause = The primary address is { $primary }, which the person's own meetings carry: the planner would hold the same person twice.
    .action = Write { $primary }.

environment-elsewhere = Not all mailboxes are in this organization
    .cause = These are elsewhere, in another Exchange organization or in Exchange Online: { $mailboxes }.
    .action = Leave them out, or have them moved here.

room-not_found = { $room } is not in the directory
    .cause = The address is misspelt, or the mailbox does not exist.
    .action = Check the address.

room-wrong_kind = { $room } is no room
    .cause = The address belongs to { $what }.
    .action = Remove it, or have the mailbox turned into a room mailbox.

room-alias = { $room } is not the room's primary address
    .cause = The primary address is { $primary }.
    .action = Use { $primary }.

room-subjects_hidden = Subjects of { $room } are hidden
    .cause = In { $hidden } of { $sampled } meetings the subject is the organizer's name: the room replaces subjects when it answers requests.
    .action = Have the room keep subjects, or go on without them.

room_list-none = There are no room lists in this organization
    .cause = Nobody made any, so there is nothing to take rooms from.
    .action = Use the address book, type the addresses, or add a CSV file. An Exchange administrator makes a list with New-DistributionGroup -RoomList.

room_list-empty = The room lists hold no rooms
    .cause = They are there, and nobody put a room into them.
    .action = Use the address book, type the addresses, or add a CSV file. An Exchange administrator fills a list with Add-DistributionGroupMember.

zone-unknown = The time zone { $zone } is not known
    .cause = It is a custom zone, or a name no table has.
    .action = Choose the room's time zone yourself.
