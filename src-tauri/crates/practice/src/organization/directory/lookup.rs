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
        self.listed(self.names.with(&typed).collect())
    }

    /// These recipients without the hidden ones, each once, in directory order.
    fn listed(&self, mut positions: Vec<usize>) -> Vec<&Recipient> {
        positions.sort_unstable();
        positions.dedup();
        let found = positions.iter().filter_map(|position| self.recipients.get(*position));
        found.filter(|entry| entry.is_listed()).collect()
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
            let has_address = addresses(entry).iter().any(|address| fits(address));
            has_address || (!is_address && begins(entry, &typed))
        };
        match looseness {
            Looseness::Nobody => Vec::new(),
            Looseness::Exact => exact,
            _ if is_name => exact,
            Looseness::Prefix => {
                let named = (!is_address).then(|| self.names.with(&typed));
                self.listed(self.addresses.with(&typed).chain(named.into_iter().flatten()).collect())
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
        let mut matching = self.listed(self.names.with(&typed).collect());
        matching.retain(|entry| entry.members().is_none());
        let total = matching.len();
        PeoplePage { people: matching.into_iter().skip(offset).take(max).collect(), total }
    }
}

/// How many recipients are offered beside those that were meant.
const NEAR: usize = 3;

/// All addresses of a recipient, folded.
pub(super) fn addresses(recipient: &Recipient) -> Vec<String> {
    std::iter::once(&recipient.primary).chain(&recipient.proxies).map(|address| address.folded()).collect()
}

/// What ambiguous name resolution compares with: the display name, each of its words, the alias, the primary address, and of people
/// all addresses.
pub(super) fn names(recipient: &Recipient) -> Vec<String> {
    let name = recipient.display_name.to_lowercase();
    let is_person =
        matches!(recipient.kind, RecipientKind::User | RecipientKind::MailUser | RecipientKind::Contact);
    let addresses = addresses(recipient).into_iter().take(if is_person { usize::MAX } else { 1 });
    let words = name.split_whitespace().map(str::to_owned);
    words.chain(addresses).chain([name.clone(), recipient.alias.to_lowercase()]).collect()
}

fn begins(recipient: &Recipient, typed: &str) -> bool {
    names(recipient).iter().any(|name| name.starts_with(typed))
}
