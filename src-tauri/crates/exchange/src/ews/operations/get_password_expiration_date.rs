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
    /// `None` if the server named no time. For a password that never expires Exchange names the last day of the year 9999, which
    /// comes out as the last second of [`Timestamp`], or the year 0001.
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ews::envelope;
    use crate::scripted;

    fn expires(date: &str) -> Option<Timestamp> {
        let body = format!(
            "<m:GetPasswordExpirationDateResponse ResponseClass=\"Success\"><m:ResponseCode>NoError</m:ResponseCode>\
             <m:PasswordExpirationDate>{date}</m:PasswordExpirationDate></m:GetPasswordExpirationDateResponse>"
        );
        match envelope::open::<GetPasswordExpirationDate>(&scripted::envelope(&body)).answer {
            Ok(date) => date,
            Err(_) => panic!("the answer is one of Exchange"),
        }
    }

    #[test]
    fn never_is_a_date_far_away() {
        let last = Some(Timestamp::MAX.as_second());
        assert_eq!(expires("9999-12-31T23:59:59.9999999Z").map(Timestamp::as_second), last);
        assert_eq!(expires("9999-12-31T23:59:59.9999999").map(Timestamp::as_second), last);
        assert_eq!(expires("2026-12-11T00:00:00Z"), "2026-12-11T00:00:00Z".parse().ok());
        assert_eq!(expires("soon"), None, "what is no date is none");
    }
}
