//! Everything that speaks to Exchange.
//!
//! [`net`] is the transport all else stands on: one HTTP client with one policy. [`auth`] holds credentials and decides
//! when they may be sent. [`ews`] is Exchange Web Services; [`EwsSource`] is how whoever stands above asks them, in the words of
//! [`anteroom_domain::ports::Source`].
//!
//! ```no_run
//! use anteroom_domain::ports::RoomDirectory;
//! use anteroom_exchange::EwsSource;
//! use anteroom_exchange::auth::Credentials;
//! use anteroom_exchange::net::{HttpClient, Timeouts, TrustedAuthorities};
//!
//! # async fn list(password: secrecy::SecretString) -> Result<(), Box<dyn std::error::Error>> {
//! let http = HttpClient::new(&TrustedAuthorities::system_only(), Timeouts::default())?;
//! let credentials = Credentials::new("CONTOSO\\svc-rooms".parse()?, password);
//! let endpoint = "https://mail.contoso.com/EWS/Exchange.asmx".parse()?;
//! let source = EwsSource::new(endpoint, &credentials, http).ok_or("unusable credentials")?;
//! for list in source.fetch_room_lists().await? {
//!     println!("{} <{}>", list.display_name, list.address);
//! }
//! # Ok(())
//! # }
//! ```

pub mod auth;
pub mod autodiscover;
pub mod ews;
#[doc(hidden)]
#[cfg(any(test, feature = "fuzzing"))]
pub mod fuzzing;
pub mod net;
#[cfg(test)]
mod scripted;
mod xml;

pub use ews::EwsSource;
pub use xml::{XmlError, XmlFault};
