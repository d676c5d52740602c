//! The SOAP envelope around requests and answers.

use anteroom_domain::{ServerVersion, SmtpAddress};

use super::operation::sealed::Wire;
use super::{AnswerError, ResponseCode, ResponseError};
use crate::xml::{Child, Cursor, Writer, XmlError, XmlFault};

const SOAP: &str = "http://schemas.xmlsoap.org/soap/envelope/";
const TYPES: &str = "http://schemas.microsoft.com/exchange/services/2006/types";
const MESSAGES: &str = "http://schemas.microsoft.com/exchange/services/2006/messages";

/// What an envelope held: the version header, and the answer or why there is none.
pub(super) struct Opened<T> {
    pub(super) version: Option<ServerVersion>,
    pub(super) answer: Result<T, OpenError>,
}

/// Why an envelope holds no value.
pub(super) enum OpenError {
    /// The document is not a SOAP envelope at all.
    NotSoap(XmlError),
    /// A SOAP fault.
    Fault(Box<ResponseError>),
    /// The operation's own error, or an answer that cannot be read.
    Answer(AnswerError),
}

/// Writes a whole request.
///
/// `Exchange2013_SP1` is what every supported server understands
/// ([RequestServerVersion](https://learn.microsoft.com/exchange/client-developer/web-service-reference/requestserverversion)).
/// Times are asked for in UTC. The order of the headers is the one all servers accept.
pub(super) fn write<O: Wire>(operation: &O, impersonated: Option<&SmtpAddress>) -> String {
    let mut writer = Writer::document();
    let namespaces = [("xmlns:s", SOAP), ("xmlns:t", TYPES), ("xmlns:m", MESSAGES)];
    writer.element("s:Envelope", &namespaces, |writer| {
        writer.element("s:Header", &[], |writer| {
            writer.empty("t:RequestServerVersion", &[("Version", "Exchange2013_SP1")]);
            if let Some(address) = impersonated {
                writer.element("t:ExchangeImpersonation", &[], |writer| {
                    writer.element("t:ConnectingSID", &[], |writer| {
                        writer.value("t:PrimarySmtpAddress", address.as_str());
                    });
                });
            }
            writer.element("t:TimeZoneContext", &[], |writer| {
                writer.empty("t:TimeZoneDefinition", &[("Id", "UTC")]);
            });
        });
        writer.element("s:Body", &[], |writer| operation.write(writer));
    });
    writer.finish()
}

/// Reads a whole answer.
pub(super) fn open<O: Wire>(document: &str) -> Opened<O::Response> {
    let mut version = None;
    let answer = read::<O>(document, &mut version);
    Opened { version, answer }
}

fn read<O: Wire>(document: &str, version: &mut Option<ServerVersion>) -> Result<O::Response, OpenError> {
    let mut cursor = Cursor::new(document);
    let (namespace, root) = cursor.enter_root().map_err(OpenError::NotSoap)?;
    if root.name() != "Envelope" || namespace.as_deref() != Some(SOAP) {
        let error = cursor.error(XmlFault::Unexpected(root.name().chars().take(60).collect()));
        return Err(OpenError::NotSoap(error));
    }
    let mut answer = None;
    let read = cursor.children(|cursor, part| match part.name() {
        "Header" => cursor.children(|_, child| {
            if child.name() == "ServerVersionInfo" {
                *version = read_version(child);
            }
            Ok(())
        }),
        "Body" => cursor.children(|cursor, child| {
            if answer.is_none() {
                match read_body::<O>(cursor, child) {
                    Err(OpenError::Answer(AnswerError::Xml(error))) => return Err(error),
                    read => answer = Some(read),
                }
            }
            Ok(())
        }),
        _ => Ok(()),
    });
    match (answer, read) {
        // What the server refused is worth more than what broke behind it.
        (Some(Err(error)), _) => Err(error),
        (_, Err(error)) => Err(OpenError::Answer(error.into())),
        (Some(answer), Ok(())) => answer,
        (None, Ok(())) => {
            let error = XmlError { fault: XmlFault::Missing("answer"), path: "/Envelope/Body".to_owned() };
            Err(OpenError::Answer(error.into()))
        }
    }
}

fn read_body<O: Wire>(cursor: &mut Cursor<'_>, child: &Child<'_>) -> Result<O::Response, OpenError> {
    if child.name() == "Fault" {
        let fault = read_fault(cursor).map_err(|error| OpenError::Answer(error.into()))?;
        return Err(OpenError::Fault(Box::new(fault)));
    }
    if child.name() != O::RESPONSE {
        let error = cursor.error(XmlFault::Unexpected(child.name().chars().take(60).collect()));
        return Err(OpenError::Answer(error.into()));
    }
    O::read(cursor, child).map_err(OpenError::Answer)
}

/// A SOAP 1.1 fault; Exchange's code stands in its detail, and once more in `faultcode` behind a prefix
/// ([SOAP 1.1, 4.4](https://www.w3.org/TR/2000/NOTE-SOAP-20000508/#_Toc478383507)).
///
/// Some faults have no code of Exchange: what sits around it (the web server's framework, another server) broke down before
/// Exchange had a word. SOAP itself then tells whose fault it is: the client's, whose request is refused, or the server's.
fn read_fault(cursor: &mut Cursor<'_>) -> Result<ResponseError, XmlError> {
    let mut error = ResponseError::empty();
    let mut fault_code = String::new();
    let read = cursor.children(|cursor, child| {
        match child.name() {
            "faultcode" => fault_code = cursor.words()?,
            "faultstring" => error.text = cursor.words()?,
            "detail" => cursor.children(|cursor, child| {
                match child.name() {
                    "ResponseCode" => error.code = ResponseCode::parse(cursor.text()?.trim()),
                    "MessageXml" => error.read_message_xml(cursor)?,
                    _ => {}
                }
                Ok(())
            })?,
            _ => {}
        }
        Ok(())
    });
    if error.code == ResponseCode::NoError {
        error.code = ResponseCode::parse_fault(&fault_code);
    }
    match read {
        // Cut in its details it still says what it is about.
        Err(cut) if fault_code.is_empty() && !error.code.is_of_exchange() => Err(cut),
        _ => Ok(error),
    }
}

/// `ServerVersionInfo`
/// ([page](https://learn.microsoft.com/exchange/client-developer/web-service-reference/serverversioninfo)); a build that
/// cannot be read counts as none, since nothing depends on it but what is shown.
fn read_version(child: &Child<'_>) -> Option<ServerVersion> {
    let number = |name| child.find_attribute(name)?.trim().parse().ok();
    Some(ServerVersion {
        major: number("MajorVersion")?,
        minor: number("MinorVersion")?,
        build: number("MajorBuildNumber")?,
        revision: number("MinorBuildNumber")?,
    })
}
