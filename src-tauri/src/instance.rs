//! One window for each data folder. A second start for the same one brings the first to the front; another folder, named by
//! `ANTEROOM_DATA`, is another customer's, and its window stands beside.

use std::ffi::OsStr;
use std::path::Path;

/// The identifier by which a second start finds the first: the app's own for the usual data folder, and one of its own for each
/// that was named. Two spellings of one folder are two windows, which the data folder bears.
pub fn identifier(usual: &str, named: Option<&OsStr>) -> String {
    let Some(folder) = named else { return usual.to_owned() };
    let whole = std::path::absolute(Path::new(folder)).unwrap_or_else(|_| folder.into());
    // A part of a bus name does not begin with a figure.
    format!("{usual}.d{:016x}", digest(whole.as_os_str().as_encoded_bytes()))
}

/// FNV-1a. Two builds of Anteroom must find each other, which the hasher of the standard library does not promise.
fn digest(bytes: &[u8]) -> u64 {
    bytes
        .iter()
        .fold(0xcbf2_9ce4_8422_2325, |sum, byte| (sum ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3))
}

/// Whether a second start can be found. On Linux that takes a session bus, which a bare X session or `su` does not have.
#[cfg(target_os = "linux")]
pub fn can_be_found() -> bool {
    zbus::blocking::Connection::session().is_ok()
}

/// Elsewhere the system itself is asked.
#[cfg(not(target_os = "linux"))]
pub fn can_be_found() -> bool {
    true
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_data_folder_has_a_window_of_its_own() {
        let named = |folder: &str| identifier("io.anteroom.desktop", Some(OsStr::new(folder)));
        assert_eq!(identifier("io.anteroom.desktop", None), "io.anteroom.desktop", "the usual one");
        assert_ne!(named("/a"), named("/b"), "two customers");
        assert_ne!(named("/a"), "io.anteroom.desktop");
        assert_eq!(named("/a"), "io.anteroom.desktop.d07d66707b49cd92d", "the same in every build");
    }
}
