//! The pasted text as lines: without what a copy drags along, split where prompts stand.

use anteroom_domain::is_invisible;

use super::CheckCommand;

/// What stands between two prompts.
#[derive(Debug, Default)]
pub struct Run {
    /// The command line, where it was pasted too.
    pub asked: Option<String>,
    /// What it printed.
    pub lines: Vec<String>,
}

impl Run {
    /// The command that was run, as far as its line says.
    pub fn command(&self) -> Option<CheckCommand> {
        let asked = self.asked.as_ref()?.to_ascii_lowercase();
        CheckCommand::ALL.into_iter().find(|command| asked.contains(&command.cmdlet().to_ascii_lowercase()))
    }
}

/// Takes out byte order marks and the zero bytes of UTF-16 read as something else, terminal colours and invisible signs;
/// makes all line ends and spaces plain ones.
pub fn clean(text: &str) -> String {
    let text = text.trim_start_matches("ï»¿").trim_start_matches("ÿþ");
    let text = text.replace("\r\n", "\n");
    let mut plain = String::with_capacity(text.len());
    let mut signs = text.chars().peekable();
    while let Some(sign) = signs.next() {
        match sign {
            '\r' => plain.push('\n'),
            '\u{1b}' => {
                if signs.next_if_eq(&'[').is_some() {
                    while signs.next_if(|sign| !sign.is_ascii_alphabetic()).is_some() {}
                    signs.next();
                }
            }
            '\u{a0}' | '\u{2007}' | '\u{202f}' => plain.push(' '),
            // A form feed ends a page of a transcript.
            '\u{fffe}' => {}
            '\u{c}' => plain.push(sign),
            sign if is_invisible(sign) => {}
            sign => plain.push(sign),
        }
    }
    plain
}

/// Splits at prompts and at command lines pasted without one. Warnings, transcript headers and code fences are left out.
pub fn split_runs(text: &str) -> Vec<Run> {
    let mut runs = vec![Run::default()];
    let mut in_warning = false;
    for line in text.lines() {
        let bare = line.trim();
        if let Some(command) = find_command_line(bare) {
            runs.push(Run { asked: Some(command.to_owned()), lines: Vec::new() });
            in_warning = false;
            continue;
        }
        let Some(run) = runs.last_mut() else { continue };
        if let Some(rest) = bare.strip_prefix(">>")
            && let Some(asked) = &mut run.asked
            && run.lines.iter().all(|line| line.trim().is_empty())
        {
            asked.push(' ');
            asked.push_str(rest.trim());
        } else if is_warning(bare) {
            in_warning = true;
        } else if in_warning && !bare.is_empty() && run.lines.is_empty() {
            // A long warning goes on in the next line; what PowerShell prints afterwards begins with an empty one.
        } else if !(bare.starts_with("```") || bare.len() > 9 && bare.bytes().all(|byte| byte == b'*')) {
            in_warning = false;
            run.lines.push(line.trim_end_matches('\u{c}').to_owned());
        }
    }
    runs.retain(|run| run.asked.is_some() || run.lines.iter().any(|line| !line.trim().is_empty()));
    runs
}

fn is_warning(line: &str) -> bool {
    ["WARNING:", "WARNUNG:", "VERBOSE:", "AUSFÜHRLICH:"].iter().any(|word| line.starts_with(word))
}

/// The command in a line that is a prompt or begins with a command that is read here.
fn find_command_line(line: &str) -> Option<&str> {
    let prompts = line.starts_with("[PS]")
        || line.starts_with("PS>")
        || line.starts_with("PS ") && line.contains('>')
        || line.starts_with('[') && line.contains("]: PS ") && line.contains('>')
        || is_drive(line);
    if prompts {
        return line.split_once('>').map(|(_, command)| command.trim());
    }
    CheckCommand::ALL
        .iter()
        .any(|command| {
            let name = command.cmdlet();
            line.get(..name.len()).is_some_and(|start| start.eq_ignore_ascii_case(name))
                && line[name.len()..].chars().next().is_none_or(|next| next == ' ' || next == '|')
                && !line[name.len()..].trim_start().starts_with(':')
        })
        .then_some(line)
}

fn is_drive(line: &str) -> bool {
    let mut signs = line.chars();
    signs.next().is_some_and(|letter| letter.is_ascii_alphabetic())
        && line.get(1..3) == Some(":\\")
        && line.contains('>')
}

/// The message of an error record, recognized by how PowerShell sets one: the cmdlet in front of it, or its category below.
pub fn find_error(lines: &[String]) -> Option<String> {
    let categories = ["+ CategoryInfo", "+ FullyQualifiedErrorId"];
    let below = lines.iter().position(|line| {
        let line = line.trim_start();
        categories.iter().any(|category| line.starts_with(category))
    });
    let front = lines.iter().position(|line| is_error_head(line.trim_end()));
    let index = match (front, below) {
        (Some(front), _) => front,
        // Without the cmdlet in front, the message is the first line that says anything.
        (None, Some(below)) => {
            lines[..below].iter().position(|line| !line.trim().is_empty()).unwrap_or(below)
        }
        (None, None) => return None,
    };
    let mut message = String::new();
    for line in lines[index..].iter().map(|line| line.trim()) {
        if !message.is_empty() && (line.is_empty() || line.starts_with('+')) || is_position(line) {
            break;
        }
        if !message.is_empty() {
            message.push(' ');
        }
        message.push_str(line);
    }
    Some(message)
}

/// `Verb-Noun : message`, with a verb of the commands that stand in such a line; names of objects have hyphens and colons too.
fn is_error_head(line: &str) -> bool {
    const VERBS: [&str; 11] = [
        "Get",
        "Test",
        "Write",
        "Format",
        "Select",
        "Where",
        "ForEach",
        "Out",
        "Export",
        "ConvertTo",
        "Invoke",
    ];
    let Some((head, rest)) = line.split_once(':') else { return false };
    let Some((verb, noun)) = head.trim_end().split_once('-') else { return false };
    rest.starts_with(' ') && VERBS.contains(&verb) && noun.chars().all(|sign| sign.is_ascii_alphanumeric())
}

/// Where in the script it happened.
fn is_position(line: &str) -> bool {
    let in_file = (line.starts_with("At ") || line.starts_with("In ")) && line.contains(":\\");
    in_file || ["At line:", "In Zeile:", "Line |"].iter().any(|start| line.starts_with(start))
}

/// The line that tells of a failure in words, for texts that are nothing else.
pub fn find_failure_in_words(text: &str) -> Option<String> {
    const WORDS: [&str; 10] = [
        "is not recognized as",
        "couldn't be found",
        "could not be found",
        "isn't within a valid",
        "access is denied",
        "wurde nicht als name",
        "nicht gefunden",
        "zugriff verweigert",
        "nicht ausgeführt werden",
        "is denied",
    ];
    let mut lines = text.lines();
    lines
        .find(|line| {
            let line = line.to_lowercase();
            WORDS.iter().any(|words| line.contains(words))
        })
        .map(|line| line.trim().to_owned())
}
