//! Autodiscover version 2: no sign-in, one question, one URL.

use serde_json::json;

use crate::{
    organization::DOMAIN,
    server::{Premises, Reply, Request, decode},
};

/// `GET /autodiscover/autodiscover.json?Email=…&Protocol=EWS`, or the address as `/v1.0/…` behind the file's name.
///
/// Source: the requests Microsoft documents for Teams and Exchange interaction; the answer is `Protocol` and `Url`, an
/// error `ErrorCode` and `ErrorMessage`.
pub(crate) fn answer(premises: &Premises, request: &Request) -> Reply {
    if !matches!(request.method.as_str(), "GET" | "HEAD") {
        return refuse(405, "InvalidRequest", "Only GET is supported.");
    }
    let in_path = request.path.to_ascii_lowercase().find("/v1.0/").and_then(|at| request.path.get(at + 6..));
    let address =
        in_path.filter(|rest| !rest.is_empty()).map(decode).or_else(|| request.find_parameter("Email"));
    let Some(address) = address.filter(|address| address.contains('@')) else {
        return refuse(400, "InvalidRequest", "The email address is missing or not valid.");
    };
    let Some(protocol) = request.find_parameter("Protocol") else {
        return refuse(
            400,
            "MandatoryParameterMissing",
            "A valid value must be provided for the query parameter 'Protocol'.",
        );
    };
    let here = address.rsplit('@').next().is_some_and(|domain| domain.eq_ignore_ascii_case(DOMAIN));
    // Exchange answers for every address of its domain, known or not: it must not tell strangers who exists.
    if !here {
        return refuse(404, "UserNotFound", "The given user is not found.");
    }
    let url = if protocol.eq_ignore_ascii_case("EWS") {
        premises.ews_url.clone()
    } else if protocol.eq_ignore_ascii_case("AutodiscoverV1") {
        premises.ews_url.replace("/EWS/Exchange.asmx", "/autodiscover/autodiscover.xml")
    } else {
        let message = format!(
            "The given protocol value '{protocol}' is invalid. Supported values are 'EWS,AutodiscoverV1'."
        );
        return refuse(400, "InvalidProtocol", &message);
    };
    Reply::json(200, &json!({"Protocol": protocol, "Url": url}))
}

fn refuse(status: u16, code: &str, message: &str) -> Reply {
    Reply::json(status, &json!({"ErrorCode": code, "ErrorMessage": message}))
}
