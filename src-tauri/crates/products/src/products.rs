//! The products that come with Anteroom, and those loaded from a folder.

use std::path::{Path, PathBuf};

use anteroom_domain::{Environment, decode_marked};
use anteroom_files::{FileError, limits};
use serde::Serialize;

use crate::bind::bind;
use crate::document::Problem;
use crate::draft;
use crate::file::ProfileFile;
use crate::profile::{Profile, Requirements};
use crate::rules;

/// In the order of the first page.
const BUILT_IN: &[(&str, &str)] = &[
    ("pronestor-planner.toml", include_str!("../data/pronestor-planner.toml")),
    ("flowscape.toml", include_str!("../data/flowscape.toml")),
    ("pronestor-display.toml", include_str!("../data/pronestor-display.toml")),
    ("pexip-vmr.toml", include_str!("../data/pexip-vmr.toml")),
    ("serraview.toml", include_str!("../data/serraview.toml")),
];

/// A profile file that cannot be used, and why.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Refused {
    /// The file.
    pub file: PathBuf,
    /// Everything that is wrong with it.
    pub problems: Vec<Problem>,
}

/// The products to choose from.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct Products {
    #[serde(rename = "products")]
    profiles: Vec<Profile>,
    refused: Vec<Refused>,
}

impl Products {
    /// The products that come with Anteroom. None of them is refused: the build and the tests hold them to the same rules.
    pub fn built_in() -> Self {
        let mut products = Self::default();
        for (file, text) in BUILT_IN {
            match parse_profile(text, file) {
                Ok(profile) => products.profiles.push(profile),
                Err(problems) => products.refused.push(Refused { file: file.into(), problems }),
            }
        }
        products
    }

    /// The products that come with Anteroom and those of the `.toml` files in `folder`, in the order of the files' names. A
    /// folder that does not exist holds none. A file that cannot be used is among the refused ones; the others still count.
    pub fn load(folder: &Path) -> Self {
        let mut products = Self::built_in();
        let entries = match anteroom_files::entries(folder) {
            Ok(entries) => entries,
            Err(error) if error.is_not_found() => return products,
            Err(error) => {
                products.refuse(folder, vec![unreadable(folder, &error.to_string())]);
                return products;
            }
        };
        let is_profile = |file: &PathBuf| file.extension().is_some_and(|extension| extension == "toml");
        for file in entries.into_iter().filter(is_profile) {
            match load_profile(&file).and_then(|profile| products.without_namesake(profile, &file)) {
                Ok(profile) => products.profiles.push(profile),
                Err(problems) => products.refuse(&file, problems),
            }
        }
        products
    }

    /// All of them: those that come with Anteroom first.
    pub fn all(&self) -> &[Profile] {
        &self.profiles
    }

    /// The product with this id.
    pub fn find(&self, id: &str) -> Option<&Profile> {
        self.profiles.iter().find(|profile| profile.id == id)
    }

    /// Files that cannot be used.
    pub fn refused(&self) -> &[Refused] {
        &self.refused
    }

    /// Gives `profile` back unless there is one with the same id.
    ///
    /// # Errors
    /// Names the other one.
    pub fn without_namesake(&self, profile: Profile, file: &Path) -> Result<Profile, Vec<Problem>> {
        match self.find(&profile.id) {
            None => Ok(profile),
            Some(other) => Err(vec![Problem {
                file: name_of(file),
                line: None,
                field: "id".to_owned(),
                wrong: format!("`{}` is the id of {} already.", profile.id, other.name),
                action: "Choose another id, and name the file after it.".to_owned(),
            }]),
        }
    }

    fn refuse(&mut self, file: &Path, problems: Vec<Problem>) {
        self.refused.push(Refused { file: file.to_owned(), problems });
    }
}

/// Reads a profile from a file.
///
/// # Errors
/// Everything that is wrong with it, or why it cannot be read.
pub fn load_profile(file: &Path) -> Result<Profile, Vec<Problem>> {
    load_with_text(file).map(|(profile, _)| profile)
}

/// Reads a profile from a file and gives its text too: what was checked, whatever becomes of the file.
///
/// # Errors
/// As [`load_profile`].
pub fn load_with_text(file: &Path) -> Result<(Profile, String), Vec<Problem>> {
    let bytes = anteroom_files::read(file, limits::PROFILE).map_err(|error| {
        let reason = match error {
            FileError::TooLarge { .. } => "it is larger than 128 KB, so it is no profile".to_owned(),
            error => error.to_string(),
        };
        vec![unreadable(file, &reason)]
    })?;
    let text =
        decode_marked(&bytes).ok_or_else(|| vec![unreadable(file, "it is no text in UTF-8 or UTF-16")])?;
    let profile = parse_profile(&text, &name_of(file))?;
    Ok((Profile { file: Some(file.to_owned()), ..profile }, text))
}

/// Reads a profile from the text of the file named `file`.
///
/// # Errors
/// Everything that is wrong with it: where, what, and what to do.
pub fn parse_profile(text: &str, file: &str) -> Result<Profile, Vec<Problem>> {
    // A byte order mark is what some editors on Windows put first.
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let (document, profile) = draft::read::<ProfileFile>(file, text)?;
    let (drafts, mut problems) = rules::requirements(&document, &profile);
    let mut requirements = Requirements::default();
    for (environment, drafts) in drafts {
        let (bound, wrong) = bind(&document, drafts, environment);
        for problem in wrong {
            if !problems.contains(&problem) {
                problems.push(problem);
            }
        }
        match environment {
            Environment::OnPremises => requirements.on_premises = bound,
            Environment::ExchangeOnline => requirements.exchange_online = bound,
        }
    }
    if !problems.is_empty() {
        problems.sort_by_key(|problem| problem.line);
        return Err(problems);
    }
    Ok(Profile {
        id: profile.id,
        name: profile.name,
        vendor: profile.vendor,
        summary: profile.summary,
        guide: profile.guide,
        environments: profile.environments,
        asks: profile.asks,
        rights: profile.rights,
        resources: profile.resources,
        no_import: profile.no_import,
        sign_in: profile.sign_in,
        processing: profile.processing,
        waiting: profile.waiting,
        handover: profile.handover,
        requirements,
        file: None,
    })
}

fn unreadable(file: &Path, reason: &str) -> Problem {
    Problem {
        file: name_of(file),
        line: None,
        field: String::new(),
        wrong: format!("It cannot be read: {reason}."),
        action: "A profile is a text file in UTF-8 or UTF-16 that you may read.".to_owned(),
    }
}

fn name_of(file: &Path) -> String {
    file.file_name().unwrap_or(file.as_os_str()).to_string_lossy().into_owned()
}
