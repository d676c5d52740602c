//! The support bundle: what a question needs, with stand-ins for what names people, customers and machines, looked at before it is
//! saved, and sent nowhere.

mod archive;
mod bundle;
mod contents;
mod stand_ins;
#[cfg(test)]
mod tests;

use std::path::Path;
use std::sync::{Arc, PoisonError};

use anteroom_domain::{Code, Disposition, Failure, Reason};

pub(crate) use bundle::Bundle;

use crate::Wizard;
use crate::wire::{SupportSave, SupportView};

impl Wizard {
    /// Puts a bundle together and shows the whole of it. It is kept until another one is put together. `facts` are what only
    /// the program knows that asks for it, by name.
    ///
    /// # Errors
    /// `internal.bug`. What cannot be read is told in the bundle.
    pub async fn support_prepare(&self, facts: &[(&str, String)]) -> Result<SupportView, Failure> {
        let files = self.support_files(facts).await?;
        let bundle = Arc::new(Bundle { id: uuid::Uuid::new_v4().to_string(), files });
        *self.bundle.lock().unwrap_or_else(PoisonError::into_inner) = Some(Arc::clone(&bundle));
        Ok(SupportView { bundle: bundle.id.clone(), files: bundle.files.clone() })
    }

    /// Saves the bundle that was shown, and no other.
    ///
    /// # Errors
    /// `output.unwritable`.
    pub async fn support_save(&self, request: SupportSave) -> Result<(), Failure> {
        let file = crate::asked_for::expect_ending(&request.file, "zip")?;
        let kept = self.bundle.lock().unwrap_or_else(PoisonError::into_inner).clone();
        let shown = kept.filter(|bundle| bundle.id == request.bundle).ok_or_else(|| {
            Failure::new(Code::OutputUnwritable, Disposition::StopRun)
                .with("file", file.display())
                .worded(Reason::OtherBundle)
        })?;
        write(file, &shown)
    }
}

fn write(file: &Path, bundle: &Bundle) -> Result<(), Failure> {
    let bytes = archive::pack(&bundle.files)?;
    anteroom_files::replace(file, &bytes).map_err(|error| error.into_failure(Code::OutputUnwritable))
}
