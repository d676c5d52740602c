//! Every text is there, reads as a text of ours, and names no value that nobody knows.

use std::collections::{BTreeMap, BTreeSet};

use anteroom_domain::{Area, Args, CheckId, Code, Environment, TaskId};
use fluent_syntax::ast::{Entry, Expression, InlineExpression, Message, Pattern, PatternElement};

use crate::files::LANGUAGES;
use crate::words::id_of;
use crate::{Subject, VerifyEntry, Words, subject_for, subjects};

/// What a message says, by its parts, and the values it names; the message itself is the part without a name.
type Parts = BTreeMap<String, (String, BTreeSet<String>)>;

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

/// Every message of a language, by its id.
fn messages() -> BTreeMap<String, Parts> {
    let mut all = BTreeMap::new();
    let (_, files) = LANGUAGES.iter().find(|(language, _)| *language == "en").unwrap();
    for text in *files {
        let resource =
            fluent_syntax::parser::parse(*text).unwrap_or_else(|(_, errors)| panic!("{text}: {errors:?}"));
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
        let is_timed = names.ends_with(&["takes"]);
        assert_eq!(names[..3], ["", "action", "cause"], "{code} has all parts");
        assert!(names.len() == 3 + usize::from(is_timed), "{code} has no other part");
        assert!(!is_timed || subject_for(*code).is_none(), "{code}: what mends it says how long that takes");
        for (text, values) in parts.values() {
            assert!(!text.trim().is_empty() || !values.is_empty(), "{code} has all parts");
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
        let told = [words.title, words.cause, words.action, words.takes.unwrap_or_default()].concat();
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

/// Every time a subject names.
fn times() -> BTreeSet<&'static str> {
    let each = |subject: &'static Subject| Environment::ALL.map(|environment| subject.in_force(environment));
    subjects().iter().flat_map(each).flatten().collect()
}

#[test]
fn every_subject_says_what_to_do() {
    let all = messages();
    for subject in subjects() {
        let id = &subject.id;
        let parts = all.get(&format!("subject-{}", id_of(id))).unwrap_or_else(|| panic!("{id} has words"));
        let has = |part: &str| parts.contains_key(part);
        assert!(has("steps") || has("steps-on_premises"), "{id} has steps");
        assert!(!has("") || has("why"), "{id} says why");
        assert!(has("") || !subject.mends.is_empty(), "{id} is something to be met, or mends something");
        assert!(!has("mend") || !subject.mends.is_empty(), "{id} mends something");
        for (part, (text, values)) in parts {
            let (name, place) = part.split_once('-').unwrap_or((part, ""));
            let known = ["", "title", "why", "steps", "mend", "replaced"].contains(&name);
            let place = place.trim_start_matches("by").trim_start_matches("note").trim_start_matches('-');
            let place = Environment::ALL.into_iter().find(|environment| environment.word() == place);
            assert!(known, "{id} has no {part}");
            assert!(
                place.is_none_or(|place| subject.particular(place).is_some()),
                "{id}: {part} applies somewhere"
            );
            assert!(!text.contains('!'), "{id}: no exclamation marks");
            // What is to be met is told before anything is known.
            assert!(name == "mend" || values.is_empty() || !has(""), "{id}: {part} names no value");
            assert!(
                values.iter().all(|value| all.contains_key(&format!("value-{value}"))),
                "{id}: {values:?}"
            );
            for sentence in text.lines().filter(|_| ["steps", "mend", "why"].contains(&name)) {
                assert!(sentence.ends_with(['.', ' ']), "{id}: “{sentence}” is a sentence");
            }
        }
        let steps = Words::english().mend(subject, &Args::new());
        assert!(
            !steps.is_empty() && steps.iter().all(|step| !step.contains(['{', '}', '$'])),
            "{id}: {steps:?}"
        );
    }
}

#[test]
fn every_time_has_words_and_no_task_two_times() {
    let all = messages();
    for time in times() {
        let (text, _) = &all[&format!("time-{time}")][""];
        assert!(!text.ends_with('.') && !text.starts_with(char::is_uppercase), "{time} continues a sentence");
    }
    for task in TaskId::ALL {
        for environment in Environment::ALL {
            let does = |subject: &&Subject| subject.task(environment) == Some(*task);
            let times: BTreeSet<_> =
                subjects().iter().filter(does).map(|subject| subject.in_force(environment)).collect();
            assert!(times.len() <= 1, "{task} in {environment}: {times:?}");
        }
    }
}

#[test]
fn what_a_check_can_find_is_verified_by_a_check() {
    for subject in subjects().iter().filter(|subject| !subject.mends.is_empty()) {
        let here =
            subject.particular(Environment::OnPremises).and_then(|particular| particular.verify.as_ref());
        let checks = here.or(subject.verify.as_ref()).map(VerifyEntry::checks).unwrap_or_default();
        assert!(!checks.is_empty(), "{} is asked again", subject.id);
    }
}

#[test]
fn nothing_is_said_of_what_there_is_not() {
    let mut ids: BTreeSet<String> = Code::ALL.iter().map(|code| id_of(code.dotted())).collect();
    ids.extend(CheckId::ALL.iter().map(|check| format!("check-{}", id_of(check.dotted()))));
    ids.extend(["check-in_order", "check-waited"].map(str::to_owned));
    ids.extend(subjects().iter().map(|subject| format!("subject-{}", id_of(&subject.id))));
    ids.extend(times().into_iter().map(|time| format!("time-{time}")));
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
