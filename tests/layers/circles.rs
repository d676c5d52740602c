//! No circle between the files of a package: what a file uses can be read without it.
//!
//! A file uses another where one of its paths ends at an item the other defines, whichever re-exports lie between. That a file
//! declares its modules is no use, and tests may use whatever they like.

use std::collections::{BTreeMap, BTreeSet};

use syn::visit::{self, Visit};
use syn::{Attribute, Item, UseTree};

/// Where a file stands among the modules of its package: `["net", "tls"]`.
type Module = Vec<String>;

/// What one file defines, imports and names.
#[derive(Debug, Default)]
struct Parsed {
    defined: BTreeSet<String>,
    /// Local name and what it stands for.
    imported: BTreeMap<String, Module>,
    globs: Vec<Module>,
    paths: BTreeSet<Module>,
}

/// One circle: its files, and of each use within it from where, to where, and which item.
#[derive(Debug, PartialEq, Eq)]
pub struct Circle {
    pub files: Vec<String>,
    pub uses: Vec<(String, String, String)>,
}

/// The circles between files; places are from the package's `src` on.
pub fn find(sources: &[(String, String)]) -> Vec<Circle> {
    let mut files = BTreeMap::new();
    let mut for_tests = BTreeSet::new();
    for (place, text) in sources {
        let module = module_of(place);
        let file = syn::parse_file(text).unwrap_or_else(|error| panic!("{place}: {error}"));
        let mut reader = Reader::default();
        reader.visit_file(&file);
        for name in reader.for_tests {
            for_tests.insert(module.iter().cloned().chain([name]).collect::<Module>());
        }
        files.insert(module, (place.clone(), reader.parsed));
    }
    files.retain(|module, _| !for_tests.iter().any(|test| module.starts_with(test)));
    let uses: BTreeMap<&Module, BTreeMap<Module, String>> =
        files.iter().map(|(module, (_, parsed))| (module, uses_of(&files, module, parsed))).collect();
    let circles = components(&uses);
    circles
        .into_iter()
        .map(|members| {
            let place = |module: &Module| files[module].0.clone();
            let inner = members.iter().flat_map(|from| {
                let within = uses[from].iter().filter(|(to, _)| members.contains(to));
                within.map(|(to, item)| (place(from), place(to), item.clone()))
            });
            Circle {
                uses: inner.collect(),
                files: in_order(members.iter().map(|module| place(module)).collect()),
            }
        })
        .collect()
}

fn in_order(mut files: Vec<String>) -> Vec<String> {
    files.sort();
    files
}

fn module_of(place: &str) -> Module {
    let bare = place.trim_end_matches(".rs");
    let mut module: Module = bare.split('/').map(str::to_owned).collect();
    if module
        .last()
        .is_some_and(|last| last == "mod" || module.len() == 1 && (last == "lib" || last == "main"))
    {
        module.pop();
    }
    module
}

#[derive(Default)]
struct Reader {
    parsed: Parsed,
    for_tests: Vec<String>,
    /// Whether what is imported is only handed on.
    hands_on: bool,
}

impl Reader {
    fn import(&mut self, before: &[String], tree: &UseTree) {
        let with = |name: &syn::Ident| before.iter().cloned().chain([name.to_string()]).collect::<Module>();
        match tree {
            UseTree::Path(path) => self.import(&with(&path.ident), &path.tree),
            UseTree::Name(name) if name.ident == "self" => {
                let local = before.last().cloned().unwrap_or_default();
                self.keep(local, before.to_vec());
            }
            UseTree::Name(name) => self.keep(name.ident.to_string(), with(&name.ident)),
            UseTree::Rename(rename) => self.keep(rename.rename.to_string(), with(&rename.ident)),
            UseTree::Glob(_) => self.parsed.globs.push(before.to_vec()),
            UseTree::Group(group) => group.items.iter().for_each(|item| self.import(before, item)),
        }
    }

