//! What sign-ins a server offers.

use std::collections::BTreeMap;
use std::fmt;

use http::HeaderMap;
use http::header::WWW_AUTHENTICATE;

/// A way to sign in.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Scheme {
    /// User name and password with each request ([RFC 7617](https://www.rfc-editor.org/rfc/rfc7617)).
    Basic,
    /// Windows challenge and response; signs in a connection, not a request.
    Ntlm,
    /// Kerberos, or NTLM inside ([RFC 4559](https://www.rfc-editor.org/rfc/rfc4559)).
    Negotiate,
    /// OAuth 2.0 token ([RFC 6750](https://www.rfc-editor.org/rfc/rfc6750)).
    Bearer,
    /// One this version does not know, as the server wrote it.
    Other(String),
}

/// One offer of a server, with its parameters (`realm`, `authorization_uri`, …) by name in lower case.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Challenge {
    /// The scheme.
    pub scheme: Scheme,
    /// Its parameters.
    pub parameters: BTreeMap<String, String>,
}

impl Challenge {
    /// A parameter that says something: neither missing nor blank.
    fn find(&self, name: &str) -> Option<&str> {
        self.parameters.get(name).map(|value| value.trim()).filter(|value| !value.is_empty())
    }
}

/// Whether the offers want a token although they name Basic: Bearer says where tokens come from, and Basic has no realm. A
/// web server that takes passwords names its realm; Exchange Online and gateways to it name Basic without one, and refuse
/// every password.
pub fn is_basic_hollow(challenges: &[Challenge]) -> bool {
    let mut basic = challenges.iter().filter(|challenge| challenge.scheme == Scheme::Basic).peekable();
    let names_issuer = |challenge: &Challenge| {
        challenge.scheme == Scheme::Bearer && challenge.find("authorization_uri").is_some()
    };
    basic.peek().is_some()
        && basic.all(|challenge| challenge.find("realm").is_none())
        && challenges.iter().any(names_issuer)
}

impl Scheme {
    fn parse(name: &str) -> Self {
        match name.to_ascii_lowercase().as_str() {
            "basic" => Self::Basic,
            "ntlm" => Self::Ntlm,
            "negotiate" => Self::Negotiate,
            "bearer" => Self::Bearer,
            _ => Self::Other(name.chars().take(40).collect()),
        }
    }
}

impl fmt::Display for Scheme {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Basic => "Basic",
            Self::Ntlm => "NTLM",
            Self::Negotiate => "Negotiate",
            Self::Bearer => "Bearer",
            Self::Other(name) => name,
        })
    }
}

/// Reads all `WWW-Authenticate` headers of an answer, each of which may hold several challenges
/// ([RFC 9110, section 11.6.1](https://www.rfc-editor.org/rfc/rfc9110#section-11.6.1)). What cannot be read is left out.
pub fn parse_challenges(headers: &HeaderMap) -> Vec<Challenge> {
    let mut challenges = Vec::new();
    for value in headers.get_all(WWW_AUTHENTICATE) {
        for part in split_unquoted(&String::from_utf8_lossy(value.as_bytes())) {
            read_part(part.trim(), &mut challenges);
        }
    }
    challenges
}

/// A part between commas is a parameter of the challenge before it, or begins a new challenge: then a name without `=`
/// comes first.
fn read_part(part: &str, challenges: &mut Vec<Challenge>) {
    let (first, rest) = part.split_once(char::is_whitespace).unwrap_or((part, ""));
    if first.is_empty() {
        return;
    }
    let rest = rest.trim();
    let is_parameter = first.contains('=') || rest.starts_with('=');
    let parameter = if is_parameter {
        part
    } else {
        challenges.push(Challenge { scheme: Scheme::parse(first), parameters: BTreeMap::new() });
        rest
    };
    if let (Some(challenge), Some((name, value))) = (challenges.last_mut(), parameter.split_once('=')) {
        challenge.parameters.insert(name.trim().to_ascii_lowercase(), unquote(value.trim()));
    }
}

