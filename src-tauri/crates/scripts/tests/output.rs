//! Outputs as administrators paste them, each with what is read from it, or why it is refused, and with what it proves.

use std::path::{Path, PathBuf};

use anteroom_catalogue::{Text, Words};
use anteroom_domain::{Automation, CalendarProcessing};
use anteroom_scripts::output::{Expected, Objects, Output, parse_output};
use anteroom_scripts::rights::Wish;
use anteroom_scripts::{TaskId, Values};

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/output")
}

/// The samples by name, in order.
fn load_samples() -> std::io::Result<Vec<(String, String)>> {
    let mut samples = Vec::new();
    for entry in std::fs::read_dir(folder())? {
        let path = entry?.path();
        if let (Some(name), Some("txt")) =
            (path.file_stem(), path.extension().and_then(|ending| ending.to_str()))
        {
            samples.push((name.to_string_lossy().into_owned(), std::fs::read_to_string(&path)?));
        }
    }
    samples.sort();
    Ok(samples)
}

/// What the customer of all samples wishes for.
fn expected() -> Expected {
    let all = |names: &[&str]| names.iter().map(|name| (*name).to_owned()).collect::<Vec<_>>();
    let account = all(&["svc-planner@contoso.com", "CONTOSO\\svc-planner", "Planner Service"]);
    Expected {
        manager: account.clone(),
        account,
        right: Wish::of(
            TaskId::ImpersonateResources,
            &Values { names: Some("Planner".to_owned()), ..Default::default() },
        ),
        rooms: vec![all(&["amber@contoso.com", "Amber"]), all(&["basalt@contoso.com", "Basalt"])],
        application: Vec::new(),
        room_processing: CalendarProcessing {
            delete_subject: Some(false),
            add_organizer_to_subject: Some(false),
            ..Default::default()
        },
        equipment: all(&["vmr@contoso.com", "VMR Scheduling"]),
        processing: CalendarProcessing {
            automation: Some(Automation::AutoAccept),
            allow_conflicts: Some(true),
            booking_window_days: Some(1080),
            ..Default::default()
        },
        room_list: all(&["rooms@contoso.com", "raeume@contoso.de"]),
    }
}

fn told(texts: &[Text]) -> String {
    Words::english().tell_all(texts)
}

fn describe(output: &Output) -> String {
    let whole = if output.whole { "" } else { ", not whole" };
    let mut lines = vec![format!("{}{whole}", output.command().cmdlet())];
    match &output.objects {
        Objects::RoleAssignments(all) => lines.extend(all.iter().map(|one| format!("{one:?}"))),
        Objects::CalendarProcessing(all) => {
            lines.extend(all.iter().map(|one| {
                format!("{:?} asked {:?} {:?}", one.identity, one.asked, one.processing.entries())
            }))
        }
        Objects::DistributionGroups(all) => lines.extend(all.iter().map(|one| format!("{one:?}"))),
        Objects::ApplicationAuthorization(all) => lines.extend(all.iter().map(|one| format!("{one:?}"))),
    }
    lines.extend(output.lines().iter().map(|line| format!("- {}", told(line))));
    if let Some(further) = output.assignments_reaching_further(&expected()).filter(|all| !all.is_empty()) {
        lines.push(format!("=> further: {}", further.join(", ")));
    }
    lines.extend(output.verdicts(&expected()).into_iter().map(|verdict| {
        match (verdict.met, told(&verdict.reasons).as_str()) {
            (None, reason) => format!("=> {} is not known: {reason}", verdict.what),
            (Some(met), "") => format!("=> {} is met: {met}", verdict.what),
            (Some(met), reason) => format!("=> {} is met: {met}, {reason}", verdict.what),
        }
    }));
    lines.join("\n")
}

#[test]
fn every_sample_is_read_right_or_refused_with_its_reason() {
    let mut settings = insta::Settings::clone_current();
    settings.set_snapshot_path("output/read");
    settings.set_prepend_module_to_snapshot(false);
    settings.set_omit_expression(true);
    settings.bind(|| {
        for (name, text) in load_samples().unwrap() {
            let read = match parse_output(&text) {
                Ok(outputs) => outputs.iter().map(describe).collect::<Vec<_>>().join("\n"),
                Err(refused) => told(&[refused.text()]),
            };
            insta::assert_snapshot!(name, read);
        }
    });
}

#[test]
fn the_samples_names_tell_which_are_refused() {
    for (name, text) in load_samples().unwrap() {
        let read = parse_output(&text);
        assert_eq!(name.starts_with("refused-"), read.is_err(), "{name}: {read:?}");
    }
}

#[test]
fn there_are_samples_of_every_format_and_language() {
    let names: Vec<_> = load_samples().unwrap().into_iter().map(|(name, _)| name).collect();
    assert!(names.len() >= 40, "only {} samples are there", names.len());
    let refused = names.iter().filter(|name| name.starts_with("refused-")).count();
    assert!(refused >= 12, "only {refused} samples are refused");
    for command in ["roles", "processing", "group", "application"] {
        for format in ["-list-", "-table-", "-csv-"] {
            let found = names.iter().any(|name| name.starts_with(command) && name.contains(format));
            assert!(found, "{command}{format} has no sample");
        }
        let german = names.iter().any(|name| name.starts_with(command) && name.contains("-de"));
        assert!(german, "{command} has no German sample");
    }
}
