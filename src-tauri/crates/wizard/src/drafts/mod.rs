//! A setup made or changed in one go, without the window: what is named is looked at whole before anything is kept, by the rules the
//! window's forms go by.

mod field;
mod refused;
mod rooms;

use std::path::PathBuf;

use anteroom_domain::{Code, Failure, Missing, clean};
use anteroom_products::{Detail, Environment};

pub use self::field::Field;
pub use self::refused::DraftRefused;
use self::rooms::NamedRooms;
use crate::Wizard;
use crate::fields::Wrong;
use crate::forms::incomplete;
use crate::open_setup::OpenSetup;
use crate::places;
use crate::session::{free_name, fresh_id, take_over};
use crate::setup::{Home, Setup, SetupDocument, SetupStore};
use crate::steps::rooms::list::take_in;
use crate::wire::{EnvironmentKind, RoomsAdded, SetupId, SetupRef, SetupSave, StepId};

/// What is named of a setup. What is not, stays as it is.
#[derive(Debug, Clone, Default)]
pub struct Draft {
    /// The customer's name.
    pub name: Option<String>,
    /// The product's profile.
    pub product: Option<String>,
    /// Where the mailboxes are.
    pub environment: Option<EnvironmentKind>,
    /// Texts of the forms; an empty one clears its field.
    pub texts: Vec<(Field, String)>,
    /// Days before today an import reads.
    pub days_back: Option<u32>,
    /// Days after today an import reads.
    pub days_ahead: Option<u32>,
    /// Whether organizers the Exchange directory knows become planner users.
    pub adopt_directory_users: Option<bool>,
    /// Whether notifications stay off during an import.
    pub silence_notifications: Option<bool>,
    /// Rooms to add, each as typed.
    pub rooms: Vec<String>,
    /// A file with rooms to add.
    pub rooms_file: Option<String>,
}

/// What became of a draft.
#[derive(Debug)]
pub enum Drafted {
    /// It is kept.
    Kept {
        /// The setup.
        setup: SetupId,
        /// What became of its rooms, for each place they came from.
        added: Vec<RoomsAdded>,
    },
    /// Something of it cannot be used, and nothing is kept.
    Refused(DraftRefused),
}

impl Wizard {
    /// Makes a setup: in the list of the window, or as a file beside it, which is as one that was exported.
    ///
    /// # Errors
    /// `output.unwritable` for a file that cannot be made or is there already, `setup.name_taken` where somebody else was quicker,
    /// `setup.busy`, `settings.unwritable`. Nothing is made then.
    pub async fn setup_draft(&self, draft: Draft, file: Option<PathBuf>) -> Result<Drafted, Failure> {
        let now = (self.now)();
        let name = draft.name.clone().unwrap_or_default();
        let blank = Setup::new(fresh_id(), clean(&name), now);
        let rooms = self.rooms_of(&draft).await;
        let (setup, mut wrong) = self.drafted(&blank, &draft);
        let named = if file.is_some() { some_name(&name) } else { free_name(&self.store, &name, None) };
        wrong.extend(named.err().map(of_name));
        let rooms = match rooms.unless(wrong) {
            Ok(rooms) => rooms,
            Err((_, refused)) => return Ok(Drafted::Refused(refused)),
        };
        let mut list = Vec::new();
        let added: Vec<_> = rooms.into_iter().map(|parsed| take_in(&mut list, parsed, "")).collect();
        let id = setup.id.clone();
        match file {
            Some(file) => crate::asked_for::write_new(&file, &SetupDocument::new(setup, list).to_json()?)?,
            None => {
                let keep = move |store: &SetupStore| {
                    let setup = Setup { name: free_name(store, &name, None)?, ..setup };
                    store.save_rooms(&setup.id, &list)?;
                    store.save(&setup)
                };
                self.store.in_turn(now, keep).await?;
            }
        }
        Ok(Drafted::Kept { setup: id, added })
    }

    /// Changes a setup; one that came from a file is written back to it.
    ///
    /// # Errors
    /// `setup.not_found`, `setup.unreadable`, `setup.busy`, `settings.unwritable`. Nothing is changed then.
    pub async fn setup_redraft(&self, request: SetupRef, draft: Draft) -> Result<Drafted, Failure> {
        let opened = self.opened(&request.setup)?;
        let rooms = self.rooms_of(&draft).await;
        let mut refused = None;
        let changed = opened
            .try_change_whole(&self.store, (self.now)(), |setup, list| {
                let (changed, mut wrong) = self.drafted(setup, &draft);
                let name = draft.name.as_deref().map(|name| self.name_for(&opened, &setup.id, name));
                let name = name.transpose().map_err(of_name);
                wrong.extend(name.as_ref().err().cloned());
                let rooms = rooms.unless(wrong).map_err(|(failure, why)| {
                    refused = Some(why);
                    failure
                })?;
                let name = name.ok().flatten().unwrap_or_else(|| setup.name.clone());
                *setup = Setup { name, ..changed };
                Ok(rooms.into_iter().map(|parsed| take_in(list, parsed, "")).collect())
            })
            .await;
        if let Some(refused) = refused {
            return Ok(Drafted::Refused(refused));
        }
        let added = changed?;
        opened.write_back(&self.store, (self.now)()).await?;
        Ok(Drafted::Kept { setup: request.setup, added })
    }

