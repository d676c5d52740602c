//! SOAP: `GetUserSettings`.

use anteroom_domain::SmtpAddress;
use url::Url;

use super::answer::{Answer, filled};
use crate::XmlError;
use crate::net::shown_url;
use crate::xml::{Cursor, Writer};

const SOAP: &str = "http://schemas.xmlsoap.org/soap/envelope/";
const AUTODISCOVER: &str = "http://schemas.microsoft.com/exchange/2010/Autodiscover";
const ADDRESSING: &str = "http://www.w3.org/2005/08/addressing";
const ACTION: &str = "http://schemas.microsoft.com/exchange/2010/Autodiscover/Autodiscover/GetUserSettings";

pub(super) const PATH: &str = "/autodiscover/autodiscover.svc";

/// The question where a mailbox is, addressed to `url`.
pub(super) fn question(address: &SmtpAddress, url: &Url) -> String {
    question_for(address, url, &["ExternalEwsUrl", "InternalEwsUrl"])
}

/// The question about settings of whoever has an address.
pub(super) fn question_for(address: &SmtpAddress, url: &Url, settings: &[&str]) -> String {
    let mut writer = Writer::document();
    let namespaces = [("xmlns:s", SOAP), ("xmlns:a", AUTODISCOVER), ("xmlns:wsa", ADDRESSING)];
    writer.element("s:Envelope", &namespaces, |writer| {
        writer.element("s:Header", &[], |writer| {
            writer.value("a:RequestedServerVersion", "Exchange2013");
            writer.value("wsa:Action", ACTION);
            writer.value("wsa:To", &shown_url(url));
        });
        writer.element("s:Body", &[], |writer| {
            writer.element("a:GetUserSettingsRequestMessage", &[], |writer| {
                writer.element("a:Request", &[], |writer| {
                    writer.element("a:Users", &[], |writer| {
                        writer.element("a:User", &[], |writer| writer.value("a:Mailbox", address.as_str()));
                    });
                    writer.element("a:RequestedSettings", &[], |writer| {
                        for setting in settings {
                            writer.value("a:Setting", setting);
                        }
                    });
                });
            });
        });
    });
    writer.finish()
}

#[derive(Default)]
struct User {
    name: Option<String>,
    external: Option<String>,
    internal: Option<String>,
    redirect: Option<String>,
    code: String,
    message: String,
}

/// Reads the answer to the question where a mailbox is.
pub(super) fn parse(document: &str) -> Result<Option<Answer>, XmlError> {
    Ok(read(document)?.map(User::answer))
}

/// Reads whose an address is: the legacy distinguished name of the one user asked about.
pub(super) fn parse_name(document: &str) -> Result<Option<String>, XmlError> {
    let user = read(document)?.filter(|user| user.code.is_empty());
    Ok(user.and_then(|user| user.name))
}

fn read(document: &str) -> Result<Option<User>, XmlError> {
    let mut cursor = Cursor::new(document);
    let (_, root) = cursor.enter_root()?;
    if root.name() != "Envelope" {
        return Ok(None);
    }
    let mut user = User::default();
    let mut is_answer = false;
    cursor.children(|cursor, part| match part.name() {
        "Body" => cursor.children(|cursor, message| match message.name() {
            "GetUserSettingsResponseMessage" => {
                is_answer = true;
                read_level(cursor, &mut user)
            }
            "Fault" => {
                is_answer = true;
                user.code = "Fault".into();
                cursor.children(|cursor, part| {
                    if part.name() == "faultstring" {
                        user.message = cursor.words()?;
                    }
                    Ok(())
                })
            }
            _ => Ok(()),
        }),
        _ => Ok(()),
    })?;
    Ok(is_answer.then_some(user))
}

/// `Response`, `UserResponses` and `UserResponse` each may carry an error of their own; the innermost says most.
fn read_level(cursor: &mut Cursor<'_>, user: &mut User) -> Result<(), XmlError> {
    cursor.children(|cursor, part| {
        match part.name() {
            "Response" | "UserResponses" | "UserResponse" | "UserSettings" => read_level(cursor, user)?,
            "UserSetting" => read_setting(cursor, user)?,
            "RedirectTarget" => user.redirect = filled(&cursor.text()?),
            "ErrorCode" => {
                let code = cursor.words()?;
                if !code.is_empty() && !code.eq_ignore_ascii_case("NoError") {
                    user.code = code;
                }
            }
            "ErrorMessage" => {
                let message = cursor.words()?;
                if user.message.is_empty() {
                    user.message = message;
                }
            }
            _ => {}
        }
        Ok(())
    })
}

fn read_setting(cursor: &mut Cursor<'_>, user: &mut User) -> Result<(), XmlError> {
    let (mut name, mut value) = (String::new(), None);
    cursor.children(|cursor, part| {
        match part.name() {
            "Name" => name = cursor.text()?.trim().to_ascii_lowercase(),
            "Value" => value = filled(&cursor.text()?),
            _ => {}
        }
        Ok(())
    })?;
    match name.as_str() {
        "externalewsurl" => user.external = value,
        "internalewsurl" => user.internal = value,
        "userdn" => user.name = value,
        _ => {}
    }
    Ok(())
}

impl User {
    fn answer(self) -> Answer {
        let (redirect_url, redirect_address) = match self.code.to_ascii_lowercase().as_str() {
            "redirecturl" => (self.redirect.as_deref(), None),
            "redirectaddress" => (None, self.redirect.as_deref()),
            _ => (None, None),
        };
        let urls: Vec<_> = self.external.as_deref().into_iter().chain(self.internal.as_deref()).collect();
        let error = (!self.code.is_empty()).then(|| (self.code.clone(), self.message.clone()));
        Answer::from_parts(&urls, redirect_url, redirect_address, error)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(response: &str) -> Answer {
        let document = format!(
            "<s:Envelope xmlns:s=\"{SOAP}\"><s:Body><GetUserSettingsResponseMessage xmlns=\"{AUTODISCOVER}\"><Response>\
             <UserResponses><UserResponse>{response}</UserResponse></UserResponses></Response>\
             </GetUserSettingsResponseMessage></s:Body></s:Envelope>"
        );
        parse(&document).unwrap().expect("it is Autodiscover")
    }

    #[test]
    fn padding_and_case_of_names_do_not_matter_and_what_is_empty_is_absent() {
        let settings = "<ErrorCode> noerror </ErrorCode><RedirectTarget/><UserSettings>\
             <UserSetting><Name>\n InternalEwsUrl </Name><Value> https://in.contoso.com/x </Value></UserSetting>\
             <UserSetting><Name>externalEWSurl</Name><Value>{}</Value></UserSetting></UserSettings>";
        let url = |text: &str| Answer::Url(text.parse().unwrap());
        let outside = settings.replace("{}", "\n  https://out.contoso.com/x\n");
        assert_eq!(read(&outside), url("https://out.contoso.com/x"));
        assert_eq!(read(&settings.replace("{}", "  ")), url("https://in.contoso.com/x"));
        let redirect =
            "<ErrorCode>redirectAddress</ErrorCode><RedirectTarget> svc@cloud.contoso.com </RedirectTarget>";
        assert_eq!(read(redirect), Answer::Address("svc@cloud.contoso.com".parse().unwrap()));
    }
}
