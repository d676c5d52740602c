//! `update`: whether there is a newer version, and its file.

use std::path::PathBuf;

use anteroom_wizard::texts::cli_app as texts;
use anteroom_wizard::wire::{UpdateAsk, UpdateNews, UpdateState, UpdateWay};
use anteroom_wizard::{Failure, Text};
use clap::Args;

use crate::exit::Exit;
use crate::{output, session};

/// `update`.
#[derive(Debug, Args)]
pub struct UpdateOptions {
    /// Look whether there is a newer version; this is what it does without --download, too
    #[arg(long, conflicts_with = "download")]
    pub check: bool,
    /// Fetch the newer version's file for this system into this folder, verified; installing it is yours
    #[arg(long, value_name = "DIR")]
    pub download: Option<PathBuf>,
    /// Write JSON for machines instead of words
    #[arg(long)]
    pub json: bool,
}

/// Looks for a newer version because somebody asked, and fetches its file when they asked for that.
pub async fn run(options: UpdateOptions) -> Result<Exit, Failure> {
    let wizard = session::wizard();
    // First of all: one that cannot be read forbids what follows, and whoever reads that must learn why.
    for fault in wizard.policy().faults {
        output::notice(&texts::policy(fault.words(output::words())));
    }
    if let Some(folder) = &options.download {
        let file = wizard.update_download(folder).await?.display().to_string();
        if options.json {
            output::json(&serde_json::json!({ "file": file }));
        } else {
            output::line(&file);
        }
        return Ok(Exit::Done);
    }
    let state = wizard.update_check(UpdateAsk { asked: true }).await?;
    if options.json {
        output::json(&state);
    } else {
        print(&state);
    }
    Ok(exit(&state))
}

fn exit(state: &UpdateState) -> Exit {
    if state.news.is_some() { Exit::Failures } else { Exit::Done }
}

fn print(state: &UpdateState) {
    let version = &state.version;
    match &state.news {
        Some(news) => {
            output::say(&texts::newer(&news.version, version, output::tell(&next(state, news))));
            news.notes.lines().for_each(|line| output::line(&format!("  {line}")));
        }
        None if state.looked => output::say(&texts::newest(version)),
        None => output::say(&texts::version(version, output::tell(&texts::managed()))),
    }
}

fn next(state: &UpdateState, news: &UpdateNews) -> Text {
    match state.way {
        UpdateWay::PackageManager => texts::managed(),
        UpdateWay::Administrator => texts::administrator(),
        _ if news.bytes.is_none() => texts::no_file(),
        _ => texts::download(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn state(news: Option<UpdateNews>, way: UpdateWay) -> UpdateState {
        UpdateState {
            version: "0.2.0".to_owned(),
            way,
            known: true,
            wanted: false,
            forbidden: false,
            looked: way != UpdateWay::PackageManager,
            policy_faults: Vec::new(),
            news,
        }
    }

    fn news(bytes: Option<u64>) -> UpdateNews {
        UpdateNews { version: "0.3.0".to_owned(), published: None, notes: String::new(), bytes }
    }

    #[test]
    fn a_script_learns_by_the_exit_whether_there_is_a_newer_version() {
        assert_eq!(exit(&state(None, UpdateWay::ByHand)), Exit::Done);
        assert_eq!(exit(&state(Some(news(Some(1))), UpdateWay::ByHand)), Exit::Failures);
        assert_eq!(exit(&state(None, UpdateWay::PackageManager)), Exit::Done);
    }

    #[test]
    fn whoever_reads_it_learns_what_to_do_next() {
        let words = |way, bytes| output::tell(&next(&state(None, way), &news(bytes)));
        assert!(words(UpdateWay::ByHand, Some(1)).contains("--download"));
        assert!(words(UpdateWay::ByHand, None).contains("no file for a system like this one"));
        assert!(words(UpdateWay::Administrator, None).contains("administrator installs"));
    }
}