    /// What the first page asks for and nobody has named yet, as its fields are called: the product, where the mailboxes are, and what
    /// the product wants to be told there.
    ///
    /// # Errors
    /// `setup.not_found` or `setup.unreadable`.
    pub fn fields_open(&self, request: &SetupRef) -> Result<Vec<&'static str>, Failure> {
        let mut setup = self.opened(&request.setup)?.setup();
        let mut open = Vec::new();
        open.extend(setup.product.is_none().then_some("product"));
        open.extend(setup.environment.is_none().then_some("environment"));
        let environment = match setup.environment {
            Some(EnvironmentKind::OnPremises) => Environment::OnPremises,
            Some(EnvironmentKind::ExchangeOnline) => Environment::ExchangeOnline,
            None => return Ok(open),
        };
        let profile = self.profile_of(&setup);
        let asked = profile.iter().flat_map(|profile| profile.asked_in(environment));
        let asked = asked.map(|detail| field_of(*detail));
        open.extend(asked.filter(|field| clean(field.text(&mut setup)).is_empty()).map(Field::name));
        Ok(open)
    }

    /// A setup with what a draft names, and what of that cannot be used.
    fn drafted(&self, before: &Setup, draft: &Draft) -> (Setup, Vec<Wrong>) {
        let (mut setup, mut typed, mut bare) = (before.clone(), before.clone(), before.clone());
        let mut wrong = Vec::new();
        match self.choice(before, draft) {
            Ok((product, environment)) => (setup.product, setup.environment) = (product, environment),
            Err(failure) => {
                let is_elsewhere = failure.code() == Code::ProductElsewhere;
                let field = if is_elsewhere { "environment" } else { "product" };
                wrong.push((StepId::Requirements, field, failure));
            }
        }
        for (field, text) in &draft.texts {
            text.clone_into(field.text(&mut typed));
            field.text(&mut bare).clear();
        }
        let import = &mut typed.import;
        import.days_back = draft.days_back.unwrap_or(import.days_back);
        import.days_ahead = draft.days_ahead.unwrap_or(import.days_ahead);
        import.adopt_directory_users = draft.adopt_directory_users.unwrap_or(import.adopt_directory_users);
        let save = SetupSave {
            setup: typed.id,
            step: None,
            environment: None,
            details: Some(typed.details),
            ldap: Some(typed.ldap),
            account: Some(typed.account),
            exchange: Some(typed.exchange),
            import: Some(typed.import),
        };
        places::typed_over(&mut setup, &bare, |setup| take_over(setup, before, save));
        if let Some(silence) = draft.silence_notifications {
            (setup.silence_notifications, setup.notifications_seen) = (silence, true);
        }
        wrong.extend(self.wrong_fields(&setup).into_iter().filter(|(_, field, _)| draft.names(field)));
        (setup, wrong)
    }

    /// Product and environment, as a draft would have them.
    fn choice(
        &self,
        before: &Setup,
        draft: &Draft,
    ) -> Result<(Option<String>, Option<EnvironmentKind>), Failure> {
        let product = draft.product.as_ref().or(before.product.as_ref());
        match product.filter(|_| draft.product.is_some() || draft.environment.is_some()) {
            Some(product) => {
                let (product, environment) = self.chosen(before.environment, product, draft.environment)?;
                Ok((Some(product), environment))
            }
            None => Ok((before.product.clone(), draft.environment.or(before.environment))),
        }
    }

    /// A name an open setup can have. Names of files are nobody else's business.
    fn name_for(&self, opened: &OpenSetup, id: &SetupId, name: &str) -> Result<String, Failure> {
        match opened.home() {
            Home::Stored => free_name(&self.store, name, Some(id)),
            Home::File(_) => some_name(name),
        }
    }

    async fn rooms_of(&self, draft: &Draft) -> NamedRooms {
        NamedRooms::read(&draft.rooms, draft.rooms_file.as_deref(), self.words()).await
    }
}

impl Draft {
    /// Whether it gives a field something that can be wrong. What is cleared is missing, which no draft is refused for.
    fn names(&self, field: &str) -> bool {
        match field {
            "daysBack" | "daysAhead" => self.days_back.is_some() || self.days_ahead.is_some(),
            _ => self.texts.iter().any(|(typed, text)| typed.name() == field && !clean(text).is_empty()),
        }
    }
}

fn some_name(name: &str) -> Result<String, Failure> {
    let name = clean(name);
    if name.is_empty() { Err(incomplete("name", Missing::Name)) } else { Ok(name) }
}

fn of_name(failure: Failure) -> Wrong {
    (StepId::Requirements, "name", failure)
}

/// The field in which a product is told what it asks for.
fn field_of(detail: Detail) -> Field {
    match detail {
        Detail::FirstName => Field::FirstName,
        Detail::LastName => Field::LastName,
        Detail::Equipment => Field::Equipment,
        Detail::RoomList => Field::RoomList,
        Detail::TestUser => Field::TestUser,
        Detail::OutsideMailbox => Field::OutsideMailbox,
        Detail::ClientId => Field::ClientId,
        Detail::AppObjectId => Field::AppObjectId,
        Detail::VendorContact => Field::VendorContact,
    }
}

#[cfg(test)]
mod tests;
