//! The product of a setup and what follows from its profile.

mod applying;
mod brought;
mod checklist;
mod outputs;
mod script_files;
mod scripting;
mod shelf;
mod values;
mod verifying;

use std::collections::BTreeSet;

use anteroom_catalogue::Words;
use anteroom_domain::{Code, Disposition, Failure};
use anteroom_products::{Problem, Profile};

pub use checklist::{Checklist, environment};
pub use outputs::decode_output;

use crate::Wizard;
use crate::in_force::what_takes_time;
use crate::open_setup::OpenSetup;
use crate::setup::Setup;
use crate::wire::{
    Empty, EnvironmentKind, ProductAdd, ProductAdded, ProductChoose, ProductList, ProductRefused, ProductRow,
    RemedyDone, Requirement, RequirementConfirm, SetupId, SetupRef, SetupView,
};

impl Wizard {
    /// The products to choose from: those that come with Anteroom, and those in the data folder.
    ///
    /// # Errors
    /// None at present; what cannot be read in the folder is part of the answer.
    pub async fn products_list(&self, request: Empty) -> Result<ProductList, Failure> {
        let Empty {} = request;
        let (shelf, words) = (self.shelf(), self.words());
        Ok(ProductList {
            products: shelf
                .products
                .all()
                .iter()
                .map(|profile| row(words, &profile.clone().told_in(words)))
                .collect(),
            refused: shelf
                .products
                .refused()
                .iter()
                .map(|refused| ProductRefused {
                    file: refused.file.display().to_string(),
                    problems: refused.problems.iter().map(Problem::to_string).collect(),
                })
                .collect(),
        })
    }

    /// Adds a profile from a file: it is checked, and copied into the data folder if nothing is wrong with it. One with the id of
    /// a profile that was added before replaces it.
    ///
    /// # Errors
    /// `settings.unwritable`. A file that is refused is an answer.
    pub async fn product_add(&self, request: ProductAdd) -> Result<ProductAdded, Failure> {
        match self.shelf().add(std::path::Path::new(&request.file))? {
            Ok(profile) => {
                self.replace_shelf();
                let words = self.words();
                let product = row(words, &profile.told_in(words));
                Ok(ProductAdded { product: Some(product), problems: Vec::new() })
            }
            Err(problems) => Ok(ProductAdded {
                product: None,
                problems: problems.iter().map(Problem::to_string).collect(),
            }),
        }
    }

    /// Chooses a setup's product and where the mailboxes are. What was typed, confirmed and verified stays: requirements the
    /// products share are met in both.
    ///
    /// # Errors
    /// `product.not_found`, and `product.elsewhere` where the product does not go to that environment.
    pub async fn product_choose(&self, request: ProductChoose) -> Result<SetupView, Failure> {
        let opened = self.opened(&request.setup)?;
        let present = opened.setup().environment;
        let (product, environment) = self.chosen(present, &request.product, request.environment)?;
        opened
            .change(&self.store, (self.now)(), |setup| {
                setup.product = Some(product);
                setup.environment = environment;
            })
            .await?;
        self.view(&opened).await
    }

    /// A product as it is chosen, and where its mailboxes are then: where somebody asks for, else where they were, else where alone
    /// the product goes.
    ///
    /// # Errors
    /// As [`Wizard::product_choose`].
    pub(crate) fn chosen(
        &self,
        present: Option<EnvironmentKind>,
        product: &str,
        asked: Option<EnvironmentKind>,
    ) -> Result<(String, Option<EnvironmentKind>), Failure> {
        let profile = self.find_profile(product).ok_or_else(|| {
            Failure::new(Code::ProductNotFound, Disposition::StopRun).with("product", product)
        })?;
        let offered: Vec<_> = profile.environments.iter().copied().map(EnvironmentKind::from).collect();
        let environment = match asked {
            Some(asked) if !offered.contains(&asked) => {
                let failure = Failure::new(Code::ProductElsewhere, Disposition::StopRun);
                return Err(failure.with("product", &profile.name));
            }
            Some(asked) => Some(asked),
            None => match present {
                Some(present) if offered.contains(&present) => Some(present),
                _ => offered.first().copied().filter(|_| offered.len() == 1),
            },
        };
        Ok((profile.id, environment))
    }

    /// Makes sure that a setup's product is one there is. Where nobody can choose another one on the spot, a checklist without
    /// requirements would look like one that is met.
    ///
    /// # Errors
    /// `product.not_found` with its id, `setup.not_found` or `setup.unreadable`.
    pub fn expect_product(&self, setup: &SetupId) -> Result<(), Failure> {
        let Some(product) = self.opened(setup)?.setup().product else { return Ok(()) };
        match self.find_profile(&product) {
            Some(_) => Ok(()),
            None => Err(Failure::new(Code::ProductNotFound, Disposition::StopRun).with("product", product)),
        }
    }

