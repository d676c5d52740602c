//! What was found arrives as it was.

use std::collections::BTreeMap;

use anteroom_domain::TaskId;
use anteroom_scripts::pasted::{Cell, read_pasted};
use anteroom_scripts::{Environment, audience};
use proptest::prelude::*;
use serde_json::json;

use crate::objects::{AT, Answer, asked, cases, cell, read, read_back, seal, written};

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
