//! What to do about a finding: who, in which steps, with which script, until when, and the check that proves it.

mod catalogue;
mod choice;
mod model;
mod script;

pub use anteroom_domain::Audience;

pub use catalogue::remedy;
pub use choice::remedy_for;
pub use model::{Remedy, RemedyId};
