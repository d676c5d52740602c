//! What the bridge carried, with whatever differs from one run to the next made the same.

use std::sync::{Arc, Mutex};

use anteroom_wizard::Failure;
use anteroom_wizard::wire::{CheckEvent, CheckReport, Discovery};
use jiff::Timestamp;
use serde::Serialize;
use serde_json::{Map, Value, json};

use crate::support::Stage;

/// What the customer of the recordings is called where the practice organization has loopback and its own name.
const NAMES: [(&str, &str); 3] =
    [("practice.example", "contoso.com"), ("PRACTICE\\", "CONTOSO\\"), ("127.0.0.1", "mail.contoso.com")];

/// Numbers that are never the same twice, by their field.
const COUNTED: [(&str, i64); 2] = [("elapsedMs", 20), ("remainingMs", 4000)];

/// Texts that are never the same twice, by their field. The planner keeps times in whole seconds.
const FIXED: [(&str, &str); 6] = [
    ("requestId", REQUEST),
    ("request_id", REQUEST),
    ("since", "2026-03-02T09:00:00Z"),
    ("seen", "2026-03-02T09:00:00Z"),
    ("finished", "2026-03-02T09:00:00Z"),
    ("addresses", "10.20.0.15"),
];

/// The last day of a certificate made at the start, among the values of a finding.
const LAST_DAY: [(&str, &str); 2] = [("until", "2027-03-01"), ("on", "2027-03-01")];

/// The same in lines of evidence, by what they begin with.
const LINES: [(&str, &str); 5] = [
    ("time: ", "2026-03-02T09:00:00Z (20 ms)"),
    ("request-id: ", REQUEST),
    ("address: ", "10.20.0.15"),
    ("  valid: ", "2026-03-01T00:00:00Z to 2027-03-01T00:00:00Z"),
    ("  sha256: ", "a7bef3e0dddcf8fe6ffa5def5e79435603036b764774ce410a33692ae8e3482f"),
];

/// What client and server mint for each request, in the words of an error.
const MINTED: &str = "request-id ";

const REQUEST: &str = "3f1c9a52-7c1e-4f3b-9a55-0d2f6a1be7d4";

/// Names answers by their commands.
#[derive(Default)]
pub struct Tape(Map<String, Value>);

impl Tape {
    /// Records the answer of a command that streams nothing.
    pub fn answer(&mut self, stage: &Stage, command: &str, answer: impl Serialize) {
        self.streamed(stage, command, Vec::new(), answer);
    }

    /// Records a command of which this was heard.
    pub fn streamed(&mut self, stage: &Stage, command: &str, events: Vec<Value>, answer: impl Serialize) {
        let (events, answer) = (normal(stage, events), normal(stage, answer));
        self.0.insert(command.to_owned(), json!({ "events": events, "answer": answer }));
    }

    /// Records a command that streams.
    pub async fn stream<E, T>(
        &mut self,
        stage: &Stage,
        command: &str,
        ask: impl AsyncFnOnce(Box<dyn Fn(E) + Send + Sync>) -> Result<T, Failure>,
    ) where
        E: Serialize + Send + 'static,
        T: Serialize,
    {
        let heard = Arc::new(Mutex::new(Vec::new()));
        let kept = Arc::clone(&heard);
        let answer =
            ask(Box::new(move |event| kept.lock().unwrap().push(serde_json::to_value(event).unwrap())));
        let answer = answer.await.unwrap();
        let events = heard.lock().unwrap().clone();
        self.streamed(stage, command, events, answer);
    }

    /// Records a test: what was heard names the rows of the report by their place, and nothing is written twice.
    pub async fn checks(
        &mut self,
        stage: &Stage,
        command: &str,
        ask: impl AsyncFnOnce(Box<dyn Fn(CheckEvent) + Send + Sync>) -> Result<CheckReport, Failure>,
    ) {
        self.stream(stage, command, ask).await;
        let recorded = &mut self.0[command];
        let rows = recorded["answer"]["rows"].as_array().unwrap().clone();
        let events = recorded["events"].as_array_mut().unwrap();
        one_pause(events);
        for event in events {
            if let Some(row) = event.get_mut("row") {
                *row = json!(
                    rows.iter().position(|other| other == row).expect("what was heard is in the report")
                );
            }
        }
    }

