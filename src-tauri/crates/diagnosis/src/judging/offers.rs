//! The sign-ins a server offers.

use anteroom_exchange::auth::{Scheme, parse_challenges};
use anteroom_exchange::net::probe::EndpointFacts;

/// The schemes of an answer, in the order the server names them, each once.
pub(crate) fn offered(facts: &EndpointFacts) -> Vec<Scheme> {
    let mut headers = http::HeaderMap::new();
    for challenge in &facts.challenges {
        if let Ok(value) = challenge.parse() {
            headers.append(http::header::WWW_AUTHENTICATE, value);
        }
    }
    let mut schemes: Vec<Scheme> = Vec::new();
    for challenge in parse_challenges(&headers) {
        if !schemes.contains(&challenge.scheme) {
            schemes.push(challenge.scheme);
        }
    }
    schemes
}
