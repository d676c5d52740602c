//! [FindPeople](https://learn.microsoft.com/exchange/client-developer/web-service-reference/findpeople-operation): browses the address book, page by page.

use anteroom_domain::{Limit, Mailbox, MailboxKind, limits};

use crate::ews::AnswerError;
use crate::ews::operation::{read_flat, request, sealed::Wire};
use crate::ews::types::EmailAddress;
use crate::xml::{Child, Cursor, Writer, XmlError};

/// Asks for people, rooms and groups of the address book.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FindPeople {
    /// What their names begin with; servers want at least one character.
    pub query: String,
    /// How many to pass over.
    pub offset: u32,
    /// At most so many.
    pub most: u32,
}

/// What is asked of each entry.
const FIELDS: [&str; 5] = [
    "persona:PersonaType",
    "persona:DisplayName",
    "persona:GivenName",
    "persona:Surname",
    "persona:EmailAddress",
];

/// A page of the address book.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct People {
    /// The entries.
    pub personas: Vec<Persona>,
    /// How many there are in all, if told.
    pub total: Option<u32>,
}

/// An entry of the address book
/// ([Persona](https://learn.microsoft.com/exchange/client-developer/web-service-reference/persona)).
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Persona {
    /// `Person`, `Room`, `DistributionList`, …; empty where the server left it out.
    pub kind: String,
    /// The display name.
    pub display_name: String,
    /// The first name; empty where the directory has none.
    pub given_name: String,
    /// The last name; empty where the directory has none.
    pub surname: String,
    /// The address.
    pub address: EmailAddress,
}

impl Wire for FindPeople {
    const REQUEST: &'static str = "FindPeople";
    const RESPONSE: &'static str = "FindPeopleResponse";
    type Response = People;

    fn write(&self, writer: &mut Writer) {
        request(writer, Self::REQUEST, &[], |writer| {
            writer.element("m:PersonaShape", &[], |writer| {
                writer.value("t:BaseShape", "IdOnly");
                writer.element("t:AdditionalProperties", &[], |writer| {
                    for field in FIELDS {
                        writer.empty("t:FieldURI", &[("FieldURI", field)]);
                    }
                });
            });
            let (most, offset) = (self.most.to_string(), self.offset.to_string());
            let attributes =
                [("MaxEntriesReturned", &*most), ("Offset", &offset), ("BasePoint", "Beginning")];
            writer.empty("m:IndexedPageItemView", &attributes);
            writer.element("m:ParentFolderId", &[], |writer| {
                writer.empty("t:DistinguishedFolderId", &[("Id", "directory")]);
            });
            writer.value("m:QueryString", &self.query);
        });
    }

    fn read(cursor: &mut Cursor<'_>, element: &Child<'_>) -> Result<Self::Response, AnswerError> {
        read_flat(cursor, element, |cursor, child, people: &mut People| {
            match child.name() {
                "People" => cursor.children(|cursor, _| {
                    let persona = Persona::read(cursor)?;
                    cursor.add(&mut people.personas, persona, limits::PEOPLE_OF_AN_ANSWER, Limit::People)
                })?,
                "TotalNumberOfPeopleInView" => people.total = Some(cursor.parse("a count")?),
                _ => {}
            }
            Ok(())
        })
    }
}

impl Persona {
    /// The recipient; `None` without an SMTP address. Further addresses are not among what the operation gives.
    pub fn mailbox(&self) -> Option<Mailbox> {
        let display_name = [&self.display_name, &self.address.name]
            .into_iter()
            .find(|name| !name.is_empty())
            .cloned()
            .unwrap_or_default();
        let address = self.address.find_smtp()?;
        Some(Mailbox { address, display_name, kind: self.kind(), aliases: Vec::new(), identity: None })
    }

    /// What it is. Of rooms the server says so here, unlike anywhere else.
    pub fn kind(&self) -> MailboxKind {
        match self.kind.as_str() {
            "Room" => MailboxKind::Room,
            "Equipment" => MailboxKind::Equipment,
            // Somebody without a mailbox here is a person of the address book too; the address says which.
            "Person" if self.address.kind() == MailboxKind::Contact => MailboxKind::Contact,
            "Person" | "SharedMailbox" => MailboxKind::User,
            "DistributionList" | "ModernGroup" => MailboxKind::Group,
            "PersonalContact" => MailboxKind::Contact,
            _ => self.address.kind(),
        }
    }

    /// Whether the directory has a first or last name for it, as it has for people and hardly ever for resources.
    pub fn has_person_name(&self) -> bool {
        !self.given_name.trim().is_empty() || !self.surname.trim().is_empty()
    }

    fn read(cursor: &mut Cursor<'_>) -> Result<Self, XmlError> {
        let mut persona = Self::default();
        cursor.children(|cursor, child| {
            match child.name() {
                "PersonaType" => persona.kind = cursor.line(limits::NAME)?,
                "DisplayName" => persona.display_name = cursor.line(limits::NAME)?,
                "GivenName" => persona.given_name = cursor.line(limits::NAME)?,
                "Surname" => persona.surname = cursor.line(limits::NAME)?,
                "EmailAddress" => persona.address = EmailAddress::read(cursor)?,
                _ => {}
            }
            Ok(())
        })?;
        Ok(persona)
    }
}
