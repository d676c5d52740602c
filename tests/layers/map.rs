//! The map a newcomer sees first: captions in the root manifest, and a top level without surprises.

const TOP_LEVEL: &[&str] = &[
    "Cargo.toml",
    "Cargo.lock",
    "src-tauri",
    "ui",
    "tests",
    "icons",
    "findings",
    "README.md",
    "CONTRIBUTING.md",
    "SECURITY.md",
    "CHANGELOG.md",
];

/// Cargo's build folder, which is not part of the project.
const BUILD: &str = "target";

/// A member of the workspace and what the manifest says about it.
#[derive(Debug, PartialEq, Eq)]
pub struct Caption {
    pub member: String,
    pub words: String,
}

/// The lines of the manifest's `members`.
pub fn parse_captions(manifest: &str) -> Vec<Caption> {
    let lines = manifest.lines().map(str::trim).skip_while(|line| !line.starts_with("members")).skip(1);
    lines.take_while(|line| !line.starts_with(']')).filter_map(parse_caption).collect()
}

fn parse_caption(line: &str) -> Option<Caption> {
    let (member, rest) = line.strip_prefix('"')?.split_once('"')?;
    let words = rest.split_once('#').map_or("", |(_, words)| words.trim());
    Some(Caption { member: member.to_owned(), words: words.to_owned() })
}

/// Members nobody has said a word about.
pub fn without_caption(captions: &[Caption]) -> Vec<&str> {
    captions
        .iter()
        .filter(|caption| caption.words.is_empty())
        .map(|caption| caption.member.as_str())
        .collect()
}

/// Names at the top level that have no business there.
pub fn unexpected(names: &[String]) -> Vec<&str> {
    let expected = |name: &str| {
        name == BUILD || name.starts_with('.') || name.starts_with("LICENSE") || TOP_LEVEL.contains(&name)
    };
    names.iter().map(String::as_str).filter(|name| !expected(name)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_member_without_words_is_caught() {
        let manifest =
            "[workspace]\nmembers = [\n  \"a\",  # the first\n  \"b\",\n  \"c\", #\n]\n[package]\n\"d\",\n";
        let captions = parse_captions(manifest);
        assert_eq!(captions.len(), 3, "what stands after the list is no member");
        assert_eq!(captions[0].words, "the first", "the caption stands after the hash");
        assert_eq!(without_caption(&captions), ["b", "c"], "an empty caption says nothing");
    }

    #[test]
    fn a_stray_name_at_the_top_is_caught() {
        let names = ["Cargo.toml", "LICENSE-MIT", ".cargo", "target", "findings", "scripts", "notes.md"]
            .map(str::to_owned);
        assert_eq!(unexpected(&names), ["scripts", "notes.md"], "only those have no business there");
    }
}
