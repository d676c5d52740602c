//! Where a password is, what it was typed for, and the hosts it may go to.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::SetupId;

/// Where the password is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(export)]
pub enum SecretWhere {
    /// Nowhere: it has to be typed.
    Nowhere,
    /// In the operating system's credential store.
    CredentialStore,
    /// In memory until the app closes, because there is no usable credential store.
    Session,
}

/// What is known of the password. Never the password.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct SecretState {
    /// Where it is.
    pub place: SecretWhere,
    /// Why the credential store is not used, if it is not: `auth.store_unavailable` or `auth.store_locked`.
    #[ts(type = "import(\"./Code\").Code | null")]
    pub because: Option<anteroom_domain::Code>,
    /// For what a password is kept that this setup cannot use, because it names another server or user name now.
    pub typed_for: Option<TypedFor>,
}

/// What a password was typed for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct TypedFor {
    /// The server's host.
    pub host: String,
    /// The user name.
    pub login: String,
}

/// What a host is asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(export)]
pub enum HostUse {
    /// Exchange itself.
    Exchange,
    /// Autodiscover, at a place that was named.
    Autodiscover,
    /// Autodiscover, at the mail domain and what lies below it.
    MailDomain,
    /// Active Directory.
    Directory,
    /// No host: a file of certificate authorities that vouch for the others.
    Authority,
}

/// A host that a setup names.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct HostRow {
    /// The host, with its port where it is not the usual one; a file for authorities.
    pub host: String,
    /// What it is asked for.
    pub purpose: HostUse,
}

impl HostRow {
    /// As a problem names it, in any language: the host, and beside it what it is asked for.
    pub fn shown(&self) -> String {
        let host = &self.host;
        match self.purpose {
            HostUse::Exchange => format!("{host} (Exchange)"),
            HostUse::Autodiscover => format!("{host} (Autodiscover)"),
            HostUse::MailDomain => format!("{host}, *.{host} (Autodiscover)"),
            HostUse::Directory => format!("{host} (Active Directory)"),
            HostUse::Authority => format!("{host} (CA)"),
        }
    }
}

/// A person looked at hosts and says that they are right.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(export)]
pub struct HostsConfirm {
    /// The setup.
    pub setup: SetupId,
    /// The hosts as they were shown. One that came after is not confirmed by it.
    pub hosts: Vec<String>,
}

/// Stores a password. The only message that carries one.
#[derive(Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(export)]
pub struct SecretSave {
    /// The setup.
    pub setup: SetupId,
    /// The password.
    #[ts(type = "string")]
    pub password: secrecy::SecretString,
}

impl std::fmt::Debug for SecretSave {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("SecretSave").field("setup", &self.setup).finish_non_exhaustive()
    }
}
