//! An Exchange organization that exists in memory: sites, people, rooms, and calendars that behave.
//!
//! [`Organization::generate`] makes one from a [`Size`] and a date. The same size and date make the same organization,
//! ids and all. Calendars are filled when somebody first looks at them, so a large organization starts at once.

mod accounts;
#[cfg(test)]
mod accounts_tests;
mod bounds;
mod calendar;
mod changing;
mod directory;
mod directory_entry;
mod generate;
mod ids;
mod impersonation;
mod item;
mod numbers;
mod preparation;
mod processing;
mod recipient;
mod recurrence;
#[cfg(test)]
mod tests;
mod troubled;
mod truth;
mod unprepared;
mod zone;

use std::collections::HashMap;
use std::sync::{Arc, OnceLock, PoisonError, RwLock};

use jiff::civil::Date;
use jiff::{Timestamp, ToSpan as _};

pub use accounts::{LOCKOUT_AFTER, Password, SignIn};
pub use bounds::Excess;
pub use calendar::{Calendar, CalendarError, Change, ChangePage, Draft, Found, SyncToken};
pub use directory::{Directory, PeoplePage};
pub use directory_entry::{BASE_DN, DirectoryEntry};
pub use generate::Roles;
pub use ids::{ChangeKey, Guid, ItemId, LegacyDn, SmtpAddress, Uid};
pub use impersonation::ImpersonationScope;
pub use item::{
    Address, Appointment, Attendee, Entry, EntryKind, Exception, FreeBusy, Item, Party, Response,
    Sensitivity, Series,
};
pub use preparation::Preparation;
pub use processing::Processing;
pub use recipient::{MailboxState, Recipient, RecipientKind, Room, Site};
pub use recurrence::{Dates, LATEST, Pattern, Range, Recurrence, WeekIndex, Weekdays};
pub use troubled::{Trouble, Troubled};
pub use truth::{EntryTruth, RoomTruth, Truth};
pub use zone::{KNOWN as KNOWN_ZONES, Zone};

use accounts::Accounts;
use generate::Cast;

/// The mail and sign-in domain.
pub const DOMAIN: &str = "practice.example";
/// How old a password may become where nothing else is set: the default of a Windows domain.
const PASSWORD_DAYS: i64 = 42;
/// The domain as it stands before a backslash in a login.
pub const NETBIOS: &str = "PRACTICE";

/// How large an organization is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Size {
    /// Healthy room mailboxes. A few troubled ones and some equipment come on top.
    pub rooms: usize,
    /// Calendar entries each healthy room shows in the default import window.
    pub meetings_per_room: usize,
    /// People with a mailbox.
    pub users: usize,
    /// What everything random follows from.
    pub seed: u64,
}

impl Default for Size {
    fn default() -> Self {
        Self { rooms: 20, meetings_per_room: 200, users: 120, seed: 1 }
    }
}

/// Why an address leads to no usable mailbox.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum MailboxError {
    /// Nobody has the address, or whoever has it has no mailbox.
    #[error("The SMTP address has no mailbox associated with it.")]
    NonExistent,
    /// The account behind the mailbox is disabled.
    #[error("This account is disabled.")]
    Disabled,
    /// The mailbox is being moved.
    #[error("Mailbox move in progress. Try again later.")]
    MoveInProgress,
}

impl MailboxError {
    /// The response code in Exchange Web Services
    /// (<https://learn.microsoft.com/exchange/client-developer/web-service-reference/responsecode>).
    pub fn response_code(self) -> &'static str {
        match self {
            Self::NonExistent => "ErrorNonExistentMailbox",
            Self::Disabled => "ErrorAccountDisabled",
            Self::MoveInProgress => "ErrorMailboxMoveInProgress",
        }
    }
}

/// An organization. It can be shared between threads; only calendars, accounts and the impersonation scope change.
/// Whatever else an administrator changes makes another organization: see [`Organization::with`].
#[derive(Debug)]
pub struct Organization {
    size: Size,
    today: Date,
    sites: Vec<Site>,
    directory: Directory,
    cast: Cast,
    accounts: Arc<Accounts>,
    preparation: Preparation,
    scope: RwLock<ImpersonationScope>,
    calendars: HashMap<Guid, Arc<OnceLock<Calendar>>>,
    /// The organization whose meetings these are; none if this one was generated.
    source: Option<Arc<Organization>>,
}

