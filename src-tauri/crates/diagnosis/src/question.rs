//! What is asked of the outside world for checks. Several checks may judge one answer.

/// A question; a collector asks each once, however many checks rest on it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Question {
    /// The addresses of the host name.
    Name,
    /// A connection to the host, or to the proxy in front of it.
    Connection,
    /// The TLS handshake and its certificates.
    Certificate,
    /// What the endpoint says to strangers.
    Endpoint,
    /// The first request with the password.
    SignIn,
    /// The service account's own calendar, and who it is.
    Account,
    /// The names of the account's person.
    Names,
    /// When the account's password ends.
    PasswordExpiry,
    /// The account's address in Active Directory.
    DirectoryAddress,
    /// Where Autodiscover leads.
    Autodiscover,
    /// Where DNS says Autodiscover is.
    Service,
    /// Who the fallback owner is.
    FallbackOwner,
    /// Where every mailbox is.
    Environment,
    /// Who the room is.
    Room,
    /// The room list, its further parts and their members.
    RoomLists,
    /// Who the equipment mailbox is.
    Equipment,
    /// The room's calendar, opened as the room.
    RoomCalendar,
    /// The calendar of a person, opened as that person.
    OpenTestUser,
    /// The account's own calendar, opened by impersonating it.
    OpenAccount,
    /// The calendar of the equipment mailbox, opened as it.
    OpenEquipment,
    /// A mailbox out of reach, and one within.
    Scope,
    /// How the equipment mailbox processes requests.
    Processing,
    /// The room's inbox, opened as the account itself.
    RoomInbox,
    /// A sample of the room's meetings.
    RoomSubjects,
}
