//! CHANGELOG.md for the window, which shows headings and lists and not the signs they are written with.

use crate::wire::{ReleaseNotes, ReleasePart};

/// The versions in the order of the page. Takes what the page is written in and no more of Markdown: `## VERSION`, `### Part`, `- item` with
/// its lines indented. What stands before the first version is about the page itself.
pub fn parse(page: &str) -> Vec<ReleaseNotes> {
    let mut releases: Vec<ReleaseNotes> = Vec::new();
    for line in page.lines() {
        if let Some(version) = line.strip_prefix("## ") {
            releases.push(ReleaseNotes { version: version.trim().to_owned(), parts: Vec::new() });
            continue;
        }
        let Some(release) = releases.last_mut() else { continue };
        if let Some(title) = line.strip_prefix("### ") {
            let title = Some(title.trim().to_owned());
            release.parts.push(ReleasePart { title, items: Vec::new() });
            continue;
        }
        if release.parts.is_empty() {
            release.parts.push(ReleasePart { title: None, items: Vec::new() });
        }
        let Some(part) = release.parts.last_mut() else { continue };
        match (line.strip_prefix("- "), line.trim(), part.items.last_mut()) {
            (Some(item), _, _) => part.items.push(item.trim().to_owned()),
            (None, "", _) => {}
            (None, more, Some(item)) => {
                item.push(' ');
                item.push_str(more);
            }
            (None, sentence, None) => part.items.push(sentence.to_owned()),
        }
    }
    for release in &mut releases {
        release.parts.retain(|part| !part.items.is_empty());
    }
    releases
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::CHANGES;

    #[test]
    fn a_page_is_versions_with_parts_and_items() {
        let page = "# What is new\n\nAbout.\n\n## 0.2.0\n\n### To keep\n\n- One\n  and a half\n- Two\n\n### Empty\n\n## 0.1.0\n\n- All\n";
        let part = |title: Option<&str>, items: &[&str]| ReleasePart {
            title: title.map(str::to_owned),
            items: items.iter().map(|item| (*item).to_owned()).collect(),
        };
        let expected = [
            ReleaseNotes {
                version: "0.2.0".into(),
                parts: vec![part(Some("To keep"), &["One and a half", "Two"])],
            },
            ReleaseNotes { version: "0.1.0".into(), parts: vec![part(None, &["All"])] },
        ];
        assert_eq!(parse(page), expected);
    }

    #[test]
    fn every_word_of_our_own_page_is_shown() {
        let below = CHANGES.find("\n## ").expect("a version");
        let written: String = CHANGES.split_at(below).1.lines().fold(String::new(), |mut all, line| {
            let line = line.trim_start_matches('#').trim();
            all.push_str(line.strip_prefix("- ").unwrap_or(line));
            all
        });
        let shown: String = parse(CHANGES)
            .into_iter()
            .flat_map(|release| {
                let parts = release.parts.into_iter();
                [release.version]
                    .into_iter()
                    .chain(parts.flat_map(|part| part.title.into_iter().chain(part.items)))
            })
            .collect();
        let letters = |text: &str| text.chars().filter(|letter| !letter.is_whitespace()).collect::<String>();
        assert_eq!(letters(&shown), letters(&written));
    }
}
