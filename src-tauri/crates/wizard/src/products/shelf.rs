//! The profiles at hand: built in, and those in the data folder.

use std::path::{Path, PathBuf};
use std::sync::{Arc, PoisonError};

use anteroom_domain::{Code, Failure};
use anteroom_products::{Problem, Products, Profile, load_profile, load_with_text};

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
        let checked = load_with_text(file).and_then(|(profile, text)| {
            let is_own = self.products.find(&profile.id).is_some_and(|known| known.file.is_some());
            let profile = if is_own { profile } else { self.products.without_namesake(profile, file)? };
            Ok((profile.id, text))
        });
        let (id, text) = match checked {
            Ok(checked) => checked,
            Err(problems) => return Ok(Err(problems)),
        };
        let place = self.folder.join(format!("{id}.toml"));
        anteroom_files::private_folder(&self.folder)
            .map_err(|error| error.into_failure(Code::SettingsUnwritable))?;
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
