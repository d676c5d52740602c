//! What the server answers to hand-made messages; the sockets stand in the tests of the clients.

use rasn::types::OctetString;
use rasn_ldap::{
    AttributeValueAssertion, Control, Filter, MatchingRuleAssertion, ResultCode, SearchRequest,
    SearchRequestDerefAliases, SearchRequestScope, SubstringChoice, SubstringFilter,
};

use super::filter::Shelf;
use super::search::{Found, PAGED_RESULTS, find_unknown, search};
use crate::organization::{BASE_DN, DirectoryEntry};

fn entry(dn: &str, attributes: &[(&'static str, &[&str])]) -> DirectoryEntry {
    let owned = |values: &[&str]| values.iter().map(|value| (*value).to_owned()).collect();
    let attributes = attributes.iter().map(|(name, values)| (*name, owned(values))).collect();
    DirectoryEntry { dn: dn.to_owned(), attributes }
}

/// Anna is in a group, Bo in a group of that group; the groups are members of each other.
fn shelf() -> Shelf {
    let inner = format!("CN=Inner,{BASE_DN}");
    let outer = format!("CN=Outer,{BASE_DN}");
    Shelf::new(vec![
        entry(BASE_DN, &[("objectClass", &["domain"])]),
        entry(&outer, &[("objectClass", &["group"]), ("memberOf", &[&inner])]),
        entry(&inner, &[("objectClass", &["group"]), ("memberOf", &[&outer])]),
        entry(
            &format!("CN=Berg\\, Anna,OU=People,{BASE_DN}"),
            &[("objectClass", &["user"]), ("mail", &["anna@x.com"]), ("memberOf", &[&outer.to_lowercase()])],
        ),
        entry(
            &format!("CN=Bo,OU=People,{BASE_DN}"),
            &[
                ("objectClass", &["user"]),
                ("mail", &["bo.berg@x.com"]),
                ("memberOf", &[&inner]),
                ("userAccountControl", &["514"]),
            ],
        ),
    ])
}

fn value(text: &str) -> OctetString {
    OctetString::from(text.as_bytes().to_vec())
}

fn equals(attribute: &str, text: &str) -> Filter {
    Filter::EqualityMatch(AttributeValueAssertion::new(attribute.into(), value(text)))
}

fn by_rule(attribute: &str, rule: &str, text: &str) -> Filter {
    Filter::ExtensibleMatch(MatchingRuleAssertion::new(
        Some(rule.into()),
        Some(attribute.into()),
        value(text),
        false,
    ))
}

fn request(base: &str, scope: SearchRequestScope, filter: Filter) -> SearchRequest {
    let never = SearchRequestDerefAliases::NeverDerefAliases;
    SearchRequest::new(base.into(), scope, never, 0, 0, false, filter, Vec::new())
}

fn everywhere(filter: Filter) -> Found {
    search(&request(BASE_DN, SearchRequestScope::WholeSubtree, filter), None, || Some(shelf()))
}

fn names(found: &Found) -> Vec<String> {
    let first = |dn: &str| dn.split(",OU").next().unwrap_or(dn).split(",DC").next().unwrap_or(dn).to_owned();
    found.entries.iter().map(|entry| first(&entry.object_name)).collect()
}

#[test]
fn filters_find_whom_they_should() {
    let users = || equals("OBJECTCLASS", "User");
    for (filter, expected) in [
        (users(), vec!["CN=Berg\\, Anna", "CN=Bo"]),
        (equals("mail", "ANNA@x.com"), vec!["CN=Berg\\, Anna"]),
        (Filter::And(vec![users(), !equals("userAccountControl", "514")].into()), vec!["CN=Berg\\, Anna"]),
        (
            Filter::Or(
                vec![equals("mail", "none"), equals("cn", "Bo"), equals("mail", "bo.berg@x.com")].into(),
            ),
            vec!["CN=Bo"],
        ),
        (Filter::Present("memberOf".into()), vec!["CN=Outer", "CN=Inner", "CN=Berg\\, Anna", "CN=Bo"]),
        (by_rule("userAccountControl", "1.2.840.113556.1.4.803", "2"), vec!["CN=Bo"]),
        (
            Filter::And(
                vec![users(), by_rule("memberOf", "1.2.840.113556.1.4.1941", &format!("cn=OUTER,{BASE_DN}"))]
                    .into(),
            ),
            vec!["CN=Berg\\, Anna", "CN=Bo"],
        ),
        (equals("memberOf", &format!("CN=\\4futer, {BASE_DN}")), vec!["CN=Inner", "CN=Berg\\, Anna"]),
    ] {
        let shown = format!("{filter:?}");
        assert_eq!(names(&everywhere(filter)), expected, "{shown}");
    }
}

#[test]
fn an_attribute_nobody_has_is_neither_there_nor_not_there() {
    assert!(everywhere(!equals("nonsense", "x")).entries.is_empty(), "undefined, and so is its contrary");
    assert!(everywhere(!by_rule("mail", "1.2.3", "x")).entries.is_empty(), "a rule nobody knows as well");
}

#[test]
fn substrings_stand_in_their_order() {
    let part = |parts: Vec<SubstringChoice>| Filter::Substrings(SubstringFilter::new("mail".into(), parts));
    let (initial, any) = (SubstringChoice::Initial(value("BO")), SubstringChoice::Any(value("berg")));
    let last = SubstringChoice::Final(value(".com"));
    assert_eq!(names(&everywhere(part(vec![initial.clone(), any.clone(), last]))), ["CN=Bo"]);
    let twice = vec![initial, any.clone(), any];
    assert!(everywhere(part(twice)).entries.is_empty(), "parts do not overlap");
}

#[test]
fn pages_hold_everybody_once() {
    let asking = request(BASE_DN, SearchRequestScope::WholeSubtree, Filter::Present("objectClass".into()));
    // SEQUENCE { INTEGER 2, OCTET STRING cookie }
    let control = |cookie: &[u8]| {
        let length = u8::try_from(cookie.len()).unwrap();
        let bytes = [&[0x30, 5 + length, 2, 1, 2, 4, length], cookie].concat();
        vec![Control::new(value(PAGED_RESULTS), true, Some(OctetString::from(bytes)))]
    };
    let mut cookie = Vec::new();
    let mut pages = Vec::new();
    loop {
        let found = search(&asking, Some(&control(&cookie)), || Some(shelf()));
        pages.push(found.entries.len());
        assert_eq!(found.references.is_empty(), pages.len() < 3, "other places are named with the last page");
        let answer = found.controls.unwrap().remove(0).control_value.unwrap();
        let bytes: &[u8] = answer.as_ref();
        // Behind SEQUENCE, its length and INTEGER 0 stands the cookie.
        cookie = bytes[7..].to_vec();
        if cookie.is_empty() {
            break;
        }
    }
    assert_eq!(pages, [2, 2, 1]);
    let foreign = search(&asking, Some(&control(b"99")), || Some(shelf()));
    assert_eq!(foreign.result.result_code, ResultCode::UnwillingToPerform, "a cookie of somebody else");
    let other = Control::new(value("1.2.3"), true, None);
    assert!(find_unknown(Some(&vec![other])).is_some(), "a control that is insisted on must be known");
}

#[test]
fn where_a_search_begins_and_how_far_it_goes() {
    let count = |base: &str, scope| {
        let found =
            search(&request(base, scope, Filter::Present("objectClass".into())), None, || Some(shelf()));
        (found.result.result_code, found.entries.len())
    };
    assert_eq!(count(BASE_DN, SearchRequestScope::BaseObject), (ResultCode::Success, 1));
    assert_eq!(count(BASE_DN, SearchRequestScope::SingleLevel), (ResultCode::Success, 2), "the groups");
    assert_eq!(count("DC=elsewhere", SearchRequestScope::WholeSubtree), (ResultCode::NoSuchObject, 0));
    assert_eq!(count("no name", SearchRequestScope::BaseObject), (ResultCode::InvalidDnSyntax, 0));
}

#[test]
fn a_visitor_reads_what_the_server_says_of_itself_and_no_more() {
    let all = || Filter::Present("objectClass".into());
    let root = search(&request("", SearchRequestScope::BaseObject, all()), None, || None);
    assert_eq!(root.entries.len(), 1, "the root's own entry");
    let found = search(&request(BASE_DN, SearchRequestScope::WholeSubtree, all()), None, || None);
    assert_eq!((found.result.result_code, found.entries.len()), (ResultCode::OperationsError, 0));
}

#[test]
fn an_identity_goes_over_the_line_as_bytes_with_the_lowest_first() {
    let dn = format!("CN=Bo,{BASE_DN}");
    let guid = "00112233-4455-6677-8899-aabbccddeeff";
    let shelf = || {
        let bo = entry(&dn, &[("objectClass", &["user"]), ("objectGUID", &[guid]), ("description", &[guid])]);
        Some(Shelf::new(vec![entry(BASE_DN, &[("objectClass", &["domain"])]), bo]))
    };
    let all = Filter::Present("objectClass".into());
    let found = search(&request(&dn, SearchRequestScope::BaseObject, all), None, shelf);
    let bytes = |name: &str| {
        let mut attributes = found.entries[0].attributes.iter();
        let one = attributes.find(|attribute| attribute.r#type.as_str() == name).unwrap();
        one.vals.to_vec()[0].to_vec()
    };
    let expected =
        [0x33, 0x22, 0x11, 0, 0x55, 0x44, 0x77, 0x66, 0x88, 0x99, 0xaa, 0xbb, 0xcc, 0xdd, 0xee, 0xff];
    assert_eq!(bytes("objectGUID"), expected, "as Active Directory keeps it");
    assert_eq!(bytes("description"), guid.as_bytes(), "what only looks like one is text");
}