    /// Makes sure that a setup's product takes meetings over.
    ///
    /// # Errors
    /// `product.no_import` with the reason, `setup.not_found` or `setup.unreadable`.
    pub fn expect_import(&self, setup: &SetupId) -> Result<(), Failure> {
        let Some(profile) = self.profile_of(&self.opened(setup)?.setup()) else { return Ok(()) };
        let Some(reason) = profile.no_import else { return Ok(()) };
        let failure = Failure::new(Code::ProductNoImport, Disposition::StopRun);
        Err(failure.with("product", profile.name).with("reason", reason))
    }

    /// Why a setup has nothing to import, if its product says so.
    pub(crate) fn find_no_import(&self, setup: &Setup) -> Option<String> {
        self.profile_of(setup)?.no_import
    }

    /// The checklist.
    ///
    /// # Errors
    /// `setup.not_found` or `setup.unreadable`.
    pub fn requirements_list(&self, request: &SetupRef) -> Result<Vec<Requirement>, Failure> {
        Ok(self.checklist(&*self.opened(&request.setup)?).rows())
    }

    /// Confirms a requirement by hand, or takes that back. What a check verifies cannot be confirmed.
    ///
    /// # Errors
    /// `settings.unwritable`.
    pub async fn requirement_confirm(
        &self,
        request: RequirementConfirm,
    ) -> Result<Vec<Requirement>, Failure> {
        let opened = self.opened(&request.setup)?;
        // What was brought back can be forgotten, also where a check tells.
        if self.checklist(&opened).is_confirmable(&request.requirement) || !request.confirmed {
            let now = (self.now)();
            opened
                .change(&self.store, now, |setup| {
                    if request.confirmed {
                        setup.confirmed.insert(request.requirement, now);
                    } else {
                        setup.confirmed.remove(&request.requirement);
                        setup.pasted.remove(&request.requirement);
                        setup.ran.remove(&request.requirement);
                    }
                })
                .await?;
        }
        Ok(self.checklist(&opened).rows())
    }

    /// Notes that a person set something right, or did not after all. Until it must be in force, what it mends is waiting instead of failing.
    ///
    /// # Errors
    /// `settings.unwritable`.
    pub async fn remedy_done(&self, request: RemedyDone) -> Result<Vec<Requirement>, Failure> {
        let opened = self.opened(&request.setup)?;
        let now = (self.now)();
        let at = request.done.then_some(now);
        opened.change(&self.store, now, |setup| setup.set_right.note(&request.remedy, at)).await?;
        Ok(self.checklist(&opened).rows())
    }

    /// What can be said to be set, by the ids of requirements and remedies.
    ///
    /// # Errors
    /// `setup.not_found` or `setup.unreadable`.
    pub fn what_takes_time(&self, request: &SetupRef) -> Result<BTreeSet<String>, Failure> {
        let checklist = self.checklist(&*self.opened(&request.setup)?);
        let timed = checklist.definitions().iter().filter(|definition| definition.is_timed());
        let own = timed.map(|definition| definition.id.clone());
        Ok(what_takes_time().map(str::to_owned).chain(own).collect())
    }

    /// The checklist of an open setup, as things stand.
    pub(crate) fn checklist(&self, opened: &OpenSetup) -> Checklist {
        let content = opened.content();
        let profile = self.profile_of(&content.setup);
        Checklist::new(self.words(), &content, profile, (self.now)())
    }

    /// The profile of a setup; `None` until one is chosen, and where its file is gone.
    pub(crate) fn profile_of(&self, setup: &Setup) -> Option<Profile> {
        self.find_profile(setup.product.as_deref()?)
    }
}

fn row(words: &Words, profile: &Profile) -> ProductRow {
    let mut asks = Vec::new();
    let mut rights = Vec::new();
    for environment in &profile.environments {
        for detail in profile.asked_in(*environment) {
            let kind = values::detail_kind(*detail);
            if !asks.contains(&kind) {
                asks.push(kind);
            }
        }
        for right in profile.rights_in(*environment) {
            // Where the product goes to one environment, or is given the same in both, there is nothing to tell apart.
            let is_everywhere = profile.environments.iter().all(|other| right.applies(*other));
            let place = if is_everywhere { String::new() } else { format!(" ({environment})") };
            let sentence = format!("{}{place}", right.sentence(words));
            if !rights.contains(&sentence) {
                rights.push(sentence);
            }
        }
    }
    ProductRow {
        id: profile.id.clone(),
        name: profile.name.clone(),
        vendor: profile.vendor.clone(),
        summary: profile.summary.clone(),
        guide: profile.guide.clone(),
        environments: profile.environments.iter().copied().map(EnvironmentKind::from).collect(),
        asks,
        rights,
        file: profile.file.as_ref().map(|file| file.display().to_string()),
    }
}
