### What each task's script does, asks before doing, and will not touch; the head of a script and the script panel say it. In a head the sentences
### of several tasks, and of either environment, stand in one list: each has to be true there, and names what it is about.

task-organization-customization = Lets the organization be customized, which scopes and role assignments need.
    .leaves = There is no way back; being customizable changes nothing by itself.

task-account-enable = Enables the service account; in Active Directory it creates it where there is none.
    .asks = In Active Directory it asks for the password of an account that is new or has none yet.
    .leaves = Leaves namesakes in other domains and expiry dates alone; -Undo disables the account again and never deletes it.

task-account-unlock = Unlocks the service account.
    .leaves = Leaves the account's password alone; unlocking has no way back, because nobody is served by a locked account.

task-account-names = Gives the service account its first and last name.
    .leaves = Leaves the service account's display name and addresses, and in Exchange Online a synchronized account, as they are.

task-account-mailbox = Gives the service account a mailbox; in Exchange Online it creates a new account together with its mailbox.
    .asks = Asks for the password of a new account (in Exchange Online alone), and before -Undo takes a mailbox away.
    .leaves = Assigns no license; leaves a mail user, remote or resource mailbox in the account's place as it is, and says so.

task-account-password = Lets the service account's password never expire.
    .leaves = Leaves a password that is there, and the other password rules, alone.

task-account-directory_address = Writes the service account's primary SMTP address into its mail attribute in Active Directory.
    .leaves = Leaves the account's addresses in Exchange as they are.

task-account-ews = Switches Exchange Web Services on for the service account.
    .leaves = Leaves the service account's other protocols, and Exchange Web Services of other mailboxes, alone.

task-endpoint-basic = Offers Basic authentication for Exchange Web Services at the chosen host name.
    .leaves = Leaves the other ways to sign in and the virtual directories of other host names alone.

task-endpoint-autodiscover = Publishes the Autodiscover address of the mail domain on every server.
    .asks = Asks before it replaces another Autodiscover address, because every Outlook of the Windows domain follows.
    .leaves = Leaves DNS and certificates alone.

task-rooms-create = Creates missing room mailboxes, which accept requests by themselves, and turns shared and equipment mailboxes into rooms.
    .asks = Asks before a person's mailbox that was allowed becomes a room (in Exchange Online alone), and before -Undo removes a mailbox.
    .leaves = Does not convert contacts, remote and synchronized mailboxes, or people's mailboxes that were not allowed; says where to do it.

task-rooms-primary_address = Makes the chosen addresses the rooms' primary SMTP addresses; on Exchange Server it first takes such a room out of address policies.
    .leaves = Leaves a room's former address as a further one, and the addresses of whatever is no room mailbox as they are.

task-rooms-processing = Lets the rooms keep subjects and private flags as they were sent, without the organizer's name in the subject.
    .leaves = Leaves meetings already booked, and all other calendar processing of rooms that were there, as they are.

task-equipment-create = Creates the equipment mailbox, or turns a shared or room mailbox into one.
    .asks = Asks before a room, or in Exchange Online a person's mailbox that was allowed, becomes equipment, and before -Undo removes a mailbox.
    .leaves = Does not convert contacts, remote and synchronized mailboxes, or people's mailboxes that were not allowed; says where to do it.

task-equipment-processing = Lets the equipment mailbox process requests as the product needs it.
    .leaves = Leaves the equipment mailbox's calendar processing that the product does not name as it is.

task-room_list-create = Creates the room lists, or turns distribution groups at their addresses into room lists.
    .asks = Asks before it turns a group with members that are no rooms, and before -Undo removes a list with members.
    .leaves = Leaves security groups, Microsoft 365 groups, dynamic and synchronized groups as they are.

task-room_list-fill = Fills the room lists with exactly the chosen rooms, at most 75 each.
    .asks = Asks before members leave a list because they are not among the chosen rooms.
    .leaves = Leaves groups that are no room lists alone; nobody leaves a list while a chosen room cannot be found.

task-room_list-manager = Makes the service account a manager of the room lists, beside whoever manages them already.
    .leaves = Leaves the other managers of the room lists as they are.

task-impersonation-everybody = Lets the service account impersonate everybody: whoever has its password can then read every mailbox.
    .asks = Asks before it changes an assignment named after the product that this script did not make.
    .leaves = Leaves the role assignments of other accounts alone, and makes none where another one gives the same already.

task-impersonation-resources = Lets the service account impersonate room and equipment mailboxes, and nobody else.
    .asks = Asks before it changes a scope or an assignment named after the product that this script did not make.
    .leaves = Leaves wider assignments whose removal was not allowed, and those by groups, and names them.

task-impersonation-members = Lets the service account impersonate the rooms and equipment in the room lists and itself, and nobody else.
    .asks = Asks before it changes a scope or an assignment named after the product that this script did not make.
    .leaves = Leaves wider assignments whose removal was not allowed, and those by groups, and names them.

task-impersonation-role_group = Lets the service account impersonate room and equipment mailboxes as a member of a role group.
    .asks = Asks before it changes a scope that this script did not make, and before -Undo removes a role group with members.
    .leaves = Leaves a role group of this name that gives anything else, wider assignments whose removal was not allowed, and those by groups.

task-rooms-full_access = Gives the service account the FullAccess permission on the rooms, without automatic mapping.
    .leaves = Leaves every other permission on the rooms alone; where an entry denies access, it says so and adds nothing.

task-application-access = Registers the application in Exchange Online and lets it read and write the calendars of room and equipment mailboxes, and no others.
    .asks = Asks before it changes a scope named after the product that this script did not make.
    .leaves = Leaves what Entra grants for the whole tenant, and wider roles whose removal was not allowed; names the latter.

task-address_book-update = Brings address lists and offline address books up to date.
    .leaves = Leaves address books that are up to date alone; updating has no way back, because they are written from the directory.

task-impersonation-show = Shows whom the service account may impersonate.

task-application-show = Shows what the application may do in the rooms' calendars.

task-processing-show = Shows how rooms and equipment process requests.

task-room_list-show = Shows the room lists, their type and who manages them.

task-addresses-show = Shows what addresses belong to.
