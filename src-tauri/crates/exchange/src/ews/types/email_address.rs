use anteroom_domain::{Encapsulated, MailboxKind, OrganizerAddress, SmtpAddress, limits};

use crate::xml::{Cursor, Writer, XmlError};

/// A recipient as Exchange writes it
/// ([EmailAddressType](https://learn.microsoft.com/exchange/client-developer/web-service-reference/mailbox)).
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct EmailAddress {
    /// The display name.
    pub name: String,
    /// The address, in the form `routing_type` says.
    pub address: String,
    /// `SMTP`, or `EX` for a legacy distinguished name; empty where the server left it out.
    pub routing_type: String,
    /// `Mailbox`, `PublicDL`, `Contact`, …; empty where the server left it out.
    pub mailbox_type: String,
}

impl EmailAddress {
    /// The SMTP address, unless the address has another form or wraps one of another form.
    pub fn find_smtp(&self) -> Option<SmtpAddress> {
        match Encapsulated::find(&self.address) {
            Some(Encapsulated::Smtp(address)) => Some(address),
            Some(Encapsulated::LegacyDn(_)) => None,
            None if self.is_legacy_dn() => None,
            None => self.address.parse().ok(),
        }
    }

    /// The legacy Exchange distinguished name (`/o=…/cn=Recipients/cn=…`), also one that is wrapped in an SMTP address.
    pub fn find_legacy_dn(&self) -> Option<String> {
        match Encapsulated::find(&self.address) {
            Some(Encapsulated::LegacyDn(name)) => Some(name),
            Some(Encapsulated::Smtp(_)) => None,
            None => Some(&self.address).filter(|name| self.is_legacy_dn() && !name.is_empty()).cloned(),
        }
    }

    /// How an organizer is addressed. People who left are written as legacy distinguished names, but the item may keep their
    /// SMTP address beside it (`kept`).
    pub fn organizer(&self, kept: &str) -> OrganizerAddress {
        let kept = Self { address: kept.to_owned(), ..Self::default() };
        let smtp = self.find_smtp().or_else(|| kept.find_smtp());
        let name = || self.find_legacy_dn().or_else(|| kept.find_legacy_dn());
        match smtp {
            Some(address) => OrganizerAddress::Smtp(address),
            None => name().map_or(OrganizerAddress::Missing, OrganizerAddress::LegacyDn),
        }
    }

    /// What `mailbox_type` says it is. Rooms and people alike are `Mailbox`.
    pub fn kind(&self) -> MailboxKind {
        match self.mailbox_type.as_str() {
            "Mailbox" => MailboxKind::User,
            "PublicDL" | "PrivateDL" | "GroupMailbox" => MailboxKind::Group,
            "Contact" | "OneOff" | "ImplicitContact" => MailboxKind::Contact,
            _ => MailboxKind::Unknown,
        }
    }

    /// Whether the address is a legacy Exchange distinguished name as it stands.
    pub fn is_legacy_dn(&self) -> bool {
        self.routing_type.eq_ignore_ascii_case("EX")
            || self.address.get(..3).is_some_and(|start| start.eq_ignore_ascii_case("/o="))
    }

    /// Reads the element the cursor is in.
    pub(crate) fn read(cursor: &mut Cursor<'_>) -> Result<Self, XmlError> {
        let mut read = Self::default();
        cursor.children(|cursor, child| {
            match child.name() {
                "Name" => read.name = cursor.line(limits::NAME)?,
                "EmailAddress" => read.address = cursor.line(limits::ID)?,
                "RoutingType" => read.routing_type = cursor.line(limits::NAME)?,
                "MailboxType" => read.mailbox_type = cursor.line(limits::NAME)?,
                _ => {}
            }
            Ok(())
        })?;
        Ok(read)
    }

    /// Reads the first `Mailbox` in the element the cursor is in.
    pub(crate) fn read_wrapped(cursor: &mut Cursor<'_>) -> Result<Self, XmlError> {
        let mut read = Self::default();
        cursor.children(|cursor, child| {
            if child.name() == "Mailbox" {
                read = Self::read(cursor)?;
            }
            Ok(())
        })?;
        Ok(read)
    }

    /// Writes an element that names a recipient by address.
    pub(crate) fn write_smtp(writer: &mut Writer, element: &str, address: &SmtpAddress) {
        writer.element(element, &[], |writer| writer.value("t:EmailAddress", address.as_str()));
    }
}
