use anteroom_domain::{Code, Disposition, Failure};
use serde::Serialize;
use ts_rs::TS;

/// A failure as the window sees it. The words are the window's: the code picks them, the values fill them in.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct Problem {
    /// The stable code.
    #[ts(type = "import(\"./Code\").Code")]
    pub code: Code,
    /// Values for the text, by name.
    #[ts(type = "Record<string, string>")]
    pub args: anteroom_domain::Args,
    /// What can be done mechanically; decides which buttons are offered.
    pub disposition: DispositionKind,
    /// The chain of causes, for «copy details»; holds no secret.
    pub detail: String,
}

/// What can be done mechanically.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(export)]
pub enum DispositionKind {
    /// Trying again may help.
    Retry,
    /// Trying again helps after a while.
    Wait,
    /// The person has to sign in again.
    SignIn,
    /// This one thing is left out.
    Skip,
    /// Nothing goes on until the cause is mended.
    Stop,
}

impl From<&Failure> for Problem {
    fn from(failure: &Failure) -> Self {
        Self {
            code: failure.code(),
            args: failure.args().clone(),
            disposition: match failure.disposition() {
                Disposition::Retry => DispositionKind::Retry,
                Disposition::RetryAfter(_) | Disposition::SlowDown => DispositionKind::Wait,
                Disposition::Reauthenticate => DispositionKind::SignIn,
                Disposition::SkipItem => DispositionKind::Skip,
                Disposition::StopRun => DispositionKind::Stop,
            },
            detail: failure.detail(),
        }
    }
}

impl From<Failure> for Problem {
    fn from(failure: Failure) -> Self {
        Self::from(&failure)
    }
}
