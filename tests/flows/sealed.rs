//! What commands and scripts hand over, sealed as they seal it.

use jiff::Timestamp;
use serde_json::{Map, Value, json};
use sha2::{Digest, Sha256};

/// Why a script left something out.
pub const NOBODY: &str = "it is not there";

/// As the commands and scripts write it: `src/engine/envelope.ps1` of the scripts.
pub fn seal(json: &Value) -> String {
    let mut text = json.to_string();
    for sign in [' ', '<', '>', '|'] {
        text = text.replace(sign, &format!("\\u{:04x}", u32::from(sign)));
    }
    let sum: String = Sha256::digest(&text)[..4].iter().map(|byte| format!("{byte:02x}")).collect();
    format!("<<anteroom|1|{}|{sum}|{text}|anteroom>>", text.len())
}

pub fn written(at: Timestamp) -> String {
    at.strftime("%Y-%m-%d %H:%M:%S").to_string()
}

/// How often a script did what; nothing of the rest.
fn counts(of: &[(&str, u32)]) -> Value {
    let names = ["changed", "would", "already", "left out", "failed", "waiting", "undone", "kept"];
    let count = |name: &&str| of.iter().find(|(known, _)| known == name).map_or(0, |(_, count)| *count);
    Value::Object(names.iter().map(|name| ((*name).to_owned(), json!(count(name)))).collect::<Map<_, _>>())
}

/// One run of a script about one task.
pub struct Run<'a> {
    pub task: &'a str,
    pub mode: &'a str,
    pub organization: &'a str,
    pub at: Timestamp,
    pub counts: &'a [(&'a str, u32)],
}

impl<'a> Run<'a> {
    pub fn of(task: &'a str, counts: &'a [(&'a str, u32)]) -> Self {
        Self { task, mode: "run", organization: "practice.example", at: Timestamp::now(), counts }
    }

    /// The last line it prints. A script's id is in its text.
    pub fn envelope(&self, script: &str) -> String {
        let bad = ["left out", "failed", "waiting", "kept"];
        let left: Vec<_> =
            self.counts.iter().filter(|(name, count)| bad.contains(name) && *count > 0).collect();
        let items: Vec<_> = left
            .iter()
            .map(|(name, _)| json!({ "task": self.task, "what": "rooms@practice.example, managers", "how": name, "why": NOBODY }))
            .collect();
        seal(&json!({
            "v": 1, "kind": "run", "script": script, "product": "Serraview", "org": ["0f1e", "Practice", self.organization],
            "mode": self.mode, "code": u8::from(!left.is_empty()), "stop": "", "at": written(self.at), "count": counts(self.counts),
            "tasks": { self.task: counts(self.counts) }, "items": items, "bad": left.iter().map(|(_, count)| count).sum::<u32>(),
        }))
    }
}
