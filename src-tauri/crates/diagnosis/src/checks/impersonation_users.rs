//! `impersonation.users`: The service account may act as a person.

use anteroom_domain::CheckId;

use crate::check::{About, Check, Given, LIMIT};
use crate::judging::judges;
use crate::judging::refusals::impersonation;
use crate::question::Question;

pub(super) const CHECK: Check = Check {
    id: CheckId::ImpersonationUsers,
    about: About::TestUser,
    given: &[Given::TestUser],
    needs: &[CheckId::AccountMailbox],
    limit: LIMIT,
    collect: Question::OpenTestUser,
    judge: judges!(Calendar => impersonation),
};
