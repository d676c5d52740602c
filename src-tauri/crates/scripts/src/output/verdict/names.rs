//! Whom a printed name means.

/// Whether a printed name, address or place in the directory is one of these identities.
pub fn is_one_of(identities: &[String], shown: &str) -> bool {
    let shown = shown.trim().to_lowercase();
    let shown = shown.strip_prefix("smtp:").unwrap_or(&shown);
    // Of `DOMAIN\name` the domain counts, where it is known.
    let down_level = |name: &str| name.contains('\\') && !name.contains('/');
    let is_domain_known = down_level(shown) && identities.iter().any(|identity| down_level(identity));
    identities
        .iter()
        .map(|identity| through(identity).to_lowercase())
        .filter(|identity| !identity.is_empty() && (!is_domain_known || down_level(identity)))
        .any(|identity| {
            // An address is compared whole: the same local part in another domain is somebody else.
            shown == identity
                || !is_domain_known
                    && !shown.contains('@')
                    && short_name(shown).replace("\\/", "/") == account_name(&identity)
        })
}

/// Printed names have passed the door for texts from outside, so these pass it as well.
fn through(identity: &str) -> String {
    anteroom_domain::typed(identity, anteroom_domain::limits::SHOWN)
}

/// The object's own name in `contoso.com/Users/Name` or `CN=Name,OU=…`.
fn short_name(shown: &str) -> &str {
    match shown.strip_prefix("cn=") {
        Some(rest) => rest.split(',').next().unwrap_or(rest),
        // A slash within a name is written `\/`.
        None => {
            let begins = |(at, sign): &(usize, char)| match sign {
                '/' => !shown[..*at].ends_with('\\'),
                '\\' => !shown[at + 1..].starts_with('/'),
                _ => false,
            };
            shown.char_indices().rfind(begins).map_or(shown, |(at, _)| &shown[at + 1..])
        }
    }
}

/// The name in `DOMAIN\name` or `name@domain`.
fn account_name(identity: &str) -> &str {
    let name = identity.rsplit('\\').next().unwrap_or(identity);
    name.split('@').next().unwrap_or(name)
}

/// Whether a command line names one of these identities whole.
pub fn asks_for(line: &str, identities: &[String]) -> bool {
    line.split(|sign: char| sign.is_whitespace() || matches!(sign, '"' | '\'' | '|' | ',' | ';'))
        .filter(|word| !word.is_empty())
        .any(|word| identities.iter().any(|identity| identity.eq_ignore_ascii_case(word)))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names(names: &[&str]) -> Vec<String> {
        names.iter().map(|name| (*name).to_owned()).collect()
    }

    #[test]
    fn a_name_of_another_domain_is_somebody_else() {
        let account = names(&["svc@contoso.com", "CONTOSO\\svc", "svc"]);
        assert!(is_one_of(&account, "CONTOSO\\svc") && is_one_of(&account, "contoso.com/Users/svc"));
        assert!(!is_one_of(&account, "FABRIKAM\\svc"));
        assert!(is_one_of(&names(&["svc@contoso.com"]), "CONTOSO\\svc"), "whose domain nobody named");
    }

    #[test]
    fn a_slash_within_a_name_parts_nothing() {
        assert!(!is_one_of(&names(&["1@contoso.com", "1"]), "contoso.com/Haus A\\/1"));
        assert!(is_one_of(&names(&["Haus A/1"]), "contoso.com/Berlin/Haus A\\/1"));
    }
}
