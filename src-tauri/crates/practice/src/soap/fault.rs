//! SOAP faults as Exchange sends them.

use std::time::Duration;

use super::{ERRORS, TYPES, xml::Xml};

/// A request refused as a whole: HTTP 500 with the code in the errors namespace.
///
/// Source: *Handling EWS errors* and *ResponseCode* (Microsoft Learn, Exchange Web Services reference).
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Fault {
    pub(crate) code: String,
    pub(crate) text: String,
    /// `t:MessageXml`'s values by name.
    pub(crate) values: Vec<(String, String)>,
}

impl Fault {
    pub(crate) fn new(code: impl Into<String>, text: impl Into<String>) -> Self {
        Self { code: code.into(), text: text.into(), values: Vec::new() }
    }

    pub(crate) fn with_value(mut self, name: &str, value: impl ToString) -> Self {
        self.values.push((name.to_owned(), value.to_string()));
        self
    }

    pub(crate) fn server_busy(back_off: Duration) -> Self {
        Self::new("ErrorServerBusy", "The server cannot service this request right now. Try again later.")
            .with_value("BackOffMilliseconds", back_off.as_millis())
    }

    /// The XML does not follow the schema; `line` and `column` are where, counted from 1.
    pub(crate) fn schema(violation: impl Into<String>, line: u32, column: u32) -> Self {
        let violation = violation.into();
        Self::new("ErrorSchemaValidation", format!("The request failed schema validation: {violation}"))
            .with_value("LineNumber", line)
            .with_value("LinePosition", column)
            .with_value("Violation", violation)
    }

    pub(crate) fn invalid_request(text: &str) -> Self {
        Self::new("ErrorInvalidRequest", text)
    }

    pub(crate) fn to_xml(&self) -> String {
        let mut xml = Xml::new();
        if !self.code.starts_with("Error") {
            // SOAP's own codes: what is around Exchange failed, and says no more than whose fault it is.
            xml.within("s:Fault", &[], |xml| {
                xml.text("faultcode", format!("s:{}", self.code));
                xml.text_with("faultstring", &[("xml:lang", "en-US")], &self.text);
            });
            return xml.finish();
        }
        xml.within("s:Fault", &[], |xml| {
            xml.text_with("faultcode", &[("xmlns:a", TYPES)], format!("a:{}", self.code));
            xml.text_with("faultstring", &[("xml:lang", "en-US")], &self.text);
            xml.within("detail", &[], |xml| {
                xml.text_with("e:ResponseCode", &[("xmlns:e", ERRORS)], &self.code);
                xml.text_with("e:Message", &[("xmlns:e", ERRORS)], &self.text);
                if !self.values.is_empty() {
                    xml.within("t:MessageXml", &[("xmlns:t", TYPES)], |xml| {
                        for (name, value) in &self.values {
                            xml.text_with("t:Value", &[("Name", name)], value);
                        }
                    });
                }
            });
        });
        xml.finish()
    }
}
