//! The profiles at hand: built in, and those in the data folder.

use std::sync::{Arc, PoisonError};

use anteroom_products::{Products, Profile};

use crate::Wizard;
use crate::shelf::Shelf;

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

    /// The profile with this id, in the language that is spoken.
    pub(crate) fn find_profile(&self, id: &str) -> Option<Profile> {
        self.shelf().products.find(id).cloned().map(|profile| profile.told_in(self.words()))
    }
}
