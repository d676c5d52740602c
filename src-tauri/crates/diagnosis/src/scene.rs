//! What a check is asked about.

use anteroom_domain::{Args, Login, SmtpAddress};
use serde::{Deserialize, Serialize};
use url::Url;

/// The customer's values a judgement and its scripts name. No secret is among them, so a scene is exported together with
/// the facts and both can be judged again offline.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Scene {
    /// The Exchange Web Services URL.
    pub endpoint: Url,
    /// The service account's user name.
    pub login: Login,
    /// The service account's e-mail address.
    pub account: Option<SmtpAddress>,
    /// Who gets meetings whose owner is unknown.
    pub fallback_owner: Option<SmtpAddress>,
    /// The room in question, for the checks asked once per room.
    pub room: Option<SmtpAddress>,
}

impl Scene {
    /// The endpoint's host, as it is resolved and as the certificate must name it.
    pub fn host(&self) -> &str {
        self.endpoint.host_str().unwrap_or_default()
    }

    /// The endpoint's port.
    pub fn port(&self) -> u16 {
        self.endpoint.port_or_known_default().unwrap_or(443)
    }

    /// The same scene about one room.
    #[must_use]
    pub fn about_room(&self, room: &SmtpAddress) -> Self {
        Self { room: Some(room.clone()), ..self.clone() }
    }

    /// How Exchange's cmdlets find the service account: by its address if it has one, by its user name otherwise.
    pub fn account_identity(&self) -> String {
        self.account.as_ref().map_or_else(|| self.login.to_string(), ToString::to_string)
    }

    /// The values every text may name.
    pub fn args(&self) -> Args {
        let mut args = Args::new()
            .with("host", self.host())
            .with("url", &self.endpoint)
            .with("login", &self.login)
            .with("account", self.account_identity());
        if let Some(owner) = &self.fallback_owner {
            args = args.with("owner", owner);
        }
        if let Some(room) = &self.room {
            args = args.with("room", room);
        }
        args
    }
}

#[cfg(test)]
pub(crate) mod sample {
    use super::*;

    /// A scene as most tests need it.
    pub(crate) fn scene() -> Scene {
        Scene {
            endpoint: "https://mail.contoso.com/EWS/Exchange.asmx".parse().unwrap(),
            login: "CONTOSO\\svc-rooms".parse().unwrap(),
            account: Some("svc-rooms@contoso.com".parse().unwrap()),
            fallback_owner: Some("reception@contoso.com".parse().unwrap()),
            room: Some("room101@contoso.com".parse().unwrap()),
        }
    }
}
