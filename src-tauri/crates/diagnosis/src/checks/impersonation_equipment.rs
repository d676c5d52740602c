//! `impersonation.equipment`: The service account may act as the equipment mailbox.

use anteroom_domain::CheckId;

use crate::check::{About, Check, Given, LIMIT};
use crate::judging::judges;
use crate::judging::refusals::impersonation;
use crate::question::Question;

pub(super) const CHECK: Check = Check {
    id: CheckId::ImpersonationEquipment,
    about: About::Equipment,
    given: &[Given::Equipment],
    needs: &[CheckId::EquipmentExists],
    limit: LIMIT,
    collect: Question::OpenEquipment,
    judge: judges!(Calendar => impersonation),
};
