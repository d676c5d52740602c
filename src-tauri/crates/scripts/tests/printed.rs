//! A thousand texts as PowerShell prints them, in windows and cultures of all kinds: nothing in them is read wrongly.

#[path = "printed/dice.rs"]
mod dice;
#[path = "printed/engine.rs"]
mod engine;
#[path = "printed/organization.rs"]
mod organization;
#[path = "printed/paste.rs"]
mod paste;

use std::collections::BTreeMap;

use anteroom_catalogue::Words;
use anteroom_domain::{CalendarProcessing, limits, typed};
use anteroom_scripts::output::{CheckCommand, Expected, Output, Refused, parse_output};
use engine::find;
use organization::{ACCOUNT, LIST, ROOMS, truth};
use paste::{Paste, paste};

const TEXTS: u64 = 1_000;

fn expected() -> Expected {
    let names = |name: &str| vec![format!("{name}@example.com"), name.to_owned()];
    Expected {
        account: names(ACCOUNT),
        manager: names(ACCOUNT),
        rooms: ROOMS.iter().map(|room| names(room)).collect(),
        application: Vec::new(),
        room_processing: CalendarProcessing {
            delete_subject: Some(false),
            add_organizer_to_subject: Some(false),
            ..Default::default()
        },
        room_list: names(LIST),
        ..Default::default()
    }
}

/// What is wrong in what was read of a text.
fn wrongs(paste: &Paste, outputs: &[Output]) -> Vec<String> {
    let mut wrongs = Vec::new();
    for output in outputs {
        let command = CheckCommand::ALL.iter().take_while(|one| **one != output.command()).count();
        let Some((_, objects)) = paste.commands.iter().find(|(one, _)| *one == command) else {
            wrongs.push(format!("{} was never run", output.command().cmdlet()));
            continue;
        };
        let table = output.table();
        if !paste.is_part && table.rows.len() != objects.len() {
            wrongs.push(format!("{} objects of {}", table.rows.len(), objects.len()));
        }
        for (at, row) in table.rows.iter().enumerate() {
            let is_object = |object: &engine::Object| {
                table.columns.iter().zip(row).all(|(column, cell)| {
                    let is = find(object, column)
                        .map(|value| typed(&value.text(), limits::SHOWN))
                        .unwrap_or_default();
                    cell.as_ref().is_none_or(|cell| *cell == is)
                })
            };
            let right = match paste.is_part {
                true => objects.iter().any(is_object),
                false => objects.get(at).is_some_and(is_object),
            };
            if !right {
                wrongs.push(format!("{:?} of {:?}", row, objects.get(at)));
            }
        }
        for verdict in output.verdicts(&expected()) {
            let is = truth(command, objects, verdict.what);
            match verdict.met {
                Some(true) if is != Some(true) => wrongs.push(format!("{} is not met", verdict.what)),
                Some(false) if is == Some(true) && !paste.is_part => {
                    wrongs.push(format!("{} is met", verdict.what))
                }
                _ => {}
            }
        }
    }
    wrongs
}

#[test]
fn nothing_of_a_thousand_texts_is_read_wrongly() {
    let mut tally: BTreeMap<String, usize> = BTreeMap::new();
    let (mut read, mut decided) = (0, 0_u64);
    let mut wrong = Vec::new();
    for seed in 0..TEXTS {
        let paste = paste(seed);
        match parse_output(&paste.text) {
            Ok(outputs) => {
                read += 1;
                let verdicts = outputs.iter().flat_map(|output| output.verdicts(&expected()));
                decided += u64::from(verdicts.into_iter().any(|verdict| verdict.met.is_some()));
                let wrongs = wrongs(&paste, &outputs);
                if !wrongs.is_empty() {
                    wrong.push(format!("{seed} {:?}: {wrongs:#?}\n{}\n", paste.formats, paste.text));
                }
            }
            Err(refused) => {
                assert!(!Words::english().tell(&refused.text()).is_empty(), "{refused:?}");
                *tally.entry(format!("{} {}", paste.formats.join(" and "), reason(&refused))).or_default() +=
                    1;
            }
        }
    }
    println!(
        "{read} of {TEXTS} read, {decided} of them decide something, {} wrong; refused: {tally:#?}",
        wrong.len()
    );
    assert!(
        wrong.is_empty(),
        "{} are wrong, among them {}",
        wrong.len(),
        wrong[..wrong.len().min(9)].join("\n")
    );
    assert!(read * 10 >= TEXTS * 6, "only {read} of {TEXTS} are read");
    assert!(decided * 3 >= TEXTS, "only {decided} of {TEXTS} decide anything");
}

