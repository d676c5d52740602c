//! A door for the fuzzer (`cargo xtask fuzz`): entries of a directory, whatever they hold.

use jiff::Timestamp;
use ldap3::ResultEntry;
use ldap3::asn1::{PL, StructureTag, TagClass};

use crate::account;
use crate::entry::Entry;
use crate::person::sort;

/// The name of a folder of seeds, and who reads them.
pub type Target = (&'static str, fn(&[u8]));

/// The readers.
pub const TARGETS: &[Target] = &[("ldap", entry)];

/// As deep as nothing in LDAP is.
const DEEPEST: usize = 8;

/// Reads bytes as an entry: it is a person, or left out for one reason.
fn entry(mut bytes: &[u8]) {
    let Some(tree) = tree(&mut bytes, 0) else { return };
    let entry = Entry::read(ResultEntry::new(tree));
    drop(account::read(&entry));
    let (people, left_out) = sort(std::slice::from_ref(&entry), Timestamp::UNIX_EPOCH);
    let others = [left_out.disabled, left_out.expired, left_out.not_people];
    let without = left_out.without_address.len();
    let all = people.len() + without + others.iter().map(|count| *count as usize).sum::<usize>();
    assert_eq!(all, 1, "an entry is counted once");
    for person in people {
        assert!(!person.display_name.trim().is_empty(), "a person is called something");
        assert!(!person.aliases.contains(&person.address), "a further address is another one");
    }
}

/// The Basic Encoding Rules as far as LDAP uses them, with lengths of one byte ([RFC 4511, section
/// 5.1](https://www.rfc-editor.org/rfc/rfc4511#section-5.1)). What the library under us makes of bytes is its own affair; this
/// makes every tree it could hand on.
fn tree(bytes: &mut &[u8], depth: usize) -> Option<StructureTag> {
    let [head, length, rest @ ..] = bytes else { return None };
    let (mut content, behind) = rest.split_at_checked(usize::from(*length)).unwrap_or((rest, &[]));
    *bytes = behind;
    let payload = if head & 0x20 == 0 || depth == DEEPEST {
        PL::P(content.to_vec())
    } else {
        PL::C(std::iter::from_fn(|| tree(&mut content, depth + 1)).collect())
    };
    Some(StructureTag { class: TagClass::from_u8(head >> 6)?, id: u64::from(head & 0x1f), payload })
}

#[cfg(test)]
#[path = "../../../fuzz/seed_tests.rs"]
mod seed_tests;
