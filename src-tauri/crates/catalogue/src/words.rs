//! The words of one language, with values in place.

use std::fmt;

use anteroom_domain::{Args, CheckId, Code, Environment, TaskId, isolated};
use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource};
use fluent_syntax::ast::{Entry, Message};
use unic_langid::LanguageIdentifier;

use crate::language::Language;
use crate::subject::Subject;
use crate::text::Text;

/// Before the name of a value: the words that stand in for it, and as attributes those it stands for.
const NEUTRAL: &str = "value-";

/// What a problem is told with.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ProblemWords {
    /// What happened, and where.
    pub title: String,
    /// The plain cause.
    pub cause: String,
    /// One action.
    pub action: String,
    /// How long it takes to apply; `None` for at once, and where what mends it says so.
    pub takes: Option<String>,
}

/// What a subject says, as far as it says it: everywhere, or in one environment alone.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct SubjectWords {
    /// What is true once it is met, in one sentence without a full stop.
    pub title: Option<String>,
    /// Why it matters.
    pub why: Option<String>,
    /// How a person meets it, a sentence each.
    pub steps: Option<Vec<String>>,
    /// What replaces the advice of guides, and why that does not work any more.
    pub replaced: Option<[String; 2]>,
}

/// What a task of a script says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TaskWords {
    /// What it does.
    pub does: String,
    /// What it asks before it does it; `None` where it asks nothing.
    pub asks: Option<String>,
    /// What it does not touch; `None` where it changes nothing.
    pub leaves: Option<String>,
}

/// The words of a language.
///
/// Values are put in once and never read for placeholders themselves; controls in them are taken out, and what is written from right to
/// left turns none of the words around it ([`isolated`]). A value that is not there is replaced by a neutral word, so that a text is whole in
/// any case.
pub struct Words {
    bundle: FluentBundle<FluentResource>,
    /// The neutral words, by the value they stand in for.
    neutral: Vec<(String, String)>,
}

impl fmt::Debug for Words {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Words").field(&self.language()).finish()
    }
}

