//! What an import would bring: looked at room by room and counted, to the end, in part, and with nobody there.

use anteroom_wizard::Failure;
use anteroom_wizard::wire::{
    DryRun, DryRunCounts, DryRunEvent, DryRunStart, ExchangeForm, ImportSummary, ImportSummaryQuery,
    OperationRef, Problem, SetupRef, SummaryEvent,
};
use serde_json::{Value, json};
use tokio::sync::watch;

use super::organization::{Organization, READ, UNREAD};
use super::shelf::keep;
use super::tape::{Tape, differences, normal};
use crate::support::{Stage, operation};

/// Rooms that are looked at while the others are late.
const EARLY: u32 = (READ + UNREAD) as u32;

impl Stage {
    async fn look_at_all(
        &self,
        heard: impl Fn(DryRunEvent) + Send + Sync + 'static,
    ) -> Result<DryRun, Failure> {
        let request = DryRunStart { setup: self.setup.clone(), operation: operation() };
        self.wizard.dry_run(request, heard).await
    }

    async fn count_all(
        &self,
        heard: impl Fn(SummaryEvent) + Send + Sync + 'static,
    ) -> Result<ImportSummary, Failure> {
        let request = ImportSummaryQuery { setup: self.setup.clone(), operation: operation() };
        self.wizard.import_summary(request, heard).await
    }

    /// Cancels the operation when so many rooms are done.
    async fn cancel_after_early(&self, mut rooms: watch::Receiver<u32>) {
        rooms.wait_for(|done| *done == EARLY).await.expect("it waits for rooms that are late");
        self.wizard.operation_cancel(&OperationRef { operation: operation() });
    }

    async fn look_in_part(&self) -> DryRun {
        let (tell, rooms) = watch::channel(0);
        let looking = self.look_at_all(move |event| _ = tell.send_replace(event.rooms_done));
        tokio::join!(looking, self.cancel_after_early(rooms)).0.unwrap()
    }

    async fn count_in_part(&self) -> ImportSummary {
        let (tell, rooms) = watch::channel(0);
        let counting = self.count_all(move |event| _ = tell.send_replace(event.rooms_done));
        tokio::join!(counting, self.cancel_after_early(rooms)).0.unwrap()
    }
}

/// What is heard of a look at these rooms if they come in their order: which one comes first hangs on who is faster. A row that is heard
/// is the answer's, by its place; of the total it says what is otherwise.
fn heard(looked: &DryRun, rooms: usize) -> Vec<Value> {
    let event = |row: Option<usize>, rooms_done: usize, total: Value| json!({ "row": row, "roomsDone": rooms_done, "roomsTotal": rooms, "total": total, "waiting": null });
    let mut total = DryRunCounts::default();
    let mut events = vec![event(None, 0, json!(total))];
    for (place, room) in looked.rooms.iter().enumerate() {
        let before = json!(total);
        total += room.counts.unwrap_or_default();
        events.push(event(Some(place), place + 1, differences(&before, &json!(total))));
    }
    events
}

/// The beginning and the end: what is counted in between hangs on which room is read first.
fn counted(summary: &ImportSummary, rooms: u32) -> Vec<Value> {
    [(0, 0), (rooms, summary.meetings)]
        .map(|(rooms_done, meetings)| {
            json!({ "roomsDone": rooms_done, "roomsTotal": summary.rooms, "meetings": meetings, "waiting": null })
        })
        .to_vec()
}

#[tokio::test(flavor = "multi_thread")]
async fn forecasts_are_as_recorded() {
    let (stage, organization) = Organization::open().await;
    stage.faults(&organization.late());
    let (look, count) = (stage.look_in_part().await, stage.count_in_part().await);
    let mut tape = Tape::default();
    tape.streamed(&stage, "dry_run", heard(&look, count.rooms as usize), &look);
    tape.streamed(&stage, "import_summary", counted(&count, EARLY), &count);
    keep("in-part", "inPart", "Recording", &tape.value());

    stage.faults(&organization.troubles());
    let (look, count) = (stage.look_at_all(|_| ()).await.unwrap(), stage.count_all(|_| ()).await.unwrap());
    let mut tape = Tape::default();
    tape.answer(&stage, "rooms_list", stage.rooms());
    tape.streamed(&stage, "dry_run", heard(&look, look.rooms.len()), &look);
    tape.streamed(&stage, "import_summary", counted(&count, count.rooms), &count);
    let preview = stage.wizard.notifications_preview(SetupRef { setup: stage.setup.clone() }).await.unwrap();
    tape.answer(&stage, "notifications_preview", preview);
    keep("forecasts", "forecasts", "Recording", &tape.value());

    let form = stage.view().await.exchange;
    let url = "https://127.0.0.1:9/EWS/Exchange.asmx".to_owned();
    stage.save_exchange(ExchangeForm { url, ..form }).await;
    stage.know_password();
    let refused = Problem::from(stage.look_at_all(|_| ()).await.unwrap_err());
    let uncounted = Problem::from(stage.count_all(|_| ()).await.unwrap_err());
    let refusals = json!({ "dry_run": normal(&stage, refused), "import_summary": normal(&stage, uncounted) });
    keep("unreachable", "unreachable", "Refusals", &refusals);
}
