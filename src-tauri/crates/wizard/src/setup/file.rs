//! A setup as a file: what is exported, handed to a colleague, and given to the command line.

use anteroom_domain::{Code, Disposition, Failure, Reason, kept, limits, typed};
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

use super::Setup;
use crate::rooms::Room;

/// The version of the format. A file with a higher one is refused.
pub const FILE_FORMAT: u32 = 2;

/// A setup with its rooms, as JSON. Never a secret.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SetupDocument {
    /// The version of the format: [`FILE_FORMAT`].
    pub anteroom_setup: u32,
    /// Counts the changes of a saved setup, so that whoever has it open sees that another program changed it.
    #[serde(default, skip_serializing_if = "is_none")]
    pub revision: u64,
    /// The setup.
    #[serde(flatten)]
    pub setup: Setup,
    /// Its rooms.
    #[serde(default)]
    pub rooms: Vec<Room>,
}

impl SetupDocument {
    /// A document to hand over. Whom this app's person trusts is not part of it.
    pub fn new(setup: Setup, rooms: Vec<Room>) -> Self {
        Self { anteroom_setup: FILE_FORMAT, revision: 0, setup: Setup { trusted: None, ..setup }, rooms }
    }

    /// A document of the store's own, which remembers the hosts that were confirmed, and that it was changed so often.
    pub(super) fn kept(setup: Setup, revision: u64) -> Self {
        Self { anteroom_setup: FILE_FORMAT, revision, setup, rooms: Vec::new() }
    }

    /// Reads a document. `name` is for the message.
    ///
    /// # Errors
    /// `setup.newer` when a newer version wrote it, and `setup.unreadable` when the text is no setup at all.
    pub fn parse(text: &str, name: &str) -> Result<Self, Failure> {
        let text = text.trim_start_matches('\u{feff}');
        Heading::parse(text).expect_known("anteroom_setup", FILE_FORMAT, name)?;
        let mut document: Self = read(text, name)?;
        let own = typed(&document.setup.name, limits::NAME);
        document.setup.name = if own.is_empty() { document.setup.id.0.clone() } else { own };
        document.rooms.iter_mut().for_each(Room::bound);
        // The id becomes the name of a folder.
        if !super::home::is_plain_name(&document.setup.id.0) {
            return Err(unreadable(name).worded(Reason::ForeignId));
        }
        Ok(document)
    }

    /// Writes a document.
    ///
    /// # Errors
    /// `internal.bug` when it cannot be serialised.
    pub fn to_json(&self) -> Result<String, Failure> {
        serde_json::to_string_pretty(self)
            .map_err(|error| Failure::new(Code::Bug, Disposition::StopRun).caused_by(error))
    }
}

/// What of a file of ours can be read whatever version wrote it.
#[derive(Debug, Default, Deserialize)]
pub(super) struct Heading {
    #[serde(default)]
    pub(super) anteroom_setup: Option<u32>,
    #[serde(default)]
    pub(super) anteroom_rooms: Option<u32>,
    /// The customer's name, as far as this version can tell.
    #[serde(default)]
    pub(super) name: Option<String>,
}

impl Heading {
    /// Reads the heading; a text without one has an empty one.
    pub(super) fn parse(text: &str) -> Self {
        serde_json::from_str(text).unwrap_or_default()
    }

    /// Refuses a version this program does not know, before anything else of the file is looked at.
    ///
    /// # Errors
    /// `setup.newer`.
    pub(super) fn expect_known(&self, kind: &str, known: u32, file: &str) -> Result<(), Failure> {
        let found = if kind == "anteroom_setup" { self.anteroom_setup } else { self.anteroom_rooms };
        match found.filter(|found| *found > known) {
            None => Ok(()),
            Some(found) => Err(Failure::new(Code::SetupNewer, Disposition::StopRun)
                .with("file", file)
                .with("found", found)
                .with("known", known)),
        }
    }
}

fn is_none(revision: &u64) -> bool {
    *revision == 0
}

/// The version of the list of rooms beside a saved setup. Version 0 was the list alone.
pub const ROOMS_FORMAT: u32 = 2;

/// The rooms of a saved setup, as JSON.
#[derive(Debug, Serialize, Deserialize)]
pub(super) struct RoomsDocument {
    anteroom_rooms: u32,
    rooms: Vec<Room>,
}

