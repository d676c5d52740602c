//! The checks by name.

use crate::dotted::dotted_ids;

dotted_ids! {
    /// A check's stable name. The order is the one in which a request travels, which is also an order in which every
    /// requirement stands before whatever requires it.
    CheckId, UnknownCheck is no "a check"
    /// The host name of the Exchange URL has an address.
    NameResolves = "name.resolves",
    /// The host, or the proxy in front of it, accepts a connection.
    HostReachable = "host.reachable",
    /// The certificate chain, name and dates hold.
    TlsValid = "tls.valid",
    /// What answers at the URL is Exchange Web Services.
    EndpointIsEws = "endpoint.is_ews",
    /// The server offers a sign-in this version can do.
    SignInSchemes = "sign_in.schemes",
    /// The server offers Basic authentication.
    SignInBasic = "sign_in.basic",
    /// The server accepts user name and password. One attempt, never repeated.
    SignInAccepted = "sign_in.accepted",
    /// The password alone is enough: no second factor and no sign-in page comes after it.
    SignInSingleFactor = "sign_in.single_factor",
    /// Exchange Web Services are switched on for the service account.
    AccountEws = "account.ews",
    /// The server's product and version.
    ServerVersion = "server.version",
    /// The service account has a mailbox, under the address that was typed.
    AccountMailbox = "account.mailbox",
    /// The service account has a first and a last name.
    AccountNames = "account.names",
    /// The service account's password never expires.
    AccountPasswordExpiry = "account.password_expiry",
    /// The service account's address in Active Directory is the primary one in Exchange.
    AccountDirectoryAddress = "account.directory_address",
    /// Autodiscover leads to Exchange.
    AutodiscoverFound = "autodiscover.found",
    /// DNS leads to Autodiscover, or nobody needs it to.
    AutodiscoverSrv = "autodiscover.srv",
    /// The fallback owner exists, has a mailbox and is not a room.
    FallbackOwnerMailbox = "fallback_owner.mailbox",
    /// The fallback owner is written as the mailbox's primary address.
    FallbackOwnerPrimaryAddress = "fallback_owner.primary_address",
    /// Service account, fallback owner and rooms have their mailboxes in this organization.
    EnvironmentSingle = "environment.single",
    /// The directory knows the room's address.
    RoomExists = "room.exists",
    /// The address belongs to a room or equipment mailbox.
    RoomKind = "room.kind",
    /// The address is the mailbox's primary one.
    RoomPrimaryAddress = "room.primary_address",
    /// The room list exists.
    RoomListExists = "room_list.exists",
    /// It is a room list, not a plain distribution group.
    RoomListKind = "room_list.kind",
    /// No list has more members than the product takes.
    RoomListSize = "room_list.size",
    /// The lists hold the rooms that were chosen.
    RoomListMembers = "room_list.members",
    /// The equipment mailbox exists.
    EquipmentExists = "equipment.exists",
    /// It is an equipment or room mailbox.
    EquipmentKind = "equipment.kind",
    /// The service account may act as the room.
    RoomImpersonation = "room.impersonation",
    /// The service account may act as a person.
    ImpersonationUsers = "impersonation.users",
    /// The service account may act as itself.
    ImpersonationSelf = "impersonation.self",
    /// The service account may act as the equipment mailbox.
    ImpersonationEquipment = "impersonation.equipment",
    /// The service account may not act as a mailbox outside of the scope.
    ImpersonationScope = "impersonation.scope",
    /// The equipment mailbox processes requests as the product needs it.
    EquipmentProcessing = "equipment.processing",
    /// The service account has FullAccess to the room.
    RoomFullAccess = "room.full_access",
    /// The room's calendar can be read.
    RoomCalendar = "room.calendar",
    /// Subjects reach the planner instead of being replaced by the organizer's name.
    RoomSubjects = "room.subjects",
}
