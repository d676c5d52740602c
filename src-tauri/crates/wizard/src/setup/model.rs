//! What is kept of a setup.

use std::collections::{BTreeMap, BTreeSet};

use anteroom_diagnosis::{About, CheckId, check};
use anteroom_domain::Change;
use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::TimeZone;
use serde::{Deserialize, Deserializer, Serialize};

use crate::in_force::SetRight;
use crate::kept_checks::KeptFinding;
use crate::setup::consent::Consent;
use crate::setup::marks::{CheckMark, PastedMark, RanMark};
use crate::wire::{
    AccountForm, CheckRow, DetailsForm, EnvironmentKind, ExchangeForm, ImportForm, LdapForm, OutcomeKind,
    SetupId, StepId,
};

/// What a practice organization is made from; the same numbers give the same organization.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct PracticeSize {
    /// Rooms.
    pub rooms: u32,
    /// Calendar entries per room.
    pub meetings_per_room: u32,
    /// People.
    pub users: u32,
    /// The seed.
    pub seed: u64,
    /// The day it is there.
    pub today: jiff::civil::Date,
    /// Whether it misses every requirement at first.
    #[serde(default)]
    pub from_nothing: bool,
}

/// One customer's setup: everything typed, confirmed and verified, but neither rooms nor secrets.
///
/// What a person typed is kept as typed, valid or not; it is parsed where it is used.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Setup {
    /// The id; also the name of its folder and of its entry in the credential store.
    pub id: SetupId,
    /// The customer's name.
    pub name: String,
    /// The practice organization it belongs to; it is made anew from these numbers whenever the setup is opened.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub practice: Option<PracticeSize>,
    /// The step it was left at.
    #[serde(default = "first_step")]
    pub step: StepId,
    /// The product's profile.
    #[serde(default)]
    pub product: Option<String>,
    /// What the product asks to be told.
    #[serde(default)]
    pub details: DetailsForm,
    /// Where Active Directory is.
    #[serde(default)]
    pub ldap: LdapForm,
    /// Where the mailboxes are.
    #[serde(default)]
    pub environment: Option<EnvironmentKind>,
    /// Step 2.
    #[serde(default)]
    pub account: AccountForm,
    /// Step 3.
    #[serde(default)]
    pub exchange: ExchangeForm,
    /// Step 5.
    #[serde(default = "yes")]
    pub silence_notifications: bool,
    /// Step 5 was looked at.
    #[serde(default)]
    pub notifications_seen: bool,
    /// Step 6.
    #[serde(default)]
    pub import: ImportForm,
    /// Requirements confirmed by hand, and when.
    #[serde(default)]
    pub confirmed: BTreeMap<String, Timestamp>,
    /// Requirements decided by a pasted output.
    #[serde(default)]
    pub pasted: BTreeMap<String, PastedMark>,
    /// Requirements whose script ran, as it said itself.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub ran: BTreeMap<String, RanMark>,
    /// What the practice organization was made to do, in order; done again when it is started again.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub practised: Vec<Change>,
    /// What a person said is set and may not be in force yet.
    #[serde(default, skip_serializing_if = "SetRight::is_empty")]
    pub set_right: SetRight,
    /// What a person agreed to that scripts do.
    #[serde(default, skip_serializing_if = "Consent::is_empty")]
    pub consent: Consent,
    /// Last outcomes of checks. Cleared for what a change of the forms makes doubtful.
    #[serde(default, deserialize_with = "known_checks")]
    pub checks: BTreeMap<CheckId, CheckMark>,
    /// Autodiscover bases to ask instead of those built from the mail domain; the practice organization's.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub autodiscover_bases: Vec<String>,
    /// Places a person typed in this app or confirmed, as [`crate::places`] writes them. Kept in the store alone: a file's own
    /// list is neither read nor written. `None` in a setup of an earlier version.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub trusted: Option<BTreeSet<String>>,
    /// When it was changed last.
    pub changed: Timestamp,
}

/// An instant, or a day: its first moment.
fn parse_end(text: &str) -> Option<Timestamp> {
    let day = || Some(text.parse::<Date>().ok()?.to_zoned(TimeZone::UTC).ok()?.timestamp());
    text.parse().ok().or_else(day)
}

fn first_step() -> StepId {
    StepId::Requirements
}

fn yes() -> bool {
    true
}

