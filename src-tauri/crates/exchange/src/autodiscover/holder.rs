//! Whose an address is, asked of Autodiscover beside the endpoint.
//!
//! `ResolveNames` matches beginnings and lists three addresses at most, so it cannot say of a fourth one whose it is.
//! `GetUserSettings` looks a mailbox up by one address alone, primary or further, as mail delivery does, and names it by its
//! legacy distinguished name, which is a key `ResolveNames` answers exactly
//! ([GetUserSettings](https://learn.microsoft.com/exchange/client-developer/web-service-reference/getusersettings-operation-soap)).

use anteroom_domain::SmtpAddress;
use http::StatusCode;

use super::soap;
use crate::ews::EwsClient;

/// What Autodiscover said.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Holder {
    /// Somebody with this legacy distinguished name.
    Named(String),
    /// Nobody with a mailbox here, as far as it tells.
    Nobody,
    /// There is no Autodiscover beside this endpoint, or it does not let the account in: asking again is of no use.
    Absent,
}

/// Asks who has an address. Whatever goes wrong makes nobody of it: the address stays unresolved, which a later look can mend.
pub(crate) async fn fetch_holder(client: &EwsClient, address: &SmtpAddress) -> Holder {
    let mut url = client.endpoint().clone();
    url.set_path(soap::PATH);
    url.set_query(None);
    let question = soap::question_for(address, &url, &["UserDN"]);
    let Some(reply) = client.post_beside(url, question).await else { return Holder::Nobody };
    match reply.status {
        StatusCode::OK => {}
        // Its faults come with 500, a server that is passing through trouble with the others of its kind.
        status if status.is_server_error() => return Holder::Nobody,
        _ => return Holder::Absent,
    }
    match soap::parse_name(&String::from_utf8_lossy(&reply.body)) {
        Ok(Some(name)) => Holder::Named(name),
        Ok(None) => Holder::Nobody,
        Err(_) => Holder::Absent,
    }
}
