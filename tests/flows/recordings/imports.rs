//! Imports of the practice organization, at moments when nothing moves: under way, held, broken off, at their end.

use anteroom_wizard::wire::{
    HeldDecisionKind, ImportProgress, ImportRoomsQuery, ImportScope, ImportStart, LeftOutQuery,
    LeftOutReason, LossRef, LossesAcknowledge, NotificationsSet, RemovalsDecide, RoomEntry, RoomWeekQuery,
    RunPhaseKind, StepId, StepSummary,
};
use secrecy::SecretString;
use serde_json::{Map, Value, json};

use super::organization::{LATE, Organization, READ, UNREAD};
use super::shelf::keep;
use super::tape::{changes, normal};
use crate::support::{Stage, TODAY};

/// A run, and its moments by the scenes that show them.
#[derive(Default)]
struct Reel(Map<String, Value>);

impl Reel {
    async fn take(&mut self, stage: &Stage, scene: &str) {
        let progress = stage.progress().await.map(|progress| steady(stage, &progress));
        let result = normal(stage, stage.wizard.import_result(stage.import()).await.unwrap());
        let step = normal(stage, stage.rail_step().await);
        let rooms = stage.rows().await;
        let moment = json!({ "progress": progress, "result": result, "step": step, "rooms": rooms });
        self.0.insert(scene.to_owned(), moment);
    }

    /// Pauses the run while rooms are late; what of them is on its way comes with other faults.
    async fn pause(&mut self, stage: &Stage, faults: &str) {
        stage.wizard.import_pause(stage.import()).await.unwrap();
        stage.faults(faults);
        stage.until_phase(RunPhaseKind::Paused).await;
        self.take(stage, "paused").await;
    }

    async fn finish(&mut self, stage: &Stage) {
        stage.finish_import().await;
        self.take(stage, "finished").await;
    }

    /// The run with the rooms of its last moment; of the others it says what is otherwise.
    async fn run(mut self, stage: &Stage) -> Value {
        let rooms = stage.rows().await;
        for moment in self.0.values_mut() {
            moment["rooms"] = changes("address", &rooms, &moment["rooms"]);
        }
        json!({ "rooms": rooms, "moments": self.0, "leftOut": stage.losses().await })
    }
}

/// Progress without what hangs on the clock.
fn steady(stage: &Stage, progress: &ImportProgress) -> Value {
    let mut steady = normal(stage, progress);
    steady["concurrency"] = json!(8);
    let moves =
        progress.phase == RunPhaseKind::Importing && progress.waiting.is_none() && progress.away.is_none();
    if moves {
        steady["rate"] = json!(412.5);
        steady["remainingMs"] = json!(95_000);
    }
    if progress.away.is_some() {
        steady["away"]["since"] = json!("2026-03-02T08:40:00Z");
        steady["away"]["asked"] = json!("2026-03-02T08:59:00Z");
        steady["away"]["next"] = json!("2026-03-02T09:04:00Z");
        steady["away"]["until"] = json!("2026-03-02T09:40:00Z");
    }
    steady
}

impl Stage {
    /// How the last import of this session stands.
    async fn progress(&self) -> Option<ImportProgress> {
        let (tell, mut told) = tokio::sync::mpsc::unbounded_channel();
        let watching = self.wizard.import_watch(self.import(), move |progress| drop(tell.send(progress)));
        tokio::select! {
            biased;
            progress = told.recv() => progress,
            _ = watching => told.recv().await,
        }
    }

    async fn rail_step(&self) -> StepSummary {
        self.view().await.steps.into_iter().find(|step| step.step == StepId::Import).unwrap()
    }

    async fn rows(&self) -> Value {
        let query = ImportRoomsQuery { setup: self.setup.clone(), offset: 0, limit: 1_000 };
        normal(self, self.wizard.import_rooms(query).await.unwrap().rows)
    }

    /// What the window names of what was left out.
    async fn losses(&self) -> Value {
        let reasons = vec![LeftOutReason::Unreadable, LeftOutReason::Gap];
        let query = LeftOutQuery { setup: self.setup.clone(), reasons, offset: 0, limit: 1_000 };
        normal(self, self.wizard.import_left_out(query).await.unwrap().rows)
    }

    async fn begin(&self, scope: ImportScope) {
        let request = ImportStart { setup: self.setup.clone(), scope, allow_removals: false };
        self.wizard.import_start(request).await.unwrap();
    }

    async fn resume(&self) {
        self.wizard.import_resume(self.import()).await.unwrap();
    }

    async fn cancel(&self) {
        self.wizard.import_cancel(self.import()).await.unwrap();
    }

