use std::collections::HashSet;

use super::names::is_id;
use crate::document::{Document, Path, Problem};
use crate::file::CatalogueFile;

/// Everything that is wrong with the catalogue.
pub fn catalogue_problems(document: &Document<'_>, catalogue: &CatalogueFile) -> Vec<Problem> {
    let mut problems = super::texts::problems(document);
    let mut known = HashSet::new();
    for (index, entry) in catalogue.requirement.iter().enumerate() {
        let path = Path::default().key("requirement").index(index);
        let mut wrong = |path: &Path, wrong: String, action: &str| {
            problems.push(document.problem(path, wrong, action));
        };
        match entry.id.as_deref() {
            None => wrong(&path, "This definition has no `id`.".to_owned(), "Give it one."),
            Some(id) if !is_id(id, &['.', '_']) => wrong(
                &path.key("id"),
                format!("`{id}` is not an id."),
                "Use small letters, digits, underscores and dots.",
            ),
            Some(id) if !known.insert(id) => {
                wrong(&path.key("id"), format!("`{id}` is defined twice."), "Keep one of the definitions.");
            }
            Some(_) => {}
        }
        let foreign = [
            ("use", entry.uses.is_some()),
            ("source", entry.source.is_some()),
            ("added", entry.added.is_some()),
            ("environments", entry.environments.is_some()),
        ];
        for (name, _) in foreign.iter().filter(|(_, written)| *written) {
            wrong(
                &path.key(name),
                format!("`{name}` does not belong into the catalogue."),
                "Write it in the profiles that use the definition.",
            );
        }
    }
    problems
}
