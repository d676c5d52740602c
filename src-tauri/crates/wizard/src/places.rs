//! Where a password would go: every place a setup names, and whether a person has typed or confirmed it.
//!
//! A setup comes from a mail as easily as from this window, so what it says of itself is not believed: the places a file names
//! are unconfirmed whatever stands in it. Rejected: believing those that look alike, or belong to a domain that was confirmed.
//! What an attacker may choose is exactly such a name.

use std::collections::{BTreeMap, BTreeSet};

use anteroom_directory::DirectoryServer;
use anteroom_domain::{Code, Disposition, Failure, SmtpAddress, UnnamedFile, clean};
use anteroom_exchange::net::{host_and_port, is_loopback};
use serde::{Deserialize, Serialize};
use url::Url;

use crate::forms::{find_address, parse_endpoint};
use crate::setup::{Home, Setup};
use crate::wire::{HostRow, HostUse};

/// One place a setup names.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Place {
    /// What it is asked for.
    pub purpose: HostUse,
    /// Scheme, host and port, as they are compared: `https://mail.contoso.com:443`, `*.contoso.com` for a mail domain.
    key: String,
    /// The host as a person confirms it.
    shown: String,
    /// Whether it is this machine, by what is written and not by what a name resolves to.
    is_local: bool,
}

/// A place password and login were typed for. Kept beside the password, so that it goes nowhere else.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Purpose {
    /// The user name as it was typed; empty until it is known.
    pub login: String,
    /// Places by what they are asked for. One that is absent was not known when the password was typed.
    #[serde(default)]
    pub places: BTreeMap<HostUse, BTreeSet<String>>,
}

/// The word that every place of a setup was typed or confirmed by a person. Without it no password is given out, and nothing but
/// [`Confirmed::of`] makes it.
#[derive(Debug, Clone)]
pub struct Confirmed(Purpose);

impl Place {
    fn of_url(purpose: HostUse, url: &Url) -> Self {
        let port = url.port_or_known_default().unwrap_or_default();
        let key = format!("{}://{}:{port}", url.scheme(), url.host_str().unwrap_or_default().to_lowercase());
        Self { purpose, key, shown: host_and_port(url), is_local: is_loopback(url) }
    }

    fn of_domain(address: &SmtpAddress) -> Self {
        let domain = address.domain();
        // As host names write it: the same domain in other letters is the same place.
        let parsed = format!("https://{domain}/").parse::<Url>().ok();
        let domain = parsed.and_then(|url| url.host_str().map(str::to_owned)).unwrap_or(domain);
        Self { purpose: HostUse::MailDomain, key: format!("*.{domain}"), shown: domain, is_local: false }
    }

    fn of_directory(server: &DirectoryServer) -> Self {
        let (key, shown) = (server.to_string(), server.shown());
        Self { purpose: HostUse::Directory, key, shown, is_local: server.is_loopback() }
    }

    /// Whether it is this machine, by what is written.
    pub fn is_here(&self) -> bool {
        self.is_local
    }

    /// As the window and the command line show it.
    pub fn to_row(&self) -> HostRow {
        HostRow { host: self.shown.clone(), purpose: self.purpose }
    }
}

/// Every place a setup leads a password to, and the file of authorities that vouches for them. What cannot be read leads nowhere.
pub fn places(setup: &Setup) -> Vec<Place> {
    let mut places = Vec::new();
    places.extend(parse_endpoint(&setup.exchange.url).ok().map(|url| Place::of_url(HostUse::Exchange, &url)));
    let bases: Vec<Url> = setup.autodiscover_bases.iter().filter_map(|base| base.parse().ok()).collect();
    if bases.is_empty() {
        places.extend(find_address(&setup.account.email).map(|address| Place::of_domain(&address)));
    }
    places.extend(bases.iter().map(|base| Place::of_url(HostUse::Autodiscover, base)));
    let directory = clean(&setup.ldap.server).parse().ok();
    places.extend(directory.map(|server| Place::of_directory(&server)));
    let authority = clean(&setup.exchange.authority_file);
    if !authority.is_empty() {
        // Whom it vouches for cannot be told from its name: it is local when all it could vouch for is.
        let is_local = places.iter().all(|place| place.is_local);
        let key = format!("authority {authority}");
        places.push(Place { purpose: HostUse::Authority, key, shown: authority, is_local });
    }
    places
}

