//! Plain old XML.
//!
//! Request and response: [POX Autodiscover web service reference].
//!
//! [POX Autodiscover web service reference]: https://learn.microsoft.com/exchange/client-developer/web-service-reference/pox-autodiscover-web-service-reference-for-exchange

use anteroom_domain::SmtpAddress;

use super::answer::{Answer, filled};
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
            "RedirectUrl" => account.redirect_url = filled(&cursor.text()?),
            "RedirectAddr" => account.redirect_address = filled(&cursor.text()?),
            "Protocol" => {
                let mut kind = String::new();
                let (mut url, mut availability) = (None, None);
                cursor.children(|cursor, part| {
                    match part.name() {
                        "Type" => kind = cursor.text()?.trim().to_ascii_uppercase(),
                        "EwsUrl" => url = filled(&cursor.text()?),
                        "ASUrl" => availability = filled(&cursor.text()?),
                        _ => {}
                    }
                    Ok(())
                })?;
                account.urls.extend(url.or(availability).map(|url| (kind, url)));
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
        let rank = |kind: &str| match kind {
            "EXPR" => 0,
            "EXCH" => 1,
            _ => 2,
        };
        let mut urls: Vec<_> = self.urls.iter().map(|(kind, url)| (rank(kind), url.as_str())).collect();
        urls.sort_by_key(|(rank, _)| *rank);
        let urls: Vec<_> = urls.into_iter().map(|(_, url)| url).collect();
        Answer::from_parts(&urls, self.redirect_url.as_deref(), self.redirect_address.as_deref(), self.error)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(account: &str) -> Answer {
        let document =
            format!("\u{feff}<Autodiscover><Response><Account>{account}</Account></Response></Autodiscover>");
        parse(&document).unwrap().expect("it is Autodiscover")
    }

    fn url(text: &str) -> Answer {
        Answer::Url(text.parse().unwrap())
    }

    #[test]
    fn elements_that_hold_nothing_are_absent() {
        let inside =
            "<Protocol><Type>EXCH</Type><EwsUrl>https://in.contoso.com/EWS/Exchange.asmx</EwsUrl></Protocol>";
        for empty in ["<EwsUrl/>", "<EwsUrl> \n </EwsUrl><ASUrl/>", ""] {
            let account = format!(
                "<RedirectUrl/><RedirectAddr> </RedirectAddr>{inside}<Protocol><Type>EXPR</Type>{empty}</Protocol>"
            );
            assert_eq!(read(&account), url("https://in.contoso.com/EWS/Exchange.asmx"), "{empty:?}");
        }
        let none = read("<Protocol><Type>EXPR</Type><EwsUrl/></Protocol>");
        assert!(matches!(none, Answer::Refused { .. }), "{none:?}");
    }

    #[test]
    fn padding_and_case_of_the_type_do_not_matter() {
        let account = "<Protocol><Type>exch</Type><EwsUrl>https://in.contoso.com/x</EwsUrl></Protocol>\
             <Protocol><Type>\n  Expr\n</Type><EwsUrl>\n https://out.contoso.com/x \n</EwsUrl></Protocol>";
        assert_eq!(read(account), url("https://out.contoso.com/x"), "the outside address is preferred");
    }

    #[test]
    fn the_address_of_free_busy_stands_in_alone() {
        let both = "<Protocol><ASUrl>https://as.contoso.com/x</ASUrl><EwsUrl>https://ews.contoso.com/x</EwsUrl></Protocol>";
        assert_eq!(read(both), url("https://ews.contoso.com/x"));
        let one = "<Protocol><EwsUrl/><ASUrl>https://as.contoso.com/x</ASUrl></Protocol>";
        assert_eq!(read(one), url("https://as.contoso.com/x"));
    }

    #[test]
    fn an_outside_address_that_is_no_url_leaves_the_inside_one() {
        let account = "<Protocol><Type>EXPR</Type><EwsUrl>none</EwsUrl></Protocol>\
             <Protocol><Type>EXCH</Type><EwsUrl>https://in.contoso.com/x</EwsUrl></Protocol>";
        assert_eq!(read(account), url("https://in.contoso.com/x"));
    }
}
