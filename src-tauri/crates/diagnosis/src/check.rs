//! What a check is.

use std::time::Duration;

use anteroom_domain::{CheckId, Missing, SmtpAddress};

use crate::bench::Bench;
use crate::question::Question;
use crate::{CheckReport, Facts, Scene};

/// How long most checks may take. EWS itself gives up on a request after a minute, and a busy one may ask for some time before: both
/// are findings, not crashes.
pub(crate) const LIMIT: Duration = Duration::from_secs(150);

/// One check: what it is about and needs, what is asked for it, and how the answer is judged.
#[derive(Debug)]
pub struct Check {
    /// Its name.
    pub id: CheckId,
    /// What it is about, in one word for its row.
    pub about: About,
    /// The values it cannot be asked without.
    pub given: &'static [Given],
    /// The checks that must not have failed before this one makes sense.
    pub needs: &'static [CheckId],
    /// How long it may take before it counts as broken. Checks that share one question share its limit.
    pub limit: Duration,
    /// Whose answer it judges.
    pub collect: Question,
    /// Judges the facts. Pure: the same facts always give the same judgement.
    pub(crate) judge: fn(&Bench<'_>, &Facts) -> CheckReport,
}

/// What a check is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum About {
    /// The host of the endpoint.
    Host,
    /// The endpoint.
    Endpoint,
    /// The user name.
    Login,
    /// The service account.
    Account,
    /// The mail domain of the service account.
    MailDomain,
    /// The fallback owner.
    FallbackOwner,
    /// A person the account must be able to act as.
    TestUser,
    /// A mailbox the account must not be able to act as.
    OutsideMailbox,
    /// The equipment mailbox.
    Equipment,
    /// The room list.
    RoomList,
    /// One room: the check is asked once for each.
    Room,
}

impl About {
    /// What a scene calls it; empty where it does not have it.
    pub(crate) fn subject(self, scene: &Scene) -> String {
        let known = |address: &Option<SmtpAddress>| address.as_ref().map(ToString::to_string);
        match self {
            Self::Host => scene.host().to_owned(),
            Self::Endpoint => scene.endpoint.to_string(),
            Self::Login => scene.login.to_string(),
            Self::Account => scene.account_identity(),
            Self::MailDomain => scene.mail_domain(),
            Self::FallbackOwner => known(&scene.fallback_owner).unwrap_or_default(),
            Self::TestUser => known(&scene.test_user).unwrap_or_default(),
            Self::OutsideMailbox => known(&scene.outside_mailbox).unwrap_or_default(),
            Self::Equipment => known(&scene.equipment).unwrap_or_default(),
            Self::RoomList => known(&scene.room_list).unwrap_or_default(),
            Self::Room => known(&scene.room).unwrap_or_default(),
        }
    }
}

/// A value of the customer's a check cannot be asked without.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Given {
    /// The service account's address.
    Account,
    /// Where Active Directory is asked.
    Directory,
    /// A person to try it with.
    TestUser,
    /// A mailbox out of reach.
    OutsideMailbox,
    /// The equipment mailbox.
    Equipment,
    /// The room list.
    RoomList,
    /// The rooms that were chosen.
    Rooms,
}

impl Given {
    /// The value, if a scene does not have it.
    fn find_missing(self, scene: &Scene) -> Option<Missing> {
        let (is_there, missing) = match self {
            Self::Account => (scene.account.is_some(), Missing::Email),
            Self::Directory => (scene.directory.is_some(), Missing::DirectoryServer),
            Self::TestUser => (scene.test_user.is_some(), Missing::TestUser),
            Self::OutsideMailbox => (scene.outside_mailbox.is_some(), Missing::OutsideMailbox),
            Self::Equipment => (scene.equipment.is_some(), Missing::Equipment),
            Self::RoomList => (scene.room_list.is_some(), Missing::RoomList),
            Self::Rooms => (!scene.rooms.is_empty(), Missing::Rooms),
        };
        (!is_there).then_some(missing)
    }
}

impl Check {
    /// Whether it is asked once per room.
    pub fn is_per_room(&self) -> bool {
        self.about == About::Room
    }

    /// What it cannot be asked without and a scene does not have; `None` when all is there.
    pub fn find_missing(&self, scene: &Scene) -> Option<Missing> {
        self.given.iter().find_map(|given| given.find_missing(scene))
    }

    /// It and a scene, for a judgement.
    pub(crate) fn bench<'s>(&self, scene: &'s Scene) -> Bench<'s> {
        Bench { check: self.id, subject: self.about.subject(scene), scene }
    }
}
