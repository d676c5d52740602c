//! Checks: collect facts, judge them, name the cause, give the remedy and its script.
//!
//! A check is one file of `checks`: what it is about, what it needs, what is asked for it, how the answer is judged, its words.
//! [`collect`] does the I/O and judges nothing; [`judge()`] is pure, so the facts a customer exported are judged again offline.
//! [`run`] asks checks in the order a request travels, side by side where none needs the other, and reports in declared order.
//! Checks only read.

pub mod collect;
pub mod facts;

mod bench;
mod check;
mod checks;
mod judge;
mod judging;
mod outcome;
mod profile;
mod question;
mod remedy;
mod rooms;
mod runner;
mod scene;

pub use anteroom_domain::{CheckId, UnknownCheck};
pub use check::{About, Check, Given};
pub use checks::check;
pub use facts::Facts;
pub use judge::judge;
pub use outcome::{CheckReport, Evidence, Finding, Outcome, root_cause};
pub use profile::{Profile, closure};
pub use question::Question;
pub use remedy::{Remedy, Shell, remedy};
pub use rooms::{RoomReport, validate_rooms};
pub use runner::{CheckEvent, Collect, Run, run};
pub use scene::{DirectoryQuestion, Scene};
