//! The first lines, for whoever decides whether to run it.

use anteroom_scripts::engine_hash;

use crate::sample::{everything, scripts, texts, values};

#[test]
fn the_first_lines_say_what_a_reader_has_to_know() {
    for (environment, script) in everything(&values()) {
        let end = script.text.find("#>\n").expect("the help ends");
        let head = &script.text[..end];
        for words in [
            "contoso.com",
            "It changes",
            "What it does not touch",
            "-WhatIf",
            ".PARAMETER Undo",
            "anteroom-journal.jsonl",
            engine_hash(),
        ] {
            // The directory is known by the domain that the account signs in to.
            let words = if words == "contoso.com" { &script.organization[0] } else { words };
            assert!(
                head.to_lowercase().contains(&words.to_lowercase()),
                "{environment:?}, {:?}: {words}\n{head}",
                script.audience
            );
        }
    }
}

#[test]
fn what_is_not_a_value_is_plain_english_in_ascii() {
    for written in texts() {
        for (at, line) in written.text.lines().enumerate() {
            // One letter tells whether the file is read as it was written.
            assert!(
                line.is_ascii() || line.contains("'\u{fc}' -cne"),
                "{}, line {}: {line}",
                written.name,
                at + 1
            );
        }
    }
}

#[test]
fn the_engine_is_the_same_in_every_script() {
    let engine = include_str!("../../src/engine/engine.ps1");
    for written in scripts() {
        assert_eq!(written.text.matches(engine).count(), 1, "{}", written.name);
    }
}
