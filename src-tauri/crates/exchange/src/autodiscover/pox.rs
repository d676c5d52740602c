//! Plain old XML.
//!
//! Request and response: [POX Autodiscover web service reference].
//!
//! [POX Autodiscover web service reference]: https://learn.microsoft.com/exchange/client-developer/web-service-reference/pox-autodiscover-web-service-reference-for-exchange

use anteroom_domain::SmtpAddress;

use super::answer::Answer;
use crate::XmlError;
use crate::xml::{Cursor, Writer};

const REQUEST: &str = "http://schemas.microsoft.com/exchange/autodiscover/outlook/requestschema/2006";
const RESPONSE: &str = "http://schemas.microsoft.com/exchange/autodiscover/outlook/responseschema/2006a";

pub(super) const PATH: &str = "/autodiscover/autodiscover.xml";

/// The question about an address.
pub(super) fn question(address: &SmtpAddress) -> String {
    let mut writer = Writer::document();
    writer.element("Autodiscover", &[("xmlns", REQUEST)], |writer| {
        writer.element("Request", &[], |writer| {
            writer.value("EMailAddress", address.as_str());
            writer.value("AcceptableResponseSchema", RESPONSE);
        });
    });
    writer.finish()
}

#[derive(Default)]
struct Account {
    redirect_url: Option<String>,
    redirect_address: Option<String>,
    /// EWS URLs with the type of the protocol that named them.
    urls: Vec<(String, String)>,
    error: Option<(String, String)>,
}

/// Reads the answer.
pub(super) fn parse(document: &str) -> Result<Option<Answer>, XmlError> {
    let mut cursor = Cursor::new(document);
    let (_, root) = cursor.enter_root()?;
    if root.name() != "Autodiscover" {
        return Ok(None);
    }
    let mut account = Account::default();
    cursor.children(|cursor, response| match response.name() {
        "Response" => cursor.children(|cursor, part| match part.name() {
            "Account" => read_account(cursor, &mut account),
            "Error" => read_error(cursor, &mut account),
            _ => Ok(()),
        }),
        _ => Ok(()),
    })?;
    Ok(Some(account.answer()))
}

fn read_account(cursor: &mut Cursor<'_>, account: &mut Account) -> Result<(), XmlError> {
    cursor.children(|cursor, part| {
        match part.name() {
            "RedirectUrl" => account.redirect_url = Some(cursor.text()?),
            "RedirectAddr" => account.redirect_address = Some(cursor.text()?),
            "Protocol" => {
                let mut kind = String::new();
                let mut url = None;
                cursor.children(|cursor, part| {
                    match part.name() {
                        "Type" => kind = cursor.text()?,
                        "EwsUrl" => url = Some(cursor.text()?),
                        "ASUrl" if url.is_none() => url = Some(cursor.text()?),
                        _ => {}
                    }
                    Ok(())
                })?;
                account.urls.extend(url.map(|url| (kind, url)));
            }
            _ => {}
        }
        Ok(())
    })
}

fn read_error(cursor: &mut Cursor<'_>, account: &mut Account) -> Result<(), XmlError> {
    let (mut code, mut message) = (String::new(), String::new());
    cursor.children(|cursor, part| {
        match part.name() {
            "ErrorCode" => code = cursor.words()?,
            "Message" => message = cursor.words()?,
            _ => {}
        }
        Ok(())
    })?;
    account.error = Some((code, message));
    Ok(())
}

impl Account {
    /// The outside address (EXPR) is preferred: the inside one (EXCH) often resolves in the server's own network alone.
    fn answer(self) -> Answer {
        let by_kind = |wanted: &str| self.urls.iter().find(|(kind, _)| kind == wanted);
        let url = by_kind("EXPR").or_else(|| by_kind("EXCH")).or(self.urls.first());
        Answer::from_parts(
            url.map(|(_, url)| url.as_str()),
            self.redirect_url.as_deref(),
            self.redirect_address.as_deref(),
            self.error,
        )
    }
}
