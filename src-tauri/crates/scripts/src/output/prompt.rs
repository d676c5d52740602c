//! Command lines among what commands printed: behind a prompt, or pasted without one.

use super::{CheckCommand, cells};

/// The command in a line that is a prompt or begins with a command that is read here. A prompt begins at the margin: what stands further
/// to the right is a piece of a value.
pub fn find_command(line: &str) -> Option<&str> {
    if line.starts_with(' ') {
        return None;
    }
    let line = line.trim_end();
    if is_prompt(line) {
        return line.split_once('>').map(|(_, command)| command.trim());
    }
    // A prompt of somebody's own, which ends in one of the usual signs. One with blanks in it looks like a row of a table.
    let behind = ['>', '$', '#', '%'].iter().filter_map(|sign| line.split_once(*sign));
    let mut own = behind
        .filter(|(prompt, _)| !prompt.contains([' ', ',', ';', '"', '\t']))
        .map(|(_, command)| command.trim())
        .filter(|command| begins_with_cmdlet(command));
    own.next().or_else(|| begins_with_cmdlet(line).then_some(line))
}

fn is_prompt(line: &str) -> bool {
    let Some((before, _)) = line.split_once('>') else { return false };
    let place = before
        .strip_prefix("[PS]")
        .or_else(|| before.strip_prefix("PS"))
        .or_else(|| {
            before.split_once("]: PS").filter(|(host, _)| host.starts_with('[')).map(|(_, place)| place)
        })
        .unwrap_or(before);
    let place = place.trim();
    let is_place = is_drive(place) || place.starts_with(['/', '~']) || place.starts_with("\\\\");
    match before.len() == place.len() {
        true => is_drive(place) && place.get(1..3) == Some(":\\"),
        false => is_place || place.is_empty(),
    }
}

/// `C:\Users`, `HKLM:\`, `AD:`.
fn is_drive(place: &str) -> bool {
    place.split_once(':').is_some_and(|(drive, rest)| {
        !drive.is_empty()
            && drive.len() < 12
            && drive.bytes().all(|byte| byte.is_ascii_alphanumeric())
            && (rest.is_empty() || rest.starts_with(['\\', '/']))
    })
}

fn begins_with_cmdlet(line: &str) -> bool {
    CheckCommand::ALL.iter().any(|command| {
        let name = command.cmdlet();
        line.get(..name.len()).is_some_and(|start| start.eq_ignore_ascii_case(name))
            && line[name.len()..].chars().next().is_none_or(|next| next == ' ' || next == '|')
            && !line[name.len()..].trim_start().starts_with(':')
    })
}

/// Whether a line that reached the margin may go on in the next one: a console breaks what is typed at its last cell.
pub fn reaches_margin(line: &str, widest: usize) -> bool {
    cells::count(line.trim_end()) + 1 >= widest
}

/// The command that was run, as far as its line says.
pub fn command(asked: &str) -> Option<CheckCommand> {
    let asked = asked.to_ascii_lowercase();
    let found = |command: &CheckCommand| asked.contains(&command.cmdlet().to_ascii_lowercase());
    CheckCommand::ALL.into_iter().find(found)
}

/// Whether a command line sends what it finds elsewhere than to the screen, or hides why there is nothing.
pub fn is_silenced(asked: &str) -> bool {
    let asked = asked.to_ascii_lowercase();
    asked.starts_with('$')
        || asked.contains('>')
        || ["export-", "out-", "clip", "silentlycontinue", "-ea ", "ignore", "null"]
            .iter()
            .any(|word| asked.contains(word))
        || is_filtered(&asked)
}

/// Whether a command line leaves out some of what the command found.
pub fn is_filtered(asked: &str) -> bool {
    let role = find_parameter(asked, "-Role");
    if role.is_some_and(|role| !role.eq_ignore_ascii_case("ApplicationImpersonation")) {
        return true;
    }
    let asked = asked.to_ascii_lowercase();
    let piped = asked.split('|').skip(1).map(str::trim);
    piped.clone().any(|part| {
        ["where", "?", "select-string", "sls", "findstr"].iter().any(|word| part.starts_with(word))
    }) || ["-first", "-last", "-skip", "-unique", "-enabled", "-recipientwritescope"]
        .iter()
        .any(|word| asked.contains(word))
}

/// The value of a parameter, where it is written out.
pub fn find_parameter(asked: &str, name: &str) -> Option<String> {
    let mut words = asked.split_whitespace();
    words.find(|word| word.eq_ignore_ascii_case(name))?;
    let value = words.next()?.trim_matches(['"', '\'', ',', ';', '|']);
    (!value.is_empty() && !value.starts_with(['$', '(', '-', '@'])).then(|| value.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_prompt_names_a_place() {
        for (line, command) in [
            ("PS C:\\Users\\admin> Get-Date", "Get-Date"),
            ("[PS] C:\\>Get-Date", "Get-Date"),
            ("[PS] C:\\Windows\\system32>", ""),
            ("PS /home/ops> Get-Date", "Get-Date"),
            ("PS>", ""),
            ("[ex01]: PS C:\\> Get-Date", "Get-Date"),
            ("PS AD:\\> dir", "dir"),
            ("C:\\> dir", "dir"),
            ("ops@host:~$ Get-DistributionGroup x | fl", "Get-DistributionGroup x | fl"),
            ("get-distributiongroup x", "get-distributiongroup x"),
        ] {
            assert_eq!(find_command(line), Some(command), "{line}");
        }
        for line in [
            "PS Coffee is on the 3rd floor -> left.",
            "        PS C:\\> Get-Date",
            "Get-DistributionGroup : not found",
            "Rooms > 10",
            "a mail that names Get-DistributionGroup",
        ] {
            assert_eq!(find_command(line), None, "{line}");
        }
    }

    #[test]
    fn a_command_line_that_leaves_something_out_is_known() {
        for asked in ["Get-X | ? Enabled", "Get-X | Where-Object { $_ }", "Get-X | select -First 3"] {
            assert!(is_filtered(asked), "{asked}");
        }
        assert!(!is_filtered("Get-X -Role ApplicationImpersonation | fl Name"));
        assert!(is_filtered("Get-X -Role 'Mail Recipients' | fl Name"), "another role");
        assert!(is_filtered("Get-X -Enabled $false | fl Name"), "some of them");
        assert_eq!(find_parameter("Test-X -Identity a -Resource 'b@c'", "-resource").as_deref(), Some("b@c"));
        assert_eq!(find_parameter("Test-X -Resource $Room", "-Resource"), None);
    }
}
