//! What Active Directory has beside the organization: the groups every domain comes with, and what is laid over accounts.

use crate::organization::{BASE_DN, DirectoryEntry};
use crate::server::Premises;

/// The token of `Domain Users`, the primary group of every account
/// (<https://learn.microsoft.com/windows/win32/adschema/a-primarygroupid>).
const DOMAIN_USERS: &str = "513";

/// Every entry.
pub(super) fn entries(premises: &Premises) -> Vec<DirectoryEntry> {
    let mut entries = premises.organization().directory_entries();
    for entry in entries.iter_mut().filter(|entry| is_account(entry)) {
        set(entry, "primaryGroupID", DOMAIN_USERS);
        let name = entry.values("sAMAccountName").first().cloned().unwrap_or_default();
        for laid in premises.account_attributes.iter().filter(|laid| laid.account.eq_ignore_ascii_case(&name))
        {
            set(entry, laid.name, &laid.value);
        }
    }
    entries.extend(built_in());
    entries
}

fn is_account(entry: &DirectoryEntry) -> bool {
    entry.values("objectClass").iter().any(|class| class == "user")
}

/// Gives an attribute one value, or none.
fn set(entry: &mut DirectoryEntry, name: &'static str, value: &str) {
    entry.attributes.retain(|(known, _)| !known.eq_ignore_ascii_case(name));
    if !value.is_empty() {
        entry.attributes.push((name, vec![value.to_owned()]));
    }
}

/// `Domain Users`, and the group `Users` of the domain's computers, which it is in together with whoever signs in.
fn built_in() -> Vec<DirectoryEntry> {
    let everybody = format!("CN=Domain Users,CN=Users,{BASE_DN}");
    let users = format!("CN=Users,CN=Builtin,{BASE_DN}");
    let signed_in = format!("CN=S-1-5-11,CN=ForeignSecurityPrincipals,{BASE_DN}");
    let entry = |dn: &str, attributes: &[(&'static str, &[&str])]| {
        let owned = |values: &[&str]| values.iter().map(|value| (*value).to_owned()).collect();
        let attributes = attributes.iter().map(|(name, values)| (*name, owned(values))).collect();
        DirectoryEntry { dn: dn.to_owned(), attributes }
    };
    vec![
        entry(
            &everybody,
            &[
                ("objectClass", &["top", "group"]),
                ("cn", &["Domain Users"]),
                ("groupType", &["-2147483646"]),
                ("primaryGroupToken", &[DOMAIN_USERS]),
                ("memberOf", &[&users]),
            ],
        ),
        entry(
            &users,
            &[
                ("objectClass", &["top", "group"]),
                ("cn", &["Users"]),
                ("groupType", &["-2147483643"]),
                ("primaryGroupToken", &["545"]),
                ("member", &[&everybody, &signed_in]),
            ],
        ),
        entry(
            &signed_in,
            &[
                ("objectClass", &["top", "foreignSecurityPrincipal"]),
                ("cn", &["S-1-5-11"]),
                ("memberOf", &[&users]),
            ],
        ),
    ]
}
