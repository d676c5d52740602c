//! The planner's users, before the import.

use anteroom_wizard::wire::{
    SetupRef, UsersAddCsv, UsersAdded, UsersEvent, UsersFetch, UsersFetchLdap, UsersSummary,
};

use super::{commands, file_commands, streaming_commands};

commands! {
    /// The planner's users.
    users_summary(SetupRef) -> UsersSummary;
}

file_commands! {
    /// Adds users from a file: text of any kind, or an Excel workbook.
    users_add_csv(UsersAddCsv) -> UsersAdded, expect_to_read;
}

streaming_commands! {
    /// Adds users from the Exchange address book.
    users_fetch(UsersFetch) -> UsersAdded, UsersEvent;
    /// Adds users from Active Directory.
    users_fetch_ldap(UsersFetchLdap) -> UsersAdded, UsersEvent;
}
