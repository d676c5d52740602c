//! From the files to flat requirements: what is taken from the catalogue, what a profile says itself, what is different in
//! one environment. Names of checks and tasks are still texts here.

use schemars::JsonSchema;
use serde::de::DeserializeOwned;

use crate::catalogue;
use crate::document::{Document, Path, Problem};
use crate::file::{Details, Entry, ProfileFile};
use crate::parts::{Replaced, Source};
use crate::schema;
use anteroom_catalogue::{Step, VerifyEntry, Words};
use anteroom_domain::{Audience, Environment};

/// A requirement in one environment, with the names of checks and tasks as they were written.
#[derive(Debug, Clone)]
pub struct Draft {
    /// Where its entry stands in the profile.
    pub path: Path,
    /// Its id.
    pub id: String,
    /// What is true once it is met.
    pub title: String,
    /// Why it matters.
    pub why: String,
    /// Who asks for it.
    pub source: Source,
    /// Who can meet it.
    pub audience: Audience,
    /// How it is verified.
    pub verify: VerifyEntry,
    /// The step it belongs to.
    pub step: Option<Step>,
    /// How a person meets it.
    pub steps: Vec<String>,
    /// The task whose script meets it.
    pub task: Option<String>,
    /// How long it takes to be in force.
    pub takes_effect: Option<String>,
    /// The same, by the name of a time.
    pub in_force: Option<String>,
    /// What replaces the guide's advice.
    pub replaced: Option<Replaced>,
}

impl Draft {
    /// The checks named by it.
    pub fn checks(&self) -> &[String] {
        self.verify.checks()
    }
}

/// Reads a file of type `T`.
///
/// # Errors
/// Everything that is not TOML, or, if all of it is, everything the schema of `T` does not allow.
pub fn read<'t, T: DeserializeOwned + JsonSchema>(
    file: &str,
    text: &'t str,
) -> Result<(Document<'t>, T), Vec<Problem>> {
    let document = Document::parse(file, text)?;
    let schema = schemars::schema_for!(T);
    let problems = schema::deviations(&document, schema.as_value());
    if !problems.is_empty() {
        return Err(problems);
    }
    match toml::from_str(document.text()) {
        Ok(read) => Ok((document, read)),
        Err(error) => {
            let at = error.span().map(|span| span.start);
            let wrong = format!("This cannot be read: {}.", error.message().trim_end_matches('.'));
            Err(vec![document.problem_at(at, wrong, "Compare it with the schema.")])
        }
    }
}

/// The requirements of `profile` in `environment`, in the file's order. Entries that lack something come back as problems.
pub fn drafts(
    document: &Document<'_>,
    profile: &ProfileFile,
    environment: Environment,
) -> (Vec<Draft>, Vec<Problem>) {
    let mut drafts = Vec::new();
    let mut problems = Vec::new();
    for (index, entry) in profile.requirement.iter().enumerate() {
        let path = Path::default().key("requirement").index(index);
        let applies = entry.environments.as_ref().is_none_or(|only| only.contains(&environment));
        // What the catalogue does not have is told by the rules; what is missing because of that is not worth a word.
        let unknown = entry.uses.as_deref().is_some_and(|id| catalogue::find(id).is_none());
        let Some(id) = entry.name().filter(|_| applies && !unknown) else { continue };
        match draft(profile, entry, environment, path.clone()) {
            Ok(draft) => drafts.push(draft),
            Err(missing) => problems.push(document.problem(
                &path,
                format!("`{id}` has no {} in {environment}.", missing.join(", no ")),
                format!("Write {} here or in the catalogue's definition.", missing.join(" and ")),
            )),
        }
    }
    (drafts, problems)
}

fn draft(
    profile: &ProfileFile,
    entry: &Entry,
    environment: Environment,
    path: Path,
) -> Result<Draft, Vec<&'static str>> {
    let details = details(entry, environment);
    let source = match (&entry.source, &entry.added) {
        (Some(section), _) => Source::Guide { guide: profile.guide.clone(), section: section.clone() },
        (None, reason) => Source::Added { reason: reason.clone().unwrap_or_default() },
    };
    let missing = [
        ("`title`", details.title.is_none()),
        ("`why`", details.why.is_none()),
        ("`audience`", details.audience.is_none()),
        ("`verify`", details.verify.is_none()),
        ("`steps`", details.steps.as_ref().is_none_or(Vec::is_empty)),
    ];
    let missing: Vec<_> = missing.into_iter().filter_map(|(name, missing)| missing.then_some(name)).collect();
    match (details.title, details.why, details.audience, details.verify) {
        (Some(title), Some(why), Some(audience), Some(verify)) if missing.is_empty() => Ok(Draft {
            path,
            id: entry.name().unwrap_or_default().to_owned(),
            title,
            why,
            source,
            audience,
            verify,
            step: details.step,
            steps: details.steps.unwrap_or_default(),
            task: details.task,
            takes_effect: details
                .takes_effect
                .or_else(|| details.in_force.as_deref().map(|time| Words::english().time(time))),
            in_force: details.in_force,
            replaced: details.replaced,
        }),
        _ => Err(missing),
    }
}

/// Everything said about a requirement in one environment, the more particular outweighing the more general.
fn details(entry: &Entry, environment: Environment) -> Details {
    let taken = entry.uses.as_deref().and_then(catalogue::find);
    let layers = taken.into_iter().chain([entry]);
    layers.fold(Details::default(), |details, layer| {
        let details = details.outweighed_by(layer.everywhere.clone());
        match layer.details_in(environment) {
            Some(particular) => details.outweighed_by(particular.clone()),
            None => details,
        }
    })
}
