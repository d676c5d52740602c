//! People and accounts from Active Directory, over LDAP version 3 ([RFC 4511](https://www.rfc-editor.org/rfc/rfc4511)).
//!
//! Everything here reads. The way is encrypted, except to this machine itself; a refused sign-in is one attempt; what a
//! server refers to elsewhere is left alone, so that a password never goes to a host nobody named.
//!
//! ```no_run
//! use anteroom_directory::{Access, PeopleQuestion, PeopleSearch};
//! # async fn read(access: Access) -> Result<(), anteroom_domain::Failure> {
//! let mut search = PeopleSearch::begin(&access, PeopleQuestion::default(), jiff::Timestamp::now()).await?;
//! while let Some(page) = search.fetch_page().await? {
//!     for person in page.people {
//!         println!("{} {}", person.display_name, person.address);
//!     }
//! }
//! # Ok(())
//! # }
//! ```

mod account;
mod conversation;
mod entry;
mod error;
mod filter;
#[doc(hidden)]
#[cfg(any(test, feature = "fuzzing"))]
pub mod fuzzing;
mod guard;
mod measure;
mod membership;
mod people;
mod person;
mod refusal;
mod root;
mod server;
mod task;
mod tls;

pub use account::{AccountEntry, fetch_account};
pub use conversation::{Access, Timeouts};
pub use error::DirectoryError;
pub use people::{PeoplePage, PeopleQuestion, PeopleSearch, SearchEnd};
pub use person::{LeftOut, Person, WithoutAddress};
pub use refusal::BindRefusal;
pub use server::DirectoryServer;
