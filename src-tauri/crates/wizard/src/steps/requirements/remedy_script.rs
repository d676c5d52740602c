//! Scripts in files, for whoever runs them somewhere else.

use anteroom_domain::Failure;

use crate::Wizard;
use crate::asked_for;
use crate::wire::ScriptSave;

/// Windows PowerShell 5.1, which runs the Exchange cmdlets, reads a file without this mark in the machine's code page.
const BYTE_ORDER_MARK: char = '\u{feff}';

impl Wizard {
    /// Writes a script to a file the person chose: UTF-8 with a mark and with Windows line ends.
    ///
    /// # Errors
    /// `output.unwritable`, also for a file that does not end in `.ps1`: the window writes scripts and nothing else.
    pub async fn script_save(&self, request: ScriptSave) -> Result<(), Failure> {
        let file = asked_for::expect_ending(&request.file, "ps1")?;
        asked_for::write(file, &file_text(&request.text))
    }
}

fn file_text(script: &str) -> String {
    let lines: Vec<&str> = script.lines().collect();
    format!("{BYTE_ORDER_MARK}{}\r\n", lines.join("\r\n"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_is_what_windows_powershell_reads() {
        assert_eq!(file_text("$a = 'Büro'\nGet-X\r\n"), "\u{feff}$a = 'Büro'\r\nGet-X\r\n");
    }
}
