use serde::{Deserialize, Serialize};

use crate::{CalendarProcessing, SmtpAddress};

/// Whom an impersonation right covers.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Reach {
    /// Every mailbox: no scope.
    Everybody,
    /// Room and equipment mailboxes, by their type.
    Resources,
    /// The direct members of groups, and these mailboxes beside them.
    Members {
        /// The groups or room lists.
        groups: Vec<SmtpAddress>,
        /// Mailboxes that are in none of them.
        also: Vec<SmtpAddress>,
    },
    /// These mailboxes alone.
    Mailboxes(Vec<SmtpAddress>),
}

/// What one task of a script makes true in an Exchange organization. A script is PowerShell; this is what it promises, so
/// that the practice organization can do the same and the checks can be held to it.
///
/// Where no account is named, the service account is meant.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", tag = "change")]
pub enum Change {
    /// The service account exists and is enabled.
    EnableAccount,
    /// The service account has a first and a last name.
    NameAccount {
        /// Given name.
        first_name: String,
        /// Surname.
        last_name: String,
    },
    /// The service account has a mailbox.
    GiveMailbox,
    /// The service account's password never expires.
    KeepPassword,
    /// The service account signs in with the password alone.
    DropSecondFactor,
    /// The `mail` attribute in the directory is the primary SMTP address.
    AlignDirectoryAddress,
    /// Exchange Web Services is switched on for the service account.
    EnableEws,
    /// Basic authentication is offered on the EWS virtual directory.
    OfferBasic,
    /// The EWS URL leads to Exchange.
    PublishEws,
    /// Autodiscover answers.
    PublishAutodiscover,
    /// These mailboxes are in this organization instead of another one.
    MoveHere {
        /// The mailboxes.
        mailboxes: Vec<SmtpAddress>,
    },
    /// Room mailboxes exist at these addresses.
    CreateRooms {
        /// The rooms.
        rooms: Vec<SmtpAddress>,
    },
    /// These addresses are primary ones.
    MakePrimary {
        /// The addresses.
        addresses: Vec<SmtpAddress>,
    },
    /// An equipment mailbox exists at this address, whatever stood there before.
    CreateEquipment {
        /// The equipment.
        equipment: SmtpAddress,
    },
    /// Resource mailboxes process requests like this.
    SetProcessing {
        /// The mailboxes.
        mailboxes: Vec<SmtpAddress>,
        /// The settings; those that are `None` stay.
        processing: CalendarProcessing,
    },
    /// The service account has FullAccess to mailboxes.
    GrantFullAccess {
        /// The mailboxes.
        mailboxes: Vec<SmtpAddress>,
    },
    /// The service account may impersonate. Replaces what it could before.
    GrantImpersonation {
        /// Whom.
        reach: Reach,
    },
    /// A room list exists; a distribution group at the address becomes one.
    CreateRoomList {
        /// Its address.
        list: SmtpAddress,
    },
    /// Room lists hold exactly these rooms, at most 75 each; further lists are made as they are needed.
    FillRoomLists {
        /// The first list's address.
        list: SmtpAddress,
        /// All rooms.
        rooms: Vec<SmtpAddress>,
    },
    /// The service account manages a room list.
    ManageRoomList {
        /// The list.
        list: SmtpAddress,
    },
    /// Address lists and the offline address book are up to date.
    UpdateAddressBook,
    /// The organization may be customized (`Enable-OrganizationCustomization`).
    EnableCustomization,
    /// An application may read and write calendars of room mailboxes (RBAC for Applications).
    GrantApplication {
        /// The application's client id.
        client_id: String,
    },
}
