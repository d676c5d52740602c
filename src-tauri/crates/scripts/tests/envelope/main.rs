//! Envelopes of every command that is offered, from objects as both worlds give them (`data/objects.json`): what was found arrives, or nothing
//! does. `tests/powershell/prove/envelope.ps1` makes them of the same objects with the commands themselves.

// The attributes tell clippy that the helpers, too, are tests.
#[cfg(test)]
mod arrives;
#[cfg(test)]
mod damaged;
#[cfg(test)]
mod objects;
#[cfg(test)]
mod told;
