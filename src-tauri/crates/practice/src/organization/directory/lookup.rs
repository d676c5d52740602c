//! Looking people up by what somebody typed.

use super::Directory;
use crate::options::Looseness;
use crate::organization::recipient::{Recipient, RecipientKind};

/// A part of what matched.
#[derive(Debug)]
pub struct PeoplePage<'a> {
    /// The people of this part.
    pub people: Vec<&'a Recipient>,
    /// How many matched altogether.
    pub total: usize,
}

impl Directory {
    /// Whoever a text means: an address (with or without `smtp:`), a distinguished name, or the beginning of a name, an
    /// alias or an address. Hidden recipients are not found. An exact address or name finds one only.
    /// See <https://learn.microsoft.com/exchange/client-developer/web-service-reference/resolvenames-operation>.
    pub fn resolve(&self, query: &str) -> Vec<&Recipient> {
        let query = query.trim();
        let (address, exact) = match query.split_once(':') {
            Some((scheme, rest)) if scheme.eq_ignore_ascii_case("smtp") => (rest.trim(), true),
            Some((scheme, rest)) if scheme.eq_ignore_ascii_case("ex") => (rest.trim(), true),
            _ => (query, false),
        };
        if address.is_empty() {
            return Vec::new();
        }
        let named = self.find(address).or_else(|| self.find_dn(address));
        if let Some(recipient) = named {
            return if recipient.is_listed() { vec![recipient] } else { Vec::new() };
        }
        if exact || address.starts_with('/') {
            return Vec::new();
        }
        let typed = address.to_lowercase();
        self.recipients.iter().filter(|entry| entry.is_listed() && begins(entry, &typed)).collect()
    }

    /// Whom a server of this looseness offers for a text, in directory order: hidden recipients never.
    pub fn offer(&self, query: &str, looseness: Looseness) -> Vec<&Recipient> {
        let exact = self.resolve(query);
        let typed = query.trim();
        let (typed, is_address) = match typed.split_once(':') {
            Some((scheme, rest)) if scheme.eq_ignore_ascii_case("smtp") => (rest.trim(), true),
            Some((scheme, rest)) if scheme.eq_ignore_ascii_case("ex") => (rest.trim(), false),
            _ => (typed, typed.contains('@')),
        };
        let typed = typed.to_lowercase();
        let Some(first) = typed.chars().next() else { return Vec::new() };
        let is_name = typed.starts_with('/');
        let listed = || self.recipients.iter().filter(|entry| entry.is_listed());
        let matches = |entry: &Recipient, fits: &dyn Fn(&str) -> bool| {
            let has_address = addresses(entry).any(|address| fits(&address));
            has_address || (!is_address && begins(entry, &typed))
        };
        match looseness {
            Looseness::Nobody => Vec::new(),
            Looseness::Exact => exact,
            _ if is_name => exact,
            Looseness::Prefix => {
                listed().filter(|entry| matches(entry, &|text| text.starts_with(&typed))).collect()
            }
            Looseness::Substring => {
                listed().filter(|entry| matches(entry, &|text| text.contains(&typed))).collect()
            }
            Looseness::Several => {
                let mut others = 0;
                let offered = |entry: &&Recipient| {
                    let is_near = entry.primary.folded().starts_with(first);
                    others += usize::from(is_near);
                    matches(entry, &|text| text.starts_with(&typed)) || (is_near && others <= NEAR)
                };
                listed().filter(offered).collect()
            }
        }
    }

    /// The people and resources a search finds, in directory order; all of them without a query. Groups are left out.
    pub fn people(&self, query: Option<&str>, offset: usize, max: usize) -> PeoplePage<'_> {
        let typed = query.map(|query| query.trim().to_lowercase()).unwrap_or_default();
        let matching: Vec<&Recipient> = self
            .recipients
            .iter()
            .filter(|entry| entry.is_listed() && entry.members().is_none())
            .filter(|entry| typed.is_empty() || begins(entry, &typed))
            .collect();
        let total = matching.len();
        PeoplePage { people: matching.into_iter().skip(offset).take(max).collect(), total }
    }
}

/// How many recipients are offered beside those that were meant.
const NEAR: usize = 3;

fn addresses(recipient: &Recipient) -> impl Iterator<Item = String> {
    std::iter::once(&recipient.primary).chain(&recipient.proxies).map(|address| address.folded())
}

/// Ambiguous name resolution: the text begins the display name, one of its words, the alias or an address.
fn begins(recipient: &Recipient, typed: &str) -> bool {
    let name = recipient.display_name.to_lowercase();
    let is_person =
        matches!(recipient.kind, RecipientKind::User | RecipientKind::MailUser | RecipientKind::Contact);
    name.starts_with(typed)
        || name.split_whitespace().any(|word| word.starts_with(typed))
        || recipient.alias.to_lowercase().starts_with(typed)
        || recipient.primary.folded().starts_with(typed)
        || (is_person && recipient.proxies.iter().any(|proxy| proxy.folded().starts_with(typed)))
}
