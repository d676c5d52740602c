//! Answers of Autodiscover in its three forms, whatever they hold.

use super::Method;
use super::answer::Answer;
use super::soap;
use crate::ews::fuzzing::reply;

pub(crate) fn json(bytes: &[u8]) {
    read(Method::Json, bytes);
}

pub(crate) fn pox(bytes: &[u8]) {
    read(Method::Pox, bytes);
}

pub(crate) fn soap(bytes: &[u8]) {
    read(Method::Soap, bytes);
    if let Ok(Some(name)) = soap::parse_name(&String::from_utf8_lossy(bytes)) {
        assert!(!name.trim().is_empty(), "a name that is none is absent");
    }
}

fn read(method: Method, bytes: &[u8]) {
    let Some(reply) = reply(bytes) else { return };
    match super::reading::read(method, &reply) {
        Answer::Url(url) | Answer::Redirect(url) => {
            assert_eq!(url.as_str().parse().as_ref(), Ok(&url), "a URL is read back as it was");
        }
        Answer::Address(address) => {
            assert_eq!(address.as_str().parse().as_ref(), Ok(&address), "so is an address");
        }
        asked @ Answer::SignInWanted { .. } => assert_eq!(None, Some(asked), "no body asks for a password"),
        Answer::Refused { code, .. } => assert!(!code.is_empty(), "a refusal has a name"),
        Answer::Other { words, .. } => assert!(!words.is_empty(), "something else is called something"),
    }
}
