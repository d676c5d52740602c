//! What several products need in the same way: subjects of the catalogue, as entries a profile takes up.

use std::sync::LazyLock;

use anteroom_catalogue::{Particular, Subject, SubjectWords, Words, subjects};
use anteroom_domain::Environment;

use crate::file::{Details, Entry};
use crate::parts::Replaced;

static DEFINITIONS: LazyLock<Vec<Entry>> = LazyLock::new(|| {
    let words = Words::english();
    // What only mends a problem has no title, and is nothing to be met beforehand.
    let entries = subjects().iter().map(|subject| entry(subject, words));
    entries.filter(|entry| entry.everywhere.title.is_some()).collect()
});

/// Every definition.
pub fn definitions() -> &'static [Entry] {
    &DEFINITIONS
}

/// The definition with this id.
pub fn find(id: &str) -> Option<&'static Entry> {
    DEFINITIONS.iter().find(|entry| entry.id.as_deref() == Some(id))
}

fn entry(subject: &Subject, words: &Words) -> Entry {
    let inside = |environment: Environment| {
        let said = words.subject(subject, Some(environment));
        subject.particular(environment).map(|particular| details(particular, said))
    };
    Entry {
        id: Some(subject.id.clone()),
        everywhere: details(&subject.everywhere, words.subject(subject, None)),
        on_premises: inside(Environment::OnPremises),
        exchange_online: inside(Environment::ExchangeOnline),
        ..Entry::default()
    }
}

fn details(particular: &Particular, said: SubjectWords) -> Details {
    let replaced = particular.replaced.clone().zip(said.replaced);
    Details {
        title: said.title,
        why: said.why,
        audience: particular.audience,
        verify: particular.verify.clone(),
        step: particular.step,
        steps: said.steps,
        task: particular.task.map(|task| task.dotted().to_owned()),
        takes_effect: None,
        in_force: particular.in_force.clone(),
        replaced: replaced.map(|(since, [by, note])| Replaced { since, by, note }),
    }
}
