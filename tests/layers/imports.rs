//! The front end's folders: `bindings` <- `platform` <- `steps` <- `app`, and only `platform` knows the toolkit.

/// A front-end file: where it stands below `ui/src`, and what it imports.
pub struct Source {
    place: String,
    imports: Vec<String>,
}

/// What each folder may import of the others. Files that stand directly in `ui/src` belong to `app`, which may import
/// everything.
const TABLE: &[(&str, &[&str])] = &[
    ("bindings", &[]),
    ("platform", &["bindings"]),
    ("messages", &["bindings"]),
    ("problems", &["bindings", "messages"]),
    ("components", &["bindings", "messages", "problems"]),
    ("steps", &["bindings", "messages", "platform", "problems", "components"]),
];

const TOOLKIT: &str = "@tauri-apps/";

impl Source {
    pub fn new(place: &str, text: &str) -> Self {
        Self { place: place.to_owned(), imports: parse_imports(text) }
    }

    fn area(&self) -> &str {
        area(&self.place)
    }
}

/// A sentence for each import the rules forbid.
pub fn violations(source: &Source) -> Vec<String> {
    source.imports.iter().filter_map(|import| find_violation(source, import)).collect()
}

fn find_violation(source: &Source, import: &str) -> Option<String> {
    let place = &source.place;
    if import.starts_with(TOOLKIT) {
        let stranger = source.area() != "platform";
        return stranger
            .then(|| format!("{place} imports {import}: only platform/ knows the window toolkit"));
    }
    let Some(target) = find_target(place, import) else {
        let stranger = source.area() == "bindings";
        return stranger.then(|| format!("{place} imports {import}: bindings import nothing"));
    };
    let (from, to) = (source.area(), area(&target));
    if from == "steps" && to == "steps" {
        let strangers = matches!((step(place), step(&target)), (Some(own), Some(other)) if own != other);
        return strangers.then(|| format!("{place} imports {target}: no step imports another step"));
    }
    if from == "app" || is_test(place) {
        return None;
    }
    let Some((_, allowed)) = TABLE.iter().find(|(folder, _)| *folder == from) else {
        return Some(format!(
            "{from}/ has no row in tests/layers/imports.rs, so {place} may import nothing of ours"
        ));
    };
    (from != to && !allowed.contains(&to))
        .then(|| format!("{place} imports {target}: {from}/ may not know {to}/"))
}

/// The first folder of a place; what stands in none belongs to `app`.
fn area(place: &str) -> &str {
    place.split_once('/').map_or("app", |(folder, _)| folder)
}

/// Tests stand beside what they test and set a page up with whatever it takes.
fn is_test(place: &str) -> bool {
    place.ends_with(".test.ts") || place.ends_with(".test.tsx")
}

/// The folder of the step a place belongs to; files beside those folders belong to all steps.
fn step(place: &str) -> Option<&str> {
    let mut parts = place.split('/').skip(1);
    let folder = parts.next()?;
    parts.next().map(|_| folder)
}

/// Where an import leads below `ui/src`, or nothing when it leads to a package.
fn find_target(place: &str, import: &str) -> Option<String> {
    if let Some(rest) = import.strip_prefix("@/") {
        return Some(rest.to_owned());
    }
    if !import.starts_with('.') {
        return None;
    }
    let mut parts: Vec<&str> = place.split('/').collect();
    parts.pop();
    for part in import.split('/') {
        match part {
            "." | "" => {}
            ".." => {
                parts.pop();
            }
            name => parts.push(name),
        }
    }
    // `../bindings` is that folder's index file, not a file beside the folders.
    let index = parts.len() == 1 && TABLE.iter().any(|(folder, _)| *folder == parts[0]);
    Some(if index { format!("{}/index", parts[0]) } else { parts.join("/") })
}

/// The modules named by `import … from "x"`, `export … from "x"`, `import "x"` and `import("x")`.
fn parse_imports(text: &str) -> Vec<String> {
    let mut imports = Vec::new();
    for line in
        text.lines().map(str::trim_start).filter(|line| !line.starts_with("//") && !line.starts_with('*'))
    {
        for opening in ["from ", "import ", "import("] {
            for (at, _) in line.match_indices(opening) {
                let begins_a_word =
                    line[..at].chars().next_back().is_none_or(|before| !before.is_alphanumeric());
                let rest = line[at + opening.len()..].trim_start();
                let quote = rest.chars().next().filter(|letter| *letter == '"' || *letter == '\'');
                if let (true, Some(quote)) = (begins_a_word, quote) {
                    imports.extend(rest[1..].split_once(quote).map(|(module, _)| module.to_owned()));
                }
            }
        }
    }
    imports
}

#[cfg(test)]
mod tests {
    use super::*;

    fn caught(place: &str, import: &str) -> bool {
        !violations(&Source::new(place, &format!("import {{ x }} from \"{import}\";"))).is_empty()
    }

    #[test]
    fn only_platform_imports_the_toolkit() {
        assert!(caught("steps/rooms/view.tsx", "@tauri-apps/api/core"), "a step");
        assert!(caught("app/app.tsx", "@tauri-apps/plugin-dialog"), "the app");
        assert!(caught("main.tsx", "@tauri-apps/api"), "the entry file");
        assert!(!caught("platform/tauri.ts", "@tauri-apps/api/core"), "platform");
    }

    #[test]
    fn no_step_imports_another_step() {
        assert!(caught("steps/rooms/view.tsx", "../import/hook"), "another step");
        assert!(caught("steps/rooms/parts/row.tsx", "@/steps/import/hook"), "another step, by the alias");
        assert!(!caught("steps/rooms/view.tsx", "./hook"), "its own file");
        assert!(!caught("steps/rooms/view.tsx", "../footer"), "what stands beside the steps");
    }

    #[test]
    fn bindings_import_nothing_but_each_other() {
        assert!(caught("bindings/Room.ts", "../platform/types"), "a folder above");
        assert!(caught("bindings/Room.ts", "react"), "a package");
        assert!(!caught("bindings/Room.ts", "./RoomId"), "a neighbour");
    }

    #[test]
    fn nothing_imports_upwards() {
        assert!(caught("platform/fake.ts", "../steps/rooms/hook"), "platform -> steps");
        assert!(caught("steps/rooms/view.tsx", "../../app/stepper"), "steps -> app");
        assert!(caught("steps/rooms/view.tsx", "../../app"), "steps -> app, by its index file");
        assert!(caught("components/row.tsx", "../platform"), "components -> platform");
        assert!(caught("problems/texts.ts", "@/components/row"), "problems -> components");
        assert!(caught("hooks/use-rooms.ts", "../platform"), "a folder nobody has decided about");
        assert!(!caught("app/app.tsx", "../steps/rooms/view"), "app -> steps");
        assert!(!caught("components/row.test.tsx", "../platform/fake"), "a test sets its page up");
        assert!(!caught("steps/rooms/view.tsx", "../../platform"), "steps -> platform");
    }

    #[test]
    fn every_form_of_import_is_read() {
        let text = r#"
            import type { A } from "./a";
            import {
                B,
            } from './b';
            import "./c.css";
            export * from "./d";
            const e = await import("./e");
            // import { F } from "./f";
            const words = transform "./g";
        "#;
        let mut imports = parse_imports(text);
        imports.sort();
        assert_eq!(
            imports,
            ["./a", "./b", "./c.css", "./d", "./e"],
            "comments and look-alikes are no imports"
        );
    }
}
