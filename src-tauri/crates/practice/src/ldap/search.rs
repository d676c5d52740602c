//! Searches and pages.

use rasn::prelude::*;
use rasn_ldap::{
    Control, Controls, LdapResult, PartialAttribute, ResultCode, SearchRequest, SearchRequestScope,
    SearchResultEntry,
};

use super::filter::Shelf;
use super::name::Name;
use super::root;
use crate::organization::{BASE_DN, DirectoryEntry};

/// The control of [RFC 2696](https://www.rfc-editor.org/rfc/rfc2696).
pub(super) const PAGED_RESULTS: &str = "1.2.840.113556.1.4.319";

/// Active Directory's `MaxPageSize`.
const MOST: usize = 1000;

/// The value of the control: how many, and where the next page begins.
#[derive(AsnType, Encode, Decode, Debug, Clone, PartialEq, Eq)]
struct PagedResults {
    size: u32,
    cookie: OctetString,
}

/// What a search gives.
#[derive(Debug)]
pub(super) struct Found {
    pub(super) entries: Vec<SearchResultEntry>,
    pub(super) references: Vec<String>,
    pub(super) result: LdapResult,
    pub(super) controls: Option<Controls>,
}

/// Searches the directory; without a sign-in only what the server says of itself.
pub(super) fn search(
    request: &SearchRequest,
    controls: Option<&Controls>,
    shelf: impl FnOnce() -> Option<Shelf>,
) -> Found {
    let Some(base) = Name::parse(&request.base_object) else {
        return refused(
            ResultCode::InvalidDnSyntax,
            "0000208F: NameErr: DSID-03100233, problem 2006 (BAD_NAME)",
        );
    };
    if base.is_root() && request.scope == SearchRequestScope::BaseObject {
        let entry = chosen(&root::entry(), request);
        return Found { entries: vec![entry], references: Vec::new(), result: success(), controls: None };
    }
    let Some(shelf) = shelf() else {
        return refused(
            ResultCode::OperationsError,
            "000004DC: LdapErr: DSID-0C090A5C, comment: In order to perform this operation a successful bind must be \
             completed on the connection., data 0, v4f7c",
        );
    };
    if shelf.find(&base).is_none() {
        return refused(
            ResultCode::NoSuchObject,
            "0000208D: NameErr: DSID-0310028C, problem 2001 (NO_OBJECT)",
        );
    }
    let is_inside = |name: &Name| match request.scope {
        SearchRequestScope::BaseObject => *name == base,
        SearchRequestScope::SingleLevel => name.is_child_of(&base),
        _ => name.is_within(&base),
    };
    let matching: Vec<&DirectoryEntry> = shelf
        .entries
        .iter()
        .filter(|(name, entry)| is_inside(name) && shelf.holds(&request.filter, entry) == Some(true))
        .map(|(_, entry)| entry)
        .collect();
    let Some(page) = Page::cut(matching.len(), request, controls) else {
        return refused(
            ResultCode::UnwillingToPerform,
            "00000057: LdapErr: DSID-0C090A2A, comment: Error processing control",
        );
    };
    let entries =
        matching.iter().skip(page.from).take(page.most).map(|entry| chosen(entry, request)).collect();
    let is_domain = Name::parse(BASE_DN).is_some_and(|domain| domain == base);
    let is_last = page.controls.as_ref().is_none_or(|_| page.from + page.most >= matching.len());
    let names_others = is_domain && request.scope == SearchRequestScope::WholeSubtree && is_last;
    Found {
        entries,
        references: if names_others { root::elsewhere() } else { Vec::new() },
        result: LdapResult::new(page.result, "".into(), "".into()),
        controls: page.controls,
    }
}

/// Which part of what was found is given.
struct Page {
    from: usize,
    most: usize,
    result: ResultCode,
    controls: Option<Controls>,
}

