//! The entries of the directory.

use std::collections::HashMap;

use fastrand::Rng;

use super::Cast;
use super::names::{AWKWARD, DEPARTMENTS, EXTERNALS, STOCKS, TITLES};
use super::{roles, rooms};
use crate::organization::ids::{Guid, LegacyDn, SmtpAddress};
use crate::organization::numbers::stream;
use crate::organization::recipient::{MailboxState, Recipient, RecipientKind, Site};
use crate::organization::{DOMAIN, Size};

/// The name of the service account's person, as administrators enter it.
pub(in crate::organization) const SERVICE_NAME: (&str, &str) = ("Room", "Planner");
/// The alias of the service account.
pub(in crate::organization) const SERVICE_ALIAS: &str = "svc-rooms";
/// The alias of the fallback owner.
pub(in crate::organization) const FALLBACK_ALIAS: &str = "reception";
/// The alias of the account whose password is too old.
pub(in crate::organization) const EXPIRED_ALIAS: &str = "svc-expired";
const DISABLED_ALIAS: &str = "svc-retired";

const GUIDS: u64 = 0x6775_6964;
const PEOPLE: u64 = 0x7065_6f70;

/// Collects recipients and keeps their aliases apart.
pub(super) struct Roll {
    pub(super) recipients: Vec<Recipient>,
    seed: u64,
    taken: HashMap<String, usize>,
}

impl Roll {
    /// Adds a recipient with everything that follows from its alias; returns its position.
    pub(super) fn enter(&mut self, alias: &str, display_name: &str, kind: RecipientKind) -> usize {
        let alias = self.free(alias);
        let position = self.recipients.len();
        let number = position as u64;
        let identity = (self.seed, Guid::derived(self.seed, GUIDS, number), 1100 + number);
        self.recipients.push(recipient(identity, &alias, display_name, kind));
        position
    }

    fn free(&mut self, alias: &str) -> String {
        let count = self.taken.entry(alias.to_lowercase()).or_insert(0);
        *count += 1;
        if *count == 1 { alias.to_owned() } else { format!("{alias}{count}") }
    }

    pub(super) fn change(&mut self, position: usize, change: impl FnOnce(&mut Recipient)) {
        if let Some(recipient) = self.recipients.get_mut(position) {
            change(recipient);
        }
    }
}

/// An entry with everything that follows from its alias, the seed, its GUID and its number in the security identifier.
pub(in crate::organization) fn recipient(
    (seed, guid, number): (u64, Guid, u64),
    alias: &str,
    display_name: &str,
    kind: RecipientKind,
) -> Recipient {
    let has_no_mailbox = matches!(
        kind,
        RecipientKind::MailUser
            | RecipientKind::Contact
            | RecipientKind::RoomList(_)
            | RecipientKind::Group(_)
    );
    Recipient {
        guid,
        sid: format!("S-1-5-21-{}-1004336348-1177238915-{number}", seed % 0xffff_ffff),
        enabled: matches!(kind, RecipientKind::User | RecipientKind::MailUser),
        kind,
        mailbox: if has_no_mailbox { MailboxState::Absent } else { MailboxState::Available },
        display_name: display_name.to_owned(),
        first_name: String::new(),
        last_name: String::new(),
        principal: SmtpAddress::new(&format!("{}@{DOMAIN}", alias.to_lowercase())),
        legacy_dn: LegacyDn::new(&legacy_dn(&format!("{guid}-{alias}"))),
        former_dns: Vec::new(),
        alias: alias.to_lowercase(),
        primary: SmtpAddress::new(&format!("{alias}@{DOMAIN}")),
        proxies: Vec::new(),
        department: String::new(),
        title: String::new(),
        phone: String::new(),
        hidden: false,
        site: 0,
        directory_mail: None,
        managers: Vec::new(),
    }
}

/// The distinguished name of whoever is called so.
pub(super) fn legacy_dn(name: &str) -> String {
    format!(
        "/o=Practice/ou=Exchange Administrative Group (FYDIBOHF23SPDLT)/cn=Recipients/cn={}",
        name.replace('-', "").to_lowercase()
    )
}

/// All recipients of an organization.
pub(in crate::organization) fn recipients(size: &Size, sites: &[Site]) -> (Vec<Recipient>, Cast) {
    let mut roll = Roll { recipients: Vec::new(), seed: size.seed, taken: HashMap::new() };
    let mut cast = Cast::default();
    accounts(&mut roll);
    for number in 0..size.users {
        let position = person(&mut roll, number, size.seed, sites);
        let found = roll.recipients.get(position);
        if found.is_some_and(|person| person.mailbox == MailboxState::Available) {
            cast.organizers.push(position);
        }
    }
    if cast.organizers.is_empty() {
        cast.organizers =
            roll.recipients.iter().position(|entry| entry.alias == FALLBACK_ALIAS).into_iter().collect();
    }
    groups(&mut roll, &cast);
    outsiders(&mut roll);
    rooms::enter(&mut roll, &mut cast, size, sites);
    cast.roles = roles::choose(&roll.recipients, &cast);
    (roll.recipients, cast)
}

