//! Words on the terminal, JSON on request.

use std::io::{self, ErrorKind, Write as _};
use std::path::Path;
use std::sync::OnceLock;

use anteroom_wizard::texts::cli as texts;
use anteroom_wizard::wire::{CheckRow, ClockRow, FindingRow, OutcomeKind, RoomEntry};
use anteroom_wizard::{
    Args, Code, Disposition, Failure, Language, Text, Words, files, is_invisible, isolated, one_line,
};
use jiff::Timestamp;
use jiff::tz::TimeZone;
use serde::Serialize;

use crate::exit::Exit;
use crate::journal::{self, Level};

/// The version of what `--json` prints, which stands in every object as `schema`. Fields are added without a new one; it is
/// another when a field is gone or means something else.
const SCHEMA: u32 = 2;

/// What standard output said when it failed first.
static LOST: OnceLock<io::Error> = OnceLock::new();

/// The language of the process, once it is chosen.
static LANGUAGE: OnceLock<Language> = OnceLock::new();

/// Answers people in a language, from the first word on.
pub fn speak(language: Language) {
    // It is chosen once, before anything is said.
    let _ = LANGUAGE.set(language);
}

/// The language people are answered in.
pub fn language() -> Language {
    LANGUAGE.get().copied().unwrap_or_else(Language::english)
}

/// Its words.
pub fn words() -> &'static Words {
    language().words()
}

/// A text as people read it.
pub fn tell(text: &Text) -> String {
    words().tell(text)
}

/// Things one after the other, as a sentence counts them.
pub fn list(things: &[String]) -> String {
    // A text shortens what is put into it; a list of rooms is told whole.
    things.join(&tell(&texts::list("", "")))
}

/// A sign, as wide as the widest that stands in its column.
pub fn sign<const SIGNS: usize>(sign: &Text, column: [Text; SIGNS]) -> String {
    let width = column.iter().map(|text| tell(text).chars().count()).max().unwrap_or_default();
    format!("{:width$}", tell(sign))
}

/// Writes a value as one JSON line.
pub fn json(value: &impl Serialize) {
    match versioned(value) {
        Ok(text) => write(&escaped(&text)),
        Err(error) => keep(Err(error.into())),
    }
}

fn versioned(value: &impl Serialize) -> serde_json::Result<String> {
    let mut value = serde_json::to_value(value)?;
    if let Some(fields) = value.as_object_mut() {
        fields.insert("schema".to_owned(), SCHEMA.into());
    }
    serde_json::to_string(&value)
}

/// JSON whose texts are what they are, and which a terminal can show: what cannot be seen stands there by its number. Outside of
/// its texts JSON has nothing of the kind.
fn escaped(json: &str) -> String {
    let is_hidden =
        |c: char| is_invisible(c) || matches!(c, '\u{2028}' | '\u{2029}' | '\u{206a}'..='\u{206f}');
    let mut text = String::with_capacity(json.len());
    for c in json.chars() {
        if is_hidden(c) { text.push_str(&format!("\\u{:04x}", u32::from(c))) } else { text.push(c) }
    }
    text
}

/// Writes one line to standard output, whatever is in it: names come from servers and files, and none begins a line of its own,
/// which somebody could take for one of ours.
pub fn line(text: &str) {
    write(&one_line(text));
}

/// Writes a text to standard output, as a line.
pub fn say(text: &Text) {
    line(&tell(text));
}

/// Writes a text to standard output, as a line below the one it belongs to.
pub fn item(text: &Text) {
    line(&format!("  {}", tell(text)));
}

/// Writes the help, or on standard error what is wrong with the call; how the command ends.
pub fn usage(error: &clap::Error) -> Exit {
    let printed = error.print();
    if error.use_stderr() {
        return Exit::Usage;
    }
    keep(printed);
    Exit::Done
}

/// A line that cannot be written ends nothing at once: what the command does to the planner, and the notification switch it has to
/// give back, count for more than what is said about it.
fn write(line: &str) {
    if LOST.get().is_none() {
        keep(writeln!(io::stdout(), "{line}"));
    }
}

fn keep(written: io::Result<()>) {
    if let Err(error) = written {
        // The first one tells the cause.
        let _ = LOST.set(error);
    }
}

/// Whether something could not be written to standard output.
pub fn is_lost() -> bool {
    LOST.get().is_some()
}

