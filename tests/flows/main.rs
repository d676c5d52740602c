//! Use cases against the practice organisation, over real sockets and TLS.

mod diagnosis;
mod faults;
mod import_truth;
mod kill;
mod secrets;
mod sign_in;
mod support;
mod validation;
mod wire;