fn accounts(roll: &mut Roll) {
    let service = roll.enter(SERVICE_ALIAS, "Room Planner", RecipientKind::User);
    roll.change(service, |account| {
        account.first_name = SERVICE_NAME.0.to_owned();
        account.last_name = SERVICE_NAME.1.to_owned();
        account.proxies.push(SmtpAddress::new(&format!("room.planner@{DOMAIN}")));
    });
    let fallback = roll.enter(FALLBACK_ALIAS, "Reception", RecipientKind::User);
    roll.change(fallback, |account| account.department = "Facilities".to_owned());
    roll.enter(EXPIRED_ALIAS, "Service account (password expired)", RecipientKind::User);
    let retired = roll.enter(DISABLED_ALIAS, "Service account (retired)", RecipientKind::User);
    roll.change(retired, |account| account.mailbox = MailboxState::Disabled);
}

fn person(roll: &mut Roll, number: usize, seed: u64, sites: &[Site]) -> usize {
    let mut rng = stream(seed, PEOPLE, number as u64);
    let (first, last, display, alias) = named(number, &mut rng);
    let position = roll.enter(&alias, &display, RecipientKind::User);
    let department = DEPARTMENTS.get(number % DEPARTMENTS.len()).map_or("", |(name, _)| name);
    let title = TITLES.get(rng.usize(..TITLES.len())).copied().unwrap_or_default();
    let short = format!("{}{}@{DOMAIN}", alias.chars().next().unwrap_or('x'), number + 1);
    roll.change(position, |entry| {
        entry.first_name = first;
        entry.last_name = last;
        entry.department = department.to_owned();
        entry.title = title.to_owned();
        entry.phone =
            format!("+47 22 {:02} {:02} {:02}", number / 10_000 % 100, number / 100 % 100, number % 100);
        entry.site = rng.usize(..sites.len().max(1));
        entry.proxies.push(SmtpAddress::new(&short.to_lowercase()));
        if number % 4 == 1 {
            entry.proxies.push(SmtpAddress::new(&format!("{}@fusionert.example", entry.alias)));
        }
        // More addresses than a directory answer has room for.
        if number % 8 == 5 {
            entry.proxies.push(SmtpAddress::new(&format!("{}@old.{DOMAIN}", entry.alias)));
        }
        if number % 9 == 4 {
            entry.former_dns.push(LegacyDn::new(&legacy_dn(&format!("former{number:05}"))));
        }
        entry.hidden = number % 23 == 17;
        entry.mailbox = match number {
            number if number % 31 == 19 => MailboxState::Disabled,
            number if number % 37 == 29 => MailboxState::Moving,
            _ => MailboxState::Available,
        };
    });
    position
}

/// First name, last name, display name and alias of a person.
fn named(number: usize, rng: &mut Rng) -> (String, String, String, String) {
    // The awkward ones stand among the first, so that small organizations have them too.
    if let Some((first, last, display, alias)) = (number % 2 == 1).then(|| AWKWARD.get(number / 2)).flatten()
    {
        return ((*first).to_owned(), (*last).to_owned(), (*display).to_owned(), (*alias).to_owned());
    }
    let pick = |rng: &mut Rng, names: &'static [super::names::Name]| {
        names.get(rng.usize(..names.len().max(1))).copied().unwrap_or_default()
    };
    let Some(stock) = STOCKS.get(number / 2 % STOCKS.len()) else { return Default::default() };
    let (first, last) = (pick(rng, stock.first), pick(rng, stock.last));
    let display =
        if stock.family_first { format!("{}{}", last.0, first.0) } else { format!("{} {}", first.0, last.0) };
    (first.0.to_owned(), last.0.to_owned(), display, format!("{}.{}", first.1, last.1))
}

fn groups(roll: &mut Roll, cast: &Cast) {
    let staff: Vec<(SmtpAddress, String)> = cast
        .organizers
        .iter()
        .filter_map(|position| roll.recipients.get(*position))
        .map(|person| (person.primary.clone(), person.department.clone()))
        .collect();
    for (name, alias) in DEPARTMENTS {
        let members = staff.iter().filter(|(_, department)| department == name);
        let members = members.map(|(address, _)| address.clone()).collect();
        roll.enter(&format!("dl-{alias}"), name, RecipientKind::Group(members));
    }
    let everybody = staff.into_iter().map(|(address, _)| address).collect();
    roll.enter("everybody", "Everybody", RecipientKind::Group(everybody));
}

fn outsiders(roll: &mut Roll) {
    for (number, (name, address)) in EXTERNALS.iter().take(4).enumerate() {
        let contact = roll.enter(&format!("contact-{}", number + 1), name, RecipientKind::Contact);
        roll.change(contact, |entry| entry.primary = SmtpAddress::new(address));
    }
    let moved = roll.enter("mona.cloud", "Mona Cloud", RecipientKind::MailUser);
    roll.change(moved, |entry| {
        entry.first_name = "Mona".to_owned();
        entry.last_name = "Cloud".to_owned();
    });
}
