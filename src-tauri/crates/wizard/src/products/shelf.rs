//! The profiles at hand: built in, and those in the data folder.

use std::path::{Path, PathBuf};
use std::sync::{Arc, PoisonError};

use anteroom_domain::{Code, Disposition, Failure};
use anteroom_products::{Problem, Products, Profile, load_profile};

use crate::Wizard;

/// The profiles at hand.
#[derive(Debug)]
pub struct Shelf {
    /// Where profiles of one's own are.
    folder: PathBuf,
    /// The profiles.
    pub products: Products,
}

impl Shelf {
    /// Reads the folder; one that is not there holds nothing.
    pub fn load(data_folder: &Path) -> Self {
        let folder = data_folder.join("profiles");
        Self { products: Products::load(&folder), folder }
    }

    /// Checks a profile file and copies it into the folder. One of its id that was added before is replaced; one that comes with
    /// Anteroom is not.
    ///
    /// # Errors
    /// `settings.unwritable`; inside, everything that is wrong with the file.
    pub fn add(&self, file: &Path) -> Result<Result<Profile, Vec<Problem>>, Failure> {
        let checked = load_profile(file).and_then(|profile| {
            let is_own = self.products.find(&profile.id).is_some_and(|known| known.file.is_some());
            if is_own { Ok(profile) } else { self.products.without_namesake(profile, file) }
        });
        let profile = match checked {
            Ok(profile) => profile,
            Err(problems) => return Ok(Err(problems)),
        };
        let place = self.folder.join(format!("{}.toml", profile.id));
        let unwritable = |error: std::io::Error| {
            Failure::new(Code::SettingsUnwritable, Disposition::StopRun)
                .with("path", place.display())
                .caused_by(error)
        };
        let text = std::fs::read_to_string(file).map_err(unwritable)?;
        std::fs::create_dir_all(&self.folder).map_err(unwritable)?;
        crate::setup::replace(&place, &text)?;
        Ok(load_profile(&place))
    }
}

impl Wizard {
    /// The profiles at hand.
    pub(crate) fn shelf(&self) -> Arc<Shelf> {
        Arc::clone(&self.shelf.lock().unwrap_or_else(PoisonError::into_inner))
    }

    /// The profiles at hand, whole.
    pub fn products(&self) -> Products {
        self.shelf().products.clone()
    }

    /// Reads the folder again.
    pub(super) fn replace_shelf(&self) {
        let shelf = Arc::new(Shelf::load(self.data_folder()));
        *self.shelf.lock().unwrap_or_else(PoisonError::into_inner) = shelf;
    }

    /// The profile with this id.
    pub(crate) fn find_profile(&self, id: &str) -> Option<Profile> {
        self.shelf().products.find(id).cloned()
    }
}
