//! Forgetting a customer: everything that is kept of one goes together, after a list of what goes and what stays.
//!
//! What is to go is written down first (`record`), so that a process that is killed halfway leaves the rest to the next start. The
//! planners are kept from their writers and the setups from being changed while they go. A notification switch that a killed import
//! held is given back when the list is made, because a planner is looked at for it.

mod record;
mod survey;
mod traces;

#[cfg(test)]
mod tests;

use std::path::{Path, PathBuf};
use std::time::Duration;

use anteroom_catalogue::Words;
use anteroom_catalogue::texts::forgetting as texts;
use anteroom_domain::ports::PlannerRecords;
use anteroom_domain::{Code, Disposition, Failure};
use anteroom_files::{FileError, Holder, Lock, Taken};

use self::record::Pending;
use self::survey::Survey;
use crate::Wizard;
use crate::planners::{KeptPlanner, PlannerPlace};
use crate::setup::{Home, SetupStore};
use crate::wire::{
    ForgetKind, ForgetLeft, ForgetList, ForgetStay, Forgotten, Problem, SetupForget, SetupId, SetupRef,
    StayKind,
};

/// How long others that are forgetting somebody are waited for.
const PATIENCE: Duration = Duration::from_secs(20);

/// How long a credential store is waited for when a start goes on with what was left.
const GLANCE: Duration = Duration::from_secs(4);

impl Wizard {
    /// Whom to forget, for the command line: a setup by name, id or file, also one that cannot be read any more, and what is left of one
    /// that was given as a file. `planner` is one outside the data folder.
    ///
    /// # Errors
    /// `setup.not_found`.
    pub fn find_to_forget(&self, name_or_file: &str, planner: Option<PathBuf>) -> Result<SetupId, Failure> {
        let failure = match self.open_named(name_or_file, planner) {
            Ok(id) => return Ok(id),
            Err(failure) => failure,
        };
        let id = SetupId(name_or_file.to_owned());
        if self.store.find_folder(&id).is_ok_and(|folder| folder.exists()) {
            return Ok(id);
        }
        let wanted = name_or_file.to_lowercase();
        let (_, refused) = self.store.load_all()?;
        let is_wanted =
            |name: &Option<String>| name.as_ref().is_some_and(|name| name.to_lowercase() == wanted);
        refused.into_iter().find(|one| is_wanted(&one.name)).map(|one| one.id).ok_or(failure)
    }

    /// What forgetting a customer would take away, and what it would leave. Nothing is changed.
    ///
    /// # Errors
    /// `setup.not_found`, or what keeps the data folder from being looked at.
    pub async fn forget_list(&self, request: SetupRef) -> Result<ForgetList, Failure> {
        let id = request.setup;
        let survey = self.survey(&id).await?;
        let groups = self.groups(&survey, &id).await?;
        let mut list = ForgetList {
            practice: false,
            rooms: 0,
            meetings: None,
            people: None,
            problem: None,
            holder: None,
            stays: self.stays(&survey),
            name: survey.name.clone(),
            setup: id,
            groups,
        };
        let Some(opened) = &survey.opened else { return Ok(list) };
        list.practice = opened.setup().practice.is_some();
        list.rooms = u32::try_from(opened.rooms().len()).unwrap_or(u32::MAX);
        list.holder = self.find_planner_holder(opened).await;
        match self.find_planner(opened).await {
            Ok(Some(planner)) => {
                list.meetings = planner.count_meetings().await.ok();
                list.people = planner.count_users().await.ok();
            }
            Ok(None) => {}
            Err(failure) => list.problem = Some(Problem::from(&failure)),
        }
        Ok(list)
    }

    /// Forgets a customer. What cannot be taken away is told, and tried again by the next start.
    ///
    /// # Errors
    /// `import.running` while it imports, `planner.busy` and `setup.busy` while another program is at it, `planner.linked` for a planner
    /// that would stay under another name, `settings.unwritable`. Nothing is gone then, or the next start goes on.
    pub async fn setup_forget(&self, request: SetupForget) -> Result<Forgotten, Failure> {
        let id = request.setup.clone();
        self.forget_import(&id)?;
        let _one = self.forgetting_turn(PATIENCE).await?;
        let survey = self.survey(&id).await?;
        self.imports.planners.until_closed(Some(&id)).await;
        let pending = self.pending(&survey, &request);
        let mut planners = survey.planners(request.beside);
        planners.extend(pending.elsewhere.iter().cloned());
        let kept = self.keep_from_others(planners).await?;
        drop(survey);
        self.close(&id);
        self.forget_connection(&id);
        let data_folder = self.store.folder().to_owned();
        let first = pending.clone();
        self.store.in_turn((self.now)(), move |_| record::keep(&data_folder, &first)).await?;
        let left = self.carry_out(pending, kept, None).await?;
        tracing::info!(setup = %id.0, left = left.len(), "a setup was forgotten");
        Ok(Forgotten { left })
    }

