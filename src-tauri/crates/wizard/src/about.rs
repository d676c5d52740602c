//! What this program is: version, commit, licenses, what is new.

mod changes;

use std::path::{Path, PathBuf};

use anteroom_domain::Failure;

use crate::Wizard;
use crate::wire::{AboutView, Empty};

/// The version.
pub const VERSION: &str = env!("CARGO_PKG_VERSION");

/// The commit it was built from, where whoever built it said so.
pub const COMMIT: &str = match option_env!("ANTEROOM_COMMIT") {
    Some(commit) => commit,
    None => "unknown",
};

/// What changed from version to version.
pub const CHANGES: &str = include_str!("../../../../CHANGELOG.md");

/// The licenses of Anteroom itself.
const OWN: [(&str, &str); 3] = [
    ("LICENSE", include_str!("../../../../LICENSE")),
    ("LICENSE-MIT", include_str!("../../../../LICENSE-MIT")),
    ("LICENSE-APACHE", include_str!("../../../../LICENSE-APACHE")),
];

/// The file with the licenses of what is inside, which packages bring along.
const THIRD_PARTY: &str = "THIRD-PARTY.md";

/// The licenses of Anteroom itself, by the names of their files.
pub fn own_licenses() -> impl Iterator<Item = (&'static str, &'static str)> {
    OWN.into_iter()
}

/// The licenses of what is inside, if they came along: beside the program, or where packages of Linux put documents. A build of a
/// developer has none.
pub fn load_third_party() -> Option<String> {
    let program = std::env::current_exe().ok()?;
    third_party_places(&program).iter().find_map(|place| {
        let bytes = anteroom_files::read(place, anteroom_files::limits::LICENSES).ok()?;
        String::from_utf8(bytes).ok()
    })
}

fn third_party_places(program: &Path) -> Vec<PathBuf> {
    let Some(folder) = program.parent() else { return Vec::new() };
    ["", "../share/doc/anteroom", "../Resources"]
        .iter()
        .map(|place| folder.join(place).join(THIRD_PARTY))
        .collect()
}

impl Wizard {
    /// What this program is.
    ///
    /// # Errors
    /// None of its own.
    pub async fn about_open(&self, request: Empty) -> Result<AboutView, Failure> {
        let Empty {} = request;
        Ok(AboutView {
            version: VERSION.to_owned(),
            commit: COMMIT.to_owned(),
            data_folder: self.data_folder().display().to_string(),
            license: own_licenses().map(|(_, text)| text.trim()).collect::<Vec<_>>().join("\n\n\n"),
            third_party: load_third_party(),
            changes: changes::parse(CHANGES),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn licenses_are_looked_for_beside_the_program_and_where_packages_put_them() {
        let folder = tempfile::tempdir().unwrap();
        let found = |program: &str| {
            third_party_places(&folder.path().join(program)).iter().any(|place| place.is_file())
        };
        assert!(!found("bin/anteroom"), "a development build has none");
        std::fs::create_dir_all(folder.path().join("share/doc/anteroom")).unwrap();
        std::fs::create_dir_all(folder.path().join("bin")).unwrap();
        std::fs::write(folder.path().join("share/doc/anteroom/THIRD-PARTY.md"), "x").unwrap();
        assert!(found("bin/anteroom"), "as a package of Linux puts it");
        std::fs::write(folder.path().join("THIRD-PARTY.md"), "x").unwrap();
        assert!(found("anteroom.exe"), "as a folder of Windows has it");
    }

    #[test]
    fn what_is_new_names_this_version() {
        let newest = changes::parse(CHANGES).into_iter().next().unwrap();
        assert_eq!(newest.version, VERSION, "the newest stands first");
        assert!(own_licenses().all(|(_, text)| text.len() > 100));
    }
}
