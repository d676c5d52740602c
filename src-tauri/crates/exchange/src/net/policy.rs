//! Where a request may go, and how an address is shown.

use std::net::IpAddr;

use url::{Host, Url};

use super::NetError;

/// Whether the host is this machine. Only there is plain http allowed, and no proxy asked.
///
/// `localhost` counts by its name, as [RFC 6761, section 6.3](https://www.rfc-editor.org/rfc/rfc6761#section-6.3) demands
/// of resolvers. Names below it do not: some resolvers ask name servers for them, and the answer may be anywhere.
pub fn is_loopback(url: &Url) -> bool {
    match url.host() {
        Some(Host::Domain(name)) => name.trim_end_matches('.').eq_ignore_ascii_case("localhost"),
        Some(Host::Ipv4(address)) => address.is_loopback(),
        Some(Host::Ipv6(address)) => IpAddr::V6(address).to_canonical().is_loopback(),
        None => false,
    }
}

/// The host as it is confirmed: with its port where that is not the one of https, because another port may be another
/// program's.
pub fn host_and_port(url: &Url) -> String {
    let host = url.host_str().unwrap_or_default().to_lowercase();
    match url.port_or_known_default() {
        None | Some(443) => host,
        Some(port) => format!("{host}:{port}"),
    }
}

/// The address without what may hold a secret: user information, query and fragment.
pub fn shown_url(url: &Url) -> String {
    let mut shown = url.clone();
    shown.set_query(None);
    shown.set_fragment(None);
    // Both fail only for addresses that cannot carry user information at all.
    let _ = shown.set_username("");
    let _ = shown.set_password(None);
    shown.to_string()
}

/// Refuses addresses a request must not go to.
pub(super) fn check(url: &Url) -> Result<(), NetError> {
    let allowed = match url.scheme() {
        "https" => url.has_host(),
        "http" => is_loopback(url),
        _ => false,
    };
    if allowed { Ok(()) } else { Err(NetError::InsecureUrl { url: shown_url(url) }) }
}
