//! The products there are: built in, and loaded from a file.

use std::path::{Path, PathBuf};

use anteroom_domain::{Code, Failure};
use anteroom_products::{Problem, Products, Profile, load_profile, load_with_text};

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
