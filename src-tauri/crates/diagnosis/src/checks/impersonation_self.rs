//! `impersonation.self`: The service account may act as itself.

use anteroom_domain::CheckId;

use crate::check::{About, Check, Given, LIMIT};
use crate::judging::judges;
use crate::judging::refusals::impersonation;
use crate::question::Question;

pub(super) const CHECK: Check = Check {
    id: CheckId::ImpersonationSelf,
    about: About::Account,
    given: &[Given::Account],
    needs: &[CheckId::AccountMailbox],
    limit: LIMIT,
    collect: Question::OpenAccount,
    judge: judges!(Calendar => impersonation),
};
