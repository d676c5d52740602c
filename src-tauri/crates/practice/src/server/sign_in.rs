//! Who is asking: Basic authentication against the organization's accounts.

use secrecy::ExposeSecret;

use super::{
    premises::Premises,
    reply::Reply,
    request::Request,
    route::{Route, not_found},
};
use crate::organization::{Organization, Recipient, SignIn};

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

/// Signs a visitor in, or answers 401: without saying which part of the login was wrong, as Exchange does. After the right
/// password other pages may answer: the one that asks for a second factor, and the one of a service that is switched off.
pub(crate) fn sign_in<'a>(
    premises: &Premises,
    organization: &'a Organization,
    request: &Request,
    route: Route,
) -> Result<Visitor<'a>, Reply> {
    if !route.is_published(organization) {
        return Err(not_found());
    }
    if !route.needs_sign_in() {
        return Ok(Visitor::Anonymous);
    }
    let refused = || challenge(premises, organization, route);
    let credentials = request.find_credentials().ok_or_else(refused)?;
    if !offers_basic(organization, route) {
        // The web server reads over a scheme it does not offer: no attempt reaches the account.
        premises.log.sign_in(&credentials.login, false);
        return Err(refused());
    }
    let outcome = organization.sign_in(&credentials.login, credentials.password.expose_secret());
    let accepted = matches!(outcome, SignIn::Ok(_));
    premises.log.sign_in(&credentials.login, accepted);
    match outcome {
        SignIn::Ok(account) => admit(organization, account, route),
        SignIn::WrongPassword | SignIn::LockedOut | SignIn::Disabled | SignIn::PasswordExpired => {
            Err(refused())
        }
    }
}

fn admit<'a>(
    organization: &'a Organization,
    account: &'a Recipient,
    route: Route,
) -> Result<Visitor<'a>, Reply> {
    let preparation = organization.preparation();
    let is_service = organization.service_account().is_some_and(|service| service.guid == account.guid);
    if is_service && !preparation.single_factor {
        return Err(Reply::html(302, "<html><head><title>Object moved</title></head></html>")
            .with_header("Location", SECOND_FACTOR));
    }
    if is_service && !preparation.ews_enabled && route == Route::Ews {
        return Err(Reply::html(
            403,
            "<html><head><title>403 - Forbidden: Access is denied.</title></head></html>",
        ));
    }
    Ok(Visitor::Account(account))
}

/// A 401 with the schemes the server offers.
pub(crate) fn challenge(premises: &Premises, organization: &Organization, route: Route) -> Reply {
    let offered = premises.also_offered.iter();
    let reply =
        offered.fold(Reply::html(401, ""), |reply, scheme| reply.with_header("WWW-Authenticate", scheme));
    if offers_basic(organization, route) {
        return reply.with_header("WWW-Authenticate", "Basic realm=\"mail.practice.example\"");
    }
    reply
}

/// Each virtual directory has its own settings; the one of Autodiscover always offers Basic here.
fn offers_basic(organization: &Organization, route: Route) -> bool {
    route != Route::Ews || organization.preparation().basic_offered
}

/// The page of AD FS that asks for more than a password, on a host of its own.
const SECOND_FACTOR: &str =
    "https://sts.practice.example/adfs/ls/?wa=wsignin1.0&wtrealm=urn%3afederation%3apractice";
