//! Filters, evaluated with the three values of [RFC 4511, section 4.5.1.7](https://www.rfc-editor.org/rfc/rfc4511#section-4.5.1.7).

use std::collections::{HashMap, HashSet};

use rasn_ldap::{Filter, MatchingRuleAssertion, SubstringChoice, SubstringFilter};

use super::name::Name;
use crate::organization::DirectoryEntry;

/// `LDAP_MATCHING_RULE_IN_CHAIN`, `LDAP_MATCHING_RULE_BIT_AND`, `LDAP_MATCHING_RULE_BIT_OR`
/// (<https://learn.microsoft.com/windows/win32/adsi/search-filter-syntax>).
const IN_CHAIN: &str = "1.2.840.113556.1.4.1941";
const BIT_AND: &str = "1.2.840.113556.1.4.803";
const BIT_OR: &str = "1.2.840.113556.1.4.804";

/// Attributes whose values are distinguished names.
const NAMES: [&str; 4] = ["distinguishedname", "member", "memberof", "managedby"];

/// All entries, with what searching them needs.
#[derive(Debug)]
pub(super) struct Shelf {
    pub(super) entries: Vec<(Name, DirectoryEntry)>,
    /// Attributes some entry has; the others are none of this directory's.
    attributes: HashSet<String>,
    by_name: HashMap<Name, usize>,
}

impl Shelf {
    pub(super) fn new(entries: Vec<DirectoryEntry>) -> Self {
        let entries: Vec<_> =
            entries.into_iter().filter_map(|entry| Some((Name::parse(&entry.dn)?, entry))).collect();
        let attributes = entries.iter().flat_map(|(_, entry)| &entry.attributes);
        let attributes = attributes.map(|(name, _)| name.to_ascii_lowercase()).collect();
        let by_name = entries.iter().enumerate().map(|(place, (name, _))| (name.clone(), place)).collect();
        Self { entries, attributes, by_name }
    }

    pub(super) fn find(&self, name: &Name) -> Option<&DirectoryEntry> {
        self.entries.get(*self.by_name.get(name)?).map(|(_, entry)| entry)
    }

    /// Whether a filter holds for an entry; `None` where that is undefined, as with attributes nobody has.
    pub(super) fn holds(&self, filter: &Filter, entry: &DirectoryEntry) -> Option<bool> {
        match filter {
            Filter::And(parts) => {
                let found: Vec<_> = parts.iter().map(|part| self.holds(part, entry)).collect();
                if found.contains(&Some(false)) {
                    Some(false)
                } else {
                    (!found.contains(&None)).then_some(true)
                }
            }
            Filter::Or(parts) => {
                let found: Vec<_> = parts.iter().map(|part| self.holds(part, entry)).collect();
                if found.contains(&Some(true)) {
                    Some(true)
                } else {
                    (!found.contains(&None)).then_some(false)
                }
            }
            Filter::Not(part) => self.holds(part, entry).map(|holds| !holds),
            Filter::Present(attribute) => {
                Some(attribute.eq_ignore_ascii_case("objectClass") || !entry.values(attribute).is_empty())
            }
            Filter::EqualityMatch(wanted) | Filter::ApproxMatch(wanted) => {
                let value = text(wanted.assertion_value.as_ref())?;
                self.any(entry, &wanted.attribute_desc, |held| equal(&wanted.attribute_desc, held, value))
            }
            Filter::GreaterOrEqual(wanted) => {
                let value: i64 = text(wanted.assertion_value.as_ref())?.parse().ok()?;
                self.any(entry, &wanted.attribute_desc, |held| {
                    held.parse().map(|held: i64| held >= value).ok()
                })
            }
            Filter::LessOrEqual(wanted) => {
                let value: i64 = text(wanted.assertion_value.as_ref())?.parse().ok()?;
                self.any(entry, &wanted.attribute_desc, |held| {
                    held.parse().map(|held: i64| held <= value).ok()
                })
            }
            Filter::Substrings(wanted) => self.any(entry, &wanted.r#type, |held| contains(wanted, held)),
            Filter::ExtensibleMatch(wanted) => self.matches(wanted, entry),
            _ => None,
        }
    }

    /// Whether one of the values does; an attribute an entry lacks does not, one that nobody has is undefined.
    fn any(
        &self,
        entry: &DirectoryEntry,
        attribute: &str,
        does: impl Fn(&str) -> Option<bool>,
    ) -> Option<bool> {
        if !self.attributes.contains(&attribute.to_ascii_lowercase()) {
            return None;
        }
        let found: Vec<_> = entry.values(attribute).iter().map(|held| does(held)).collect();
        if found.contains(&Some(true)) { Some(true) } else { (!found.contains(&None)).then_some(false) }
    }

    fn matches(&self, wanted: &MatchingRuleAssertion, entry: &DirectoryEntry) -> Option<bool> {
        let attribute = wanted.r#type.as_ref()?;
        let value = text(wanted.match_value.as_ref())?;
        match wanted.matching_rule.as_ref()?.as_str() {
            BIT_AND => {
                let bits: i64 = value.parse().ok()?;
                self.any(entry, attribute, |held| held.parse().map(|held: i64| held & bits == bits).ok())
            }
            BIT_OR => {
                let bits: i64 = value.parse().ok()?;
                self.any(entry, attribute, |held| held.parse().map(|held: i64| held & bits != 0).ok())
            }
            IN_CHAIN => Some(self.leads_to(entry, attribute, &Name::parse(value)?)),
            _ => None,
        }
    }

    /// Whether the names of an attribute lead to an entry, over any number of others. Groups may be members of each other.
    fn leads_to(&self, entry: &DirectoryEntry, attribute: &str, wanted: &Name) -> bool {
        let mut seen: HashSet<Name> = HashSet::new();
        let mut waiting: Vec<&DirectoryEntry> = vec![entry];
        while let Some(entry) = waiting.pop() {
            for name in entry.values(attribute).iter().filter_map(|held| Name::parse(held)) {
                if name == *wanted {
                    return true;
                }
                let next = self.find(&name);
                if seen.insert(name) {
                    waiting.extend(next);
                }
            }
        }
        false
    }
}

fn text(value: &[u8]) -> Option<&str> {
    std::str::from_utf8(value).ok()
}

fn equal(attribute: &str, held: &str, wanted: &str) -> Option<bool> {
    if NAMES.iter().any(|name| attribute.eq_ignore_ascii_case(name)) {
        return Some(Name::parse(held)? == Name::parse(wanted)?);
    }
    Some(held.to_lowercase() == wanted.to_lowercase())
}

/// Whether the parts stand in a value in their order, without overlapping.
fn contains(wanted: &SubstringFilter, held: &str) -> Option<bool> {
    let held = held.to_lowercase();
    let mut rest = held.as_str();
    for part in &wanted.substrings {
        match part {
            SubstringChoice::Initial(part) => {
                let Some(after) = rest.strip_prefix(&*text(part.as_ref())?.to_lowercase()) else {
                    return Some(false);
                };
                rest = after;
            }
            SubstringChoice::Any(part) => {
                let part = text(part.as_ref())?.to_lowercase();
                let Some(place) = rest.find(&part) else { return Some(false) };
                rest = &rest[place + part.len()..];
            }
            SubstringChoice::Final(part) => {
                return Some(rest.ends_with(&text(part.as_ref())?.to_lowercase()));
            }
            _ => return None,
        }
    }
    Some(true)
}
