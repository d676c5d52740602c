//! The blocks: one constant, reviewed PowerShell text per task and environment, and what takes it back.
//!
//! A block's first line says which values it reads (`# Needs $Account, $Rooms.`, and `Uses …` for those it does without),
//! its second line what it does in one sentence. Everything else is PowerShell as an administrator would write it by hand.
//! `tests/rules` holds every block to the rules over its syntax tree.

use std::collections::BTreeSet;

use crate::audience::Audience;
use crate::{Environment, TaskId, ValueName};

/// What does a task in an environment, and what takes it back.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Block {
    /// Who runs it.
    pub(crate) audience: Audience,
    /// The text that does it.
    pub(crate) text: &'static str,
    /// The text that takes it back; `None` where it changes nothing, or nothing that can be taken back.
    pub(crate) undo: Option<&'static str>,
}

impl Block {
    /// The values it cannot do without.
    pub(crate) fn needs(&self) -> BTreeSet<ValueName> {
        [Some(self.text), self.undo].into_iter().flatten().flat_map(needs).collect()
    }
}

/// The values a text cannot do without, by its first line.
pub(crate) fn needs(text: &str) -> Vec<ValueName> {
    named(text, "# Needs ")
}

/// The values a text reads where they are known, by its first line.
pub(crate) fn uses(text: &str) -> Vec<ValueName> {
    named(text, " Uses ")
}

/// What a text does, in one sentence: its second line.
pub(crate) fn summary(text: &str) -> &str {
    text.lines().nth(1).unwrap_or_default().trim_start_matches("# ")
}

fn named(text: &str, word: &str) -> Vec<ValueName> {
    let first = text.lines().next().unwrap_or_default();
    let Some((_, after)) = first.split_once(word) else { return Vec::new() };
    let sentence = after.split('.').next().unwrap_or_default();
    let variables: Vec<&str> = sentence.split(", ").filter_map(|name| name.strip_prefix('$')).collect();
    ValueName::ALL.iter().copied().filter(|name| variables.contains(&name.variable())).collect()
}

/// What every script begins with.
pub(crate) const START: &str = include_str!("opening/start.ps1");

/// Where a script that changes something notes what was there before.
pub(crate) const JOURNAL: &str = include_str!("opening/journal.ps1");

/// Where the undo finds it.
pub(crate) const JOURNAL_UNDO: &str = include_str!("opening/journal.undo.ps1");

/// Where a script is run.
pub(crate) fn place(environment: Environment, audience: Audience) -> &'static str {
    match (environment, audience) {
        (Environment::OnPremises, Audience::ExchangeAdministrator) => {
            "Run this in the Exchange Management Shell as a member of Organization Management."
        }
        (_, Audience::DirectoryAdministrator) => {
            "Run this in Windows PowerShell with the ActiveDirectory module, as somebody who may change the account."
        }
        (Environment::ExchangeOnline, Audience::ExchangeAdministrator) => {
            "Run Connect-ExchangeOnline first, as a member of Organization Management. Where applications are concerned, run\n\
             Connect-MgGraph -Scopes Application.Read.All, too."
        }
        (_, Audience::EntraAdministrator) => "Run Connect-MgGraph -Scopes User.ReadWrite.All first.",
    }
}

macro_rules! changes {
    ($audience:ident, $file:literal) => {
        Block {
            audience: Audience::$audience,
            text: include_str!(concat!("tasks/", $file, ".ps1")),
            undo: Some(include_str!(concat!("tasks/", $file, ".undo.ps1"))),
        }
    };
}

/// For what changes nothing, or nothing that can be taken back.
macro_rules! stays {
    ($audience:ident, $file:literal) => {
        Block {
            audience: Audience::$audience,
            text: include_str!(concat!("tasks/", $file, ".ps1")),
            undo: None,
        }
    };
}

/// The block of a task, or `None` where there is nothing to do in this environment.
pub(crate) fn find_block(task: TaskId, environment: Environment) -> Option<Block> {
    match environment {
        Environment::OnPremises => find_on_premises(task),
        Environment::ExchangeOnline => find_online(task),
    }
}

