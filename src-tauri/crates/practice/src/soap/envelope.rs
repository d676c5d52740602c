//! The SOAP 1.1 envelope, both ways.

use roxmltree::{Document, Error, ParsingOptions};

use super::{AUTODISCOVER, Element, Fault, MESSAGES, SOAP, TYPES, xml::Xml};
use crate::options::Product;

/// Far more elements than any request of a sensible client holds.
const MOST_NODES: u32 = 500_000;

/// What a client posted: the header, if any, and the one operation in the body.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Envelope<'a, 'i> {
    pub(crate) header: Option<Element<'a, 'i>>,
    pub(crate) operation: Element<'a, 'i>,
}

/// Reads XML; a document type definition is refused, as it is the door to entity attacks.
pub(crate) fn parse_document(body: &[u8]) -> Result<Document<'_>, Fault> {
    let text = std::str::from_utf8(body)
        .map_err(|_| Fault::invalid_request("The request is invalid: the body is not UTF-8."))?;
    let options = ParsingOptions { allow_dtd: false, nodes_limit: MOST_NODES, ..ParsingOptions::default() };
    Document::parse_with_options(text.trim_start_matches('\u{feff}').trim_start(), options).map_err(|error| {
        let position = error.pos();
        let violation = match error {
            Error::DtdDetected => "For security reasons DTD is prohibited in this XML document.".to_owned(),
            other => other.to_string(),
        };
        Fault::schema(violation, position.row, position.col)
    })
}

impl<'a, 'i> Envelope<'a, 'i> {
    pub(crate) fn of(document: &'a Document<'i>) -> Result<Self, Fault> {
        let root = Element(document.root_element());
        if root.name() != "Envelope" || root.namespace() != SOAP {
            return Err(Fault::invalid_request("The request is invalid: it is no SOAP 1.1 envelope."));
        }
        let header = root.find("Header").filter(|header| header.namespace() == SOAP);
        if let Some(header) = header {
            let mut seen = Vec::new();
            for entry in header.children() {
                let name = (entry.namespace(), entry.name());
                if seen.contains(&name) {
                    return Err(Fault::new(
                        "ErrorDuplicateSOAPHeader",
                        format!("The SOAP header '{}' is present more than once.", entry.name()),
                    ));
                }
                seen.push(name);
            }
        }
        let body = root
            .children()
            .find(|child| child.name() == "Body" && child.namespace() == SOAP)
            .ok_or_else(|| Fault::invalid_request("The request is invalid: the SOAP body is missing."))?;
        let operation = body
            .children()
            .next()
            .ok_or_else(|| Fault::invalid_request("The request is invalid: the SOAP body is empty."))?;
        let foreign = operation
            .0
            .descendants()
            .filter(roxmltree::Node::is_element)
            .map(Element)
            .find(|element| ![TYPES, MESSAGES, AUTODISCOVER].contains(&element.namespace()));
        match foreign {
            Some(element) if element.0 == operation.0 => {
                Err(Fault::invalid_request("The request is invalid: its namespace is unknown."))
            }
            Some(element) => Err(element.schema_fault(format!(
                "The element '{}' in namespace '{}' is not declared.",
                element.name(),
                element.namespace()
            ))),
            None => Ok(Self { header, operation }),
        }
    }

    /// A header of the types namespace.
    pub(crate) fn find_header(&self, name: &str) -> Option<Element<'a, 'i>> {
        self.header?.children().find(|entry| entry.name() == name && entry.namespace() == TYPES)
    }

    /// The mailbox the request is about, for the log and the fault script.
    pub(crate) fn find_mailbox(&self) -> Option<String> {
        let sid = self
            .find_header("ExchangeImpersonation")
            .and_then(|header| header.find("ConnectingSID"))
            .and_then(|sid| sid.children().next());
        let named = || {
            let mut elements =
                self.operation.0.descendants().filter(roxmltree::Node::is_element).map(Element);
            elements.find(|element| {
                matches!(element.name(), "EmailAddress" | "Mailbox" | "MailboxSmtpAddress")
                    && !element.text().is_empty()
            })
        };
        sid.or_else(named).map(|element| element.text().to_owned())
    }
}

