//! `room.impersonation`: The service account may act as the room.

use anteroom_domain::CheckId;

use crate::check::{About, Check, LIMIT};
use crate::judging::judges;
use crate::judging::refusals::impersonation;
use crate::question::Question;

pub(super) const CHECK: Check = Check {
    id: CheckId::RoomImpersonation,
    about: About::Room,
    given: &[],
    needs: &[CheckId::RoomExists],
    limit: LIMIT,
    collect: Question::RoomCalendar,
    judge: judges!(Calendar => impersonation),
};
