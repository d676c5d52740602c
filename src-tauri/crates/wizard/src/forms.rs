//! What people type into forms, as the domain knows it.

use anteroom_domain::{Code, Disposition, Failure, Login, Missing, SmtpAddress, clean};
use anteroom_exchange::net::is_loopback;
use url::Url;

/// The EWS URL from what was typed: a missing scheme is https; a bare host gets the usual path.
///
/// # Errors
/// `setup.incomplete` when nothing was typed, `net.invalid_url`, `net.insecure_url` for http to anything but this machine.
pub fn parse_endpoint(text: &str) -> Result<Url, Failure> {
    let text = clean(text);
    if text.is_empty() {
        return Err(incomplete("url", Missing::Url));
    }
    let full = if text.contains("://") { text.clone() } else { format!("https://{text}") };
    let invalid =
        || Failure::new(Code::InvalidUrl, Disposition::StopRun).with("url", without_user_information(&text));
    let mut url = Url::parse(&full).map_err(|error| invalid().caused_by(error))?;
    let names_a_user = !url.username().is_empty() || url.password().is_some();
    if !matches!(url.scheme(), "https" | "http") || url.host_str().is_none() || names_a_user {
        return Err(invalid());
    }
    if url.scheme() == "http" && !is_loopback(&url) {
        return Err(Failure::new(Code::InsecureUrl, Disposition::StopRun).with("url", &text));
    }
    if url.path() == "/" {
        url.set_path("/EWS/Exchange.asmx");
    }
    Ok(url)
}

/// A URL as typed, but for a user name and password in front of the host: those are neither kept nor shown. A password may
/// hold every sign a URL is divided by, so once there is one, everything up to the last `@` may be part of it.
pub fn without_user_information(text: &str) -> String {
    let (scheme, rest) = text.split_once("://").map_or(("", text), |(scheme, rest)| (scheme, rest));
    let host = rest.split(['/', '?', '#']).next().unwrap_or_default();
    let is_port = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    let is_plain = host.starts_with('[') || host.split_once(':').is_none_or(|(_, port)| is_port(port));
    if is_plain && !host.contains('@') {
        return text.to_owned();
    }
    let Some((_, bare)) = rest.rsplit_once('@') else { return text.to_owned() };
    if scheme.is_empty() { bare.to_owned() } else { format!("{scheme}://{bare}") }
}

/// The user name from what was typed.
///
/// # Errors
/// `setup.incomplete` when nothing was typed, `auth.login_invalid`.
pub fn parse_login(text: &str) -> Result<Login, Failure> {
    if clean(text).is_empty() {
        return Err(incomplete("userName", Missing::UserName));
    }
    text.parse().map_err(|error| {
        Failure::new(Code::LoginInvalid, Disposition::StopRun).with("login", clean(text)).caused_by(error)
    })
}

/// An address from what was typed; one that is missing or not valid yet is none.
pub fn find_address(text: &str) -> Option<SmtpAddress> {
    optional_address(text).ok().flatten()
}

/// An address, if something was typed.
///
/// # Errors
/// `address.invalid`.
pub fn optional_address(text: &str) -> Result<Option<SmtpAddress>, Failure> {
    if clean(text).is_empty() {
        return Ok(None);
    }
    text.parse().map(Some).map_err(|error| {
        Failure::new(Code::AddressInvalid, Disposition::StopRun).with("text", clean(text)).caused_by(error)
    })
}

/// Mail domains from what was typed: separated by anything that stands in no domain, with or without `@` in front.
pub fn parse_domains(text: &str) -> Vec<String> {
    text.split(|c: char| !(c.is_alphanumeric() || matches!(c, '.' | '-')))
        .map(|domain| domain.trim_matches('.').to_lowercase())
        .filter(|domain| !domain.is_empty())
        .collect()
}

/// A step that needs a field nobody filled in: as the form names it, and as people do.
pub(crate) fn incomplete(field: &str, missing: Missing) -> Failure {
    Failure::new(Code::SetupIncomplete, Disposition::StopRun).with("field", field).worded(missing)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_password_typed_into_the_url_is_not_kept() {
        for (typed, kept) in [
            ("https://u:p@mail.contoso.com/EWS", "https://mail.contoso.com/EWS"),
            ("u:p@mail.contoso.com", "mail.contoso.com"),
            ("https://mail.contoso.com/a@b", "https://mail.contoso.com/a@b"),
            ("mail.contoso.com", "mail.contoso.com"),
            ("ldaps://[::1]:636/a@b", "ldaps://[::1]:636/a@b"),
            ("https://mail.contoso.com:8443/a@b", "https://mail.contoso.com:8443/a@b"),
            ("ldaps://svc:p@ss/w0rd@dc1", "ldaps://dc1"),
            ("ldaps://svc:p/w#?0rd@dc1", "ldaps://dc1"),
        ] {
            assert_eq!(without_user_information(typed), kept);
        }
    }

    #[test]
    fn domains_are_read_however_they_are_separated() {
        assert_eq!(
            parse_domains("@Contoso.com, fabrikam.co.uk;\n bücher.example "),
            ["contoso.com", "fabrikam.co.uk", "bücher.example"]
        );
        assert!(parse_domains(" , ").is_empty());
    }

    #[test]
    fn a_bare_host_becomes_the_usual_url() {
        let url = |text: &str| parse_endpoint(text).map(String::from).map_err(|failure| failure.code());
        assert_eq!(url(" mail.contoso.com\u{200b}"), Ok("https://mail.contoso.com/EWS/Exchange.asmx".into()));
        assert_eq!(
            url("https://mail.contoso.com/ews/x.asmx"),
            Ok("https://mail.contoso.com/ews/x.asmx".into())
        );
        assert_eq!(
            url("http://127.0.0.1:80/EWS/Exchange.asmx"),
            Ok("http://127.0.0.1/EWS/Exchange.asmx".into())
        );
        assert_eq!(
            url("http://mail.contoso.com"),
            Err(Code::InsecureUrl),
            "a password never goes over plain http"
        );
        assert_eq!(url("https://u:p@mail.contoso.com"), Err(Code::InvalidUrl), "no password in a URL");
        assert_eq!(url("https://:p@mail.contoso.com"), Err(Code::InvalidUrl), "without a user neither");
        let refused = parse_endpoint("https://u:hunter2@mail.contoso.com/x").unwrap_err();
        assert!(!format!("{refused:?}").contains("hunter2"), "nor in what is said about it: {refused:?}");
        assert_eq!(url(""), Err(Code::SetupIncomplete));
        assert_eq!(url("file:///etc/passwd"), Err(Code::InvalidUrl));
    }
}
