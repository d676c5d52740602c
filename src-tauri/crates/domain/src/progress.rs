//! How far an import is: one whole, small snapshot.

use std::time::Duration;

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use crate::{Code, PlannedRoom, RunId, SkipReason, SmtpAddress};

/// What a run is doing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum RunPhase {
    /// Reading calendars.
    Importing,
    /// No new unit is started; those under way end.
    Pausing,
    /// Standing still until resumed.
    Paused,
    /// Ending on request; what is under way is committed or dropped whole.
    Cancelling,
    /// Ended on request; can be resumed.
    Cancelled,
    /// Ended because Anteroom was closed; can be resumed.
    Interrupted,
    /// Ended by a failure that concerns the whole run; can be resumed.
    Stopped,
    /// Done.
    Finished,
}

impl RunPhase {
    /// Whether nothing more will be written.
    pub fn is_final(self) -> bool {
        matches!(self, Self::Cancelled | Self::Interrupted | Self::Stopped | Self::Finished)
    }
}

/// The six states a room's import can be in, and the one before it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum RoomState {
    /// Not begun.
    Waiting,
    /// Its calendar is being read for the first time.
    Importing,
    /// Its calendar is being compared with what the planner has.
    Synchronizing,
    /// Everything is in the planner.
    Imported,
    /// The server gave an error; it will be tried again.
    RecoveringFromError,
    /// The server could not be reached.
    ConnectionLost,
    /// The mailbox does not exist or may not be opened.
    MailboxNotFound,
}

impl RoomState {
    /// The state of a room of whose units so many are done, with workers, and there; `problem` is what it met and has not overcome.
    pub fn of(done: u32, leased: u32, total: u32, imported_before: bool, problem: Option<Code>) -> Self {
        match problem {
            _ if done == total => Self::Imported,
            Some(code) => Self::after(code),
            None if leased + done == 0 => Self::Waiting,
            None if imported_before => Self::Synchronizing,
            None => Self::Importing,
        }
    }

    /// The state a room is in after this failure, until it is tried again or mended.
    pub fn after(code: Code) -> Self {
        match code {
            Code::MailboxNotFound
            | Code::RoomNotFound
            | Code::FolderNotFound
            | Code::ImpersonationDenied
            | Code::EwsAccessDenied => Self::MailboxNotFound,
            Code::DnsNotFound
            | Code::DnsFailed
            | Code::ConnectRefused
            | Code::ConnectTimeout
            | Code::ConnectFailed
            | Code::ConnectionLost
            | Code::Timeout
            | Code::ProxyAuthRequired
            | Code::TlsUnknownIssuer
            | Code::TlsNameMismatch
            | Code::TlsExpired
            | Code::TlsNotYetValid
            | Code::TlsFailed => Self::ConnectionLost,
            _ => Self::RecoveringFromError,
        }
    }

    /// Whether it says that something is wrong.
    pub fn is_failing(self) -> bool {
        matches!(self, Self::RecoveringFromError | Self::ConnectionLost | Self::MailboxNotFound)
    }
}

/// One room's row in the progress.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RoomProgress {
    /// The room.
    pub address: SmtpAddress,
    /// Its name in the planner.
    pub display_name: String,
    /// Its state.
    pub state: RoomState,
    /// Units done.
    pub units_done: u32,
    /// Units in all.
    pub units_total: u32,
    /// Entries imported so far.
    pub meetings: u32,
    /// The last failure, if the state is one of the failing ones.
    pub problem: Option<Code>,
}

/// Counts of a run. Counting is by distinct entry, so a page read twice counts once.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Tally {
    /// Entries brought into the planner, with whatever owner.
    pub imported: u32,
    /// Of these, entries that were new.
    pub created: u32,
    /// Of these, entries that were changed; one that got its right owner counts here.
    pub updated: u32,
    /// Of these, entries that stood there already and are the same.
    pub unchanged: u32,
    /// Of these, entries that went to the fallback owner.
    pub fallback_owned: u32,
    /// Of these, entries that had the fallback owner and now have the right one.
    pub owners_corrected: u32,
    /// Entries left out because they are cancelled.
    pub skipped_cancelled: u32,
    /// Entries left out because the room declined them.
    pub skipped_declined: u32,
    /// Entries the server could not give.
    pub skipped_unreadable: u32,
    /// Second copies of entries that are in the planner.
    pub skipped_folded: u32,
    /// Stretches of time the server could not list.
    pub skipped_gaps: u32,
    /// Entries removed because the calendar does not have them any more.
    pub removed: u32,
}

/// Why nothing is being asked of the server right now.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Waiting {
    /// How much longer.
    pub remaining: Duration,
    /// Whether the server named the time (otherwise it is our own back-off).
    pub asked_by_server: bool,
}

/// A server that does not answer, and is waited for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Away {
    /// What it is met with.
    pub code: Code,
    /// When the first request was not answered.
    pub since: Timestamp,
    /// When it was asked last whether it is back.
    pub asked: Timestamp,
    /// When it will be asked again.
    pub next: Timestamp,
    /// When the run stops, if it is not back by then.
    pub until: Timestamp,
}

impl Tally {
    /// Entries left out, whyever, and stretches of time nobody could look into.
    pub fn skipped(&self) -> u32 {
        self.skipped_cancelled
            + self.skipped_declined
            + self.skipped_unreadable
            + self.skipped_folded
            + self.skipped_gaps
    }

    /// The count of entries left out for a reason.
    pub fn left_out(&mut self, reason: SkipReason) -> &mut u32 {
        match reason {
            SkipReason::Cancelled => &mut self.skipped_cancelled,
            SkipReason::Declined => &mut self.skipped_declined,
            SkipReason::Unreadable => &mut self.skipped_unreadable,
            SkipReason::Folded => &mut self.skipped_folded,
            SkipReason::Gap => &mut self.skipped_gaps,
        }
    }
}

impl std::ops::AddAssign for Tally {
    fn add_assign(&mut self, more: Self) {
        self.imported += more.imported;
        self.created += more.created;
        self.updated += more.updated;
        self.unchanged += more.unchanged;
        self.fallback_owned += more.fallback_owned;
        self.owners_corrected += more.owners_corrected;
        self.skipped_cancelled += more.skipped_cancelled;
        self.skipped_declined += more.skipped_declined;
        self.skipped_unreadable += more.skipped_unreadable;
        self.skipped_folded += more.skipped_folded;
        self.skipped_gaps += more.skipped_gaps;
        self.removed += more.removed;
    }
}

/// The whole state of a run, a few times a second. Rooms are read by page from the ledger, never pushed.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Progress {
    /// The run.
    pub run: RunId,
    /// What it is doing.
    pub phase: RunPhase,
    /// Units done or failed; never decreases.
    pub units_done: u32,
    /// Units in all.
    pub units_total: u32,
    /// Rooms of which every unit is done.
    pub rooms_done: u32,
    /// Rooms with a failed unit.
    pub rooms_failed: u32,
    /// Rooms in all.
    pub rooms_total: u32,
    /// The counts so far.
    pub tally: Tally,
    /// Rooms being read right now, at most eight.
    pub current: Vec<PlannedRoom>,
    /// Entries a second over the last seconds; absent until it is sane.
    pub rate: Option<f64>,
    /// Time left; absent until it can be told.
    pub remaining: Option<Duration>,
    /// How many requests may be under way at once.
    pub concurrency: u32,
    /// Set while the server wants to be left alone.
    pub waiting: Option<Waiting>,
    /// Set while the server is away and waited for.
    pub away: Option<Away>,
    /// What stopped the run, if it is stopped.
    pub stopped_by: Option<Code>,
}
