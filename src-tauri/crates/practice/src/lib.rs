//! A simulated Exchange organization on real sockets: practice mode for newcomers, and the ground tests stand on.
//!
//! [`start`] makes an organization from [`Options`] and serves it on loopback: Exchange Web Services, the three forms of
//! Autodiscover, Basic sign-in, over TLS with a certificate authority of its own and over plain HTTP. Behind it is a store
//! that behaves; nothing is canned. Requests can be made to go wrong with a [`faults::FaultScript`], and everything that
//! was asked can be read from a [`RequestLog`].
//!
//! With [`Options::from_nothing`] nothing is prepared for a planner: every requirement of every product is missing.
//! [`Practice::apply`] then does what a script promises, a [`anteroom_domain::Change`] at a time.
//!
//! ```
//! # async fn example() -> Result<(), anteroom_practice::StartError> {
//! let options = anteroom_practice::Options::new(jiff::civil::date(2026, 3, 2));
//! let practice = anteroom_practice::start(options).await?;
//! println!("{}", practice.announcement().ews_url);
//! practice.stop().await;
//! # Ok(())
//! # }
//! ```

mod announcement;
mod autodiscover;
mod ews;
pub mod faults;
mod ldap;
mod options;
pub mod organization;
mod practice;
mod server;
mod soap;

pub use announcement::{AnnouncedList, Announcement};
pub use options::{
    AccountAttribute, BadLooseness, BadThrottle, Impersonation, Looseness, Options, Product, Throttle, Tls,
};
pub use practice::{Practice, StartError, start};
pub use server::{CertificateError, RequestLine, RequestLog, SignIns};
