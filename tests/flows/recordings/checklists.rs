//! Each product's checklist: before anybody looked, with everything missing, and with everything met.

use anteroom_wizard::wire::{
    DetailsForm, Empty, EnvironmentKind, OutputRead, ProductChoose, Requirement, RequirementState,
    ScriptRead, ScriptsQuery, SetupSave,
};
use serde_json::{Value, json};

use super::shelf::keep;
use super::stage;
use super::tape::{Tape, changes, normal};
use crate::support::Stage;

/// Products of which nothing is recorded. They ask for the same in other words, and scripts are long.
const LEFT_OUT: [&str; 2] = ["pronestor-display", "serraview"];

/// The products that can be had in an environment.
async fn products(environment: EnvironmentKind) -> Vec<String> {
    let list = stage(|_| ()).await.wizard.products_list(Empty {}).await.unwrap();
    let there = list.products.into_iter().filter(|one| one.environments.contains(&environment));
    there.map(|one| one.id).filter(|id| !LEFT_OUT.contains(&id.as_str())).collect()
}

/// What administrators paste: no output of any command, and Get-CalendarProcessing of the equipment before its script and after.
fn pasted(equipment: &str) -> [String; 3] {
    let processing = |automatic: &str| {
        format!(
            "Identity                       : {equipment}\nAutomateProcessing             : {automatic}\n\
             AllowConflicts                 : True\nAllowRecurringMeetings         : True\n\
             EnforceSchedulingHorizon       : False\nBookingWindowInDays            : 1080\n\
             MaximumDurationInMinutes       : 0\nProcessExternalMeetingMessages : True\n\
             DeleteSubject                  : False\nAddOrganizerToSubject          : False\n\
             DeleteComments                 : False\nRemovePrivateProperty          : False\n"
        )
    };
    ["Hello".to_owned(), processing("AutoUpdate"), processing("AutoAccept")]
}

impl Stage {
    /// What outputs say, and what of the checklist they change.
    async fn outputs(&self, before: &Value) -> Vec<Value> {
        let mut outputs = Vec::new();
        for text in pasted(&self.practice.announcement().equipment) {
            let read = OutputRead { setup: self.setup.clone(), text: text.clone() };
            let understood = normal(self, self.wizard.output_read(&read).unwrap());
            let mut answer = normal(self, self.wizard.output_judge(read).await.unwrap());
            answer["requirements"] = changes("id", before, &answer["requirements"]);
            outputs.push(json!({ "text": normal(self, text), "understood": understood, "answer": answer }));
        }
        outputs
    }

    async fn scripts(&self, only_missing: bool) -> Value {
        let query = ScriptsQuery { setup: self.setup.clone(), only_missing };
        normal(self, self.wizard.scripts_list(query).await.unwrap())
    }

    /// The scripts whole, but for the engine, which is the same in each and long.
    async fn script_texts(&self) -> Vec<Value> {
        let query = ScriptsQuery { setup: self.setup.clone(), only_missing: false };
        let mut texts = Vec::new();
        for script in self.wizard.scripts_list(query).await.unwrap().into_iter().filter_map(|one| one.script)
        {
            let read = ScriptRead { setup: self.setup.clone(), script };
            let mut text = self.wizard.script_read(read).await.unwrap();
            let engine = text.text.find("# ---- The engine").expect("each has the engine");
            text.text.truncate(engine);
            texts.push(normal(self, text));
        }
        texts
    }

    fn checklist(&self) -> Value {
        normal(self, self.wizard.requirements_list(&self.named()).unwrap())
    }

    /// Has each requirement looked at alone while it is the next that is missing, and then met. Gives the rows it was missing in.
    async fn meet_all(&self) -> Vec<Requirement> {
        let mut missing = Vec::new();
        for Requirement { id, .. } in self.wizard.requirements_list(&self.named()).unwrap() {
            let row = self.requirement(&id).await;
            if row.state == RequirementState::NotMet {
                self.meet(&row).await;
                missing.push(row);
            }
        }
        missing
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn checklists_are_as_recorded() {
    for product in products(EnvironmentKind::OnPremises).await {
        let stage = Stage::from_nothing(&product).await;
        let (before, scripts) = (stage.checklist(), stage.scripts(false).await);
        // What a paste decided would be kept.
        let outputs = Stage::from_nothing(&product).await.outputs(&before).await;
        let missing = changes("id", &before, &normal(&stage, stage.meet_all().await));
        let met = changes("id", &before, &normal(&stage, stage.check_all().await));
        let checklist = json!({
            "noImport": stage.view().await.no_import,
            "before": before,
            "missing": missing,
            "met": met,
            "outputs": outputs,
            "scripts": scripts,
            "scriptTexts": stage.script_texts().await,
        });
        keep(&format!("{product}.on-premises"), "checklist", "RecordedChecklist", &checklist);
    }
    let stage = stage(|_| ()).await;
    for product in products(EnvironmentKind::ExchangeOnline).await {
        let environment = Some(EnvironmentKind::ExchangeOnline);
        let request = ProductChoose { setup: stage.setup.clone(), product: product.clone(), environment };
        stage.wizard.product_choose(request).await.unwrap();
        let (before, scripts) = (stage.checklist(), stage.scripts(false).await);
        let outputs = stage.outputs(&before).await;
        let checklist = json!({
            "noImport": stage.view().await.no_import,
            "before": before,
            "missing": {},
            "met": {},
            "outputs": outputs,
            "scripts": scripts,
            "scriptTexts": stage.script_texts().await,
        });
        keep(&format!("{product}.exchange-online"), "checklist", "RecordedChecklist", &checklist);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn scripts_without_their_values_are_as_recorded() {
    let (stage, mut tape) = (Stage::from_nothing("flowscape").await, Tape::default());
    stage
        .wizard
        .setup_save(SetupSave { details: Some(DetailsForm::default()), ..stage.save() })
        .await
        .unwrap();
    tape.answer(&stage, "scripts_list", stage.scripts(true).await);
    keep("no-details", "noDetails", "Recording", &tape.value());
}