/// The places nobody has typed or confirmed. The practice organization's own need no word: they are on this machine.
pub fn unconfirmed(setup: &Setup) -> Vec<Place> {
    let mut places = places(setup);
    places.retain(|place| {
        let is_practice = setup.practice.is_some() && place.is_local;
        !is_practice && !setup.trusted.as_ref().is_some_and(|trusted| trusted.contains(&place.key))
    });
    places
}

/// Changes a setup as a person types: places that are new by it are theirs. What is named no more is forgotten, so that a
/// half-typed name is trusted no longer than it stands there.
pub fn typed(setup: &mut Setup, change: impl FnOnce(&mut Setup)) {
    let before = setup.clone();
    typed_over(setup, &before, change);
}

/// As [`typed`], over forms in which the fields stand empty that are typed now: a place that stood there is theirs, too, once they
/// name it themselves.
pub fn typed_over(setup: &mut Setup, bare: &Setup, change: impl FnOnce(&mut Setup)) {
    let before: BTreeSet<String> = places(bare).into_iter().map(|place| place.key).collect();
    change(setup);
    let mut trusted = setup.trusted.take().unwrap_or_default();
    let now: BTreeSet<String> = places(setup).into_iter().map(|place| place.key).collect();
    trusted.extend(now.difference(&before).cloned());
    trusted.retain(|key| now.contains(key));
    setup.trusted = Some(trusted);
}

/// A person said of these hosts, as they are shown, that they are right. Others are not touched by it.
pub fn confirm(setup: &mut Setup, hosts: &[String]) {
    let right: Vec<String> = unconfirmed(setup)
        .into_iter()
        .filter(|place| hosts.iter().any(|host| clean(host).eq_ignore_ascii_case(&place.shown)))
        .map(|place| place.key)
        .collect();
    setup.trusted.get_or_insert_default().extend(right);
}

/// Takes back a place that was not typed after all.
pub fn distrust(setup: &mut Setup, url: &str) {
    if let Ok(url) = parse_endpoint(url)
        && let Some(trusted) = &mut setup.trusted
    {
        trusted.remove(&Place::of_url(HostUse::Exchange, &url).key);
    }
}

/// A setup of an earlier version, which kept no such list: what stood in its forms was typed or seen there, and has had the
/// password before. Autodiscover's places stood in none.
pub fn take_over(setup: &mut Setup) {
    if setup.trusted.is_none() {
        let seen = places(setup).into_iter().filter(|place| place.purpose != HostUse::Autodiscover);
        setup.trusted = Some(seen.map(|place| place.key).collect());
    }
}

impl Purpose {
    /// What a password that is typed now is typed for. A file of authorities is no place.
    pub fn of(setup: &Setup) -> Self {
        let mut by_use: BTreeMap<HostUse, BTreeSet<String>> = BTreeMap::new();
        for place in places(setup).into_iter().filter(|place| place.purpose != HostUse::Authority) {
            by_use.entry(place.purpose).or_default().insert(place.key);
        }
        Self { login: clean(&setup.account.user_name), places: by_use }
    }

    /// What it is for once it is used for `wanted`: what was not known when it was typed is added. `None` when it was typed for
    /// another login, or for another place of the same use.
    pub fn widened(&self, wanted: &Self) -> Option<Self> {
        if !self.login.is_empty() && !self.is_same_login(wanted) {
            return None;
        }
        let mut places = self.places.clone();
        for (purpose, keys) in &wanted.places {
            if places.entry(*purpose).or_insert_with(|| keys.clone()) != keys {
                return None;
            }
        }
        Some(Self { login: wanted.login.clone(), places })
    }

    /// The server it is for, as a person knows it: of the use for which `other` names another one, or Exchange.
    pub fn shown_beside(&self, other: &Self) -> String {
        let differs = |purpose: &&HostUse| {
            self.places.get(*purpose).zip(other.places.get(*purpose)).is_some_and(|(one, two)| one != two)
        };
        let differing = self.places.keys().find(differs).and_then(|purpose| self.places.get(purpose));
        // Uses stand in their order, Exchange first.
        let keys = differing.or_else(|| self.places.values().next());
        let key = keys.and_then(|keys| keys.first()).map_or("", String::as_str);
        let host = key.split_once("://").map_or(key, |(_, host)| host);
        host.trim_end_matches(":443").trim_start_matches("*.").to_owned()
    }

