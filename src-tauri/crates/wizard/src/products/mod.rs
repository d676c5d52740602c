//! The product of a setup and what follows from it.

use anteroom_domain::{Code, Disposition, Failure};

use crate::Wizard;
use crate::wire::{
    AudienceScript, Empty, OutputRead, OutputVerdict, ProductAdd, ProductAdded, ProductChoose, ProductList,
    Requirement, RequirementsCheck, RequirementsEvent, ScriptsQuery, SetupView,
};

fn unfinished() -> Failure {
    Failure::new(Code::Bug, Disposition::StopRun)
}

impl Wizard {
    /// The products.
    ///
    /// # Errors
    /// Unfinished.
    pub async fn products_list(&self, _request: Empty) -> Result<ProductList, Failure> {
        Err(unfinished())
    }

    /// Adds one.
    ///
    /// # Errors
    /// Unfinished.
    pub async fn product_add(&self, _request: ProductAdd) -> Result<ProductAdded, Failure> {
        Err(unfinished())
    }

    /// Chooses one.
    ///
    /// # Errors
    /// Unfinished.
    pub async fn product_choose(&self, _request: ProductChoose) -> Result<SetupView, Failure> {
        Err(unfinished())
    }

    /// Verifies requirements.
    ///
    /// # Errors
    /// Unfinished.
    pub async fn requirements_check(
        &self,
        _request: RequirementsCheck,
        _listener: impl Fn(RequirementsEvent) + Send + Sync + 'static,
    ) -> Result<Vec<Requirement>, Failure> {
        Err(unfinished())
    }

    /// Scripts.
    ///
    /// # Errors
    /// Unfinished.
    pub async fn scripts_list(&self, _request: ScriptsQuery) -> Result<Vec<AudienceScript>, Failure> {
        Err(unfinished())
    }

    /// Reads output.
    ///
    /// # Errors
    /// Unfinished.
    pub async fn output_read(&self, _request: OutputRead) -> Result<OutputVerdict, Failure> {
        Err(unfinished())
    }
}
