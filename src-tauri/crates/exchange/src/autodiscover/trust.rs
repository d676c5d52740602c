//! Which hosts may be followed to, and which may get a password.

use std::collections::HashSet;

use anteroom_domain::limits;
use url::Url;

use super::Places;
use crate::net::{host_and_port, is_loopback};

/// Hosts of Microsoft's own Autodiscover. Redirects there are followed; passwords are not sent there, because nothing there
/// takes one.
const MICROSOFT: &[&str] = &["office365.com", "outlook.com", "office365.us", "partner.outlook.cn"];

/// What is known about hosts during a search.
#[derive(Debug)]
pub(super) struct Trust {
    /// The mail domain, unless the places were named: then they alone are trusted.
    domain: Option<String>,
    /// Hosts, with the port where it is not that of https.
    confirmed: HashSet<String>,
    visited: HashSet<String>,
    redirects: usize,
    /// Hosts that got the password and have not yet answered as Autodiscover does.
    knocked: HashSet<String>,
    rejected: bool,
}

/// Whether a redirect may be followed.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Verdict {
    Follow,
    Unconfirmed(String),
    /// Leads back to where the search has been, or on and on.
    Loop,
    Refuse,
}

impl Trust {
    pub(super) fn new(domain: String, places: &Places, confirmed: &[String]) -> Self {
        let named = places.doors.iter().filter(|_| places.named).map(host_and_port);
        Self {
            domain: (!places.named).then_some(domain),
            confirmed: named.chain(confirmed.iter().map(|host| host.to_lowercase())).collect(),
            visited: HashSet::new(),
            redirects: 0,
            knocked: HashSet::new(),
            rejected: false,
        }
    }

    /// Counts a redirect; `false` when there were too many. A redirect to another address does not make its domain one the
    /// password may go to: only the administrator's word does that.
    pub(super) fn count_redirect(&mut self) -> bool {
        self.redirects += 1;
        self.redirects <= limits::REDIRECTS
    }

    /// Remembers a place as visited; `false` if it was before.
    pub(super) fn visit(&mut self, url: &Url) -> bool {
        self.visited.insert(url.as_str().to_lowercase())
    }

    /// Another address is another question: places may be asked again. Redirects stay counted.
    pub(super) fn forget_visits(&mut self) {
        self.visited.clear();
    }

    /// Judges a redirect and counts it.
    pub(super) fn judge_redirect(&mut self, to: &Url) -> Verdict {
        let is_safe = to.scheme() == "https" || (to.scheme() == "http" && is_loopback(to));
        let Some(host) = to.host_str().filter(|_| is_safe) else {
            return Verdict::Refuse;
        };
        if !self.is_own(to) && !is_microsoft(host) {
            return Verdict::Unconfirmed(host_and_port(to));
        }
        if self.has_visited(to) || !self.count_redirect() {
            return Verdict::Loop;
        }
        Verdict::Follow
    }

    /// Whether a place was asked before.
    pub(super) fn has_visited(&self, url: &Url) -> bool {
        self.visited.contains(&url.as_str().to_lowercase())
    }

    /// Whether the host belongs to the mail domain, or the administrator named or confirmed it. What was confirmed is a host
    /// at a port: another port of the same machine may be somebody else's.
    pub(super) fn is_own(&self, url: &Url) -> bool {
        let host = url.host_str().unwrap_or_default().to_lowercase();
        let is_below = |domain: &String| host == *domain || host.ends_with(&format!(".{domain}"));
        self.domain.as_ref().is_some_and(is_below) || self.confirmed.contains(&host_and_port(url))
    }

    /// Whether the host of a found URL needs the administrator's confirmation before a password goes there.
    pub(super) fn needs_confirmation(&self, url: &Url) -> Option<String> {
        let host = url.host_str()?;
        (!self.is_own(url) && !is_microsoft(host)).then(|| host_and_port(url))
    }

    /// Takes the leave to send the password to this place once.
    pub(super) fn take_leave(&mut self, url: &Url) -> bool {
        let Some(host) = url.host_str() else { return false };
        !self.rejected && self.is_own(url) && self.knocked.insert(host.to_lowercase())
    }

