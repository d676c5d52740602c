//! The command line's page for `man`, made of its own `--help`, so that it cannot say anything else.

use std::path::Path;

use crate::program::{Program, Stop};

/// Asks the program `command_line` for its help, that of each command and of the commands below it, and sets it as a page of section 1.
pub fn of(command_line: &Path, version: &str, date: &str) -> Result<String, Stop> {
    let help = |words: &[&str]| {
        let asked = Program::new(command_line).arguments(words).arguments(["--help"]);
        asked.find_output().ok_or_else(|| Stop::new(format!("This command failed:\n  {asked}")))
    };
    let top = help(&[])?;
    let mut chapters = Vec::new();
    for command in commands(&top) {
        let whole = help(&[command])?;
        let below: Vec<_> = commands(&whole).into_iter().map(str::to_owned).collect();
        chapters.push((command.to_owned(), whole));
        for name in below {
            chapters.push((format!("{command} {name}"), help(&[command, &name])?));
        }
    }
    Ok(page(&top, &chapters, version, date))
}

/// The commands a help lists, but for the one that prints it again.
fn commands(help: &str) -> Vec<&str> {
    let list =
        help.lines().skip_while(|line| *line != "Commands:").skip(1).take_while(|line| !line.is_empty());
    // A description that goes on in the next line is indented further.
    let named = list.filter_map(|line| line.strip_prefix("  ").filter(|rest| !rest.starts_with(' ')));
    named.filter_map(|rest| rest.split_whitespace().next()).filter(|name| *name != "help").collect()
}

fn page(top: &str, chapters: &[(String, String)], version: &str, date: &str) -> String {
    let mut page = format!(
        ".TH ANTEROOM\\-CLI 1 {date} \"Anteroom {version}\" \"User Commands\"\n\
         .SH NAME\nanteroom\\-cli \\- connects Exchange meeting rooms with a room planner, without a window\n\
         .SH DESCRIPTION\n{}.SH COMMANDS\n",
        set(top)
    );
    for (command, help) in chapters {
        page += &format!(".SS {}\n{}", escaped(command), set(help));
    }
    page += ".SH FILES\nSetups, planners and logs lie in\n.I $XDG_DATA_HOME/io.anteroom.desktop\nor where\n.B ANTEROOM_DATA\nsays.\n";
    page
}

/// A text as it stands, line by line.
fn set(text: &str) -> String {
    let lines: Vec<_> = text.trim().lines().map(|line| escaped(line.trim_end())).collect();
    format!(".nf\n{}\n.fi\n", lines.join("\n"))
}

/// A line in which nothing means anything to the typesetter.
fn escaped(line: &str) -> String {
    let line = line.replace('\\', "\\e").replace('-', "\\-");
    if line.starts_with(['.', '\'']) { format!("\\&{line}") } else { line }
}

#[cfg(test)]
mod tests {
    use super::*;

    const HELP: &str = "Anteroom\n\nUsage: x <COMMAND>\n\nCommands:\n  check    Test\n           and more\n  dry-run  Look\n  help     Print\n\nOptions:\n  -h\n";

    #[test]
    fn every_command_has_its_chapter() {
        assert_eq!(commands(HELP), ["check", "dry-run"]);
        let chapters = [("dry-run".to_owned(), ".5 of\n'a' C:\\x\n".to_owned())];
        let page = page(HELP, &chapters, "9.8.7", "2026-11-29");
        assert!(
            page.contains(".SS dry\\-run\n.nf\n\\&.5 of\n\\&'a' C:\\ex\n.fi\n"),
            "nothing is taken for a request: {page}"
        );
        assert!(page.starts_with(".TH ANTEROOM\\-CLI 1 2026-11-29 \"Anteroom 9.8.7\""), "{page}");
    }
}
