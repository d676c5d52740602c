//! Doors for the fuzzer (`cargo xtask fuzz`) and for the budget of instructions: the readers of what servers answer, which are
//! nobody else's business.
//!
//! Whatever the bytes, a reader ends, does not panic, and gives nothing its callers must not get. Its seeds are read by each
//! test run, too.

pub use crate::ews::fuzzing::{meetings, views};
use crate::{autodiscover, ews};

/// The name of a folder of seeds, and who reads them.
pub type Target = (&'static str, fn(&[u8]));

/// The readers.
pub const TARGETS: &[Target] = &[
    ("autodiscover-json", autodiscover::fuzzing::json),
    ("autodiscover-pox", autodiscover::fuzzing::pox),
    ("autodiscover-soap", autodiscover::fuzzing::soap),
    ("calendar", ews::fuzzing::calendar),
    ("cursor", ews::fuzzing::cursor),
    ("ews", ews::fuzzing::answers),
];

#[cfg(test)]
#[path = "../../../fuzz/seed_tests.rs"]
mod seed_tests;
