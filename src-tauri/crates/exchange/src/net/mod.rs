//! The transport: one HTTP client, one policy, one error type.
//!
//! The policy: https only, plain http to this machine alone; certificates are judged by the operating system plus the
//! authorities the administrator added; redirects are reported and never followed, so that credentials go nowhere
//! unasked; every answer is bounded in time and in size.

mod authorities;
mod classify;
mod client;
mod error;
mod policy;
pub mod probe;
mod proxy;
mod services;
mod text;
mod timeouts;
mod tls;
mod unanswered;

pub use authorities::{AuthoritiesError, TrustedAuthorities};
pub use client::{HttpClient, HttpReply, HttpRequest};
pub use error::{ConnectFault, NetError, ProxyFault, TimeoutPhase, TlsFault};
pub use policy::{host_and_port, is_loopback, shown_url};
pub use proxy::{ProxyRule, ProxyRuleError};
pub use services::{ServiceError, ServiceRecord, ServiceRecords};
pub use timeouts::Timeouts;
pub use tls::client_config;
pub use unanswered::{Asked, Silence, Unanswered};

#[cfg(test)]
mod tests;
#[cfg(test)]
mod tls_tests;