impl Organization {
    /// The organization of a size, as it stands on a day.
    pub fn generate(size: &Size, today: Date) -> Self {
        let sites = generate::sites();
        let (recipients, cast) = generate::recipients(size, &sites);
        let calendars = recipients.iter().map(|recipient| (recipient.guid, Arc::default())).collect();
        let outside = cast.troubled_with(Trouble::OutsideImpersonationScope);
        let mut organization = Self {
            size: *size,
            today,
            sites,
            directory: Directory::new(recipients),
            cast,
            accounts: Arc::new(Accounts::new()),
            preparation: Preparation::all(true),
            scope: RwLock::new(ImpersonationScope::EverybodyExcept(outside)),
            calendars,
            source: None,
        };
        for (number, person) in organization.directory.recipients().iter().enumerate() {
            if person.kind == RecipientKind::User {
                let days = match person.alias.as_str() {
                    generate::SERVICE_ALIAS => None,
                    generate::EXPIRED_ALIAS => Some(-1),
                    _ => Some(1 + number as i64 * 17 % PASSWORD_DAYS),
                };
                let expires = days.and_then(|days| today.checked_add(days.days()).ok());
                organization.preparation.password_expiry.extend(expires.map(|day| (person.guid, day)));
                organization.accounts.set_password(person.guid, Password::derived(size.seed, number as u64));
            }
        }
        organization
    }

    /// The same organization with another password for the service account.
    #[must_use]
    pub fn with_password(self, password: Password) -> Self {
        if let Some(account) = self.service_account() {
            self.accounts.set_password(account.guid, password);
        }
        self
    }

    /// The same organization with accounts that lock after so many wrong passwords in a row; 0 means never.
    #[must_use]
    pub fn with_lockout_after(self, failures: u32) -> Self {
        self.accounts.set_lockout_after(failures);
        self
    }

    /// The same organization with another reach of the impersonation role.
    #[must_use]
    pub fn with_scope(self, scope: ImpersonationScope) -> Self {
        self.set_scope(scope);
        self
    }

    /// Changes how far the impersonation role reaches.
    pub fn set_scope(&self, scope: ImpersonationScope) {
        *self.scope.write().unwrap_or_else(PoisonError::into_inner) = scope;
    }

    /// Its size.
    pub fn size(&self) -> &Size {
        &self.size
    }

    /// The day it was made for.
    pub fn today(&self) -> Date {
        self.today
    }

    /// The places it works at.
    pub fn sites(&self) -> &[Site] {
        &self.sites
    }

    /// The directory.
    pub fn directory(&self) -> &Directory {
        &self.directory
    }

    /// The service account. The generator always makes it.
    pub fn service_account(&self) -> Option<&Recipient> {
        self.directory.find_alias(generate::SERVICE_ALIAS)
    }

    /// The person to whom meetings without a known organizer can go. The generator always makes it.
    pub fn fallback_owner(&self) -> Option<&Recipient> {
        self.directory.find_alias(generate::FALLBACK_ALIAS)
    }

    /// The password of an account; none if the address has no account that can sign in.
    pub fn password_of(&self, address: &str) -> Option<Password> {
        self.accounts.password(self.directory.find(address)?.guid)
    }

    /// The healthy rooms, in the order they were made.
    pub fn rooms(&self) -> impl Iterator<Item = &Recipient> {
        let rooms = self.cast.rooms.iter().filter_map(|room| self.directory.find_guid(*room));
        rooms.filter(|room| matches!(room.kind, RecipientKind::Room(_)))
    }

    /// The equipment mailboxes.
    pub fn equipment(&self) -> impl Iterator<Item = &Recipient> {
        let all = self.directory.recipients().iter();
        all.filter(|recipient| matches!(recipient.kind, RecipientKind::Equipment(_)))
    }

    /// Addresses that something is wrong with.
    pub fn troubled(&self) -> &[Troubled] {
        &self.cast.troubled
    }

