//! What a check is asked about.

use std::sync::Arc;

use anteroom_domain::{Args, CalendarProcessing, Login, SmtpAddress, TaskId};
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
    #[serde(default)]
    pub account: Option<SmtpAddress>,
    /// Who gets meetings whose owner is unknown.
    #[serde(default)]
    pub fallback_owner: Option<SmtpAddress>,
    /// The room in question, for the checks asked once per room.
    #[serde(default)]
    pub room: Option<SmtpAddress>,
    /// All rooms that were chosen; shared, because each of them is asked about in a scene of its own.
    #[serde(default)]
    pub rooms: Arc<[SmtpAddress]>,
    /// The equipment mailbox.
    #[serde(default)]
    pub equipment: Option<SmtpAddress>,
    /// The room list, the first one where there are several: `rooms` goes on in `rooms-02`, `rooms-03`.
    #[serde(default)]
    pub room_list: Option<SmtpAddress>,
    /// A person the service account must be able to act as.
    #[serde(default)]
    pub test_user: Option<SmtpAddress>,
    /// A mailbox the service account must not be able to act as.
    #[serde(default)]
    pub outside_mailbox: Option<SmtpAddress>,
    /// How the equipment mailbox is to process requests.
    #[serde(default)]
    pub processing_wished: CalendarProcessing,
    /// The product's name, which the names of scopes and assignments begin with.
    #[serde(default)]
    pub product: Option<String>,
    /// The task that grants whom the product is to impersonate, by its name; rooms and equipment where none is named.
    #[serde(default)]
    pub impersonation: Option<TaskId>,
    /// Autodiscover bases to ask instead of those built from the mail domain.
    #[serde(default)]
    pub autodiscover_bases: Vec<Url>,
    /// Where Active Directory is asked about the service account.
    #[serde(default)]
    pub directory: Option<DirectoryQuestion>,
}

/// Where Active Directory is asked, and below which entry.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct DirectoryQuestion {
    /// The server, as `ldaps://dc01.contoso.com`.
    pub server: String,
    /// The distinguished name to search below; empty for the server's own naming context.
    #[serde(default)]
    pub base: String,
}

impl Scene {
    /// A scene that knows where and who, and nothing else yet.
    pub fn new(endpoint: Url, login: Login) -> Self {
        Self {
            endpoint,
            login,
            account: None,
            fallback_owner: None,
            room: None,
            rooms: Arc::default(),
            equipment: None,
            room_list: None,
            test_user: None,
            outside_mailbox: None,
            processing_wished: CalendarProcessing::default(),
            product: None,
            impersonation: None,
            autodiscover_bases: Vec::new(),
            directory: None,
        }
    }

    /// The endpoint's host, as it is resolved and as the certificate must name it.
    pub fn host(&self) -> &str {
        self.endpoint.host_str().unwrap_or_default()
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

    /// The mail domain of the service account; empty where it has no address.
    pub fn mail_domain(&self) -> String {
        self.account.as_ref().map(SmtpAddress::domain).unwrap_or_default()
    }

    /// The values every text may name.
    pub fn args(&self) -> Args {
        let mut args = Args::new()
            .with("host", self.host())
            .with("url", &self.endpoint)
            .with("login", &self.login)
            .with("account", self.account_identity());
        for (name, address) in [
            ("owner", &self.fallback_owner),
            ("room", &self.room),
            ("equipment", &self.equipment),
            ("list", &self.room_list),
            ("user", &self.test_user),
            ("outside", &self.outside_mailbox),
        ] {
            if let Some(address) = address {
                args = args.with(name, address);
            }
        }
        args
    }
}

#[cfg(test)]
pub(crate) mod sample {
    use super::*;

    /// A scene as most tests need it.
    pub(crate) fn scene() -> Scene {
        let address = |text: &str| Some(text.parse().unwrap());
        Scene {
            account: address("svc-rooms@contoso.com"),
            fallback_owner: address("reception@contoso.com"),
            room: address("room101@contoso.com"),
            rooms: ["room101@contoso.com", "room102@contoso.com"].map(|room| room.parse().unwrap()).into(),
            equipment: address("vmr@contoso.com"),
            room_list: address("rooms@contoso.com"),
            test_user: address("ada@contoso.com"),
            outside_mailbox: address("ceo@contoso.com"),
            ..Scene::new(
                "https://mail.contoso.com/EWS/Exchange.asmx".parse().unwrap(),
                "CONTOSO\\svc-rooms".parse().unwrap(),
            )
        }
    }
}

#[cfg(test)]
mod tests {
    use anteroom_domain::Missing;

    use super::*;
    use crate::{CheckId, check};

    #[test]
    fn scenes_of_earlier_exports_still_read() {
        let exported = r#"{"endpoint": "https://mail.contoso.com/EWS/Exchange.asmx", "login": "svc@contoso.com",
            "account": "svc@contoso.com", "fallback_owner": null, "room": null}"#;
        let scene: Scene = serde_json::from_str(exported).unwrap();
        assert_eq!(*scene.rooms, [], "what they did not have is empty");
        assert_eq!(check(CheckId::RoomListKind).find_missing(&scene), Some(Missing::RoomList));
        assert_eq!(check(CheckId::AccountNames).find_missing(&scene), None, "the account is there");
        assert_eq!(
            serde_json::from_str::<Scene>(&serde_json::to_string(&scene).unwrap()).unwrap(),
            scene,
            "and are written as this version writes them"
        );
    }
}