/// Puts an answer (or a fault) into an envelope with the server's version.
pub(crate) fn frame(product: Product, body: &str) -> String {
    let [major, minor, build, revision] = product.build().map(|part| part.to_string());
    let mut xml = Xml::new();
    xml.raw("<?xml version=\"1.0\" encoding=\"utf-8\"?>");
    xml.within("s:Envelope", &[("xmlns:s", SOAP)], |xml| {
        xml.within("s:Header", &[], |xml| {
            xml.empty(
                "h:ServerVersionInfo",
                &[
                    ("MajorVersion", &major),
                    ("MinorVersion", &minor),
                    ("MajorBuildNumber", &build),
                    ("MinorBuildNumber", &revision),
                    ("Version", product.schema()),
                    ("xmlns:h", TYPES),
                ],
            );
        });
        xml.within("s:Body", &[("xmlns:m", MESSAGES), ("xmlns:t", TYPES)], |xml| {
            xml.raw(body);
        });
    });
    xml.finish()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn code(body: &str) -> String {
        match parse_document(body.as_bytes()) {
            Err(fault) => fault.code,
            Ok(document) => Envelope::of(&document).map_or_else(|fault| fault.code, |_| "read".to_owned()),
        }
    }

    fn envelope(body: &str) -> String {
        format!(
            r#"<s:Envelope xmlns:s="{SOAP}" xmlns:m="{MESSAGES}" xmlns:t="{TYPES}"><s:Body>{body}</s:Body></s:Envelope>"#
        )
    }

    #[test]
    fn broken_requests_get_a_code_each() {
        assert_eq!(code(&envelope("<m:GetRoomLists/>")), "read", "a good one");
        assert_eq!(code(&envelope("")), "ErrorInvalidRequest", "an empty body");
        assert_eq!(code("<html/>"), "ErrorInvalidRequest", "another document");
        assert_eq!(code("<a><b></a>"), "ErrorSchemaValidation", "not well-formed");
        assert_eq!(code(""), "ErrorSchemaValidation", "nothing");
        assert_eq!(
            code(&format!("<!DOCTYPE a [<!ENTITY b 'c'>]>{}", envelope("<m:GetRoomLists/>"))),
            "ErrorSchemaValidation",
            "a document type definition"
        );
        assert_eq!(code(&envelope("<GetRoomLists/>")), "ErrorInvalidRequest", "an operation in no namespace");
        assert_eq!(
            code(&envelope(&format!(
                r#"<m:GetRooms><x:RoomList xmlns:x="{}"/></m:GetRooms>"#,
                MESSAGES.replace("http", "https")
            ))),
            "ErrorSchemaValidation",
            "a namespace with https, as some samples have it"
        );
        let header = format!(
            r#"<s:Envelope xmlns:s="{SOAP}" xmlns:t="{TYPES}"><s:Header><t:A/><t:A/></s:Header><s:Body><t:B/></s:Body></s:Envelope>"#
        );
        assert_eq!(code(&header), "ErrorDuplicateSOAPHeader", "the same header twice");
    }

    #[test]
    fn deep_nesting_is_answered_and_not_a_crash() {
        let deep = format!("{}{}", "<a>".repeat(200_000), "</a>".repeat(200_000));
        assert_ne!(code(&deep), "read", "an absurd document is refused");
    }

    #[test]
    fn the_mailbox_is_the_impersonated_one_first() {
        let text = format!(
            r#"<s:Envelope xmlns:s="{SOAP}" xmlns:m="{MESSAGES}" xmlns:t="{TYPES}"><s:Header><t:ExchangeImpersonation><t:ConnectingSID>
            <t:PrimarySmtpAddress>room@x</t:PrimarySmtpAddress></t:ConnectingSID></t:ExchangeImpersonation></s:Header>
            <s:Body><m:GetRooms><m:RoomList><t:EmailAddress>list@x</t:EmailAddress></m:RoomList></m:GetRooms></s:Body></s:Envelope>"#
        );
        let document = parse_document(text.as_bytes()).unwrap();
        assert_eq!(
            Envelope::of(&document).unwrap().find_mailbox().as_deref(),
            Some("room@x"),
            "the header wins"
        );
    }
}
