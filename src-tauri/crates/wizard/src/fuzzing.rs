//! Doors for the fuzzer (`cargo xtask fuzz`): setup files and what the window sends, whatever they hold.

use std::collections::HashSet;
use std::fmt::Debug;

use anteroom_catalogue::Words;
use anteroom_domain::{Login, SmtpAddress, decode_marked};
use serde::Serialize;
use serde::de::DeserializeOwned;

use crate::rooms::parse_text;
use crate::setup::SetupDocument;
use crate::wire::{
    AccountForm, DetailsForm, DiscoverRequest, ExchangeForm, ImportForm, ImportStart, LdapForm, RoomPatch,
    SecretSave, SetupSave, TestRequest,
};

/// The name of a folder of seeds, and who reads them.
pub type Target = (&'static str, fn(&[u8]));

/// The readers.
pub const TARGETS: &[Target] = &[("setup", setup), ("wire", wire)];

/// Reads bytes as a setup: what is taken is written and read back as it was.
fn setup(bytes: &[u8]) {
    let Some(text) = decode_marked(bytes) else { return };
    let document = match SetupDocument::parse(&text, "contoso.json") {
        Ok(document) => document,
        Err(failure) => {
            // What is wrong with it, or which version of Anteroom wrote it.
            let why = failure.args().find("reason").or_else(|| failure.args().find("found"));
            return assert!(why.is_some(), "a refusal says why");
        }
    };
    let written = document.to_json().unwrap_or_default();
    let again = SetupDocument::parse(&written, "contoso.json").ok();
    assert_eq!(again.as_ref(), Some(&document), "a setup is read back as it was");
}

/// Reads bytes as each form of the window, and what people type into them as addresses, logins and rooms.
fn wire(bytes: &[u8]) {
    let text = String::from_utf8_lossy(bytes);
    round::<AccountForm>(&text);
    round::<DetailsForm>(&text);
    round::<ExchangeForm>(&text);
    round::<ImportForm>(&text);
    round::<LdapForm>(&text);
    taken::<DiscoverRequest>(&text);
    taken::<ImportStart>(&text);
    taken::<RoomPatch>(&text);
    taken::<SecretSave>(&text);
    taken::<SetupSave>(&text);
    taken::<TestRequest>(&text);
    if let Ok(address) = text.parse::<SmtpAddress>() {
        assert_eq!(address.as_str().parse(), Ok(address.clone()), "an address is read back as it was");
    }
    if let Ok(login) = text.parse::<Login>() {
        assert_eq!(login.to_string().parse(), Ok(login.clone()), "a login is read back as it was");
    }
    let rooms = parse_text(&text, Words::english()).rooms;
    let different: HashSet<_> = rooms.iter().map(|room| &room.address).collect();
    assert_eq!(different.len(), rooms.len(), "a room comes once");
}

fn round<T: DeserializeOwned + Serialize + PartialEq + Debug>(text: &str) {
    if let Ok(form) = serde_json::from_str::<T>(text) {
        let again = serde_json::to_string(&form).and_then(|written| serde_json::from_str(&written)).ok();
        assert_eq!(again, Some(form), "a form is read back as it was");
    }
}

fn taken<T: DeserializeOwned>(text: &str) {
    drop(serde_json::from_str::<T>(text));
}

#[cfg(test)]
#[path = "../../../fuzz/seed_tests.rs"]
mod seed_tests;
