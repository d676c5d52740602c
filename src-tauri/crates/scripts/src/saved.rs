//! A script as a file: what is saved is what is shown, and its fingerprint is the file's.

use sha2::{Digest, Sha256};

/// Windows PowerShell 5.1, which runs the Exchange cmdlets, reads a file without this mark in the machine's code page.
const BYTE_ORDER_MARK: char = '\u{feff}';

/// The text of a script's file: with a byte order mark and Windows line ends, to be written as UTF-8.
pub fn file_text(script: &str) -> String {
    let lines: Vec<&str> = script.lines().collect();
    format!("{BYTE_ORDER_MARK}{}\r\n", lines.join("\r\n"))
}

/// The SHA-256 of a script's file in capital hexadecimals, as `Get-FileHash` prints it.
pub fn file_hash(script: &str) -> String {
    hash(&file_text(script))
}

/// The SHA-256 of a text in UTF-8, in capital hexadecimals.
pub(crate) fn hash(text: &str) -> String {
    Sha256::digest(text.as_bytes()).iter().map(|byte| format!("{byte:02X}")).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_is_what_windows_powershell_reads() {
        assert_eq!(file_text("$a = 'Büro'\nGet-X\r\n"), "\u{feff}$a = 'Büro'\r\nGet-X\r\n");
    }

    #[test]
    fn the_fingerprint_is_the_files() {
        // The first vector of FIPS 180-4.
        assert_eq!(hash("abc"), "BA7816BF8F01CFEA414140DE5DAE2223B00361A396177A9CB410FF61F20015AD");
        assert_eq!(file_hash("a\n"), file_hash("a\r\n"), "however the lines end before it is saved");
    }
}
