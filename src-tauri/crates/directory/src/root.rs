//! What a directory says of itself, to whoever asks.

use crate::DirectoryError;
use crate::conversation::{Conversation, Question};
use crate::entry::Entry;
use crate::filter::Filter;

impl Conversation {
    /// The root of the domain, as the server's own entry names it. Servers other than Active Directory have no default, so their
    /// first tree is taken.
    pub(crate) async fn fetch_root(&mut self) -> Result<String, DirectoryError> {
        let root = self.fetch_own_entry().await?.and_then(|entry| {
            let names = [entry.text("defaultNamingContext"), entry.text("namingContexts")];
            names.into_iter().find(|name| !name.is_empty()).map(str::to_owned)
        });
        root.ok_or_else(|| DirectoryError::NameNotFound {
            host: self.host().to_owned(),
            name: "defaultNamingContext".to_owned(),
        })
    }

    /// The DNS name of the domain, which every account has a user principal name with. `None` where the directory is not Active
    /// Directory, or says nothing before somebody signs in.
    pub(crate) async fn find_domain(&mut self) -> Option<String> {
        let entry = self.fetch_own_entry().await.ok().flatten()?;
        dns_name(entry.text("defaultNamingContext"))
    }

    /// The server's own entry, which it shows before the sign-in too
    /// ([RFC 4512, section 5.1](https://www.rfc-editor.org/rfc/rfc4512#section-5.1)).
    async fn fetch_own_entry(&mut self) -> Result<Option<Entry>, DirectoryError> {
        let question =
            Question::about("", Filter::present("objectClass"), &["defaultNamingContext", "namingContexts"]);
        Ok(self.search(question).await?.entries.into_iter().next())
    }
}

/// `contoso.com` of `DC=contoso,DC=com`.
fn dns_name(root: &str) -> Option<String> {
    let label = |part: &str| {
        let (kind, label) = part.split_once('=')?;
        kind.trim().eq_ignore_ascii_case("dc").then(|| label.trim().to_owned())
    };
    let labels: Vec<String> = root.split(',').map(label).collect::<Option<_>>()?;
    Some(labels.join("."))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_domain_is_known_by_its_root() {
        assert_eq!(dns_name("DC=ad,DC=contoso,DC=com").as_deref(), Some("ad.contoso.com"));
        assert_eq!(dns_name("o=Contoso,c=DE"), None, "not every directory is a domain");
        assert_eq!(dns_name(""), None);
    }
}
