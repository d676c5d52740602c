//! Autodiscover: from an e-mail address to the URL of Exchange Web Services.
//!
//! Three ways are gone at once without credentials (the JSON of version 2, and a knock at POX and SOAP), then credentials go
//! to the doors that asked for them, one after the other:
//!
//! * a password goes to the hosts of the mail domain, to hosts the administrator named, and to no others;
//! * a host that asks for it gets it once, and again only after it has answered as Autodiscover does;
//! * after the first refusal no host gets it any more, here or elsewhere: one wrong password is one attempt, by the account's
//!   [`Latch`](anteroom_domain::Latch).
//!
//! Sources: [Autodiscover for Exchange], [POX request], [GetUserSettings].
//!
//! [Autodiscover for Exchange]: https://learn.microsoft.com/exchange/client-developer/exchange-web-services/autodiscover-for-exchange
//! [POX request]: https://learn.microsoft.com/exchange/client-developer/web-service-reference/pox-autodiscover-request-for-exchange
//! [GetUserSettings]: https://learn.microsoft.com/exchange/client-developer/web-service-reference/getusersettings-operation-soap

mod answer;
mod attempt;
mod cause;
#[cfg(any(test, feature = "fuzzing"))]
pub(crate) mod fuzzing;
mod holder;
mod json;
mod places;
mod plain;
mod pox;
mod question;
mod reading;
mod search;
mod soap;
mod trust;

pub(crate) use holder::{Holder, fetch_holder};

pub use attempt::{Attempt, AttemptOutcome, Method};
pub use cause::Cause;
pub use places::Places;
pub use search::{Discovery, Ended, Search, discover};
pub use trust::is_microsoft;

#[cfg(test)]
mod tests;
