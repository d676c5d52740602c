//! Every script there is, with values in place.

use anteroom_domain::{Automation, CalendarProcessing};
use anteroom_scripts::{
    Audience, Environment, Script, TaskId, Values, audience, by_audience, commands, compose,
};

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
        app_object_id: Some("b0b1c1d1-2222-4b0e-9b43-0d6f3f6f8a11".into()),
        addresses: vec!["reception@contoso.com".parse().unwrap()],
        may_convert: vec!["ann@contoso.com".parse().unwrap()],
        may_remove: vec!["Old wide".into()],
        names: Some("Flowscape".into()),
        plan: Some("3f2a".into()),
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
        for task in changing(environment) {
            scripts.push((task, environment, compose(&[task], environment, &values).unwrap()));
        }
    }
    scripts
}

/// The tasks of an environment that change something.
fn changing(environment: Environment) -> Vec<TaskId> {
    by_audience(TaskId::ALL, environment).into_iter().flat_map(|(_, tasks)| tasks).collect()
}

/// The lines of each task that only shows something.
pub fn shown() -> Vec<(TaskId, Environment, String)> {
    let each = ENVIRONMENTS
        .into_iter()
        .flat_map(|environment| TaskId::ALL.iter().map(move |task| (*task, environment)));
    let shows = |(task, environment): &(TaskId, Environment)| {
        audience(*task, *environment).is_some() && !changing(*environment).contains(task)
    };
    each.filter(shows)
        .map(|(task, environment)| (task, environment, commands(task, environment, &values()).unwrap()))
        .collect()
}

/// As many tasks of one audience together as one script can hold, for each audience.
pub fn everything(values: &Values) -> Vec<(Environment, Script)> {
    let each = ENVIRONMENTS.into_iter().flat_map(|environment| {
        let groups = by_audience(TaskId::ALL, environment);
        groups.into_iter().map(move |(_, tasks)| {
            let grant = tasks.iter().copied().rfind(|task| task.grants_impersonation());
            let together: Vec<_> = tasks
                .into_iter()
                .filter(|task| !task.grants_impersonation() || Some(*task) == grant)
                .collect();
            (environment, compose(&together, environment, values).unwrap())
        })
    });
    each.collect()
}

/// Every text a person could run: scripts, task by task and all together, and the lines that show something.
pub fn texts() -> Vec<Written> {
    let mut texts = scripts();
    texts.extend(shown().into_iter().map(|(task, environment, text)| Written {
        name: format!("{task} ({environment:?})"),
        environment,
        audience: audience(task, environment).unwrap(),
        text,
    }));
    texts
}

/// Every script.
pub fn scripts() -> Vec<Written> {
    let alone =
        singles().into_iter().map(|(task, environment, script)| (task.to_string(), environment, script));
    let together = everything(&values())
        .into_iter()
        .map(|(environment, script)| ("all".to_owned(), environment, script));
    alone
        .chain(together)
        .map(|(name, environment, script)| Written {
            name: format!("{name} ({environment:?})"),
            environment,
            audience: script.audience,
            text: script.text,
        })
        .collect()
}
