//! A password as the credential store holds it: together with what it was typed for.
//!
//! The entry stands under the setup's id, so that a deleted setup leaves none behind, and says itself what it is for, because the
//! id is no secret: a file can carry anybody's. Rejected: the login and server as the entry's name, which two setups would share
//! and one of them delete. Windows takes 2,560 bytes for an entry in UTF-16, of which this leaves some thousand characters.

use secrecy::{ExposeSecret as _, SecretString};
use serde::{Deserialize, Serialize};

use crate::places::Purpose;

/// The version of the form.
const FORMAT: u32 = 1;
/// How every entry of this form begins.
const BEGINNING: &str = "{\"anteroom_secret\":";

/// What an entry holds.
#[derive(Debug, Clone)]
pub(super) struct Entry {
    /// The password.
    pub secret: SecretString,
    /// What it was typed for; `None` in an entry of an earlier version, which is the password alone.
    pub purpose: Option<Purpose>,
}

#[derive(Deserialize)]
struct Read {
    anteroom_secret: u32,
    #[serde(rename = "for")]
    purpose: Purpose,
    password: SecretString,
}

#[derive(Serialize)]
struct Written<'a> {
    anteroom_secret: u32,
    #[serde(rename = "for")]
    purpose: &'a Purpose,
    password: &'a str,
}

impl Entry {
    /// Reads an entry. `None` for one of a newer version: what stands in it is no password and goes nowhere.
    pub fn read(text: SecretString) -> Option<Self> {
        if !text.expose_secret().starts_with(BEGINNING) {
            return Some(Self { secret: text, purpose: None });
        }
        let read: Read = serde_json::from_str(text.expose_secret()).ok()?;
        (read.anteroom_secret == FORMAT)
            .then_some(Self { secret: read.password, purpose: Some(read.purpose) })
    }

    /// Writes an entry. `None` when it cannot be written, which no text makes happen.
    pub fn write(secret: &SecretString, purpose: &Purpose) -> Option<SecretString> {
        let password = secret.expose_secret();
        let written = Written { anteroom_secret: FORMAT, purpose, password };
        // Room for all of it at once: a buffer that grows leaves copies behind.
        let mut text = Vec::with_capacity(4096 + 6 * password.len());
        serde_json::to_writer(&mut text, &written).ok()?;
        Some(SecretString::from(String::from_utf8(text).ok()?))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_entry_reads_back_and_one_of_an_earlier_version_is_the_password_alone() {
        let purpose = Purpose { login: "tailspin\\svc".into(), ..Purpose::default() };
        for password in ["hunter2", "{\"a\": \"Grüße\"}", "\\\"\u{1F511}"] {
            let written = Entry::write(&password.to_owned().into(), &purpose).unwrap();
            let read = Entry::read(written).unwrap();
            assert_eq!((read.secret.expose_secret(), read.purpose), (password, Some(purpose.clone())));
            let former = Entry::read(password.to_owned().into()).unwrap();
            assert_eq!((former.secret.expose_secret(), former.purpose), (password, None));
        }
    }

    #[test]
    fn an_entry_of_a_newer_version_is_not_taken_for_a_password() {
        for text in ["{\"anteroom_secret\":2,\"password\":\"x\"}", "{\"anteroom_secret\":"] {
            assert!(Entry::read(text.to_owned().into()).is_none(), "{text} would be sent to a server");
        }
    }
}
