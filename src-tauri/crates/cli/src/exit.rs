//! How the process ends: a contract that scripts branch on. CONTRIBUTING has the same table.

use std::process::ExitCode;

use anteroom_wizard::{Area, Code, Failure};

/// Declares the exits once: variant, number, what it means.
macro_rules! exits {
    ($($variant:ident = $number:literal, $meaning:literal;)+) => {
        /// What a script can branch on. A number is never used again for something else.
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        pub enum Exit {
            $(#[doc = $meaning] $variant,)+
        }

        impl Exit {
            /// Every exit, in the order of the table.
            #[cfg(test)]
            pub const ALL: &'static [Self] = &[$(Self::$variant),+];

            /// The number the process ends with.
            pub fn number(self) -> u8 {
                match self { $(Self::$variant => $number),+ }
            }

            /// What it means.
            #[cfg(test)]
            pub fn meaning(self) -> &'static str {
                match self { $(Self::$variant => $meaning),+ }
            }
        }

        /// The table, for `--help`.
        pub const TABLE: &str = concat!("Exit codes:", $("\n  ", $number, " ", $meaning),+);
    };
}

exits! {
    Done = 0, "done; nothing is missing but what a person has acknowledged";
    Failures = 1, "done, but something new is missing, failed or not met: it is listed";
    Usage = 2, "wrong use: the call, the setup, a file or the planner cannot be used";
    Stopped = 3, "stopped by the server or the network: sign-in refused, unreachable";
    Waiting = 4, "waiting: another process is at it, or what was set right is not in force yet";
    Mistake = 70, "a mistake of Anteroom: report it";
    Unwritten = 74, "done, but what there is to say about it could not be written to standard output";
    Cancelled = 130, "cancelled by the person";
    Interrupted = 143, "ended by the system, as by a service stop or log-off: the next call goes on";
}

impl Exit {
    /// The exit for a failure that ended the command.
    pub fn of(failure: &Failure) -> Self {
        let code = failure.code();
        match code {
            Code::PlannerBusy | Code::SetupBusy | Code::UpdateBusy => return Self::Waiting,
            Code::Bug => return Self::Mistake,
            Code::OutputLost => return Self::Unwritten,
            Code::InvalidUrl
            | Code::InsecureUrl
            | Code::FaultsUnreadable
            | Code::PracticeTooLarge
            | Code::UpdateNoPlace
            | Code::UpdateForbidden
            | Code::UpdateManaged
            | Code::UpdateNone => return Self::Usage,
            _ => {}
        }
        match code.area() {
            Area::Addresses
            | Area::Secrets
            | Area::FallbackOwner
            | Area::Planner
            | Area::Import
            | Area::Setup
            | Area::Settings
            | Area::Files => Self::Usage,
            Area::Way
            | Area::SignIn
            | Area::Exchange
            | Area::Autodiscover
            | Area::Account
            | Area::Organization
            | Area::Rooms
            | Area::Directory
            | Area::Practice
            | Area::Update
            | Area::Own => Self::Stopped,
        }
    }

    /// The exit for a cause that was found: whether the server could be spoken to at all.
    pub fn of_cause(code: Code) -> Self {
        match code.area() {
            Area::Way | Area::SignIn | Area::Secrets => Self::Stopped,
            _ => Self::Failures,
        }
    }
}

impl From<Exit> for ExitCode {
    fn from(exit: Exit) -> Self {
        Self::from(exit.number())
    }
}

#[cfg(test)]
mod tests {
    use anteroom_wizard::Disposition;

    use super::*;

    #[test]
    fn the_contract_is_the_same_in_the_help_and_in_contributing() {
        let contributing = include_str!("../../../../CONTRIBUTING.md");
        for exit in Exit::ALL {
            let (number, meaning) = (exit.number(), exit.meaning());
            assert!(TABLE.contains(&format!("\n  {number} {meaning}")), "{number} stands in --help");
            let row = format!("| {number} | {meaning} |");
            assert!(contributing.contains(&row), "CONTRIBUTING has the row {row}");
        }
    }

    #[test]
    fn failures_end_by_what_a_script_can_do_about_them() {
        let of = |code| Exit::of(&Failure::new(code, Disposition::StopRun));
        assert_eq!(of(Code::SignInRejected), Exit::Stopped);
        assert_eq!(of(Code::PlannerBusy), Exit::Waiting, "the other process will end");
        assert_eq!(of(Code::PlannerDamaged), Exit::Usage);
        assert_eq!(of(Code::Bug), Exit::Mistake);
        assert_eq!(of(Code::OutputUnwritable), Exit::Usage, "another file can be named");
        assert_eq!(of(Code::AuthorityUnreadable), Exit::Usage);
        assert_eq!(of(Code::PracticeTooLarge), Exit::Usage);
        assert_eq!(of(Code::FaultsUnreadable), Exit::Usage);
        assert_eq!(of(Code::PlannerMissing), Exit::Usage);
        assert_eq!(of(Code::InvalidUrl), Exit::Usage);
        assert_eq!(of(Code::LoginInvalid), Exit::Usage);
        assert_eq!(of(Code::AddressInvalid), Exit::Usage);
    }

    #[test]
    fn a_cause_stops_where_the_server_could_not_be_spoken_to_and_nowhere_else() {
        for stopped in
            [Code::InvalidUrl, Code::LoginInvalid, Code::SignInRejected, Code::Timeout, Code::NotEws]
        {
            assert_eq!(Exit::of_cause(stopped), Exit::Stopped, "{stopped}");
        }
        // Exchange says it of a single room.
        for failed in [Code::AddressInvalid, Code::MailboxNotFound, Code::EwsThrottled] {
            assert_eq!(Exit::of_cause(failed), Exit::Failures, "{failed}");
        }
    }
}
