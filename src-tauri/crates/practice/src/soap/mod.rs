//! SOAP 1.1: reading what a client posts, writing what the server answers.

mod envelope;
mod fault;
mod node;
mod xml;

pub(crate) use envelope::{Envelope, frame, parse_document};
pub(crate) use fault::Fault;
pub(crate) use node::Element;
pub(crate) use xml::Xml;

pub(crate) const SOAP: &str = "http://schemas.xmlsoap.org/soap/envelope/";
pub(crate) const TYPES: &str = "http://schemas.microsoft.com/exchange/services/2006/types";
pub(crate) const MESSAGES: &str = "http://schemas.microsoft.com/exchange/services/2006/messages";
pub(crate) const ERRORS: &str = "http://schemas.microsoft.com/exchange/services/2006/errors";
pub(crate) const AUTODISCOVER: &str = "http://schemas.microsoft.com/exchange/2010/Autodiscover";
