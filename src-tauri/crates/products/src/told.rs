//! A profile in another language than that of its file.

use anteroom_catalogue::{Subject, SubjectWords, Words, subject};
use anteroom_domain::Environment;

use crate::parts::{Source, Waiting};
use crate::profile::Profile;
use crate::requirement::Requirement;
use crate::vocabulary::written;

impl Profile {
    /// The same in a language. What nobody has put into that language, such as the texts of a file somebody added, stays as it is written.
    #[must_use]
    pub fn told_in(mut self, words: &Words) -> Self {
        if std::ptr::eq(words, Words::english()) {
            // It is written in English, and read whenever a setup is shown.
            return self;
        }
        let own = Own { words, product: self.id.clone() };
        own.put("", Some("summary"), &mut self.summary);
        self.no_import.iter_mut().for_each(|why| own.put("", Some("no_import"), why));
        for (place, sign_in) in [
            ("on_premises", &mut self.sign_in.on_premises),
            ("exchange_online", &mut self.sign_in.exchange_online),
        ] {
            sign_in
                .iter_mut()
                .for_each(|sign_in| own.put("", Some(&format!("note-{place}")), &mut sign_in.note));
        }
        own.put("", Some("to"), &mut self.handover.to);
        own.put("", Some("then"), &mut self.handover.then);
        own.put("", Some("secret"), &mut self.handover.secret);
        for right in &mut self.rights {
            let message = format!("-right-{}-{}", written(right.right), written(right.over));
            own.put(&message, None, &mut right.why);
        }
        for Waiting { id, what, how_long, .. } in &mut self.waiting {
            let message = format!("-waiting-{id}");
            own.put(&message, None, what);
            own.put(&message, Some("how_long"), how_long);
        }
        for environment in Environment::ALL {
            let requirements = match environment {
                Environment::OnPremises => &mut self.requirements.on_premises,
                Environment::ExchangeOnline => &mut self.requirements.exchange_online,
            };
            requirements.iter_mut().for_each(|requirement| own.tell(requirement, environment));
        }
        self
    }
}

/// What a language says of one product.
struct Own<'w> {
    words: &'w Words,
    product: String,
}

impl Own<'_> {
    fn find(&self, message: &str, part: Option<&str>) -> Option<String> {
        self.words.of_profile(&format!("{}{message}", self.product), part)
    }

    fn put(&self, message: &str, part: Option<&str>, text: &mut String) {
        if let Some(told) = self.find(message, part) {
            *text = told;
        }
    }

    /// A requirement's own words outweigh those of the catalogue, and what is said of one environment outweighs both, as in the file.
    fn tell(&self, requirement: &mut Requirement, environment: Environment) {
        let message = format!("-needs-{}", requirement.id.replace('.', "-"));
        let own = |part: &str| {
            let here = self.find(&message, Some(&format!("{part}-{}", environment.word())));
            here.or_else(|| self.find(&message, Some(part).filter(|part| *part != "title")))
        };
        let subject = subject(&requirement.id);
        let said =
            |words: &Words| subject.map(|subject| merged(words, subject, environment)).unwrap_or_default();
        let (before, told) = (said(Words::english()), said(self.words));
        // What the file does not say otherwise is what the catalogue says.
        let text = |part: &str, now: &str, [before, told]: [&Option<String>; 2]| {
            let shared = told.clone().filter(|_| before.as_deref() == Some(now));
            own(part).or(shared).unwrap_or_else(|| now.to_owned())
        };
        requirement.title = text("title", &requirement.title, [&before.title, &told.title]);
        requirement.why = text("why", &requirement.why, [&before.why, &told.why]);
        let joined = |steps: &Option<Vec<String>>| steps.as_ref().map(|steps| steps.join("\n"));
        let steps =
            text("steps", &requirement.steps.join("\n"), [&joined(&before.steps), &joined(&told.steps)]);
        requirement.steps = steps.lines().map(str::to_owned).collect();
        if let Some(replaced) = &mut requirement.replaced {
            let part = |words: &SubjectWords, at: usize| words.replaced.as_ref()?.get(at).cloned();
            replaced.by = text("replaced-by", &replaced.by, [&part(&before, 0), &part(&told, 0)]);
            replaced.note = text("replaced-note", &replaced.note, [&part(&before, 1), &part(&told, 1)]);
        }
        if let (Some(time), Some(now)) = (&requirement.in_force, &mut requirement.takes_effect)
            && *now == Words::english().time(time)
        {
            *now = self.words.time(time);
        }
        if let Source::Added { reason } = &mut requirement.source {
            self.put(&message, Some("added"), reason);
        }
    }
}

fn merged(words: &Words, subject: &Subject, environment: Environment) -> SubjectWords {
    let (all, here) = (words.subject(subject, None), words.subject(subject, Some(environment)));
    SubjectWords {
        title: here.title.or(all.title),
        why: here.why.or(all.why),
        steps: here.steps.or(all.steps),
        replaced: here.replaced.or(all.replaced),
    }
}
