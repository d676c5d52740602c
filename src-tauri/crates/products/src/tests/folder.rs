use std::fs;

use super::example;
use crate::{Products, Source, parse_profile};
use anteroom_domain::Environment;

#[test]
fn a_sixth_product_is_a_sixth_file() {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("room-signs.toml"), example()).unwrap();
    let products = Products::load(folder.path());
    assert_eq!(products.refused(), [], "the example is accepted");
    assert_eq!(products.all().len(), 6, "it stands beside the five");
    let profile = products.find("room-signs").unwrap();
    assert_eq!(
        profile.file.as_deref(),
        Some(folder.path().join("room-signs.toml").as_path()),
        "it is from disk"
    );
    let requirements = profile.requirements(Environment::OnPremises);
    let mailbox = requirements.iter().find(|one| one.id == "account.mailbox").unwrap();
    assert!(!mailbox.why.is_empty(), "words come from the catalogue");
    assert!(
        matches!(&mailbox.source, Source::Guide { guide, .. } if *guide == profile.guide),
        "the source is its own"
    );
    assert!(requirements.iter().any(|one| one.id == "signs.powered"), "and it has a requirement of its own");
}

#[test]
fn a_file_that_cannot_be_used_does_not_take_the_others_with_it() {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("a.toml"), "id = [").unwrap();
    fs::write(folder.path().join("b.toml"), [0xff, 0xfe, 0x00]).unwrap();
    fs::write(folder.path().join("c.toml"), example()).unwrap();
    fs::write(folder.path().join("d.toml"), example().replace("room-signs", "flowscape")).unwrap();
    fs::write(folder.path().join("e.toml"), "#".repeat(2 * 1024 * 1024)).unwrap();
    fs::write(folder.path().join("notes.txt"), "not a profile").unwrap();
    let products = Products::load(folder.path());
    assert!(products.find("room-signs").is_some(), "the good file counts, whatever its name");
    let refused: Vec<_> = products
        .refused()
        .iter()
        .map(|refused| {
            (refused.file.file_name().unwrap().to_str().unwrap(), refused.problems[0].wrong.as_str())
        })
        .collect();
    let names: Vec<_> = refused.iter().map(|(name, _)| *name).collect();
    assert_eq!(names, ["a.toml", "b.toml", "d.toml", "e.toml"], "{refused:?}");
    assert!(refused[1].1.contains("UTF-8"), "{}", refused[1].1);
    assert_eq!(refused[2].1, "`flowscape` is the id of Flowscape already.");
    assert!(refused[3].1.contains("larger than 128 KB"), "{}", refused[3].1);
}

#[test]
fn a_folder_that_is_not_there_holds_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let products = Products::load(&folder.path().join("profiles"));
    assert_eq!((products.all().len(), products.refused().len()), (5, 0));
}

#[test]
fn a_byte_order_mark_and_windows_line_ends_are_read() {
    let text = format!("\u{feff}{}", example().replace('\n', "\r\n"));
    assert!(parse_profile(&text, "room-signs.toml").is_ok());
}