    /// Records a search. Places are asked at once, so they stand in an order of their own, and what was heard is the same once more.
    pub fn search(&mut self, stage: &Stage, search: &Discovery) {
        let mut answer = normal(stage, search);
        let last = |attempt: &Value| attempt["outcome"] == "found" || attempt["outcome"] == "unconfirmed";
        let attempts = answer["attempts"].as_array_mut().unwrap();
        attempts.sort_by_key(|attempt| (last(attempt), attempt.to_string()));
        self.answer(stage, "exchange_discover", answer);
    }

    /// What was recorded.
    pub fn value(self) -> Value {
        Value::Object(self.0)
    }
}

/// How often a pause is told of, and when its end is, depends on who is faster: it is told once, and over before the next row.
fn one_pause(events: &mut Vec<Value>) {
    let Some(begins) = events.iter().position(|event| event["kind"] == "waiting") else { return };
    let pause = events[begins].clone();
    events.retain(|event| event["kind"] != "waiting");
    events.splice(begins..begins, [pause, json!({ "kind": "waiting", "waiting": null })]);
}

/// Any part of an answer without what differs from run to run.
pub fn normal(stage: &Stage, answer: impl Serialize) -> Value {
    let mut value = serde_json::to_value(answer).unwrap();
    let own = [
        (stage.folder.path().display().to_string(), "/home/you/anteroom"),
        (format!("/setups/{}", stage.setup.0), "/setups/contoso"),
    ];
    settle(&mut value, &own);
    value
}

/// The fields that are otherwise than before.
pub fn differences(before: &Value, after: &Value) -> Value {
    let fields = after.as_object().unwrap().iter().filter(|(field, now)| before[field.as_str()] != **now);
    Value::Object(fields.map(|(field, now)| (field.clone(), now.clone())).collect())
}

/// The same of each row that has any, by what names a row.
pub fn changes(name: &str, before: &Value, after: &Value) -> Value {
    let before = before.as_array().unwrap();
    let changed = after.as_array().unwrap().iter().map(|now| {
        let then = before.iter().find(|then| then[name] == now[name]).expect("a list keeps its rows");
        (now[name].as_str().unwrap().to_owned(), differences(then, now))
    });
    Value::Object(changed.filter(|(_, fields)| fields != &json!({})).collect())
}

fn settle(value: &mut Value, own: &[(String, &str)]) {
    match value {
        Value::String(text) => *text = named(text, own),
        Value::Array(all) => all.iter_mut().for_each(|one| settle(one, own)),
        Value::Object(fields) => {
            for (field, one) in fields {
                let counted = COUNTED.iter().find(|(counted, _)| counted == field && one.is_number());
                let fixed = FIXED.iter().find(|(fixed, _)| fixed == field && one.is_string());
                for (day, same) in LAST_DAY.iter().filter(|_| field == "args") {
                    if let Some(one) = one.get_mut(*day) {
                        *one = json!(same);
                    }
                }
                match (counted, fixed) {
                    (Some((_, same)), _) => *one = json!(same),
                    (_, Some((_, same))) => *one = json!(same),
                    _ => settle(one, own),
                }
            }
        }
        Value::Null | Value::Bool(_) | Value::Number(_) => {}
    }
}

/// A text with the customer's names, without ports of loopback and without the test's folder.
fn named(text: &str, own: &[(String, &str)]) -> String {
    if let Some((begins, same)) = LINES.iter().find(|(begins, _)| text.starts_with(begins)) {
        return format!("{begins}{same}");
    }
    // The clock of the stage stands on a whole second; whatever has a fraction comes from the real one.
    if text.parse::<Timestamp>().is_ok_and(|at| at.subsec_nanosecond() != 0) {
        return crate::support::now().to_string();
    }
    let text = own.iter().fold(text.to_owned(), |text, (ours, same)| text.replace(ours, same));
    let mut minted = text.split(MINTED);
    let mut text = minted.next().unwrap_or_default().to_owned();
    for part in minted {
        text.push_str(MINTED);
        text.push_str(REQUEST);
        text.push_str(part.get(REQUEST.len()..).unwrap_or_default());
    }
    let mut parts = text.split("127.0.0.1:");
    let mut kept = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        kept.push_str("127.0.0.1");
        kept.push_str(part.trim_start_matches(|letter: char| letter.is_ascii_digit()));
    }
    NAMES.iter().fold(kept, |text, (ours, theirs)| text.replace(ours, theirs))
}
