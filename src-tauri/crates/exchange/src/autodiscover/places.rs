//! Where to ask.

use url::Url;

use crate::net::is_loopback;

/// Where version 2 is asked first: the one host that knows every mailbox of Exchange Online, and for hybrid organizations
/// where the others are.
const CLOUD: &str = "https://outlook.office365.com/";

/// Endings no public organization has: a domain that ends so cannot be in the cloud.
const PRIVATE_ENDINGS: &[&str] =
    &["local", "lan", "internal", "intranet", "corp", "home", "localhost", "test", "example", "invalid"];

/// Base URLs, each asked under Autodiscover's well-known paths.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Places {
    /// Asked for version 2's JSON.
    pub json: Vec<Url>,
    /// Asked with POX and SOAP.
    pub doors: Vec<Url>,
    /// Asked over plain http for a redirect.
    pub plain: Vec<Url>,
    /// Whether the administrator named these places, which makes their hosts trusted.
    pub named: bool,
}

impl Places {
    /// The places Microsoft's rules derive from a mail domain. The cloud is asked first, unless the domain has one label or a
    /// private ending and so cannot be there.
    pub fn of_domain(domain: &str) -> Self {
        let own: Vec<Url> = [format!("https://{domain}/"), format!("https://autodiscover.{domain}/")]
            .iter()
            .filter_map(|text| text.parse().ok())
            .collect();
        let last_label = domain.rsplit('.').next().unwrap_or_default().to_ascii_lowercase();
        let is_private = !domain.contains('.') || PRIVATE_ENDINGS.contains(&last_label.as_str());
        let cloud = if is_private { None } else { CLOUD.parse().ok() };
        Self {
            json: cloud.into_iter().chain(own.iter().rev().cloned()).collect(),
            doors: own,
            plain: format!("http://autodiscover.{domain}/").parse().into_iter().collect(),
            named: false,
        }
    }

    /// The places the administrator, or practice mode, names.
    pub fn named(bases: Vec<Url>) -> Self {
        let plain =
            bases.iter().filter(|base| base.scheme() == "http" && is_loopback(base)).cloned().collect();
        Self { json: bases.clone(), doors: bases, plain, named: true }
    }

    /// The places of another domain, where an answer changed the address; named places stay.
    pub(super) fn moved_to(&self, domain: &str) -> Self {
        if self.named { self.clone() } else { Self::of_domain(domain) }
    }
}

/// A domain as host names write it.
pub(super) fn ascii(domain: &str) -> String {
    let parsed = format!("https://{domain}/").parse::<Url>().ok();
    parsed.and_then(|url| url.host_str().map(str::to_owned)).unwrap_or_else(|| domain.to_lowercase())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_private_domain_is_not_looked_for_in_the_cloud() {
        let public = Places::of_domain("contoso.com");
        assert_eq!(public.json[0].as_str(), CLOUD, "the cloud first");
        assert_eq!(public.doors[1].as_str(), "https://autodiscover.contoso.com/");
        for private in ["contoso.local", "contoso", "practice.example"] {
            let places = Places::of_domain(private);
            assert!(places.json.iter().all(|url| url.as_str() != CLOUD), "{private} is on-premises");
        }
    }
}
