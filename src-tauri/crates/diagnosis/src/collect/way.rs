//! The way to the server.

use anteroom_exchange::auth::Credentials;
use anteroom_exchange::net::HttpClient;
use anteroom_exchange::net::probe::Probe;

/// The way to the server, which checks walk piece by piece and past any source.
#[derive(Debug)]
pub struct Way {
    /// Names, connections, certificates, and what the endpoint says to strangers.
    pub probe: Probe,
    /// What Autodiscover is asked through.
    pub http: HttpClient,
    /// What Autodiscover is asked as.
    pub credentials: Credentials,
}