    /// Imports these rooms and films the end.
    async fn import_of(&self, addresses: Vec<String>) -> Value {
        let mut reel = Reel::default();
        self.begin(ImportScope::Rooms { addresses }).await;
        reel.finish(self).await;
        reel.run(self).await
    }

    /// Accepts one loss after the other, and tells how many are new each time.
    async fn accept_losses(&self) -> Vec<Value> {
        let losses = self.wizard.import_result(self.import()).await.unwrap().unwrap().losses;
        let mut counts = vec![normal(self, losses)];
        for row in self.losses().await.as_array().unwrap() {
            let text = |field: &str| row[field].as_str().unwrap().replace("contoso.com", "practice.example");
            let only = LossRef { address: text("address"), fingerprint: text("fingerprint") };
            let request = LossesAcknowledge { setup: self.setup.clone(), only: Some(vec![only]) };
            counts.push(normal(self, self.wizard.losses_acknowledge(request).await.unwrap()));
        }
        counts
    }

    async fn decide(&self, decision: HeldDecisionKind, room: &str) {
        let seen = self.wizard.removals_held(self.import()).await.unwrap().seen;
        let request =
            RemovalsDecide { setup: self.setup.clone(), decision, rooms: Some(vec![room.to_owned()]), seen };
        self.wizard.removals_decide(request).await.unwrap();
    }

    /// What is held of two rooms, by what was decided about each.
    async fn held(&self, [one, other]: [&str; 2]) -> Value {
        let mut held = Map::new();
        let mut told = async |state: &str| {
            let removals = self.wizard.removals_held(self.import()).await.unwrap();
            held.insert(state.to_owned(), normal(self, removals));
        };
        told("waiting waiting").await;
        for (first, second) in
            [("keep", "keep"), ("keep", "remove"), ("remove", "keep"), ("remove", "remove")]
        {
            let decision =
                |word| if word == "keep" { HeldDecisionKind::Keep } else { HeldDecisionKind::Remove };
            self.decide(decision(first), one).await;
            self.decide(decision(second), other).await;
            told(&format!("{first} {second}")).await;
        }
        Value::Object(held)
    }

    async fn sending(&self) -> Value {
        normal(self, self.wizard.notifications_preview(self.named()).await.unwrap())
    }

    /// Today's week of the room that has most in it.
    async fn week(&self) -> Value {
        let first_day = TODAY.to_string();
        let mut weeks = Vec::new();
        for RoomEntry { address, .. } in self.rooms() {
            let (setup, first_day) = (self.setup.clone(), first_day.clone());
            weeks.push(self.wizard.room_week(RoomWeekQuery { setup, address, first_day }).await.unwrap());
        }
        let week = weeks.into_iter().max_by_key(|week| week.meetings.len()).expect("there are rooms");
        json!({ "firstDay": first_day, "week": normal(self, week) })
    }
}

const NO_CALENDARS: &str = r#"[{"match": {"operation": "FindItem"}, "action": {"status": {"code": 503}}}]"#;
const AWAY: &str = r#"[{"action": {"status": {"code": 503}}}]"#;
const BUSY: &str = r#"[{"action": {"soap_fault": {"code": "ErrorServerBusy", "back_off_ms": 43000}}}]"#;

/// An import the server gives no calendar for, until it does: of ten rooms, so that each is met before the run pauses.
async fn refused() -> Value {
    let (stage, _) = Organization::open().await;
    let mut reel = Reel::default();
    stage.faults(NO_CALENDARS);
    let addresses = stage.rooms().into_iter().take(10).map(|room| room.address).collect();
    stage.begin(ImportScope::Rooms { addresses }).await;
    stage.until_phase(RunPhaseKind::Paused).await;
    reel.take(&stage, "server-gone").await;
    stage.faults("[]");
    stage.resume().await;
    reel.finish(&stage).await;
    reel.run(&stage).await
}

