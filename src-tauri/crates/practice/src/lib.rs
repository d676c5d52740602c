//! A simulated Exchange organisation on real sockets.

pub mod organisation;
