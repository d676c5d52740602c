//! Every text is there, reads as a text of ours, and names no value that nobody knows.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use anteroom_domain::{Area, Args, CheckId, Code};
use fluent_syntax::ast::{Entry, Expression, InlineExpression, Message, Pattern, PatternElement};

use crate::Words;
use crate::words::{ENGLISH, id_of};

/// What a message says, by its parts, and the values it names; the message itself is the part without a name.
type Parts = BTreeMap<String, (String, BTreeSet<String>)>;

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("words/en")
}

fn read(pattern: &Pattern<&str>) -> (String, BTreeSet<String>) {
    let (mut text, mut values) = (String::new(), BTreeSet::new());
    for element in &pattern.elements {
        match element {
            PatternElement::TextElement { value } => text.push_str(value),
            PatternElement::Placeable {
                expression: Expression::Inline(InlineExpression::VariableReference { id }),
            } => {
                values.insert(id.name.to_owned());
            }
            PatternElement::Placeable { expression } => {
                panic!("a text of ours names values alone: {expression:?}")
            }
        }
    }
    (text, values)
}

fn parts(message: &Message<&str>) -> Parts {
    let own = message.value.iter().map(|value| (String::new(), read(value)));
    let others =
        message.attributes.iter().map(|attribute| (attribute.id.name.to_owned(), read(&attribute.value)));
    own.chain(others).collect()
}

/// Every message of the folder, by its id.
fn messages() -> BTreeMap<String, Parts> {
    let mut all = BTreeMap::new();
    for entry in fs::read_dir(folder()).unwrap() {
        let path = entry.unwrap().path();
        let text = fs::read_to_string(&path).unwrap();
        assert!(ENGLISH.contains(&text.as_str()), "{} is in the list of files", path.display());
        let resource = fluent_syntax::parser::parse(text.as_str())
            .unwrap_or_else(|(_, errors)| panic!("{}: {errors:?}", path.display()));
        for entry in &resource.body {
            if let Entry::Message(message) = entry {
                let before = all.insert(message.id.name.to_owned(), parts(message));
                assert!(before.is_none(), "{} is said twice", message.id.name);
            }
        }
    }
    all
}

#[test]
fn every_text_is_whole_and_calm() {
    let all = messages();
    for code in Code::ALL {
        let parts = all.get(&id_of(code.dotted())).unwrap_or_else(|| panic!("{code} has words"));
        let names: Vec<_> = parts.keys().map(String::as_str).collect();
        assert_eq!(names, ["", "action", "cause", "takes"], "{code} has all four parts");
        for (text, values) in parts.values() {
            assert!(!text.trim().is_empty() || !values.is_empty(), "{code} has all four parts");
            assert!(!text.contains('!'), "{code}: no exclamation marks");
            for word in ["please", "oops", "sorry", "invalid"] {
                assert!(!text.to_lowercase().contains(word), "{code}: “{text}” without “{word}”");
            }
            for value in values {
                assert!(all.contains_key(&format!("value-{value}")), "{code} names an unknown value {value}");
            }
        }
        assert!(!parts[""].0.ends_with('.'), "{code}: a title is no sentence");
        assert!(parts["action"].0.ends_with('.'), "{code}: an action is a sentence");
        let words = Words::english().problem(*code, &Args::new());
        let told = [words.title, words.cause, words.action, words.takes].concat();
        assert!(!told.contains(['{', '}', '$']), "{code} has no hole without values: {told}");
    }
}

#[test]
fn every_check_has_words() {
    let all = messages();
    for check in CheckId::ALL {
        let parts = all
            .get(&format!("check-{}", id_of(check.dotted())))
            .unwrap_or_else(|| panic!("{check} has words"));
        let names: Vec<_> = parts.keys().map(String::as_str).collect();
        assert_eq!(names, ["", "passes", "states"], "{check}");
        assert!(
            parts["passes"].0.len() + parts["passes"].1.len() > 0,
            "{check} says something when it passes"
        );
        let begins = |text: &str| text.chars().next().unwrap();
        assert!(begins(&parts[""].0).is_uppercase(), "{check}: a name");
        assert!(!parts["states"].0.ends_with('.'), "{check}: the end of a sentence");
    }
}

#[test]
fn nothing_is_said_of_what_there_is_not() {
    let mut ids: BTreeSet<String> = Code::ALL.iter().map(|code| id_of(code.dotted())).collect();
    ids.extend(CheckId::ALL.iter().map(|check| format!("check-{}", id_of(check.dotted()))));
    ids.extend(["check-in_order", "check-waited"].map(str::to_owned));
    let all = messages();
    let named: BTreeSet<_> = all.values().flat_map(BTreeMap::values).flat_map(|(_, values)| values).collect();
    for id in all.keys() {
        let is_known = match id.strip_prefix("value-") {
            Some(value) => named.contains(&value.to_owned()),
            None => ids.contains(id),
        };
        assert!(is_known, "nothing is called {id}");
    }
}

#[test]
fn every_refusal_of_a_file_names_the_file() {
    let others = [
        Code::OutputLost,
        Code::SettingInvalid,
        Code::SettingFixed,
        Code::FolderUnopened,
        Code::FileNotChosen,
    ];
    let all = messages();
    for code in Code::ALL.iter().filter(|code| !others.contains(code)) {
        let is_about_one = matches!(code.area(), Area::Planner | Area::Files | Area::Settings)
            || [Code::SetupUnreadable, Code::SetupNewer, Code::FaultsUnreadable, Code::SecretFileUnusable]
                .contains(code);
        let parts = &all[&id_of(code.dotted())];
        let names = |part: &str| ["file", "path"].iter().any(|value| parts[part].1.contains(*value));
        assert!(!is_about_one || names("") || names("cause"), "{code} says which file");
    }
}

#[test]
fn values_are_put_in_once() {
    let args = Args::new().with("host", "{ $room }").with("names", "a.example, b.example");
    let words = Words::english().problem(Code::TlsNameMismatch, &args);
    assert_eq!(words.title, "The certificate is not for { $room }", "a value is no template");
    assert_eq!(words.cause, "It names a.example, b.example.");
}

#[test]
fn a_value_that_is_not_known_has_words_that_stand_in() {
    let words = Words::english().problem(Code::DnsNotFound, &Args::new().with("host", ""));
    assert_eq!(words.title, "the server has no address");
}

#[test]
fn a_value_forges_no_line_and_turns_none_of_the_words_around_it() {
    let title =
        |room: &str| Words::english().problem(Code::RoomNotFound, &Args::new().with("room", room)).title;
    let forged = title("a\nok   all rooms\u{202e}");
    assert!(!forged.contains('\n') && !forged.contains('\u{202e}'), "{forged:?}");
    assert!(title("חדר").contains("\u{2068}חדר\u{2069}"), "{:?}", title("חדר"));
}

#[test]
fn a_check_that_passed_says_how_long_it_was_kept_waiting() {
    let args = Args::new().with("until", "2027-01-31").with("waited", 12);
    let words = Words::english();
    assert_eq!(words.passed(CheckId::TlsValid, &Args::new()), "in order", "nobody said until when");
    assert_eq!(
        words.passed(CheckId::TlsValid, &args),
        "valid until 2027-01-31, after a wait of 12 s the server asked for"
    );
    assert_eq!(words.asks(CheckId::TlsValid), "The certificate is valid");
    assert_eq!(words.states(CheckId::TlsValid), "the certificate is not valid");
}
