//! What of the typed forms cannot be used, field by field: the one place where a step's rules for its fields stand. The window shows
//! it, and a test refuses what it says before anything is sent.

use anteroom_domain::{Code, Disposition, Failure, Missing};
use jiff::Timestamp;

use crate::Wizard;
use crate::forms::{incomplete, optional_address, parse_endpoint, parse_login};
use crate::open_setup::OpenSetup;
use crate::setup::Setup;
use crate::steps::import::planning::window;
use crate::wire::{FieldWrong, SecretState, SecretWhere, StepId};

/// A field that cannot be used, and why.
pub(crate) type Wrong = (StepId, &'static str, Failure);

impl Wizard {
    /// Refuses a step whose fields cannot be used, by the first of them.
    ///
    /// # Errors
    /// `setup.incomplete`, or what is wrong with what was typed.
    pub(crate) fn expect_fields(&self, opened: &OpenSetup, step: StepId) -> Result<(), Failure> {
        let wrong = self.wrong_fields(&opened.setup()).into_iter().find(|(at, _, _)| *at == step);
        wrong.map_or(Ok(()), |(_, _, failure)| Err(failure))
    }

    /// The same for the window, of all steps, the password among them.
    pub(crate) fn field_rows(&self, setup: &Setup, secret: &SecretState) -> Vec<FieldWrong> {
        let is_missing = secret.place == SecretWhere::Nowhere;
        let missing = Failure::new(Code::SecretMissing, Disposition::StopRun);
        let missing = is_missing.then_some((StepId::ServiceAccount, "password", missing));
        let wrong = self.wrong_fields(setup).into_iter().chain(missing);
        wrong
            .map(|(step, field, why)| FieldWrong { step, field: field.to_owned(), why: why.into() })
            .collect()
    }

    /// What of a setup cannot be used, the password left aside.
    pub(crate) fn wrong_fields(&self, setup: &Setup) -> Vec<Wrong> {
        wrong(setup, self.find_no_import(setup).is_none(), (self.now)())
    }
}

fn wrong(setup: &Setup, has_import: bool, now: Timestamp) -> Vec<Wrong> {
    let (account, exchange, details) = (&setup.account, &setup.exchange, &setup.details);
    let mut found = Vec::new();
    let mut judge = |step, field, result: Result<(), Failure>| {
        found.extend(result.err().map(|failure| (step, field, failure)));
    };
    for (field, text) in [
        ("equipment", &details.equipment),
        ("roomList", &details.room_list),
        ("testUser", &details.test_user),
        ("outsideMailbox", &details.outside_mailbox),
    ] {
        judge(StepId::Requirements, field, optional_address(text).map(drop));
    }
    judge(StepId::ServiceAccount, "userName", parse_login(&account.user_name).map(drop));
    // Autodiscover begins with the address of a mailbox; who knows the URL signs in without.
    let email = if exchange.url.trim().is_empty() {
        needed("email", Missing::Email, &account.email)
    } else {
        optional_address(&account.email).map(drop)
    };
    judge(StepId::ServiceAccount, "email", email);
    judge(StepId::Exchange, "url", parse_endpoint(&exchange.url).map(drop));
    if has_import {
        judge(
            StepId::Exchange,
            "fallbackOwner",
            needed("fallbackOwner", Missing::FallbackOwner, &exchange.fallback_owner),
        );
        let further = if setup.import.days_back > setup.import.days_ahead { "daysBack" } else { "daysAhead" };
        judge(StepId::Import, further, window(&setup.import, now).map(drop));
    }
    found
}

/// An address that has to be there.
fn needed(field: &str, missing: Missing, text: &str) -> Result<(), Failure> {
    optional_address(text)?.map(drop).ok_or_else(|| incomplete(field, missing))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::wire::SetupId;

    fn codes(setup: &Setup, has_import: bool) -> Vec<(&'static str, Code)> {
        let wrong = wrong(setup, has_import, setup.changed).into_iter();
        wrong.map(|(_, field, failure)| (field, failure.code())).collect()
    }

    #[test]
    fn every_field_is_judged_by_the_rule_of_whoever_uses_it() {
        let at = "2026-11-21T10:00:00Z".parse().unwrap();
        let mut setup = Setup::new(SetupId("a".into()), "Contoso".into(), at);
        let missing =
            ["userName", "email", "url", "fallbackOwner"].map(|field| (field, Code::SetupIncomplete));
        assert_eq!(codes(&setup, true), missing, "what is missing, in the order of the steps");
        setup.account.user_name = "CONTOSO\\svc-rooms".into();
        setup.account.email = "svc-rooms@contoso.com".into();
        setup.exchange.url = " mail.contoso.com ".into();
        assert_eq!(
            codes(&setup, false),
            [],
            "a bare host stands for its URL, and nobody owns what is not imported"
        );
        setup.exchange.fallback_owner = "reception".into();
        setup.details.equipment = "projector".into();
        setup.import.days_back = 1_000_000;
        let wrong = [
            ("equipment", Code::AddressInvalid),
            ("fallbackOwner", Code::AddressInvalid),
            ("daysBack", Code::SetupIncomplete),
        ];
        assert_eq!(codes(&setup, true), wrong);
    }
}
