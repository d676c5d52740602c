//! The use cases behind the six steps.

pub mod wire;
