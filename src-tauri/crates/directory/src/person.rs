//! Who in a directory is a person with an address.

use anteroom_domain::{PersonId, SmtpAddress, kept, limits};
use jiff::{SignedDuration, Timestamp};

use crate::entry::Entry;

/// The attributes a person is read from.
pub(crate) const ATTRIBUTES: &[&str] = &[
    "objectClass",
    "objectGUID",
    "displayName",
    "cn",
    "mail",
    "proxyAddresses",
    "department",
    "userAccountControl",
    "accountExpires",
    "isCriticalSystemObject",
    "msExchRecipientTypeDetails",
];

/// `ADS_UF_ACCOUNTDISABLE` ([userAccountControl](https://learn.microsoft.com/troubleshoot/windows-server/active-directory/useraccountcontrol-manipulate-account-properties)).
pub(crate) const DISABLED: i64 = 0x2;
/// `ADS_UF_DONT_EXPIRE_PASSWD`.
pub(crate) const PASSWORD_NEVER_EXPIRES: i64 = 0x1_0000;

/// Accounts of computers and of trusted domains: `ADS_UF_INTERDOMAIN_TRUST_ACCOUNT`, `ADS_UF_WORKSTATION_TRUST_ACCOUNT` and
/// `ADS_UF_SERVER_TRUST_ACCOUNT`.
const MACHINES: i64 = 0x800 | 0x1000 | 0x2000;

/// `LinkedMailbox` of msExchRecipientTypeDetails: the person signs in in another forest, the account here is always disabled.
const LINKED: i64 = 0x2;
/// From 1 January 1601, where Active Directory's times begin, to 1 January 1970.
const SECONDS_1601_TO_1970: i64 = 11_644_473_600;
/// Rooms and equipment, here (16, 32) and in Exchange Online.
const RESOURCES: [i64; 4] = [0x10, 0x20, 0x2_0000_0000, 0x4_0000_0000];
/// Mailboxes Exchange keeps for itself: system, arbitration, discovery, monitoring.
const SYSTEM: [i64; 5] = [0x2000, 0x4000, 0x80_0000, 0x2000_0000, 0x80_0000_0000];

/// Somebody who can own meetings.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Person {
    /// The name shown in address books; the common name where there is none.
    pub display_name: String,
    /// The primary SMTP address: of the proxy addresses, or else `mail`.
    pub address: SmtpAddress,
    /// Further addresses of the same person.
    pub aliases: Vec<SmtpAddress>,
    /// The department; empty if it is not kept.
    pub department: String,
    /// Who it is whatever name and address become, where the directory tells.
    pub identity: Option<PersonId>,
}

/// Who was left out, and why.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct LeftOut {
    /// Disabled accounts; shared mailboxes are among them.
    pub disabled: u32,
    /// Accounts whose last day is over.
    pub expired: u32,
    /// Computers, rooms, equipment, Exchange's own mailboxes, and the accounts every domain comes with.
    pub not_people: u32,
    /// Accounts without an address that is one.
    pub without_address: Vec<WithoutAddress>,
    /// Members of the group that stand for accounts of other domains, by their security identifiers.
    pub strangers: Vec<String>,
}

/// An account without an address.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WithoutAddress {
    /// The name shown in address books; the common name where there is none.
    pub display_name: String,
    /// The distinguished name.
    pub name: String,
    /// What stands where the address should; empty if nothing does.
    pub mail: String,
}

impl LeftOut {
    /// Adds those of a further page.
    pub(crate) fn add(&mut self, more: Self) {
        self.disabled = self.disabled.saturating_add(more.disabled);
        self.expired = self.expired.saturating_add(more.expired);
        self.not_people = self.not_people.saturating_add(more.not_people);
        self.without_address.extend(more.without_address);
        self.strangers.extend(more.strangers);
    }
}

