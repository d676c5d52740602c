//! Passwords: in the operating system's credential store alone, or in memory until the app closes.
//!
//! A password is for the login and the servers it was typed for, wherever it is kept: the id of a setup finds it and gives no right
//! to it.

mod entry;
mod file;
mod store;

use std::collections::HashMap;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use anteroom_domain::{Code, Disposition, Failure};
use secrecy::SecretString;

use self::entry::Entry;
use self::store::{Store, SystemStore, Trouble, ask};
use crate::places::{Confirmed, Purpose};
use crate::wire::{SecretState, SecretWhere, SetupId, TypedFor};

pub use self::file::{MOST_BYTES, is_open_to_others, of_bytes, read_file};

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
    /// Whether the person wants to be asked each time, so that nothing is kept in the store, and nothing taken from it.
    each_time: AtomicBool,
    session: Mutex<HashMap<SetupId, Remembered>>,
    store: Arc<dyn Store>,
    patience: Duration,
}

/// A password in memory.
#[derive(Debug, Clone)]
struct Remembered {
    secret: SecretString,
    purpose: Purpose,
    kept: Kept,
}

/// Where a password in memory is beside.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kept {
    /// In the credential store.
    InStore,
    /// Nowhere, because there was no usable store.
    Here,
    /// Nowhere, on purpose: a practice organization's, or one given to the command line.
    HereOnPurpose,
}

/// What a password is wanted for.
#[derive(Debug, Clone, Default)]
pub(crate) struct Wanted {
    /// What the setup says now.
    pub now: Purpose,
    /// What an entry of an earlier version, which does not say it itself, was typed for: what the saved setup of this id says. No
    /// setup of this id is saved, then such an entry is nobody's.
    pub former: Option<Purpose>,
}

impl Secrets {
    /// An empty memory over the operating system's store.
    pub fn new(policy: StorePolicy) -> Self {
        let session = Mutex::new(HashMap::new());
        let store = Arc::new(SystemStore);
        Self { policy, each_time: AtomicBool::new(false), session, store, patience: PATIENCE }
    }

    /// Whether the person wants to be asked each time.
    pub(crate) fn ask_each_time(&self, each_time: bool) {
        self.each_time.store(each_time, Ordering::Relaxed);
    }

    fn policy(&self) -> StorePolicy {
        if self.each_time.load(Ordering::Relaxed) { StorePolicy::SessionOnly } else { self.policy }
    }

    /// Whether the credential store holds a password of a setup, whatever it is for, and whether or not it may be used.
    pub(crate) async fn is_stored(&self, setup: &SetupId) -> bool {
        if self.policy == StorePolicy::SessionOnly {
            return false;
        }
        let (store, id) = (Arc::clone(&self.store), setup.0.clone());
        ask(self.patience.min(GLANCE), move || store.load(&id)).await.is_ok()
    }

    /// Keeps a password for what it was typed for, in the credential store if there is a usable one.
    pub(crate) async fn save(&self, setup: &SetupId, secret: SecretString, purpose: Purpose) -> SecretState {
        if self.policy() == StorePolicy::SessionOnly {
            self.remember(setup, Remembered { secret, purpose, kept: Kept::HereOnPurpose });
            return SecretState { place: SecretWhere::Session, because: None, typed_for: None };
        }
        let saved = self.write(setup, &secret, &purpose).await;
        let kept = if saved.is_ok() { Kept::InStore } else { Kept::Here };
        self.remember(setup, Remembered { secret, purpose, kept });
        match saved {
            Ok(()) => SecretState { place: SecretWhere::CredentialStore, because: None, typed_for: None },
            Err(trouble) => {
                SecretState { place: SecretWhere::Session, because: Some(trouble.code()), typed_for: None }
            }
        }
    }

    /// Keeps a password in memory only, on purpose. It is for whatever it is used for first.
    pub fn keep_for_session(&self, setup: &SetupId, secret: SecretString) {
        let purpose = Purpose::default();
        self.remember(setup, Remembered { secret, purpose, kept: Kept::HereOnPurpose });
    }

    fn remember(&self, setup: &SetupId, remembered: Remembered) {
        self.lock().insert(setup.clone(), remembered);
    }

    async fn write(&self, setup: &SetupId, secret: &SecretString, purpose: &Purpose) -> Result<(), Trouble> {
        let text = Entry::write(secret, purpose).ok_or(Trouble::Unreachable(None))?;
        let (store, id) = (Arc::clone(&self.store), setup.0.clone());
        ask(self.patience, move || store.save(&id, &text)).await
    }

    /// What the store holds for a setup, and whether it says itself what for.
    async fn read(
        &self,
        setup: &SetupId,
        former: Option<&Purpose>,
        patience: Duration,
    ) -> Result<Remembered, Trouble> {
        let (store, id) = (Arc::clone(&self.store), setup.0.clone());
        let text = ask(patience, move || store.load(&id)).await?;
        let Entry { secret, purpose } = Entry::read(text).ok_or(Trouble::Missing)?;
        if let Some(purpose) = purpose {
            return Ok(Remembered { secret, purpose, kept: Kept::InStore });
        }
        let purpose = former.ok_or(Trouble::Missing)?.clone();
        // From now on it says so itself. Where that cannot be written it is bound in memory at least.
        let _ = self.write(setup, &secret, &purpose).await;
        Ok(Remembered { secret, purpose, kept: Kept::InStore })
    }

