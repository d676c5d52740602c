//! Each product's checklist: before anybody looked, with everything missing, and with everything met.

use std::collections::BTreeMap;

use anteroom_wizard::wire::{
    DetailsForm, Empty, EnvironmentKind, OutputRead, ProductChoose, Requirement, RequirementState,
    ScriptsQuery, SetupSave,
};
use serde_json::{Map, Value, json};

use super::stage;
use super::tape::{Tape, keep, normal};
use crate::support::Stage;

/// What of each row differs from the row before anybody looked, by its requirement.
fn changes(before: &Value, after: &Value) -> Value {
    let before = before.as_array().unwrap();
    let changed = after.as_array().unwrap().iter().filter_map(|now| {
        let then = before.iter().find(|then| then["id"] == now["id"]).expect("a checklist keeps its rows");
        let differs = |(field, value): &(&String, &Value)| then[field.as_str()] != **value;
        let fields = now.as_object().unwrap().iter().filter(differs);
        let fields: Map<_, _> = fields.map(|(field, value)| (field.clone(), value.clone())).collect();
        (!fields.is_empty()).then(|| (now["id"].as_str().unwrap().to_owned(), Value::Object(fields)))
    });
    Value::Object(changed.collect())
}

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
            let mut answer = normal(self, self.wizard.output_read(read).await.unwrap());
            answer["requirements"] = changes(before, &answer["requirements"]);
            outputs.push(json!({ "text": normal(self, text), "answer": answer }));
        }
        outputs
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

/// Remedies, each once: products share most of them, and they are the larger part of a checklist.
#[derive(Default)]
struct Remedies(BTreeMap<String, Value>);

impl Remedies {
    /// Puts names where remedies stand.
    fn lift(&mut self, value: &mut Value) {
        match value {
            Value::Array(all) => all.iter_mut().for_each(|one| self.lift(one)),
            Value::Object(fields) => {
                for (field, one) in fields {
                    if field == "remedy" && one.is_object() {
                        *one = self.named(one).into();
                    } else {
                        self.lift(one);
                    }
                }
            }
            _ => {}
        }
    }

    fn named(&mut self, remedy: &Value) -> String {
        let id = remedy["id"].as_str().expect("a remedy has an id");
        let mut names =
            (1..).map(|number| if number == 1 { id.to_owned() } else { format!("{id} {number}") });
        let free = names.find(|name| self.0.get(name).is_none_or(|known| known == remedy)).unwrap();
        self.0.insert(free.clone(), remedy.clone());
        free
    }

    fn keep(&mut self, name: &str, mut checklist: Value) {
        self.lift(&mut checklist);
        keep(name, "checklist", "RecordedChecklist", &checklist);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn checklists_are_as_recorded() {
    let mut remedies = Remedies::default();
    for product in products(EnvironmentKind::OnPremises).await {
        let stage = Stage::from_nothing(&product).await;
        let before = stage.checklist();
        // What a paste decided would be kept.
        let outputs = Stage::from_nothing(&product).await.outputs(&before).await;
        let missing = changes(&before, &normal(&stage, stage.meet_all().await));
        let met = changes(&before, &normal(&stage, stage.check_all().await));
        let checklist = json!({
            "noImport": stage.view().await.no_import,
            "before": before,
            "missing": missing,
            "met": met,
            "outputs": outputs,
        });
        remedies.keep(&format!("{product}.on-premises"), checklist);
    }
    let stage = stage(|_| ()).await;
    for product in products(EnvironmentKind::ExchangeOnline).await {
        let environment = Some(EnvironmentKind::ExchangeOnline);
        let request = ProductChoose { setup: stage.setup.clone(), product: product.clone(), environment };
        stage.wizard.product_choose(request).await.unwrap();
        let before = stage.checklist();
        let outputs = stage.outputs(&before).await;
        let checklist = json!({
            "noImport": stage.view().await.no_import,
            "before": before,
            "missing": {},
            "met": {},
            "outputs": outputs,
        });
        remedies.keep(&format!("{product}.exchange-online"), checklist);
    }
    keep("remedies", "remedies", "RecordedRemedies", &json!(remedies.0));
}

#[tokio::test(flavor = "multi_thread")]
async fn scripts_for_everything_are_as_recorded() {
    let (stage, mut tape) = (Stage::from_nothing("pronestor-planner").await, Tape::default());
    let query = ScriptsQuery { setup: stage.setup.clone(), only_missing: false };
    tape.answer(&stage, "scripts_list", stage.wizard.scripts_list(query).await.unwrap());
    keep("scripts", "scripts", "Recording", &tape.value());
}

#[tokio::test(flavor = "multi_thread")]
async fn scripts_without_their_values_are_as_recorded() {
    let (stage, mut tape) = (Stage::from_nothing("flowscape").await, Tape::default());
    stage
        .wizard
        .setup_save(SetupSave { details: Some(DetailsForm::default()), ..stage.save() })
        .await
        .unwrap();
    let query = ScriptsQuery { setup: stage.setup.clone(), only_missing: true };
    tape.answer(&stage, "scripts_list", stage.wizard.scripts_list(query).await.unwrap());
    keep("no-details", "noDetails", "Recording", &tape.value());
}
