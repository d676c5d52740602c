//! A password from a file or a pipe, for services that have nobody to type it.

use std::path::Path;

use anteroom_domain::{Code, Disposition, Failure, Reason, decode_marked};
use secrecy::zeroize::Zeroize as _;
use secrecy::{ExposeSecret as _, SecretString};

/// The most a password's file may hold. A password has no 64 KiB; a file that was meant to be another one has.
pub const MOST_BYTES: u64 = 64 * 1024;

/// Reads the password a file holds, which is all of it but one line's end.
///
/// # Errors
/// `auth.secret_file_unusable` when it cannot be read, is larger than [`MOST_BYTES`], is no text or is empty.
pub fn read_file(file: &Path) -> Result<SecretString, Failure> {
    let bytes = anteroom_files::read(file, MOST_BYTES)
        .map_err(|error| error.into_failure(Code::SecretFileUnusable))?;
    of_bytes(bytes, &file.display().to_string())
}

/// The password in what was read. `from` is for the message.
///
/// # Errors
/// As [`read_file`].
pub fn of_bytes(mut bytes: Vec<u8>, from: &str) -> Result<SecretString, Failure> {
    let unusable = |reason: Reason| {
        Failure::new(Code::SecretFileUnusable, Disposition::StopRun).with("file", from).worded(reason)
    };
    if bytes.len() as u64 > MOST_BYTES {
        bytes.zeroize();
        return Err(unusable(Reason::LargerThanAPassword));
    }
    // Windows PowerShell 5.1 writes UTF-16 wherever `>` sends text to a file.
    let text = decode_marked(&bytes);
    bytes.zeroize();
    let mut text = text.ok_or_else(|| unusable(Reason::NoText))?;
    let end = text.strip_suffix("\r\n").or_else(|| text.strip_suffix('\n')).map_or(text.len(), str::len);
    let secret = SecretString::from(text.get(..end).unwrap_or_default());
    let is_one_line = !secret.expose_secret().contains(['\n', '\r', '\0']);
    text.zeroize();
    // Trying an empty one would bring the account closer to its lock.
    match end {
        0 => Err(unusable(Reason::Empty)),
        _ if !is_one_line => Err(unusable(Reason::ManyLines)),
        _ => Ok(secret),
    }
}

/// Whether other people of this computer may read a file. What systemd hands to a service lies in a folder of its own, which is closed
/// to others whatever the file's mode says.
pub fn is_open_to_others(file: &Path) -> bool {
    let handed = std::env::var_os("CREDENTIALS_DIRECTORY").is_some_and(|folder| file.starts_with(folder));
    !handed && has_open_mode(file)
}

#[cfg(unix)]
fn has_open_mode(file: &Path) -> bool {
    use std::os::unix::fs::PermissionsExt as _;
    std::fs::metadata(file).is_ok_and(|metadata| metadata.permissions().mode() & 0o077 != 0)
}

/// Elsewhere what others may do is inherited from the folder, and says nothing in a mode.
#[cfg(not(unix))]
fn has_open_mode(_: &Path) -> bool {
    false
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_holds_the_password_and_one_line_end_at_most() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("anteroom-secret");
        for (bytes, password) in [
            (&b"hunter2"[..], "hunter2"),
            (b"hunter2\n", "hunter2"),
            (b"hunter2\r\n", "hunter2"),
            (b" a b ", " a b "),
            (b"\xff\xfeh\0i\0\r\0\n\0", "hi"),
        ] {
            std::fs::write(&file, bytes).unwrap();
            assert_eq!(read_file(&file).unwrap().expose_secret(), password, "{bytes:?}");
        }
    }

    #[test]
    fn what_is_no_password_is_refused_by_the_name_of_its_file_and_never_shown() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("anteroom-secret");
        let large = vec![b'x'; 65 * 1024];
        for bytes in [
            &b""[..],
            b"\n",
            b"hunter2\n\n",
            b"hunter2\nsecond\n",
            b"USER=a\0SECRET=hunter2\0",
            b"hunter2\xff\xfe\xfd",
            &large,
        ] {
            std::fs::write(&file, bytes).unwrap();
            let failure = read_file(&file).unwrap_err();
            assert_eq!(failure.code(), Code::SecretFileUnusable);
            assert_eq!(failure.args().find("file"), Some(&*file.display().to_string()));
            assert!(!format!("{failure:?}").contains("hunter2"), "{failure:?}");
        }
        assert!(read_file(folder.path()).is_err(), "a folder");
        assert!(read_file(&folder.path().join("nowhere")).is_err(), "nothing");
    }
}