    fn keep(&mut self, local: String, path: Module) {
        if !self.hands_on {
            self.parsed.paths.insert(path.clone());
        }
        if local != "_" {
            self.parsed.imported.insert(local, path);
        }
    }
}

fn is_for_tests(attributes: &[Attribute]) -> bool {
    attributes.iter().any(|attribute| {
        let is_test = attribute.parse_args::<syn::Path>().is_ok_and(|path| path.is_ident("test"));
        attribute.path().is_ident("cfg") && is_test
    })
}

impl<'ast> Visit<'ast> for Reader {
    fn visit_item(&mut self, item: &'ast Item) {
        let (attributes, name) = match item {
            Item::Fn(item) => (&item.attrs, Some(&item.sig.ident)),
            Item::Struct(item) => (&item.attrs, Some(&item.ident)),
            Item::Enum(item) => (&item.attrs, Some(&item.ident)),
            Item::Type(item) => (&item.attrs, Some(&item.ident)),
            Item::Trait(item) => (&item.attrs, Some(&item.ident)),
            Item::Const(item) => (&item.attrs, Some(&item.ident)),
            Item::Static(item) => (&item.attrs, Some(&item.ident)),
            Item::Macro(item) => (&item.attrs, item.ident.as_ref()),
            Item::Impl(item) => (&item.attrs, None),
            Item::Use(item) => (&item.attrs, None),
            Item::Mod(item) => {
                if is_for_tests(&item.attrs) {
                    self.for_tests.push(item.ident.to_string());
                }
                (&item.attrs, None)
            }
            _ => return,
        };
        if is_for_tests(attributes) {
            return;
        }
        if let Some(name) = name {
            self.parsed.defined.insert(name.to_string());
        }
        if let Item::Use(item) = item {
            self.hands_on = !matches!(item.vis, syn::Visibility::Inherited);
            self.import(&[], &item.tree);
        }
        visit::visit_item(self, item);
    }

    fn visit_path(&mut self, path: &'ast syn::Path) {
        self.parsed.paths.insert(path.segments.iter().map(|segment| segment.ident.to_string()).collect());
        visit::visit_path(self, path);
    }

    fn visit_macro(&mut self, written: &'ast syn::Macro) {
        visit::visit_macro(self, written);
        // Arguments of macros such as `format!` and `matches!` are expressions where they can be read as such.
        let parser = syn::punctuated::Punctuated::<syn::Expr, syn::Token![,]>::parse_terminated;
        if let Ok(arguments) = written.parse_body_with(parser) {
            let mut inner = Self::default();
            arguments.iter().for_each(|argument| inner.visit_expr(argument));
            self.parsed.paths.extend(inner.parsed.paths);
        }
    }
}

type Files = BTreeMap<Module, (String, Parsed)>;

fn uses_of(files: &Files, module: &Module, parsed: &Parsed) -> BTreeMap<Module, String> {
    let mut uses = BTreeMap::new();
    for path in &parsed.paths {
        if let Some((target, item)) = resolve(files, module, path, 0)
            && target != *module
        {
            uses.entry(target).or_insert(item);
        }
    }
    uses
}

/// The file that defines what a path ends at, and its name; `None` for a module, and for what is from elsewhere.
fn resolve(files: &Files, from: &Module, path: &[String], depth: usize) -> Option<(Module, String)> {
    let (first, rest) = path.split_first()?;
    if depth > 20 {
        return None;
    }
    match first.as_str() {
        "crate" => within(files, &Module::new(), rest, depth),
        "self" => within(files, from, rest, depth),
        "super" => within(files, &from[..from.len().checked_sub(1)?].to_vec(), rest, depth),
        _ => {
            let parsed = &files.get(from)?.1;
            match parsed.imported.get(first) {
                Some(import) if import.as_slice() != path => {
                    let whole: Module = import.iter().chain(rest).cloned().collect();
                    resolve(files, from, &whole, depth + 1)
                }
                _ => within(files, from, path, depth),
            }
        }
    }
}