impl Words {
    /// In English: the language everything is written in first, and machines are always answered in.
    pub fn english() -> &'static Self {
        Language::english().words()
    }

    pub(crate) fn read(language: &str, files: &[&str]) -> Self {
        let language: LanguageIdentifier = language.parse().unwrap_or_default();
        let mut bundle = FluentBundle::new_concurrent(vec![language]);
        // Values are isolated where they need it, and nowhere else: marks around each of them would stand in files and terminals.
        bundle.set_use_isolating(false);
        let mut neutral = Vec::new();
        for text in files {
            // What cannot be read would be left out and show its id instead; a test reads every file.
            let resource =
                FluentResource::try_new((*text).to_owned()).unwrap_or_else(|(resource, _)| resource);
            neutral.extend(resource.entries().filter_map(|entry| match entry {
                Entry::Message(Message { id, value: Some(_), .. }) => {
                    id.name.strip_prefix(NEUTRAL).map(str::to_owned)
                }
                _ => None,
            }));
            bundle.add_resource_overriding(resource);
        }
        let mut words = Self { bundle, neutral: Vec::new() };
        let stands_in = |value: &String| words.say(&format!("{NEUTRAL}{value}"), None, &FluentArgs::new());
        words.neutral = neutral.iter().map(|value| (value.clone(), stands_in(value))).collect();
        words
    }

    /// The tag of their language.
    pub fn language(&self) -> &str {
        self.bundle.locales.first().map_or("en", |language| language.language.as_str())
    }

    /// A text of the engine, with its values in place.
    pub fn tell(&self, text: &Text) -> String {
        self.say(text.id, None, &text.values())
    }

    /// Texts of the engine, one sentence after the other.
    pub fn tell_all(&self, texts: &[Text]) -> String {
        texts.iter().map(|text| self.tell(text)).collect::<Vec<_>>().join(" ")
    }

    /// What a problem says, with its values in place.
    pub fn problem(&self, code: Code, args: &Args) -> ProblemWords {
        let (id, args) = (id_of(code.dotted()), self.values(args));
        ProblemWords {
            title: self.say(&id, None, &args),
            cause: self.say(&id, Some("cause"), &args),
            action: self.say(&id, Some("action"), &args),
            takes: self.find(&id, Some("takes"), &args),
        }
    }

    /// What a subject says everywhere, or in one environment alone.
    pub fn subject(&self, subject: &Subject, environment: Option<Environment>) -> SubjectWords {
        let id = subject_id(subject);
        let part = |name: &str| {
            let name =
                environment.map_or_else(|| name.to_owned(), |place| format!("{name}-{}", place.word()));
            self.find(&id, Some(&name), &FluentArgs::new())
        };
        let title = match environment {
            None => self.find(&id, None, &FluentArgs::new()),
            Some(_) => part("title"),
        };
        SubjectWords {
            title,
            why: part("why"),
            steps: part("steps").map(|steps| lines(&steps)),
            replaced: part("replaced-by").zip(part("replaced-note")).map(Into::into),
        }
    }

    /// How a person mends a problem, a sentence each, with its values in place.
    pub fn mend(&self, subject: &Subject, args: &Args) -> Vec<String> {
        let (id, values) = (subject_id(subject), self.values(args));
        let steps = self.find(&id, Some("mend"), &values).or_else(|| self.find(&id, Some("steps"), &values));
        lines(&steps.unwrap_or_default())
    }

    /// What a language says of a product: its profile's id with what is meant in there, and the part. Nothing in English, which stands in the
    /// product's file.
    pub fn of_profile(&self, message: &str, part: Option<&str>) -> Option<String> {
        self.find(&format!("profile-{message}"), part, &FluentArgs::new())
    }

    /// What a task of a script does, asks and leaves alone.
    pub fn task(&self, task: TaskId) -> TaskWords {
        let (id, values) = (format!("task-{}", id_of(task.dotted())), FluentArgs::new());
        let part = |name| self.find(&id, Some(name), &values);
        TaskWords { does: self.say(&id, None, &values), asks: part("asks"), leaves: part("leaves") }
    }

    /// How long it takes until something is in force, by the name of a time.
    pub fn time(&self, time: &str) -> String {
        self.say(&format!("time-{time}"), None, &FluentArgs::new())
    }

    /// What a check looks at.
    pub fn asks(&self, check: CheckId) -> String {
        self.say(&check_id(check), None, &FluentArgs::new())
    }

    /// What a check that passed says, with its values in place, and how long the server made it wait. A check that does not tell all of
    /// its values is merely in order.
    pub fn passed(&self, check: CheckId, args: &Args) -> String {
        let mut values = self.values(args);
        let words = self.find(&check_id(check), Some("passes"), &values);
        let words = words.unwrap_or_else(|| self.say("check-in_order", None, &values));
        if args.find("waited").is_none() {
            return words;
        }
        values.set("words", words);
        self.say("check-waited", None, &values)
    }

    /// What a skipped check says of this one, which failed.
    pub fn states(&self, check: CheckId) -> String {
        self.say(&check_id(check), Some("states"), &FluentArgs::new())
    }

    /// What a value of a problem says: its words where it stands for some ([`Worded`](anteroom_domain::Worded)), else itself.
    pub fn value(&self, name: &str, args: &Args) -> Option<String> {
        let value = args.find(name).filter(|value| !value.is_empty())?;
        Some(self.worded(name, value, &self.plain(args)).unwrap_or_else(|| value.to_owned()))
    }

    fn worded(&self, name: &str, value: &str, plain: &FluentArgs<'_>) -> Option<String> {
        self.find(&format!("{NEUTRAL}{name}"), Some(value), plain)
    }

    fn values(&self, args: &Args) -> FluentArgs<'_> {
        let mut values = self.plain(args);
        let worded = args.iter().filter_map(|(name, value)| Some((name, self.worded(name, value, &values)?)));
        for (name, words) in worded.collect::<Vec<_>>() {
            values.set(name.to_owned(), words);
        }
        values
    }

    fn plain(&self, args: &Args) -> FluentArgs<'_> {
        let mut values = FluentArgs::with_capacity(self.neutral.len());
        for (value, words) in &self.neutral {
            values.set(value.as_str(), words.as_str());
        }
        for (name, value) in args.iter().filter(|(_, value)| !value.is_empty()) {
            values.set(name.to_owned(), isolated(value).into_owned());
        }
        values
    }

    fn say(&self, id: &str, part: Option<&str>, values: &FluentArgs<'_>) -> String {
        self.find(id, part, values).unwrap_or_else(|| id.to_owned())
    }

    /// The words, if there are any and no value is missing.
    fn find(&self, id: &str, part: Option<&str>, values: &FluentArgs<'_>) -> Option<String> {
        let message = self.bundle.get_message(id)?;
        let pattern = match part {
            None => message.value()?,
            Some(part) => message.get_attribute(part)?.value(),
        };
        let mut errors = Vec::new();
        let words = self.bundle.format_pattern(pattern, Some(values), &mut errors).into_owned();
        errors.is_empty().then_some(words)
    }
}

/// Identifiers of Fluent have no dots.
pub(crate) fn id_of(dotted: &str) -> String {
    dotted.replace('.', "-")
}

fn subject_id(subject: &Subject) -> String {
    format!("subject-{}", id_of(&subject.id))
}

/// A sentence a line.
fn lines(text: &str) -> Vec<String> {
    text.lines().map(str::to_owned).collect()
}

fn check_id(check: CheckId) -> String {
    format!("check-{}", id_of(check.dotted()))
}