/// Sorts entries into people and those left out. It is done here and not in the filter, because bitwise rules are Active
/// Directory's alone, and what is left out shall be counted.
pub(crate) fn sort(entries: &[Entry], now: Timestamp) -> (Vec<Person>, LeftOut) {
    let mut left_out = LeftOut::default();
    let mut people = Vec::new();
    for entry in entries {
        let kind = entry.number("msExchRecipientTypeDetails").unwrap_or_default();
        let flags = entry.number("userAccountControl").unwrap_or_default();
        let is_machine = entry.is_a("computer") || flags & MACHINES != 0;
        if is_machine || RESOURCES.contains(&kind) || SYSTEM.contains(&kind) {
            left_out.not_people += 1;
        } else if flags & DISABLED != 0 && kind != LINKED {
            left_out.disabled += 1;
        } else if has_expired(entry, now) && kind != LINKED {
            left_out.expired += 1;
        } else if let Some(person) = find_person(entry) {
            people.push(person);
        } else if entry.text("isCriticalSystemObject").eq_ignore_ascii_case("true") {
            // Administrator and its like come with every domain and are nobody's.
            left_out.not_people += 1;
        } else {
            left_out.without_address.push(without_address(entry));
        }
    }
    (people, left_out)
}

/// Whether an account's last day is over. [accountExpires](https://learn.microsoft.com/windows/win32/adschema/a-accountexpires)
/// counts in steps of 100 ns since 1601; 0 and the largest number mean never, and so does what is no time of ours.
fn has_expired(entry: &Entry, now: Timestamp) -> bool {
    let Some(steps) = entry.number("accountExpires").filter(|steps| *steps > 0 && *steps < i64::MAX) else {
        return false;
    };
    let since_1601 = SignedDuration::new(steps / 10_000_000, 0);
    let ends = since_1601.checked_sub(SignedDuration::from_secs(SECONDS_1601_TO_1970));
    ends.is_some_and(|ends| SignedDuration::from_secs(now.as_second()) >= ends)
}

fn find_person(entry: &Entry) -> Option<Person> {
    let mail = || entry.text("mail").parse().ok();
    let address = entry.find_primary().or_else(mail).or_else(|| entry.addresses().next())?;
    let mut aliases: Vec<SmtpAddress> = Vec::new();
    // Only Exchange sees to it that nobody has another's address, and it looks after proxy addresses alone.
    for alias in entry.addresses() {
        if alias != address && !aliases.contains(&alias) {
            aliases.push(alias);
        }
    }
    let display_name = shown(entry).unwrap_or_else(|| address.to_string());
    Some(Person {
        display_name,
        aliases,
        department: line(entry.text("department")),
        identity: entry.find_identity(),
        address,
    })
}

/// The name of an entry, if it has one.
fn shown(entry: &Entry) -> Option<String> {
    let names = [entry.text("displayName"), entry.text("cn")];
    names.into_iter().map(line).find(|name| !name.is_empty())
}

/// A value as it is kept, in one line.
fn line(value: &str) -> String {
    kept(value.trim().to_owned(), limits::NAME).trim().to_owned()
}

