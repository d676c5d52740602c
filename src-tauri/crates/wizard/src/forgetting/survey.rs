//! What is kept of a customer, found anew each time: by its setup, and where that cannot be read by its id.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use anteroom_domain::ports::PlannerRecords;
use anteroom_domain::{Code, Failure};
use anteroom_files::Found;

use super::traces::Traces;
use crate::Wizard;
use crate::open_setup::OpenSetup;
use crate::planners::PlannerPlace;
use crate::setup::Home;
use crate::wire::{ForgetFile, ForgetGroup, ForgetKind, SecretWhere, SetupId};

/// The most files below a folder that are looked at: nobody's data folder has as many.
const MOST_FILES: usize = 20_000;

/// Documents Anteroom writes for people, by their endings.
const PAPERS: &[&str] = &["html", "ics", "ps1", "csv", "txt", "md", "json"];

/// Folders of the data folder in which nobody's documents are.
const OURS: &[&str] = &["setups", "logs", "profiles"];

/// Whom it is about, and everything of them.
#[derive(Debug, Default)]
pub(super) struct Survey {
    /// The customer's name; the id where the setup cannot be read.
    pub name: String,
    /// The setup, if it can be read.
    pub opened: Option<Arc<OpenSetup>>,
    /// Its own folder and those of planners beside, if they are there.
    pub folder: Option<PathBuf>,
    pub beside: Vec<PathBuf>,
    /// Planners outside the data folder: the one that was named, and what a link in the folder leads to.
    pub elsewhere: Vec<PathBuf>,
    /// Whether the password under its id is this one's.
    pub owns_secret: bool,
    pub logs: Vec<Found>,
    pub papers: Vec<Found>,
}

impl Survey {
    /// Every planner that goes with the folders.
    pub fn planners(&self, with_beside: bool) -> Vec<PathBuf> {
        let beside = self.beside.iter().filter(|_| with_beside);
        let planners = self.folder.iter().chain(beside).map(|folder| folder.join("planner.sqlite"));
        // One behind a link is somewhere else.
        planners.filter(|planner| planner.exists() && !planner.is_symlink()).collect()
    }
}

impl Wizard {
    /// # Errors
    /// `setup.not_found` when nothing is kept under this id.
    pub(super) async fn survey(&self, id: &SetupId) -> Result<Survey, Failure> {
        let folder = Some(self.store.find_folder(id)?).filter(|folder| folder.exists());
        let mut survey = Survey { name: id.0.clone(), owns_secret: true, ..Survey::default() };
        match self.opened(id) {
            Ok(opened) => {
                survey.name = opened.setup().name;
                survey.opened = Some(opened);
            }
            // A planner of a setup that was given as a file, or a setup nobody can read: it is kept, so it can be forgotten.
            Err(failure) if folder.is_none() => return Err(failure),
            Err(failure) if failure.code() == Code::SetupNotFound => {}
            Err(_) => {
                let (_, refused) = self.store.load_all()?;
                let named = refused.into_iter().find(|one| one.id == *id).and_then(|one| one.name);
                survey.name = named.unwrap_or_else(|| id.0.clone());
            }
        }
        survey.folder = folder;
        survey.beside = self.store.find_beside(id);
        if let Some(opened) = survey.opened.clone() {
            self.bound(&mut survey, &opened, id);
        }
        let own = self.store.planner_file(id);
        if survey.folder.is_some() && own.is_symlink() {
            survey.elsewhere.extend(own.canonicalize().ok());
        }
        survey.elsewhere.sort();
        survey.elsewhere.dedup();
        let traces = self.traces(&survey, id).await;
        let data_folder = self.store.folder().to_owned();
        let searched = tokio::task::spawn_blocking(move || search(&data_folder, &traces)).await;
        (survey.logs, survey.papers) = searched.map_err(crate::bug::bug)??;
        Ok(survey)
    }

    /// A setup that came from a file has what its id and its connection give it a right to, and no more.
    fn bound(&self, survey: &mut Survey, opened: &OpenSetup, id: &SetupId) {
        let planner = opened.planner.file();
        let setups = self.store.folder().join("setups");
        if !planner.starts_with(&setups) {
            survey.elsewhere.extend(planner.exists().then(|| planner.canonicalize().ok()).flatten());
        }
        let own_planner = match opened.home() {
            Home::File(_) => self.compare_with_saved(&mut opened.setup()),
            Home::Stored => None,
        };
        if let Some(planner) = own_planner {
            // It connects something else than the saved setup of its id, which is somebody else's then.
            survey.beside.clear();
            survey.folder = planner.parent().map(Path::to_owned).filter(|folder| folder.exists());
            survey.owns_secret = false;
        } else if let Ok(saved) = self.store.load(id) {
            survey.name = saved.setup.name;
        }
    }