    /// Goes on with what an earlier process was to forget and did not: gives what is still there. Another process that is at it right
    /// now is left alone.
    pub async fn finish_forgetting(&self) -> Vec<ForgetLeft> {
        if !record::is_there(self.store.folder()) {
            return Vec::new();
        }
        let Ok(_one) = self.forgetting_turn(Duration::ZERO).await else { return Vec::new() };
        let pending = match record::load(self.store.folder()) {
            Ok(pending) => pending,
            Err(failure) => return vec![left(ForgetKind::Setup, &failure)],
        };
        let mut still = Vec::new();
        for pending in pending {
            match self.go_on(pending).await {
                // Where no store can be reached there is most often none, and who forgot the customer was told.
                Ok(left) => {
                    still.extend(left.into_iter().filter(|left| !left.is_without_store()));
                }
                Err(failure) => still.push(left(ForgetKind::Setup, &failure)),
            }
        }
        still
    }

    /// As [`Wizard::finish_forgetting`], once for each process; what is still there in words.
    pub(crate) async fn finish_forgetting_once(&self) -> Vec<String> {
        let left = self.unforgotten.get_or_init(|| self.finish_forgetting()).await;
        left.iter().map(|left| left.words(self.words())).collect()
    }

    /// A password that is typed now is for a setup that is used again, as one given as a file may be: it is not forgotten with what was.
    pub(crate) fn spare_password(&self, id: &SetupId) {
        let data_folder = self.store.folder();
        let pending = record::load(data_folder).unwrap_or_default().into_iter().find(|one| one.setup == *id);
        if let Some(pending) = pending {
            // What cannot be written is told by the next start.
            let _ = record::keep(data_folder, &Pending { secret: false, ..pending });
        }
    }

    async fn go_on(&self, pending: Pending) -> Result<Vec<ForgetLeft>, Failure> {
        let folders = pending.folders.iter().map(|name| self.setups().join(name).join("planner.sqlite"));
        let mut planners: Vec<_> = folders.filter(|file| file.exists() && !file.is_symlink()).collect();
        planners.extend(pending.elsewhere.iter().filter(|planner| planner.exists()).cloned());
        let kept = self.keep_from_others(planners).await?;
        self.carry_out(pending, kept, Some(GLANCE)).await
    }

    /// One process forgets at a time, so that nobody takes a record for left behind that somebody is working on.
    async fn forgetting_turn(&self, patience: Duration) -> Result<Lock, Failure> {
        // A setup that is a file may be all there is: then nothing has made the data folder yet.
        if !self.store.folder().is_dir() {
            anteroom_files::private_folder(self.store.folder()).map_err(unwritable)?;
        }
        let path = self.store.folder().join("forgetting.lock");
        let holder = Holder::this(self.store.program(), (self.now)());
        let taken = tokio::task::spawn_blocking(move || Lock::take_within(&path, &holder, patience)).await;
        taken.map_err(crate::bug::bug)?.map_err(|taken| match taken {
            Taken::Unusable(error) => unwritable(error),
            Taken::By(holder) => {
                let busy = Failure::new(Code::SetupBusy, Disposition::StopRun);
                match holder {
                    Some(one) => busy.with("holder", one.program).with("since", one.since),
                    None => busy,
                }
            }
        })
    }

    async fn keep_from_others(&self, planners: Vec<PathBuf>) -> Result<Vec<KeptPlanner>, Failure> {
        let mut kept = Vec::new();
        for planner in planners {
            let holder = Holder::this(self.store.program(), (self.now)());
            kept.push(PlannerPlace::new(planner).keep_from_others(holder).await?);
        }
        Ok(kept)
    }

    fn setups(&self) -> PathBuf {
        self.store.folder().join("setups")
    }

    fn pending(&self, survey: &Survey, request: &SetupForget) -> Pending {
        let name = |folder: &PathBuf| Some(folder.file_name()?.to_string_lossy().into_owned());
        let beside = survey.beside.iter().filter(|_| request.beside);
        let below = |path: &Path| path.strip_prefix(self.store.folder()).map(Path::to_owned).ok();
        let (mut emptied, mut removed) = (Vec::new(), Vec::new());
        for found in survey.logs.iter().filter(|_| request.logs) {
            // Somebody may be writing a log; what else lies beside it was written once.
            let is_log = found.path.extension().is_some_and(|ending| ending == "log");
            let list = if is_log { &mut emptied } else { &mut removed };
            list.extend(below(&found.path));
        }
        removed
            .extend(survey.papers.iter().filter(|_| request.papers).filter_map(|found| below(&found.path)));
        Pending {
            setup: request.setup.clone(),
            secret: survey.owns_secret,
            folders: survey.folder.iter().chain(beside).filter_map(name).collect(),
            removed,
            emptied,
            elsewhere: survey.elsewhere.iter().filter(|_| request.elsewhere).cloned().collect(),
        }
    }

