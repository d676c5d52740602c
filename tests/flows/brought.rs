//! What scripts and commands hand over, brought back: taken whole, for this setup alone, and judged when somebody says so.

use anteroom_wizard::wire::{
    DetailsForm, OutputRead, OutputUnderstood, OutputVerdict, ProductChoose, Requirement, RequirementState,
    ScriptRead, ScriptRef, SetupSave, TaskEnd, Verified,
};
use jiff::{SignedDuration, Timestamp};
use serde_json::json;

use crate::sealed::{NOBODY, Run, seal, written};
use crate::support::{Stage, now};

/// The one requirement here that no check can tell about.
const MANAGER: &str = "room_list.manager";

impl Stage {
    async fn serraview() -> Self {
        let stage = Self::open(2, 1).await;
        let product = "serraview".to_owned();
        let choose = ProductChoose { setup: stage.setup.clone(), product, environment: None };
        stage.wizard.product_choose(choose).await.unwrap();
        stage
    }

    /// `$ScriptId` of the script that does a task.
    async fn script_id(&self, task: &str) -> String {
        let script = ScriptRef { tasks: vec![task.parse().unwrap()], room: None };
        let read = ScriptRead { setup: self.setup.clone(), script };
        let text = self.wizard.script_read(read).await.unwrap().text;
        let (_, id) = text.split_once("$ScriptId = '").expect("each has one");
        id.split('\'').next().unwrap().to_owned()
    }

    fn understand(&self, text: &str) -> OutputUnderstood {
        let request = OutputRead { setup: self.setup.clone(), text: text.to_owned() };
        self.wizard.output_read(&request).unwrap()
    }

    async fn judge(&self, text: String) -> OutputVerdict {
        self.wizard.output_judge(OutputRead { setup: self.setup.clone(), text }).await.unwrap()
    }

    fn row(&self, id: &str) -> Requirement {
        let list = self.wizard.requirements_list(&self.named()).unwrap();
        list.into_iter().find(|row| row.id == id).expect("it is on the list")
    }

