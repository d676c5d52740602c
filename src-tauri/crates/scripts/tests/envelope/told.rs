//! What scripts say of themselves, and what no envelope of this version says.

use anteroom_domain::TaskId;
use anteroom_scripts::pasted::{How, Mode, read_pasted};
use serde_json::{Value, json};

use crate::objects::{AT, cases, seal, written};

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
fn envelopes_of_the_first_version_stay_readable() {
    let pasted = read_pasted(include_str!("../data/envelopes-1.txt")).unwrap();
    assert_eq!((pasted.envelopes.len(), pasted.outputs.len(), pasted.runs.len()), (1, 1, 1));
    assert_eq!(pasted.envelopes[0].rows.len(), 2);
    assert_eq!(pasted.runs[0].tasks[1].changed, 3);
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
