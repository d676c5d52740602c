//! Product profiles: what each product needs of Exchange, as data.
//!
//! A profile is one TOML file. [`parse_profile`] reads it, [`Products`] holds those that come with Anteroom and those loaded
//! from a folder. What several products need in the same way stands once, in the catalogue, and a profile takes it up by its
//! id. The files are held to their schema and to the rules at build and again when they are loaded.

mod bind;
mod catalogue;
mod document;
mod draft;
mod file;
#[doc(hidden)]
#[cfg(any(test, feature = "fuzzing"))]
pub mod fuzzing;
mod parts;
mod products;
mod profile;
mod requirement;
mod rules;
mod schema;
#[cfg(test)]
mod tests;
mod told;
mod vocabulary;

pub use anteroom_catalogue::{Fact, Step};
pub use anteroom_domain::{Audience, Environment};
pub use document::Problem;
pub use parts::{
    Asks, Handover, HandoverValue, Processing, Replaced, Resources, Right, RoomLists, SignIn, SignIns,
    Source, Waiting,
};
pub use products::{Products, Refused, load_profile, load_with_text, parse_profile};
pub use profile::Profile;
pub use requirement::{Paste, Requirement, Verify};
pub use vocabulary::{Detail, HandoverItem, Over, ResourceKind, RightKind, Scheme};
