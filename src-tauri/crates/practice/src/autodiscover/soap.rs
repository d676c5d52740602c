//! Autodiscover as SOAP: `GetUserSettings` and `GetDomainSettings`.

use crate::{
    organization::{DOMAIN, MailboxState, Organization, Recipient},
    server::{Premises, Reply, Request},
    soap::{AUTODISCOVER, Element, Envelope, Fault, SOAP, Xml, parse_document},
};

const ADDRESSING: &str = "http://www.w3.org/2005/08/addressing";
const INSTANCE: &str = "http://www.w3.org/2001/XMLSchema-instance";

/// Source: *GetUserSettings operation (SOAP)* (Microsoft Learn).
pub(crate) fn answer(premises: &Premises, organization: &Organization, request: &Request) -> Reply {
    let outcome = parse_document(&request.body).and_then(|document| {
        let envelope = Envelope::of(&document)?;
        let operation = envelope.operation;
        match operation.name() {
            "GetUserSettingsRequestMessage" => user_settings(premises, organization, operation),
            "GetDomainSettingsRequestMessage" => domain_settings(premises, operation),
            _ => Err(Fault::invalid_request("The request is invalid: the operation is unknown.")),
        }
    });
    match outcome {
        Ok((action, body)) => Reply::xml(200, frame(premises, action, &body)),
        Err(fault) => Reply::xml(500, frame(premises, "Fault", &plain_fault(&fault))).with_code(&fault.code),
    }
}

fn user_settings(
    premises: &Premises,
    organization: &Organization,
    operation: Element<'_, '_>,
) -> Result<(&'static str, String), Fault> {
    let request = operation.require("Request")?;
    let users = request.require("Users")?;
    let settings: Vec<&str> = request.require("RequestedSettings")?.children().map(Element::text).collect();
    let mut xml = Xml::new();
    xml.within("GetUserSettingsResponseMessage", &[("xmlns", AUTODISCOVER)], |xml| {
        xml.within("Response", &[("xmlns:i", INSTANCE)], |xml| {
            xml.text("ErrorCode", "NoError").text("ErrorMessage", "");
            xml.within("UserResponses", &[], |xml| {
                for user in users.children() {
                    let address = user.find_text("Mailbox").unwrap_or_default();
                    write_user(xml, premises, organization.directory().find(address), address, &settings);
                }
            });
        });
    });
    Ok(("GetUserSettingsResponse", xml.finish()))
}

fn write_user(
    xml: &mut Xml,
    premises: &Premises,
    user: Option<&Recipient>,
    address: &str,
    settings: &[&str],
) {
    let user = user.filter(|user| matches!(user.mailbox, MailboxState::Available | MailboxState::Moving));
    xml.within("UserResponse", &[], |xml| {
        let Some(user) = user else {
            xml.text("ErrorCode", "InvalidUser");
            xml.text("ErrorMessage", format!("Invalid user: '{address}'"));
            xml.empty("RedirectTarget", &[("i:nil", "true")]);
            xml.empty("UserSettingErrors", &[]).empty("UserSettings", &[]);
            return;
        };
        let answers: Vec<_> = settings.iter().map(|name| (*name, setting(premises, user, name))).collect();
        xml.text("ErrorCode", "NoError").text("ErrorMessage", "No error.");
        xml.empty("RedirectTarget", &[("i:nil", "true")]);
        xml.within("UserSettingErrors", &[], |xml| {
            for (name, _) in answers.iter().filter(|(_, value)| value.is_none()) {
                xml.within("UserSettingError", &[], |xml| {
                    xml.text("ErrorCode", "SettingIsNotAvailable");
                    xml.text("ErrorMessage", format!("The setting '{name}' is not available."));
                    xml.text("SettingName", name);
                });
            }
        });
        xml.within("UserSettings", &[], |xml| {
            for (name, value) in answers.iter().filter_map(|(name, value)| Some((name, value.as_ref()?))) {
                write_setting(xml, "UserSetting", "StringSetting", name, value);
            }
        });
    });
}

fn write_setting(xml: &mut Xml, element: &str, kind: &str, name: &str, value: &str) {
    xml.within(element, &[("i:type", kind)], |xml| {
        xml.text("Name", name).text("Value", value);
    });
}