    /// Tries to sign in. Wrong passwords count; see [`Organization::with_lockout_after`].
    pub fn sign_in(&self, login: &str, password: &str) -> SignIn<'_> {
        let is_too_old =
            |account: &Recipient| self.password_expires(account).is_some_and(|day| day <= self.today);
        self.accounts.sign_in(&self.directory, login, password, is_too_old)
    }

    /// The first day on which an account's password is too old; `None` if it never is, or there is none.
    pub fn password_expires(&self, account: &Recipient) -> Option<Date> {
        self.preparation.password_expiry.get(&account.guid).copied()
    }

    /// Whether an account is locked because of wrong passwords.
    pub fn is_locked(&self, account: &Recipient) -> bool {
        self.accounts.is_locked(account.guid)
    }

    /// Whether one recipient may act as another: only the service account may, as far as its role reaches.
    pub fn can_impersonate(&self, caller: &Recipient, target: &Recipient) -> bool {
        let scope = self.scope.read().unwrap_or_else(PoisonError::into_inner);
        caller.alias == generate::SERVICE_ALIAS && scope.covers(target, &self.directory)
    }

    /// Whether one recipient may open another's mailbox as a delegate: its own, and what it has FullAccess to.
    pub fn can_open(&self, caller: &Recipient, target: &Recipient) -> bool {
        caller.guid == target.guid
            || (caller.alias == generate::SERVICE_ALIAS
                && self.preparation.full_access.contains(&target.guid))
    }

    /// What administrators have prepared beside the entries of the directory.
    pub fn preparation(&self) -> &Preparation {
        &self.preparation
    }

    /// How far the impersonation role reaches.
    pub fn scope(&self) -> ImpersonationScope {
        self.scope.read().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// The addresses an administrator was told, whether anything stands there or not.
    pub fn roles(&self) -> &Roles {
        &self.cast.roles
    }

    /// The mailbox an address leads to, by primary address or alias; see [`Recipient::is_primary`].
    ///
    /// # Errors
    /// There is no mailbox, or it does not answer.
    pub fn mailbox(&self, address: &str) -> Result<&Recipient, MailboxError> {
        let recipient = self.directory.find(address).ok_or(MailboxError::NonExistent)?;
        match recipient.mailbox {
            MailboxState::Available => Ok(recipient),
            MailboxState::Disabled => Err(MailboxError::Disabled),
            MailboxState::Moving => Err(MailboxError::MoveInProgress),
            MailboxState::Absent => Err(MailboxError::NonExistent),
        }
    }

    /// The calendar of a recipient, whatever the state of its mailbox; none if it has none.
    pub fn calendar(&self, recipient: &Recipient) -> Option<&Calendar> {
        let place = self.calendars.get(&recipient.guid).filter(|_| recipient.has_mailbox())?;
        Some(place.get_or_init(|| generate::calendar(self.source.as_deref().unwrap_or(self), recipient)))
    }

    /// The mailbox an item id belongs to; none if the id is malformed.
    pub fn owner_of(&self, id: &ItemId) -> Option<&Recipient> {
        self.directory.find_guid(id.target()?.mailbox)
    }

    /// The window an import takes unless told otherwise: 90 days back, 365 days ahead, midnight to midnight UTC.
    pub fn default_window(&self) -> (Timestamp, Timestamp) {
        generate::window(self.today)
    }

    /// Whoever an item's organizer is today: somebody in the directory with a mailbox.
    pub fn find_organizer(&self, organizer: &Party) -> Option<&Recipient> {
        let found = match &organizer.address {
            Address::Smtp(address) => self.directory.find(address.as_str()),
            Address::Legacy(dn) => self.directory.find_dn(dn.as_str()),
        };
        found.filter(|recipient| recipient.has_mailbox())
    }

    /// What every healthy room shows between two instants. Sorted, and the same each time.
    pub fn truth(&self, from: Timestamp, until: Timestamp) -> Truth {
        Truth { from, until, rooms: self.rooms().map(|room| self.room_truth(room, from, until)).collect() }
    }

    /// What one mailbox shows between two instants.
    pub fn room_truth(&self, room: &Recipient, from: Timestamp, until: Timestamp) -> RoomTruth {
        let entries = self.calendar(room).map(|calendar| calendar.view(from, until)).unwrap_or_default();
        let resolved = |entry: &Entry| {
            self.find_organizer(&entry.appointment.organizer).map(|recipient| recipient.primary.clone())
        };
        let mut entries: Vec<EntryTruth> =
            entries.iter().map(|entry| EntryTruth::of(entry, resolved(entry))).collect();
        entries.sort_by(|a, b| {
            (a.start, a.end, &a.uid, a.original_start).cmp(&(b.start, b.end, &b.uid, b.original_start))
        });
        RoomTruth { room: room.primary.clone(), entries }
    }
}
