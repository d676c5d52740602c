//! What a failed request says about what was asked for.

use anteroom_domain::{Code, Disposition, Failure, SmtpAddress};

use crate::ews::{EwsError, EwsFault, ResponseError};
use crate::net::NetError;

/// Where the cause of a failure lies.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Blame {
    /// In what was asked for: less of it may well be given.
    Content,
    /// There, or in the server: a fault that passes for most, and stays for the one entry the server stumbles over.
    Doubtful,
    /// Elsewhere: the network, the sign-in, a busy server, a mailbox that moves. Asking for less changes nothing.
    Elsewhere,
}

/// Where the cause of a failed request lies.
pub(super) fn blame(error: &EwsError) -> Blame {
    match &*error.fault {
        EwsFault::Fault(response) | EwsFault::Response(response) => blame_response(response),
        EwsFault::Malformed(_) => Blame::Doubtful,
        // Without a reason, which would name the mailbox, and without a time to wait.
        EwsFault::Status { status: 500, reason: None, retry_after: None, .. } => Blame::Doubtful,
        EwsFault::Net(NetError::TooLarge { .. }) => Blame::Content,
        _ => Blame::Elsewhere,
    }
}

/// Where the cause of an error of Exchange lies, be it a fault or the error of one item.
pub(super) fn blame_response(error: &ResponseError) -> Blame {
    if error.back_off.is_some() {
        return Blame::Elsewhere;
    }
    match error.code() {
        Code::ItemUnreadable | Code::ItemNotFound | Code::ZoneUnknown | Code::TooManyItems => Blame::Content,
        // A time that was too short, or memory that was not enough, for all of it: half of it takes half.
        Code::ServerTransient => Blame::Doubtful,
        // A code nobody has met may mean anything; and one odd id is enough for a request to be refused.
        Code::EwsUnrecognized | Code::EwsRequestRefused => Blame::Doubtful,
        _ => Blame::Elsewhere,
    }
}

/// Whether the error of one item of a batch concerns the mailbox or the account, and so every other item as well.
pub(super) fn concerns_all(error: &ResponseError) -> bool {
    let is_of_mailbox = matches!(
        error.code(),
        Code::MailboxUnavailable
            | Code::MailboxMoving
            | Code::MailboxNotFound
            | Code::RoomAddressIsAlias
            | Code::ImpersonationDenied
            | Code::AccountWithoutMailbox
            | Code::AccountDisabled
            | Code::EwsDisabled
            | Code::VersionUnsupported
    );
    let passes = matches!(error.disposition(), Disposition::SkipItem | Disposition::Retry);
    is_of_mailbox || (!passes && blame_response(error) == Blame::Elsewhere)
}

/// The failure of one item that was asked for alone: what would be a trouble of the server is the item's own by now.
pub(super) fn of_item(failure: Failure) -> Failure {
    match failure.code() {
        Code::ServerTransient
        | Code::HttpUnavailable
        | Code::EwsMalformed
        | Code::EwsTooLarge
        | Code::EwsUnrecognized => renamed(Code::ItemUnreadable, failure),
        _ => failure,
    }
}

/// The failure of a day that cannot be listed.
pub(super) fn of_day(failure: Failure) -> Failure {
    renamed(Code::DayUnreadable, failure)
}

/// An answer with another number of results than entries were asked for: nobody knows which is whose.
pub(super) fn miscounted(room: &SmtpAddress, asked: usize, answered: usize) -> Failure {
    Failure::new(Code::EwsMalformed, Disposition::Retry)
        .with("room", room)
        .with("asked", asked)
        .with("answered", answered)
}

fn renamed(code: Code, failure: Failure) -> Failure {
    Failure::new(code, Disposition::SkipItem).with_all(failure.args()).caused_by(failure)
}