    /// What `Get-DistributionGroup` finds, as the command hands it over.
    fn room_list_envelope(&self, organization: &str, manager: &str) -> String {
        let list = &self.practice.announcement().room_list;
        seal(&json!({
            "v": 1, "kind": "show", "asked": "room_list.show", "of": [list], "org": ["0f1e", "Practice", organization],
            "at": written(Timestamp::now()), "shell": "5.1.20348.2031", "count": 1, "problems": [],
            "rows": [{
                "of": list, "DisplayName": "Rooms", "PrimarySmtpAddress": list, "RecipientTypeDetails": "RoomList",
                "ManagedBy": [manager], "Members": ["amber@practice.example"],
            }],
        }))
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_script_that_did_everything_is_done_and_taken_back_it_is_open() {
    let stage = Stage::serraview().await;
    let script = stage.script_id(MANAGER).await;
    assert_eq!(stage.row(MANAGER).state, RequirementState::Open);
    let done = Run::of(MANAGER, &[("changed", 1), ("already", 3)]).envelope(&script);
    let seen = stage.understand(&done);
    assert_eq!(seen.refused, None);
    let task = &seen.runs[0].tasks[0];
    assert_eq!((task.ended, task.changed, task.already), (TaskEnd::Done, 1, 3));
    assert!(seen.origins[0].contains("Practice"), "{:?}", seen.origins);
    assert_eq!(stage.row(MANAGER).state, RequirementState::Open, "reading judges nothing");
    let verdict = stage.judge(done).await;
    assert_eq!((verdict.ran[0].requirement.as_str(), verdict.ran[0].ended), (MANAGER, TaskEnd::Done));
    let row = stage.row(MANAGER);
    assert!(
        matches!(row.verified, Verified::ByScript { .. }) && row.state == RequirementState::Met,
        "{row:?}"
    );
    let tried = Run { mode: "whatif", ..Run::of(MANAGER, &[("would", 2)]) }.envelope(&script);
    stage.judge(tried).await;
    assert_eq!(stage.row(MANAGER).state, RequirementState::Met, "what was only tried changes nothing");
    let at = Timestamp::now() + SignedDuration::from_secs(2);
    let undone = Run { mode: "undo", at, ..Run::of(MANAGER, &[("undone", 1)]) }.envelope(&script);
    stage.judge(undone).await;
    assert_eq!(stage.row(MANAGER).state, RequirementState::Open);
}

#[tokio::test(flavor = "multi_thread")]
async fn what_a_script_left_out_stands_in_its_row_with_the_reason() {
    let stage = Stage::serraview().await;
    let script = stage.script_id(MANAGER).await;
    stage.judge(Run::of(MANAGER, &[("already", 1), ("left out", 1)]).envelope(&script)).await;
    let row = stage.row(MANAGER);
    let ran = row.ran.expect("it ran");
    assert_eq!((row.state, ran.ended, ran.total), (RequirementState::NotMet, TaskEnd::LeftOut, 1));
    assert!(ran.why[0].ends_with(NOBODY), "{:?}", ran.why);
    stage.judge(Run::of(MANAGER, &[("changed", 1), ("waiting", 1)]).envelope(&script)).await;
    let row = stage.row(MANAGER);
    assert_eq!(row.state, RequirementState::Waiting);
    assert!(row.clock.is_some_and(|clock| clock.again_at.is_some()), "with the clock");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_right_that_a_script_granted_is_waited_for() {
    let stage = Stage::from_nothing("pronestor-planner").await;
    let mut found = None;
    // What is not met hides what is behind it.
    for Requirement { id, .. } in stage.wizard.requirements_list(&stage.named()).unwrap() {
        let row = stage.requirement(&id).await;
        let script = row.remedy.clone().filter(|remedy| remedy.timed).and_then(|remedy| remedy.script);
        match script {
            Some(script) if row.state == RequirementState::NotMet => {
                found = Some((id, script.tasks[0].dotted().to_owned()));
                break;
            }
            _ if row.state == RequirementState::NotMet => stage.meet(&row).await,
            _ => {}
        }
    }
    let (id, task) = found.expect("one is missing and takes its time");
    let (id, task) = (id.as_str(), task.as_str());
    let script = stage.script_id(task).await;
    let at = Timestamp::now() + SignedDuration::from_secs(1);
    tokio::time::sleep(std::time::Duration::from_millis(1_100)).await;
    stage.judge(Run { at, ..Run::of(task, &[("changed", 2)]) }.envelope(&script)).await;
    let row = stage.row(id);
    assert_eq!(row.state, RequirementState::Waiting, "{row:?}");
    assert!(
        row.clock.is_some_and(|clock| clock.in_force_by.is_some()),
        "half an hour, as the catalogue says"
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn what_was_run_elsewhere_is_refused_and_changes_nothing() {
    let stage = Stage::serraview().await;
    let script = stage.script_id(MANAGER).await;
    let account = stage.practice.announcement().email.clone();
    let elsewhere = Run { organization: "fabrikam.com", ..Run::of(MANAGER, &[("changed", 1)]) };
    let another = Run::of(MANAGER, &[("changed", 1)]).envelope("serraview/00000000");
    for (text, word) in [
        (elsewhere.envelope(&script), "practice.example"),
        (another, "another setup"),
        (stage.room_list_envelope("fabrikam.com", &account), "practice.example"),
    ] {
        let refused = stage.understand(&text).refused.expect("it is not about this setup");
        assert!(refused.contains(word), "{refused}");
        let verdict = stage.judge(text).await;
        assert_eq!((verdict.command, verdict.verified.len(), verdict.ran.len()), (None, 0, 0));
        assert_eq!(verdict.lines, [refused]);
    }
    assert_eq!(stage.row(MANAGER).state, RequirementState::Open);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_commands_envelope_decides_and_proves_nothing_of_another_list() {
    let stage = Stage::serraview().await;
    let account = stage.practice.announcement().email.clone();
    let text = stage.room_list_envelope("practice.example", &account);
    let seen = stage.understand(&text);
    let [table] = seen.tables.as_slice() else { panic!("one command: {seen:?}") };
    assert_eq!((table.total, table.rows.len()), (1, 1));
    let managers = table.columns.iter().position(|column| column == "ManagedBy").expect("a column");
    assert_eq!(table.rows[0][managers].as_deref(), Some(account.as_str()));
    let cut = &text[..text.len() - 1];
    assert!(stage.understand(cut).refused.is_some(), "one sign is missing");
    let verdict = stage.judge(text).await;
    assert!(verdict.verified.iter().any(|one| one.requirement == MANAGER && one.met), "{verdict:?}");
    assert_eq!(stage.row(MANAGER).state, RequirementState::Met);
    let details =
        DetailsForm { room_list: "other@practice.example".to_owned(), ..stage.view().await.details };
    stage.wizard.setup_save(SetupSave { details: Some(details), ..stage.save() }).await.unwrap();
    assert_eq!(stage.row(MANAGER).state, RequirementState::Open, "nobody has looked at the other list");
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_older_than_what_is_known_changes_nothing() {
    let stage = Stage::serraview().await;
    let script = stage.script_id(MANAGER).await;
    // By the clock of the stage.
    let ago = |seconds: i64| now() - SignedDuration::from_secs(seconds);
    let run = Run { at: ago(60), ..Run::of(MANAGER, &[("changed", 1)]) }.envelope(&script);
    let undo = Run { mode: "undo", at: ago(30), ..Run::of(MANAGER, &[("undone", 1)]) }.envelope(&script);
    stage.judge(run.clone()).await;
    assert_eq!(stage.row(MANAGER).state, RequirementState::Met);
    // One text, newest first: the order of the text is not the order of the runs.
    stage.judge(format!("{undo}\n{run}")).await;
    assert_eq!(stage.row(MANAGER).state, RequirementState::Open, "it was taken back");
    stage.judge(run).await;
    assert_eq!(stage.row(MANAGER).state, RequirementState::Open, "the same run once more says nothing new");
    let account = stage.practice.announcement().email.clone();
    stage.judge(stage.room_list_envelope("practice.example", &account)).await;
    assert_eq!(stage.row(MANAGER).state, RequirementState::Met, "looked at afterwards");
    stage.judge(undo).await;
    assert_eq!(stage.row(MANAGER).state, RequirementState::Met, "taken back before that");
}
