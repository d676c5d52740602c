//! What a remedy is.

use anteroom_domain::{Audience, CheckId};
use anteroom_scripts::Script;
use serde::{Deserialize, Serialize};

/// A remedy by name.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum RemedyId {
    /// Correct the host name, or have it published.
    PublishName,
    /// Open the way through firewall and proxy.
    OpenTheWay,
    /// Trust the company's certificate authority.
    TrustAuthority,
    /// Replace the certificate, or use the name it has.
    ReplaceCertificate,
    /// Use the URL of Exchange Web Services, published without a sign-in page in front.
    UseEwsUrl,
    /// Switch Exchange Web Services on for the account.
    EnableEws,
    /// Offer Basic authentication on the EWS virtual directory.
    OfferBasic,
    /// Use an app registration: the cloud takes no passwords.
    UseAppRegistration,
    /// Type user name and password again.
    CorrectSignIn,
    /// Unlock the account.
    UnlockAccount,
    /// Enable the account.
    EnableAccount,
    /// Renew the password and let it never expire.
    KeepPassword,
    /// Give the service account a mailbox.
    GiveMailbox,
    /// Use the service account's primary address.
    UseAccountPrimary,
    /// Choose another fallback owner.
    ChooseFallbackOwner,
    /// Allow the service account to impersonate rooms.
    GrantImpersonation,
    /// Correct the room's address, or show the room in address lists.
    FindRoom,
    /// Convert the mailbox to a room mailbox, or remove it from the list.
    ConvertToRoom,
    /// Use the room's primary address.
    UseRoomPrimary,
    /// Keep subjects when the room processes requests.
    KeepSubjects,
    /// Publish Autodiscover, or type the URL.
    PublishAutodiscover,
    /// Exempt the service account from the second factor.
    DropSecondFactor,
    /// Give the service account a first and a last name.
    NameAccount,
    /// Write the primary address into Active Directory.
    AlignDirectoryAddress,
    /// Leave out mailboxes of another organization, or move them here.
    LeaveElsewhere,
    /// Limit impersonation to what is needed.
    NarrowImpersonation,
    /// Give the service account FullAccess to the rooms.
    GrantFullAccess,
    /// Create the equipment mailbox.
    CreateEquipment,
    /// Have the equipment mailbox process requests as the product needs it.
    ProcessEquipment,
    /// Create the room list.
    CreateRoomList,
    /// Put the rooms into room lists, not too many in each.
    FillRoomLists,
    /// Wait and check again.
    WaitAndCheck,
    /// Find the server that does not know a right the others know.
    CompareServers,
    /// Plan the move to a supported version.
    UpgradeServer,
}

impl RemedyId {
    /// Every remedy.
    pub const ALL: &'static [Self] = &[
        Self::PublishName,
        Self::OpenTheWay,
        Self::TrustAuthority,
        Self::ReplaceCertificate,
        Self::UseEwsUrl,
        Self::EnableEws,
        Self::OfferBasic,
        Self::UseAppRegistration,
        Self::CorrectSignIn,
        Self::UnlockAccount,
        Self::EnableAccount,
        Self::KeepPassword,
        Self::GiveMailbox,
        Self::UseAccountPrimary,
        Self::ChooseFallbackOwner,
        Self::GrantImpersonation,
        Self::FindRoom,
        Self::ConvertToRoom,
        Self::UseRoomPrimary,
        Self::KeepSubjects,
        Self::PublishAutodiscover,
        Self::DropSecondFactor,
        Self::NameAccount,
        Self::AlignDirectoryAddress,
        Self::LeaveElsewhere,
        Self::NarrowImpersonation,
        Self::GrantFullAccess,
        Self::CreateEquipment,
        Self::ProcessEquipment,
        Self::CreateRoomList,
        Self::FillRoomLists,
        Self::WaitAndCheck,
        Self::CompareServers,
        Self::UpgradeServer,
    ];
}

/// What to do about a finding.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Remedy {
    /// Which remedy.
    pub id: RemedyId,
    /// Who can do it.
    pub audience: Audience,
    /// What to do, in order, with the customer's values in place.
    pub steps: Vec<String>,
    /// The exact script, where one helps.
    pub script: Option<Script>,
    /// How long it takes to apply, in words; `None` for at once.
    pub takes_effect: Option<String>,
    /// The check that proves it.
    pub verified_by: CheckId,
}
