//! Autodiscover as plain old XML, what Outlook asks first.

use crate::{
    organization::{MailboxState, Organization, Recipient},
    server::{Premises, Reply, Request},
    soap::{Xml, parse_document},
};

const REQUEST: &str = "http://schemas.microsoft.com/exchange/autodiscover/outlook/requestschema/2006";
const RESPONSE: &str = "http://schemas.microsoft.com/exchange/autodiscover/responseschema/2006";
const OUTLOOK: &str = "http://schemas.microsoft.com/exchange/autodiscover/outlook/responseschema/2006a";

/// Source: *Autodiscover web service reference, POX* (Microsoft Learn): 600 for a request that is none, 500 for an address
/// nobody has, 601 for an answer nobody here can give.
pub(crate) fn answer(premises: &Premises, organization: &Organization, request: &Request) -> Reply {
    let (address, schema) = match parse_request(&request.body) {
        Some(question) => question,
        None => return refuse(premises, 600, "Invalid Request"),
    };
    if schema != OUTLOOK {
        return refuse(premises, 601, "Provider is not available");
    }
    let found = organization.directory().find(&address);
    match found.filter(|user| matches!(user.mailbox, MailboxState::Available | MailboxState::Moving)) {
        Some(user) => Reply::xml(200, settings(premises, user)),
        None => refuse(premises, 500, "The email address can't be found."),
    }
}

fn parse_request(body: &[u8]) -> Option<(String, String)> {
    let document = parse_document(body).ok()?;
    let request =
        document.root_element().children().find(|child| child.has_tag_name((REQUEST, "Request")))?;
    let text = |name: &str| {
        let element = request.children().find(|child| child.has_tag_name((REQUEST, name)))?;
        element.text().map(|text| text.trim().to_owned())
    };
    Some((text("EMailAddress")?, text("AcceptableResponseSchema")?))
}

fn settings(premises: &Premises, user: &Recipient) -> String {
    let mut xml = Xml::new();
    xml.raw("<?xml version=\"1.0\" encoding=\"utf-8\"?>");
    xml.within("Autodiscover", &[("xmlns", RESPONSE)], |xml| {
        xml.within("Response", &[("xmlns", OUTLOOK)], |xml| {
            xml.within("User", &[], |xml| {
                xml.text("DisplayName", &user.display_name);
                xml.text("LegacyDN", user.legacy_dn.as_str());
                xml.text("AutoDiscoverSMTPAddress", user.primary.as_str());
                xml.text("DeploymentId", "7b5d4a1e-0c2f-4a63-9b57-3f0d5e8c1a20");
            });
            xml.within("Account", &[], |xml| {
                xml.text("AccountType", "email");
                xml.text("Action", "settings");
                xml.text("MicrosoftOnline", "False");
                for kind in ["EXCH", "EXPR"] {
                    xml.within("Protocol", &[], |xml| {
                        xml.text("Type", kind);
                        xml.text("Server", "mail.practice.example");
                        xml.text("ASUrl", &premises.ews_url);
                        xml.text("EwsUrl", &premises.ews_url);
                        xml.text("EmwsUrl", &premises.ews_url);
                    });
                }
            });
        });
    });
    xml.finish()
}

fn refuse(premises: &Premises, code: u16, message: &str) -> Reply {
    let time = premises.now().strftime("%H:%M:%S%.7f").to_string();
    let mut xml = Xml::new();
    xml.raw("<?xml version=\"1.0\" encoding=\"utf-8\"?>");
    xml.within("Autodiscover", &[("xmlns", RESPONSE)], |xml| {
        xml.within("Response", &[], |xml| {
            xml.within("Error", &[("Time", &time), ("Id", "2477272013")], |xml| {
                xml.text("ErrorCode", code);
                xml.text("Message", message);
                xml.text("DebugData", "");
            });
        });
    });
    Reply::xml(200, xml.finish())
}