    /// The password of a setup, whose hosts were all confirmed.
    ///
    /// # Errors
    /// `auth.secret_missing` when none is known; `auth.secret_typed_for_other` when the one that is was typed for another login or
    /// server; `auth.store_locked` when the store is locked, or is still waiting for somebody to unlock it;
    /// `auth.store_unavailable` when it cannot be reached, `auth.secret_ambiguous` when it holds several.
    pub(crate) async fn load(
        &self,
        setup: &SetupId,
        confirmed: &Confirmed,
        former: Option<&Purpose>,
    ) -> Result<SecretString, Failure> {
        let failed = |code| Failure::new(code, Disposition::StopRun);
        let remembered = self.lock().get(setup).cloned();
        let is_new = remembered.is_none();
        let known = match remembered {
            Some(known) => known,
            None if self.policy() == StorePolicy::SessionOnly => return Err(failed(Code::SecretMissing)),
            None => {
                let read = self.read(setup, former, self.patience).await;
                read.map_err(|trouble| failed(trouble.code()).caused_by(trouble))?
            }
        };
        let wanted = confirmed.purpose();
        let purpose = known.purpose.widened(wanted).ok_or_else(|| {
            failed(Code::SecretTypedForOther)
                .with("typed_login", &known.purpose.login)
                .with("typed_host", known.purpose.shown_beside(wanted))
                .with("login", &wanted.login)
                .with("host", wanted.shown_beside(&known.purpose))
        })?;
        let secret = known.secret.clone();
        if is_new || purpose != known.purpose {
            if known.kept == Kept::InStore && purpose != known.purpose {
                // What cannot be written now is bound in this session all the same.
                let _ = self.write(setup, &secret, &purpose).await;
            }
            self.remember(setup, Remembered { purpose, ..known });
        }
        Ok(secret)
    }

    /// Where the password of a setup is, whatever it is for, without asking for it aloud.
    pub async fn state(&self, setup: &SetupId) -> SecretState {
        self.state_for(setup, None).await
    }

    /// Where the password of a setup is, and whether it may be used for what is wanted.
    pub(crate) async fn state_for(&self, setup: &SetupId, wanted: Option<&Wanted>) -> SecretState {
        let remembered = self.lock().get(setup).cloned();
        let place = if remembered.is_some() { SecretWhere::Session } else { SecretWhere::Nowhere };
        let here = |because| match (&remembered, wanted) {
            (Some(known), Some(wanted)) => judge(known, wanted, place, because),
            _ => SecretState { place, because, typed_for: None },
        };
        let on_purpose = remembered.as_ref().is_some_and(|known| known.kept == Kept::HereOnPurpose);
        if on_purpose || self.policy() == StorePolicy::SessionOnly {
            return here(None);
        }
        let former = wanted.and_then(|wanted| wanted.former.as_ref());
        match self.read(setup, former, self.patience.min(GLANCE)).await {
            Ok(read) => match wanted {
                Some(wanted) => judge(&read, wanted, SecretWhere::CredentialStore, None),
                None => SecretState { place: SecretWhere::CredentialStore, because: None, typed_for: None },
            },
            Err(Trouble::Missing) if remembered.is_none() => here(None),
            Err(Trouble::Missing) => here(Some(Code::CredentialStoreLocked)),
            Err(trouble) => here(Some(trouble.code())),
        }
    }

    /// Forgets a password everywhere; gives what keeps the credential store from forgetting it. One it does not hold is forgotten.
    pub async fn forget(&self, setup: &SetupId) -> Option<Code> {
        self.forget_within(setup, None).await
    }

    /// As [`Secrets::forget`], waiting for the store no longer than this.
    pub(crate) async fn forget_within(&self, setup: &SetupId, patience: Option<Duration>) -> Option<Code> {
        let patience = patience.map_or(self.patience, |patience| self.patience.min(patience));
        self.lock().remove(setup);
        if self.policy == StorePolicy::SessionOnly {
            return None;
        }
        let (store, id) = (Arc::clone(&self.store), setup.0.clone());
        match ask(patience, move || store.forget(&id)).await {
            Ok(()) | Err(Trouble::Missing) => None,
            Err(trouble) => Some(trouble.code()),
        }
    }

    fn lock(&self) -> std::sync::MutexGuard<'_, HashMap<SetupId, Remembered>> {
        self.session.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// One that is for something else is none for this setup, and says what it is for.
fn judge(known: &Remembered, wanted: &Wanted, place: SecretWhere, because: Option<Code>) -> SecretState {
    if known.purpose.widened(&wanted.now).is_some() {
        return SecretState { place, because, typed_for: None };
    }
    let typed_for =
        TypedFor { host: known.purpose.shown_beside(&wanted.now), login: known.purpose.login.clone() };
    SecretState { place: SecretWhere::Nowhere, because, typed_for: Some(typed_for) }
}

#[cfg(test)]
impl Secrets {
    /// Passwords over a store that is played.
    pub(crate) fn over(store: Arc<dyn Store>) -> Self {
        Self { store, ..Self::new(StorePolicy::CredentialStore) }
    }
}

#[cfg(test)]
pub(crate) mod testing {
    //! Stores for the tests of others.

    use super::store::played::{Held, Played};
    use super::{Arc, Secrets, Store};

    /// Passwords over a store that works, and the store.
    pub(crate) fn holding() -> (Secrets, Arc<dyn Store>) {
        let store: Arc<dyn Store> = Arc::new(Held::default());
        (Secrets::over(Arc::clone(&store)), store)
    }

    /// Passwords over a store that is locked.
    pub(crate) fn locked() -> Secrets {
        Secrets::over(Arc::new(Played::Locked))
    }

    /// Whether a store that works holds nothing.
    pub(crate) fn emptied(store: &Arc<dyn Store>) -> bool {
        format!("{store:?}") == format!("{:?}", Held::default())
    }
}

#[cfg(test)]
mod tests;
