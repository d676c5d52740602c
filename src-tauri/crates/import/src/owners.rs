//! Who a meeting belongs to in the planner: each distinct organizer is looked up once in a run.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};

use anteroom_domain::ports::{Planner, RoomDirectory};
use anteroom_domain::{
    Disposition, Errand, Failure, Mailbox, OrganizerAddress, Owner, OwnerReason, Plan, SmtpAddress, UserId,
};
use tokio::sync::OnceCell;

use crate::law::{Known, Law};
use anteroom_asking::{Asking, Interrupted};

/// What is known of an organizer, whichever room is asking.
#[derive(Debug, Clone)]
enum Standing {
    /// A planner user.
    User(UserId, SmtpAddress),
    /// Nobody who owns meetings.
    Nobody(OwnerReason),
}

/// The owners of a run's meetings.
pub(crate) struct Owners<D, P> {
    directory: Arc<D>,
    planner: Arc<P>,
    fallback: (UserId, SmtpAddress),
    adopt: bool,
    law: Law,
    known: Mutex<HashMap<OrganizerAddress, Arc<OnceCell<Standing>>>>,
    /// How often looking somebody up failed with what passes by itself for most.
    failed: Mutex<HashMap<OrganizerAddress, u32>>,
}

/// A lookup that failed so often, each time with all its tries and with everything else read in between, does not pass.
const MOST_FAILURES: u32 = 3;

impl<D: RoomDirectory, P: Planner> Owners<D, P> {
    pub(crate) fn new(
        directory: Arc<D>,
        planner: Arc<P>,
        fallback: (UserId, SmtpAddress),
        plan: &Plan,
    ) -> Self {
        Self {
            directory,
            planner,
            fallback,
            adopt: plan.adopt_directory_users,
            law: Law::of(plan),
            known: Mutex::default(),
            failed: Mutex::default(),
        }
    }

    /// The owner of a meeting of `room` called by `organizer`. A lookup that fails is tried like any request; what still fails
    /// is the unit's failure, never a reason for the fallback owner, unless the directory answers about others: then this one
    /// organizer is whom it stumbles over, and stays unresolved. Workers asking for the same organizer wait for one lookup.
    pub(crate) async fn resolve(
        &self,
        asking: &Asking,
        room: &SmtpAddress,
        organizer: OrganizerAddress,
    ) -> Result<Owner, Interrupted> {
        if let OrganizerAddress::Smtp(address) = &organizer
            && address == room
        {
            return Ok(self.fall_back(OwnerReason::Room));
        }
        if let Some(reason) = self.law.at_sight(&organizer) {
            return Ok(self.fall_back(reason));
        }
        let cell = {
            let mut known = self.known.lock().unwrap_or_else(PoisonError::into_inner);
            Arc::clone(known.entry(organizer.clone()).or_default())
        };
        let standing = cell.get_or_try_init(|| self.look_up(asking, &organizer)).await?;
        Ok(match standing {
            Standing::User(user, address) => {
                Owner { user: *user, address: address.clone(), reason: OwnerReason::Organizer }
            }
            Standing::Nobody(reason) => self.fall_back(*reason),
        })
    }

    fn fall_back(&self, reason: OwnerReason) -> Owner {
        let (user, address) = &self.fallback;
        Owner { user: *user, address: address.clone(), reason }
    }

    async fn look_up(&self, asking: &Asking, organizer: &OrganizerAddress) -> Result<Standing, Interrupted> {
        if let OrganizerAddress::Smtp(address) = organizer
            && let Some(user) = self.planner.find_user(address).await.map_err(Interrupted::Failed)?
        {
            return Ok(Standing::User(user, address.clone()));
        }
        let answer = match asking
            .ask(&Errand::of("organizer"), || self.directory.resolve(Law::query(organizer)))
            .await
        {
            Ok(answer) => answer,
            Err(Interrupted::Failed(failure)) if self.is_of_one(asking, organizer, &failure).await? => {
                tracing::warn!(?organizer, code = %failure.code(), "an organizer cannot be looked up");
                return Ok(Standing::Nobody(OwnerReason::Unresolved));
            }
            Err(interrupted) => return Err(interrupted),
        };
        match self.law.judge(organizer, answer) {
            Known::Never(reason) => Ok(Standing::Nobody(reason)),
            Known::Person(mailbox) => self.place(mailbox).await.map_err(Interrupted::Failed),
        }
    }

    /// Whether a failed lookup is about the one who was looked up: it does not pass, and the directory answers about the fallback
    /// owner.
    async fn is_of_one(
        &self,
        asking: &Asking,
        organizer: &OrganizerAddress,
        failure: &Failure,
    ) -> Result<bool, Interrupted> {
        let is_lasting = match failure.disposition() {
            Disposition::SkipItem => true,
            Disposition::Retry => {
                let mut failed = self.failed.lock().unwrap_or_else(PoisonError::into_inner);
                let times = failed.entry(organizer.clone()).or_default();
                *times += 1;
                *times >= MOST_FAILURES
            }
            _ => false,
        };
        if !is_lasting {
            return Ok(false);
        }
        Ok(asking.ask_once(self.directory.resolve(self.fallback.1.as_str())).await?.is_ok())
    }

    async fn place(&self, mailbox: Mailbox) -> Result<Standing, Failure> {
        if let Some(user) = self.planner.find_user(&mailbox.address).await? {
            return Ok(Standing::User(user, mailbox.address));
        }
        if self.adopt && Law::is_adoptable(&mailbox) {
            let user = self.planner.save_user(&mailbox.address, &mailbox.display_name).await?;
            return Ok(Standing::User(user, mailbox.address));
        }
        Ok(Standing::Nobody(Law::without_user(&mailbox)))
    }
}
