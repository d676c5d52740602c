//! Every script there is, with values in place.

use anteroom_domain::{Automation, CalendarProcessing};
use anteroom_scripts::{Audience, Environment, Script, TaskId, Values, audience, by_audience, compose};

pub const ENVIRONMENTS: [Environment; 2] = [Environment::OnPremises, Environment::ExchangeOnline];

/// A script's text, with where it runs and who runs it.
pub struct Written {
    pub name: String,
    pub environment: Environment,
    pub audience: Audience,
    pub text: String,
}

/// Values of which every one is known; more rooms than a list holds.
pub fn values() -> Values {
    Values {
        account: Some("svc-rooms@contoso.com".parse().unwrap()),
        login: Some("CONTOSO\\svc-rooms".parse().unwrap()),
        first_name: Some("Room".into()),
        last_name: Some("Planner".into()),
        rooms: (1..=80).map(|number| format!("room{number}@contoso.com").parse().unwrap()).collect(),
        equipment: Some("vmr@contoso.com".parse().unwrap()),
        processing: processing(),
        room_list: Some("hq-rooms@contoso.com".parse().unwrap()),
        host: Some("mail.contoso.com".into()),
        mail_domain: Some("contoso.com".into()),
        client_id: Some("6f1b3f4e-6f0e-4b0e-9b43-0d6f3f6f8a11".into()),
        addresses: vec!["reception@contoso.com".parse().unwrap()],
        names: Some("Flowscape".into()),
    }
}

/// A wish for every setting.
pub fn processing() -> CalendarProcessing {
    CalendarProcessing {
        automation: Some(Automation::AutoAccept),
        allow_conflicts: Some(true),
        allow_recurring: Some(true),
        enforce_horizon: Some(false),
        booking_window_days: Some(1080),
        maximum_minutes: Some(0),
        accept_external: Some(true),
        delete_subject: Some(false),
        add_organizer_to_subject: Some(false),
        delete_comments: Some(false),
        remove_private: Some(false),
    }
}

/// The script of each task alone.
pub fn singles() -> Vec<(TaskId, Environment, Script)> {
    let values = values();
    let mut scripts = Vec::new();
    for environment in ENVIRONMENTS {
        for task in TaskId::ALL.iter().filter(|task| audience(**task, environment).is_some()) {
            scripts.push((*task, environment, compose(&[*task], environment, &values).unwrap()));
        }
    }
    scripts
}

/// All tasks of one audience together, for each audience.
pub fn everything(values: &Values) -> Vec<(Environment, Script)> {
    let each = ENVIRONMENTS.into_iter().flat_map(|environment| {
        let groups = by_audience(TaskId::ALL, environment);
        groups.into_iter().map(move |(_, tasks)| (environment, compose(&tasks, environment, values).unwrap()))
    });
    each.collect()
}

/// Every text a person could run: scripts and undo scripts, task by task and all together.
pub fn texts() -> Vec<Written> {
    let alone =
        singles().into_iter().map(|(task, environment, script)| (task.to_string(), environment, script));
    let together = everything(&values())
        .into_iter()
        .map(|(environment, script)| ("all".to_owned(), environment, script));
    let mut texts = Vec::new();
    for (name, environment, script) in alone.chain(together) {
        let audience = script.audience;
        if let Some(text) = script.undo {
            texts.push(Written {
                name: format!("{name} ({environment:?}), undo"),
                environment,
                audience,
                text,
            });
        }
        texts.push(Written {
            name: format!("{name} ({environment:?})"),
            environment,
            audience,
            text: script.text,
        });
    }
    texts
}