impl Page {
    /// `None` if the control is not understood, or its cookie is none of ours.
    fn cut(found: usize, request: &SearchRequest, controls: Option<&Controls>) -> Option<Self> {
        let limit = usize::try_from(request.size_limit).ok().filter(|limit| *limit > 0);
        let control = controls.into_iter().flatten().find(|control| is_paging(control));
        let Some(control) = control else {
            let most = limit.unwrap_or(MOST).min(MOST);
            let result = if found > most { ResultCode::SizeLimitExceeded } else { ResultCode::Success };
            return Some(Self { from: 0, most, result, controls: None });
        };
        let asked: PagedResults = rasn::ber::decode(control.control_value.as_ref()?.as_ref()).ok()?;
        let from: usize = match asked.cookie.as_ref() {
            [] => 0,
            cookie => std::str::from_utf8(cookie).ok()?.parse().ok().filter(|from| *from <= found)?,
        };
        let most = usize::try_from(asked.size).ok()?.min(MOST);
        let next = from + most;
        let cookie = if next < found && most > 0 { next.to_string() } else { String::new() };
        let answer = PagedResults { size: 0, cookie: OctetString::from(cookie.into_bytes()) };
        let value = rasn::ber::encode(&answer).ok()?;
        let control = Control::new(
            OctetString::from(PAGED_RESULTS.as_bytes().to_vec()),
            false,
            Some(OctetString::from(value)),
        );
        Some(Self { from, most, result: ResultCode::Success, controls: Some(vec![control]) })
    }
}

fn is_paging(control: &Control) -> bool {
    control.control_type.as_ref() == PAGED_RESULTS.as_bytes()
}

/// The first control that is insisted on and not known.
pub(super) fn find_unknown(controls: Option<&Controls>) -> Option<&Control> {
    controls.into_iter().flatten().find(|control| control.criticality && !is_paging(control))
}

/// An entry with the attributes that were asked for: all of them for none or `*`, none for `1.1`.
fn chosen(entry: &DirectoryEntry, request: &SearchRequest) -> SearchResultEntry {
    let asked = &request.attributes;
    let all = asked.is_empty() || asked.iter().any(|name| name.as_str() == "*");
    let is_asked = |name: &str| all || asked.iter().any(|asked| asked.eq_ignore_ascii_case(name));
    let attributes = entry.attributes.iter().filter(|(name, _)| is_asked(name)).map(|(name, values)| {
        let values = if request.types_only { &[][..] } else { values };
        let values: Vec<_> = values.iter().map(|value| OctetString::from(octets(name, value))).collect();
        PartialAttribute::new((*name).into(), values.into())
    });
    SearchResultEntry::new(entry.dn.as_str().into(), attributes.collect())
}

/// A value as it goes over the line. `objectGUID` is sixteen bytes, of which the first three groups begin with the lowest
/// ([MS-DTYP, section 2.3.4](https://learn.microsoft.com/openspecs/windows_protocols/ms-dtyp/001eec5a-7f8b-4293-9e21-ca349392db40)).
fn octets(name: &str, value: &str) -> Vec<u8> {
    let hexadecimal: Vec<u8> = value.bytes().filter(|sign| *sign != b'-').collect();
    let pair = |pair: &[u8]| u8::from_str_radix(std::str::from_utf8(pair).ok()?, 16).ok();
    let bytes: Option<Vec<u8>> = hexadecimal.chunks(2).map(pair).collect();
    match bytes.as_deref() {
        Some([a, b, c, d, e, f, g, h, rest @ ..]) if name == "objectGUID" => {
            [*d, *c, *b, *a, *f, *e, *h, *g].iter().chain(rest).copied().collect()
        }
        _ => value.as_bytes().to_vec(),
    }
}

fn success() -> LdapResult {
    LdapResult::new(ResultCode::Success, "".into(), "".into())
}

fn refused(code: ResultCode, words: &str) -> Found {
    let result = LdapResult::new(code, "".into(), words.into());
    Found { entries: Vec::new(), references: Vec::new(), result, controls: None }
}
