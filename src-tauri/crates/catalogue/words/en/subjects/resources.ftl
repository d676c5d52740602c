### What has to be true, and what mends it: rooms, room lists and equipment.

subject-rooms-exist = Each room has a room mailbox
    .why = A room that is only a name in a calendar cannot be booked, and nobody can act as it.
    .steps =
        Add the rooms in step 4 by their e-mail addresses.
        Create the mailboxes that are missing with the script; those that exist stay as they are.
        Validate the rooms.
    .steps-exchange_online = Look the rooms up in the Exchange admin center under Resources, and create those that are missing with the script.
    .mend =
        If { $room } is no room, remove it from the list.
        If it is one, run the script in the Exchange Management Shell.

subject-room-found =
    .steps =
        Check the spelling of { $room }; Outlook's address book shows the right one.
        If the mailbox was created today, wait until the address list is updated.

subject-addresses-primary = Rooms and users are known by their primary SMTP address
    .why = What is booked at an alias belongs to nobody in the product.
    .steps =
        Use the primary address, not an alias: the validation in step 4 shows it where they differ.
        Where the alias is the address you want, the script makes it the primary one.
    .steps-exchange_online =
        Compare the addresses with those in the Exchange admin center; the primary one begins with SMTP in capitals.
        Where the alias is the address you want, the script makes it the primary one.

subject-room-primary_address =
    .steps = Remove { $room } from the list and add the primary address, which the evidence names.

subject-rooms-subjects = The rooms keep the subjects of meetings
    .why = By default a room replaces the subject by the organizer's name and drops the private mark; that is all the product would show.
    .steps =
        Decide whether subjects may be seen in the product.
        If they may, run the script.
    .steps-exchange_online =
        Decide whether subjects may be seen in the product.
        If they may, run the script; then run the command that shows the settings, and paste what it puts on the clipboard.

subject-room_list-exists = A room list exists
    .why = The product reads the rooms from it. A plain distribution group looks the same and is not found.
    .steps =
        Run the script: a room list can be created by PowerShell only.
        Run the command that shows it; RecipientTypeDetails must say RoomList.

subject-room_list-members = The room lists hold all rooms, at most 75 in each
    .why = A room that is in no list is not offered, and beyond 75 members a list is not read to its end.
    .steps =
        Run the script: it adds the rooms chosen in step 4 and opens a further list after each 75.
        Take rooms out that you do not want to connect.

subject-room_list-manager = The service account manages the room list
    .why = Whoever creates a list becomes its manager; listing the rooms can fail for anybody else.
    .steps =
        Run the script: it makes the service account the manager.
        Run the command that shows it, and paste what it puts on the clipboard.

subject-rooms-full_access = The account has FullAccess to each room
    .why = To book, extend and end a meeting it opens the room's mailbox as a delegate; impersonation alone does not let it.
    .steps =
        Run the script in the Exchange Management Shell: it grants FullAccess room by room, without mapping the rooms into anybody's Outlook.
        Check again; each room is opened as a delegate.

subject-equipment-exists = The equipment mailbox exists
    .why = Meetings invite it, and the product reads its mailbox and nothing else.
    .steps =
        Choose an address that belongs to nobody yet, and type it here.
        Run the script: it creates an equipment mailbox.
        To look into the mailbox one day, give an account FullAccess to it and open it with that account.
    .mend =
        Create an equipment mailbox at { $equipment }. If another mailbox has this address, choose a new one.
        Wait until the address list shows it.

subject-equipment-processing = The equipment mailbox accepts requests as the product needs it
    .why = With the default settings it declines what is far ahead, in series or at the same time, and drops the texts the product reads.
    .steps =
        Run the script: it sets how requests are processed.
        Run the command that shows the settings, and paste what it puts on the clipboard: not all of them can be seen from outside.
