//! Who has an address.

use std::time::Duration;

use anteroom_domain::ports::Source;
use anteroom_domain::{Args, Code, Missing, SmtpAddress};
use jiff::Timestamp;

use super::again::asked;
use crate::facts::{Fault, Observed, RecipientFacts};

/// Asks the directory about an address. Only whoever has it, as the primary address or a further one, is meant.
pub(super) async fn fetch_recipient(source: &impl Source, address: &SmtpAddress) -> Observed<RecipientFacts> {
    let seen = asked(|| source.find_holders(address)).await;
    seen.map(|found| RecipientFacts { found, listed_as_room: false, answers: false })
}

/// Facts of somebody nobody named.
pub(super) fn nobody_named<T>() -> Observed<T> {
    let fault = Fault { args: Args::new().worded(Missing::Address), ..Fault::new(Code::SetupIncomplete) };
    Observed::new(Timestamp::now(), Duration::ZERO, Err(fault))
}
