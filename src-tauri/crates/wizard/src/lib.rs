//! The use cases behind the six steps: what the window and the command line both do.

pub mod operations;
pub mod requirements;
pub mod rooms;
pub mod secrets;
pub mod setup;
pub mod wire;
