//! Which rights are the same. One rule, said in words here, done by the scripts in PowerShell (`parts/filter.ps1`, `parts/impersonation.ps1`)
//! and by the wizard in Rust; vectors that both read (`tests/data`) hold them together, so that script and window never disagree.
//!
//! Names find a right and never prove it: what counts is its content. [`FilterForm`] compares filters of scopes, [`compare`] an assignment
//! of a role with the one that a script makes, which [`Wish::of`] knows.

mod assignment;
mod filter;
mod wish;

pub use assignment::{Compared, Content, Deed, Further, Granted, Holder, Property, Scope, Standing, compare};
pub use filter::{FilterForm, Reaches};
pub use wish::{Holds, RESOURCES, Reach, ScopeFilter, Wish, members};
