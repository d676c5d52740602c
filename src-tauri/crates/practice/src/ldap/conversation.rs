//! One connection: who signed in, and what they ask.

use std::io;

use jiff::Timestamp;
use rasn_ldap::{
    AuthenticationChoice, BindRequest, BindResponse, ExtendedResponse, LdapMessage, LdapResult, ProtocolOp,
    ResultCode, SearchResultDone, SearchResultReference,
};
use tokio::io::{AsyncRead, AsyncWrite, AsyncWriteExt as _, BufStream};

use super::entries::entries;
use super::filter::Shelf;
use super::name::Name;
use super::search::{find_unknown, search};
use super::wire::{fetch_message, write_message};
use crate::organization::{DirectoryEntry, NETBIOS, SignIn};
use crate::server::Premises;

/// What Active Directory says when it refuses a sign-in; the number is a Win32 error's
/// (<https://learn.microsoft.com/openspecs/windows_protocols/ms-erref/18d8fbe8-a967-4f1c-ae50-99ca8e491d2d>).
macro_rules! refusal {
    ($data:literal) => {
        concat!(
            "80090308: LdapErr: DSID-0C09050F, comment: AcceptSecurityContext error, data ",
            $data,
            ", v4f7c\0"
        )
    };
}

/// Serves a connection until the client hangs up or says something that is no LDAP.
pub(super) async fn converse(stream: impl AsyncRead + AsyncWrite + Unpin, premises: &Premises) {
    let mut stream = BufStream::new(stream);
    let mut is_signed_in = false;
    loop {
        let message = match fetch_message(&mut stream).await {
            Ok(Some(message)) => message,
            Ok(None) => return,
            Err(error) => {
                tracing::debug!(%error, "an LDAP connection ended early");
                return;
            }
        };
        match answer(&mut stream, premises, &mut is_signed_in, &message).await {
            Ok(true) => {}
            Ok(false) => return,
            Err(error) => {
                tracing::debug!(%error, "an LDAP client hung up");
                return;
            }
        }
    }
}

/// Answers one message; `false` when the client takes its leave.
async fn answer(
    stream: &mut (impl AsyncWrite + Unpin),
    premises: &Premises,
    is_signed_in: &mut bool,
    message: &LdapMessage,
) -> io::Result<bool> {
    let id = message.message_id;
    let plain = |code, words: &str| LdapResult::new(code, "".into(), words.into());
    match &message.protocol_op {
        ProtocolOp::UnbindRequest(_) => return Ok(false),
        // Answers are written before the next message is read, so there is nothing left to abandon.
        ProtocolOp::AbandonRequest(_) => return Ok(true),
        ProtocolOp::BindRequest(request) => {
            let (result, words) = bind(premises, request);
            *is_signed_in = result == ResultCode::Success && !is_anonymous(request);
            let response = BindResponse::new(result, "".into(), words.into(), None, None);
            write_message(stream, id, ProtocolOp::BindResponse(response), None).await?;
        }
        ProtocolOp::SearchRequest(request) => {
            if find_unknown(message.controls.as_ref()).is_some() {
                let result = plain(ResultCode::UnavailableCriticalExtension, "");
                write_message(stream, id, ProtocolOp::SearchResDone(SearchResultDone(result)), None).await?;
            } else {
                let shelf = || is_signed_in.then(|| Shelf::new(entries(premises)));
                let found = search(request, message.controls.as_ref(), shelf);
                for entry in found.entries {
                    write_message(stream, id, ProtocolOp::SearchResEntry(entry), None).await?;
                }
                for reference in found.references {
                    let reference = SearchResultReference(vec![reference.into()]);
                    write_message(stream, id, ProtocolOp::SearchResRef(reference), None).await?;
                }
                let done = ProtocolOp::SearchResDone(SearchResultDone(found.result));
                write_message(stream, id, done, found.controls).await?;
            }
        }
        ProtocolOp::ExtendedReq(_) => {
            // StartTLS is among them: whoever wants TLS finds it on the port that is announced.
            let response = ExtendedResponse {
                result_code: ResultCode::ProtocolError,
                matched_dn: "".into(),
                diagnostic_message: "0000203D: LdapErr: DSID-0C090DB9, comment: Unknown extended request OID"
                    .into(),
                referral: None,
                response_name: None,
                response_value: None,
            };
            write_message(stream, id, ProtocolOp::ExtendedResp(response), None).await?;
        }
        // Whatever would write. A client that gets no answer it knows would wait for ever.
        _ => return Ok(false),
    }
    stream.flush().await?;
    Ok(true)
}

/// A name without a password, or nothing at all, is a visitor who may only read what the server says of itself
/// (RFC 4513, section 5.1).
fn is_anonymous(request: &BindRequest) -> bool {
    match &request.authentication {
        AuthenticationChoice::Simple(password) => password.as_ref().is_empty(),
        _ => false,
    }
}

fn bind(premises: &Premises, request: &BindRequest) -> (ResultCode, &'static str) {
    let AuthenticationChoice::Simple(password) = &request.authentication else {
        return (ResultCode::AuthMethodNotSupported, "00002027: LdapErr: only simple binds are served here");
    };
    if is_anonymous(request) {
        return (ResultCode::Success, "");
    }
    let organization = premises.organization();
    let shelf = Shelf::new(entries(premises));
    let login = find_login(&shelf, &request.name);
    let password = String::from_utf8_lossy(password.as_ref());
    let outcome = organization.sign_in(&login, &password);
    premises.log.sign_in(&login, matches!(outcome, SignIn::Ok(_)));
    match outcome {
        SignIn::Ok(account) => match find_reason(&shelf, &account.alias, premises.now()) {
            None => (ResultCode::Success, ""),
            Some(words) => (ResultCode::InvalidCredentials, words),
        },
        SignIn::WrongPassword => (ResultCode::InvalidCredentials, refusal!("52e")),
        SignIn::PasswordExpired => (ResultCode::InvalidCredentials, refusal!("532")),
        SignIn::Disabled => (ResultCode::InvalidCredentials, refusal!("533")),
        SignIn::LockedOut => (ResultCode::InvalidCredentials, refusal!("775")),
    }
}

/// Why an account whose password is right may not sign in all the same.
fn find_reason(shelf: &Shelf, account: &str, now: Timestamp) -> Option<&'static str> {
    let holds = |entry: &DirectoryEntry| entry.values("sAMAccountName").iter().any(|name| name == account);
    let (_, entry) = shelf.entries.iter().find(|(_, entry)| holds(entry))?;
    let number = |name: &str| entry.values(name).first().and_then(|text| text.parse::<i64>().ok());
    // In steps of 100 ns since 1601; 0 and the largest number mean never.
    let ends = number("accountExpires").filter(|steps| *steps > 0 && *steps < i64::MAX);
    let second = ends.map(|steps| steps / 10_000_000 - 11_644_473_600);
    if second.is_some_and(|second| second <= now.as_second()) {
        Some(refusal!("701"))
    } else if number("pwdLastSet") == Some(0) {
        Some(refusal!("773"))
    } else {
        None
    }
}

/// The login behind a name: a distinguished name leads to an account's; the other forms are logins already.
fn find_login(shelf: &Shelf, name: &str) -> String {
    let by_name = Name::parse(name).filter(|name| !name.is_root()).and_then(|name| {
        let alias = shelf.find(&name)?.values("sAMAccountName").first()?.clone();
        Some(format!("{NETBIOS}\\{alias}"))
    });
    by_name.unwrap_or_else(|| name.to_owned())
}
