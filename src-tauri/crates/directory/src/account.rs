//! One account: what a directory knows of whoever signs in.

use anteroom_domain::{Failure, Login, SmtpAddress};

use crate::conversation::{Conversation, Question};
use crate::entry::Entry;
use crate::filter::Filter;
use crate::person::{DISABLED, PASSWORD_NEVER_EXPIRES};
use crate::{Access, DirectoryError};

/// What a directory knows of an account.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AccountEntry {
    /// The distinguished name.
    pub name: String,
    /// The `mail` attribute as it stands, an address or not; empty if it is not set.
    pub mail: String,
    /// The first name; empty if it is not set.
    pub given_name: String,
    /// The last name; empty if it is not set.
    pub surname: String,
    /// Whether the account may sign in.
    pub enabled: bool,
    /// Whether its password stays valid for ever.
    pub password_never_expires: bool,
    /// The primary address among the proxy addresses, which Exchange keeps.
    pub primary: Option<SmtpAddress>,
}

/// Signs in and looks an account up by its user name, below `base` or, when that is empty, in the whole domain.
///
/// # Errors
/// The network's and TLS's codes; `auth.*` when the sign-in is refused; `directory.account_not_found`,
/// `directory.name_not_found` for a base that does not exist, and `directory.refused`.
pub async fn fetch_account(access: &Access, base: &str, account: &Login) -> Result<AccountEntry, Failure> {
    let mut conversation = Conversation::open(access).await?;
    let base = match base.trim() {
        "" => conversation.fetch_root().await?,
        base => base.to_owned(),
    };
    let filter = Filter::all([Filter::equals("objectClass", "user"), named(account)]);
    let attributes =
        &["userPrincipalName", "mail", "proxyAddresses", "givenName", "sn", "userAccountControl"];
    let question = Question::below(&base, filter, attributes);
    let entries = conversation.search(question).await?.entries;
    let entry = choose(&entries, account).ok_or_else(|| DirectoryError::AccountNotFound {
        host: conversation.host().to_owned(),
        login: account.to_string(),
    })?;
    Ok(read(entry))
}

/// `name@domain` is a user principal name, set or implied: every account also has one made of its account name and the
/// domain's DNS name
/// ([MS-ADTS, section 5.1.1.1.1](https://learn.microsoft.com/openspecs/windows_protocols/ms-adts/6a5891b8-928e-4b75-a4a5-0e3b77eaca52)).
fn named(account: &Login) -> Filter {
    match account {
        Login::Upn(name) => {
            let (user, _) = name.split_once('@').unwrap_or((name, ""));
            Filter::any([Filter::equals("userPrincipalName", name), Filter::equals("sAMAccountName", user)])
        }
        Login::DownLevel { user, .. } | Login::Bare(user) => Filter::equals("sAMAccountName", user),
    }
}

/// The one that was meant: of several, whoever has the principal name set.
fn choose<'e>(entries: &'e [Entry], account: &Login) -> Option<&'e Entry> {
    let wanted = account.to_string().to_lowercase();
    let exact = entries.iter().find(|entry| entry.text("userPrincipalName").to_lowercase() == wanted);
    exact.or(if let [only] = entries { Some(only) } else { None })
}

pub(crate) fn read(entry: &Entry) -> AccountEntry {
    let flags = entry.number("userAccountControl").unwrap_or_default();
    let text = |attribute| entry.text(attribute).trim().to_owned();
    AccountEntry {
        name: entry.name.clone(),
        mail: text("mail"),
        given_name: text("givenName"),
        surname: text("sn"),
        enabled: flags & DISABLED == 0,
        password_never_expires: flags & PASSWORD_NEVER_EXPIRES != 0,
        primary: entry.find_primary(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn account(principal: &str, flags: &str) -> Entry {
        Entry::of(
            "CN=svc,DC=contoso,DC=com",
            &[
                ("userPrincipalName", &[principal]),
                ("userAccountControl", &[flags]),
                ("mail", &["svc@contoso.local"]),
                ("proxyAddresses", &["smtp:a@contoso.com", "SMTP:svc@contoso.com"]),
                ("givenName", &["Room"]),
                ("sn", &[" "]),
            ],
        )
    }

    #[test]
    fn an_account_is_read_as_it_stands() {
        let read = read(&account("svc@contoso.com", "66050"));
        assert_eq!(
            (read.mail.as_str(), read.given_name.as_str(), read.surname.as_str()),
            ("svc@contoso.local", "Room", "")
        );
        assert_eq!(read.primary.map(|address| address.key()).as_deref(), Some("svc@contoso.com"));
        assert!(!read.enabled && read.password_never_expires, "514 and 65536");
        let plain = super::read(&Entry::of("CN=x", &[]));
        assert!(plain.enabled && !plain.password_never_expires, "a directory without flags disables nobody");
    }

    #[test]
    fn of_namesakes_the_one_with_the_principal_name_is_meant() {
        let login: Login = "SVC@contoso.com".parse().unwrap();
        let both = [account("svc@fabrikam.com", "512"), account("svc@contoso.com", "512")];
        assert_eq!(
            choose(&both, &login).map(|entry| entry.text("userPrincipalName")),
            Some("svc@contoso.com")
        );
        assert_eq!(choose(&both[..1], &login), Some(&both[0]), "an implied name is the account's own too");
        let strangers = [both[0].clone(), account("svc@adatum.com", "512")];
        assert_eq!(choose(&strangers, &login), None, "of two strangers neither");
    }

    #[test]
    fn a_hostile_user_name_is_looked_up_as_it_is() {
        let login: Login = "CONTOSO\\svc)(objectClass=*".parse().unwrap();
        assert_eq!(named(&login).to_string(), "(sAMAccountName=svc\\29\\28objectClass=\\2a)");
    }
}