/// How the command ends, once it is known whether everything it had to say was written. A closed pipe is not an error: the reader has
/// seen enough.
pub fn end(exit: Exit) -> Exit {
    keep(io::stdout().flush());
    let Some(error) = LOST.get().filter(|error| error.kind() != ErrorKind::BrokenPipe) else { return exit };
    failure(&Failure::new(Code::OutputLost, Disposition::StopRun).with("reason", error));
    match exit {
        Exit::Done | Exit::Failures => Exit::Unwritten,
        // What went wrong before still has to be done something about.
        exit => exit,
    }
}

/// Makes a folder a person named, for the files that are written to it.
pub fn make_folder(folder: &Path) -> Result<(), Failure> {
    files::make_folder(folder).map_err(|error| error.into_failure(Code::OutputUnwritable))
}

/// Tells something beside the result in one line, on standard error.
pub fn note(text: &str) {
    let _ = writeln!(io::stderr(), "{}", journal::mark(Level::Notice, &one_line(text)));
}

/// Tells a text beside the result, on standard error.
pub fn notice(text: &Text) {
    note(&tell(text));
}

/// Asks a person something on standard error, who answers in the same line.
pub fn question(text: &Text) {
    let _ = write!(io::stderr(), "{} ", one_line(&tell(text)));
    let _ = io::stderr().flush();
}

/// Tells of a failure nobody may have seen: in the log, and where standard error is no terminal also there and in the system's log.
pub fn alarm(text: &Text) {
    tracing::error!("{}", one_line(&Words::english().tell(text)));
    let text = tell(text);
    let text = one_line(&text);
    if journal::is_unseen() {
        let _ = writeln!(io::stderr(), "{}", journal::mark(Level::Error, &text));
        journal::tell_event_log(&text);
    }
}

/// Tells of a mistake of ours, which ends the command, on standard error.
pub fn mistake(text: &str) {
    let text = one_line(text);
    let _ = writeln!(io::stderr(), "{}", journal::mark(Level::Error, &text));
    if journal::is_unseen() {
        journal::tell_event_log(&text);
    }
}

/// A moment as people here read it.
pub fn clock(at: Timestamp) -> String {
    at.to_zoned(TimeZone::system()).strftime("%Y-%m-%d %H:%M:%S").to_string()
}

/// A name or a subject inside a line: it turns nothing that stands beside it, and is no longer than a line.
pub fn inline(text: &str) -> String {
    isolated(text).into_owned()
}

/// Writes a line of a file that is not used, or a value of it, with the reason.
pub fn refused(number: u32, text: &str, reason: &str) {
    item(&refusal(number, text, reason));
}

/// A line of a file that is not used, or a value of it, with the reason.
pub fn refusal(number: u32, text: &str, reason: &str) -> Text {
    match text {
        "" => texts::refused_empty(number, reason),
        text => texts::refused(number, text, reason),
    }
}

/// Names rooms and what is wrong with each, on standard error.
pub fn rooms(rooms: &[RoomEntry]) {
    for room in rooms {
        let told = match &room.worst {
            Some(worst) => texts::room(&room.address, title(worst.code, &worst.args)),
            None => texts::room_unreached(&room.address),
        };
        note(&format!("  {}", tell(&told)));
        room.clock.iter().for_each(|clock| note(&format!("    {}", waited_for(clock))));
    }
}

/// What happened, in one line.
pub fn title(code: Code, args: &Args) -> String {
    words().problem(code, args).title
}

/// Tells what ended the command, on standard error.
pub fn failure(failure: &Failure) {
    let (code, args) = (failure.code(), failure.args());
    tracing::error!(%code, "{}", one_line(&Words::english().problem(code, args).title));
    let words = words().problem(code, args);
    let lines = [words.title, format!("{} {}", words.cause, words.action), format!("({})", failure.detail())];
    let told = lines.map(|line| one_line(&line).into_owned()).join("\n");
    let _ = writeln!(io::stderr(), "{}", journal::mark(Level::Error, &told));
    if journal::is_unseen() {
        journal::tell_event_log(&told);
    }
}

/// Since when something is waited for, until when, and when it is looked at again.
pub fn waited_for(clock: &ClockRow) -> String {
    let local = |at: Timestamp| at.to_zoned(TimeZone::system()).strftime("%Y-%m-%d %H:%M").to_string();
    let (set_at, until) = (local(clock.set_at), clock.in_force_by.map(local));
    tell(&match (until, clock.again_at.map(local)) {
        (Some(until), Some(again)) => texts::clock(set_at, until, again),
        (None, Some(again)) => texts::clock_unknown(set_at, again),
        (Some(until), None) => texts::clock_over(set_at, until),
        (None, None) => texts::clock_over_unknown(set_at),
    })
}