fn without_address(entry: &Entry) -> WithoutAddress {
    let proxies = entry.values("proxyAddresses").iter().map(String::as_str);
    let written = std::iter::once(entry.text("mail")).chain(proxies).map(str::trim);
    WithoutAddress {
        display_name: shown(entry).unwrap_or_else(|| line(&entry.name)),
        name: kept(entry.name.clone(), limits::SHOWN),
        mail: written.map(line).find(|text| !text.is_empty()).unwrap_or_default(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn now() -> Timestamp {
        "2026-11-21T09:00:00Z".parse().unwrap()
    }

    fn user(attributes: &[(&str, &[&str])]) -> Entry {
        let mut all: Vec<(&str, &[&str])> =
            vec![("objectClass", &["top", "person", "user"]), ("userAccountControl", &["512"])];
        all.retain(|(name, _)| attributes.iter().all(|(given, _)| given != name));
        all.extend_from_slice(attributes);
        Entry::of("CN=x,DC=contoso,DC=com", &all)
    }

    #[test]
    fn the_primary_address_is_the_one_written_large() {
        let (people, _) = sort(
            &[user(&[
                ("displayName", &["Zoë O'Brien"]),
                ("mail", &["zoe.old@contoso.com"]),
                (
                    "PROXYADDRESSES",
                    &["smtp:zb@contoso.com", "x500:/o=C/cn=z", "SMTP:zoe@contoso.com", "sip:z@c.com"],
                ),
                ("department", &["R&D"]),
            ])
            .with_bytes("objectGUID", &[0x11; 16])],
            now(),
        );
        let [person] = &people[..] else { panic!("one person: {people:?}") };
        assert_eq!(person.address.as_str(), "zoe@contoso.com");
        let aliases: Vec<_> = person.aliases.iter().map(SmtpAddress::as_str).collect();
        assert_eq!(aliases, ["zb@contoso.com"], "mail may be anybody's");
        assert_eq!((person.display_name.as_str(), person.department.as_str()), ("Zoë O'Brien", "R&D"));
        let identity = person.identity.as_ref().map(|identity| identity.0.as_str());
        assert_eq!(identity, Some("ad:11111111-1111-1111-1111-111111111111"), "whatever the address becomes");
    }

    #[test]
    fn without_proxy_addresses_mail_is_the_address() {
        let (people, _) = sort(&[user(&[("cn", &["Ann"]), ("mail", &["ann@contoso.com"])])], now());
        assert_eq!((people[0].address.as_str(), people[0].display_name.as_str()), ("ann@contoso.com", "Ann"));
        assert!(people[0].aliases.is_empty());
    }

    #[test]
    fn who_is_no_person_is_left_out_and_counted() {
        let mail: (&str, &[&str]) = ("mail", &["x@contoso.com"]);
        let (people, left_out) = sort(
            &[
                user(&[mail, ("userAccountControl", &["514"])]),
                user(&[mail, ("userAccountControl", &["66050"]), ("msExchRecipientTypeDetails", &["4"])]),
                user(&[mail, ("userAccountControl", &["514"]), ("msExchRecipientTypeDetails", &["16"])]),
                user(&[mail, ("msExchRecipientTypeDetails", &["32"])]),
                user(&[mail, ("msExchRecipientTypeDetails", &["549755813888"])]),
                user(&[mail, ("objectClass", &["user", "Computer"])]),
                user(&[mail, ("userAccountControl", &["2080"])]),
                user(&[("cn", &["Administrator"]), ("isCriticalSystemObject", &["TRUE"])]),
            ],
            now(),
        );
        assert_eq!(people, [], "none of them");
        assert_eq!(left_out, LeftOut { disabled: 2, not_people: 6, ..LeftOut::default() });
    }

    #[test]
    fn who_has_no_address_is_named() {
        let (people, left_out) = sort(
            &[
                user(&[("displayName", &["Ann Berg"]), ("mail", &["no address"])]),
                user(&[("cn", &["bo"]), ("proxyAddresses", &["x500:/o=C/cn=bo"])]),
                user(&[]),
            ],
            now(),
        );
        assert_eq!(people, [], "none of them can be written to");
        let named: Vec<_> = left_out
            .without_address
            .iter()
            .map(|one| (one.display_name.as_str(), one.mail.as_str()))
            .collect();
        let nameless = "CN=x,DC=contoso,DC=com";
        assert_eq!(named, [("Ann Berg", "no address"), ("bo", "x500:/o=C/cn=bo"), (nameless, "")]);
    }

    #[test]
    fn whose_last_day_is_over_is_left_out() {
        // The ends of 20 November, of 21 November and of 22 November 2026, in UTC.
        let ends = ["134396928000000000", "134397792000000000", "134398656000000000"];
        let until = |ends: &str| {
            sort(&[user(&[("mail", &["ann@contoso.com"]), ("accountExpires", &[ends])])], now()).1.expired
        };
        assert_eq!(ends.map(until), [1, 0, 0], "only what lies behind");
        for never in ["0", "9223372036854775807", "-1", "soon"] {
            assert_eq!(until(never), 0, "{never} means never");
        }
        let linked = user(&[
            ("mail", &["ann@contoso.com"]),
            ("accountExpires", &[ends[0]]),
            ("msExchRecipientTypeDetails", &["2"]),
        ]);
        assert_eq!(sort(&[linked], now()).0.len(), 1, "a linked mailbox is signed in to elsewhere");
    }

    #[test]
    fn a_person_of_another_forest_is_one_although_the_account_is_disabled() {
        let linked = user(&[
            ("mail", &["ann@contoso.com"]),
            ("userAccountControl", &["514"]),
            ("msExchRecipientTypeDetails", &["2"]),
        ]);
        assert_eq!(sort(&[linked], now()).0.len(), 1, "a linked mailbox");
    }
}
