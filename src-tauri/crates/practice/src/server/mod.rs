//! The web server in front of the organization.

mod connection;
mod log;
mod premises;
mod recording;
mod reply;
mod request;
mod route;
mod serve;
mod sign_in;
mod throttle;
mod tls;

pub(crate) use connection::listen;
pub use log::{RequestLine, RequestLog, SignIns};
pub(crate) use premises::Premises;
pub(crate) use recording::Recording;
pub(crate) use reply::Reply;
pub(crate) use request::{Request, decode};
pub use tls::CertificateError;
pub(crate) use tls::issue;
