//! The disk: only `files` opens, lists, writes and removes, so that bounds, modes and the rule about links hold everywhere.

/// Packages that touch the disk by themselves: the one that does it for the others, a server that shares nothing with the client,
/// the database, and what only developers run.
const EXEMPT: &[&str] =
    &["crates/files/", "crates/practice/", "crates/planner/", "bench/empty-window/", "xtask/"];

/// What reaches for the disk.
const REACHES: &[&str] =
    &["std::fs", "tokio::fs", "fs::", "File::", "OpenOptions", "DirBuilder", "tempfile::"];

/// What sounds like it and opens nothing: a type, what a system adds to it, and asking what stands at a path, as `Path::exists` does.
const HARMLESS: &[&str] = &["use std::fs::File;", "os::unix::fs::", "std::fs::metadata("];

/// A sentence for each line of a file below `src-tauri` that reaches for the disk where it may not. Tests may: they arrange it.
pub fn violations(place: &str, text: &str) -> Vec<String> {
    if EXEMPT.iter().any(|package| place.starts_with(package))
        || is_test(place)
        || place.ends_with("build.rs")
    {
        return Vec::new();
    }
    let tested = ["#[cfg(test)]\nmod ", "#[cfg(test)]\n#[test]"];
    let shipped = tested.iter().fold(text, |text, begin| text.split(begin).next().unwrap_or_default());
    let lines = shipped.lines().enumerate();
    let code = lines.filter(|(_, line)| !line.trim_start().starts_with("//"));
    let reaching = code.filter(|(_, line)| is_reaching(line));
    let tell = |(number, line): (usize, &str)| {
        format!("{place}:{} goes past `files` to the disk: {}", number + 1, line.trim())
    };
    reaching.map(tell).collect()
}

fn is_reaching(line: &str) -> bool {
    // What Linux says of the process itself lies below this folder, and is no file.
    if line.contains("\"/proc/self/") {
        return false;
    }
    let line = HARMLESS.iter().fold(line.to_owned(), |line, harmless| line.replace(harmless, ""));
    REACHES.iter().any(|reach| names(&line, reach))
}

/// Whether a line has a word that begins like this, and not only inside of another word.
fn names(line: &str, reach: &str) -> bool {
    line.match_indices(reach).any(|(at, _)| {
        let before = line[..at].chars().next_back();
        !before.is_some_and(|before| before.is_alphanumeric() || before == '_')
    })
}

fn is_test(place: &str) -> bool {
    place.contains("/tests/")
        || place.ends_with("/tests.rs")
        || place.ends_with("_tests.rs")
        || place.ends_with("wire/bindings.rs")
        || place.contains("/examples/")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reaching_for_the_disk_is_caught_in_each_of_its_forms() {
        for line in [
            "let text = std::fs::read(file)?;",
            "use std::fs;",
            "let bytes = fs::read(file)?;",
            "tokio::fs::write(&file, text).await?;",
            "let file = File::open(file)?;",
            "let mut options = OpenOptions::new();",
            "let folder = tempfile::tempdir()?;",
        ] {
            assert_eq!(violations("crates/wizard/src/table.rs", line).len(), 1, "{line}");
            assert!(violations("crates/files/src/read.rs", line).is_empty(), "files is what does it");
            assert!(violations("crates/wizard/src/handover/tests.rs", line).is_empty(), "a test arranges");
        }
    }

    #[test]
    fn what_only_sounds_like_it_is_not() {
        for line in [
            "// std::fs would follow the link",
            "let bytes = anteroom_files::read(file, most)?;",
            "let request = SetupFile::new(file);",
            "prefs::load();",
            "use std::fs::File;",
            "use std::os::unix::fs::PermissionsExt as _;",
            "std::fs::metadata(file).is_ok_and(|metadata| metadata.permissions().mode() & 0o077 != 0)",
            "let status = std::fs::read_to_string(\"/proc/self/status\").unwrap_or_default();",
        ] {
            assert!(violations("crates/cli/src/paste.rs", line).is_empty(), "{line}");
        }
        let tested = "fn a() {}\n#[cfg(test)]\nmod tests {\n    use std::fs;\n}\n";
        assert!(violations("crates/wizard/src/setup/store.rs", tested).is_empty(), "a test arranges");
    }
}
