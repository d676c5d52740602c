//! What somebody copies: outputs in some format and window, with what stands around them on a screen, in a transcript or in a mail.

use super::dice::Dice;
use super::engine::{self, Cell, Object, Screen};
use super::organization::{columns, objects};

/// A text, and what was printed in it.
#[derive(Debug)]
pub struct Paste {
    pub text: String,
    /// The commands, in the order of the text, with all objects each of them found.
    pub commands: Vec<(usize, Vec<Object>)>,
    /// Columns that were asked for, by command.
    pub asked: Vec<Vec<&'static str>>,
    /// Whether lines of it were not copied.
    pub is_part: bool,
    /// The format of each command.
    pub formats: Vec<&'static str>,
}

const CMDLETS: [&str; 4] = [
    "Get-ManagementRoleAssignment",
    "Get-CalendarProcessing",
    "Get-DistributionGroup",
    "Test-ServicePrincipalAuthorization",
];

/// Where the text was copied from.
#[derive(Clone, Copy, PartialEq)]
enum Source {
    /// A file or a pipe: every blank is there.
    Pipe,
    /// A screen: blanks at the ends of lines are lost.
    Screen,
}

pub fn paste(seed: u64) -> Paste {
    let dice = &mut Dice(seed);
    let source = if dice.chance(45) { Source::Screen } else { Source::Pipe };
    let wide = dice.chance(25);
    let screen = Screen {
        width: if wide { 4096 } else { 60 + dice.below(141) },
        words: dice.chance(50),
        limit: dice.pick(&[4, 4, 16, 100]),
        mark: dice.pick(&["…", "…", "...", "ÔÇª", "ΓÇª"]),
    };
    let prompts = source == Source::Screen && dice.chance(80);
    let first = dice.below(4);
    let mut which = vec![first];
    if dice.chance(20) {
        which.push((first + 1 + dice.below(3)) % 4);
    }
    let mut lines: Vec<String> = Vec::new();
    let mut paste = Paste {
        text: String::new(),
        commands: Vec::new(),
        asked: Vec::new(),
        is_part: false,
        formats: Vec::new(),
    };
    if dice.chance(10) {
        lines.extend(["Hello,", "", "here is what the command printed:", ""].map(str::to_owned));
    }
    let transcript = prompts && dice.chance(20);
    if transcript {
        lines.extend(
            [
                "*".repeat(22).as_str(),
                "PowerShell transcript start",
                "Start time: 20261129015839",
                "Username: EXAMPLE\\admin",
                "Process ID: 6912",
            ]
            .map(str::to_owned),
        );
        lines.extend(["*".repeat(22), "Transcript started, output file is ta.txt".to_owned()]);
    }
    for command in which {
        let all = objects(dice, command);
        let mut asked = columns(command).to_vec();
        if dice.chance(25) {
            asked.remove(1 + dice.below(asked.len() - 1));
        }
        if dice.chance(20) {
            let at = dice.below(asked.len());
            let column = asked.remove(at);
            asked.push(column);
        }
        let (format, printed) = print(dice, command, &all, &asked, screen, source);
        if prompts {
            let line = format!("PS C:\\Users\\admin> {} x | {format} {}", CMDLETS[command], asked.join(","));
            lines.extend(cut(&line, screen.width + 1));
        }
        lines.extend(printed);
        // An empty line ends what is printed, whatever comes behind it.
        if !prompts {
            lines.push(String::new());
        }
        paste.commands.push((command, all));
        paste.asked.push(asked);
        paste.formats.push(format);
    }
    if prompts {
        lines.push("PS C:\\Users\\admin>".to_owned());
    }
    if transcript {
        lines.extend([
            "*".repeat(22),
            "PowerShell transcript end".to_owned(),
            "End time: 20261129015842".to_owned(),
            "*".repeat(22),
        ]);
    }
    if dice.chance(8) {
        paste.is_part = true;
        let count = 1 + dice.below(lines.len() / 2 + 1);
        if dice.chance(50) {
            lines.drain(..count.min(lines.len()));
        } else {
            lines.truncate(lines.len().saturating_sub(count));
        }
    }
    if source == Source::Screen {
        lines.iter_mut().for_each(|line| line.truncate(line.trim_end_matches(' ').len()));
    }
    paste.text = lines.join(dice.pick(&["\n", "\r\n"]));
    paste
}

