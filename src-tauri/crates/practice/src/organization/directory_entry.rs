//! The organization as Active Directory holds it, for whoever serves it over LDAP.

use std::collections::HashMap;

use super::Organization;
use super::ids::{Guid, SmtpAddress};
use super::recipient::{MailboxState, Recipient, RecipientKind};

/// The distinguished name everything stands below.
pub const BASE_DN: &str = "DC=practice,DC=example";

/// An account's `userAccountControl`
/// (<https://learn.microsoft.com/windows/win32/adschema/a-useraccountcontrol>).
const NORMAL_ACCOUNT: u32 = 0x200;
const ACCOUNT_DISABLED: u32 = 0x2;
const PASSWORD_NEVER_EXPIRES: u32 = 0x1_0000;

/// One entry: its distinguished name and its attributes, each with at least one value. Names of attributes are written as
/// the schema of Active Directory writes them; they compare without regard to case.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DirectoryEntry {
    /// The distinguished name, escaped as RFC 4514 wants it.
    pub dn: String,
    /// The attributes by name.
    pub attributes: Vec<(&'static str, Vec<String>)>,
}

impl DirectoryEntry {
    /// The values of an attribute; none if it is not there.
    pub fn values(&self, name: &str) -> &[String] {
        let found = self.attributes.iter().find(|(known, _)| known.eq_ignore_ascii_case(name));
        found.map_or(&[], |(_, values)| values.as_slice())
    }

    fn new(dn: String, classes: &[&str]) -> Self {
        let mut entry = Self { dn, attributes: Vec::new() };
        entry.put("objectClass", classes.iter().map(|class| (*class).to_owned()));
        let dn = entry.dn.clone();
        entry.put("distinguishedName", [dn]);
        entry
    }

    /// Empty values are no values in LDAP.
    fn put(&mut self, name: &'static str, values: impl IntoIterator<Item = String>) {
        let values: Vec<String> = values.into_iter().filter(|value| !value.is_empty()).collect();
        if !values.is_empty() {
            self.attributes.push((name, values));
        }
    }
}

impl Organization {
    /// Every entry: the domain, its organizational units, and all recipients, in directory order. Entries of rooms and
    /// equipment are disabled accounts, as Exchange makes them.
    pub fn directory_entries(&self) -> Vec<DirectoryEntry> {
        let names = self.distinguished_names();
        let mut groups: HashMap<Guid, Vec<String>> = HashMap::new();
        for group in self.directory().recipients() {
            for member in self.members(group) {
                groups.entry(member.guid).or_default().extend(names.get(&group.guid).cloned());
            }
        }
        let mut domain = DirectoryEntry::new(BASE_DN.to_owned(), &["top", "domain", "domainDNS"]);
        domain.put("dc", ["practice".to_owned()]);
        let units = UNITS.iter().map(|unit| {
            let mut entry =
                DirectoryEntry::new(format!("OU={unit},{BASE_DN}"), &["top", "organizationalUnit"]);
            entry.put("ou", [(*unit).to_owned()]);
            entry
        });
        let recipients = self.directory().recipients().iter().filter_map(|recipient| {
            let dn = names.get(&recipient.guid)?.clone();
            let member_of = groups.remove(&recipient.guid).unwrap_or_default();
            Some(self.directory_entry(recipient, dn, member_of, &names))
        });
        std::iter::once(domain).chain(units).chain(recipients).collect()
    }

    fn members<'a>(&'a self, group: &'a Recipient) -> impl Iterator<Item = &'a Recipient> {
        let members = group.members().unwrap_or_default().iter();
        members.filter_map(|member| self.directory().find(member.as_str()))
    }

    fn distinguished_names(&self) -> HashMap<Guid, String> {
        let mut taken = HashMap::new();
        let all = self.directory().recipients().iter().map(|recipient| {
            let name = common_name(recipient);
            let count = taken.entry(name.to_lowercase()).or_insert(0);
            *count += 1;
            // Two entries of a container cannot have one name; administrators then add the alias.
            let name = if *count == 1 { name } else { format!("{name} ({})", recipient.alias) };
            (recipient.guid, format!("CN={},OU={},{BASE_DN}", escaped(&name), unit(recipient)))
        });
        all.collect()
    }

