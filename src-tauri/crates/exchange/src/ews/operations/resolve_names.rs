//! [ResolveNames](https://learn.microsoft.com/exchange/client-developer/web-service-reference/resolvenames-operation): looks an address or a name up in the directory.

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
    /// All addresses the directory lists for it, with `SMTP:` before the primary one.
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
                names.candidates.push(Candidate::read(cursor)?);
                Ok(())
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

impl Candidate {
    fn read(cursor: &mut Cursor<'_>) -> Result<Self, XmlError> {
        let mut candidate = Self::default();
        cursor.children(|cursor, child| match child.name() {
            "Mailbox" => {
                candidate.mailbox = EmailAddress::read(cursor)?;
                Ok(())
            }
            "Contact" => cursor.children(|cursor, child| {
                match child.name() {
                    "GivenName" => candidate.given_name = cursor.text()?,
                    "Surname" => candidate.surname = cursor.text()?,
                    "EmailAddresses" => cursor.children(|cursor, _| {
                        candidate.addresses.push(cursor.text()?);
                        Ok(())
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
