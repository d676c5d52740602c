//! How this copy came onto the computer, which decides who brings it up to date.

use std::path::{Path, PathBuf};

use crate::wire::UpdateWay;

/// How a copy of Anteroom is installed, and on what.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Installation {
    way: UpdateWay,
    system: &'static str,
    architecture: &'static str,
}

impl Installation {
    /// The copy that is running.
    pub fn this() -> Self {
        let exe = std::env::current_exe().and_then(|exe| exe.canonicalize()).unwrap_or_default();
        let programs: Vec<PathBuf> = ["ProgramFiles", "ProgramFiles(x86)", "ProgramW6432"]
            .into_iter()
            .filter_map(std::env::var_os)
            .map(PathBuf::from)
            .collect();
        let way = way(std::env::consts::OS, &exe, &programs, dirs::data_local_dir().as_deref());
        Self::new(way, std::env::consts::OS, std::env::consts::ARCH)
    }

    /// A copy that gets its updates this way.
    pub const fn new(way: UpdateWay, system: &'static str, architecture: &'static str) -> Self {
        Self { way, system, architecture }
    }

    /// Who brings it up to date.
    pub fn way(self) -> UpdateWay {
        self.way
    }

    /// The name of its kind of file among those of a version; `None` where somebody else installs.
    pub(super) fn file_kind(self) -> Option<String> {
        let form = match self.way {
            UpdateWay::Installer => "installer",
            UpdateWay::DiskImage => "image",
            UpdateWay::ByHand => "archive",
            UpdateWay::PackageManager | UpdateWay::Administrator => return None,
        };
        Some(format!("{}-{}-{form}", self.system, self.architecture))
    }
}

/// The path of the program decides, because each kind of package puts it somewhere else: below `/usr` package managers alone write,
/// below Windows' programs those who may install for everybody.
fn way(system: &str, exe: &Path, programs: &[PathBuf], own: Option<&Path>) -> UpdateWay {
    let below = |folder: &Path| {
        let folder = folder.canonicalize().unwrap_or_else(|_| folder.to_owned());
        exe.starts_with(folder)
    };
    match system {
        "windows" if programs.iter().any(|folder| below(folder)) => UpdateWay::Administrator,
        "windows" if own.is_some_and(|own| below(&own.join("Programs"))) => UpdateWay::Installer,
        "macos" if exe.ancestors().any(|folder| folder.extension().is_some_and(|end| end == "app")) => {
            UpdateWay::DiskImage
        }
        "linux" if exe.starts_with("/usr") && !exe.starts_with("/usr/local") => UpdateWay::PackageManager,
        _ => UpdateWay::ByHand,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn who_brings_updates_shows_in_where_the_program_is() {
        // Paths of the system the test runs on: how a path is taken apart differs.
        let root = if cfg!(windows) { r"C:\" } else { "/" };
        let at = |parts: &[&str]| parts.iter().fold(PathBuf::from(root), |path, part| path.join(part));
        let programs = [at(&["Program Files"])];
        let own = at(&["Users", "ann", "AppData", "Local"]);
        let of = |system, parts: &[&str]| way(system, &at(parts), &programs, Some(&own));
        assert_eq!(of("linux", &["usr", "bin", "anteroom-cli"]), UpdateWay::PackageManager);
        assert_eq!(of("linux", &["usr", "local", "bin", "anteroom-cli"]), UpdateWay::ByHand);
        assert_eq!(of("linux", &["home", "ann", "anteroom"]), UpdateWay::ByHand);
        assert_eq!(of("windows", &["Program Files", "Anteroom", "anteroom.exe"]), UpdateWay::Administrator);
        let per_user = ["Users", "ann", "AppData", "Local", "Programs", "Anteroom", "anteroom.exe"];
        assert_eq!(of("windows", &per_user), UpdateWay::Installer);
        assert_eq!(of("windows", &["tools", "anteroom-cli.exe"]), UpdateWay::ByHand);
        let in_bundle = ["Applications", "Anteroom.app", "Contents", "MacOS", "anteroom"];
        assert_eq!(of("macos", &in_bundle), UpdateWay::DiskImage);
        assert_eq!(of("macos", &["Users", "ann", "anteroom-cli"]), UpdateWay::ByHand);
    }

    #[test]
    fn whoever_is_served_by_somebody_else_is_offered_no_file() {
        for way in [UpdateWay::PackageManager, UpdateWay::Administrator] {
            assert_eq!(Installation::new(way, "linux", "x86_64").file_kind(), None);
        }
        let own = Installation::new(UpdateWay::Installer, "windows", "x86_64");
        assert_eq!(own.file_kind().as_deref(), Some("windows-x86_64-installer"));
    }
}
