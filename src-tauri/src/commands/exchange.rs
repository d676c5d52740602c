//! Step 3.

use anteroom_wizard::wire::{
    CheckEvent, CheckReport, DiscoverRequest, Discovery, DiscoveryEvent, TestRequest,
};

use super::streaming_commands;

streaming_commands! {
    /// Looks for the EWS URL.
    exchange_discover(DiscoverRequest) -> Discovery, DiscoveryEvent;
    /// Tests the connection.
    exchange_test(TestRequest) -> CheckReport, CheckEvent;
}
