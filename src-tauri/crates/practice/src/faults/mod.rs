//! Requests that go wrong on purpose.
//!
//! A fault script is a JSON list of rules. Each names the requests it concerns and what happens to them:
//!
//! ```json
//! [
//!   {"match": {"operation": "FindItem", "nth": 3}, "action": "drop"},
//!   {"match": {"operation": "GetItem", "first": 2},
//!    "action": {"soap_fault": {"code": "ErrorServerBusy", "back_off_ms": 500}}},
//!   {"match": {"mailbox": "room-0004@practice.example"}, "action": {"delay_ms": 2000}},
//!   {"match": {"path": "/autodiscover/autodiscover.xml"}, "action": {"status": {"code": 404}}},
//!   {"match": {"operation": "FindItem", "every": 10},
//!    "action": {"status": {"code": 503, "retry_after": 5, "headers": {"X-Served-By": "lb-2"}}}},
//!   {"match": {"nth": 1}, "action": "html"},
//!   {"match": {"nth": 2}, "action": "malformed_xml"},
//!   {"match": {"nth": 4}, "action": {"cut_body_after": 200}},
//!   {"match": {"nth": 6}, "action": {"hold_after": 0}},
//!   {"match": {"operation": "GetItem", "nth": 5},
//!    "action": {"response_code": {"code": "ErrorItemCorrupt", "item": 2}}},
//!   {"match": {"nth": 50}, "action": {"throttle": {"back_off_ms": 3000}}},
//!   {"match": {"item": "AAMkAGI1="}, "action": {"response_code": {"code": "ErrorMailboxMoveInProgress", "stops": true}}},
//!   {"match": {"operation": "FindItem", "view_holds": "2026-03-02T12:00:00Z"},
//!    "action": {"soap_fault": {"code": "ErrorRecurrenceHasNoOccurrence"}}},
//!   {"match": {"item": "AAMkAGI1="},
//!    "action": {"rewrite": {"find": "<t:IsCancelled>false</t:IsCancelled>", "with": "<t:IsCancelled/>"}}},
//!   {"match": {"operation": "FindItem", "mailbox": "room-0005@practice.example"}, "action": "emptied"}
//! ]
//! ```
//!
//! Every part of `match` may be left out; without any, a rule concerns all requests. `operation` is an EWS operation or
//! one of `AutodiscoverPox`, `AutodiscoverSoap`, `AutodiscoverJson`; `path` and `mailbox` are compared without regard to
//! case; `item` is the id of an item the request names, and a response code that says no number then concerns this one;
//! `view_holds` is an instant inside the calendar view that is asked for; `nth` (counted from 1), `every` and `first` count
//! among the requests the rest of the rule concerns. Delays of all matching rules add up; of the other actions the first
//! matching rule's is taken.

mod progress;

use std::collections::BTreeMap;

use jiff::Timestamp;
pub(crate) use progress::{FaultProgress, Subject};
use serde::{Deserialize, Serialize};

/// The rules, in the order they are tried.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct FaultScript(pub Vec<FaultRule>);

impl FaultScript {
    /// Reads a script from its JSON form (see the module's example).
    pub fn parse(json: &str) -> Result<Self, serde_json::Error> {
        serde_json::from_str(json)
    }

    /// A script of one rule that concerns every request of one operation.
    pub fn always(operation: &str, action: FaultAction) -> Self {
        let matches = FaultMatch { operation: Some(operation.to_owned()), ..FaultMatch::default() };
        Self(vec![FaultRule { matches, action }])
    }
}

/// Which requests, and what happens to them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FaultRule {
    /// The requests this rule concerns.
    #[serde(rename = "match", default)]
    pub matches: FaultMatch,
    /// What happens to them.
    pub action: FaultAction,
}

