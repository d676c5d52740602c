//! What commands and scripts printed, brought back: understood first, and judged when a person says so.

use std::path::Path;

use anteroom_catalogue::texts::{brought, outputs as texts};
use anteroom_catalogue::{Text, Words};
use anteroom_domain::{Code, Disposition, Failure, Reason};
use anteroom_files::limits::PASTED;
use anteroom_scripts::output::{Expected, Output, Verdict};
use anteroom_scripts::pasted::{Pasted, read_pasted};

use super::brought::{Brought, Foreign};
use super::checklist::Checklist;
use crate::Wizard;
use crate::open_setup::Content;
use crate::setup::{CheckMark, PastedMark};
use crate::wire::{OutputFile, OutputRead, OutputTable, OutputUnderstood, OutputVerdict, OutputVerified};

/// Objects that are shown of a table; more is not read by anybody, and counted.
const MOST_ROWS: usize = 200;

impl Wizard {
    /// What a file holds in which an output was saved, to be read with [`output_read`](Self::output_read).
    ///
    /// # Errors
    /// `list.output_unreadable`, for what is no text and for what is longer than any output.
    pub async fn output_file(&self, request: OutputFile) -> Result<String, Failure> {
        let bytes = anteroom_files::read(Path::new(&request.file), PASTED)
            .map_err(|error| error.into_failure(Code::OutputUnreadable))?;
        decode_output(&bytes, &request.file)
    }

    /// What a text is understood as. Nothing is judged, and nothing is kept of it.
    ///
    /// # Errors
    /// `setup.not_found` or `setup.unreadable`; a text that is not understood is an answer.
    pub fn output_read(&self, request: &OutputRead) -> Result<OutputUnderstood, Failure> {
        let checklist = self.checklist(&*self.opened(&request.setup)?);
        let words = self.words();
        Ok(match understand(&request.text, &checklist) {
            Err(refused) => OutputUnderstood { refused: Some(words.tell(&refused)), ..Default::default() },
            Ok(brought) => OutputUnderstood {
                refused: None,
                origins: words_of(words, brought.origins(words)),
                remarks: words_of(words, brought.remarks()),
                tables: brought.pasted.outputs.iter().map(table).collect(),
                runs: brought.pasted.runs.iter().map(|run| brought.run(words, run)).collect(),
            },
        })
    }

    /// Keeps what a text proves, and what scripts say of themselves in it. A text that cannot be read for certain changes nothing
    /// and says why.
    ///
    /// # Errors
    /// `settings.unwritable`, `setup.not_found` or `setup.unreadable`.
    pub async fn output_judge(&self, request: OutputRead) -> Result<OutputVerdict, Failure> {
        let opened = self.opened(&request.setup)?;
        let checklist = self.checklist(&opened);
        let words = self.words();
        let brought = match understand(&request.text, &checklist) {
            Ok(brought) => brought,
            Err(refused) => return Ok(refuse(words.tell(&refused), &checklist)),
        };
        let expected = expected(&opened.content(), &checklist);
        let outputs = &brought.pasted.outputs;
        let verdicts: Vec<Verdict> = outputs.iter().flat_map(|output| output.verdicts(&expected)).collect();
        let verified = verified(words, &checklist, &verdicts);
        let now = (self.now)();
        let marks = brought.marks(now);
        // Free text does not say when it was printed.
        let at = brought.asked_at().map_or(now, |at| at.min(now));
        let wide: Option<Vec<String>> =
            outputs.iter().find_map(|output| output.assignments_reaching_further(&expected));
        opened
            .change(&self.store, now, |setup| {
                for one in &verified {
                    // An older answer does not take the place of a newer one.
                    if setup.pasted.get(&one.requirement).is_some_and(|known| known.mark.at > at) {
                        continue;
                    }
                    let about = checklist.find(&one.requirement).and_then(|definition| definition.paste());
                    let about = about.map(|paste| checklist.about_fact(paste.proves));
                    let mark = PastedMark { mark: CheckMark::new(one.met, at), about };
                    setup.pasted.insert(one.requirement.clone(), mark);
                }
                marks.into_iter().for_each(|mark| mark.note(setup));
                if let Some(wide) = wide {
                    setup.consent.note_wide(wide);
                }
            })
            .await?;
        let ran = brought.ran();
        let mut lines = lines(words, outputs, &verdicts, &verified);
        lines.extend(words_of(words, brought.lines(&ran, words)));
        Ok(OutputVerdict {
            command: Some(brought.sources()).filter(|sources| !sources.is_empty()),
            lines,
            requirements: self.checklist(&opened).rows(),
            verified,
            ran,
        })
    }
}

