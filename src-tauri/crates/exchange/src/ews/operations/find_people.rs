//! [FindPeople](https://learn.microsoft.com/exchange/client-developer/web-service-reference/findpeople-operation): browses the address book, page by page.

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
                    for field in ["persona:PersonaType", "persona:DisplayName", "persona:EmailAddress"] {
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
                    people.personas.push(Persona::read(cursor)?);
                    Ok(())
                })?,
                "TotalNumberOfPeopleInView" => people.total = Some(cursor.parse("a count")?),
                _ => {}
            }
            Ok(())
        })
    }
}

impl Persona {
    fn read(cursor: &mut Cursor<'_>) -> Result<Self, XmlError> {
        let mut persona = Self::default();
        cursor.children(|cursor, child| {
            match child.name() {
                "PersonaType" => persona.kind = cursor.text()?,
                "DisplayName" => persona.display_name = cursor.text()?,
                "EmailAddress" => persona.address = EmailAddress::read(cursor)?,
                _ => {}
            }
            Ok(())
        })?;
        Ok(persona)
    }
}
