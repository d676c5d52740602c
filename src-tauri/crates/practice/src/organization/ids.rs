//! Names that identify people, mailboxes and items.

use std::fmt;
use std::hash::{Hash, Hasher};

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use serde::{Serialize, Serializer};

use super::numbers::mix;

/// An SMTP address. It keeps the case it was written in and compares without regard to case, as Exchange does.
#[derive(Clone)]
pub struct SmtpAddress(String);

impl SmtpAddress {
    /// Takes the text as it is, without surrounding white space.
    pub fn new(text: &str) -> Self {
        Self(text.trim().to_owned())
    }

    /// The address as it was written.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The part before the `@`.
    pub fn local_part(&self) -> &str {
        self.0.split_once('@').map_or(self.0.as_str(), |(local, _)| local)
    }

    /// The form used for comparison.
    pub fn folded(&self) -> String {
        self.0.to_lowercase()
    }
}

impl From<&anteroom_domain::SmtpAddress> for SmtpAddress {
    fn from(address: &anteroom_domain::SmtpAddress) -> Self {
        Self::new(address.as_str())
    }
}

impl PartialEq for SmtpAddress {
    fn eq(&self, other: &Self) -> bool {
        self.folded() == other.folded()
    }
}

impl Eq for SmtpAddress {}

impl Hash for SmtpAddress {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.folded().hash(state);
    }
}

impl PartialOrd for SmtpAddress {
    fn partial_cmp(&self, other: &Self) -> Option<std::cmp::Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for SmtpAddress {
    fn cmp(&self, other: &Self) -> std::cmp::Ordering {
        self.folded().cmp(&other.folded())
    }
}

impl fmt::Display for SmtpAddress {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl fmt::Debug for SmtpAddress {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "<{}>", self.0)
    }
}

impl Serialize for SmtpAddress {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.0)
    }
}

/// A legacyExchangeDN: `/o=Practice/ou=…/cn=Recipients/cn=…`, the address Exchange uses inside (routing type `EX`).
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize)]
#[serde(transparent)]
pub struct LegacyDn(String);

impl LegacyDn {
    /// Takes the text as it is, without surrounding white space.
    pub fn new(text: &str) -> Self {
        Self(text.trim().to_owned())
    }

    /// The distinguished name as it was written.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// The identity of a meeting across mailboxes (`calendar:UID`): the same in each attendee's copy.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize)]
#[serde(transparent)]
pub struct Uid(pub String);

/// The GUID of a mailbox.
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Guid(pub [u8; 16]);

impl Guid {
    /// A GUID that follows from a seed and two numbers, so that the same organization has the same GUIDs.
    pub fn derived(seed: u64, stream: u64, number: u64) -> Self {
        let high = mix(mix(seed, stream), number);
        let low = mix(high, number.wrapping_add(1));
        let mut bytes = [0; 16];
        bytes[..8].copy_from_slice(&high.to_be_bytes());
        bytes[8..].copy_from_slice(&low.to_be_bytes());
        bytes[6] = (bytes[6] & 0x0f) | 0x40;
        bytes[8] = (bytes[8] & 0x3f) | 0x80;
        Self(bytes)
    }
}

impl fmt::Display for Guid {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (position, byte) in self.0.iter().enumerate() {
            if matches!(position, 4 | 6 | 8 | 10) {
                f.write_str("-")?;
            }
            write!(f, "{byte:02x}")?;
        }
        Ok(())
    }
}

impl fmt::Debug for Guid {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

/// The opaque identity of an item in one mailbox, safe in a URL and in XML. Occurrences of a series have ids of their
/// own that stay the same as long as the series keeps its pattern.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize)]
#[serde(transparent)]
pub struct ItemId(String);

/// What an [`ItemId`] points at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct ItemTarget {
    /// The mailbox the item lives in.
    pub(crate) mailbox: Guid,
    /// The item's number in its mailbox.
    pub(crate) number: u64,
    /// The original date of an occurrence, as days since 1970-01-01; absent for singles and masters.
    pub(crate) occurrence: Option<i32>,
}

