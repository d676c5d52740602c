//! Checks: collect facts, judge them, name the cause, give the remedy and its script.
//!
//! A check is two functions. `collect` does I/O and judges nothing ([`collect`]); [`judge()`] is pure, so the facts a
//! customer exported are judged again offline. [`run`] asks checks in the order a request travels, side by side where none needs the
//! other, and reports in declared order. Checks only read.

pub mod collect;
pub mod facts;
pub mod texts;

mod check;
mod judge;
mod outcome;
mod remedy;
mod rooms;
mod runner;
mod scene;

pub use check::{CheckId, Profile, UnknownCheck, closure};
pub use facts::Facts;
pub use judge::judge;
pub use outcome::{CheckReport, Evidence, Finding, Outcome, root_cause};
pub use remedy::{Audience, Remedy, RemedyId, remedy, remedy_for};
pub use rooms::{RoomReport, validate_rooms};
pub use runner::{CheckEvent, Collect, Run, run, run_one};
pub use scene::{DirectoryQuestion, Scene};
