//! The operating system's credential store, whose calls block and may wait for a person.

use std::fmt;
use std::time::Duration;

use anteroom_domain::Code;
use secrecy::{ExposeSecret as _, SecretString};
use tokio::sync::oneshot;

/// Under which name the store keeps them.
const SERVICE: &str = "Anteroom";

/// Where passwords are kept. Every call may block until somebody unlocks the store.
pub(crate) trait Store: fmt::Debug + Send + Sync {
    /// The password of a setup.
    fn load(&self, setup: &str) -> Result<SecretString, Trouble>;
    /// Keeps a password; it replaces whatever was there for the setup.
    fn save(&self, setup: &str, secret: &SecretString) -> Result<(), Trouble>;
    /// Removes whatever is there for the setup.
    fn forget(&self, setup: &str) -> Result<(), Trouble>;
}

/// Why a store gave no password.
#[derive(Debug, thiserror::Error)]
pub(crate) enum Trouble {
    /// It has none for this setup.
    #[error("the credential store holds no password for this setup")]
    Missing,
    /// It is locked.
    #[error("the credential store is locked")]
    Locked(#[source] keyring::Error),
    /// It did not answer: stores that are locked ask a person first.
    #[error("the credential store did not answer within {} s", .0.as_secs())]
    Silent(Duration),
    /// It has several for this setup.
    #[error("the credential store holds {0} passwords for this setup")]
    Several(usize),
    /// There is none, or it cannot be reached.
    #[error("the credential store cannot be reached")]
    Unreachable(#[source] Option<keyring::Error>),
}

impl Trouble {
    /// What to tell a person.
    pub(super) fn code(&self) -> Code {
        match self {
            Self::Missing => Code::SecretMissing,
            Self::Locked(_) | Self::Silent(_) => Code::CredentialStoreLocked,
            Self::Several(_) => Code::SecretAmbiguous,
            Self::Unreachable(_) => Code::CredentialStoreUnavailable,
        }
    }
}

impl From<keyring::Error> for Trouble {
    fn from(error: keyring::Error) -> Self {
        match error {
            // What is no text was not saved by Anteroom, and is no password it could use.
            keyring::Error::NoEntry | keyring::Error::BadEncoding(_) | keyring::Error::BadDataFormat(..) => {
                Self::Missing
            }
            keyring::Error::NoStorageAccess(_) => Self::Locked(error),
            keyring::Error::Ambiguous(all) => Self::Several(all.len()),
            error => Self::Unreachable(Some(error)),
        }
    }
}

/// The one of the operating system.
#[derive(Debug)]
pub(super) struct SystemStore;

impl Store for SystemStore {
    fn load(&self, setup: &str) -> Result<SecretString, Trouble> {
        Ok(keyring::Entry::new(SERVICE, setup)?.get_password().map(SecretString::from)?)
    }

    fn save(&self, setup: &str, secret: &SecretString) -> Result<(), Trouble> {
        let entry = keyring::Entry::new(SERVICE, setup)?;
        match entry.set_password(secret.expose_secret()) {
            // Which of several is meant nobody can tell; the one that is typed now is.
            Err(keyring::Error::Ambiguous(all)) => {
                all.iter().try_for_each(|one| one.delete_credential())?;
                Ok(entry.set_password(secret.expose_secret())?)
            }
            saved => Ok(saved?),
        }
    }

    fn forget(&self, setup: &str) -> Result<(), Trouble> {
        match keyring::Entry::new(SERVICE, setup)?.delete_credential() {
            Err(keyring::Error::Ambiguous(all)) => {
                Ok(all.iter().try_for_each(|one| one.delete_credential())?)
            }
            forgotten => Ok(forgotten?),
        }
    }
}

/// Makes a call that blocks, and waits for it no longer than this. The thread of a call that never ends ends with the process:
/// a runtime would wait for it.
pub(super) async fn ask<T: Send + 'static>(
    patience: Duration,
    call: impl FnOnce() -> Result<T, Trouble> + Send + 'static,
) -> Result<T, Trouble> {
    let (tell, told) = oneshot::channel();
    let asking = std::thread::Builder::new().name("credential store".to_owned()).spawn(move || {
        // Nobody listens any more when it took too long.
        let _ = tell.send(call());
    });
    if asking.is_err() {
        return Err(Trouble::Unreachable(None));
    }
    match tokio::time::timeout(patience, told).await {
        Ok(answer) => answer.unwrap_or(Err(Trouble::Unreachable(None))),
        Err(_) => Err(Trouble::Silent(patience)),
    }
}

#[cfg(test)]
pub(super) mod played {
    //! Stores as they are met.

    use super::*;

    /// A store in one of the states that are met.
    #[derive(Debug, Clone, PartialEq, Eq)]
    pub enum Played {
        /// It has nothing.
        Empty,
        /// There is none: no D-Bus, as over SSH.
        Absent,
        /// It fails.
        Broken,
        /// It is locked.
        Locked,
        /// It waits for somebody.
        Silent,
        /// It has two of them.
        Several,
    }

    /// A store that works.
    #[derive(Debug, Default)]
    pub struct Held(std::sync::Mutex<std::collections::HashMap<String, SecretString>>);

    impl Store for Held {
        fn load(&self, setup: &str) -> Result<SecretString, Trouble> {
            self.0.lock().unwrap().get(setup).cloned().ok_or(Trouble::Missing)
        }

        fn save(&self, setup: &str, secret: &SecretString) -> Result<(), Trouble> {
            self.0.lock().unwrap().insert(setup.to_owned(), secret.clone());
            Ok(())
        }

        fn forget(&self, setup: &str) -> Result<(), Trouble> {
            self.0.lock().unwrap().remove(setup);
            Ok(())
        }
    }

    impl Played {
        fn fail<T>(&self) -> Result<T, Trouble> {
            Err(match self {
                Self::Empty => keyring::Error::NoEntry.into(),
                Self::Absent => keyring::Error::NoDefaultStore.into(),
                Self::Broken => keyring::Error::PlatformFailure("the bus said no".into()).into(),
                Self::Locked => keyring::Error::NoStorageAccess("locked".into()).into(),
                Self::Several => Trouble::Several(2),
                Self::Silent => loop {
                    std::thread::park();
                },
            })
        }
    }

    impl Store for Played {
        fn load(&self, _: &str) -> Result<SecretString, Trouble> {
            self.fail()
        }

        fn save(&self, _: &str, _: &SecretString) -> Result<(), Trouble> {
            self.fail()
        }

        fn forget(&self, _: &str) -> Result<(), Trouble> {
            self.fail()
        }
    }
}