    fn directory_entry(
        &self,
        recipient: &Recipient,
        dn: String,
        member_of: Vec<String>,
        names: &HashMap<Guid, String>,
    ) -> DirectoryEntry {
        let classes: &[&str] = match recipient.kind {
            RecipientKind::Contact => &["top", "person", "organizationalPerson", "contact"],
            RecipientKind::RoomList(_) | RecipientKind::Group(_) => &["top", "group"],
            _ => &["top", "person", "organizationalPerson", "user"],
        };
        let is_user = classes.contains(&"user");
        let mut entry = DirectoryEntry::new(dn, classes);
        entry.put("cn", [common_name(recipient)]);
        entry.put("name", [common_name(recipient)]);
        entry.put("displayName", [recipient.display_name.clone()]);
        entry.put("givenName", [recipient.first_name.clone()]);
        entry.put("sn", [recipient.last_name.clone()]);
        entry.put("department", [recipient.department.clone()]);
        entry.put("title", [recipient.title.clone()]);
        entry.put("telephoneNumber", [recipient.phone.clone()]);
        entry.put("objectGUID", [recipient.guid.to_string()]);
        if recipient.kind != RecipientKind::Contact {
            entry.put("sAMAccountName", [recipient.alias.clone()]);
        }
        if is_user {
            entry.put("userPrincipalName", [recipient.principal.to_string()]);
            entry.put("userAccountControl", [self.account_control(recipient).to_string()]);
        }
        let is_reachable = recipient.has_mailbox() || recipient.kind != RecipientKind::User;
        let mail = recipient.directory_mail.as_ref().or(is_reachable.then_some(&recipient.primary));
        entry.put("mail", mail.map(SmtpAddress::to_string));
        if is_reachable {
            entry.put("mailNickname", [recipient.alias.clone()]);
            let primary = std::iter::once(format!("SMTP:{}", recipient.primary));
            let further = recipient.proxies.iter().map(|proxy| format!("smtp:{proxy}"));
            entry.put("proxyAddresses", primary.chain(further));
            entry.put("legacyExchangeDN", [recipient.legacy_dn.as_str().to_owned()]);
            if let Some(details) = type_details(recipient) {
                entry.put("msExchRecipientTypeDetails", [details.to_string()]);
            }
        }
        if recipient.hidden {
            entry.put("msExchHideFromAddressLists", ["TRUE".to_owned()]);
        }
        let members = self.members(recipient).filter_map(|member| names.get(&member.guid).cloned());
        entry.put("member", members);
        let managers =
            recipient.managers.iter().filter_map(|manager| self.directory().find(manager.as_str()));
        entry.put("managedBy", managers.filter_map(|manager| names.get(&manager.guid).cloned()).take(1));
        entry.put("memberOf", member_of);
        entry
    }

    fn account_control(&self, account: &Recipient) -> u32 {
        let is_disabled = !account.enabled || account.mailbox == MailboxState::Disabled;
        let never_expires = self.password_expires(account).is_none() && account.kind == RecipientKind::User;
        NORMAL_ACCOUNT
            | if is_disabled { ACCOUNT_DISABLED } else { 0 }
            | if never_expires { PASSWORD_NEVER_EXPIRES } else { 0 }
    }
}

const UNITS: [&str; 4] = ["People", "Resources", "Groups", "Contacts"];

fn unit(recipient: &Recipient) -> &'static str {
    match recipient.kind {
        RecipientKind::User | RecipientKind::MailUser => "People",
        RecipientKind::Room(_) | RecipientKind::Equipment(_) => "Resources",
        RecipientKind::RoomList(_) | RecipientKind::Group(_) => "Groups",
        RecipientKind::Contact => "Contacts",
    }
}

fn common_name(recipient: &Recipient) -> String {
    let name = recipient.display_name.trim();
    if name.is_empty() { recipient.alias.clone() } else { name.to_owned() }
}