/// Writes a row of the check tree.
pub fn check(row: &CheckRow) {
    let words = words();
    let what = words.asks(row.check);
    let seen = match row.outcome {
        OutcomeKind::Pass => words.passed(row.check, &row.args),
        _ => row.subject.clone(),
    };
    let told = tell(&match row.because {
        Some(check) => texts::check_because(what, seen, words.states(check), row.elapsed_ms),
        None => texts::check(what, seen, row.elapsed_ms),
    });
    line(&format!("{} {told}", sign(&outcome(row.outcome), OUTCOMES.map(outcome))));
    row.clock.iter().for_each(|clock| line(&format!("        {}", waited_for(clock))));
    row.findings.iter().for_each(finding);
}

const OUTCOMES: [OutcomeKind; 7] = [
    OutcomeKind::Pass,
    OutcomeKind::Warn,
    OutcomeKind::Fail,
    OutcomeKind::Waiting,
    OutcomeKind::Skipped,
    OutcomeKind::Broken,
    OutcomeKind::Manual,
];

fn outcome(kind: OutcomeKind) -> Text {
    match kind {
        OutcomeKind::Pass => texts::sign_pass(),
        OutcomeKind::Warn => texts::sign_warn(),
        OutcomeKind::Fail => texts::sign_fail(),
        OutcomeKind::Waiting => texts::sign_waiting(),
        OutcomeKind::Skipped => texts::sign_skipped(),
        OutcomeKind::Broken => texts::sign_broken(),
        OutcomeKind::Manual => texts::sign_manual(),
    }
}

/// Writes a finding with its remedy.
pub fn finding(finding: &FindingRow) {
    let words = words().problem(finding.code, &finding.args);
    line(&format!("        {}", words.title));
    line(&format!("        {} {}", words.cause, words.action));
    let Some(remedy) = &finding.remedy else { return };
    for step in &remedy.steps {
        line(&format!("        - {step}"));
    }
    if let Some(script) = &remedy.script {
        let tasks: Vec<_> = script.tasks.iter().map(|task| format!("--task {task}")).collect();
        let room = script.room.as_ref().map(|room| format!(" --room {room}")).unwrap_or_default();
        line(&format!("        {}", tell(&texts::by_script(format!("{}{room}", tasks.join(" "))))));
    }
    let commands = remedy.commands.iter().flat_map(|commands| commands.lines());
    commands.for_each(|text| line(&format!("        {text}")));
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_terminal_is_told_nothing_by_a_name() {
        let name = "Room\u{1b}]0;owned\u{7}\u{9b}2J\r";
        assert!(!one_line(name).chars().any(char::is_control), "{:?}", one_line(name));
        assert_eq!(one_line("a\tb é"), "a\tb é", "what is no command stays");
        let forged = "Ann\nok      all is well\u{202e}";
        assert_eq!(inline(forged), "Ann ok      all is well", "a name forges no line");
        assert_eq!(one_line(forged), "Ann\u{2424}ok      all is well", "nor where nobody thought of it");
        assert_eq!(inline("חדר"), "\u{2068}חדר\u{2069}", "it keeps its direction to itself");
    }

    #[test]
    fn signs_end_in_the_same_column_in_every_language() {
        for language in Language::all() {
            let width = |text: Text| language.words().tell(&text).chars().count();
            let widths = OUTCOMES.map(outcome).map(width);
            assert!(widths.iter().all(|width| (2..14).contains(width)), "{language:?}: {widths:?}");
        }
        let signs = OUTCOMES.map(|kind| sign(&outcome(kind), OUTCOMES.map(outcome)));
        assert_eq!(signs[..3], ["ok     ", "warning", "FAILED "]);
    }

    #[test]
    fn a_list_is_told_whole() {
        let rooms: Vec<_> = (0..100).map(|number| format!("room{number}@contoso.com")).collect();
        assert_eq!(list(&rooms), rooms.join(", "));
    }

    #[test]
    fn json_keeps_a_text_and_hides_nothing_in_it() {
        let name = "a\u{202e}b\u{200d}c\u{9b}d\u{2028}é\n";
        let json = escaped(&serde_json::to_string(name).unwrap());
        assert_eq!(json, "\"a\\u202eb\\u200dc\\u009bd\\u2028é\\n\"");
        assert_eq!(serde_json::from_str::<String>(&json).unwrap(), name);
    }
}
