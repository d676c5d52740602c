//! Who a meeting belongs to in the planner: each distinct organizer is looked up once in a run.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};

use anteroom_domain::ports::{Planner, RoomDirectory};
use anteroom_domain::{
    Failure, Mailbox, MailboxKind, OrganizerAddress, OwnDomains, Owner, OwnerReason, Plan, Resolution,
    SmtpAddress, UserId,
};
use tokio::sync::OnceCell;

use crate::asking::{Asking, Interrupted};

/// What is known of an organizer, whichever room is asking.
#[derive(Debug, Clone)]
enum Standing {
    /// A planner user.
    User(UserId, SmtpAddress),
    /// In the directory, but not in the planner.
    InDirectory(Mailbox),
    /// Nobody knows the address.
    Unknown,
}

/// The owners of a run's meetings.
pub(crate) struct Owners<D, P> {
    directory: Arc<D>,
    planner: Arc<P>,
    fallback: (UserId, SmtpAddress),
    adopt: bool,
    own_domains: OwnDomains,
    known: Mutex<HashMap<OrganizerAddress, Arc<OnceCell<Standing>>>>,
}

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
            own_domains: plan.own_domains.clone(),
            known: Mutex::default(),
        }
    }

    /// The owner of a meeting of `room` called by `organizer`. A lookup that fails is tried like any request; what still fails
    /// is the unit's failure, never a reason for the fallback owner. Workers asking for the same organizer wait for one lookup.
    pub(crate) async fn resolve(
        &self,
        asking: &Asking,
        room: &SmtpAddress,
        organizer: OrganizerAddress,
    ) -> Result<Owner, Interrupted> {
        match &organizer {
            OrganizerAddress::Missing => return Ok(self.fall_back(OwnerReason::Missing)),
            OrganizerAddress::Smtp(address) if address == room => {
                return Ok(self.fall_back(OwnerReason::Room));
            }
            OrganizerAddress::Smtp(_) | OrganizerAddress::LegacyDn(_) => {}
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
            Standing::InDirectory(mailbox) if mailbox.address == *room => self.fall_back(OwnerReason::Room),
            Standing::InDirectory(mailbox) if mailbox.kind == MailboxKind::Contact => {
                self.fall_back(OwnerReason::External)
            }
            Standing::InDirectory(_) => self.fall_back(OwnerReason::NotInPlanner),
            Standing::Unknown => self.fall_back(match &organizer {
                OrganizerAddress::Smtp(address) if !self.own_domains.own(address) => OwnerReason::External,
                _ => OwnerReason::Unresolved,
            }),
        })
    }

    fn fall_back(&self, reason: OwnerReason) -> Owner {
        let (user, address) = &self.fallback;
        Owner { user: *user, address: address.clone(), reason }
    }

    async fn look_up(&self, asking: &Asking, organizer: &OrganizerAddress) -> Result<Standing, Interrupted> {
        let query = match organizer {
            OrganizerAddress::Smtp(address) => {
                if let Some(user) = self.planner.find_user(address).await.map_err(Interrupted::Failed)? {
                    return Ok(Standing::User(user, address.clone()));
                }
                address.as_str()
            }
            OrganizerAddress::LegacyDn(name) => name.as_str(),
            OrganizerAddress::Missing => return Ok(Standing::Unknown),
        };
        let mailbox = match asking.ask(|| self.directory.resolve(query)).await? {
            Resolution::Found(mailbox) => mailbox,
            Resolution::NotFound => return Ok(Standing::Unknown),
            // A name can belong to several; an address to one at most.
            Resolution::Ambiguous(several) => {
                match several.into_iter().find(|mailbox| mailbox.address.as_str().eq_ignore_ascii_case(query))
                {
                    Some(mailbox) => mailbox,
                    None => return Ok(Standing::Unknown),
                }
            }
        };
        if let OrganizerAddress::Smtp(written) = organizer
            && self.own_domains.rule_out(written, &mailbox.address)
        {
            return Ok(Standing::Unknown);
        }
        self.place(mailbox).await.map_err(Interrupted::Failed)
    }

    async fn place(&self, mailbox: Mailbox) -> Result<Standing, Failure> {
        if let Some(user) = self.planner.find_user(&mailbox.address).await? {
            return Ok(Standing::User(user, mailbox.address));
        }
        if self.adopt && mailbox.kind == MailboxKind::User {
            let user = self.planner.save_user(&mailbox.address, &mailbox.display_name).await?;
            return Ok(Standing::User(user, mailbox.address));
        }
        Ok(Standing::InDirectory(mailbox))
    }
}
