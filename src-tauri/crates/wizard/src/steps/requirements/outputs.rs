//! What a pasted output proves of the checklist.

use anteroom_catalogue::Words;
use anteroom_catalogue::texts::outputs;
use anteroom_domain::{Code, Disposition, Failure, Reason};
use anteroom_scripts::output::{Expected, Output, Refused, Verdict, parse_output};

use super::checklist::Checklist;
use crate::Wizard;
use crate::open_setup::Content;
use crate::setup::CheckMark;
use crate::wire::{OutputRead, OutputVerdict, OutputVerified};

impl Wizard {
    /// Reads what a check command printed and keeps what it proves. A text that cannot be read for certain changes nothing and
    /// says why.
    ///
    /// # Errors
    /// `settings.unwritable`.
    pub async fn output_read(&self, request: OutputRead) -> Result<OutputVerdict, Failure> {
        let opened = self.opened(&request.setup)?;
        let checklist = self.checklist(&opened);
        let outputs = match parse_output(&request.text) {
            Ok(outputs) => outputs,
            Err(refused) => return Ok(refuse(self.words(), &refused, &checklist)),
        };
        let expected = expected(&opened.content(), &checklist);
        let verdicts: Vec<_> = outputs.iter().flat_map(|output| output.verdicts(&expected)).collect();
        let words = self.words();
        let verified = verified(words, &checklist, &verdicts);
        let now = (self.now)();
        let wide = outputs.iter().find_map(|output| output.assignments_of_everybody(&expected));
        opened
            .change(&self.store, now, |setup| {
                for one in &verified {
                    setup.pasted.insert(one.requirement.clone(), CheckMark::new(one.met, now));
                }
                if let Some(wide) = wide {
                    setup.consent.note_wide(wide);
                }
            })
            .await?;
        Ok(OutputVerdict {
            command: Some(commands(&outputs)),
            lines: lines(words, &outputs, &verdicts, &verified),
            requirements: self.checklist(&opened).rows(),
            verified,
        })
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

fn refuse(words: &Words, refused: &Refused, checklist: &Checklist) -> OutputVerdict {
    OutputVerdict {
        command: None,
        lines: vec![words.tell(&refused.text())],
        verified: Vec::new(),
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

/// The commands, in the order of the text.
fn commands(outputs: &[Output]) -> String {
    outputs.iter().map(|output| output.command().cmdlet()).collect::<Vec<_>>().join(", ")
}

/// What was read, in sentences.
fn lines(
    words: &Words,
    outputs: &[Output],
    verdicts: &[Verdict],
    verified: &[OutputVerified],
) -> Vec<String> {
    let mut lines: Vec<String> =
        outputs.iter().flat_map(Output::lines).map(|line| words.tell_all(&line)).collect();
    // A reason stands with the requirement it decides; one that decides none would be lost.
    let is_told = |reason: &String| verified.iter().any(|one| one.reason.as_ref() == Some(reason));
    for reason in verdicts.iter().filter_map(|verdict| reason(words, verdict)) {
        if !is_told(&reason) && !lines.contains(&reason) {
            lines.push(reason);
        }
    }
    let is_unknown = verdicts.iter().any(|verdict| verdict.met.is_none());
    if verified.is_empty() && is_unknown {
        lines.push(words.tell(&outputs::decides_nothing()));
    } else if verified.is_empty() {
        lines.push(words.tell(&outputs::decides_nothing_here()));
    }
    lines
}
