//! What a person agreed to, object by object, before a script may do it: what hurts somebody who is not asked.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use crate::wire::ConsentKind;

/// Assignments that are kept at most; an account has a handful.
const MOST_SEEN: usize = 50;

/// A setup's consents. They are given here and travel with no file: who is handed a setup decides anew.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Consent {
    /// Mailboxes that may be turned into rooms or equipment, by address.
    #[serde(default, skip_serializing_if = "BTreeSet::is_empty")]
    pub convert: BTreeSet<String>,
    /// Role assignments that may be removed, by name.
    #[serde(default, skip_serializing_if = "BTreeSet::is_empty")]
    pub remove: BTreeSet<String>,
    /// Role assignments of the service account that reach further than the product needs, as a pasted output showed them last.
    #[serde(default, skip_serializing_if = "BTreeSet::is_empty")]
    pub seen_wide: BTreeSet<String>,
}

impl Consent {
    /// Whether nothing was seen and nothing agreed to.
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }

    /// Notes what a person said.
    pub fn set(&mut self, kind: ConsentKind, name: &str, agreed: bool) {
        let names = match kind {
            ConsentKind::Convert => &mut self.convert,
            ConsentKind::Remove => &mut self.remove,
        };
        if agreed {
            names.insert(name.to_owned());
        } else {
            names.remove(name);
        }
    }

    /// Keeps what an output showed, in place of what one showed before.
    pub fn note_wide(&mut self, names: impl IntoIterator<Item = String>) {
        self.seen_wide = names.into_iter().take(MOST_SEEN).collect();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_agreed_to_can_be_taken_back() {
        let mut consent = Consent::default();
        consent.set(ConsentKind::Remove, "Old wide", true);
        consent.set(ConsentKind::Convert, "ann@contoso.com", true);
        assert!(consent.remove.contains("Old wide") && consent.convert.contains("ann@contoso.com"));
        consent.set(ConsentKind::Remove, "Old wide", false);
        assert!(consent.remove.is_empty() && !consent.is_empty());
    }
}
