//! [ResolveNames](https://learn.microsoft.com/exchange/client-developer/web-service-reference/resolvenames-operation): looks an address or a name up in the directory.

use anteroom_domain::{Limit, Mailbox, SmtpAddress, limits};

use crate::ews::operation::{request, sealed::Wire};
use crate::ews::response::{ResponseClass, read_messages};
use crate::ews::types::EmailAddress;
use crate::ews::{AnswerError, ResponseCode};
use crate::xml::{Child, Cursor, Writer, XmlError, XmlFault};

/// Asks who an entry is. The account needs a mailbox of its own.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ResolveNames {
    /// A name, an address (`smtp:` in front keeps it from matching names), or a legacy distinguished name.
    pub entry: String,
}

/// How many addresses of a recipient the answer lists at most; which of them come first is the server's choice.
pub const MOST_LISTED: usize = 3;

/// Who was found.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ResolvedNames {
    /// The recipients, a hundred at most.
    pub candidates: Vec<Candidate>,
    /// Whether there are no more.
    pub is_complete: bool,
}

/// One recipient that was found.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Candidate {
    /// Address and kind.
    pub mailbox: EmailAddress,
    /// The addresses the directory lists for it, [`MOST_LISTED`] at most, with `SMTP:` before the primary one.
    pub addresses: Vec<String>,
    /// The first name; empty where the directory has none.
    pub given_name: String,
    /// The last name; empty where the directory has none.
    pub surname: String,
}

impl Wire for ResolveNames {
    const REQUEST: &'static str = "ResolveNames";
    const RESPONSE: &'static str = "ResolveNamesResponse";
    /// Nobody found is an empty list, several found is a longer one.
    type Response = ResolvedNames;

    fn write(&self, writer: &mut Writer) {
        let attributes = [("ReturnFullContactData", "true"), ("SearchScope", "ActiveDirectory")];
        request(writer, Self::REQUEST, &attributes, |writer| {
            writer.value("m:UnresolvedEntry", &self.entry);
        });
    }

    fn read(cursor: &mut Cursor<'_>, _: &Child<'_>) -> Result<Self::Response, AnswerError> {
        let message = read_messages(cursor, |cursor, child, names: &mut ResolvedNames| {
            if child.name() != "ResolutionSet" {
                return Ok(());
            }
            if let Some(last) = child.find_attribute("IncludesLastItemInRange") {
                names.is_complete = cursor.parse_boolean(&last)?;
            }
            cursor.children(|cursor, _| {
                let candidate = Candidate::read(cursor)?;
                cursor.add(&mut names.candidates, candidate, limits::CANDIDATES, Limit::Recipients)
            })
        })?
        .into_iter()
        .next()
        .ok_or_else(|| cursor.error(XmlFault::Missing("response message")))?;
        if message.class == ResponseClass::Error
            && message.error.code == ResponseCode::NameResolutionNoResults
        {
            return Ok(ResolvedNames { candidates: Vec::new(), is_complete: true });
        }
        Ok(message.into_result()?)
    }
}

impl ResolvedNames {
    /// The recipients with an SMTP address.
    pub fn mailboxes(&self) -> Vec<Mailbox> {
        self.candidates.iter().filter_map(Candidate::mailbox).collect()
    }
}

impl Candidate {
    /// The recipient with all its SMTP addresses; `None` without any. Of a mailbox this says [`anteroom_domain::MailboxKind::User`], of whatever
    /// sort it is: the operation does not tell rooms from people.
    ///
    /// Who it is whatever the address is left out: of the ids Exchange has for people, none is both documented to stay the
    /// same and given by this operation's default shape.
    pub fn mailbox(&self) -> Option<Mailbox> {
        let listed_primary =
            || self.addresses.iter().find_map(|text| text.strip_prefix("SMTP:")?.parse::<SmtpAddress>().ok());
        let address = self.mailbox.find_smtp().or_else(listed_primary)?;
        let mut aliases: Vec<SmtpAddress> =
            self.addresses.iter().filter_map(|text| text.parse().ok()).collect();
        aliases.retain(|alias| *alias != address);
        Some(Mailbox {
            address,
            display_name: self.mailbox.name.clone(),
            kind: self.mailbox.kind(),
            aliases,
            identity: None,
        })
    }

    /// Whether the directory has a first or last name for it, as it has for people and hardly ever for resources.
    pub fn has_person_name(&self) -> bool {
        !self.given_name.trim().is_empty() || !self.surname.trim().is_empty()
    }

    /// Whether a legacy distinguished name can be this one's. The directory compares such names as a whole, so an answer to one
    /// is right by itself, unless the answer shows other names and could have shown this one.
    pub fn may_be_named(&self, name: &str) -> bool {
        let shown = self.addresses.iter().filter_map(|text| {
            let (kind, name) = text.split_once(':')?;
            ["X500", "EX"].iter().any(|known| kind.eq_ignore_ascii_case(known)).then_some(name.trim())
        });
        let own = Some(self.mailbox.address.trim()).filter(|_| self.mailbox.is_legacy_dn());
        let shown: Vec<&str> = shown.chain(own).collect();
        let is_cut = self.addresses.len() >= MOST_LISTED;
        shown.is_empty() || is_cut || shown.iter().any(|shown| shown.eq_ignore_ascii_case(name.trim()))
    }

    fn read(cursor: &mut Cursor<'_>) -> Result<Self, XmlError> {
        let mut candidate = Self::default();
        cursor.children(|cursor, child| match child.name() {
            "Mailbox" => {
                candidate.mailbox = EmailAddress::read(cursor)?;
                Ok(())
            }
            "Contact" => cursor.children(|cursor, child| {
                match child.name() {
                    "GivenName" => candidate.given_name = cursor.line(limits::NAME)?,
                    "Surname" => candidate.surname = cursor.line(limits::NAME)?,
                    "EmailAddresses" => cursor.children(|cursor, _| {
                        let address = cursor.line(limits::ID)?;
                        cursor.add(&mut candidate.addresses, address, limits::CANDIDATES, Limit::Addresses)
                    })?,
                    _ => {}
                }
                Ok(())
            }),
            _ => Ok(()),
        })?;
        Ok(candidate)
    }
}
