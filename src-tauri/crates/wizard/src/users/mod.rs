//! The planner's users, filled before the import.

use anteroom_domain::{Code, Disposition, Failure};

use crate::Wizard;
use crate::wire::{SetupRef, UsersAddCsv, UsersAdded, UsersEvent, UsersFetch, UsersFetchLdap, UsersSummary};

fn unfinished() -> Failure {
    Failure::new(Code::Bug, Disposition::StopRun)
}

impl Wizard {
    /// The users.
    ///
    /// # Errors
    /// Unfinished.
    pub async fn users_summary(&self, _request: SetupRef) -> Result<UsersSummary, Failure> {
        Err(unfinished())
    }

    /// From CSV.
    ///
    /// # Errors
    /// Unfinished.
    pub async fn users_add_csv(&self, _request: UsersAddCsv) -> Result<UsersAdded, Failure> {
        Err(unfinished())
    }

    /// From the address book.
    ///
    /// # Errors
    /// Unfinished.
    pub async fn users_fetch(
        &self,
        _request: UsersFetch,
        _listener: impl Fn(UsersEvent) + Send + Sync + 'static,
    ) -> Result<UsersAdded, Failure> {
        Err(unfinished())
    }

    /// From Active Directory.
    ///
    /// # Errors
    /// Unfinished.
    pub async fn users_fetch_ldap(
        &self,
        _request: UsersFetchLdap,
        _listener: impl Fn(UsersEvent) + Send + Sync + 'static,
    ) -> Result<UsersAdded, Failure> {
        Err(unfinished())
    }
}