fn within(files: &Files, module: &Module, path: &[String], depth: usize) -> Option<(Module, String)> {
    let (first, rest) = path.split_first()?;
    if first == "super" {
        return within(files, &module[..module.len().checked_sub(1)?].to_vec(), rest, depth);
    }
    let below: Module = module.iter().chain([first]).cloned().collect();
    if files.contains_key(&below) {
        return within(files, &below, rest, depth);
    }
    let parsed = &files.get(module)?.1;
    if parsed.defined.contains(first) {
        return Some((module.clone(), first.clone()));
    }
    if let Some(import) = parsed.imported.get(first) {
        let whole: Module = import.iter().chain(rest).cloned().collect();
        return resolve(files, module, &whole, depth + 1);
    }
    parsed.globs.iter().find_map(|glob| {
        let whole: Module = glob.iter().chain(path).cloned().collect();
        resolve(files, module, &whole, depth + 1)
    })
}

/// The sets of files each of which reaches all others of its set.
fn components<'a>(uses: &BTreeMap<&'a Module, BTreeMap<Module, String>>) -> Vec<BTreeSet<&'a Module>> {
    let reach = |start: &'a Module| {
        let (mut seen, mut open) = (BTreeSet::new(), vec![start]);
        while let Some(next) = open.pop() {
            for to in uses[next].keys() {
                let (to, _) = uses.get_key_value(to).expect("a use ends at a file that was read");
                if seen.insert(*to) {
                    open.push(to);
                }
            }
        }
        seen
    };
    let reached: BTreeMap<&Module, BTreeSet<&Module>> =
        uses.keys().map(|module| (*module, reach(module))).collect();
    let mut found: Vec<BTreeSet<&Module>> = Vec::new();
    for (module, all) in &reached {
        if all.contains(module) && !found.iter().any(|circle| circle.contains(module)) {
            found.push(all.iter().filter(|other| reached[*other].contains(module)).copied().collect());
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    fn circles(files: &[(&str, &str)]) -> Vec<Vec<String>> {
        let sources: Vec<_> = files.iter().map(|(a, b)| ((*a).to_owned(), (*b).to_owned())).collect();
        find(&sources).into_iter().map(|circle| circle.files).collect()
    }

    #[test]
    fn two_files_that_use_each_other_are_a_circle_whichever_way_they_name_it() {
        let lib = ("lib.rs", "mod a; mod b; pub use a::A; pub use b::B;");
        for a in [
            "use crate::b::B; pub struct A(B);",
            "use crate::B; pub struct A(B);",
            "use super::b; pub struct A(b::B);",
            "pub struct A; fn f() { println!(\"{}\", crate::b::B::new()); }",
            "use crate::b::*; pub struct A(B);",
        ] {
            let b = ("b.rs", "pub struct B; impl B { fn a() -> crate::A { todo!() } }");
            assert_eq!(circles(&[lib, ("a.rs", a), b]), [["a.rs", "b.rs"]], "{a}");
        }
    }

    #[test]
    fn modules_above_re_exports_and_tests_are_none() {
        let folder = [
            ("lib.rs", "mod a; pub use a::inner::Inner;"),
            (
                "a/mod.rs",
                "pub mod inner; pub use inner::Inner; pub fn all(of: Inner) {} #[cfg(test)] mod tests;",
            ),
            ("a/inner.rs", "pub struct Inner; #[cfg(test)] mod tests { use super::super::all; }"),
            ("a/tests.rs", "use super::all;"),
        ];
        assert_eq!(circles(&folder), Vec::<Vec<String>>::new());
        let back = ("a/inner.rs", "pub struct Inner; fn up() { super::all(Inner) }");
        assert_eq!(circles(&[folder[0], folder[1], back]), [["a/inner.rs", "a/mod.rs"]]);
    }
}
