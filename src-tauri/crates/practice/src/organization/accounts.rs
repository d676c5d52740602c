//! Signing in: passwords, and the lock that repeated wrong ones close.

use std::collections::HashMap;
use std::fmt;
use std::sync::atomic::{AtomicU32, Ordering};
use std::sync::{Mutex, PoisonError};

use secrecy::{ExposeSecret as _, SecretString};

use super::directory::Directory;
use super::ids::Guid;
use super::numbers::stream;
use super::recipient::{MailboxState, Recipient};

/// What came of an attempt to sign in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SignIn<'a> {
    /// Login and password belong together.
    Ok(&'a Recipient),
    /// Nobody has this login, or the password is another.
    WrongPassword,
    /// Too many wrong passwords: even the right one is refused now.
    LockedOut,
    /// The account is disabled.
    Disabled,
    /// The password was right and is too old.
    PasswordExpired,
}

/// A password. It shows itself only on demand.
#[derive(Clone)]
pub struct Password(SecretString);

impl Password {
    /// Takes a password.
    pub fn new(text: &str) -> Self {
        Self(SecretString::from(text))
    }

    /// The password as text.
    pub fn reveal(&self) -> &str {
        self.0.expose_secret()
    }

    /// A password that follows from the seed; it has letters of both cases, digits and characters that must be escaped
    /// in XML, JSON and URLs.
    pub(crate) fn derived(seed: u64, account: u64) -> Self {
        let mut rng = stream(seed, 0x7061_7373, account);
        let letters: String = (0..14).map(|_| rng.alphanumeric()).collect();
        Self(SecretString::from(format!("Pr&{letters}<7\"é")))
    }
}

impl PartialEq for Password {
    fn eq(&self, other: &Self) -> bool {
        self.reveal() == other.reveal()
    }
}

impl Eq for Password {}

impl fmt::Debug for Password {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Password(…)")
    }
}

#[derive(Debug)]
struct Account {
    password: Password,
    failures: u32,
}

/// The passwords and locks of the accounts.
#[derive(Debug)]
pub(crate) struct Accounts {
    by_guid: Mutex<HashMap<Guid, Account>>,
    lockout_after: AtomicU32,
}

/// Wrong passwords in a row after which an account locks, unless set otherwise.
pub const LOCKOUT_AFTER: u32 = 5;

impl Accounts {
    pub(crate) fn new() -> Self {
        Self { by_guid: Mutex::new(HashMap::new()), lockout_after: AtomicU32::new(LOCKOUT_AFTER) }
    }

    pub(crate) fn set_lockout_after(&self, failures: u32) {
        self.lockout_after.store(failures, Ordering::Relaxed);
    }

    pub(crate) fn set_password(&self, owner: Guid, password: Password) {
        let mut accounts = self.by_guid.lock().unwrap_or_else(PoisonError::into_inner);
        accounts.insert(owner, Account { password, failures: 0 });
    }

    pub(crate) fn password(&self, owner: Guid) -> Option<Password> {
        let accounts = self.by_guid.lock().unwrap_or_else(PoisonError::into_inner);
        accounts.get(&owner).map(|account| account.password.clone())
    }

    pub(crate) fn is_locked(&self, owner: Guid) -> bool {
        let accounts = self.by_guid.lock().unwrap_or_else(PoisonError::into_inner);
        accounts.get(&owner).is_some_and(|account| self.locks(account))
    }

    fn locks(&self, account: &Account) -> bool {
        let most = self.lockout_after.load(Ordering::Relaxed);
        most > 0 && account.failures >= most
    }

    pub(crate) fn sign_in<'a>(
        &self,
        directory: &'a Directory,
        login: &str,
        password: &str,
        is_too_old: impl FnOnce(&Recipient) -> bool,
    ) -> SignIn<'a> {
        let Some(recipient) = find_login(directory, login) else { return SignIn::WrongPassword };
        let mut accounts = self.by_guid.lock().unwrap_or_else(PoisonError::into_inner);
        let Some(account) = accounts.get_mut(&recipient.guid) else { return SignIn::WrongPassword };
        if self.locks(account) {
            return SignIn::LockedOut;
        }
        if account.password.reveal() != password {
            account.failures = account.failures.saturating_add(1);
            return SignIn::WrongPassword;
        }
        account.failures = 0;
        if recipient.mailbox == MailboxState::Disabled || !recipient.enabled {
            SignIn::Disabled
        } else if is_too_old(recipient) {
            SignIn::PasswordExpired
        } else {
            SignIn::Ok(recipient)
        }
    }
}

/// The account of a login: `PRACTICE\alias`, a user principal name, or a primary SMTP address. An alias address is no
/// login, as in Exchange.
fn find_login<'a>(directory: &'a Directory, login: &str) -> Option<&'a Recipient> {
    let login = login.trim();
    if let Some((domain, alias)) = login.split_once('\\') {
        let known = domain.eq_ignore_ascii_case(super::NETBIOS) || domain.eq_ignore_ascii_case(super::DOMAIN);
        return known.then(|| directory.find_alias(alias)).flatten();
    }
    let by_principal = directory.find_principal(login);
    by_principal.or_else(|| directory.find(login).filter(|recipient| recipient.is_primary(login)))
}
