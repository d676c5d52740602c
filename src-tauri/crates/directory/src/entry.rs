//! An entry of a directory, read forgivingly.

use anteroom_domain::SmtpAddress;
use ldap3::{ResultEntry, SearchEntry};

/// An entry's attributes. Their names have no case; a server may write them as it likes.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Entry {
    /// The distinguished name.
    pub(crate) name: String,
    attributes: Vec<(String, Vec<String>)>,
}

impl Entry {
    /// Reads what came. Values that are no text are of no use here and left out.
    pub(crate) fn read(entry: ResultEntry) -> Self {
        let entry = SearchEntry::construct(entry);
        let attributes =
            entry.attrs.into_iter().map(|(name, values)| (name.to_ascii_lowercase(), values)).collect();
        Self { name: entry.dn, attributes }
    }

    /// All values of an attribute.
    pub(crate) fn values(&self, attribute: &str) -> &[String] {
        let wanted = attribute.to_ascii_lowercase();
        let found = self.attributes.iter().find(|(name, _)| *name == wanted);
        found.map(|(_, values)| values.as_slice()).unwrap_or_default()
    }

    /// The first value; empty without any.
    pub(crate) fn text(&self, attribute: &str) -> &str {
        self.values(attribute).first().map(String::as_str).unwrap_or_default()
    }

    /// The first value as a number.
    pub(crate) fn number(&self, attribute: &str) -> Option<i64> {
        self.text(attribute).trim().parse().ok()
    }

    /// Whether it is of a class.
    pub(crate) fn is_a(&self, class: &str) -> bool {
        self.values("objectClass").iter().any(|name| name.eq_ignore_ascii_case(class))
    }

    /// The primary address among the proxy addresses: the one whose prefix is written large
    /// ([proxyAddresses](https://learn.microsoft.com/troubleshoot/entra/entra-id/user-prov-sync/proxyaddresses-attribute-populate)).
    pub(crate) fn find_primary(&self) -> Option<SmtpAddress> {
        self.values("proxyAddresses").iter().find_map(|text| text.strip_prefix("SMTP:")?.parse().ok())
    }

    /// All SMTP addresses among the proxy addresses; X.500, SIP and others are left out.
    pub(crate) fn addresses(&self) -> impl Iterator<Item = SmtpAddress> {
        let smtp = |text: &&String| text.get(..5).is_some_and(|prefix| prefix.eq_ignore_ascii_case("smtp:"));
        self.values("proxyAddresses").iter().filter(smtp).filter_map(|text| text.parse().ok())
    }
}

#[cfg(test)]
impl Entry {
    /// An entry as a server would give it.
    pub(crate) fn of(name: &str, attributes: &[(&str, &[&str])]) -> Self {
        let owned = |values: &[&str]| values.iter().map(|value| (*value).to_owned()).collect();
        let attributes =
            attributes.iter().map(|(name, values)| (name.to_ascii_lowercase(), owned(values))).collect();
        Self { name: name.to_owned(), attributes }
    }
}
