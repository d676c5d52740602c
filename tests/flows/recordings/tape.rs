//! What the bridge carried, with whatever differs from one run to the next made the same.

use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex};

use anteroom_wizard::Failure;
use anteroom_wizard::wire::{CheckEvent, CheckReport, Discovery};
use jiff::Timestamp;
use serde::Serialize;
use serde_json::{Map, Value, json};

use crate::support::Stage;

/// What the customer of the recordings is called where the practice organisation has loopback and its own name.
const NAMES: [(&str, &str); 3] =
    [("practice.example", "contoso.com"), ("PRACTICE\\", "CONTOSO\\"), ("127.0.0.1", "mail.contoso.com")];

/// Numbers that are never the same twice, by their field.
const COUNTED: [(&str, i64); 2] = [("elapsedMs", 20), ("remainingMs", 4000)];

/// Texts that are never the same twice, by their field; `until` and `on` are the last day of a certificate made at the start.
const FIXED: [(&str, &str); 5] = [
    ("requestId", REQUEST),
    ("request_id", REQUEST),
    ("until", "2027-03-01"),
    ("on", "2027-03-01"),
    ("addresses", "10.20.0.15"),
];

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
        self.0.insert(command.to_owned(), json!({ "events": [], "answer": normal(stage, answer) }));
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
        let answer = normal(stage, answer.await.unwrap());
        let events = normal(stage, heard.lock().unwrap().clone());
        self.0.insert(command.to_owned(), json!({ "events": events, "answer": answer }));
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
    let folder = stage.folder.path().display().to_string();
    settle(&mut value, &folder);
    value
}

fn settle(value: &mut Value, folder: &str) {
    match value {
        Value::String(text) => *text = named(text, folder),
        Value::Array(all) => all.iter_mut().for_each(|one| settle(one, folder)),
        Value::Object(fields) => {
            for (field, one) in fields {
                let counted = COUNTED.iter().find(|(counted, _)| counted == field && one.is_number());
                let fixed = FIXED.iter().find(|(fixed, _)| fixed == field && one.is_string());
                match (counted, fixed) {
                    (Some((_, same)), _) => *one = json!(same),
                    (_, Some((_, same))) => *one = json!(same),
                    _ => settle(one, folder),
                }
            }
        }
        Value::Null | Value::Bool(_) | Value::Number(_) => {}
    }
}

/// A text with the customer's names, without ports of loopback and without the test's folder.
fn named(text: &str, folder: &str) -> String {
    if let Some((begins, same)) = LINES.iter().find(|(begins, _)| text.starts_with(begins)) {
        return format!("{begins}{same}");
    }
    // The clock of the stage stands on a whole second; whatever has a fraction comes from the real one.
    if text.parse::<Timestamp>().is_ok_and(|at| at.subsec_nanosecond() != 0) {
        return crate::support::now().to_string();
    }
    let text = text.replace(folder, "/home/you/anteroom");
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

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../ui/src/platform/recorded")
}

/// JSON whose short parts stand on one line each.
fn printed(value: &Value, depth: usize) -> String {
    let short = value.to_string();
    let (inner, outer) = ("  ".repeat(depth + 1), "  ".repeat(depth));
    let parts: Vec<_> = match value {
        Value::Array(all) => all.iter().map(|one| format!("{inner}{},\n", printed(one, depth + 1))).collect(),
        Value::Object(fields) => {
            let field = |(name, one): (&String, &Value)| {
                format!("{inner}{}: {},\n", json!(name), printed(one, depth + 1))
            };
            fields.iter().map(field).collect()
        }
        _ => return short,
    };
    match value {
        _ if short.len() + inner.len() <= 110 => short,
        Value::Array(_) => format!("[\n{}{outer}]", parts.concat()),
        _ => format!("{{\n{}{outer}}}", parts.concat()),
    }
}

/// Compares a recording with the committed one, or writes it where `ANTEROOM_RECORD` is set. It is TypeScript, because the type of an
/// imported JSON file has lost which words its texts may be.
pub fn keep(name: &str, constant: &str, of: &str, recording: &Value) {
    let mut text = String::from("// Written by the tests of the flows (`recordings`); do not edit.\n\n");
    let _ = writeln!(text, "import type {{ {of} }} from \"../fake/recording\";\n");
    let _ = writeln!(text, "export const {constant}: {of} = {};", printed(recording, 0));
    let file = folder().join(format!("{name}.ts"));
    if std::env::var_os("ANTEROOM_RECORD").is_some() {
        std::fs::create_dir_all(folder()).unwrap();
        return std::fs::write(file, text).unwrap();
    }
    let committed = std::fs::read_to_string(&file).unwrap_or_default().replace("\r\n", "\n");
    let differing = text.lines().zip(committed.lines()).find(|(now, then)| now != then);
    assert!(
        text == committed,
        "{}: the engine answers otherwise now ({differing:?}). Look at it, then record anew: ANTEROOM_RECORD=1 cargo \
         nextest run -p anteroom-tests recordings",
        file.display()
    );
}
