//! How the process ends.

use std::process::ExitCode;

use anteroom_wizard::{Code, Failure};

/// What a script can branch on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Exit {
    /// Done.
    Done,
    /// Done, with failures listed.
    Failures,
    /// The call or the setup is not usable.
    Usage,
    /// Stopped: sign-in refused, server unreachable.
    Stopped,
    /// Cancelled by the person.
    Cancelled,
}

impl Exit {
    /// The exit for a failure that ended the command.
    pub fn of(failure: &Failure) -> Self {
        let code = failure.code();
        let dotted = code.dotted();
        let about_the_call = ["setup.", "list.", "address.", "planner.", "import.", "settings.", "product."];
        if about_the_call.iter().any(|area| dotted.starts_with(area))
            || matches!(
                code,
                Code::SecretMissing
                    | Code::SecretAmbiguous
                    | Code::CredentialStoreUnavailable
                    | Code::CredentialStoreLocked
                    | Code::LoginInvalid
                    | Code::InvalidUrl
                    | Code::InsecureUrl
            )
        {
            Self::Usage
        } else {
            Self::Stopped
        }
    }

    /// The exit for a cause that was found: whether the server could be spoken to at all.
    pub fn of_cause(code: Code) -> Self {
        let dotted = code.dotted();
        let stopped =
            ["net.", "auth.", "http."].iter().any(|area| dotted.starts_with(area)) || code == Code::NotEws;
        if stopped { Self::Stopped } else { Self::Failures }
    }
}

impl From<Exit> for ExitCode {
    fn from(exit: Exit) -> Self {
        Self::from(match exit {
            Exit::Done => 0,
            Exit::Failures => 1,
            Exit::Usage => 2,
            Exit::Stopped => 3,
            Exit::Cancelled => 130,
        })
    }
}
