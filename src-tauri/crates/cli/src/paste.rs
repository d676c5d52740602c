//! What commands and scripts printed, from files and from standard input.

use std::io::IsTerminal as _;
use std::path::{Path, PathBuf};

use anteroom_wizard::files::{self, FileError, limits::PASTED};
use anteroom_wizard::texts::{cli, cli_setup as texts};
use anteroom_wizard::wire::{OutputRan, OutputRead, OutputUnderstood, OutputVerified, Requirement, SetupId};
use anteroom_wizard::{Code, Disposition, Failure, Wizard, decode_output};
use serde::Serialize;
use tokio::io::AsyncReadExt as _;

use crate::{output, session};

/// What one output says, as the window shows it.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Pasted {
    /// The file; `-` for standard input.
    pub file: String,
    /// The command it comes from; `null` when it was not recognized.
    pub command: Option<String>,
    /// What was read, a sentence each; why it was refused, if it was.
    pub lines: Vec<String>,
    /// Requirements it verifies, and whether each is met.
    pub verified: Vec<OutputVerified>,
    /// Requirements whose script ran, and how it ended.
    pub ran: Vec<OutputRan>,
    /// What it was understood as, before it was judged.
    pub understood: OutputUnderstood,
}

impl Pasted {
    /// Whether it decides nothing.
    pub fn is_idle(&self) -> bool {
        self.verified.is_empty() && self.ran.is_empty()
    }
}

/// Reads outputs one after the other and keeps what each proves. All of them are loaded before the first one is read.
pub async fn read(wizard: &Wizard, setup: &SetupId, files: &[PathBuf]) -> Result<Vec<Pasted>, Failure> {
    let mut texts = Vec::new();
    for file in files {
        let name = file.display().to_string();
        let bytes = load(file, &name).await?;
        texts.push((decode_output(&bytes, &name)?, name));
    }
    let mut all = Vec::new();
    for (text, file) in texts {
        let request = OutputRead { setup: setup.clone(), text };
        let understood = wizard.output_read(&request)?;
        let verdict = wizard.output_judge(request).await?;
        all.push(Pasted {
            file,
            command: verdict.command,
            lines: verdict.lines,
            verified: verdict.verified,
            ran: verdict.ran,
            understood,
        });
    }
    Ok(all)
}

async fn load(file: &Path, name: &str) -> Result<Vec<u8>, Failure> {
    let refused = |error: FileError| error.into_failure(Code::OutputUnreadable);
    if file != Path::new("-") {
        return files::read(file, PASTED).map_err(refused);
    }
    if std::io::stdin().is_terminal() {
        output::notice(&texts::paste());
    }
    let mut bytes = Vec::new();
    let reading = tokio::io::stdin().take(PASTED + 1);
    tokio::pin!(reading);
    match session::unless_interrupted(reading.read_to_end(&mut bytes)).await {
        Some(Ok(_)) => {}
        Some(Err(error)) => return Err(unreadable(name, &error.to_string()).caused_by(error)),
        None => return Err(unreadable(name, &output::tell(&cli::interrupted()))),
    };
    if bytes.len() as u64 > PASTED {
        return Err(refused(FileError::TooLarge { path: file.to_owned(), most: PASTED }));
    }
    Ok(bytes)
}

fn unreadable(name: &str, reason: &str) -> Failure {
    Failure::new(Code::OutputUnreadable, Disposition::StopRun).with("file", name).with("reason", reason)
}

/// Writes what was read, and what it decides.
pub fn print(pasted: &Pasted, requirements: &[Requirement]) {
    output::say(&match &pasted.command {
        Some(command) => texts::pasted(&pasted.file, command),
        None => texts::pasted_unread(&pasted.file),
    });
    let told = pasted.understood.origins.iter().chain(&pasted.lines);
    told.for_each(|line| output::line(&format!("        {}", output::inline(line))));
    let title_of = |id: &str| {
        let title = requirements.iter().find(|known| known.id == id).map(|known| known.title.clone());
        title.unwrap_or_else(|| id.to_owned())
    };
    for one in &pasted.verified {
        let title = title_of(&one.requirement);
        let told = if one.met { texts::pasted_met(title) } else { texts::pasted_not_met(title) };
        output::line(&format!("        {}", output::tell(&told)));
        one.reason.iter().for_each(|reason| output::line(&format!("        {}", output::inline(reason))));
    }
    for one in &pasted.ran {
        let told = texts::pasted_ran(one.ended.name(), title_of(&one.requirement));
        output::line(&format!("        {}", output::tell(&told)));
    }
}
