//! `support`, `logs`, `licenses`: what helps whoever is asked for help.

use std::path::PathBuf;

use anteroom_wizard::texts::cli_app as texts;
use anteroom_wizard::wire::SupportSave;
use anteroom_wizard::{Failure, Options, load_third_party, logs_folder, own_licenses};
use clap::Args;

use crate::exit::Exit;
use crate::{output, session};

/// `support`.
#[derive(Debug, Args)]
#[command(group = clap::ArgGroup::new("way").required(true).multiple(true).args(["show", "save"]))]
pub struct SupportOptions {
    /// Show every file of the bundle with its whole text
    #[arg(long)]
    pub show: bool,
    /// Save the bundle to this file, which must end in .zip
    #[arg(long, value_name = "FILE")]
    pub save: Option<PathBuf>,
    /// Write JSON for machines instead of words
    #[arg(long)]
    pub json: bool,
}

/// `logs`.
#[derive(Debug, Args)]
pub struct LogsOptions {
    /// Write JSON for machines instead of words
    #[arg(long)]
    pub json: bool,
}

/// Puts a support bundle together, shows it, saves it. It is sent nowhere.
pub async fn run(options: SupportOptions) -> Result<Exit, Failure> {
    let wizard = session::wizard();
    let view = wizard.support_prepare(&[("program", "anteroom-cli".to_owned())]).await?;
    if options.json {
        output::json(&view);
    } else if options.show {
        for file in &view.files {
            output::line(&format!("== {}", file.name));
            file.text.lines().for_each(output::line);
        }
    } else {
        for file in &view.files {
            output::line(&format!("{}  {}", file.name, output::tell(&texts::bytes(file.text.len()))));
        }
    }
    if let Some(file) = options.save {
        let file = file.display().to_string();
        wizard.support_save(SupportSave { bundle: view.bundle, file: file.clone() }).await?;
        output::notice(&texts::bundle_written(file));
    }
    Ok(Exit::Done)
}

/// Tells where the logs are.
pub fn logs(options: &LogsOptions) -> Result<Exit, Failure> {
    let folder = logs_folder(&Options::installed().data_folder);
    if options.json {
        output::json(&serde_json::json!({ "folder": folder.display().to_string() }));
    } else {
        output::line(&folder.display().to_string());
    }
    Ok(Exit::Done)
}

/// Writes the licenses of Anteroom, and of what is inside where they came along.
pub fn licenses() -> Result<Exit, Failure> {
    for (name, text) in own_licenses() {
        output::line(&format!("== {name}"));
        text.lines().for_each(output::line);
    }
    match load_third_party() {
        Some(text) => {
            output::line("== THIRD-PARTY");
            text.lines().for_each(output::line);
        }
        None => output::notice(&texts::no_licenses()),
    }
    Ok(Exit::Done)
}
