//! `report`: what a person files.

use anteroom_wizard::Failure;
use anteroom_wizard::wire::SetupExport;

use crate::arguments::ReportOptions;
use crate::exit::Exit;
use crate::{output, session};

/// Writes the report of a setup as HTML.
pub async fn run(options: ReportOptions) -> Result<Exit, Failure> {
    let (wizard, setup) = session::open_to_look(&options.choice, options.planner.clone()).await?;
    let file = options.out.display().to_string();
    wizard.report_save(SetupExport { setup, file: file.clone() }).await?;
    if options.choice.json {
        output::json(&serde_json::json!({ "file": file }));
    } else {
        output::line(&file);
    }
    Ok(Exit::Done)
}