impl Setup {
    /// An empty setup.
    pub fn new(id: SetupId, name: String, now: Timestamp) -> Self {
        Self {
            id,
            name,
            practice: None,
            step: StepId::Requirements,
            product: None,
            details: DetailsForm::default(),
            ldap: LdapForm::default(),
            environment: None,
            account: AccountForm::default(),
            exchange: ExchangeForm::default(),
            silence_notifications: true,
            notifications_seen: false,
            import: ImportForm::default(),
            confirmed: BTreeMap::new(),
            pasted: BTreeMap::new(),
            ran: BTreeMap::new(),
            practised: Vec::new(),
            set_right: SetRight::default(),
            consent: Consent::default(),
            checks: BTreeMap::new(),
            autodiscover_bases: Vec::new(),
            trusted: Some(BTreeSet::new()),
            changed: now,
        }
    }

    /// The setup as somebody hands it over: whatever it says of its hosts, nobody here has confirmed them, nor agreed to what scripts do.
    #[must_use]
    pub fn handed_over(self) -> Self {
        Self { trusted: Some(BTreeSet::new()), consent: Consent::default(), ..self }
    }

    /// Whether a check that failed is waited for: what would mend it was set, and is not in force yet.
    pub fn waits(&self, mark: &CheckMark, now: Timestamp) -> bool {
        let codes = mark.findings.iter().map(|finding| finding.code);
        !mark.passed && self.set_right.clock_of(codes, now).is_some_and(|clock| clock.runs())
    }

    /// Takes over step 2 and forgets the checks it makes doubtful.
    pub fn change_account(&mut self, account: AccountForm) {
        if self.account != account {
            self.account = account;
            self.change_secret();
        }
    }

    /// Forgets the checks a new password makes doubtful.
    pub fn change_secret(&mut self) {
        self.forget(|about, _| matches!(about, About::Login | About::Account | About::MailDomain));
    }

    /// Forgets what checks came to that are about something else by now.
    fn forget(&mut self, is_doubtful: impl Fn(About, CheckId) -> bool) {
        self.checks.retain(|id, _| !is_doubtful(check(*id).about, *id));
    }

    /// Keeps what a check came to. One that was not asked, or that only a person can tell, proves nothing any more.
    pub fn note(&mut self, row: &CheckRow) {
        let mark = |passed, warned| CheckMark {
            passed,
            warned,
            at: row.at,
            until: find_end(row),
            findings: KeptFinding::of(row),
        };
        let mark = match row.outcome {
            OutcomeKind::Pass => mark(true, false),
            OutcomeKind::Warn => mark(true, true),
            OutcomeKind::Fail | OutcomeKind::Waiting | OutcomeKind::Broken => mark(false, false),
            OutcomeKind::Skipped | OutcomeKind::Manual => {
                self.checks.remove(&row.check);
                return;
            }
        };
        if mark.passed {
            self.set_right.settle(row.check);
        }
        self.checks.insert(row.check, mark);
    }

    /// Takes over what the product asks to be told and forgets the checks it makes doubtful.
    pub fn change_details(&mut self, details: DetailsForm) {
        let former = std::mem::replace(&mut self.details, details);
        let now = &self.details;
        let equipment = former.equipment != now.equipment;
        let list = former.room_list != now.room_list;
        let person = former.test_user != now.test_user;
        let outside = former.outside_mailbox != now.outside_mailbox;
        self.forget(|about, check| match about {
            About::Equipment => equipment,
            About::RoomList => list,
            About::TestUser => person,
            // What is within is a member of the list.
            About::OutsideMailbox => outside || list,
            _ => person && check == CheckId::EnvironmentSingle,
        });
    }

    /// Takes over step 3 and forgets the checks it makes doubtful.
    pub fn change_exchange(&mut self, exchange: ExchangeForm) {
        if self.exchange.url != exchange.url || self.exchange.authority_file != exchange.authority_file {
            self.checks.clear();
        } else if self.exchange.fallback_owner != exchange.fallback_owner {
            self.forget(|about, _| about == About::FallbackOwner);
        }
        self.exchange = exchange;
    }
}

/// Verdicts of checks this version knows: those of others are found again, or not asked any more.
fn known_checks<'de, D: Deserializer<'de>>(
    deserializer: D,
) -> Result<BTreeMap<CheckId, CheckMark>, D::Error> {
    let kept = BTreeMap::<String, CheckMark>::deserialize(deserializer)?;
    Ok(kept.into_iter().filter_map(|(check, mark)| Some((check.parse().ok()?, mark))).collect())
}

/// When what a check looked at ends; for a server, when Microsoft's support of it does.
fn find_end(row: &CheckRow) -> Option<Timestamp> {
    match row.check {
        CheckId::ServerVersion => row.args.find("product").and_then(crate::steps::handover::find_support_end),
        _ => row.args.find("until").and_then(parse_end),
    }
}
