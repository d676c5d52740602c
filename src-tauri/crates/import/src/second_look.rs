//! A second look, at the entries themselves, before anything is removed.
//!
//! A meeting that is moved while its room is read, from a piece nobody has read yet into one that was read, is seen by neither: all
//! pieces together say that it is gone. Rejected: reading such rooms again, which takes as long and has the same hole.

use anteroom_domain::ports::{CalendarReader, DoomedRoom, Planner, RoomDirectory};
use anteroom_domain::{Errand, Failure, TimeWindow};

use crate::run::Run;

/// Entries of a room that are looked at. A cancelled series has about so many; of more the reading alone decides.
const MOST_PER_ROOM: u32 = 100;

/// Spares what a run is about to remove and the calendar has all the same, and what nobody can tell of: the next run places it.
///
/// # Errors
/// What the planner says. A room that does not answer loses nothing.
pub(crate) async fn spare_what_is_there<R: CalendarReader, D: RoomDirectory, P: Planner>(
    run: &Run<R, D, P>,
    window: &TimeWindow,
) -> Result<(), Failure> {
    for DoomedRoom { address, mut items } in run.planner.load_doomed(run.id, MOST_PER_ROOM).await? {
        let errand = Errand::at("second look", &address);
        let asked = run.asking.ask(&errand, || run.reader.find_there(&address, window, &items)).await;
        if let Ok(there) = asked
            && there.len() == items.len()
        {
            let mut there = there.into_iter();
            items.retain(|_| there.next().unwrap_or(true));
        }
        if !items.is_empty() {
            tracing::info!(room = %address, count = items.len(), "entries nobody read are there, and stay");
            run.planner.spare(run.id, &DoomedRoom { address, items }).await?;
        }
    }
    Ok(())
}
