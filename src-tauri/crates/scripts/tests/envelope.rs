//! Envelopes of every command that is offered, from objects as both worlds give them (`data/objects.json`): what was found arrives, or nothing
//! does. `tests/powershell/prove/envelope.ps1` makes them of the same objects with the commands themselves.

use std::collections::BTreeMap;

use anteroom_domain::TaskId;
use anteroom_scripts::pasted::{Cell, Envelope, How, Mode, Pasted, Row, read_pasted};
use anteroom_scripts::{Environment, audience};
use proptest::prelude::*;
use serde::Deserialize;
use serde_json::{Map, Value, json};
use sha2::{Digest, Sha256};

const AT: &str = "2026-11-30 21:00:00";

#[derive(Deserialize)]
struct Case {
    name: String,
    world: Environment,
    task: TaskId,
    values: BTreeMap<String, Value>,
    organization: Vec<String>,
    answers: Vec<Answer>,
    rows: Vec<Map<String, Value>>,
    problems: Vec<Value>,
}

#[derive(Deserialize)]
struct Answer {
    cmdlet: String,
    identity: String,
    #[serde(default)]
    objects: Vec<Map<String, Value>>,
    error: Option<String>,
}

fn cases() -> Vec<Case> {
    serde_json::from_str(include_str!("data/objects.json")).unwrap()
}

