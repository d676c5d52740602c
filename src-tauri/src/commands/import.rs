//! Step 6.

use anteroom_wizard::wire::{
    DryRun, DryRunEvent, DryRunStart, HeldRemovals, ImportOpen, ImportProgress, ImportResult,
    ImportRoomsPage, ImportRoomsQuery, ImportStart, ImportSummary, ImportSummaryQuery, LeftOutPage,
    LeftOutQuery, LossCounts, LossesAcknowledge, RemovalsDecide, RoomWeek, RoomWeekQuery, SetupExport,
    SummaryEvent,
};

use super::{commands, file_commands, streaming_commands};

commands! {
    /// Starts an import.
    import_start(ImportStart) -> ();
    /// Goes on with a run.
    import_resume(ImportOpen) -> ();
    /// Stops taking new work.
    import_pause(ImportOpen) -> ();
    /// Ends the run.
    import_cancel(ImportOpen) -> ();
    /// Gives up an unfinished run.
    import_discard(ImportOpen) -> ();
    /// The rooms of the run.
    import_rooms(ImportRoomsQuery) -> ImportRoomsPage;
    /// The result so far.
    import_result(ImportOpen) -> Option<ImportResult>;
    /// What the last run left out.
    import_left_out(LeftOutQuery) -> LeftOutPage;
    /// Keeps that a person has looked at losses.
    losses_acknowledge(LossesAcknowledge) -> LossCounts;
    /// What is missing from calendars and stays in the planner until a person has decided.
    removals_held(ImportOpen) -> HeldRemovals;
    /// Keeps what a person decided about it.
    removals_decide(RemovalsDecide) -> HeldRemovals;
    /// A week of a room in the planner.
    room_week(RoomWeekQuery) -> RoomWeek;
}

file_commands! {
    /// Writes the report to a file.
    report_save(SetupExport) -> (), take_to_write;
}

streaming_commands! {
    /// Looks at what an import would bring, room by room.
    dry_run(DryRunStart) -> DryRun, DryRunEvent;
    /// Counts what an import would bring.
    import_summary(ImportSummaryQuery) -> ImportSummary, SummaryEvent;
    /// Streams progress until the run ends.
    import_watch(ImportOpen) -> (), ImportProgress;
}
