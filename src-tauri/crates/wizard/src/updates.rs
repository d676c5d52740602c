//! Newer versions: whether there is one, what is new in it, and its file, fetched when a person says so and never before.
//!
//! Nothing is asked by itself unless the person turned that on, and nothing at all where the organization forbids it or the system's
//! package manager brings updates. What is read is signed with the key this build was given, whole and over https, so that the
//! server it comes from, and whoever stands in between, can withhold an update and do nothing else.
//!
//! Rejected: Tauri's updater plugin. It signs the package and not what is said about it, it looks from the window alone, and its
//! HTTP client is one of its own that knows neither our limits nor the proxy of the settings.

mod fetching;
mod installation;
mod manifest;
mod news;
mod place;
#[cfg(test)]
mod tests;

use std::path::{Path, PathBuf};

use anteroom_domain::{Code, Disposition, Failure};
use anteroom_exchange::net::HttpClient;

pub use installation::Installation;
pub use place::UpdatePlace;

use crate::Wizard;
use crate::planners::PlannerPlace;
use crate::policy::Policy;
use crate::wire::{UpdateAsk, UpdateNews, UpdateState, UpdateWay};
use news::own_version;

impl Wizard {
    /// How this installation gets its updates, and whether there is one. The server is asked when the person wants that: always, as
    /// the settings say, or because they just asked in so many words.
    ///
    /// # Errors
    /// `update.forbidden` and `update.no_place` where somebody asked in so many words, `update.*` and `net.*` for what came back.
    ///
    /// # Cancellation
    /// Dropping the future closes the connection; nothing was written.
    pub async fn update_check(&self, request: UpdateAsk) -> Result<UpdateState, Failure> {
        self.update_check_at(UpdatePlace::of_this_build()?.as_ref(), Installation::this(), request).await
    }

    /// As [`Wizard::update_check`], of another place and for another installation.
    ///
    /// # Errors
    /// As [`Wizard::update_check`].
    pub async fn update_check_at(
        &self,
        place: Option<&UpdatePlace>,
        installation: Installation,
        request: UpdateAsk,
    ) -> Result<UpdateState, Failure> {
        let policy = self.policy();
        let (wanted, forbidden) = (self.wants_updates()?, is_forbidden(&policy));
        let state = |looked, news| UpdateState {
            version: place.map_or_else(|| own_version(), UpdatePlace::version).to_string(),
            way: installation.way(),
            known: place.is_some(),
            wanted,
            forbidden,
            looked,
            policy_faults: policy.faults.iter().map(|fault| fault.words(self.words())).collect(),
            news,
        };
        if installation.way() == UpdateWay::PackageManager {
            return Ok(state(false, None));
        }
        if !request.asked && (forbidden || !wanted || place.is_none()) {
            return Ok(state(false, None));
        }
        let (place, http) = self.expect_place(place)?;
        let manifest = fetching::manifest(&http, place).await?;
        Ok(state(true, manifest.news_for(place.version(), installation)))
    }

    /// Fetches the newer version's file for this installation into a folder, whole and verified, and gives its path.
    ///
    /// # Errors
    /// `update.managed` where somebody else installs updates, `update.none` when there is nothing newer, and as
    /// [`Wizard::update_check`]; `output.unwritable` for the folder.
    ///
    /// # Cancellation
    /// Dropping the future closes the connection; the folder holds what it held.
    pub async fn update_download(&self, folder: &Path) -> Result<PathBuf, Failure> {
        self.update_download_at(UpdatePlace::of_this_build()?.as_ref(), Installation::this(), folder).await
    }

    /// As [`Wizard::update_download`], from another place and for another installation.
    ///
    /// # Errors
    /// As [`Wizard::update_download`].
    pub async fn update_download_at(
        &self,
        place: Option<&UpdatePlace>,
        installation: Installation,
        folder: &Path,
    ) -> Result<PathBuf, Failure> {
        let Some(kind) = installation.file_kind() else {
            return Err(Failure::new(Code::UpdateManaged, Disposition::StopRun));
        };
        let (place, http) = self.expect_place(place)?;
        let manifest = fetching::manifest(&http, place).await?;
        let none = || Failure::new(Code::UpdateNone, Disposition::StopRun).with("version", place.version());
        if !manifest.is_newer_than(place.version()) {
            return Err(none());
        }
        let file = manifest.find_file(&kind).ok_or_else(none)?;
        let bytes = fetching::file(&http, place, file).await?;
        let path = folder.join(&file.name);
        anteroom_files::make_folder(folder)
            .and_then(|()| anteroom_files::replace(&path, &bytes))
            .map_err(|error| error.into_failure(Code::OutputUnwritable))?;
        Ok(path)
    }

    /// The newer version's file, in the data folder, for the installer to be started.
    ///
    /// # Errors
    /// `update.busy` while something is imported, and as [`Wizard::update_download`].
    pub async fn update_prepare(&self) -> Result<PathBuf, Failure> {
        self.refuse_update_while_importing()?;
        let folder = self.data_folder().join("updates");
        // What was fetched before is installed by now, or nobody wanted it.
        anteroom_files::remove_folder(&folder).map_err(|error| error.into_failure(Code::OutputUnwritable))?;
        let file = self.update_download(&folder).await?;
        // It may have taken minutes.
        self.refuse_update_while_importing()?;
        Ok(file)
    }

    /// An import that runs is not ended for an update, whichever program runs it.
    ///
    /// # Errors
    /// `update.busy`.
    pub fn refuse_update_while_importing(&self) -> Result<(), Failure> {
        match self.find_import_running()? {
            Some(customer) => {
                Err(Failure::new(Code::UpdateBusy, Disposition::StopRun).with("customer", customer))
            }
            None => Ok(()),
        }
    }

    /// The customer whose meetings are being imported, by this program or another.
    fn find_import_running(&self) -> Result<Option<String>, Failure> {
        let (stored, _) = self.store.load_all()?;
        let running = stored.into_iter().map(|stored| stored.setup).find(|setup| {
            let planner = PlannerPlace::new(self.store.planner_file(&setup.id));
            self.imports.is_running(&setup.id) || planner.find_owner().is_some()
        });
        Ok(running.map(|setup| setup.name))
    }

    /// The place to ask, and the client that leads there as the settings say.
    fn expect_place<'p>(
        &self,
        place: Option<&'p UpdatePlace>,
    ) -> Result<(&'p UpdatePlace, HttpClient), Failure> {
        if is_forbidden(&self.policy()) {
            return Err(Failure::new(Code::UpdateForbidden, Disposition::StopRun));
        }
        let place = place.ok_or_else(|| Failure::new(Code::UpdateNoPlace, Disposition::StopRun))?;
        let proxy = self.settings()?.settings.proxy;
        let http = HttpClient::through(&proxy, place.authorities(), fetching::TIMEOUTS)?;
        Ok((place, http))
    }

    /// Whether the person wants newer versions to be looked for by themselves.
    fn wants_updates(&self) -> Result<bool, Failure> {
        Ok(self.settings()?.settings.check_for_updates)
    }
}

/// Whether the organization has it that nobody looks for updates.
fn is_forbidden(policy: &Policy) -> bool {
    policy.check_for_updates == Some(false)
}
