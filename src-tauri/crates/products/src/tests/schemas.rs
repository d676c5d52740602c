use std::path::Path;

use anteroom_domain::{Automation, CalendarProcessing};
use serde_json::Value;

use crate::file::ProfileFile;
use crate::parts::Processing;

fn is_kept(name: &str, schema: schemars::Schema) {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join(name);
    let generated = format!("{}\n", serde_json::to_string_pretty(&schema).unwrap());
    if std::env::var_os("WRITE_SCHEMAS").is_some() {
        std::fs::write(&file, &generated).unwrap();
    }
    let kept = std::fs::read_to_string(&file).unwrap_or_default();
    assert_eq!(kept, generated, "{name} is that of the types; WRITE_SCHEMAS=1 with this test writes it");
}

#[test]
fn the_schema_is_that_of_the_types() {
    is_kept("profile.schema.json", schemars::schema_for!(ProfileFile));
}

#[test]
fn every_file_names_its_schema() {
    for entry in std::fs::read_dir(Path::new(env!("CARGO_MANIFEST_DIR")).join("data")).unwrap() {
        let path = entry.unwrap().path();
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        if name == "asked" {
            continue;
        }
        let text = std::fs::read_to_string(&path).unwrap();
        assert_eq!(
            text.lines().next(),
            Some("#:schema ../profile.schema.json"),
            "an editor finds the schema of {name}"
        );
    }
}

#[test]
fn the_page_names_every_time() {
    let page = include_str!("../../WRITING.md");
    let (_, after) = page.split_once("| `in_force` | at the latest after |\n|---|---|\n").unwrap();
    let rows = after.lines().map_while(|row| row.strip_prefix("| `")?.split_once('`'));
    let named: Vec<_> = rows.map(|(name, _)| name).collect();
    assert_eq!(named, anteroom_catalogue::times().collect::<Vec<_>>());
}

/// Its schema is written by hand, because the type is the domain's.
#[test]
fn the_schema_knows_every_setting_of_calendar_processing() {
    let every = CalendarProcessing {
        automation: Some(Automation::None),
        allow_conflicts: Some(true),
        allow_recurring: Some(true),
        enforce_horizon: Some(true),
        booking_window_days: Some(1),
        maximum_minutes: Some(1),
        accept_external: Some(true),
        delete_subject: Some(true),
        add_organizer_to_subject: Some(true),
        delete_comments: Some(true),
        remove_private: Some(true),
    };
    let Value::Object(written) = serde_json::to_value(every).unwrap() else { panic!("it is a table") };
    let schema = schemars::schema_for!(Processing);
    let known = schema.pointer("/properties/equipment/properties").and_then(Value::as_object).unwrap();
    let names = |map: &serde_json::Map<String, Value>| map.keys().cloned().collect::<Vec<_>>();
    assert_eq!(names(known), names(&written), "what the type has and what the schema allows");
    let words = &known["automation"]["enum"];
    for automation in [Automation::None, Automation::AutoUpdate, Automation::AutoAccept] {
        let word = serde_json::to_value(automation).unwrap();
        assert!(words.as_array().unwrap().contains(&word), "{word} is a word of the schema");
    }
}
