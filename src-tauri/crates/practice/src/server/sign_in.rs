//! Who is asking: Basic authentication against the organisation's accounts.

use secrecy::ExposeSecret;

use super::{premises::Premises, reply::Reply, request::Request, route::Route};
use crate::organisation::{Recipient, SignIn};

/// Whoever made a request.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Visitor<'a> {
    /// Nobody in particular, where nobody has to say who they are.
    Anonymous,
    /// An account that signed in.
    Account(&'a Recipient),
}

impl Visitor<'_> {
    /// The name its budget is kept under.
    pub(crate) fn budget(&self) -> &str {
        match self {
            Self::Anonymous => "",
            Self::Account(account) => &account.alias,
        }
    }
}

/// Signs a visitor in, or answers 401: without saying which part of the login was wrong, as Exchange does.
pub(crate) fn sign_in<'a>(
    premises: &'a Premises,
    request: &Request,
    route: Route,
) -> Result<Visitor<'a>, Reply> {
    if !route.needs_sign_in() {
        return Ok(Visitor::Anonymous);
    }
    let credentials = request.find_credentials().ok_or_else(|| challenge(premises))?;
    let outcome = premises.organisation.sign_in(&credentials.login, credentials.password.expose_secret());
    let accepted = matches!(outcome, SignIn::Ok(_));
    premises.log.sign_in(&credentials.login, accepted);
    match outcome {
        SignIn::Ok(account) => Ok(Visitor::Account(account)),
        SignIn::WrongPassword | SignIn::LockedOut | SignIn::Disabled | SignIn::PasswordExpired => {
            Err(challenge(premises))
        }
    }
}

/// A 401 with the schemes the server offers.
pub(crate) fn challenge(premises: &Premises) -> Reply {
    let offered = premises.also_offered.iter();
    let reply =
        offered.fold(Reply::html(401, ""), |reply, scheme| reply.with_header("WWW-Authenticate", scheme));
    reply.with_header("WWW-Authenticate", "Basic realm=\"mail.practice.example\"")
}