/// `msExchRecipientTypeDetails`, what Exchange's cmdlets show as `RecipientTypeDetails`; accounts without mail have none.
fn type_details(recipient: &Recipient) -> Option<u64> {
    Some(match recipient.kind {
        RecipientKind::User => 1,
        RecipientKind::Room(_) => 16,
        RecipientKind::Equipment(_) => 32,
        RecipientKind::Contact => 64,
        RecipientKind::MailUser => 128,
        RecipientKind::Group(_) => return None,
        RecipientKind::RoomList(_) => 0x1000_0000,
    })
}

/// A value inside a distinguished name (RFC 4514, section 2.4).
fn escaped(value: &str) -> String {
    let last = value.chars().count().saturating_sub(1);
    let mut out = String::with_capacity(value.len());
    for (position, character) in value.chars().enumerate() {
        let at_an_end = position == 0 || position == last;
        match character {
            '"' | '+' | ',' | ';' | '<' | '>' | '\\' | '=' => out.extend(['\\', character]),
            '#' if position == 0 => out.push_str("\\#"),
            ' ' if at_an_end => out.push_str("\\ "),
            '\0' => out.push_str("\\00"),
            _ => out.push(character),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;
    use std::sync::Arc;

    use anteroom_domain::Change;
    use jiff::civil::date;

    use super::*;
    use crate::organization::Size;

    fn organization() -> Arc<Organization> {
        let size = Size { rooms: 6, meetings_per_room: 0, users: 60, seed: 3 };
        Arc::new(Organization::generate(&size, date(2026, 11, 21)).unprepared())
    }

    fn account(organization: &Organization) -> DirectoryEntry {
        let entries = organization.directory_entries();
        let found = entries.into_iter().find(|entry| entry.values("samaccountname") == ["svc-rooms"]);
        found.expect("the service account is there before anything is prepared")
    }

    #[test]
    fn every_name_is_there_once() {
        let entries = organization().directory_entries();
        let names: HashSet<String> = entries.iter().map(|entry| entry.dn.to_lowercase()).collect();
        assert_eq!(names.len(), entries.len(), "no two entries share a distinguished name");
        let members = entries.iter().flat_map(|entry| entry.values("member"));
        assert!(members.clone().count() > 60, "groups have members");
        for member in members {
            assert!(names.contains(&member.to_lowercase()), "{member} leads to an entry");
        }
    }

    #[test]
    fn the_service_account_shows_what_is_prepared_and_what_is_not() {
        let bare = organization();
        let entry = account(&bare);
        assert_eq!(entry.values("userAccountControl"), ["514"], "disabled, and the password ends some day");
        assert_eq!(
            entry.values("mail"),
            ["room.planner@practice.example"],
            "an alias, not the primary address"
        );
        assert!(entry.values("proxyAddresses").is_empty(), "no mailbox, no addresses");
        assert!(entry.values("givenName").is_empty() && entry.values("sn").is_empty(), "no names");
        let mut organization = bare;
        for change in [
            Change::EnableAccount,
            Change::KeepPassword,
            Change::GiveMailbox,
            Change::AlignDirectoryAddress,
            Change::NameAccount { first_name: "Room".to_owned(), last_name: "Planner".to_owned() },
        ] {
            organization = Arc::new(organization.with(&change));
        }
        let entry = account(&organization);
        assert_eq!(entry.values("userAccountControl"), ["66048"], "enabled, and the password stays");
        assert_eq!(entry.values("mail"), ["svc-rooms@practice.example"], "the primary address");
        assert_eq!(entry.values("proxyAddresses")[0], "SMTP:svc-rooms@practice.example");
        assert_eq!(entry.values("sn"), ["Planner"]);
    }

    #[test]
    fn hostile_names_stay_inside_their_value() {
        assert_eq!(escaped("#1, \"A\" + B=C\\; <x>"), "\\#1\\, \\\"A\\\" \\+ B\\=C\\\\\\; \\<x\\>");
        assert_eq!(escaped(" a "), "\\ a\\ ", "spaces at the ends count");
    }
}
