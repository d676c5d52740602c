//! Who in a directory is a person with an address.

use anteroom_domain::SmtpAddress;

use crate::entry::Entry;

/// The attributes a person is read from.
pub(crate) const ATTRIBUTES: &[&str] = &[
    "objectClass",
    "displayName",
    "cn",
    "mail",
    "proxyAddresses",
    "department",
    "userAccountControl",
    "msExchRecipientTypeDetails",
];

/// `ADS_UF_ACCOUNTDISABLE` ([userAccountControl](https://learn.microsoft.com/troubleshoot/windows-server/active-directory/useraccountcontrol-manipulate-account-properties)).
pub(crate) const DISABLED: i64 = 0x2;
/// `ADS_UF_DONT_EXPIRE_PASSWD`.
pub(crate) const PASSWORD_NEVER_EXPIRES: i64 = 0x1_0000;

/// `LinkedMailbox` of msExchRecipientTypeDetails: the person signs in in another forest, the account here is always disabled.
const LINKED: i64 = 0x2;
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
}

/// How many entries were left out, and why.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct LeftOut {
    /// Disabled accounts; shared mailboxes are among them.
    pub disabled: u32,
    /// Computers, rooms, equipment and Exchange's own mailboxes.
    pub not_people: u32,
    /// Without an address that is one.
    pub without_address: u32,
}

impl LeftOut {
    /// Together.
    pub fn total(self) -> u32 {
        self.disabled.saturating_add(self.not_people).saturating_add(self.without_address)
    }

    /// Adds those of a further page.
    pub(crate) fn add(&mut self, more: Self) {
        self.disabled = self.disabled.saturating_add(more.disabled);
        self.not_people = self.not_people.saturating_add(more.not_people);
        self.without_address = self.without_address.saturating_add(more.without_address);
    }
}

/// Sorts entries into people and those left out. It is done here and not in the filter, because bitwise rules are Active
/// Directory's alone, and what is left out shall be counted.
pub(crate) fn sort(entries: &[Entry]) -> (Vec<Person>, LeftOut) {
    let mut left_out = LeftOut::default();
    let mut people = Vec::new();
    for entry in entries {
        let kind = entry.number("msExchRecipientTypeDetails").unwrap_or_default();
        let flags = entry.number("userAccountControl").unwrap_or_default();
        if entry.is_a("computer") || RESOURCES.contains(&kind) || SYSTEM.contains(&kind) {
            left_out.not_people += 1;
        } else if flags & DISABLED != 0 && kind != LINKED {
            left_out.disabled += 1;
        } else if let Some(person) = find_person(entry) {
            people.push(person);
        } else {
            left_out.without_address += 1;
        }
    }
    (people, left_out)
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
    let name = [entry.text("displayName"), entry.text("cn"), address.as_str()];
    let display_name = name.into_iter().map(str::trim).find(|name| !name.is_empty()).unwrap_or_default();
    Some(Person {
        display_name: display_name.to_owned(),
        aliases,
        department: entry.text("department").trim().to_owned(),
        address,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn user(attributes: &[(&str, &[&str])]) -> Entry {
        let mut all: Vec<(&str, &[&str])> =
            vec![("objectClass", &["top", "person", "user"]), ("userAccountControl", &["512"])];
        all.retain(|(name, _)| attributes.iter().all(|(given, _)| given != name));
        all.extend_from_slice(attributes);
        Entry::of("CN=x,DC=contoso,DC=com", &all)
    }

    #[test]
    fn the_primary_address_is_the_one_written_large() {
        let (people, _) = sort(&[user(&[
            ("displayName", &["Zoë O'Brien"]),
            ("mail", &["zoe.old@contoso.com"]),
            (
                "PROXYADDRESSES",
                &["smtp:zb@contoso.com", "x500:/o=C/cn=z", "SMTP:zoe@contoso.com", "sip:z@c.com"],
            ),
            ("department", &["R&D"]),
        ])]);
        let [person] = &people[..] else { panic!("one person: {people:?}") };
        assert_eq!(person.address.as_str(), "zoe@contoso.com");
        let aliases: Vec<_> = person.aliases.iter().map(SmtpAddress::as_str).collect();
        assert_eq!(aliases, ["zb@contoso.com"], "mail may be anybody's");
        assert_eq!((person.display_name.as_str(), person.department.as_str()), ("Zoë O'Brien", "R&D"));
    }

    #[test]
    fn without_proxy_addresses_mail_is_the_address() {
        let (people, _) = sort(&[user(&[("cn", &["Ann"]), ("mail", &["ann@contoso.com"])])]);
        assert_eq!((people[0].address.as_str(), people[0].display_name.as_str()), ("ann@contoso.com", "Ann"));
        assert!(people[0].aliases.is_empty());
    }

    #[test]
    fn who_is_no_person_is_left_out_and_counted() {
        let mail: (&str, &[&str]) = ("mail", &["x@contoso.com"]);
        let (people, left_out) = sort(&[
            user(&[mail, ("userAccountControl", &["514"])]),
            user(&[mail, ("userAccountControl", &["66050"]), ("msExchRecipientTypeDetails", &["4"])]),
            user(&[mail, ("userAccountControl", &["514"]), ("msExchRecipientTypeDetails", &["16"])]),
            user(&[mail, ("msExchRecipientTypeDetails", &["32"])]),
            user(&[mail, ("msExchRecipientTypeDetails", &["549755813888"])]),
            user(&[mail, ("objectClass", &["user", "Computer"])]),
            user(&[("mail", &["no address"])]),
            user(&[]),
        ]);
        assert_eq!(people, [], "none of them");
        assert_eq!(left_out, LeftOut { disabled: 2, not_people: 4, without_address: 2 });
        assert_eq!(left_out.total(), 8);
    }

    #[test]
    fn a_person_of_another_forest_is_one_although_the_account_is_disabled() {
        let linked = user(&[
            ("mail", &["ann@contoso.com"]),
            ("userAccountControl", &["514"]),
            ("msExchRecipientTypeDetails", &["2"]),
        ]);
        assert_eq!(sort(&[linked]).0.len(), 1, "a linked mailbox");
    }
}
