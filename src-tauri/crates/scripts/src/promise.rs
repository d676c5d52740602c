//! What a task promises: the changes it makes, and the checks that turn green by it.

use anteroom_domain::{CalendarProcessing, Change, Reach};

use crate::{TaskId, Values};

impl TaskId {
    /// The changes its script makes, for an organisation that can do them itself; empty where the script only shows
    /// something, and where a value is missing.
    pub fn changes(self, values: &Values) -> Vec<Change> {
        self.find_change(values).into_iter().collect()
    }

    fn find_change(self, values: &Values) -> Option<Change> {
        let rooms = || (!values.rooms.is_empty()).then(|| values.rooms.clone());
        let list = || values.room_list.clone();
        Some(match self {
            Self::EnableCustomization => Change::EnableCustomization,
            Self::EnableAccount | Self::UnlockAccount => Change::EnableAccount,
            Self::NameAccount => Change::NameAccount {
                first_name: values.first_name.clone()?,
                last_name: values.last_name.clone()?,
            },
            Self::GiveMailbox => Change::GiveMailbox,
            Self::KeepPassword => Change::KeepPassword,
            Self::AlignDirectoryAddress => Change::AlignDirectoryAddress,
            Self::EnableEws => Change::EnableEws,
            Self::OfferBasic => Change::OfferBasic,
            Self::PublishAutodiscover => Change::PublishAutodiscover,
            Self::CreateRooms => Change::CreateRooms { rooms: rooms()? },
            Self::MakePrimary => Change::MakePrimary { addresses: rooms()? },
            Self::KeepSubjects => Change::SetProcessing { mailboxes: rooms()?, processing: kept_subjects() },
            Self::CreateEquipment => Change::CreateEquipment { equipment: values.equipment.clone()? },
            Self::ProcessEquipment => Change::SetProcessing {
                mailboxes: vec![values.equipment.clone()?],
                processing: values.processing.clone(),
            },
            Self::CreateRoomList => Change::CreateRoomList { list: list()? },
            Self::FillRoomLists => Change::FillRoomLists { list: list()?, rooms: rooms()? },
            Self::ManageRoomList => Change::ManageRoomList { list: list()? },
            Self::ImpersonateEverybody => Change::GrantImpersonation { reach: Reach::Everybody },
            Self::ImpersonateResources | Self::ImpersonateByRoleGroup => {
                Change::GrantImpersonation { reach: Reach::Resources }
            }
            Self::ImpersonateMembers => Change::GrantImpersonation {
                reach: Reach::Members {
                    groups: Some(values.room_lists()).filter(|lists| !lists.is_empty())?,
                    also: vec![values.account.clone()?],
                },
            },
            Self::GrantFullAccess => Change::GrantFullAccess { mailboxes: rooms()? },
            Self::GrantApplication => Change::GrantApplication { client_id: values.client_id.clone()? },
            Self::UpdateAddressBook => Change::UpdateAddressBook,
            Self::ShowAssignments
            | Self::ShowApplication
            | Self::ShowProcessing
            | Self::ShowRoomLists
            | Self::ShowAddresses => return None,
        })
    }

    /// The checks that turn green by it, by their dotted names, given that what stands before it in the order is done;
    /// empty where no check can tell.
    pub fn promises(self) -> &'static [&'static str] {
        match self {
            Self::EnableAccount | Self::UnlockAccount => &["sign_in.accepted"],
            Self::NameAccount => &["account.names"],
            Self::GiveMailbox => &["account.mailbox"],
            Self::KeepPassword => &["account.password_expiry"],
            Self::AlignDirectoryAddress => &["account.directory_address"],
            Self::EnableEws => &["account.ews"],
            Self::OfferBasic => &["sign_in.basic", "sign_in.schemes"],
            // Once it is found, no SRV record is needed.
            Self::PublishAutodiscover => &["autodiscover.found", "autodiscover.srv"],
            Self::CreateRooms => &["room.exists", "room.kind"],
            Self::MakePrimary => &["room.primary_address"],
            Self::KeepSubjects => &["room.subjects"],
            Self::CreateEquipment => &["equipment.exists", "equipment.kind"],
            Self::ProcessEquipment => &["equipment.processing"],
            // A list that is empty is not too large.
            Self::CreateRoomList => &["room_list.exists", "room_list.kind", "room_list.size"],
            Self::FillRoomLists => &["room_list.members", "room_list.size"],
            Self::ImpersonateEverybody => &[
                "impersonation.equipment",
                "impersonation.self",
                "impersonation.users",
                "room.calendar",
                "room.impersonation",
            ],
            Self::ImpersonateResources | Self::ImpersonateByRoleGroup => {
                &["impersonation.equipment", "impersonation.scope", "room.calendar", "room.impersonation"]
            }
            Self::ImpersonateMembers => {
                &["impersonation.scope", "impersonation.self", "room.calendar", "room.impersonation"]
            }
            Self::GrantFullAccess => &["room.full_access"],
            Self::EnableCustomization
            | Self::ManageRoomList
            | Self::GrantApplication
            | Self::UpdateAddressBook
            | Self::ShowAssignments
            | Self::ShowApplication
            | Self::ShowProcessing
            | Self::ShowRoomLists
            | Self::ShowAddresses => &[],
        }
    }
}

/// What keeps a meeting's subject, organizer and privacy as they were sent.
fn kept_subjects() -> CalendarProcessing {
    CalendarProcessing {
        delete_subject: Some(false),
        add_organizer_to_subject: Some(false),
        remove_private: Some(false),
        ..CalendarProcessing::default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::values::sample::values as sample_values;

    #[test]
    fn every_task_that_changes_something_promises_a_change() {
        for task in TaskId::ALL {
            let shows = task.dotted().ends_with(".show");
            assert_eq!(task.changes(&sample_values()).is_empty(), shows, "{task}");
            assert!(task.promises().is_empty() || !shows, "{task}: looking turns nothing green");
        }
    }

    #[test]
    fn what_is_not_typed_promises_nothing() {
        for task in [TaskId::CreateRooms, TaskId::ImpersonateMembers, TaskId::ProcessEquipment] {
            assert!(task.changes(&Values::default()).is_empty(), "{task} has nothing to work on");
        }
    }
}
