//! A planner that is to be deleted: kept from its writers until it is gone, and everything that lies beside it.

use std::path::{Path, PathBuf};

use anteroom_domain::Failure;
use anteroom_files::Holder;

use crate::error::PlannerError;
use crate::ownership::{self, Ownership};
use crate::store::SqlitePlanner;

/// Keeps everybody from writing a planner, until it is dropped.
#[derive(Debug)]
pub struct Kept {
    _ownership: Ownership,
}

/// What SQLite and this package put beside a database, by the ending of its name.
const BESIDE: &[&str] = &["", "-wal", "-shm", "-journal", ".sealed", ".lock", ".lock.holder"];

impl SqlitePlanner {
    /// Keeps others from writing a planner without opening it: one that is damaged, or of a newer version, can be deleted like any
    /// other.
    ///
    /// # Errors
    /// `planner.busy` when somebody writes it, `planner.linked` when the file has a second name under which it would stay,
    /// `planner.unwritable`.
    pub async fn keep_from_others(path: impl Into<PathBuf>, holder: Holder) -> Result<Kept, Failure> {
        let path = path.into();
        let kept = tokio::task::spawn_blocking(move || {
            let place = ownership::find_place(&path).map_err(|error| error.at(&path))?;
            let ownership = Ownership::take(&place, holder).map_err(|error| error.at(&path))?;
            Ok::<_, PlannerError>(Kept { _ownership: ownership })
        });
        Ok(kept.await.map_err(PlannerError::from)??)
    }

    /// The files of a planner: the database, its log, seal and lock, and what was saved aside before a migration. A link is followed to
    /// the one name of the database; other files of the folder are not its own.
    ///
    /// # Errors
    /// `planner.unwritable` when the folder cannot be listed.
    pub fn find_files(path: &Path) -> Result<Vec<PathBuf>, Failure> {
        let place = ownership::find_place(path).map_err(|error| error.at(path))?;
        let folder = place.parent().unwrap_or(Path::new("."));
        let name = place.file_name().unwrap_or_default().to_string_lossy().into_owned();
        let stem = place.file_stem().unwrap_or_default().to_string_lossy().into_owned();
        let ending =
            place.extension().map_or_else(String::new, |ending| format!(".{}", ending.to_string_lossy()));
        let listed = anteroom_files::entries(folder)
            .map_err(|error| PlannerError::File { path: folder.to_owned(), source: error.into() })?;
        let is_own = |file: &PathBuf| {
            let file = file.file_name().unwrap_or_default().to_string_lossy().into_owned();
            let is_beside = BESIDE.iter().any(|beside| file == format!("{name}{beside}"));
            is_beside || is_saved_aside(file.trim_end_matches(".part"), &stem, &ending)
        };
        Ok(listed.into_iter().filter(is_own).collect())
    }
}

/// Whether a file is a planner of an earlier schema, `planner.schema-3.sqlite` beside `planner.sqlite`.
fn is_saved_aside(file: &str, stem: &str, ending: &str) -> bool {
    let version = file.strip_prefix(stem).and_then(|rest| rest.strip_prefix(".schema-"));
    let version = version.and_then(|rest| rest.strip_suffix(ending));
    version.is_some_and(|version| !version.is_empty() && version.chars().all(|c| c.is_ascii_digit()))
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[tokio::test]
    async fn a_planners_files_are_its_own_and_nothing_that_is_only_called_alike() {
        let folder = tempfile::tempdir().unwrap();
        let planner = folder.path().join("planner.sqlite");
        drop(SqlitePlanner::open(&planner).await.unwrap());
        let saved = ["planner.schema-3.sqlite", "planner.schema-4.sqlite.part"];
        let others =
            ["planner.schema-x.sqlite", "planner.sqlite.bak", "planner2.sqlite", "my-planner.sqlite"];
        for name in saved.iter().chain(&others) {
            std::fs::write(folder.path().join(name), "x").unwrap();
        }
        let found = SqlitePlanner::find_files(&planner).unwrap();
        let names: BTreeSet<_> =
            found.iter().map(|file| file.file_name().unwrap().to_string_lossy().into_owned()).collect();
        for name in ["planner.sqlite", "planner.sqlite.lock", "planner.sqlite.sealed"].iter().chain(&saved) {
            assert!(names.contains(*name), "{name} is not among {names:?}");
        }
        assert!(others.iter().all(|other| !names.contains(*other)), "somebody else's: {names:?}");
    }

    #[tokio::test]
    async fn one_that_is_to_go_is_kept_from_its_writers_even_if_it_cannot_be_opened() {
        let folder = tempfile::tempdir().unwrap();
        let planner = folder.path().join("planner.sqlite");
        std::fs::write(&planner, "no database").unwrap();
        let holder = || Holder::this("Anteroom", "2026-01-01T00:00:00Z".parse().unwrap());
        let kept = SqlitePlanner::keep_from_others(&planner, holder()).await.unwrap();
        let refused = SqlitePlanner::open_as(&planner, holder()).await.unwrap_err();
        assert_eq!(refused.code(), anteroom_domain::Code::PlannerBusy);
        drop(kept);
        let refused = SqlitePlanner::open_as(&planner, holder()).await.unwrap_err();
        assert_eq!(refused.code(), anteroom_domain::Code::PlannerDamaged, "it was not touched");
    }
}
