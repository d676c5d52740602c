//! Which part belongs to which: names and places of parts are free, the relationships decide (ISO/IEC 29500-2, 6.5).

use quick_xml::events::Event;

use super::package::Package;
use super::xml::{self, Xml};
use crate::error::TableError;
use crate::limits;

/// A part's relation to another, or to something outside.
#[derive(Debug)]
pub(super) struct Relation {
    id: String,
    /// The end of its type, which is the same in transitional and strict workbooks: `worksheet`.
    pub(super) kind: String,
    /// The name of the part, or the address outside.
    pub(super) target: String,
}

/// The relations of a part.
#[derive(Debug, Default)]
pub(super) struct Relations(Vec<Relation>);

impl Relations {
    /// The relations of a part; of the whole package for an empty name. Most parts have none.
    pub(super) fn read(package: &mut Package<'_>, part: &str) -> Result<Self, TableError> {
        let (folder, name) = part.rsplit_once('/').unwrap_or(("", part));
        let file = format!("{folder}{}_rels/{name}.rels", if folder.is_empty() { "" } else { "/" });
        if !package.has(&file) {
            return Ok(Self::default());
        }
        let text = package.text(&file)?;
        let mut relations = Vec::new();
        let mut xml = Xml::new(&text, &file);
        loop {
            match &xml.next()? {
                Event::Start(start) | Event::Empty(start) if xml::local(start) == "Relationship" => {
                    let named = |name| xml::attribute(start, name).unwrap_or_default();
                    let kind = named("Type");
                    let target = named("Target");
                    let is_outside = named("TargetMode").eq_ignore_ascii_case("External");
                    let target = if is_outside { target } else { resolve(folder, &target) };
                    let kind = kind.rsplit('/').next().unwrap_or_default().to_owned();
                    if relations.len() < limits::EXTRAS {
                        relations.push(Relation { id: named("Id"), kind, target });
                    }
                }
                Event::Eof => break,
                _ => {}
            }
        }
        relations.sort_by(|one: &Relation, other| one.id.cmp(&other.id));
        Ok(Self(relations))
    }

    /// The first of a kind.
    pub(super) fn first(&self, kind: &str) -> Option<&Relation> {
        self.0.iter().find(|relation| relation.kind == kind)
    }

    /// The one with an id.
    pub(super) fn find(&self, id: &str) -> Option<&Relation> {
        let place = self.0.binary_search_by(|relation| relation.id.as_str().cmp(id)).ok()?;
        self.0.get(place)
    }
}

/// The name of the part a target means, seen from a folder.
fn resolve(folder: &str, target: &str) -> String {
    let target = target.replace('\\', "/");
    let mut steps: Vec<&str> = if target.starts_with('/') { Vec::new() } else { folder.split('/').collect() };
    for step in target.split('/') {
        match step {
            "" | "." => {}
            ".." => {
                steps.pop();
            }
            step => steps.push(step),
        }
    }
    steps.retain(|step| !step.is_empty());
    steps.join("/")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn targets_are_seen_from_the_part_that_names_them() {
        for (folder, target, expected) in [
            ("xl", "worksheets/sheet1.xml", "xl/worksheets/sheet1.xml"),
            ("xl/book", "../sheets/a.xml", "xl/sheets/a.xml"),
            ("xl", "/other/a.xml", "other/a.xml"),
            ("", "xl/workbook.xml", "xl/workbook.xml"),
            ("xl", "../../../a.xml", "a.xml"),
            ("xl", ".\\sheets\\a.xml", "xl/sheets/a.xml"),
        ] {
            assert_eq!(resolve(folder, target), expected, "{target} from {folder}");
        }
    }
}
