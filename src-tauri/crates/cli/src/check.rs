//! `check`: sign-in and connection.

use anteroom_wizard::wire::{CheckEvent, CheckReport, OutcomeKind, TestRequest};
use anteroom_wizard::{Failure, texts};

use crate::arguments::CheckOptions;
use crate::away::Pauses;
use crate::exit::Exit;
use crate::{output, session};

/// Runs the checks of step 2 or step 3.
pub async fn run(options: CheckOptions) -> Result<Exit, Failure> {
    let (wizard, setup) = session::open(&options.choice, None, true).await?;
    let request = TestRequest { setup, operation: session::operation() };
    let words = !options.choice.json;
    let pauses = Pauses::default();
    let listener = move |event| match event {
        CheckEvent::Ended { row } if words => output::check(&row),
        CheckEvent::Waiting { waiting } => pauses.take(waiting, texts::cli::checks_done),
        CheckEvent::Ended { .. } | CheckEvent::Started { .. } => {}
    };
    let work = async {
        if options.account {
            wizard.account_test(request, listener).await
        } else {
            wizard.exchange_test(request, listener).await
        }
    };
    let (report, interrupted) = session::until_interrupted(&wizard, work).await;
    let report = report?;
    if options.choice.json {
        output::json(&report);
    }
    Ok(if interrupted || report.cancelled {
        Exit::Cancelled
    } else if report.passed {
        Exit::Done
    } else if waits_alone(&report) {
        Exit::Waiting
    } else {
        report.root_cause.map_or(Exit::Failures, |cause| Exit::of_cause(cause.code))
    })
}

/// Whether what was set and is not in force yet is all that is wrong.
fn waits_alone(report: &CheckReport) -> bool {
    let any = |wanted: &[OutcomeKind]| report.rows.iter().any(|row| wanted.contains(&row.outcome));
    any(&[OutcomeKind::Waiting]) && !any(&[OutcomeKind::Fail, OutcomeKind::Broken])
}
