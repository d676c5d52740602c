//! What servers say that want to send somebody away.

/// A redirect; where `asks_first`, only to whoever brings a password, and a demand for one to the others.
pub fn moved_to(code: u16, to: &str, heard: &str, asks_first: bool) -> Vec<u8> {
    let has_password = heard.to_lowercase().contains("\nauthorization:");
    if asks_first && !has_password {
        return super::REFUSAL.as_bytes().to_vec();
    }
    format!("HTTP/1.1 {code} Moved\r\nLocation: {to}\r\nContent-Length: 0\r\nConnection: close\r\n\r\n")
        .into_bytes()
}

/// An answer of Autodiscover with this URL of Exchange.
pub fn pox(url: &str) -> Vec<u8> {
    let body = format!(
        "<Autodiscover xmlns=\"http://schemas.microsoft.com/exchange/autodiscover/responseschema/2006\"><Response \
         xmlns=\"http://schemas.microsoft.com/exchange/autodiscover/outlook/responseschema/2006a\"><Account>\
         <Action>settings</Action><Protocol><Type>EXPR</Type><EwsUrl>{url}</EwsUrl></Protocol></Account></Response>\
         </Autodiscover>"
    );
    format!(
        "HTTP/1.1 200 OK\r\nContent-Type: text/xml\r\nContent-Length: {}\r\nConnection: close\r\n\r\n{body}",
        body.len()
    )
    .into_bytes()
}

/// The answer to a bind: result 10, a referral
/// ([RFC 4511, section 4.1.10](https://www.rfc-editor.org/rfc/rfc4511#section-4.1.10)).
pub fn ldap_referral(heard: &[u8], to: &str) -> Vec<u8> {
    // SEQUENCE, its length in one byte, INTEGER of one byte: the message's number.
    let number = heard.get(4).copied().unwrap_or(1);
    let element = |tag: u8, content: &[u8]| [&[tag, u8::try_from(content.len()).unwrap()], content].concat();
    let referral = element(0xa3, &element(0x04, to.as_bytes()));
    let result = [&[0x0a, 1, 10][..], &[0x04, 0], &[0x04, 0], &referral].concat();
    element(0x30, &[&[0x02, 1, number][..], &element(0x61, &result)].concat())
}