fn setting(premises: &Premises, user: &Recipient, name: &str) -> Option<String> {
    let [major, minor, build, revision] = premises.product.build();
    Some(match name {
        "ExternalEwsUrl" | "InternalEwsUrl" => premises.ews_url.clone(),
        "EwsSupportedSchemas" => {
            "Exchange2007, Exchange2007_SP1, Exchange2010, Exchange2010_SP1, Exchange2010_SP2, Exchange2013, \
             Exchange2013_SP1, Exchange2015, Exchange2016"
                .split(", ")
                .filter(|schema| premises.product.accepts(schema))
                .collect::<Vec<_>>()
                .join(", ")
        }
        "CasVersion" | "ExternalServerVersion" => format!("{major}.{minor:02}.{build:04}.{revision:03}"),
        "UserDisplayName" => user.display_name.clone(),
        "UserDN" => user.legacy_dn.as_str().to_owned(),
        "AutoDiscoverSMTPAddress" => user.primary.as_str().to_owned(),
        "UserDeploymentId" => "7b5d4a1e-0c2f-4a63-9b57-3f0d5e8c1a20".to_owned(),
        "GroupingInformation" => "Default-First-Site-Name".to_owned(),
        "InternalMailboxServer" => "mail01.practice.example".to_owned(),
        _ => return None,
    })
}

fn domain_settings(premises: &Premises, operation: Element<'_, '_>) -> Result<(&'static str, String), Fault> {
    let request = operation.require("Request")?;
    let domains = request.require("Domains")?;
    let settings: Vec<&str> = request.require("RequestedSettings")?.children().map(Element::text).collect();
    let mut xml = Xml::new();
    xml.within("GetDomainSettingsResponseMessage", &[("xmlns", AUTODISCOVER)], |xml| {
        xml.within("Response", &[("xmlns:i", INSTANCE)], |xml| {
            xml.text("ErrorCode", "NoError").text("ErrorMessage", "");
            xml.within("DomainResponses", &[], |xml| {
                for domain in domains.children() {
                    let is_ours = domain.text().eq_ignore_ascii_case(DOMAIN);
                    xml.within("DomainResponse", &[], |xml| {
                        xml.text("ErrorCode", if is_ours { "NoError" } else { "InvalidDomain" });
                        xml.text("ErrorMessage", if is_ours { "No error." } else { "Invalid domain." });
                        xml.empty("DomainSettingErrors", &[]);
                        xml.within("DomainSettings", &[], |xml| {
                            if is_ours && settings.contains(&"ExternalEwsUrl") {
                                let url = &premises.ews_url;
                                write_setting(
                                    xml,
                                    "DomainSetting",
                                    "DomainStringSetting",
                                    "ExternalEwsUrl",
                                    url,
                                );
                            }
                        });
                        xml.empty("RedirectTarget", &[("i:nil", "true")]);
                    });
                }
            });
        });
    });
    Ok(("GetDomainSettingsResponse", xml.finish()))
}

/// WCF's faults carry no Exchange code.
fn plain_fault(fault: &Fault) -> String {
    let mut xml = Xml::new();
    xml.within("s:Fault", &[], |xml| {
        xml.text("faultcode", "s:Client");
        xml.text_with("faultstring", &[("xml:lang", "en-US")], &fault.text);
    });
    xml.finish()
}

fn frame(premises: &Premises, action: &str, body: &str) -> String {
    let [major, minor, build, revision] = premises.product.build();
    let mut xml = Xml::new();
    xml.raw("<?xml version=\"1.0\" encoding=\"utf-8\"?>");
    xml.within("s:Envelope", &[("xmlns:s", SOAP), ("xmlns:a", ADDRESSING)], |xml| {
        xml.within("s:Header", &[], |xml| {
            xml.text_with(
                "a:Action",
                &[("s:mustUnderstand", "1")],
                format!("{AUTODISCOVER}/Autodiscover/{action}"),
            );
            xml.within("h:ServerVersionInfo", &[("xmlns:h", AUTODISCOVER)], |xml| {
                xml.text("h:MajorVersion", major).text("h:MinorVersion", minor);
                xml.text("h:MajorBuildNumber", build).text("h:MinorBuildNumber", revision);
                xml.text("h:Version", "Exchange2015");
            });
        });
        xml.within("s:Body", &[], |xml| {
            xml.raw(body);
        });
    });
    xml.finish()
}
