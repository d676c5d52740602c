//! The MSI: for software distribution, per machine, without questions.

use std::fmt::Write as _;
use std::fs;
use std::path::Path;

use super::super::build::write;
use super::{Contents, remove};
use crate::program::{Program, Stop};

/// Compiles the MSI. Its compiler reads nothing outside the folder it starts in, so everything is laid there.
pub fn make(contents: &Contents, out: &Path) -> Result<(), Stop> {
    remove(out)?;
    let folder = contents.work.join("msi");
    let script = contents.scripts.join("anteroom.wxs");
    write(&folder.join("files.wxi"), &files(&contents.names))?;
    let all = contents.names.iter().map(|name| (contents.folder.join(name), name.as_str()));
    for (from, name) in all.chain([(script, "anteroom.wxs"), (contents.icon.clone(), "icon.ico")]) {
        fs::copy(&from, folder.join(name))
            .map_err(|error| Stop::new(format!("{} cannot be copied: {error}.", from.display())))?;
    }
    let [major, minor, patch] = contents.numbers();
    Program::new("wixl")
        .arguments(["--arch", "x64", "--define"])
        .arguments([format!("NUMBERS={major}.{minor}.{patch}"), "--define".to_owned()])
        .arguments([format!("PRODUCT={}", product(contents.numbers())), "--output".to_owned()])
        .arguments([out.as_os_str(), "anteroom.wxs".as_ref()])
        .within(&folder)
        .run()
}

/// The product's code: another one for each version, and the same whenever that version is packed.
fn product([major, minor, patch]: [u32; 3]) -> String {
    format!("{{5B0D7C52-6E0A-4C1B-9D1F-{major:04}{minor:04}{patch:04}}}")
}

fn files(names: &[String]) -> String {
    let mut lines = String::new();
    for (number, name) in names.iter().enumerate() {
        let key = if number == 0 { " KeyPath=\"yes\"" } else { "" };
        // Writing to a text cannot fail.
        let _ = writeln!(lines, "  <File Id=\"F{number}\" Name=\"{name}\" Source=\"{name}\"{key} />");
    }
    format!("<Include>\n{lines}</Include>\n")
}

#[cfg(test)]
mod tests {
    use super::super::tests::{is_there, stand_ins};
    use super::*;

    #[test]
    fn each_version_is_a_product_of_its_own() {
        assert_eq!(product([0, 12, 3]), "{5B0D7C52-6E0A-4C1B-9D1F-000000120003}", "a GUID of digits");
        assert_ne!(product([0, 2, 10]), product([0, 21, 0]));
    }

    #[test]
    fn the_msi_is_made_of_the_same_files() {
        if !is_there("wixl") || !is_there("7z") {
            return;
        }
        let contents = stand_ins("msi");
        let out = contents.work.join("anteroom.msi");
        make(&contents, &out).expect("compiled");
        let names = super::super::installer::listing(&out).expect("an MSI");
        assert_eq!(names, ["F0", "F1", "F2"], "its cabinet names them by their ids");
        fs::remove_dir_all(&contents.work).expect("cleared away");
    }
}
