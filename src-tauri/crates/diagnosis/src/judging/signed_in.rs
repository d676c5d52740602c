//! What came after the password.

use anteroom_domain::{Area, Code};

use crate::facts::{Fault, Observed, ServerFacts};

/// What a fault of the first signed-in request is about.
pub(crate) enum Subject {
    /// Something came after the password, so the password was taken: a sign-in page, or a way to one. Strangers had been
    /// asked for a sign-in by Exchange itself.
    MoreThanThePassword,
    /// Exchange knows the account and does not let it in here.
    Ews,
    /// The sign-in, or the way to it.
    SignIn,
}

pub(crate) fn subject_of(fault: &Fault) -> Subject {
    match fault.code {
        Code::NotEws | Code::RedirectedElsewhere => Subject::MoreThanThePassword,
        Code::HttpForbidden | Code::EwsDisabled | Code::EwsAccessDenied => Subject::Ews,
        _ => Subject::SignIn,
    }
}

/// What came after the password.
pub(crate) enum After<'s> {
    /// What was asked for.
    Answer,
    /// An error of Exchange itself, which answers nobody who did not sign in.
    Complaint(&'s Fault),
    /// No answer of Exchange.
    Fault(&'s Fault),
}

pub(crate) fn after(seen: &Observed<ServerFacts>) -> After<'_> {
    match &seen.answer {
        Ok(facts) => facts.complaint.as_ref().map_or(After::Answer, After::Complaint),
        // Facts of earlier versions keep an error of Exchange as a fault.
        Err(fault) if seen.response_code.is_some() => After::Complaint(fault),
        Err(fault) => After::Fault(fault),
    }
}

/// Whether Exchange says that the account itself may not sign in, whatever its password.
pub(crate) fn is_about_the_account(complaint: &Fault) -> bool {
    complaint.code.area() == Area::SignIn
}