/// The first import, in all the ways it can stand still.
async fn first(stage: &mut Stage, organization: &Organization) -> (Value, Value) {
    let mut reel = Reel::default();
    stage.faults(&organization.late());
    stage.begin(ImportScope::AllReady).await;
    stage.until_progress(is_late).await;
    reel.take(stage, "running").await;
    let silenced = stage.sending().await;
    stage.cancel().await;
    reel.take(stage, "cancelled").await;

    stage.faults("[]");
    stage.wizard.secrets().keep_for_session(&stage.setup, SecretString::from("not this one"));
    stage.resume().await;
    stage.finish_import().await;
    reel.take(stage, "stopped").await;
    stage.know_password();

    // Rooms that failed are tried again, beside those that are late.
    let all_wait = |progress: &ImportProgress| progress.current.len() == LATE + UNREAD;
    stage.faults(AWAY);
    stage.resume().await;
    stage
        .until_progress(move |progress| {
            progress.away.is_some() && progress.waiting.is_none() && all_wait(progress)
        })
        .await;
    reel.take(stage, "away").await;
    stage.cancel().await;
    stage.faults(BUSY);
    stage.resume().await;
    stage
        .until_progress(move |progress| {
            progress.waiting.is_some_and(|wait| wait.asked_by_server) && all_wait(progress)
        })
        .await;
    reel.take(stage, "waiting").await;
    // Another wizard knows of no pause; this one would keep to it.
    stage.restart().await;
    reel.take(stage, "unfinished").await;
    stage.wizard.shut_down().await;
    stage.age(24 * 100);
    stage.restart().await;
    reel.take(stage, "old").await;

    stage.faults(&organization.late());
    // A password is tried alone before others are asked with it: not by a room that is late.
    stage.wizard.room_lists(stage.named()).await.unwrap();
    stage.resume().await;
    stage.until_progress(is_late).await;
    reel.pause(stage, &organization.troubles()).await;
    stage.resume().await;
    reel.finish(stage).await;
    (reel.run(stage).await, silenced)
}

/// All rooms are read, or have failed, but those that are late.
fn is_late(progress: &ImportProgress) -> bool {
    progress.current.len() == LATE
        && progress.rooms_failed as usize == UNREAD
        && progress.rooms_done as usize == READ
}

/// The same again, with nothing but entries in its way.
async fn again(stage: &Stage, organization: &Organization) -> Value {
    let mut reel = Reel::default();
    let is_late = |progress: &ImportProgress| {
        progress.current.len() == LATE && progress.rooms_done as usize == READ + UNREAD
    };
    stage.faults(&organization.late_again());
    stage.begin(ImportScope::AllReady).await;
    stage.until_progress(is_late).await;
    reel.take(stage, "running").await;
    reel.pause(stage, &organization.spoilt()).await;
    stage.cancel().await;
    reel.take(stage, "cancelled").await;
    stage.resume().await;
    reel.finish(stage).await;
    reel.run(stage).await
}

/// Two calendars answer that they are empty.
async fn emptied(stage: &Stage, rooms: [&str; 2]) -> (Value, Value) {
    let emptied = rooms.map(|room| {
        format!(r#"{{"match": {{"operation": "FindItem", "mailbox": "{room}"}}, "action": "emptied"}}"#)
    });
    stage.faults(&format!("[{}]", emptied.join(", ")));
    let mut reel = Reel::default();
    stage.begin(ImportScope::AllReady).await;
    reel.finish(stage).await;
    (reel.run(stage).await, stage.held(rooms).await)
}

#[tokio::test(flavor = "multi_thread")]
async fn imports_are_as_recorded() {
    let (mut stage, organization) = Organization::open().await;
    let rooms: Vec<_> = stage.rooms().into_iter().map(|room| room.address).collect();
    let uncounted = stage.sending().await;
    let (first, silenced) = first(&mut stage, &organization).await;
    let week = stage.week().await;
    let imported = stage.sending().await;
    stage.faults(&organization.spoilt());
    let retried = stage.import_of(organization.unread.clone()).await;
    let again = again(&stage, &organization).await;
    let losses = stage.accept_losses().await;
    let single = stage.import_of(rooms[..1].to_vec()).await;
    let held_rooms = [rooms[1].as_str(), rooms[2].as_str()];
    let (emptied, held) = emptied(&stage, held_rooms).await;
    let removed = stage.import_of(held_rooms.map(str::to_owned).to_vec()).await;
    // Notifications that are not silenced wait for whoever sends them.
    let request = NotificationsSet { setup: stage.setup.clone(), silence_during_import: false };
    stage.wizard.notifications_set(request).await.unwrap();
    stage.faults("[]");
    stage.import_of(held_rooms.map(str::to_owned).to_vec()).await;
    let sending = stage.sending().await;
    let recording = json!({
        "runs": {
            "refused": refused().await,
            "first": first,
            "retried": retried,
            "again": again,
            "single": single,
            "emptied": emptied,
            "removed": removed,
        },
        "losses": losses,
        "held": held,
        "notifications": {
            "uncounted": uncounted,
            "disabled": silenced,
            "imported": imported,
            "outbox": sending,
        },
        "week": week,
    });
    keep("imports", "imports", "RecordedImports", &recording);
}
