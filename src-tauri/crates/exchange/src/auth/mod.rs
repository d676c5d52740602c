//! Signing in: who, with what, and when a secret may leave this machine.

mod credentials;
mod scheme;
mod sign_in;

pub use credentials::Credentials;
pub use scheme::{Challenge, Scheme, is_basic_hollow, parse_challenges};
pub use sign_in::{SignIn, SignInError, SignInRefusal};