    /// Takes away what is pending, and keeps what could not be.
    async fn carry_out(
        &self,
        mut pending: Pending,
        kept: Vec<KeptPlanner>,
        patience: Option<Duration>,
    ) -> Result<Vec<ForgetLeft>, Failure> {
        let mut still = Vec::new();
        let (setups, folders) = (self.setups(), pending.folders.clone());
        let elsewhere = pending.elsewhere.clone();
        let removing = move |_: &SetupStore| {
            for folder in &folders {
                let folder = setups.join(folder);
                // First of all, so that half a setup is none.
                let _ = anteroom_files::remove_file(&folder.join("setup.json"));
                let _ = anteroom_files::remove_folder(&folder);
            }
            let planners: Vec<_> =
                elsewhere.into_iter().map(|planner| (remove_planner(&planner), planner)).collect();
            // Where a lock's file cannot be removed while it is held, its folder goes now.
            drop(kept);
            let folders: Vec<_> = folders
                .into_iter()
                .map(|name| (anteroom_files::remove_folder(&setups.join(&name)).map_err(unwritable), name))
                .collect();
            Ok((folders, planners))
        };
        let (folders, planners) = self.store.in_turn((self.now)(), removing).await?;
        pending.folders = remaining(folders, ForgetKind::Planner, &mut still);
        pending.elsewhere = remaining(planners, ForgetKind::Elsewhere, &mut still);
        let data_folder = self.store.folder();
        let tried = |files: &[PathBuf], work: fn(&Path) -> Result<(), FileError>| -> Vec<_> {
            let one = |file: &PathBuf| (work(&data_folder.join(file)).map_err(unwritable), file.clone());
            files.iter().map(one).collect()
        };
        pending.removed =
            remaining(tried(&pending.removed, anteroom_files::remove_file), ForgetKind::Papers, &mut still);
        pending.emptied =
            remaining(tried(&pending.emptied, anteroom_files::empty_file), ForgetKind::Logs, &mut still);
        if pending.secret {
            let because = self.secrets.forget_within(&pending.setup, patience).await;
            pending.secret = because.is_some();
            still.extend(
                because.map(|code| left(ForgetKind::Password, &Failure::new(code, Disposition::StopRun))),
            );
        }
        record::keep(data_folder, &pending)?;
        Ok(still)
    }

    fn stays(&self, survey: &Survey) -> Vec<ForgetStay> {
        let opened = survey.opened.as_ref();
        let setup = opened.map(|opened| opened.setup());
        let is_practice = setup.as_ref().is_some_and(|setup| setup.practice.is_some());
        let file = opened.and_then(|opened| match opened.home() {
            Home::File(file) => Some(file.display().to_string()),
            Home::Stored => None,
        });
        let profile = setup.as_ref().and_then(|setup| self.profile_of(setup));
        let profile = profile.and_then(|profile| profile.file).map(|file| file.display().to_string());
        let mut stays = Vec::new();
        let mut add = |kind, place| stays.push(ForgetStay { kind, place });
        if !is_practice {
            add(StayKind::Server, None);
        }
        add(StayKind::Exports, None);
        if let Some(file) = file {
            add(StayKind::SetupFile, Some(file));
        }
        if let Some(profile) = profile {
            add(StayKind::Profile, Some(profile));
        }
        if !is_practice {
            add(StayKind::Schedule, None);
            add(StayKind::SystemLog, None);
            add(StayKind::Backups, None);
        }
        stays
    }
}

impl ForgetLeft {
    /// Whether it is a password that may be in a credential store nobody can reach from here.
    pub fn is_without_store(&self) -> bool {
        self.problem.code == Code::CredentialStoreUnavailable
    }

    /// What is still there and why, in one line.
    pub fn words(&self, words: &Words) -> String {
        let Problem { code, args, .. } = &self.problem;
        let title = words.problem(*code, args).title;
        match (self.kind, args.find("file").or(args.find("path"))) {
            (ForgetKind::Password, _) => words.tell(&texts::password(title)),
            (_, Some(file)) => words.tell(&texts::file(file, words.value("reason", args).unwrap_or(title))),
            (_, None) => title,
        }
    }
}

/// Removes a planner that lies among somebody's own files: what belongs to it and nothing else.
fn remove_planner(planner: &Path) -> Result<(), Failure> {
    if !planner.exists() {
        return Ok(());
    }
    for file in PlannerPlace::new(planner).find_files()? {
        anteroom_files::remove_file(&file).map_err(unwritable)?;
    }
    Ok(())
}

/// What could not be taken away, each with the reason told.
fn remaining<T>(
    tried: Vec<(Result<(), Failure>, T)>,
    kind: ForgetKind,
    still: &mut Vec<ForgetLeft>,
) -> Vec<T> {
    let failed = tried.into_iter().filter_map(|(result, what)| Some((result.err()?, what)));
    failed
        .map(|(failure, what)| {
            still.push(left(kind, &failure));
            what
        })
        .collect()
}

fn left(kind: ForgetKind, failure: &Failure) -> ForgetLeft {
    ForgetLeft { kind, problem: Problem::from(failure) }
}

fn unwritable(error: FileError) -> Failure {
    error.into_failure(Code::SettingsUnwritable)
}
