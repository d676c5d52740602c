//! What the server says of itself ([RFC 4512, section 5.1](https://www.rfc-editor.org/rfc/rfc4512#section-5.1)).

use super::search::PAGED_RESULTS;
use crate::organization::{BASE_DN, DOMAIN, DirectoryEntry};

/// The entry without a name.
pub(super) fn entry() -> DirectoryEntry {
    let contexts = [BASE_DN.to_owned(), format!("CN=Configuration,{BASE_DN}")];
    let one = |text: &str| vec![text.to_owned()];
    let attributes = vec![
        ("objectClass", one("top")),
        ("defaultNamingContext", one(BASE_DN)),
        ("rootDomainNamingContext", one(BASE_DN)),
        ("configurationNamingContext", one(&contexts[1])),
        ("namingContexts", contexts.to_vec()),
        ("supportedLDAPVersion", vec!["3".to_owned(), "2".to_owned()]),
        ("supportedControl", one(PAGED_RESULTS)),
        ("dnsHostName", one(&format!("dc1.{DOMAIN}"))),
        ("isGlobalCatalogReady", one("TRUE")),
    ];
    DirectoryEntry { dn: String::new(), attributes }
}

/// Where the rest of the forest is: Active Directory names these whenever the whole domain is searched.
pub(super) fn elsewhere() -> Vec<String> {
    let places = ["ForestDnsZones", "DomainDnsZones"];
    let references = places.iter().map(|zone| format!("ldap://{zone}.{DOMAIN}/DC={zone},{BASE_DN}"));
    references.chain([format!("ldap://{DOMAIN}/CN=Configuration,{BASE_DN}")]).collect()
}
