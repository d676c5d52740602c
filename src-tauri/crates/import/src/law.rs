//! What a directory's answer makes of an organizer: one law for the import and for every forecast of it.

use std::collections::HashSet;

use anteroom_domain::{
    Mailbox, MailboxKind, OrganizerAddress, OwnDomains, OwnerReason, Plan, Resolution, SmtpAddress,
};

/// Who an organizer is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Known {
    /// Somebody the directory knows by the very address or name the meeting has, and who can own meetings.
    Person(Mailbox),
    /// Somebody the directory knows so, and who is no owner of meetings for this reason.
    Never(OwnerReason),
}

/// The rules of whose an organizer's meetings are.
#[derive(Debug, Clone, Default)]
pub struct Law {
    rooms: HashSet<SmtpAddress>,
    own_domains: OwnDomains,
}

impl Law {
    /// The law of an organization with these domains, of which these rooms are imported.
    pub fn new(rooms: impl IntoIterator<Item = SmtpAddress>, own_domains: OwnDomains) -> Self {
        Self { rooms: rooms.into_iter().collect(), own_domains }
    }

    /// The law of a plan.
    pub fn of(plan: &Plan) -> Self {
        Self::new(plan.rooms.iter().map(|room| room.address.clone()), plan.own_domains.clone())
    }

    /// The organization's domains.
    pub fn own_domains(&self) -> &OwnDomains {
        &self.own_domains
    }

    /// What can be said of an organizer before anybody is asked, planner and directory alike.
    pub fn at_sight(&self, organizer: &OrganizerAddress) -> Option<OwnerReason> {
        match organizer {
            OrganizerAddress::Missing => Some(OwnerReason::Missing),
            OrganizerAddress::Smtp(address) => self.rooms.contains(address).then_some(OwnerReason::Room),
            // Whatever else stands where a distinguished name should is a name, and names make no owner: people share them.
            OrganizerAddress::LegacyDn(name) => (!name.starts_with('/')).then_some(OwnerReason::Unresolved),
        }
    }

    /// What to ask the directory for.
    pub fn query(organizer: &OrganizerAddress) -> &str {
        match organizer {
            OrganizerAddress::Smtp(address) => address.as_str(),
            OrganizerAddress::LegacyDn(name) => name,
            OrganizerAddress::Missing => "",
        }
    }

    /// What the directory's answer makes of an organizer.
    pub fn judge(&self, organizer: &OrganizerAddress, answer: Resolution) -> Known {
        let written = match organizer {
            OrganizerAddress::Smtp(address) => Some(address),
            OrganizerAddress::LegacyDn(_) | OrganizerAddress::Missing => None,
        };
        let holder = match (written, answer) {
            // Only an address somebody has leads to them, whatever a directory thinks is near enough.
            (Some(address), Resolution::Found(mailbox)) => Resolution::holder(address, vec![mailbox]).found(),
            (Some(address), Resolution::Ambiguous(several)) => Resolution::holder(address, several).found(),
            // A distinguished name is a key: one answer to it is the right one, several are none.
            (None, answer) => answer.found(),
            (Some(_), Resolution::NotFound) => None,
        };
        let Some(mailbox) = holder else {
            let is_outside = written.is_some_and(|address| !self.own_domains.own(address));
            return Known::Never(if is_outside { OwnerReason::External } else { OwnerReason::Unresolved });
        };
        if self.rooms.contains(&mailbox.address) || mailbox.kind.is_resource() {
            return Known::Never(OwnerReason::Room);
        }
        if written.is_some_and(|written| self.own_domains.rule_out(written, &mailbox.address)) {
            return Known::Never(OwnerReason::External);
        }
        Known::Person(mailbox)
    }

    /// Why somebody who is no planner user owns nothing.
    pub fn without_user(mailbox: &Mailbox) -> OwnerReason {
        match mailbox.kind {
            MailboxKind::Contact => OwnerReason::External,
            _ => OwnerReason::NotInPlanner,
        }
    }

    /// Whether somebody may become a planner user when they are met.
    pub fn is_adoptable(mailbox: &Mailbox) -> bool {
        mailbox.kind == MailboxKind::User
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn address(text: &str) -> SmtpAddress {
        text.parse().unwrap()
    }

    fn mailbox(primary: &str, kind: MailboxKind, aliases: &[&str]) -> Mailbox {
        Mailbox {
            address: address(primary),
            display_name: primary.to_owned(),
            kind,
            aliases: aliases.iter().map(|alias| address(alias)).collect(),
            identity: None,
        }
    }

    fn law() -> Law {
        Law::new([address("oak@contoso.com")], ["contoso.com".to_owned()].into_iter().collect())
    }

    fn reason(organizer: &str, answer: Resolution) -> Option<OwnerReason> {
        let organizer = match organizer.parse() {
            Ok(address) => OrganizerAddress::Smtp(address),
            Err(_) => OrganizerAddress::LegacyDn(organizer.to_owned()),
        };
        match law().judge(&organizer, answer) {
            Known::Person(_) => None,
            Known::Never(reason) => Some(reason),
        }
    }

    #[test]
    fn only_an_address_somebody_has_leads_to_them() {
        let ana = || mailbox("ana.cruz@contoso.com", MailboxKind::User, &["ana@contoso.com.au"]);
        let found = || Resolution::Found(ana());
        assert_eq!(reason("ana@contoso.com.au", found()), None, "she has it");
        assert_eq!(reason("ana@contoso.com", found()), Some(OwnerReason::Unresolved), "hers begins so");
        assert_eq!(reason("cruz@contoso.com", found()), Some(OwnerReason::Unresolved), "hers ends so");
        assert_eq!(reason("ana@fabrikam.com", found()), Some(OwnerReason::External));
        let two = Resolution::Ambiguous(vec![mailbox("bea@contoso.com", MailboxKind::User, &[]), ana()]);
        assert_eq!(reason("ana@contoso.com.au", two), None, "whoever of several has it");
    }

    #[test]
    fn a_distinguished_name_with_several_answers_is_nobodys() {
        let one = |name: &str| mailbox(name, MailboxKind::User, &[]);
        let dn = "/o=Contoso/cn=ana";
        assert_eq!(reason(dn, Resolution::Found(one("ana@contoso.com"))), None);
        let two = Resolution::Ambiguous(vec![one("ana@contoso.com"), one("anabel@contoso.com")]);
        assert_eq!(reason(dn, two), Some(OwnerReason::Unresolved));
        assert_eq!(
            law().at_sight(&OrganizerAddress::LegacyDn("Ana Cruz".into())),
            Some(OwnerReason::Unresolved)
        );
    }

    #[test]
    fn resources_own_nothing_however_they_are_known() {
        let known = |kind| Resolution::Found(mailbox("beamer@contoso.com", kind, &[]));
        assert_eq!(reason("beamer@contoso.com", known(MailboxKind::Equipment)), Some(OwnerReason::Room));
        assert_eq!(reason("beamer@contoso.com", known(MailboxKind::Room)), Some(OwnerReason::Room));
        let oak = || mailbox("oak@contoso.com", MailboxKind::User, &["eiche@contoso.com"]);
        let by_alias = reason("eiche@contoso.com", Resolution::Found(oak()));
        assert_eq!(
            by_alias,
            Some(OwnerReason::Room),
            "a room of the import, whatever the directory calls it"
        );
        let at_sight = law().at_sight(&OrganizerAddress::Smtp(address("OAK@contoso.com")));
        assert_eq!(at_sight, Some(OwnerReason::Room));
    }
}