impl RoomsDocument {
    /// Reads rooms of any version up to this one.
    ///
    /// # Errors
    /// `setup.newer` or `setup.unreadable`.
    pub(super) fn parse(text: &str, name: &str) -> Result<Vec<Room>, Failure> {
        let mut rooms: Vec<Room> = if text.trim_start().starts_with('[') {
            read(text, name)?
        } else {
            Heading::parse(text).expect_known("anteroom_rooms", ROOMS_FORMAT, name)?;
            let document: Self = read(text, name)?;
            document.rooms
        };
        rooms.iter_mut().for_each(Room::bound);
        Ok(rooms)
    }

    pub(super) fn to_json(rooms: Vec<Room>) -> Result<String, Failure> {
        serde_json::to_string(&Self { anteroom_rooms: ROOMS_FORMAT, rooms })
            .map_err(|error| Failure::new(Code::Bug, Disposition::StopRun).caused_by(error))
    }
}

/// Reads JSON from outside, every text in it through the door for texts, whichever field it is in: a field that is added later is
/// bounded without anybody thinking of it.
fn read<T: DeserializeOwned>(text: &str, name: &str) -> Result<T, Failure> {
    let wrong = |error: serde_json::Error| unreadable(name).with("reason", &error).caused_by(error);
    let mut value = passed(serde_json::from_str(text).map_err(wrong)?);
    bring_forward(&mut value);
    serde_json::from_value(value).or_else(|_| {
        // Only the text itself knows in which line it went wrong.
        serde_json::from_str(text).map_err(wrong)
    })
}

/// Before version 2 a room kept codes, the worst first, with the values of that one, and not which checks had found them.
fn bring_forward(document: &mut Value) {
    let rooms = if document.is_array() { Some(document) } else { document.get_mut("rooms") };
    let rooms = rooms.and_then(Value::as_array_mut).into_iter().flatten();
    for room in rooms.filter_map(Value::as_object_mut) {
        let Some(Value::Array(codes)) = room.remove("problems") else { continue };
        let mut values = room.remove("problem_values");
        let finding = |code| json!({ "code": code, "args": values.take().unwrap_or_else(|| json!({})) });
        let findings: Vec<Value> = codes.into_iter().map(finding).collect();
        let outcome = if room.get("status") == Some(&json!("problem")) { "fail" } else { "warn" };
        if !findings.is_empty() {
            let check = json!({ "check": "", "outcome": outcome, "findings": findings });
            room.insert("checks".to_owned(), json!([check]));
        }
    }
}

fn passed(value: Value) -> Value {
    match value {
        Value::String(text) => Value::String(kept(text, limits::DETAIL)),
        Value::Array(values) => Value::Array(values.into_iter().map(passed).collect()),
        Value::Object(fields) => {
            let fields = fields.into_iter().map(|(name, value)| (kept(name, limits::NAME), passed(value)));
            Value::Object(fields.collect())
        }
        other => other,
    }
}

fn unreadable(name: &str) -> Failure {
    Failure::new(Code::SetupUnreadable, Disposition::StopRun).with("file", name)
}

#[cfg(test)]
mod tests {
    use super::*;
    use anteroom_domain::CheckId;

    /// What each landed version left behind. A version that lands adds its own and changes none.
    const SETUPS: [&str; 2] =
        [include_str!("../../fixtures/setup-1.json"), include_str!("../../fixtures/setup-2.json")];
    const ROOMS: [&str; 3] = [
        include_str!("../../fixtures/rooms-0.json"),
        include_str!("../../fixtures/rooms-1.json"),
        include_str!("../../fixtures/rooms-2.json"),
    ];

    #[test]
    fn every_version_that_ever_landed_is_read_whole() {
        for (version, text) in (1..).zip(SETUPS) {
            let document = SetupDocument::parse(text, "a fixture").unwrap();
            assert_eq!(document.anteroom_setup, version);
            let setup = &document.setup;
            assert_eq!(
                (setup.name.as_str(), setup.account.email.as_str()),
                ("Fabrikam", "rooms@fabrikam.example")
            );
            assert_eq!(setup.exchange.fallback_owner, "reception@fabrikam.example");
            assert!(
                setup.checks[&CheckId::SignInAccepted].passed && setup.confirmed.contains_key("mail_enabled")
            );
            assert_eq!(document.rooms.len(), 2, "version {version}");
        }
        for (version, text) in ROOMS.iter().enumerate() {
            let rooms = RoomsDocument::parse(text, "a fixture").unwrap();
            let names: Vec<_> = rooms.iter().map(|room| room.display_name.as_str()).collect();
            assert_eq!(names, ["Fjord", "Møterom 2"], "version {version}");
            let (found, at) = (rooms[1].findings(), rooms[1].validated.map(|at| at.to_string()));
            assert!(rooms[0].is_ready() && rooms[0].findings().is_empty(), "version {version}");
            assert_eq!(found[0].code, Code::RoomNotFound, "version {version}");
            assert_eq!(found[0].args.find("room"), Some("moterom2@fabrikam.example"), "version {version}");
            assert_eq!(at.as_deref(), Some("2026-11-21T09:58:00Z"), "version {version}");
        }
    }

