//! `GetPasswordExpirationDate`: never for the service account, as the guides demand; people's passwords grow old.

use super::{Answer, Call};
use crate::soap::{Element, Fault, Xml};

/// Source: *GetPasswordExpirationDate operation* (Microsoft Learn).
pub(crate) fn perform(call: &Call<'_>, request: Element<'_, '_>) -> Answer {
    let address = request.find_text("MailboxSmtpAddress").filter(|address| !address.is_empty());
    let asked = match address {
        None => Some(call.acting),
        Some(address) => call.organization.directory().find(address),
    };
    let result = match asked {
        Some(account) => {
            let expires = call.organization.password_expires(account);
            let date =
                expires.map_or("9999-12-31T23:59:59.9999999Z".to_owned(), |day| format!("{day}T00:00:00Z"));
            let mut xml = Xml::new();
            xml.text("m:PasswordExpirationDate", date);
            Ok(xml)
        }
        None => {
            Err(Fault::new("ErrorNonExistentMailbox", "The SMTP address has no mailbox associated with it."))
        }
    };
    Answer::direct("m:GetPasswordExpirationDateResponse", result)
        .on_error("<m:PasswordExpirationDate>0001-01-01T00:00:00</m:PasswordExpirationDate>")
}
