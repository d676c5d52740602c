//! `GetPasswordExpirationDate`: the service account's password never expires, as the guides demand.

use super::{Answer, Call};
use crate::soap::{Element, Fault, Xml};

/// Source: *GetPasswordExpirationDate operation* (Microsoft Learn).
pub(crate) fn perform(call: &Call<'_>, request: Element<'_, '_>) -> Answer {
    let address = request.find_text("MailboxSmtpAddress").filter(|address| !address.is_empty());
    let known = address.is_none_or(|address| call.organisation.directory().find(address).is_some());
    let result = if known {
        let mut xml = Xml::new();
        xml.text("m:PasswordExpirationDate", "9999-12-31T23:59:59.9999999Z");
        Ok(xml)
    } else {
        Err(Fault::new("ErrorNonExistentMailbox", "The SMTP address has no mailbox associated with it."))
    };
    Answer::direct("m:GetPasswordExpirationDateResponse", result)
        .on_error("<m:PasswordExpirationDate>0001-01-01T00:00:00</m:PasswordExpirationDate>")
}