    fn is_same_login(&self, other: &Self) -> bool {
        self.login.to_lowercase() == other.login.to_lowercase()
    }

    /// Whether both connect the same account at the same server: a file and a saved setup that share an id are one customer's
    /// then.
    pub fn is_same_connection(&self, other: &Self) -> bool {
        let exchange = |purpose: &Self| purpose.places.get(&HostUse::Exchange).cloned();
        self.is_same_login(other) && exchange(self) == exchange(other)
    }

    /// A name for a folder, told by account and server.
    pub fn folder_name(&self) -> String {
        let text = format!("{} {}", self.shown_beside(self), self.login.to_lowercase());
        text.chars().take(60).map(|c| if c.is_ascii_alphanumeric() { c } else { '-' }).collect()
    }
}

impl Confirmed {
    /// Whether a password may be given out for a setup.
    ///
    /// # Errors
    /// `setup.host_unconfirmed` with all hosts nobody has confirmed, and what they are for.
    pub fn of(setup: &Setup, home: &Home) -> Result<Self, Failure> {
        let unconfirmed = unconfirmed(setup);
        if unconfirmed.is_empty() {
            return Ok(Self(Purpose::of(setup)));
        }
        let rows: Vec<HostRow> = unconfirmed.iter().map(Place::to_row).collect();
        let hosts: Vec<String> = rows.iter().map(HostRow::shown).collect();
        // One word confirms a host for all it is asked for.
        let options: BTreeSet<String> = rows.iter().map(|row| option(&row.host)).collect();
        let options: Vec<String> = options.into_iter().collect();
        let failure = Failure::new(Code::HostUnconfirmed, Disposition::StopRun)
            .with("hosts", hosts.join(", "))
            .with("login", clean(&setup.account.user_name))
            .with("options", options.join(" "));
        Err(match home {
            Home::File(file) => failure.with("file", file.display()),
            Home::Stored => failure.worded(UnnamedFile::OfTheSetup),
        })
    }

    /// What the password is wanted for.
    pub fn purpose(&self) -> &Purpose {
        &self.0
    }
}