/// The cmdlet that gives a task's objects, and whom the task asks about, in its order.
fn asked(task: TaskId) -> (&'static str, &'static [&'static str]) {
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
    fn of(&self) -> Vec<String> {
        let values = asked(self.task).1.iter().filter_map(|name| self.values.get(*name));
        let texts = values.flat_map(|value| match value {
            Value::Array(all) => all.clone(),
            one => vec![one.clone()],
        });
        texts.map(|text| text.as_str().unwrap().to_owned()).collect()
    }

    /// As the command writes it: the same fields, in the same order.
    fn envelope(&self) -> String {
        seal(&written(&json!({
            "v": 1, "kind": "show", "asked": self.task, "of": self.of(), "org": self.organization, "at": AT, "shell": "7.6.9",
            "count": self.rows.len(), "rows": self.rows, "problems": self.problems,
        })))
    }
}

/// JSON of printable ASCII, without blanks and marks.
fn written(value: &Value) -> String {
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

fn literal(text: &str) -> String {
    let one = |unit: u16| match char::from_u32(unit.into()) {
        Some(c) if c.is_ascii_graphic() && !"\"\\<>|".contains(c) => c.to_string(),
        _ => format!("\\u{unit:04x}"),
    };
    format!("\"{}\"", text.encode_utf16().map(one).collect::<String>())
}

fn seal(json: &str) -> String {
    let sum: String = Sha256::digest(json.as_bytes())[..4].iter().map(|byte| format!("{byte:02x}")).collect();
    format!("<<anteroom|1|{}|{sum}|{json}|anteroom>>", json.len())
}

/// The rule by which values become texts.
fn cell(value: &Value, is_list: bool) -> Value {
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

fn read_back(row: &Row) -> Map<String, Value> {
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

fn read(text: &str) -> Envelope {
    let pasted = read_pasted(text).unwrap_or_else(|refused| panic!("{refused:?}: {text}"));
    let [envelope] = pasted.envelopes.as_slice() else { panic!("one envelope: {pasted:?}") };
    envelope.clone()
}

#[test]
fn each_command_has_objects_of_each_world_it_is_offered_in() {
    for task in TaskId::ALL.iter().filter(|task| task.dotted().ends_with(".show")) {
        for world in [Environment::OnPremises, Environment::ExchangeOnline] {
            let recorded = cases().iter().any(|case| case.task == *task && case.world == world);
            assert_eq!(recorded, audience(*task, world).is_some(), "{task} in {world:?}");
        }
    }
}

#[test]
fn rows_are_the_objects_made_text_by_the_rule() {
    for case in cases() {
        let mut looked_at = 0;
        let mut seen: BTreeMap<&str, usize> = BTreeMap::new();
        for row in &case.rows {
            let of = row["of"].as_str().unwrap();
            let mut answers = case.answers.iter();
            let answer = answers.find(|answer| answer.cmdlet == asked(case.task).0 && answer.identity == of);
            let place = seen.entry(of).or_default();
            let object = &answer.unwrap().objects[*place];
            *place += 1;
            for (name, is) in row {
                // What is looked up besides stands in the row as the command is to give it.
                let computed = ["ManagedBy", "Mailbox", "Resource", "Account"].contains(&name.as_str());
                if let (Some(value), false) = (object.get(name), computed) {
                    assert_eq!(&cell(value, is.is_array()), is, "{}: {of}, {name}", case.name);
                    looked_at += 1;
                }
            }
        }
        assert!(looked_at > 0 || case.rows.is_empty(), "{}", case.name);
        let told = |answer: &Answer| {
            let why = answer.error.as_ref()?.split_whitespace().collect::<Vec<_>>().join(" ");
            Some(case.problems.iter().any(|problem| problem["why"] == why))
        };
        assert!(
            case.answers.iter().filter_map(told).all(|told| told),
            "{}: every error is a problem",
            case.name
        );
    }
}

#[test]
fn what_a_command_found_arrives_as_it_was() {
    for case in cases() {
        let envelope = read(&case.envelope());
        assert_eq!((envelope.asked, &envelope.of), (case.task, &case.of()), "{}", case.name);
        assert_eq!(
            (&envelope.organization, envelope.count),
            (&case.organization, case.rows.len()),
            "{}",
            case.name
        );
        assert_eq!(envelope.at.to_string(), "2026-11-30T21:00:00Z");
        let rows: Vec<_> = envelope.rows.iter().map(read_back).collect();
        assert_eq!(rows, case.rows, "{}", case.name);
        let problems: Vec<_> =
            envelope.problems.iter().map(|one| json!({ "of": one.of, "why": one.why })).collect();
        assert_eq!(problems, case.problems, "{}", case.name);
    }
}

#[test]
fn what_could_not_be_read_is_not_what_is_not_there() {
    for case in cases() {
        let outputs = read_pasted(&case.envelope()).unwrap().outputs;
        let judged =
            case.task != TaskId::ShowAddresses && (!case.rows.is_empty() || case.problems.is_empty());
        assert_eq!(outputs.len(), usize::from(judged), "{}: {outputs:?}", case.name);
    }
}

#[test]
fn cut_or_changed_at_any_byte_it_is_never_taken() {
    for case in cases() {
        let text = case.envelope();
        for at in 1..text.len() {
            let middle = text.get(at.min(20)..text.len() - at).unwrap_or_default();
            for cut in [&text[..at], &text[at..], middle] {
                assert!(read_pasted(cut).is_err(), "{}: {cut}", case.name);
            }
            for other in [b'0', b'"'] {
                let mut bytes = text.clone().into_bytes();
                let before = std::mem::replace(&mut bytes[at], other);
                let changed = String::from_utf8(bytes).unwrap();
                assert!(before == other || read_pasted(&changed).is_err(), "{}: {changed}", case.name);
            }
        }
    }
}

/// Whatever stands around whole envelopes, they are taken as they are, or everything is refused.
fn is_taken_or_refused(text: &str, whole: &[&Pasted]) -> bool {
    let Ok(pasted) = read_pasted(text) else { return false };
    let envelopes: Vec<_> = whole.iter().flat_map(|one| one.envelopes.clone()).collect();
    assert_eq!(pasted.envelopes, envelopes, "{text}");
    true
}

#[test]
fn joined_with_others_and_inside_other_text_it_is_the_same_or_refused() {
    let cases = cases();
    let console =
        "PS C:\\> & {\n>> $Account = 'svc'\nroom_list.show in Contoso: 3 asked about, 2 found, 1 not read.\n";
    for (one, other) in cases.iter().zip(cases.iter().skip(1)) {
        let texts = [one.envelope(), other.envelope()];
        let whole = texts.clone().map(|text| read_pasted(&text).unwrap());
        assert!(is_taken_or_refused(&texts.join("\r\n"), &[&whole[0], &whole[1]]), "two");
        assert!(
            is_taken_or_refused(&format!("{console}{}\nPS C:\\>", texts[0]), &[&whole[0]]),
            "a whole window"
        );
        let torn = format!("{}{}", &texts[0][..texts[0].len() / 2], texts[1]);
        assert!(!is_taken_or_refused(&torn, &[&whole[0], &whole[1]]), "half of one: {torn}");
        let torn = format!("{}{}", texts[0], &texts[1][texts[1].len() / 2..]);
        assert!(!is_taken_or_refused(&torn, &[&whole[0], &whole[1]]), "half of the other: {torn}");
        let inside = texts[0].replacen(',', &format!(",{}", texts[1]), 1);
        assert!(!is_taken_or_refused(&inside, &[&whole[0], &whole[1]]), "one in the other: {inside}");
        let list = format!("DisplayName          : HQ\nRecipientTypeDetails : RoomList\n\n{}", texts[0]);
        assert!(!is_taken_or_refused(&list, &[&whole[0]]), "beside objects: {list}");
        let table = format!("{}\nName Role RoleAssigneeName\n---- ---- ----------------\n", texts[0]);
        assert!(!is_taken_or_refused(&table, &[&whole[0]]), "beside a table: {table}");
    }
}

#[test]
fn wrapped_at_any_width_it_is_taken_and_not_repaired_where_more_was_put_in() {
    for case in cases() {
        let text = case.envelope();
        let whole = read_pasted(&text).unwrap();
        let signs: Vec<char> = text.chars().collect();
        for width in 20..=200 {
            let lines: Vec<String> = signs.chunks(width).map(|line| line.iter().collect()).collect();
            assert_eq!(read_pasted(&lines.join("\r\n")).as_ref(), Ok(&whole), "{}, {width}", case.name);
            assert_eq!(read_pasted(&lines.join(" \n\t")).as_ref(), Ok(&whole), "{}, {width}", case.name);
            for between in ["\n> ", "\u{2502}\n\u{2502}", "\n>> ", "\n| "] {
                assert!(
                    lines.len() == 1 || read_pasted(&lines.join(between)).is_err(),
                    "{}, {width}",
                    case.name
                );
            }
        }
    }
}

fn run() -> Value {
    let counts = |changed: u32, waiting: u32, left_out: u32| json!({ "changed": changed, "would": 0, "already": 2, "left out": left_out, "failed": 0, "waiting": waiting, "undone": 0, "kept": 0 });
    json!({
        "v": 1, "kind": "run", "script": "flowscape/3f2a91c0", "product": "Flowscape", "org": ["7c21", "Contoso", "contoso.com"], "mode": "run",
        "code": 1, "stop": "", "at": AT,
        "count": { "changed": 3, "would": 0, "already": 6, "left out": 1, "failed": 0, "waiting": 1, "undone": 0, "kept": 0 },
        "tasks": { "rooms.full_access": counts(3, 0, 0), "rooms.create": counts(0, 1, 1), "room_list.fill": counts(0, 0, 0) },
        "items": [
            { "task": "rooms.create", "what": "a@contoso.com, Kind: none -> Room", "how": "waiting", "why": "done, but not to be seen" },
            { "task": "rooms.create", "what": "b@contoso.com, Kind", "how": "left out", "why": "not agreed to" },
        ],
        "bad": 2,
    })
}

#[test]
fn a_script_says_what_became_of_each_task() {
    let pasted = read_pasted(&format!("Summary: changed 3\r\n{}\r\n", seal(&written(&run())))).unwrap();
    let [run] = pasted.runs.as_slice() else { panic!("{pasted:?}") };
    assert_eq!((run.mode, run.code, &run.stop), (Mode::Run, 1, &None));
    let tasks: Vec<_> = run.tasks.iter().map(|task| (task.task, task.changed, task.already)).collect();
    let order = [(TaskId::CreateRooms, 0, 2), (TaskId::FillRoomLists, 0, 2), (TaskId::GrantFullAccess, 3, 2)];
    assert_eq!(tasks, order, "in the script's order, also those with nothing to say");
    let items: Vec<_> = run.tasks[0].items.iter().map(|item| (item.how, item.why.as_str())).collect();
    assert_eq!(items, [(How::Waiting, "done, but not to be seen"), (How::LeftOut, "not agreed to")]);
}

#[test]
fn what_an_envelope_of_this_version_never_says_is_refused() {
    let good = run();
    for (path, value) in [
        ("/v", json!(2)),
        ("/kind", json!("ask")),
        ("/mode", json!("dry")),
        ("/extra", json!(1)),
        ("/at", json!("yesterday")),
        ("/count/changed", json!(4)),
        ("/tasks/rooms.destroy", good["tasks"]["rooms.create"].clone()),
        ("/items", json!([])),
        ("/items/0/how", json!("changed")),
        ("/org", json!("Contoso")),
    ] {
        let mut bad = good.clone();
        match bad.pointer_mut(path) {
            Some(place) => *place = value,
            None => {
                let (parent, name) = path.rsplit_once('/').unwrap();
                bad.pointer_mut(parent).unwrap()[name] = value;
            }
        }
        assert!(read_pasted(&seal(&written(&bad))).is_err(), "{path}");
    }
    let case = &cases()[0];
    let good: Value = json!({ "v": 1, "kind": "show", "asked": case.task, "of": case.of(), "org": case.organization, "at": AT, "shell": "5.1",
        "count": case.rows.len(), "rows": case.rows, "problems": [] });
    assert!(read_pasted(&seal(&written(&good))).is_ok());
    for (path, value) in [
        ("/asked", json!("rooms.create")),
        ("/org", json!([])),
        ("/count", json!(7)),
        ("/rows/0/Enabled", json!(true)),
        ("/rows/0/Enabled", json!(["True"])),
        ("/rows/0/of", json!("somebody@contoso.com")),
        ("/rows/0/Surprise", json!("x")),
        ("/problems", json!([{ "of": "x" }])),
    ] {
        let mut bad = good.clone();
        match bad.pointer_mut(path) {
            Some(place) => *place = value,
            None => bad["rows"][0]["Surprise"] = value,
        }
        assert!(read_pasted(&seal(&written(&bad))).is_err(), "{path}");
    }
}

#[test]
fn of_two_that_were_asked_the_same_the_newer_counts() {
    let cases = cases();
    let case = cases.iter().find(|case| case.task == TaskId::ShowAddresses).unwrap();
    let lists = cases.iter().find(|case| case.task == TaskId::ShowRoomLists).unwrap();
    assert_ne!(case.task, lists.task);
    let older = lists.envelope();
    let newer = |kind: &str| {
        let mut row = lists.rows[0].clone();
        row.insert("RecipientTypeDetails".to_owned(), json!(kind));
        let hq = row["of"].clone();
        seal(&written(
            &json!({ "v": 1, "kind": "show", "asked": lists.task, "of": [hq], "org": lists.organization,
            "at": "2026-11-30 21:05:00", "shell": "7.6.9", "count": 1, "rows": [row], "problems": [] }),
        ))
    };
    for text in [format!("{older}\n{}", newer("Changed")), format!("{}\n{older}", newer("Changed"))] {
        let pasted = read_pasted(&text).unwrap();
        assert_eq!(pasted.envelopes.len(), 2, "both are told");
        let shown = format!("{:?}", pasted.outputs);
        assert!(shown.contains("Changed") && shown.contains("bare@contoso.com"), "{shown}");
        assert_eq!(shown.matches("hq@contoso.com").count(), 1, "the older answer counts no more: {shown}");
    }
}

proptest! {
    #[test]
    fn any_text_arrives_as_the_door_lets_it_through(value in "\\PC{0,40}", control in any::<char>()) {
        let value = format!("{value}{control}");
        let text = seal(&written(&json!({ "v": 1, "kind": "show", "asked": "addresses.show", "of": ["x@contoso.com"], "org": ["7c"], "at": AT,
            "shell": "5.1", "count": 1, "rows": [{ "of": "x@contoso.com", "DisplayName": value }], "problems": [] })));
        let read = read(&text);
        prop_assert_eq!(&read.rows[0].cells, &[("DisplayName", Cell::Text(anteroom_domain::kept(value, 32 * 1024)))]);
    }
}
