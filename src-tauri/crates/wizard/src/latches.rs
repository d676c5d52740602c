//! One latch for each account and password, whoever uses them: Exchange, Autodiscover, a directory.

use std::collections::HashMap;
use std::hash::{BuildHasher as _, RandomState};
use std::sync::{Mutex, PoisonError};

use anteroom_domain::{Latch, Login};
use secrecy::{ExposeSecret as _, SecretString};

/// The latches of a process. A refusal lasts as long as it does, or until a person asks for another try.
#[derive(Debug, Default)]
pub(crate) struct Latches {
    /// Makes keys nobody can turn back into a password, and which mean nothing in another process.
    digest: RandomState,
    known: Mutex<HashMap<u64, Latch>>,
}

impl Latches {
    /// The latch of a user name with its password; one that closed because nobody answered is open again, for whoever takes it up
    /// anew is a person who tries again.
    pub(crate) fn of(&self, login: &Login, password: &SecretString) -> Latch {
        let key = self.digest.hash_one((login.to_string().to_lowercase(), password.expose_secret()));
        let mut known = self.known.lock().unwrap_or_else(PoisonError::into_inner);
        let latch = known.entry(key).or_default();
        if latch.is_spent() {
            latch.reopen();
        }
        latch.clone()
    }
}
