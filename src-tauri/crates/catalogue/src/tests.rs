//! Every text is there, reads as a text of ours, and names no value that nobody knows.

use std::collections::{BTreeMap, BTreeSet};

use anteroom_domain::{ALL_WORDED, Area, Args, CheckId, Code, Environment, Reason, TaskId};
use fluent_syntax::ast::{Entry, Expression, InlineExpression, Message, Pattern, PatternElement};

use crate::files::TIMES;
use crate::words::id_of;
use crate::{Language, Subject, Words, subject_for, subjects};

/// What a message says, by its parts, and the values it names; the message itself is the part without a name.
type Parts = BTreeMap<String, (String, BTreeSet<String>)>;

fn read(pattern: &Pattern<&str>) -> (String, BTreeSet<String>) {
    let (mut text, mut values) = (String::new(), BTreeSet::new());
    for element in &pattern.elements {
        let (inline, variants) = match element {
            PatternElement::TextElement { value } => {
                text.push_str(value);
                continue;
            }
            PatternElement::Placeable { expression: Expression::Inline(inline) } => (inline, [].as_slice()),
            PatternElement::Placeable { expression: Expression::Select { selector, variants } } => {
                (selector, variants.as_slice())
            }
        };
        let InlineExpression::VariableReference { id } = inline else {
            panic!("a text of ours names values and chooses by them, and nothing else: {inline:?}")
        };
        values.insert(id.name.to_owned());
        for variant in variants {
            let (words, named) = read(&variant.value);
            text.push_str(&words);
            values.extend(named);
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
fn messages_in(language: Language) -> BTreeMap<String, Parts> {
    let mut all = BTreeMap::new();
    for text in language.0.files {
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

/// Every message of English, by its id.
fn messages() -> BTreeMap<String, Parts> {
    messages_in(Language::find("en").unwrap())
}

/// What products say in English stands in their own files.
fn is_of_a_product(id: &str) -> bool {
    id.starts_with("profile-")
}

#[test]
fn every_language_says_what_english_says() {
    let english = messages();
    for language in Language::all() {
        let mut others = messages_in(language);
        others.retain(|id, _| !is_of_a_product(id));
        let ids = |all: &BTreeMap<String, Parts>| all.keys().cloned().collect::<BTreeSet<_>>();
        assert_eq!(ids(&others), ids(&english), "{language:?}");
        for (id, parts) in &others {
            let values = |parts: &Parts| -> BTreeMap<String, BTreeSet<String>> {
                parts.iter().map(|(part, (_, values))| (part.clone(), values.clone())).collect()
            };
            assert_eq!(values(parts), values(&english[id]), "{language:?}: {id}");
            for (part, (text, _)) in parts {
                let (before, _) = &english[id][part];
                assert!(!text.contains('!'), "{language:?}: {id}: no exclamation marks");
                let lines = |text: &str| text.lines().count();
                assert_eq!(lines(text), lines(before), "{language:?}: {id}: {part} has as many sentences");
            }
        }
    }
}

#[test]
fn a_language_is_found_by_its_tag_and_by_the_locale_of_a_system() {
    let tag = |text: &str| Language::find(text).map(Language::tag);
    for text in ["de", "DE", "de-AT", "de_DE.UTF-8", "de@euro"] {
        assert_eq!(tag(text), Some("de"), "{text}");
    }
    assert_eq!((tag("C"), tag(""), tag("xx-YY")), (None, None, None));
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

/// Every time there is.
fn times() -> BTreeSet<&'static str> {
    let each = |subject: &'static Subject| Environment::ALL.map(|environment| subject.in_force(environment));
    let named: BTreeSet<_> = subjects().iter().flat_map(each).flatten().collect();
    let known: BTreeSet<_> = TIMES.iter().map(|(time, _)| *time).collect();
    assert_eq!(named, known, "times.toml has the times that subjects name");
    known
}

#[test]
fn a_subject_with_a_word_nobody_knows_is_refused() {
    let wrong = |text: &str| Subject::read("rooms.exist", text).unwrap_err().message().to_owned();
    assert!(wrong("audiance = \"you\"").contains("audiance"), "{}", wrong("audiance = \"you\""));
    assert!(wrong("[on_premises]\ntsk = 1").contains("tsk"));
    let read = Subject::read("rooms.exist", "audience = \"you\"\nin_force = \"move\"").unwrap();
    assert_eq!(read.in_force(Environment::OnPremises), Some("move"));
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
        let checks = subject.checks(Environment::OnPremises);
        assert!(!checks.is_empty(), "{} is asked again", subject.id);
    }
}

fn texts_of_the_engine() -> impl Iterator<Item = String> {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("words/en/engine");
    let files = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    files.map(|path| path.file_stem().unwrap().to_string_lossy().into_owned())
}

#[test]
fn nothing_is_said_of_what_there_is_not() {
    let mut ids: BTreeSet<String> = Code::ALL.iter().map(|code| id_of(code.dotted())).collect();
    ids.extend(CheckId::ALL.iter().map(|check| format!("check-{}", id_of(check.dotted()))));
    ids.extend(["check-in_order", "check-waited"].map(str::to_owned));
    ids.extend(subjects().iter().map(|subject| format!("subject-{}", id_of(&subject.id))));
    ids.extend(times().into_iter().map(|time| format!("time-{time}")));
    ids.extend(TaskId::ALL.iter().map(|task| format!("task-{}", id_of(task.dotted()))));
    let all = messages();
    let named: BTreeSet<_> = all.values().flat_map(BTreeMap::values).flat_map(|(_, values)| values).collect();
    // What the engine says by name does not compile unless it is there.
    let by_name = |id: &&String| texts_of_the_engine().any(|module| id.starts_with(&format!("{module}-")));
    for id in all.keys().filter(|id| !by_name(id)) {
        let is_known = match id.strip_prefix("value-") {
            Some(value) => named.contains(&value.to_owned()),
            None => ids.contains(id),
        };
        assert!(is_known, "nothing is called {id}");
    }
}

#[test]
fn every_task_says_what_it_does_and_what_it_leaves_alone() {
    for language in Language::all() {
        for task in TaskId::ALL {
            let words = language.words().task(*task);
            assert_ne!(words.does, format!("task-{}", id_of(task.dotted())), "{task} has no words");
            assert_eq!(
                words.leaves.is_none(),
                task.dotted().ends_with(".show"),
                "{task}: only what changes something leaves something alone"
            );
            let sentences = [Some(words.does), words.asks, words.leaves];
            for sentence in sentences.into_iter().flatten() {
                assert!(sentence.ends_with('.') && sentence.lines().count() == 1, "{task}: {sentence}");
            }
        }
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

#[test]
fn every_value_that_stands_for_words_has_them() {
    let all = messages();
    let words: BTreeSet<(String, String)> = all
        .iter()
        .filter_map(|(id, parts)| Some((id.strip_prefix("value-")?, parts)))
        .flat_map(|(value, parts)| parts.keys().map(move |part| (value.to_owned(), part.clone())))
        .filter(|(_, part)| !part.is_empty())
        .collect();
    let known: BTreeSet<(String, String)> =
        ALL_WORDED.iter().map(|(value, id)| ((*value).to_owned(), (*id).to_owned())).collect();
    assert_eq!(words, known, "values.ftl has words for what values can be, and for nothing else");
    for (value, id) in known {
        let (text, named) = &all[&format!("value-{value}")][&id];
        assert!(!text.trim().is_empty() && !text.ends_with('.'), "{value}.{id} is a part of a sentence");
        let stands_in =
            |name: &String| all.get(&format!("value-{name}")).is_some_and(|parts| parts.contains_key(""));
        assert!(named.iter().all(stands_in), "{value}.{id} names what nothing stands in for: {named:?}");
    }
}

#[test]
fn a_value_is_told_in_words_with_the_values_it_names_and_another_one_as_it_is() {
    let args = Args::new().worded(Reason::DamagedLetter).with("line", 7).with("file", "rooms.csv");
    let told =
        |language: &str| Language::find(language).unwrap().words().problem(Code::ListUnreadable, &args).cause;
    assert!(told("en").contains("a letter in line 7, which is damaged"), "{}", told("en"));
    assert!(told("de").contains("ein beschädigtes Zeichen in Zeile 7"), "{}", told("de"));
    // What a version before this one kept, and what a server says.
    let said = Args::new().with("reason", "Der Datenträger ist voll").with("missing", "reason");
    assert_eq!(Words::english().value("reason", &said).as_deref(), Some("Der Datenträger ist voll"));
    assert_eq!(Words::english().value("missing", &said).as_deref(), Some("reason"), "an id of another value");
    assert_eq!(Words::english().value("host", &said), None);
}