/// What confirms a host on the command line.
fn option(host: &str) -> String {
    if host.contains(char::is_whitespace) {
        format!("--confirm-host \"{host}\"")
    } else {
        format!("--confirm-host {host}")
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::setup::PracticeSize;
    use crate::wire::SetupId;

    fn setup() -> Setup {
        let mut setup =
            Setup::new(SetupId("a".into()), "Tailspin".into(), "2026-01-01T00:00:00Z".parse().unwrap());
        setup.account.user_name = "TAILSPIN\\svc".into();
        setup.account.email = "svc@tailspin.example".into();
        setup.exchange.url = "mail.tailspin.example".into();
        setup
    }

    fn shown(setup: &Setup) -> Vec<String> {
        unconfirmed(setup).into_iter().map(|place| place.shown).collect()
    }

    #[test]
    fn every_field_that_leads_a_password_somewhere_is_shown() {
        let mut setup = setup();
        assert_eq!(shown(&setup), ["mail.tailspin.example", "tailspin.example"]);
        setup.ldap.server = "ldap://dc1.tailspin.example:3890".into();
        setup.exchange.authority_file = "/srv/authority.pem".into();
        setup.autodiscover_bases = vec!["https://auto.tailspin.example:8443/".into()];
        assert_eq!(
            shown(&setup),
            [
                "mail.tailspin.example",
                "auto.tailspin.example:8443",
                "dc1.tailspin.example:3890",
                "/srv/authority.pem"
            ]
        );
        let failure = Confirmed::of(&setup, &Home::Stored).unwrap_err();
        assert_eq!(failure.code(), Code::HostUnconfirmed);
        let options = failure.args().find("options").unwrap();
        assert!(options.contains("--confirm-host auto.tailspin.example:8443"), "{options}");
        let all = shown(&setup);
        confirm(&mut setup, &all[1..]);
        assert_eq!(shown(&setup), ["mail.tailspin.example"], "what was not in the list is not confirmed");
        confirm(&mut setup, &all);
        assert!(Confirmed::of(&setup, &Home::Stored).is_ok());
    }

    #[test]
    fn what_is_typed_is_confirmed_and_what_it_replaces_is_not_any_more() {
        let mut setup = setup();
        typed(&mut setup, |setup| setup.exchange.url = "https://mail.fabrikam.example/EWS".into());
        assert_eq!(shown(&setup), ["tailspin.example"], "the mail domain was not typed");
        typed(&mut setup, |setup| setup.exchange.url = "https://mail.fabrikam.example:444/EWS".into());
        assert_eq!(setup.trusted.as_ref().unwrap().len(), 1, "another port is another place: {setup:?}");
        typed(&mut setup, |setup| setup.name = "Fabrikam".into());
        assert_eq!(shown(&setup), ["tailspin.example"], "a save that names nothing new confirms nothing");
    }

    #[test]
    fn practice_is_believed_on_this_machine_alone() {
        let mut setup = setup();
        let size = r#"{"rooms": 1, "meetings_per_room": 1, "users": 1, "seed": 1, "today": "2026-01-01"}"#;
        setup.practice = Some(serde_json::from_str::<PracticeSize>(size).unwrap());
        setup.exchange.url = "https://127.0.0.1:4443/EWS/Exchange.asmx".into();
        setup.exchange.authority_file = "/tmp/authority.pem".into();
        setup.ldap.server = "ldap://[::1]:3890".into();
        assert_eq!(
            shown(&setup),
            ["tailspin.example", "/tmp/authority.pem"],
            "its mail domain may be anywhere"
        );
        setup.autodiscover_bases = vec!["https://localhost:4443/".into()];
        assert!(Confirmed::of(&setup, &Home::Stored).is_ok(), "all of it is here");
        for elsewhere in ["https://localhost.tailspin.example/", "https://127.0.0.1.tailspin.example/"] {
            setup.autodiscover_bases = vec![elsewhere.into()];
            assert_eq!(shown(&setup).len(), 2, "{elsewhere} only looks like this machine");
        }
    }

    #[test]
    fn a_password_is_for_one_login_and_for_one_server_of_each_kind() {
        let mut setup = setup();
        setup.exchange.url = String::new();
        let at_first = Purpose::of(&setup);
        setup.exchange.url = "mail.tailspin.example".into();
        let bound = at_first.widened(&Purpose::of(&setup)).expect("the server was not known yet");
        setup.exchange.url = "mail.fabrikam.example".into();
        let other = Purpose::of(&setup);
        assert_eq!(bound.widened(&other), None, "another server");
        assert_eq!(bound.shown_beside(&other), "mail.tailspin.example");
        assert_eq!(other.shown_beside(&bound), "mail.fabrikam.example");
        setup.exchange.url = "mail.tailspin.example".into();
        setup.account.user_name = "tailspin\\SVC".into();
        assert!(bound.widened(&Purpose::of(&setup)).is_some(), "the same name in other letters");
        setup.ldap.server = "dc1.tailspin.example".into();
        let with_directory = bound.widened(&Purpose::of(&setup)).expect("there was none before");
        setup.ldap.server = "dc1.fabrikam.example".into();
        let other = Purpose::of(&setup);
        assert_eq!(with_directory.widened(&other), None, "another directory");
        assert_eq!(with_directory.shown_beside(&other), "dc1.tailspin.example");
        setup.ldap.server.clear();
        setup.account.user_name = "TAILSPIN\\other".into();
        assert_eq!(bound.widened(&Purpose::of(&setup)), None, "another login");
    }

    #[test]
    fn a_setup_of_an_earlier_version_keeps_what_stood_in_its_forms() {
        let mut setup = setup();
        setup.trusted = None;
        setup.autodiscover_bases = vec!["https://auto.fabrikam.example/".into()];
        take_over(&mut setup);
        assert_eq!(shown(&setup), ["auto.fabrikam.example"], "nobody ever saw this one");
    }
}