/// A quoted string's content ([RFC 9110, section 5.6.4](https://www.rfc-editor.org/rfc/rfc9110#section-5.6.4)); anything
/// else as it stands.
fn unquote(value: &str) -> String {
    let Some(inner) = value.strip_prefix('"') else {
        return value.to_owned();
    };
    let mut escaped = false;
    let mut text = String::new();
    for c in inner.strip_suffix('"').unwrap_or(inner).chars() {
        if c == '\\' && !escaped {
            escaped = true;
        } else {
            escaped = false;
            text.push(c);
        }
    }
    text
}

fn split_unquoted(text: &str) -> Vec<&str> {
    let mut parts = Vec::new();
    let (mut from, mut quoted, mut escaped) = (0, false, false);
    for (at, c) in text.char_indices() {
        match c {
            _ if escaped => escaped = false,
            '\\' if quoted => escaped = true,
            '"' => quoted = !quoted,
            ',' if !quoted => {
                parts.push(&text[from..at]);
                from = at + 1;
            }
            _ => {}
        }
    }
    parts.push(&text[from..]);
    parts
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parse(values: &[&str]) -> Vec<Challenge> {
        let mut headers = HeaderMap::new();
        for value in values {
            headers.append(WWW_AUTHENTICATE, value.parse().unwrap());
        }
        parse_challenges(&headers)
    }

    #[test]
    fn reads_what_exchange_servers_send() {
        let offers = parse(&[
            "Negotiate",
            "NTLM",
            "Basic realm=\"mail, \\\"x\\\"\"",
            "Bearer client_id=\"00000002-0000-0ff1-ce00-000000000000\", trusted_issuers=\"a@*,b\", \
             authorization_uri=\"https://login.windows.net/common/oauth2/authorize\"",
        ]);
        let schemes: Vec<_> = offers.iter().map(|offer| offer.scheme.clone()).collect();
        assert_eq!(schemes, [Scheme::Negotiate, Scheme::Ntlm, Scheme::Basic, Scheme::Bearer]);
        assert_eq!(offers[2].parameters["realm"], "mail, \"x\"");
        assert_eq!(offers[3].parameters["trusted_issuers"], "a@*,b", "a comma in quotes does not part");
        assert_eq!(offers[3].parameters.len(), 3);
    }

    #[test]
    fn basic_without_a_realm_beside_an_issuer_of_tokens_takes_no_password() {
        let token = "bearer client_id=\"5\", authorization_uri=\"https://login.example/authorize\"";
        for offers in [
            &[token, "Basic Realm=\"\""][..],
            &["BASIC realm=\" \"", token],
            &["Negotiate", "Basic", token],
            &["Basic realm=, Bearer authorization_uri=\"https://login.example/\""],
        ] {
            assert!(is_basic_hollow(&parse(offers)), "{offers:?}");
        }
        for offers in [
            &[token, "Basic realm=\"mail.contoso.com\""][..],
            &["Bearer trusted_issuers=\"a@*\"", "Basic realm=\"\""],
            &["Basic realm=\"\""],
            &[token, "Negotiate"],
        ] {
            assert!(
                !is_basic_hollow(&parse(offers)),
                "a password may be taken, or Basic is not named: {offers:?}"
            );
        }
    }

    #[test]
    fn reads_several_in_one_line_and_passes_over_nonsense() {
        let offers = parse(&["Negotiate oYG2==, basic Realm = contoso, , Digest qop=auth", "=,\"", ""]);
        let schemes: Vec<_> = offers.iter().map(|offer| offer.scheme.to_string()).collect();
        assert!(schemes.starts_with(&["Negotiate".into(), "Basic".into(), "Digest".into()]), "{schemes:?}");
        assert_eq!(offers[1].parameters["realm"], "contoso");
    }
}
