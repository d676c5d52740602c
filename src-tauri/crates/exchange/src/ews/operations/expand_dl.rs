//! [ExpandDL](https://learn.microsoft.com/exchange/client-developer/web-service-reference/expanddl-operation): the members of a group, one level deep.

use anteroom_domain::{Limit, SmtpAddress, limits};

use crate::ews::AnswerError;
use crate::ews::operation::{read_one, request, sealed::Wire};
use crate::ews::types::EmailAddress;
use crate::xml::{Child, Cursor, Writer, parse_boolean};

/// Asks for the members of a group.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ExpandDl {
    /// Which group.
    pub group: SmtpAddress,
}

/// Members of a group.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Members {
    /// The members.
    pub members: Vec<EmailAddress>,
    /// Whether there are no more.
    pub is_complete: bool,
}

impl Wire for ExpandDl {
    const REQUEST: &'static str = "ExpandDL";
    const RESPONSE: &'static str = "ExpandDLResponse";
    type Response = Members;

    fn write(&self, writer: &mut Writer) {
        request(writer, Self::REQUEST, &[], |writer| {
            EmailAddress::write_smtp(writer, "m:Mailbox", &self.group);
        });
    }

    fn read(cursor: &mut Cursor<'_>, _: &Child<'_>) -> Result<Self::Response, AnswerError> {
        read_one(cursor, |cursor, child, members: &mut Members| {
            if child.name() != "DLExpansion" {
                return Ok(());
            }
            if let Some(last) = child.find_attribute("IncludesLastItemInRange") {
                members.is_complete = parse_boolean(&last).unwrap_or(false);
            }
            cursor.children(|cursor, _| {
                let member = EmailAddress::read(cursor)?;
                cursor.add(&mut members.members, member, limits::MEMBERS, Limit::Members)
            })
        })
    }
}
