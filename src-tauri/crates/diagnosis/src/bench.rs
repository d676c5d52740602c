//! Where a judgement is made.

use anteroom_domain::{Args, CheckId, Code, Missing};

use crate::facts::Fault;
use crate::remedy::remedy;
use crate::{CheckReport, Evidence, Facts, Finding, Outcome, Scene};

/// How many addresses stand in a sentence; all of them stand in the evidence.
const NAMED: usize = 5;

/// Addresses as a sentence names them, in any language.
pub(crate) fn named(addresses: &[&anteroom_domain::SmtpAddress]) -> String {
    let names: Vec<String> = addresses.iter().take(NAMED).map(ToString::to_string).collect();
    let more = addresses.len().saturating_sub(NAMED);
    let names = names.join(", ");
    if more > 0 { format!("{names}, … (+{more})") } else { names }
}

/// One judgement being made.
pub(crate) struct Bench<'a> {
    pub(crate) check: CheckId,
    /// What the check is about.
    pub(crate) subject: String,
    pub(crate) scene: &'a Scene,
}

impl Bench<'_> {
    /// The mail domain of the service account.
    pub(crate) fn mail_domain(&self) -> String {
        self.scene.mail_domain()
    }

    pub(crate) fn report(&self, outcome: Outcome, evidence: Evidence) -> CheckReport {
        CheckReport {
            check: self.check,
            subject: self.subject.clone(),
            outcome,
            args: self.scene.args(),
            findings: Vec::new(),
            evidence: Some(evidence),
        }
    }

    pub(crate) fn pass(&self, evidence: Evidence) -> CheckReport {
        self.report(Outcome::Pass, evidence)
    }

    /// A report with one finding; the remedy is the one the code calls for.
    pub(crate) fn found(&self, outcome: Outcome, code: Code, args: Args, evidence: Evidence) -> CheckReport {
        let mut all = self.scene.args().and(&args);
        if let Some(response_code) = &evidence.response_code {
            all = all.with("response_code", response_code);
        }
        if let Some(status) = evidence.status {
            all = all.with("status", status);
        }
        let finding = Finding {
            code,
            subject: self.subject.clone(),
            args: all.clone(),
            evidence: evidence.clone(),
            remedy: remedy(code, self.scene),
        };
        CheckReport { args: all, findings: vec![finding], ..self.report(outcome, evidence) }
    }

    /// The report of a question that got no answer. A check that ran over its time, or met a defect, is broken; everything
    /// else fails.
    pub(crate) fn fault(&self, fault: &Fault, mut evidence: Evidence) -> CheckReport {
        evidence.lines.push(fault.detail.clone());
        let outcome = match fault.code {
            Code::CheckOverTime | Code::Bug => Outcome::Broken,
            _ => Outcome::Fail,
        };
        self.found(outcome, fault.code, fault.args.clone(), evidence)
    }

    pub(crate) fn missing(&self, missing: Missing, evidence: Evidence) -> CheckReport {
        let args = Args::new().worded(missing);
        self.found(Outcome::Manual, Code::CheckValueMissing, args, evidence)
    }

    pub(crate) fn wrong_facts(&self, facts: &Facts) -> CheckReport {
        let mut evidence = facts.evidence();
        evidence.lines.push(format!("the facts are not those of {}", self.check));
        self.found(Outcome::Broken, Code::Bug, Args::new(), evidence)
    }
}
