//! The words for checks.

use crate::CheckId;

/// What a check asks, as the row of the check tree says while it runs.
pub fn asks(check: CheckId) -> &'static str {
    match check {
        CheckId::NameResolves => "The host name has an address",
        CheckId::HostReachable => "The host accepts connections",
        CheckId::TlsValid => "The certificate is valid",
        CheckId::EndpointIsEws => "Exchange Web Services answer",
        CheckId::SignInSchemes => "A sign-in is offered",
        CheckId::SignInAccepted => "User name and password are accepted",
        CheckId::ServerVersion => "The Exchange version is supported",
        CheckId::AccountMailbox => "The service account has a mailbox",
        CheckId::FallbackOwnerMailbox => "The fallback owner has a mailbox",
        CheckId::RoomExists => "The room is in the directory",
        CheckId::RoomKind => "The mailbox is a room or equipment",
        CheckId::RoomPrimaryAddress => "The address is the primary one",
        CheckId::RoomImpersonation => "The service account may act as the room",
        CheckId::RoomCalendar => "The calendar can be read",
        CheckId::RoomSubjects => "Subjects are visible",
    }
}

/// What a check that passed says, with `{placeholders}` for the report's [`Args`](anteroom_domain::Args).
pub fn passes(check: CheckId) -> &'static str {
    match check {
        CheckId::NameResolves => "{addresses}",
        CheckId::HostReachable => "{host}",
        CheckId::TlsValid => "valid until {until}",
        CheckId::EndpointIsEws => "{url}",
        CheckId::SignInSchemes => "{scheme}",
        CheckId::SignInAccepted => "signed in as {login}",
        CheckId::ServerVersion => "{product}, {version}",
        CheckId::AccountMailbox => "{account}",
        CheckId::FallbackOwnerMailbox => "{owner}",
        CheckId::RoomExists => "{name}",
        CheckId::RoomKind => "{kind}",
        CheckId::RoomPrimaryAddress | CheckId::RoomImpersonation => "{room}",
        CheckId::RoomCalendar => "{items} calendar items",
        CheckId::RoomSubjects => "shown as they were written",
    }
}

/// What a skipped row says after «because»: the requirement that does not hold.
pub fn states(check: CheckId) -> &'static str {
    match check {
        CheckId::NameResolves => "the host name has no address",
        CheckId::HostReachable => "the host does not accept connections",
        CheckId::TlsValid => "the certificate is not valid",
        CheckId::EndpointIsEws => "Exchange Web Services do not answer",
        CheckId::SignInSchemes => "no sign-in is offered that Anteroom can use",
        CheckId::SignInAccepted => "the sign-in was not accepted",
        CheckId::ServerVersion => "the Exchange version is not supported",
        CheckId::AccountMailbox => "the service account has no mailbox",
        CheckId::FallbackOwnerMailbox => "the fallback owner has no mailbox",
        CheckId::RoomExists => "the room is not in the directory",
        CheckId::RoomKind => "the mailbox is neither a room nor equipment",
        CheckId::RoomPrimaryAddress => "the address is not the primary one",
        CheckId::RoomImpersonation => "the service account may not act as the room",
        CheckId::RoomCalendar => "the calendar cannot be read",
        CheckId::RoomSubjects => "subjects are hidden",
    }
}
