//! What administrators prepare beside the entries of the directory.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;

use super::ids::Guid;

/// What stands on the servers and in the service account's settings.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Preparation {
    /// Whether the service account's password is enough; otherwise a page asks for a second factor after it.
    pub single_factor: bool,
    /// Whether Exchange Web Services is switched on for the service account (`Set-CASMailbox -EwsEnabled`).
    pub ews_enabled: bool,
    /// Whether Basic authentication is offered on the virtual directory of Exchange Web Services.
    pub basic_offered: bool,
    /// Whether the EWS URL leads to Exchange.
    pub ews_published: bool,
    /// Whether Autodiscover answers.
    pub autodiscover_published: bool,
    /// Whether the organization may be customized.
    pub customization: bool,
    /// Whether address lists and the offline address book are up to date.
    pub address_book_current: bool,
    /// The mailboxes the service account has FullAccess to.
    pub full_access: BTreeSet<Guid>,
    /// The applications with access to the rooms' calendars, by client id in lower case.
    pub applications: BTreeSet<String>,
    /// The first day on which a password is too old, by account. Whoever is not here has a password that never expires.
    pub password_expiry: BTreeMap<Guid, Date>,
}

impl Preparation {
    /// Everything is done, or nothing; in either case nobody has FullAccess or an application's rights, and no password
    /// expires.
    pub(super) fn all(done: bool) -> Self {
        Self {
            single_factor: done,
            ews_enabled: done,
            basic_offered: done,
            ews_published: done,
            autodiscover_published: done,
            customization: done,
            address_book_current: done,
            full_access: BTreeSet::new(),
            applications: BTreeSet::new(),
            password_expiry: BTreeMap::new(),
        }
    }
}
