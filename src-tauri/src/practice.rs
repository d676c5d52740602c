//! Practice mode: a simulated organization in this process, for as long as the app runs.

use std::path::PathBuf;

use anteroom_practice::organization::Size;
use anteroom_practice::{Options, Practice, Product, StartError, start};
use anteroom_wizard::setup::PracticeSize;
use anteroom_wizard::wire::{PracticeApply, PracticeStart, Requirement, SetupId, SetupView};
use anteroom_wizard::{Code, Disposition, Failure, PracticeSite, Reason, Wizard, files};
use secrecy::SecretString;
use tokio::sync::Mutex;

/// Everybody who practises meets the same people.
const SEED: u64 = 7;
const USERS: u32 = 120;

/// The organization that is running, and what it was made from. One at a time: starting another stops it.
#[derive(Debug, Default)]
pub struct PracticeMode {
    running: Mutex<Option<(PracticeSize, Practice)>>,
}

impl PracticeMode {
    /// Starts an organization and opens a new setup for it.
    ///
    /// # Errors
    /// `practice.failed`.
    pub async fn begin(&self, wizard: &Wizard, request: PracticeStart) -> Result<SetupView, Failure> {
        let size = PracticeSize {
            rooms: request.rooms.clamp(1, 2_000),
            meetings_per_room: request.meetings_per_room.clamp(1, 20_000),
            users: USERS,
            seed: SEED,
            today: wizard.today(),
            from_nothing: request.from_nothing,
        };
        self.attach(wizard, None, size).await
    }

    /// Opens a practice setup again, with the same organization it had before.
    ///
    /// # Errors
    /// `practice.failed`, and `practice.too_large` for numbers no person has chosen.
    pub async fn reopen(
        &self,
        wizard: &Wizard,
        setup: SetupId,
        size: PracticeSize,
    ) -> Result<SetupView, Failure> {
        self.attach(wizard, Some(setup), size).await
    }

    /// Has the organization do what a requirement's script says.
    ///
    /// # Errors
    /// `practice.failed` when none is running.
    pub async fn apply(&self, wizard: &Wizard, request: PracticeApply) -> Result<Vec<Requirement>, Failure> {
        let changes = wizard.practice_changes(&request)?;
        {
            let running = self.running.lock().await;
            let (_, practice) = running.as_ref().ok_or_else(|| {
                Failure::new(Code::PracticeFailed, Disposition::StopRun).worded(Reason::NoPractice)
            })?;
            changes.iter().for_each(|change| practice.apply(change));
        }
        wizard.practice_done(&request.setup, changes).await
    }

    async fn attach(
        &self,
        wizard: &Wizard,
        setup: Option<SetupId>,
        size: PracticeSize,
    ) -> Result<SetupView, Failure> {
        let mut running = self.running.lock().await;
        // One that starts from nothing belongs to its setup: what another setup made of it is none of this one's business.
        let serving = running.take().filter(|(known, _)| *known == size && !size.from_nothing);
        let (_, practice) = match serving {
            Some(serving) => running.insert(serving),
            None => {
                let authority = wizard.data_folder().join("practice-authority.pem");
                running.insert((size, launch(size, authority).await?))
            }
        };
        if let Some(setup) = &setup {
            wizard.practice_history(setup)?.iter().for_each(|change| practice.apply(change));
        }
        let site = PracticeSite::announced(size, practice.announcement())?;
        let password = SecretString::from(practice.announcement().password.clone());
        wizard.practice_attach(setup, &site, password).await
    }
}

async fn launch(size: PracticeSize, authority: PathBuf) -> Result<Practice, Failure> {
    if let Some(folder) = authority.parent() {
        // Whoever could put an authority of their own there would be trusted in the practice organization's place.
        files::private_folder(folder).map_err(|error| error.into_failure(Code::SettingsUnwritable))?;
    }
    let mut options = Options::new(size.today);
    options.size = Size {
        rooms: size.rooms as usize,
        meetings_per_room: size.meetings_per_room as usize,
        users: size.users as usize,
        seed: size.seed,
    };
    // The one on-premises version Microsoft still supports: an older one would greet newcomers with a warning.
    options.product = Product::SubscriptionEdition;
    options.from_nothing = size.from_nothing;
    options.ca_file = Some(authority);
    start(options).await.map_err(|error| {
        let stop = |code| Failure::new(code, Disposition::StopRun);
        let failure = match &error {
            StartError::TooLarge(excess) => stop(Code::PracticeTooLarge).with_all(&excess.reason()),
            other => stop(Code::PracticeFailed).with("reason", other),
        };
        failure.caused_by(error)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn a_setup_from_elsewhere_gets_no_organization_that_fills_the_memory() {
        let folder = files::TemporaryFolder::new("anteroom-").unwrap();
        let text = r#"{"rooms":100000000,"meetings_per_room":10,"users":10,"seed":7,"today":"2026-03-02"}"#;
        let size: PracticeSize = serde_json::from_str(text).unwrap();
        let refused = launch(size, folder.path().join("authority.pem")).await.unwrap_err();
        assert_eq!(refused.code(), Code::PracticeTooLarge);
    }
}