    /// The host answered as Autodiscover does, so it took the password.
    pub(super) fn proved(&mut self, url: &Url) {
        if let Some(host) = url.host_str() {
            self.knocked.remove(&host.to_lowercase());
        }
    }

    /// A host refused the password.
    pub(super) fn reject(&mut self) {
        self.rejected = true;
    }

    pub(super) fn is_rejected(&self) -> bool {
        self.rejected
    }
}

/// Whether a host is Exchange Online's, which takes no passwords.
pub fn is_microsoft(host: &str) -> bool {
    let host = host.to_lowercase();
    MICROSOFT.iter().any(|known| host == *known || host.ends_with(&format!(".{known}")))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn trust(confirmed: &[String]) -> Trust {
        Trust::new("contoso.com".into(), &Places::of_domain("contoso.com"), confirmed)
    }

    fn url(text: &str) -> Url {
        text.parse().unwrap()
    }

    #[test]
    fn a_foreign_host_is_asked_about_first() {
        let mut asked = trust(&[]);
        let foreign = url("https://autodiscover.hoster.net/a.xml");
        assert_eq!(asked.judge_redirect(&foreign), Verdict::Unconfirmed("autodiscover.hoster.net".into()));
        assert!(!asked.take_leave(&foreign), "no password for a host nobody confirmed");
        let mut confirmed = trust(&["Autodiscover.Hoster.net".into()]);
        assert_eq!(confirmed.judge_redirect(&foreign), Verdict::Follow);
        assert!(confirmed.take_leave(&foreign), "the administrator confirmed it");
    }

    #[test]
    fn a_name_that_only_looks_alike_is_foreign() {
        assert!(!trust(&[]).is_own(&url("https://evilcontoso.com/")), "a label ends at a dot");
        assert!(!is_microsoft("notoutlook.com"));
    }

    #[test]
    fn places_that_were_named_are_the_only_ones() {
        let places = Places::named(vec![url("https://127.0.0.1:4443/")]);
        let trust = Trust::new("contoso.com".into(), &places, &[]);
        assert!(trust.is_own(&url("https://127.0.0.1:4443/autodiscover/autodiscover.xml")));
        assert!(!trust.is_own(&url("https://127.0.0.1:4444/")), "another port is another program");
        assert!(!trust.is_own(&url("https://autodiscover.contoso.com/")), "nobody confirmed the mail domain");
    }

    #[test]
    fn microsoft_is_followed_and_gets_no_password() {
        let mut trust = trust(&[]);
        let cloud = url("https://outlook.office365.com/autodiscover/autodiscover.xml");
        assert_eq!(trust.judge_redirect(&cloud), Verdict::Follow);
        assert!(!trust.take_leave(&cloud));
    }

    #[test]
    fn plain_http_loops_and_long_chains_end() {
        let mut trust = trust(&[]);
        assert_eq!(trust.judge_redirect(&url("http://autodiscover.contoso.com/a.xml")), Verdict::Refuse);
        let seen = url("https://autodiscover.contoso.com/a.xml");
        assert!(trust.visit(&seen));
        assert_eq!(trust.judge_redirect(&seen), Verdict::Loop, "visited before");
        for hop in 0..10 {
            let next = url(&format!("https://autodiscover.contoso.com/{hop}"));
            assert_eq!(trust.judge_redirect(&next), Verdict::Follow, "redirect {hop}");
        }
        assert_eq!(trust.judge_redirect(&url("https://autodiscover.contoso.com/last")), Verdict::Loop);
    }

    #[test]
    fn a_password_goes_to_a_host_once_and_to_none_after_a_refusal() {
        let mut trust = trust(&[]);
        let (door, other) = (url("https://contoso.com/a"), url("https://autodiscover.contoso.com/a"));
        assert!(trust.take_leave(&door));
        assert!(!trust.take_leave(&url("https://contoso.com/b")), "once per host, whatever the path");
        trust.proved(&door);
        assert!(trust.take_leave(&door), "it proved to be Autodiscover");
        trust.reject();
        assert!(!trust.take_leave(&other), "one refusal ends it everywhere");
    }
}
