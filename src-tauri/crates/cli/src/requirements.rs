//! `requirements`: the checklist of a setup's product and its checks.

use anteroom_wizard::texts::cli_setup as texts;
use anteroom_wizard::wire::{
    ProductChoose, RemedyDone, Requirement, RequirementState, RequirementsCheck, RequirementsEvent, SetupId,
    SetupRef,
};
use anteroom_wizard::{Failure, Text, Wizard};
use jiff::Timestamp;
use serde::Serialize;

use crate::arguments::RequirementsOptions;
use crate::away::Pauses;
use crate::exit::Exit;
use crate::paste::{self, Pasted};
use crate::{output, secret, session};

/// What `--json` prints.
#[derive(Serialize)]
struct Answer {
    requirements: Vec<Requirement>,
    pasted: Vec<Pasted>,
}

/// Shows the list; verifies where asked to.
pub async fn run(options: RequirementsOptions) -> Result<Exit, Failure> {
    if let Some(product) = options.product.clone() {
        let (wizard, setup) = session::open_for_another_product(&options.choice, None)?;
        wizard.product_choose(ProductChoose { setup: setup.clone(), product, environment: None }).await?;
        return show(&wizard, setup, &options).await;
    }
    let (wizard, setup) = session::open(&options.choice, None, false).await?;
    show(&wizard, setup, &options).await
}

async fn show(wizard: &Wizard, setup: SetupId, options: &RequirementsOptions) -> Result<Exit, Failure> {
    if options.check {
        secret::provide(wizard, &setup, &options.choice).await?;
    }
    let timed = wizard.what_takes_time(&SetupRef { setup: setup.clone() })?;
    if let Some(unknown) = options.done.iter().find(|id| !timed.contains(*id)) {
        output::notice(&texts::done_unknown(unknown));
        timed.iter().for_each(|id| output::note(&format!("  {id}")));
        return Ok(Exit::Usage);
    }
    for remedy in &options.done {
        let request = RemedyDone { setup: setup.clone(), remedy: remedy.clone(), done: true };
        wizard.remedy_done(request).await?;
    }
    let (mut requirements, cancelled) = if options.check {
        check(wizard, &setup, options.wait).await?
    } else {
        (wizard.requirements_list(&SetupRef { setup: setup.clone() })?, false)
    };
    let pasted = paste::read(wizard, &setup, &options.paste).await?;
    if !pasted.is_empty() {
        requirements = wizard.requirements_list(&SetupRef { setup: setup.clone() })?;
    }
    // What was chosen and verified is found in the file next time.
    wizard.setup_write_back(SetupRef { setup }).await?;
    let unmet = requirements.iter().filter(|one| one.state == RequirementState::NotMet).count();
    let problems = requirements.iter().filter_map(|one| one.problem.as_ref());
    let is_stopped =
        options.check && problems.into_iter().any(|problem| Exit::of_cause(problem.code) == Exit::Stopped);
    let is_waiting = requirements.iter().any(|one| one.state == RequirementState::Waiting);
    let undecided = pasted.iter().filter(|one| one.is_idle()).count();
    if options.choice.json {
        output::json(&Answer { requirements, pasted });
    } else {
        pasted.iter().for_each(|one| paste::print(one, &requirements));
        requirements.iter().for_each(print);
        if requirements.is_empty() {
            output::notice(&texts::no_product());
        }
    }
    Ok(match (cancelled, unmet + undecided) {
        (true, _) => Exit::Cancelled,
        // No requirement is to blame: nobody could be asked.
        (false, _) if is_stopped => Exit::Stopped,
        (false, 0) if is_waiting => Exit::Waiting,
        (false, 0) => Exit::Done,
        (false, _) => Exit::Failures,
    })
}

/// Verifies by checks, again and again where that is wished, until nothing is waited for. Gives the list, and whether it was interrupted.
async fn check(wizard: &Wizard, setup: &SetupId, wait: bool) -> Result<(Vec<Requirement>, bool), Failure> {
    let mut by_itself = false;
    loop {
        let request = RequirementsCheck {
            setup: setup.clone(),
            operation: session::operation(),
            requirement: None,
            set_right: by_itself,
            by_itself,
        };
        let pauses = Pauses::default();
        let listener = move |event: RequirementsEvent| {
            pauses.take(event.waiting, || texts::so_far(event.done, event.total));
        };
        let asked = wizard.requirements_check(request, listener);
        let (list, interrupted) = session::until_interrupted(wizard, asked).await;
        let list = list?;
        let clocks = list.iter().filter_map(|one| one.clock.as_ref());
        let Some(again_at) = clocks.filter_map(|clock| clock.again_at).min().filter(|_| wait && !interrupted)
        else {
            return Ok((list, interrupted));
        };
        let waiting = list.iter().filter(|one| one.state == RequirementState::Waiting);
        let clocks = waiting.filter_map(|one| Some((&one.title, one.clock.as_ref()?)));
        clocks.for_each(|(title, clock)| output::notice(&texts::waited(title, output::waited_for(clock))));
        let pause = again_at.duration_since(Timestamp::now()).try_into().unwrap_or_default();
        if session::unless_interrupted(tokio::time::sleep(pause)).await.is_none() {
            return Ok((list, true));
        }
        by_itself = true;
    }
}

const STATES: [RequirementState; 5] = [
    RequirementState::Met,
    RequirementState::Warning,
    RequirementState::NotMet,
    RequirementState::Waiting,
    RequirementState::Open,
];

fn state(state: RequirementState) -> Text {
    match state {
        RequirementState::Met => texts::sign_met(),
        RequirementState::Warning => texts::sign_warning(),
        RequirementState::NotMet => texts::sign_not_met(),
        RequirementState::Waiting => texts::sign_waiting(),
        RequirementState::Open => texts::sign_open(),
    }
}

fn print(requirement: &Requirement) {
    let sign = output::sign(&state(requirement.state), STATES.map(state));
    output::line(&format!("{sign} {}", requirement.title));
    if let Some(clock) = &requirement.clock {
        output::line(&format!("        {}", output::waited_for(clock)));
    }
    if let Some(problem) = &requirement.problem {
        output::finding(problem);
    }
    if let Some(ran) = &requirement.ran {
        ran.why.iter().for_each(|why| output::line(&format!("        {}", output::inline(why))));
        let more = (ran.total as usize).saturating_sub(ran.why.len());
        if more > 0 {
            output::line(&format!("        {}", output::tell(&texts::ran_more(more))));
        }
    }
}