fn print(
    dice: &mut Dice,
    command: usize,
    all: &[Object],
    asked: &[&'static str],
    screen: Screen,
    source: Source,
) -> (&'static str, Vec<String>) {
    match dice.below(100) {
        0..50 => {
            let mut lines = Vec::new();
            // A warning stands between two objects, wherever the host breaks it.
            let warned = dice.chance(20).then(|| dice.below(all.len()));
            for (at, object) in all.iter().enumerate() {
                let mut printed = engine::list(std::slice::from_ref(object), asked, screen);
                if at > 0 {
                    printed.remove(0);
                }
                if warned == Some(at) {
                    let warning = "WARNING: The object example.com/Rooms/aspen has been corrupted, and it is in an inconsistent state. \
                                   The following validation errors happened: BookingWindowInDays was set by hand.";
                    let at = usize::from(at == 0);
                    printed.splice(at..at, warning_lines(warning, screen.width + 1));
                }
                lines.extend(printed);
            }
            ("fl", lines)
        }
        50..57 if command == 2 && asked.contains(&"RecipientTypeDetails") => {
            let mut lines = Vec::new();
            let shown: Vec<_> =
                asked.iter().copied().filter(|name| *name != "RecipientTypeDetails").collect();
            for object in all {
                let kind =
                    engine::find(object, "RecipientTypeDetails").map(engine::Value::text).unwrap_or_default();
                lines.extend([String::new(), format!("   RecipientTypeDetails: {kind}")]);
                lines.extend(engine::list(std::slice::from_ref(object), &shown, screen));
            }
            ("fl -GroupBy RecipientTypeDetails -Property", lines)
        }
        50..80 => {
            let mut rows: Vec<Option<&Object>> = all.iter().map(Some).collect();
            if dice.chance(10) {
                rows.insert(1 + dice.below(rows.len()), None);
            }
            let wrap = dice.chance(30);
            ("ft", engine::table(&rows, asked, screen, wrap))
        }
        _ => {
            let delimiter = dice.pick(&[',', ';']);
            let lists = dice.pick(&[
                Cell::Joined(";"),
                Cell::Joined("; "),
                Cell::Joined("\n"),
                Cell::Blanks,
                Cell::Type,
            ]);
            let quoted = dice.chance(70);
            let mut lines = engine::csv(all, asked, delimiter, quoted, lists);
            // A screen breaks what is wider than it.
            if source == Source::Screen && dice.chance(50) {
                lines = lines.iter().flat_map(|line| cut(line, screen.width + 1)).collect();
            }
            ("ConvertTo-Csv", lines)
        }
    }
}

fn cut(line: &str, width: usize) -> Vec<String> {
    let mut lines = vec![String::new()];
    for sign in line.chars() {
        if engine::cells(&lines[lines.len() - 1]) + engine::cells(&sign.to_string()) > width {
            lines.push(String::new());
        }
        engine::last(&mut lines).push(sign);
    }
    lines
}

/// A host breaks a warning at blanks, and begins the next line with one where it has to.
fn warning_lines(text: &str, width: usize) -> Vec<String> {
    let mut lines = vec![String::new()];
    for word in text.split_inclusive(' ') {
        if engine::cells(lines[lines.len() - 1].trim_end()) + engine::cells(word.trim_end()) > width {
            lines.push(String::new());
        }
        engine::last(&mut lines).push_str(word);
    }
    lines.into_iter().map(|line| line.trim_end().to_owned()).collect()
}