fn find_on_premises(task: TaskId) -> Option<Block> {
    use TaskId as T;
    Some(match task {
        T::EnableAccount => changes!(DirectoryAdministrator, "on_premises/account.enable"),
        T::UnlockAccount => stays!(DirectoryAdministrator, "on_premises/account.unlock"),
        T::NameAccount => changes!(DirectoryAdministrator, "on_premises/account.names"),
        T::GiveMailbox => changes!(ExchangeAdministrator, "on_premises/account.mailbox"),
        T::KeepPassword => changes!(DirectoryAdministrator, "on_premises/account.password"),
        T::AlignDirectoryAddress => {
            changes!(DirectoryAdministrator, "on_premises/account.directory_address")
        }
        T::EnableEws => changes!(ExchangeAdministrator, "on_premises/account.ews"),
        T::OfferBasic => changes!(ExchangeAdministrator, "on_premises/endpoint.basic"),
        T::PublishAutodiscover => changes!(ExchangeAdministrator, "on_premises/endpoint.autodiscover"),
        T::MakePrimary => changes!(ExchangeAdministrator, "on_premises/rooms.primary_address"),
        T::ImpersonateEverybody => changes!(ExchangeAdministrator, "on_premises/impersonation.everybody"),
        T::ImpersonateResources => changes!(ExchangeAdministrator, "on_premises/impersonation.resources"),
        T::ImpersonateMembers => changes!(ExchangeAdministrator, "on_premises/impersonation.members"),
        T::ImpersonateByRoleGroup => changes!(ExchangeAdministrator, "on_premises/impersonation.role_group"),
        T::UpdateAddressBook => stays!(ExchangeAdministrator, "on_premises/address_book.update"),
        T::ShowAssignments => stays!(ExchangeAdministrator, "on_premises/impersonation.show"),
        T::EnableCustomization | T::GrantApplication | T::ShowApplication => return None,
        T::CreateRooms
        | T::KeepSubjects
        | T::CreateEquipment
        | T::ProcessEquipment
        | T::CreateRoomList
        | T::FillRoomLists
        | T::ManageRoomList
        | T::GrantFullAccess
        | T::ShowProcessing
        | T::ShowRoomLists
        | T::ShowAddresses => return find_common(task),
    })
}

fn find_online(task: TaskId) -> Option<Block> {
    use TaskId as T;
    Some(match task {
        T::EnableCustomization => {
            stays!(ExchangeAdministrator, "exchange_online/organization.customization")
        }
        T::EnableAccount => changes!(EntraAdministrator, "exchange_online/account.enable"),
        T::NameAccount => changes!(ExchangeAdministrator, "exchange_online/account.names"),
        T::GiveMailbox => changes!(ExchangeAdministrator, "exchange_online/account.mailbox"),
        T::KeepPassword => changes!(EntraAdministrator, "exchange_online/account.password"),
        T::MakePrimary => changes!(ExchangeAdministrator, "exchange_online/rooms.primary_address"),
        T::GrantApplication => changes!(ExchangeAdministrator, "exchange_online/application.access"),
        T::ShowApplication => stays!(ExchangeAdministrator, "exchange_online/application.show"),
        T::UnlockAccount
        | T::AlignDirectoryAddress
        | T::EnableEws
        | T::OfferBasic
        | T::PublishAutodiscover
        | T::ImpersonateEverybody
        | T::ImpersonateResources
        | T::ImpersonateMembers
        | T::ImpersonateByRoleGroup
        | T::UpdateAddressBook
        | T::ShowAssignments => return None,
        T::CreateRooms
        | T::KeepSubjects
        | T::CreateEquipment
        | T::ProcessEquipment
        | T::CreateRoomList
        | T::FillRoomLists
        | T::ManageRoomList
        | T::GrantFullAccess
        | T::ShowProcessing
        | T::ShowRoomLists
        | T::ShowAddresses => return find_common(task),
    })
}

/// What is done by the same cmdlets in both.
fn find_common(task: TaskId) -> Option<Block> {
    use TaskId as T;
    Some(match task {
        T::CreateRooms => changes!(ExchangeAdministrator, "both/rooms.create"),
        T::KeepSubjects => changes!(ExchangeAdministrator, "both/rooms.processing"),
        T::CreateEquipment => changes!(ExchangeAdministrator, "both/equipment.create"),
        T::ProcessEquipment => changes!(ExchangeAdministrator, "both/equipment.processing"),
        T::CreateRoomList => changes!(ExchangeAdministrator, "both/room_list.create"),
        T::FillRoomLists => changes!(ExchangeAdministrator, "both/room_list.fill"),
        T::ManageRoomList => changes!(ExchangeAdministrator, "both/room_list.manager"),
        T::GrantFullAccess => changes!(ExchangeAdministrator, "both/rooms.full_access"),
        T::ShowProcessing => stays!(ExchangeAdministrator, "both/processing.show"),
        T::ShowAddresses => stays!(ExchangeAdministrator, "both/addresses.show"),
        T::ShowRoomLists => stays!(ExchangeAdministrator, "both/room_list.show"),
        _ => return None,
    })
}