const ITEM_PREFIX: &str = "AAMkAG";

impl ItemId {
    /// Takes an id a client sent; whether it points anywhere shows when it is used.
    pub fn new(text: &str) -> Self {
        Self(text.trim().to_owned())
    }

    /// The id as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    pub(crate) fn of(target: ItemTarget) -> Self {
        let mut bytes = Vec::with_capacity(29);
        bytes.extend_from_slice(&target.mailbox.0);
        bytes.push(u8::from(target.occurrence.is_some()));
        bytes.extend_from_slice(&target.number.to_be_bytes());
        bytes.extend_from_slice(&target.occurrence.unwrap_or(0).to_be_bytes());
        let check = mix(target.number, bytes.iter().fold(0, |sum, byte| mix(sum, u64::from(*byte))));
        bytes.extend_from_slice(&check.to_be_bytes()[..4]);
        Self(format!("{ITEM_PREFIX}{}", URL_SAFE_NO_PAD.encode(bytes)))
    }

    pub(crate) fn target(&self) -> Option<ItemTarget> {
        let bytes = URL_SAFE_NO_PAD.decode(self.0.strip_prefix(ITEM_PREFIX)?).ok()?;
        let mailbox = Guid(bytes.get(..16)?.try_into().ok()?);
        let number = u64::from_be_bytes(bytes.get(17..25)?.try_into().ok()?);
        let day = i32::from_be_bytes(bytes.get(25..29)?.try_into().ok()?);
        let target = ItemTarget { mailbox, number, occurrence: (bytes.get(16)? == &1).then_some(day) };
        (Self::of(target) == *self).then_some(target)
    }
}

/// The version of an item; it changes with every change of the item.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize)]
#[serde(transparent)]
pub struct ChangeKey(String);

impl ChangeKey {
    /// Takes a change key a client sent.
    pub fn new(text: &str) -> Self {
        Self(text.trim().to_owned())
    }

    /// The change key as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    pub(crate) fn of(mailbox: Guid, number: u64, version: u64) -> Self {
        let mut bytes = [0x16, 0, 0, 0].to_vec();
        let salt = mix(number, mailbox.0.iter().fold(0, |sum, byte| mix(sum, u64::from(*byte))));
        bytes.extend_from_slice(&salt.to_be_bytes());
        bytes.extend_from_slice(&version.to_be_bytes());
        Self(format!("DwAAAB{}", URL_SAFE_NO_PAD.encode(bytes)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_item_id_points_back_at_its_item() {
        let target = ItemTarget { mailbox: Guid::derived(1, 2, 3), number: 77, occurrence: Some(-12) };
        let id = ItemId::of(target);
        assert_eq!(id.target(), Some(target), "the id must lead back to what it was made of");
        assert!(id.as_str().chars().all(|c| c.is_ascii_alphanumeric() || c == '-' || c == '_'), "{id:?}");
    }

    #[test]
    fn a_broken_item_id_points_nowhere() {
        let whole = ItemId::of(ItemTarget { mailbox: Guid::derived(1, 2, 3), number: 77, occurrence: None });
        let flipped = whole.as_str().replace('A', "B");
        for text in ["", "AAMkAG", "AAMkAGé", &whole.as_str()[..20], &flipped] {
            assert_eq!(ItemId::new(text).target(), None, "{text:?} was never handed out");
        }
    }

    #[test]
    fn addresses_compare_without_case_and_keep_it() {
        let written = SmtpAddress::new(" Anna.Berg@Practice.example ");
        assert_eq!(written, SmtpAddress::new("anna.berg@practice.EXAMPLE"), "case does not matter");
        assert_eq!(written.as_str(), "Anna.Berg@Practice.example", "but it is kept");
    }
}
