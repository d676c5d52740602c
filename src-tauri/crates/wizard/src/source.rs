//! Exchange as the use cases see it.

use anteroom_exchange::EwsSource;

/// What every use case asks, and the one place that says which protocol it speaks.
pub(crate) type ExchangeSource = EwsSource;
