//! Step 2.

use anteroom_wizard::wire::{
    CheckEvent, CheckReport, HostsConfirm, SecretSave, SecretState, SetupRef, SetupView, TestRequest,
};

use super::{commands, streaming_commands};

commands! {
    /// Stores the password.
    secret_save(SecretSave) -> SecretState;
    /// Forgets the password.
    secret_forget(SetupRef) -> SecretState;
    /// Confirms hosts that came with a setup file.
    hosts_confirm(HostsConfirm) -> SetupView;
}

streaming_commands! {
    /// Signs in once and explains what came back.
    account_test(TestRequest) -> CheckReport, CheckEvent;
}
