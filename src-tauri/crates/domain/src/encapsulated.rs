//! Addresses of another kind, wrapped so that they fit where only SMTP addresses do.
//!
//! `IMCEAEX-_O=CONTOSO_OU=EXCHANGE+20ADMINISTRATIVE+20GROUP_CN=RECIPIENTS_CN=ANN@contoso.com` is the legacy distinguished name
//! of somebody of another organization or of a former server
//! ([IMCEA encapsulation](https://learn.microsoft.com/exchange/troubleshoot/email-delivery/imceaex-ndr-when-sending-email)).

use crate::{SmtpAddress, clean};

/// What a wrapped address holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Encapsulated {
    /// A legacy Exchange DN, `/o=…/cn=Recipients/cn=…`.
    LegacyDn(String),
    /// An SMTP address.
    Smtp(SmtpAddress),
}

impl Encapsulated {
    /// Unwraps an address; `None` for one that is not wrapped, or holds a kind of address nobody here can look up.
    ///
    /// ```
    /// use anteroom_domain::Encapsulated;
    /// let wrapped = "IMCEAEX-_o=Contoso_cn=Recipients_cn=Ann+2DMarie@contoso.com";
    /// let dn = "/o=Contoso/cn=Recipients/cn=Ann-Marie".to_owned();
    /// assert_eq!(Encapsulated::find(wrapped), Some(Encapsulated::LegacyDn(dn)));
    /// ```
    pub fn find(text: &str) -> Option<Self> {
        let cleaned = clean(text);
        let bare = without_prefix(&cleaned, "smtp:").unwrap_or(&cleaned);
        // A name may hold an @ of its own; the last one parts it from the host that wrapped it.
        let (local, _) = bare.rsplit_once('@')?;
        if let Some(dn) = without_prefix(local, "IMCEAEX-") {
            let dn = decode(dn);
            return dn.starts_with('/').then_some(Self::LegacyDn(dn));
        }
        let address = without_prefix(local, "IMCEASMTP-")?;
        decode(address).parse().ok().map(Self::Smtp)
    }
}

fn without_prefix<'t>(text: &'t str, prefix: &str) -> Option<&'t str> {
    let start = text.get(..prefix.len())?;
    start.eq_ignore_ascii_case(prefix).then(|| &text[prefix.len()..])
}

/// `_` stands for `/`, and `+` with two hexadecimal digits for a byte; a `+` without them is itself.
fn decode(wrapped: &str) -> String {
    let mut bytes = Vec::with_capacity(wrapped.len());
    let mut rest = wrapped.as_bytes();
    while let [first, behind @ ..] = rest {
        rest = behind;
        bytes.push(match (first, behind) {
            (b'_', _) => b'/',
            (b'+', [high, low, further @ ..]) => match (digit(*high), digit(*low)) {
                (Some(high), Some(low)) => {
                    rest = further;
                    high * 16 + low
                }
                _ => b'+',
            },
            _ => *first,
        });
    }
    // Old servers wrote one byte for letters like ü.
    String::from_utf8(bytes)
        .unwrap_or_else(|error| error.as_bytes().iter().map(|byte| char::from(*byte)).collect())
}

fn digit(character: u8) -> Option<u8> {
    char::from(character).to_digit(16).and_then(|digit| u8::try_from(digit).ok())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn dn(text: &str) -> Option<String> {
        match Encapsulated::find(text) {
            Some(Encapsulated::LegacyDn(dn)) => Some(dn),
            _ => None,
        }
    }

    #[test]
    fn a_wrapped_name_is_unwrapped_byte_by_byte() {
        for (wrapped, expected) in [
            (
                "IMCEAEX-_O=FABRIKAM_OU=FIRST+20GROUP_CN=RECIPIENTS_CN=BO+2ELIND@mail.fabrikam.example",
                "/O=FABRIKAM/OU=FIRST GROUP/CN=RECIPIENTS/CN=BO.LIND",
            ),
            ("smtp:imceaex-_o=F_cn=under+5fscore+28X+29@f.example", "/o=F/cn=under_score(X)"),
            ("IMCEAEX-_o=F_cn=J+C3+BCrgen@f.example", "/o=F/cn=Jürgen"),
            ("IMCEAEX-_o=F_cn=J+FCrgen@f.example", "/o=F/cn=Jürgen"),
            ("IMCEAEX-_o=F_cn=a+b@f.example", "/o=F/cn=a+b"),
            ("IMCEAEX-_o=F_cn=ann@home@f.example", "/o=F/cn=ann@home"),
        ] {
            assert_eq!(dn(wrapped).as_deref(), Some(expected), "{wrapped}");
        }
    }

    #[test]
    fn what_is_not_wrapped_stays_as_it_is() {
        for text in ["ann@contoso.com", "IMCEAEX-ann@contoso.com", "IMCEAFAX-+2B49@contoso.com", "", "ü"] {
            assert_eq!(Encapsulated::find(text), None, "{text:?}");
        }
        let ann: SmtpAddress = "ann@contoso.com".parse().unwrap();
        let wrapped = "IMCEASMTP-ann+40contoso+2Ecom@gate.example";
        assert_eq!(Encapsulated::find(wrapped), Some(Encapsulated::Smtp(ann)));
    }
}
