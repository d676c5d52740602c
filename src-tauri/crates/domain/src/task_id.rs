//! The tasks by name: one thing an administrator has to do, in whichever environment.

use crate::dotted::dotted_ids;

dotted_ids! {
    /// A task's stable name, as product profiles write it. The order is the one in which they are done.
    TaskId, UnknownTask is no "a task"
    /// The organization may be customized.
    EnableCustomization = "organization.customization",
    /// The service account exists and is enabled.
    EnableAccount = "account.enable",
    /// It is unlocked.
    UnlockAccount = "account.unlock",
    /// It has a mailbox. In Exchange Online that makes the account, too, so it stands before everything that is set on it.
    GiveMailbox = "account.mailbox",
    /// It has a first and a last name.
    NameAccount = "account.names",
    /// Its password never expires.
    KeepPassword = "account.password",
    /// Its `mail` attribute is its primary SMTP address.
    AlignDirectoryAddress = "account.directory_address",
    /// Exchange Web Services is switched on for it.
    EnableEws = "account.ews",
    /// Basic authentication is offered on the EWS virtual directory.
    OfferBasic = "endpoint.basic",
    /// Autodiscover is published.
    PublishAutodiscover = "endpoint.autodiscover",
    /// Room mailboxes exist.
    CreateRooms = "rooms.create",
    /// Rooms are known by the addresses chosen.
    MakePrimary = "rooms.primary_address",
    /// Rooms keep subjects, organizers apart and private flags.
    KeepSubjects = "rooms.processing",
    /// The equipment mailbox exists.
    CreateEquipment = "equipment.create",
    /// The equipment mailbox processes requests as the product needs it.
    ProcessEquipment = "equipment.processing",
    /// The first room list exists.
    CreateRoomList = "room_list.create",
    /// Room lists hold the rooms, at most 75 each.
    FillRoomLists = "room_list.fill",
    /// The service account manages the room list.
    ManageRoomList = "room_list.manager",
    /// The service account may impersonate everybody.
    ImpersonateEverybody = "impersonation.everybody",
    /// The service account may impersonate room and equipment mailboxes.
    ImpersonateResources = "impersonation.resources",
    /// The service account may impersonate the members of the room lists.
    ImpersonateMembers = "impersonation.members",
    /// The service account may impersonate room and equipment mailboxes through a role group, as administrators see it in
    /// the Exchange admin center.
    ImpersonateByRoleGroup = "impersonation.role_group",
    /// The service account has FullAccess to the rooms.
    GrantFullAccess = "rooms.full_access",
    /// The application may read and write the rooms' calendars.
    GrantApplication = "application.access",
    /// Address lists and the offline address book are up to date.
    UpdateAddressBook = "address_book.update",
    /// Shows who may impersonate whom; changes nothing.
    ShowAssignments = "impersonation.show",
    /// Shows what the application may do; changes nothing.
    ShowApplication = "application.show",
    /// Shows the resource's calendar processing; changes nothing.
    ShowProcessing = "processing.show",
    /// Shows room lists, their type and manager; changes nothing.
    ShowRoomLists = "room_list.show",
    /// Shows what addresses belong to; changes nothing.
    ShowAddresses = "addresses.show",
}

impl TaskId {
    /// Whether it grants application impersonation. Each of these replaces what another of them granted.
    pub fn grants_impersonation(self) -> bool {
        matches!(
            self,
            Self::ImpersonateEverybody
                | Self::ImpersonateResources
                | Self::ImpersonateMembers
                | Self::ImpersonateByRoleGroup
        )
    }
}