/// The kind of a refusal.
fn reason(refused: &Refused) -> String {
    format!("{refused:?}").chars().take_while(|sign| sign.is_alphanumeric()).collect()
}

/// A sample beside its truth: what a real engine printed, with other names in it.
#[derive(serde::Deserialize)]
struct Sample {
    /// The kind of the refusal, where it is not read.
    refused: Option<String>,
    truth: Vec<BTreeMap<String, serde_json::Value>>,
}

/// A value as a table shows it.
fn shown(value: &serde_json::Value) -> String {
    match value {
        serde_json::Value::Bool(flag) => if *flag { "True" } else { "False" }.to_owned(),
        serde_json::Value::Array(all) => all.iter().map(shown).collect::<Vec<_>>().join(", "),
        serde_json::Value::String(text) => typed(text, limits::SHOWN),
        other => other.to_string(),
    }
}

#[test]
fn samples_of_a_real_engine_are_read_right_or_refused_with_their_reason() {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/printed/samples");
    let mut count = 0;
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.extension().is_none_or(|ending| ending != "txt") {
            continue;
        }
        count += 1;
        let name = path.file_stem().unwrap().to_string_lossy().into_owned();
        let sample = std::fs::read_to_string(path.with_extension("json")).unwrap();
        let sample: Sample = serde_json::from_str(&sample).unwrap();
        let read = parse_output(&std::fs::read_to_string(&path).unwrap());
        let outputs = match (read, &sample.refused) {
            (Err(refused), expected) => {
                assert_eq!(Some(&reason(&refused)), expected.as_ref(), "{name}: {refused:?}");
                continue;
            }
            (Ok(outputs), None) => outputs,
            (Ok(outputs), Some(_)) => panic!("{name} was read: {outputs:?}"),
        };
        let rows: Vec<BTreeMap<&str, String>> = outputs
            .iter()
            .map(Output::table)
            .flat_map(|table| {
                let columns = table.columns;
                let row = move |row: Vec<Option<String>>| {
                    columns.iter().copied().zip(row).filter_map(|(name, cell)| Some((name, cell?))).collect()
                };
                table.rows.into_iter().map(row).collect::<Vec<_>>()
            })
            .collect();
        assert_eq!(rows.len(), sample.truth.len(), "{name}: {rows:?}");
        for (row, truth) in rows.iter().zip(&sample.truth) {
            for (column, cell) in row {
                let is = truth.get(*column).map(shown);
                assert!(is.as_ref().is_none_or(|is| is == cell), "{name}: {column} is {cell}, not {is:?}");
            }
            let judged = |column: &&String| {
                !matches!(column.as_str(), "DisplayName" | "Name" | "AllowedResourceScope")
            };
            let mut judged = truth.keys().filter(judged).filter(|column| *column != "AdditionalResponse");
            let is_missing = |column: &&String| !row.contains_key(column.as_str());
            let dropped = name == "roles-table-last-column-dropped";
            assert_eq!(judged.find(is_missing).is_some(), dropped, "{name}: {row:?} of {truth:?}");
        }
    }
    assert!(count >= 20, "only {count} samples are there");
}
