//! Passwords: in the operating system's credential store alone, or in memory until the app closes.

mod store;

use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use anteroom_domain::{Code, Disposition, Failure};
use secrecy::SecretString;

use self::store::{Store, SystemStore, Trouble, ask};
use crate::wire::{SecretState, SecretWhere, SetupId};

/// How long a credential store is waited for that is asked for a password: it may be asking a person for its own.
const PATIENCE: Duration = Duration::from_secs(30);
/// How long it is waited for where a page only says where the password is.
const GLANCE: Duration = Duration::from_secs(4);

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
    store: Arc<dyn Store>,
    patience: Duration,
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
        let session = Mutex::new(HashMap::new());
        Self { policy, session, store: Arc::new(SystemStore), patience: PATIENCE }
    }

    /// Keeps a password, in the credential store if there is a usable one.
    pub async fn save(&self, setup: &SetupId, secret: SecretString) -> SecretState {
        self.remember(setup, secret.clone(), self.policy == StorePolicy::SessionOnly);
        if self.policy == StorePolicy::SessionOnly {
            return SecretState { place: SecretWhere::Session, because: None };
        }
        let (store, id) = (Arc::clone(&self.store), setup.0.clone());
        match ask(self.patience, move || store.save(&id, &secret)).await {
            Ok(()) => SecretState { place: SecretWhere::CredentialStore, because: None },
            Err(trouble) => SecretState { place: SecretWhere::Session, because: Some(trouble.code()) },
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
    /// `auth.secret_missing` when none is known; `auth.store_locked` when the store is locked, or is still waiting for somebody
    /// to unlock it; `auth.store_unavailable` when it cannot be reached, `auth.secret_ambiguous` when it holds several.
    pub async fn load(&self, setup: &SetupId) -> Result<SecretString, Failure> {
        if let Some(known) = self.lock().get(setup) {
            return Ok(known.secret.clone());
        }
        let failed = |code| Failure::new(code, Disposition::StopRun);
        if self.policy == StorePolicy::SessionOnly {
            return Err(failed(Code::SecretMissing));
        }
        let (store, id) = (Arc::clone(&self.store), setup.0.clone());
        let secret = ask(self.patience, move || store.load(&id)).await;
        let secret = secret.map_err(|trouble| failed(trouble.code()).caused_by(trouble))?;
        self.remember(setup, secret.clone(), false);
        Ok(secret)
    }

    /// Where the password of a setup is, without asking for it aloud.
    pub async fn state(&self, setup: &SetupId) -> SecretState {
        let remembered = self.lock().get(setup).map(|known| known.on_purpose);
        let in_memory = remembered.is_some();
        if remembered == Some(true) || self.policy == StorePolicy::SessionOnly {
            let place = if in_memory { SecretWhere::Session } else { SecretWhere::Nowhere };
            return SecretState { place, because: None };
        }
        let (store, id) = (Arc::clone(&self.store), setup.0.clone());
        let place = if in_memory { SecretWhere::Session } else { SecretWhere::Nowhere };
        match ask(self.patience.min(GLANCE), move || store.load(&id)).await {
            Ok(_) => SecretState { place: SecretWhere::CredentialStore, because: None },
            Err(Trouble::Missing) if !in_memory => SecretState { place, because: None },
            Err(Trouble::Missing) => SecretState { place, because: Some(Code::CredentialStoreLocked) },
            Err(trouble) => SecretState { place, because: Some(trouble.code()) },
        }
    }

    /// Forgets a password everywhere.
    pub async fn forget(&self, setup: &SetupId) {
        self.lock().remove(setup);
        if self.policy == StorePolicy::CredentialStore {
            let (store, id) = (Arc::clone(&self.store), setup.0.clone());
            // Nothing to forget and no store to forget it in are both fine.
            let _ = ask(self.patience, move || store.forget(&id)).await;
        }
    }

    fn lock(&self) -> std::sync::MutexGuard<'_, HashMap<SetupId, Remembered>> {
        self.session.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

#[cfg(test)]
mod tests {
    use secrecy::ExposeSecret as _;

    use super::store::played::Played;
    use super::*;

    fn over(store: Played) -> Secrets {
        let patience = Duration::from_millis(20);
        Secrets { store: Arc::new(store), patience, ..Secrets::new(StorePolicy::CredentialStore) }
    }

    #[tokio::test]
    async fn what_keeps_the_store_from_answering_is_told_as_what_it_is() {
        let setup = SetupId("a".into());
        for (store, code) in [
            (Played::Empty, Code::SecretMissing),
            (Played::Absent, Code::CredentialStoreUnavailable),
            (Played::Broken, Code::CredentialStoreUnavailable),
            (Played::Locked, Code::CredentialStoreLocked),
            // It shows a window of its own, and nobody is there to see it.
            (Played::Silent, Code::CredentialStoreLocked),
            (Played::Several, Code::SecretAmbiguous),
        ] {
            let secrets = over(store.clone());
            let failure = secrets.load(&setup).await.unwrap_err();
            assert_eq!(failure.code(), code, "{store:?}: {}", failure.detail());
            let state = secrets.state(&setup).await;
            assert_eq!(state.place, SecretWhere::Nowhere, "{store:?}");
            let because = Some(code).filter(|code| *code != Code::SecretMissing);
            assert_eq!(state.because, because, "{store:?}: the window says the same");
        }
    }

    #[tokio::test]
    async fn a_store_that_does_not_answer_keeps_nobody_from_working() {
        let secrets = over(Played::Silent);
        let setup = SetupId("a".into());
        let state = secrets.save(&setup, SecretString::from("hunter2")).await;
        assert_eq!((state.place, state.because), (SecretWhere::Session, Some(Code::CredentialStoreLocked)));
        assert_eq!(
            secrets.load(&setup).await.unwrap().expose_secret(),
            "hunter2",
            "it lives for the session"
        );
        secrets.forget(&setup).await;
        assert_eq!(secrets.load(&setup).await.unwrap_err().code(), Code::CredentialStoreLocked);
    }

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
