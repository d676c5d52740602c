//! The practice organization as a client sees it: over real sockets, byte by byte.

// The attributes tell clippy that the helpers, too, are tests.
#[cfg(test)]
mod autodiscover;
#[cfg(test)]
mod calendar;
#[cfg(test)]
mod directory;
#[cfg(test)]
mod faults;
#[cfg(test)]
mod impersonation;
#[cfg(test)]
mod preparing;
#[cfg(test)]
mod robustness;
#[cfg(test)]
mod transport;
#[cfg(test)]
mod wire;
