//! `ConvertId`: the same item under other names. Clients use it to learn the server's version.

use base64::{Engine, prelude::BASE64_STANDARD};

use super::Answer;
use crate::{
    server::decode,
    soap::{Element, Fault, Xml},
};

const FORMATS: [&str; 6] = ["EwsLegacyId", "EwsId", "EntryId", "HexEntryId", "StoreId", "OwaId"];

/// Source: *ConvertId operation* (Microsoft Learn).
pub(crate) fn perform(request: Element<'_, '_>) -> Result<Answer, Fault> {
    let to = request.require_one_of("DestinationFormat", &FORMATS)?;
    let sources = request.require("SourceIds")?;
    sources.require_any()?;
    let results = sources.children().map(|source| {
        let from = source.require_one_of("Format", &FORMATS)?;
        let id = source.attribute("Id").unwrap_or_default();
        let mailbox = source.attribute("Mailbox").unwrap_or_default();
        let malformed = || Fault::new("ErrorInvalidIdMalformed", "Id is malformed.");
        let ews_id = read(from, id).ok_or_else(malformed)?;
        let mut xml = Xml::new();
        xml.empty(
            "m:AlternateId",
            &[
                ("xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance"),
                ("xsi:type", "t:AlternateIdType"),
                ("Format", to),
                ("Id", &write(to, &ews_id)),
                ("Mailbox", mailbox),
            ],
        );
        Ok(xml)
    });
    Ok(Answer::listed("m:ConvertIdResponse", "m:ConvertIdResponseMessage", results))
}

/// The EWS id behind another form. An id here always begins the same, so that rubbish is recognized.
fn read(format: &str, id: &str) -> Option<String> {
    let bytes = match format {
        "HexEntryId" => {
            let pairs = id.as_bytes().chunks(2);
            pairs
                .map(|pair| std::str::from_utf8(pair).ok().and_then(|pair| u8::from_str_radix(pair, 16).ok()))
                .collect::<Option<Vec<u8>>>()?
        }
        "EntryId" | "StoreId" => BASE64_STANDARD.decode(id).ok()?,
        _ => decode(id).into_bytes(),
    };
    String::from_utf8(bytes).ok().filter(|id| id.starts_with("AAMkAG"))
}

fn write(format: &str, id: &str) -> String {
    match format {
        "HexEntryId" => id.bytes().map(|byte| format!("{byte:02X}")).collect(),
        "EntryId" | "StoreId" => BASE64_STANDARD.encode(id),
        _ => id.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_form_leads_back() {
        for format in FORMATS {
            let id = "AAMkAGx-_9";
            assert_eq!(read(format, &write(format, id)).as_deref(), Some(id), "{format} must be reversible");
            assert_eq!(read(format, "DUMMY"), None, "rubbish is no {format}");
        }
    }
}