    #[test]
    fn this_version_writes_everything_the_newest_fixture_has() {
        let newest = SETUPS[SETUPS.len() - 1];
        let written = SetupDocument::parse(newest, "a fixture").unwrap().to_json().unwrap();
        let value = |text: &str| serde_json::from_str::<serde_json::Value>(text).unwrap();
        assert_holds(&value(&written), &value(newest));
        let newest = ROOMS[ROOMS.len() - 1];
        let rooms = RoomsDocument::parse(newest, "a fixture").unwrap();
        assert_holds(&value(&RoomsDocument::to_json(rooms).unwrap()), &value(newest));
    }

    /// A field may be added, for an older program leaves it out; one that is gone or means something else is a new version.
    fn assert_holds(written: &serde_json::Value, fixture: &serde_json::Value) {
        match (written, fixture) {
            (serde_json::Value::Object(written), serde_json::Value::Object(fixture)) => {
                for (name, value) in fixture {
                    let kept = written.get(name).unwrap_or_else(|| panic!("{name} is written no more"));
                    assert_holds(kept, value);
                }
            }
            (serde_json::Value::Array(written), serde_json::Value::Array(fixture)) => {
                assert_eq!(written.len(), fixture.len());
                written.iter().zip(fixture).for_each(|(written, fixture)| assert_holds(written, fixture));
            }
            _ => assert_eq!(written, fixture, "a format that changes has a new version and a fixture"),
        }
    }

    #[test]
    fn a_newer_file_is_refused_and_says_so() {
        let text = r#"{"anteroom_setup":3,"id":{"of":"another kind"},"name":"Contoso"}"#;
        let failure = SetupDocument::parse(text, "contoso.json").unwrap_err();
        assert_eq!(failure.code(), Code::SetupNewer, "before anything is expected of the rest");
        assert_eq!((failure.args().find("found"), failure.args().find("known")), (Some("3"), Some("2")));
        let failure = RoomsDocument::parse(r#"{"anteroom_rooms":3,"rooms":{}}"#, "rooms.json").unwrap_err();
        assert_eq!(failure.code(), Code::SetupNewer, "the same for rooms");
    }

    #[test]
    fn texts_of_a_file_are_bounded_where_they_are_read() {
        let long = "x".repeat(100_000);
        let text = serde_json::json!({
            "anteroom_setup": 1, "id": "a", "name": format!("Con\u{202e}toso\r\nall is well{long}"),
            "changed": "2026-11-21T10:00:00Z",
            "account": { "userName": long, "email": "svc@contoso.com\u{1b}[2J" },
            "confirmed": { format!("mail\u{202e}{long}"): "2026-11-21T10:00:00Z" },
            "rooms": [{ "address": "oak@contoso.com", "display_name": "\u{3164}", "location": long }],
        });
        let document = SetupDocument::parse(&text.to_string(), "contoso.json").unwrap();
        assert!(document.setup.name.starts_with("Contoso all is well"), "{}", document.setup.name);
        assert_eq!(document.rooms[0].display_name, "oak", "a name that shows nothing is none");
        let written = document.to_json().unwrap();
        assert!(written.len() < 20_000, "{} bytes are left of 400,000", written.len());
        assert!(!written.contains("\\u001b") && !written.contains('\u{202e}'), "{written}");
    }

    #[test]
    fn an_id_that_walks_through_folders_is_refused() {
        let text = r#"{"anteroom_setup":1,"id":"../../x","name":"Contoso","changed":"2026-11-21T10:00:00Z"}"#;
        let failure = SetupDocument::parse(text, "contoso.json").unwrap_err();
        assert_eq!(failure.code(), Code::SetupUnreadable, "its planner would be put outside the data folder");
    }

    #[test]
    fn only_id_name_and_time_are_needed() {
        let text = r#"{"anteroom_setup":1,"id":"a","name":"Contoso","changed":"2026-11-21T10:00:00Z"}"#;
        let document = SetupDocument::parse(text, "contoso.json").unwrap();
        assert!(
            document.setup.silence_notifications,
            "notifications stay off unless somebody chose otherwise"
        );
        let again = SetupDocument::parse(&document.to_json().unwrap(), "again").unwrap();
        assert_eq!(again, document, "what is written reads back the same");
    }
}
