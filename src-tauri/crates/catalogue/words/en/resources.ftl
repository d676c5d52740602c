### Texts about equipment mailboxes, room lists and rights on rooms.

room-no_full_access = The service account has no FullAccess to { $room }
    .cause = It cannot open the mailbox without impersonating it.
    .action = Have FullAccess granted on the room.

room_list-not_found = { $list } is not in the directory
    .cause = The address is misspelt, or the room list does not exist.
    .action = Have the room list created, or correct the address.

room_list-wrong_kind = { $list } is no room list
    .cause = The address belongs to { $what }.
    .action = Have a room list created at this address.

room_list-too_large = { $list } has { $count } members
    .cause = At most { $most } of a list are read.
    .action = Have the rooms spread over several lists.

room_list-incomplete = Not all chosen rooms are in a room list
    .cause = These are in none: { $mailboxes }.
    .action = Have them added.

room_list-other_members = The room list holds more than the chosen rooms
    .cause = Nobody chose these: { $mailboxes }.
    .action = Have them removed from the list, or choose them among the rooms.

equipment-not_found = { $equipment } is not in the directory
    .cause = The address is misspelt, or the equipment mailbox does not exist.
    .action = Have the mailbox created, or correct the address.

equipment-wrong_kind = { $equipment } is no equipment mailbox
    .cause = The address belongs to { $what }.
    .action = Have an equipment mailbox created at this address, or choose another address.

equipment-processing = { $equipment } does not process requests as it should
    .cause = As it is, with what it should be in brackets: { $differences }.
    .action = Have the calendar processing set.

equipment-processing_unknown = Exchange does not show all settings of { $equipment }
    .cause = Not shown: { $settings }.
    .action = Paste what Get-CalendarProcessing prints.
