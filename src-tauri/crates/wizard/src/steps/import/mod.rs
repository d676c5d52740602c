//! Step 6: what would be imported, the import, what became of it.

pub(crate) mod alone;
pub(crate) mod counting;
mod doubt;
mod dry_run;
pub(crate) mod forecast;
mod left_out;
pub(crate) mod old_run;
pub(crate) mod planning;
pub(crate) mod removals;
mod report;
pub(crate) mod results;
mod running;