    async fn traces(&self, survey: &Survey, id: &SetupId) -> Traces {
        let Some(opened) = &survey.opened else {
            let mut traces = Traces::default();
            traces.add_word(&survey.name);
            traces.add_word(&id.0);
            return traces;
        };
        let mut traces = Traces::of(&opened.setup(), &opened.rooms());
        if let Ok(Some(planner)) = self.find_planner(opened).await
            && let Ok(people) = planner.load_addresses().await
        {
            traces.add_people(people);
        }
        traces
    }

    /// What goes, in the order in which it is told.
    pub(super) async fn groups(&self, survey: &Survey, id: &SetupId) -> Result<Vec<ForgetGroup>, Failure> {
        let own = survey.folder.iter().map(|folder| files_below(folder)).collect::<Result<Vec<_>, _>>()?;
        let (planner, setup): (Vec<_>, Vec<_>) = own.into_iter().flatten().partition(|found| {
            found.path.file_name().is_some_and(|name| name.to_string_lossy().starts_with("planner."))
        });
        let beside = survey.beside.iter().map(|folder| files_below(folder)).collect::<Result<Vec<_>, _>>()?;
        let mut elsewhere = Vec::new();
        for planner in &survey.elsewhere {
            elsewhere.extend(PlannerPlace::new(planner).find_files()?.into_iter().map(sized));
        }
        let always = |kind, files| (kind, files, false, true);
        let all = [
            always(ForgetKind::Setup, setup),
            always(ForgetKind::Planner, planner),
            (ForgetKind::Beside, beside.into_iter().flatten().collect(), true, true),
            (ForgetKind::Logs, survey.logs.clone(), true, true),
            (ForgetKind::Papers, survey.papers.clone(), true, true),
            (ForgetKind::Elsewhere, elsewhere, true, false),
        ];
        let mut groups: Vec<ForgetGroup> = all
            .into_iter()
            .filter(|(_, files, ..)| !files.is_empty())
            .map(|(kind, files, optional, chosen)| ForgetGroup {
                kind,
                files: files.into_iter().map(row).collect(),
                optional,
                chosen,
            })
            .collect();
        if survey.owns_secret {
            let state = self.secrets.state(id).await;
            // A store that does not answer may hold one.
            if state.place != SecretWhere::Nowhere || state.because.is_some() {
                let password = ForgetGroup {
                    kind: ForgetKind::Password,
                    files: Vec::new(),
                    optional: false,
                    chosen: true,
                };
                let at = groups.iter().take_while(|group| !group.optional).count();
                groups.insert(at, password);
            }
        }
        Ok(groups)
    }
}

fn row(found: Found) -> ForgetFile {
    ForgetFile { path: found.path.display().to_string(), bytes: found.bytes }
}

fn sized(path: PathBuf) -> Found {
    let bytes = path.metadata().map(|file| file.len()).unwrap_or_default();
    Found { path, bytes }
}

fn files_below(folder: &Path) -> Result<Vec<Found>, Failure> {
    anteroom_files::walk(folder, MOST_FILES).map_err(|error| error.into_failure(Code::SetupUnreadable))
}

/// Logs and documents that name a customer.
fn search(data_folder: &Path, traces: &Traces) -> Result<(Vec<Found>, Vec<Found>), Failure> {
    let mut logs = files_below(&data_folder.join("logs"))?;
    // Of one that nobody can look through it is not known whom it names.
    logs.retain(|found| found.bytes > 0 && traces.are_in_file(&found.path) != Some(false));
    let mut papers = files_below(data_folder)?;
    papers.retain(|found| {
        let below = found.path.strip_prefix(data_folder).unwrap_or(&found.path);
        let is_ours = OURS.iter().any(|ours| below.starts_with(ours));
        let ending = found.path.extension().unwrap_or_default().to_string_lossy().to_lowercase();
        let is_paper = !is_ours && PAPERS.contains(&&*ending) && is_document(&found.path, &ending);
        is_paper && traces.are_in_file(&found.path) == Some(true)
    });
    Ok((logs, papers))
}

/// Whether a file is somebody's document. Of JSON only setups are: the rest is what Anteroom keeps for all customers.
fn is_document(path: &Path, ending: &str) -> bool {
    let read = || anteroom_files::read(path, anteroom_files::limits::SETUP);
    ending != "json"
        || read().is_ok_and(|bytes| String::from_utf8_lossy(&bytes).contains("\"anteroom_setup\""))
}