/// The requests a rule concerns: all conditions given must hold.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct FaultMatch {
    /// The EWS or Autodiscover operation.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub operation: Option<String>,
    /// The path of the URL.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub path: Option<String>,
    /// The mailbox impersonated, anchored, or named in the body.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub mailbox: Option<String>,
    /// The id of an item the request names.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub item: Option<String>,
    /// An instant inside the calendar view that is asked for.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub view_holds: Option<Timestamp>,
    /// Only the nth of them, counted from 1.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub nth: Option<u64>,
    /// Every nth of them.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub every: Option<u64>,
    /// Only the first so many.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub first: Option<u64>,
}

/// What happens to a request.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum FaultAction {
    /// The answer comes later, by so many milliseconds.
    DelayMs(u64),
    /// The connection is closed without an answer.
    Drop,
    /// The answer breaks off after so many bytes on the wire, and the connection with it.
    CutBodyAfter(usize),
    /// The answer stops after so many bytes of its body, and the connection stays open; with 0 not even its head is sent.
    HoldAfter(usize),
    /// An answer of the web server, before sign-in.
    Status(StatusFault),
    /// A login page with status 200, as a portal in front of Exchange sends it.
    Html,
    /// An answer that is not well-formed XML, with status 200.
    MalformedXml,
    /// A SOAP fault, after sign-in. With a code that is none of Exchange (`Server`, `Client`) it has no details, as when what
    /// is around Exchange fails.
    SoapFault(SoapFault),
    /// An error inside an otherwise good answer: for every item, or for one of them.
    ResponseCode(ItemFault),
    /// A good answer, in which one piece of text is another.
    Rewrite(Rewrite),
    /// A good answer that finds nothing, as after a restored backup or in a mailbox that was moved without its calendar.
    Emptied,
    /// The account is told to wait, and every request it makes before is refused as well.
    Throttle(Wait),
}

/// An answer of the web server.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct StatusFault {
    /// The HTTP status; a 401 comes with the schemes the server offers.
    pub code: u16,
    /// Seconds for a `Retry-After` header.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub retry_after: Option<u64>,
    /// More headers, for example `X-EWS-Policy-Reason` or `Location`.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub headers: BTreeMap<String, String>,
    /// The body; empty when left out.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub body: String,
}

/// A SOAP fault.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SoapFault {
    /// The response code.
    pub code: String,
    /// The back-off named in `MessageXml`, in milliseconds.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub back_off_ms: Option<u64>,
    /// Further values of `MessageXml`, by name.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub values: BTreeMap<String, String>,
}

/// An error inside an answer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ItemFault {
    /// The response code.
    pub code: String,
    /// The item concerned, counted from 1; all of them when left out.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub item: Option<usize>,
    /// Whether the server stops there, as Exchange does where going on makes no sense: everything behind is a warning that
    /// says so, and holds nothing.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub stops: bool,
}

/// A piece of an answer that is another.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Rewrite {
    /// The text as the server would write it; the first one counts.
    pub find: String,
    /// The text in its place.
    pub with: String,
}

/// How long an account has to wait.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Wait {
    /// The wait in milliseconds.
    pub back_off_ms: u64,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_documented_script_is_read_and_written_back() {
        let json: String = include_str!("mod.rs")
            .lines()
            .skip_while(|line| !line.contains("```json"))
            .skip(1)
            .take_while(|line| !line.contains("```"))
            .map(|line| line.trim_start_matches("//!"))
            .collect();
        let script = FaultScript::parse(&json).unwrap();
        assert_eq!(script.0.len(), 15, "every rule of the example is read");
        let again = FaultScript::parse(&serde_json::to_string(&script).unwrap()).unwrap();
        assert_eq!(again, script, "a script written back means the same");
    }

    #[test]
    fn a_misspelt_condition_is_refused() {
        assert!(
            FaultScript::parse(r#"[{"match": {"opration": "FindItem"}, "action": "drop"}]"#).is_err(),
            "a rule that silently matches everything would mislead its author"
        );
    }
}