/// What a text is, if it is about this setup.
///
/// # Errors
/// Why it is not read, or not used, and what to do.
fn understand<'a>(text: &str, checklist: &'a Checklist) -> Result<Brought<'a>, Text> {
    let pasted: Pasted = read_pasted(text).map_err(|refused| refused.text())?;
    Brought::new(pasted, checklist).map_err(|foreign| match foreign {
        Foreign::Organization { its, ours } => brought::elsewhere(its, ours),
        Foreign::Application { its, ours } => brought::other_application(its, ours),
        Foreign::Account { its, ours } => brought::other_account(its, ours),
        Foreign::Script { product } => brought::other_script(product),
    })
}

fn words_of(words: &Words, texts: Vec<Text>) -> Vec<String> {
    texts.iter().map(|text| words.tell(text)).collect()
}

fn table(output: &Output) -> OutputTable {
    let table = output.table();
    OutputTable {
        command: output.command().cmdlet().to_owned(),
        columns: table.columns.into_iter().map(str::to_owned).collect(),
        total: u32::try_from(table.rows.len()).unwrap_or(u32::MAX),
        rows: table.rows.into_iter().take(MOST_ROWS).collect(),
    }
}

/// The text of a file or a pipe, whatever it was saved as: Windows PowerShell's `>` writes UTF-16.
///
/// # Errors
/// `list.output_unreadable` when it is no text; `name` is what it is called then.
pub fn decode_output(bytes: &[u8], name: &str) -> Result<String, Failure> {
    anteroom_tables::decode(bytes).map_err(|_| {
        Failure::new(Code::OutputUnreadable, Disposition::StopRun).with("file", name).worded(Reason::NoText)
    })
}

fn refuse(refused: String, checklist: &Checklist) -> OutputVerdict {
    OutputVerdict {
        command: None,
        lines: vec![refused],
        verified: Vec::new(),
        ran: Vec::new(),
        requirements: checklist.rows(),
    }
}

/// All the ways in which those whom the output is about may be printed.
fn expected(content: &Content, checklist: &Checklist) -> Expected {
    let (values, details) = (checklist.values(), &content.setup.details);
    let mut account = vec![content.setup.account.email.clone(), content.setup.account.user_name.clone()];
    account.push(format!("{} {}", details.first_name.trim(), details.last_name.trim()).trim().to_owned());
    account.extend(values.login.iter().map(|login| match login {
        anteroom_domain::Login::DownLevel { user, .. } => user.clone(),
        anteroom_domain::Login::Upn(name) | anteroom_domain::Login::Bare(name) => name.clone(),
    }));
    account.extend(values.account.iter().map(|address| address.local_part().to_owned()));
    account.retain(|identity| !identity.trim().is_empty());
    let named =
        |address: &anteroom_domain::SmtpAddress| vec![address.to_string(), address.local_part().to_owned()];
    Expected {
        manager: account.clone(),
        account,
        right: checklist.right(),
        application: [&values.client_id, &values.app_object_id].into_iter().flatten().cloned().collect(),
        rooms: content
            .rooms
            .iter()
            .map(|room| {
                let mut names = named(&room.address);
                names.push(room.display_name.clone());
                names
            })
            .collect(),
        equipment: values.equipment.as_ref().map(named).unwrap_or_default(),
        processing: values.processing.clone(),
        room_processing: checklist.room_processing().clone(),
        room_list: values.room_list.as_ref().map(named).unwrap_or_default(),
    }
}

/// The requirements the verdicts decide.
fn verified(words: &Words, checklist: &Checklist, verdicts: &[Verdict]) -> Vec<OutputVerified> {
    let decide = |id: &String, fact: &str| {
        let verdict = verdicts.iter().find(|verdict| verdict.what == fact)?;
        let met = verdict.met?;
        Some(OutputVerified { requirement: id.clone(), met, reason: reason(words, verdict) })
    };
    checklist
        .definitions()
        .iter()
        .filter_map(|definition| decide(&definition.id, definition.paste()?.proves.word()))
        .collect()
}

fn reason(words: &Words, verdict: &Verdict) -> Option<String> {
    Some(words.tell_all(&verdict.reasons)).filter(|reason| !reason.is_empty())
}

/// What was read, in sentences.
fn lines(
    words: &Words,
    outputs: &[Output],
    verdicts: &[Verdict],
    verified: &[OutputVerified],
) -> Vec<String> {
    let read = outputs.iter().flat_map(Output::lines);
    let mut lines: Vec<String> = read.map(|line| words.tell_all(&line)).collect();
    // A reason stands with the requirement it decides; one that decides none would be lost.
    let is_told = |reason: &String| verified.iter().any(|one| one.reason.as_ref() == Some(reason));
    for reason in verdicts.iter().filter_map(|verdict| reason(words, verdict)) {
        if !is_told(&reason) && !lines.contains(&reason) {
            lines.push(reason);
        }
    }
    let is_unknown = verdicts.iter().any(|verdict| verdict.met.is_none());
    match (outputs.is_empty(), verified.is_empty(), is_unknown) {
        (true, ..) | (_, false, _) => {}
        (_, _, true) => lines.push(words.tell(&texts::decides_nothing())),
        (_, _, false) => lines.push(words.tell(&texts::decides_nothing_here())),
    }
    lines
}
