//! The documents at the end, and the reminders.

mod contents;
mod document;
mod ending;
mod reminders;

use anteroom_domain::Failure;

use self::contents::{Saved, Sources};
use self::document::Document;
use crate::Wizard;
use crate::asked_for;
use crate::wire::{
    AudienceScript, Expiry, HandoverKind, HandoverPreview, HandoverQuery, HandoverSave, HandoverValue,
    RemindersSave, RemindersSaved, ScriptRead, ScriptsQuery, SetupId,
};

pub use ending::{Ending, find_support_end};

impl Wizard {
    /// What the handover holds, as things stand.
    ///
    /// # Errors
    /// `setup.not_found` or `setup.unreadable`. This holds for every method here.
    pub async fn handover_preview(&self, request: HandoverQuery) -> Result<HandoverPreview, Failure> {
        let document = self.handover(&request.setup).await?;
        Ok(HandoverPreview {
            reminders: count(reminders::to_come(&document.endings).count()),
            product: document.product,
            vendor_values: document
                .values
                .into_iter()
                .map(|value| HandoverValue { label: value.label, values: value.values })
                .collect(),
            secret_advice: document.secret,
            open: document.open.into_iter().map(|point| point.title).collect(),
            expiries: document
                .endings
                .into_iter()
                .map(|ending| Expiry { what: ending.what, on: ending.on.to_string(), action: ending.action })
                .collect(),
        })
    }

    /// Writes a document as HTML to a file the person chose. It holds no secret.
    ///
    /// # Errors
    /// `output.unwritable`, also for a file that does not end in `.html`: the window writes documents and nothing else.
    pub async fn handover_save(&self, request: HandoverSave) -> Result<(), Failure> {
        let file = asked_for::expect_ending(&request.file, "html")?;
        let document = self.handover(&request.setup).await?;
        let page = match request.kind {
            HandoverKind::Vendor => document.vendor_page(self.words()),
            HandoverKind::Customer => document.customer_page(self.words()),
        };
        asked_for::write(file, &page.map_err(crate::bug::bug)?)
    }

    /// Writes a calendar with an entry for each last day to come, to a file the person chose. Where no such day is known,
    /// nothing is written: calendars refuse a file without an entry, and it would look like a reminder.
    ///
    /// # Errors
    /// `output.unwritable`, also for a file that does not end in `.ics`.
    pub async fn reminders_save(&self, request: RemindersSave) -> Result<RemindersSaved, Failure> {
        let file = asked_for::expect_ending(&request.file, "ics")?;
        let document = self.handover(&request.setup).await?;
        let entries = count(reminders::to_come(&document.endings).count());
        if entries > 0 {
            let calendar = reminders::reminders(
                self.words(),
                &document.endings,
                &request.setup.0,
                &document.customer,
                &document.product,
                (self.now)(),
            );
            asked_for::write(file, &calendar.map_err(crate::bug::bug)?)?;
        }
        Ok(RemindersSaved { entries })
    }

    /// What ends on a day, soonest first.
    pub(crate) async fn endings(&self, setup: &SetupId) -> Result<Vec<Ending>, Failure> {
        Ok(self.handover(setup).await?.endings)
    }

    async fn handover(&self, setup: &SetupId) -> Result<Document, Failure> {
        let mut scripts = Vec::new();
        let query = ScriptsQuery { setup: setup.clone(), only_missing: false };
        for AudienceScript { script, requirements, .. } in self.scripts_list(query).await? {
            let Some(script) = script else { continue };
            let read = self.script_read(ScriptRead { setup: setup.clone(), script }).await?;
            scripts.push(Saved { script: read, requirements });
        }
        let opened = self.opened(setup)?;
        let checklist = self.checklist(&opened);
        let content = opened.content().clone();
        let profile = self.profile_of(&content.setup);
        let sources = Sources {
            words: self.words(),
            profile: profile.as_ref(),
            requirements: &checklist.rows(),
            scripts: &scripts,
            room_lists: checklist.values().room_lists().iter().map(ToString::to_string).collect(),
            now: (self.now)(),
            content: &content,
        };
        Ok(sources.document())
    }
}

fn count(all: usize) -> u32 {
    u32::try_from(all).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests;
