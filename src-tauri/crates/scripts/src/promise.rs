//! What a task promises: the changes it makes, and the checks that turn green by it.

use anteroom_domain::{CalendarProcessing, Change, CheckId, Reach};

use crate::{TaskId, Values};

/// The changes the script of a task makes, for an organization that can do them itself; empty where the script only shows
/// something, and where a value is missing.
pub fn changes(task: TaskId, values: &Values) -> Vec<Change> {
    find_change(task, values).into_iter().collect()
}

fn find_change(task: TaskId, values: &Values) -> Option<Change> {
    let rooms = || (!values.rooms.is_empty()).then(|| values.rooms.clone());
    let list = || values.room_list.clone();
    Some(match task {
        TaskId::EnableCustomization => Change::EnableCustomization,
        TaskId::EnableAccount | TaskId::UnlockAccount => Change::EnableAccount,
        TaskId::NameAccount => Change::NameAccount {
            first_name: values.first_name.clone()?,
            last_name: values.last_name.clone()?,
        },
        TaskId::GiveMailbox => Change::GiveMailbox,
        TaskId::KeepPassword => Change::KeepPassword,
        TaskId::AlignDirectoryAddress => Change::AlignDirectoryAddress,
        TaskId::EnableEws => Change::EnableEws,
        TaskId::OfferBasic => Change::OfferBasic,
        TaskId::PublishAutodiscover => Change::PublishAutodiscover,
        TaskId::CreateRooms => Change::CreateRooms { rooms: rooms()? },
        TaskId::MakePrimary => Change::MakePrimary { addresses: rooms()? },
        TaskId::KeepSubjects => Change::SetProcessing { mailboxes: rooms()?, processing: kept_subjects() },
        TaskId::CreateEquipment => Change::CreateEquipment { equipment: values.equipment.clone()? },
        TaskId::ProcessEquipment => Change::SetProcessing {
            mailboxes: vec![values.equipment.clone()?],
            processing: values.processing.clone(),
        },
        TaskId::CreateRoomList => Change::CreateRoomList { list: list()? },
        TaskId::FillRoomLists => Change::FillRoomLists { list: list()?, rooms: rooms()? },
        TaskId::ManageRoomList => Change::ManageRoomList { list: list()? },
        TaskId::ImpersonateEverybody => Change::GrantImpersonation { reach: Reach::Everybody },
        TaskId::ImpersonateResources | TaskId::ImpersonateByRoleGroup => {
            Change::GrantImpersonation { reach: Reach::Resources }
        }
        TaskId::ImpersonateMembers => Change::GrantImpersonation {
            reach: Reach::Members {
                groups: Some(values.room_lists()).filter(|lists| !lists.is_empty())?,
                also: vec![values.account.clone()?],
            },
        },
        TaskId::GrantFullAccess => Change::GrantFullAccess { mailboxes: rooms()? },
        TaskId::GrantApplication => Change::GrantApplication { client_id: values.client_id.clone()? },
        TaskId::UpdateAddressBook => Change::UpdateAddressBook,
        TaskId::ShowAssignments
        | TaskId::ShowApplication
        | TaskId::ShowProcessing
        | TaskId::ShowRoomLists
        | TaskId::ShowAddresses => return None,
    })
}

/// The checks that turn green by a task, given that what stands before it in the order is done;
/// empty where no check can tell.
pub fn promises(task: TaskId) -> &'static [CheckId] {
    match task {
        TaskId::EnableAccount | TaskId::UnlockAccount => &[CheckId::SignInAccepted],
        TaskId::NameAccount => &[CheckId::AccountNames],
        TaskId::GiveMailbox => &[CheckId::AccountMailbox],
        TaskId::KeepPassword => &[CheckId::AccountPasswordExpiry],
        TaskId::AlignDirectoryAddress => &[CheckId::AccountDirectoryAddress],
        TaskId::EnableEws => &[CheckId::AccountEws],
        TaskId::OfferBasic => &[CheckId::SignInBasic, CheckId::SignInSchemes],
        // Once it is found, no SRV record is needed.
        TaskId::PublishAutodiscover => &[CheckId::AutodiscoverFound, CheckId::AutodiscoverSrv],
        TaskId::CreateRooms => &[CheckId::RoomExists, CheckId::RoomKind],
        TaskId::MakePrimary => &[CheckId::RoomPrimaryAddress],
        TaskId::KeepSubjects => &[CheckId::RoomSubjects],
        TaskId::CreateEquipment => &[CheckId::EquipmentExists, CheckId::EquipmentKind],
        TaskId::ProcessEquipment => &[CheckId::EquipmentProcessing],
        // A list that is empty is not too large.
        TaskId::CreateRoomList => &[CheckId::RoomListExists, CheckId::RoomListKind, CheckId::RoomListSize],
        TaskId::FillRoomLists => &[CheckId::RoomListMembers, CheckId::RoomListSize],
        TaskId::ImpersonateEverybody => &[
            CheckId::ImpersonationEquipment,
            CheckId::ImpersonationSelf,
            CheckId::ImpersonationUsers,
            CheckId::RoomCalendar,
            CheckId::RoomImpersonation,
        ],
        TaskId::ImpersonateResources | TaskId::ImpersonateByRoleGroup => &[
            CheckId::ImpersonationEquipment,
            CheckId::ImpersonationScope,
            CheckId::RoomCalendar,
            CheckId::RoomImpersonation,
        ],
        TaskId::ImpersonateMembers => &[
            CheckId::ImpersonationScope,
            CheckId::ImpersonationSelf,
            CheckId::RoomCalendar,
            CheckId::RoomImpersonation,
        ],
        TaskId::GrantFullAccess => &[CheckId::RoomFullAccess],
        TaskId::EnableCustomization
        | TaskId::ManageRoomList
        | TaskId::GrantApplication
        | TaskId::UpdateAddressBook
        | TaskId::ShowAssignments
        | TaskId::ShowApplication
        | TaskId::ShowProcessing
        | TaskId::ShowRoomLists
        | TaskId::ShowAddresses => &[],
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
            assert_eq!(changes(*task, &sample_values()).is_empty(), shows, "{task}");
            assert!(promises(*task).is_empty() || !shows, "{task}: looking turns nothing green");
        }
    }

    #[test]
    fn what_is_not_typed_promises_nothing() {
        for task in [TaskId::CreateRooms, TaskId::ImpersonateMembers, TaskId::ProcessEquipment] {
            assert!(changes(task, &Values::default()).is_empty(), "{task} has nothing to work on");
        }
    }
}
