//! What a client wants to see of an item or folder.

use std::collections::HashSet;

use crate::soap::{Element, Fault};

/// How much the base shape gives.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Tier {
    IdOnly,
    Default,
    All,
}

/// The form of a body.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum BodyForm {
    Html,
    Text,
}

/// An `ExtendedFieldURI` as the client named it; an answer names it the same way.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct ExtendedField {
    pub(crate) attributes: Vec<(String, String)>,
    pub(crate) property: Option<Extended>,
}

/// The MAPI properties an item here has (MS-OXPROPS).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Extended {
    /// PidTagSentRepresentingName, 0x0042.
    OrganizerName,
    /// PidTagSentRepresentingAddressType, 0x0064.
    OrganizerAddressType,
    /// PidTagSentRepresentingEmailAddress, 0x0065.
    OrganizerAddress,
    /// PidTagSentRepresentingSmtpAddress, 0x5D02.
    OrganizerSmtpAddress,
    /// PidLidGlobalObjectId, Meeting 0x3.
    GlobalObjectId,
    /// PidLidCleanGlobalObjectId, Meeting 0x23.
    CleanGlobalObjectId,
}

/// `t:ItemShape` or `t:FolderShape`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Shape {
    base: Tier,
    fields: HashSet<String>,
    pub(crate) extended: Vec<ExtendedField>,
    pub(crate) body: BodyForm,
}

const PREFIXES: [&str; 14] = [
    "folder",
    "item",
    "message",
    "sharingMessage",
    "meeting",
    "meetingRequest",
    "calendar",
    "task",
    "contacts",
    "distributionlist",
    "postitem",
    "conversation",
    "persona",
    "rolemember",
];

impl Shape {
    /// Reads a shape.
    pub(crate) fn parse(shape: Element<'_, '_>) -> Result<Self, Fault> {
        let base = shape.require("BaseShape")?;
        let base = match base.text() {
            "IdOnly" => Tier::IdOnly,
            "Default" | "PcxPeopleSearch" => Tier::Default,
            "AllProperties" => Tier::All,
            other => return Err(base.invalid(other)),
        };
        let body = match shape.find("BodyType").map(|body| (body, body.text())) {
            None | Some((_, "Best" | "HTML")) => BodyForm::Html,
            Some((_, "Text")) => BodyForm::Text,
            Some((body, other)) => return Err(body.invalid(other)),
        };
        let mut parsed = Self { base, fields: HashSet::new(), extended: Vec::new(), body };
        for path in shape.find("AdditionalProperties").into_iter().flat_map(Element::children) {
            match path.name() {
                "FieldURI" | "IndexedFieldURI" => {
                    let uri = path.require_attribute("FieldURI")?;
                    let known = uri.split_once(':').is_some_and(|(prefix, _)| PREFIXES.contains(&prefix));
                    if !known {
                        return Err(path.invalid(uri));
                    }
                    parsed.fields.insert(uri.to_owned());
                }
                "ExtendedFieldURI" => parsed.extended.push(ExtendedField::parse(path)?),
                _ => return Err(path.schema_fault(format!("The element '{}' is no path.", path.name()))),
            }
        }
        Ok(parsed)
    }

    /// Whether a property belongs into the answer: named by the client, or part of the base shape.
    pub(crate) fn wants(&self, uri: &str, from: Tier) -> bool {
        self.base >= from || self.fields.contains(uri)
    }

    /// Whether the client named a property.
    pub(crate) fn names(&self, uri: &str) -> bool {
        self.fields.contains(uri)
    }
}

impl ExtendedField {
    fn parse(path: Element<'_, '_>) -> Result<Self, Fault> {
        let kind = path.require_attribute("PropertyType")?;
        let attributes: Vec<(String, String)> = path
            .0
            .attributes()
            .map(|attribute| (attribute.name().to_owned(), attribute.value().to_owned()))
            .collect();
        let number = |name: &str| {
            path.attribute(name).map(|text| {
                match text.strip_prefix("0x").or_else(|| text.strip_prefix("0X")) {
                    Some(hex) => u32::from_str_radix(hex, 16).map_err(|_| path.invalid(text)),
                    None => path.parse(text),
                }
            })
        };
        let tag = number("PropertyTag").transpose()?;
        let id = number("PropertyId").transpose()?;
        let is_meeting = path.attribute("DistinguishedPropertySetId") == Some("Meeting")
            || path
                .attribute("PropertySetId")
                .is_some_and(|set| set.eq_ignore_ascii_case("6ed8da90-450b-101b-98da-00aa003f1305"));
        if tag.is_none() && path.attribute("PropertyName").is_none() && id.is_none() {
            return Err(Fault::new(
                "ErrorInvalidExtendedProperty",
                "The extended property attribute combination is invalid.",
            ));
        }
        let property = match (kind, tag, is_meeting, id) {
            ("String", Some(0x0042), ..) => Some(Extended::OrganizerName),
            ("String", Some(0x0064), ..) => Some(Extended::OrganizerAddressType),
            ("String", Some(0x0065), ..) => Some(Extended::OrganizerAddress),
            ("String", Some(0x5d02), ..) => Some(Extended::OrganizerSmtpAddress),
            ("Binary", None, true, Some(0x3)) => Some(Extended::GlobalObjectId),
            ("Binary", None, true, Some(0x23)) => Some(Extended::CleanGlobalObjectId),
            _ => None,
        };
        Ok(Self { attributes, property })
    }
}
