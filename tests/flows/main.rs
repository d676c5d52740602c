//! Use cases against the practice organisation, over real sockets and TLS.

mod diagnosis;
mod faults;
mod import_faults;
mod import_truth;
mod kill;
mod notifications;
mod owners;
mod process;
mod resume;
mod secrets;
mod sign_in;
mod support;
mod validation;
mod wire;
