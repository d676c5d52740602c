//! What a client has to know to reach a practice organization.

use std::fmt;

use serde::{Deserialize, Serialize};

use crate::organization::Troubled;

/// Addresses, credentials and rooms, to be printed as JSON or turned into a setup. The password in it protects nothing
/// but made-up meetings; `Debug` leaves it out all the same.
#[derive(Clone, Serialize)]
pub struct Announcement {
    /// The EWS address: encrypted, unless only HTTP was asked for.
    pub ews_url: String,
    /// The EWS address without encryption.
    pub ews_http_url: String,
    /// Autodiscover as plain old XML.
    pub autodiscover_url: String,
    /// Autodiscover as SOAP.
    pub autodiscover_svc_url: String,
    /// Autodiscover version 2.
    pub autodiscover_json_url: String,
    /// Active Directory: inside TLS, unless only HTTP was asked for.
    pub ldap_url: String,
    /// The service account's login, as `DOMAIN\user`.
    pub username: String,
    /// Its password.
    pub password: String,
    /// Its mail address, which is a login, too.
    pub email: String,
    /// The person who gets meetings whose organizer is unknown.
    pub fallback_owner: String,
    /// The mail domain.
    pub domain: String,
    /// The healthy rooms by address. In an organization where nothing is prepared, the rooms that were asked for: some are
    /// missing, one stands here by an alias, one is in another organization.
    pub rooms: Vec<String>,
    /// Entries each of them shows from 90 days before `today` to 365 days after.
    pub meetings_per_room: usize,
    /// The room lists.
    pub room_lists: Vec<AnnouncedList>,
    /// The equipment mailbox for virtual rooms; maybe nobody has made it yet.
    pub equipment: String,
    /// The room list for the rooms; maybe nobody has made it yet.
    pub room_list: String,
    /// A person to try impersonation with.
    pub test_user: String,
    /// A mailbox that a scoped impersonation right must not reach.
    pub outside_mailbox: String,
    /// The service account's given name, as it should be.
    pub account_first_name: String,
    /// The service account's family name, as it should be.
    pub account_last_name: String,
    /// Addresses with something wrong about them, and what.
    pub troubled: Vec<Troubled>,
    /// The day the organization was made for.
    pub today: String,
    /// Where the certificate authority stands as PEM, when it was written to a file.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub ca_file: Option<String>,
}

/// A room list by name and address.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct AnnouncedList {
    /// Its display name.
    pub name: String,
    /// Its address.
    pub address: String,
}

impl fmt::Debug for Announcement {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Announcement")
            .field("ews_url", &self.ews_url)
            .field("ews_http_url", &self.ews_http_url)
            .field("username", &self.username)
            .field("rooms", &self.rooms.len())
            .finish_non_exhaustive()
    }
}
