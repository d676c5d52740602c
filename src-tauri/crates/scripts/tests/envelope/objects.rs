//! Objects as both worlds give them, and envelopes of them as the commands write them.

use std::collections::BTreeMap;

use anteroom_domain::TaskId;
use anteroom_scripts::Environment;
use anteroom_scripts::pasted::{Cell, Envelope, Row, read_pasted};
use serde::Deserialize;
use serde_json::{Map, Value, json};
use sha2::{Digest, Sha256};

pub const AT: &str = "2026-11-30 21:00:00";

#[derive(Deserialize)]
pub struct Case {
    pub name: String,
    pub world: Environment,
    pub task: TaskId,
    pub values: BTreeMap<String, Value>,
    pub organization: Vec<String>,
    pub answers: Vec<Answer>,
    pub rows: Vec<Map<String, Value>>,
    pub problems: Vec<Value>,
}

#[derive(Deserialize)]
pub struct Answer {
    pub cmdlet: String,
    pub identity: String,
    #[serde(default)]
    pub objects: Vec<Map<String, Value>>,
    pub error: Option<String>,
}

pub fn cases() -> Vec<Case> {
    serde_json::from_str(include_str!("../data/objects.json")).unwrap()
}

/// The cmdlet that gives a task's objects, and whom the task asks about, in its order.
pub fn asked(task: TaskId) -> (&'static str, &'static [&'static str]) {
    match task {
        TaskId::ShowAssignments => ("Get-ManagementRoleAssignment", &["Account"]),
        TaskId::ShowApplication => ("Test-ServicePrincipalAuthorization", &["ClientId", "Rooms"]),
        TaskId::ShowProcessing => ("Get-CalendarProcessing", &["Rooms", "Equipment"]),
        TaskId::ShowRoomLists => ("Get-DistributionGroup", &["RoomLists"]),
        TaskId::ShowAddresses => ("Get-Recipient", &["Addresses"]),
        other => panic!("{other} is no command"),
    }
}

impl Case {
    pub fn of(&self) -> Vec<String> {
        let values = asked(self.task).1.iter().filter_map(|name| self.values.get(*name));
        let texts = values.flat_map(|value| match value {
            Value::Array(all) => all.clone(),
            one => vec![one.clone()],
        });
        texts.map(|text| text.as_str().unwrap().to_owned()).collect()
    }

    /// As the command writes it: the same fields, in the same order.
    pub fn envelope(&self) -> String {
        seal(&written(&json!({
            "v": 1, "kind": "show", "asked": self.task, "of": self.of(), "org": self.organization, "at": AT, "shell": "7.6.9",
            "count": self.rows.len(), "rows": self.rows, "problems": self.problems,
        })))
    }
}

/// JSON of printable ASCII, without blanks and marks.
pub fn written(value: &Value) -> String {
    match value {
        Value::String(text) => literal(text),
        Value::Array(all) => format!("[{}]", all.iter().map(written).collect::<Vec<_>>().join(",")),
        Value::Object(fields) => {
            let field = |(name, value): (&String, &Value)| format!("{}:{}", literal(name), written(value));
            format!("{{{}}}", fields.iter().map(field).collect::<Vec<_>>().join(","))
        }
        other => other.to_string(),
    }
}

pub fn literal(text: &str) -> String {
    let one = |unit: u16| match char::from_u32(unit.into()) {
        Some(c) if c.is_ascii_graphic() && !"\"\\<>|".contains(c) => c.to_string(),
        _ => format!("\\u{unit:04x}"),
    };
    format!("\"{}\"", text.encode_utf16().map(one).collect::<String>())
}

pub fn seal(json: &str) -> String {
    let sum: String = Sha256::digest(json.as_bytes())[..4].iter().map(|byte| format!("{byte:02x}")).collect();
    format!("<<anteroom|1|{}|{sum}|{json}|anteroom>>", json.len())
}

/// The rule by which values become texts.
pub fn cell(value: &Value, is_list: bool) -> Value {
    let text = |value: &Value| match value {
        Value::Bool(flag) => if *flag { "True" } else { "False" }.to_owned(),
        Value::Object(kind) => match (kind.get("text"), kind.get("enum"), kind.get("date")) {
            (Some(text), ..) => text.as_str().unwrap().to_owned(),
            (_, Some(name), _) => name[1].as_str().unwrap().to_owned(),
            (.., Some(date)) => date.as_str().unwrap().replace('T', " ").replace('Z', ""),
            other => panic!("{other:?} is no kind of value"),
        },
        Value::String(text) => text.clone(),
        other => other.to_string(),
    };
    match value {
        Value::Null => Value::Null,
        Value::Object(kind) if kind.contains_key("list") => {
            assert!(is_list, "a list for a column of one");
            json!(kind["list"].as_array().unwrap().iter().map(text).collect::<Vec<_>>())
        }
        one if is_list => json!([text(one)]),
        one => json!(text(one)),
    }
}

pub fn read_back(row: &Row) -> Map<String, Value> {
    let cell = |cell: &Cell| match cell {
        Cell::Nothing => Value::Null,
        Cell::Text(text) => json!(text),
        Cell::Texts(texts) => json!(texts),
    };
    let mut read: Map<_, _> =
        row.cells.iter().map(|(name, value)| ((*name).to_owned(), cell(value))).collect();
    read.insert("of".to_owned(), json!(row.of));
    read
}

pub fn read(text: &str) -> Envelope {
    let pasted = read_pasted(text).unwrap_or_else(|refused| panic!("{refused:?}: {text}"));
    let [envelope] = pasted.envelopes.as_slice() else { panic!("one envelope: {pasted:?}") };
    envelope.clone()
}
