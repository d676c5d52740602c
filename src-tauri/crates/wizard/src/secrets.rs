//! Passwords: in the operating system's credential store alone, or in memory until the app closes.

use std::collections::HashMap;
use std::sync::{Mutex, PoisonError};

use anteroom_domain::{Code, Disposition, Failure};
use secrecy::{ExposeSecret as _, SecretString};

use crate::wire::{SecretState, SecretWhere, SetupId};

const SERVICE: &str = "Anteroom";

/// Whether passwords may go into the operating system's credential store.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum StorePolicy {
    /// Use it where there is one.
    CredentialStore,
    /// Keep passwords in memory only: for tests and for setups given as files.
    SessionOnly,
}

/// Keeps one password per setup.
///
/// Reading goes to memory first, so a session asks the credential store once. The calls to the credential store block and
/// are made on a thread of their own.
#[derive(Debug)]
pub struct Secrets {
    policy: StorePolicy,
    session: Mutex<HashMap<SetupId, Remembered>>,
}

/// A password in memory.
#[derive(Debug, Clone)]
struct Remembered {
    secret: SecretString,
    /// Whether it is meant to be in memory alone: a practice organisation's, or one given to the command line.
    on_purpose: bool,
}

impl Secrets {
    /// An empty memory over the operating system's store.
    pub fn new(policy: StorePolicy) -> Self {
        Self { policy, session: Mutex::new(HashMap::new()) }
    }

    /// Keeps a password, in the credential store if there is a usable one.
    pub async fn save(&self, setup: &SetupId, secret: SecretString) -> SecretState {
        self.remember(setup, secret.clone(), self.policy == StorePolicy::SessionOnly);
        if self.policy == StorePolicy::SessionOnly {
            return SecretState { place: SecretWhere::Session, because: None };
        }
        let id = setup.0.clone();
        match blocking(move || keyring::Entry::new(SERVICE, &id)?.set_password(secret.expose_secret())).await
        {
            Ok(()) => SecretState { place: SecretWhere::CredentialStore, because: None },
            Err(error) => SecretState { place: SecretWhere::Session, because: Some(reason(&error)) },
        }
    }

    /// Keeps a password in memory only, on purpose.
    pub fn keep_for_session(&self, setup: &SetupId, secret: SecretString) {
        self.remember(setup, secret, true);
    }

    fn remember(&self, setup: &SetupId, secret: SecretString, on_purpose: bool) {
        self.lock().insert(setup.clone(), Remembered { secret, on_purpose });
    }

    /// The password of a setup.
    ///
    /// # Errors
    /// `auth.secret_missing` when none is known, `auth.store_locked` when the store cannot be opened.
    pub async fn load(&self, setup: &SetupId) -> Result<SecretString, Failure> {
        if let Some(known) = self.lock().get(setup) {
            return Ok(known.secret.clone());
        }
        let missing = || Failure::new(Code::SecretMissing, Disposition::StopRun);
        if self.policy == StorePolicy::SessionOnly {
            return Err(missing());
        }
        let id = setup.0.clone();
        match blocking(move || keyring::Entry::new(SERVICE, &id)?.get_password()).await {
            Ok(password) => {
                let secret = SecretString::from(password);
                self.remember(setup, secret.clone(), false);
                Ok(secret)
            }
            Err(keyring::Error::NoStorageAccess(_)) => {
                Err(Failure::new(Code::CredentialStoreLocked, Disposition::StopRun))
            }
            Err(_) => Err(missing()),
        }
    }

    /// Where the password of a setup is, without asking for it aloud.
    pub async fn state(&self, setup: &SetupId) -> SecretState {
        let remembered = self.lock().get(setup).map(|known| known.on_purpose);
        let in_memory = remembered.is_some();
        if remembered == Some(true) || self.policy == StorePolicy::SessionOnly {
            let place = if in_memory { SecretWhere::Session } else { SecretWhere::Nowhere };
            return SecretState { place, because: None };
        }
        let id = setup.0.clone();
        match blocking(move || keyring::Entry::new(SERVICE, &id)?.get_password().map(SecretString::from))
            .await
        {
            Ok(_) => SecretState { place: SecretWhere::CredentialStore, because: None },
            Err(keyring::Error::NoEntry) if !in_memory => {
                SecretState { place: SecretWhere::Nowhere, because: None }
            }
            Err(keyring::Error::NoEntry) => {
                SecretState { place: SecretWhere::Session, because: Some(Code::CredentialStoreLocked) }
            }
            Err(error) => SecretState {
                place: if in_memory { SecretWhere::Session } else { SecretWhere::Nowhere },
                because: Some(reason(&error)),
            },
        }
    }

    /// Forgets a password everywhere.
    pub async fn forget(&self, setup: &SetupId) {
        self.lock().remove(setup);
        if self.policy == StorePolicy::CredentialStore {
            let id = setup.0.clone();
            // Nothing to forget and no store to forget it in are both fine.
            let _ = blocking(move || keyring::Entry::new(SERVICE, &id)?.delete_credential()).await;
        }
    }

    fn lock(&self) -> std::sync::MutexGuard<'_, HashMap<SetupId, Remembered>> {
        self.session.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// A locked store refuses to write; a missing one is not initialised at all.
fn reason(error: &keyring::Error) -> Code {
    match error {
        keyring::Error::NoStorageAccess(_) => Code::CredentialStoreLocked,
        _ => Code::CredentialStoreUnavailable,
    }
}

async fn blocking<T: Send + 'static>(
    call: impl FnOnce() -> keyring::Result<T> + Send + 'static,
) -> keyring::Result<T> {
    tokio::task::spawn_blocking(call).await.unwrap_or(Err(keyring::Error::NoDefaultStore))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn a_password_kept_in_memory_on_purpose_needs_no_excuse() {
        let secrets = Secrets::new(StorePolicy::CredentialStore);
        let setup = SetupId("practice".into());
        secrets.keep_for_session(&setup, SecretString::from("hunter2"));
        let state = secrets.state(&setup).await;
        assert_eq!((state.place, state.because), (SecretWhere::Session, None), "no word of a locked store");
    }

    #[tokio::test]
    async fn a_session_password_is_known_until_it_is_forgotten() {
        let secrets = Secrets::new(StorePolicy::SessionOnly);
        let setup = SetupId("a".into());
        assert_eq!(secrets.load(&setup).await.unwrap_err().code(), Code::SecretMissing);
        secrets.save(&setup, SecretString::from("hunter2")).await;
        assert_eq!(secrets.load(&setup).await.unwrap().expose_secret(), "hunter2");
        assert!(!format!("{secrets:?}").contains("hunter2"), "Debug does not show it");
        secrets.forget(&setup).await;
        assert_eq!(secrets.state(&setup).await.place, SecretWhere::Nowhere);
    }
}
