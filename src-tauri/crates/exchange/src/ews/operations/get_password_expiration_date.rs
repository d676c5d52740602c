//! [GetPasswordExpirationDate](https://learn.microsoft.com/exchange/client-developer/web-service-reference/getpasswordexpirationdate-operation).

use anteroom_domain::SmtpAddress;
use jiff::Timestamp;

use crate::ews::AnswerError;
use crate::ews::operation::{read_flat, request, sealed::Wire};
use crate::xml::{Child, Cursor, Writer, parse_instant};

/// Asks when an account's password expires.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GetPasswordExpirationDate {
    /// The account's mailbox.
    pub mailbox: SmtpAddress,
}

impl Wire for GetPasswordExpirationDate {
    const REQUEST: &'static str = "GetPasswordExpirationDate";
    const RESPONSE: &'static str = "GetPasswordExpirationDateResponse";
    /// `None` if the server named no time. For a password that never expires Exchange names the year 9999 or 0001.
    type Response = Option<Timestamp>;

    fn write(&self, writer: &mut Writer) {
        request(writer, Self::REQUEST, &[], |writer| {
            writer.value("m:MailboxSmtpAddress", self.mailbox.as_str());
        });
    }

    fn read(cursor: &mut Cursor<'_>, element: &Child<'_>) -> Result<Self::Response, AnswerError> {
        read_flat(cursor, element, |cursor, child, date| {
            if child.name() == "PasswordExpirationDate" {
                *date = parse_instant(cursor.text()?.trim());
            }
            Ok(())
        })
    }
}
