//! How a server is asked, whoever asks it: one gate for each endpoint and account, one rule for what is tried again, and waiting for a
//! server that asks for a pause or is away.
//!
//! Knows failures by their [`Disposition`](anteroom_domain::Disposition) alone, and no protocol. [`Asking`] is one caller's manner in front of
//! a [`Gate`] that all callers share: a person who waits for an answer is told soon, an import has the time the server wishes.

mod ask;
mod clock;
mod gate;
#[cfg(test)]
mod gate_tests;
mod limit;
mod pace;
mod patience;
mod queue;
mod slowness;

pub use ask::{Asking, Interrupted};
pub use clock::{Clock, SystemClock};
pub use gate::Gate;
pub use pace::Pace;
pub use patience::{Look, Outages, Patience, Since};
