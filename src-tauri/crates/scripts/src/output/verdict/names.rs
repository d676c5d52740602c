//! Whom a printed name means.

/// Whether a printed name, address or place in the directory is one of these identities.
pub fn is_one_of(identities: &[String], shown: &str) -> bool {
    let shown = shown.trim().to_lowercase();
    let shown = shown.strip_prefix("smtp:").unwrap_or(&shown);
    identities
        .iter()
        .map(|identity| through(identity).to_lowercase())
        .filter(|identity| !identity.is_empty())
        .any(|identity| {
            // An address is compared whole: the same local part in another domain is somebody else.
            shown == identity || !shown.contains('@') && short_name(shown) == account_name(&identity)
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
        None => shown.rsplit(['/', '\\']).next().unwrap_or(shown),
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
