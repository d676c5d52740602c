//! The packages: a table of who may depend on whom, and the dependencies that only some may have.

use serde_json::Value;

/// What a dependency is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// It is part of what is built, or of building it.
    Shipped,
    /// Only tests, benches and examples see it.
    Tests,
}

/// One dependency of one of our packages.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Edge {
    pub from: String,
    pub to: String,
    pub kind: Kind,
}

/// Whom each package may depend on among our own.
const TABLE: &[(&str, &[&str])] = &[
    ("anteroom-domain", &[]),
    ("anteroom-files", &["anteroom-domain"]),
    ("anteroom-catalogue", &["anteroom-domain"]),
    ("anteroom-exchange", &["anteroom-domain", "anteroom-files"]),
    ("anteroom-planner", &["anteroom-domain", "anteroom-files"]),
    ("anteroom-asking", &["anteroom-domain"]),
    ("anteroom-import", &["anteroom-domain", "anteroom-asking"]),
    ("anteroom-directory", &["anteroom-domain", "anteroom-files"]),
    ("anteroom-scripts", &["anteroom-domain", "anteroom-catalogue"]),
    ("anteroom-tables", &["anteroom-domain"]),
    (
        "anteroom-diagnosis",
        &[
            "anteroom-domain",
            "anteroom-catalogue",
            "anteroom-exchange",
            "anteroom-directory",
            "anteroom-scripts",
        ],
    ),
    (
        "anteroom-products",
        &[
            "anteroom-domain",
            "anteroom-catalogue",
            "anteroom-files",
            "anteroom-diagnosis",
            "anteroom-scripts",
        ],
    ),
    (
        "anteroom-wizard",
        &[
            "anteroom-domain",
            "anteroom-files",
            "anteroom-asking",
            "anteroom-catalogue",
            "anteroom-exchange",
            "anteroom-planner",
            "anteroom-diagnosis",
            "anteroom-directory",
            "anteroom-import",
            "anteroom-products",
            "anteroom-scripts",
            "anteroom-tables",
        ],
    ),
    ("anteroom-practice", &["anteroom-domain"]),
    ("anteroom", &["anteroom-wizard", "anteroom-practice"]),
    ("anteroom-cli", &["anteroom-wizard", "anteroom-practice"]),
    ("xtask", &[]),
];

/// The package that sees everything, because it tests everything.
const TESTS: &str = "anteroom-tests";

/// Pairs that are forbidden even to tests: a simulated server checked with the client's own types would share the
/// client's mistakes.
const NEVER: &[(&str, &str)] = &[("anteroom-practice", "anteroom-exchange")];

/// What a package may not take from elsewhere: domain has no I/O, import knows neither protocol nor database.
const FOREIGN: &[(&str, &[&str])] = &[
    ("anteroom-domain", &["tokio", "reqwest", "rusqlite", "quick-xml", "keyring"]),
    ("anteroom-asking", &["reqwest", "rusqlite", "quick-xml"]),
    ("anteroom-import", &["reqwest", "rusqlite", "quick-xml"]),
];

/// The only package that may know the window toolkit.
const SHELL: &str = "anteroom";

impl Edge {
    /// All dependencies of all members, as `cargo metadata` lists them.
    pub fn parse_all(metadata: &Value) -> Vec<Self> {
        let packages = metadata["packages"].as_array().map(Vec::as_slice).unwrap_or_default();
        packages.iter().flat_map(Self::parse_package).collect()
    }

    fn parse_package(package: &Value) -> Vec<Self> {
        let from = package["name"].as_str().unwrap_or_default();
        let dependencies = package["dependencies"].as_array().map(Vec::as_slice).unwrap_or_default();
        dependencies
            .iter()
            .map(|dependency| Self {
                from: from.to_owned(),
                to: dependency["name"].as_str().unwrap_or_default().to_owned(),
                kind: if dependency["kind"] == "dev" { Kind::Tests } else { Kind::Shipped },
            })
            .collect()
    }

    fn is(&self, (from, to): (&str, &str)) -> bool {
        self.from == from && self.to == to
    }
}

/// The names of the members, as `cargo metadata` lists them.
pub fn parse_members(metadata: &Value) -> Vec<String> {
    let packages = metadata["packages"].as_array().map(Vec::as_slice).unwrap_or_default();
    packages.iter().filter_map(|package| package["name"].as_str()).map(str::to_owned).collect()
}

/// Members nobody has decided about.
pub fn strangers(members: &[String]) -> Vec<&str> {
    members.iter().map(String::as_str).filter(|member| *member != TESTS && !is_ours(member)).collect()
}

/// A sentence for each dependency the rules forbid.
pub fn violations(edges: &[Edge]) -> Vec<String> {
    edges.iter().filter_map(find_violation).collect()
}

fn find_violation(edge: &Edge) -> Option<String> {
    let Edge { from, to, kind } = edge;
    if NEVER.iter().any(|pair| edge.is(*pair)) {
        return Some(format!("{from} may not know {to}, not even in its tests"));
    }
    if is_toolkit(to) && from != SHELL {
        return Some(format!("{from} may not know {to}: only {SHELL} knows the window toolkit"));
    }
    if *kind == Kind::Tests {
        return None;
    }
    let is_foreign = FOREIGN.iter().any(|(package, barred)| package == from && barred.contains(&to.as_str()));
    if is_foreign {
        return Some(format!("{from} may not depend on {to}"));
    }
    if from == TESTS || !(is_ours(to) || to == TESTS) {
        return None;
    }
    let allowed = TABLE.iter().any(|(package, targets)| package == from && targets.contains(&to.as_str()));
    (!allowed).then(|| format!("{from} may not depend on {to}"))
}

fn is_ours(package: &str) -> bool {
    TABLE.iter().any(|(ours, _)| *ours == package)
}

fn is_toolkit(package: &str) -> bool {
    package == "tauri" || package.starts_with("tauri-")
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn caught(from: &str, to: &str, kind: Kind) -> bool {
        !violations(&[Edge { from: from.to_owned(), to: to.to_owned(), kind }]).is_empty()
    }

    #[test]
    fn a_dependency_outside_the_table_is_caught() {
        for (from, to) in [
            ("anteroom-domain", "anteroom-exchange"),
            ("anteroom-exchange", "anteroom-planner"),
            ("anteroom-import", "anteroom-exchange"),
            ("anteroom-import", "anteroom-planner"),
            ("anteroom-diagnosis", "anteroom-planner"),
            ("anteroom-wizard", "anteroom-practice"),
            ("anteroom-wizard", "anteroom"),
            ("anteroom-cli", "anteroom-domain"),
            ("anteroom", "anteroom-exchange"),
            ("anteroom-wizard", "anteroom-tests"),
            ("xtask", "anteroom-domain"),
        ] {
            assert!(caught(from, to, Kind::Shipped), "{from} -> {to} must be forbidden");
        }
    }

    #[test]
    fn the_table_itself_passes() {
        for (from, targets) in TABLE {
            for to in *targets {
                assert!(!caught(from, to, Kind::Shipped), "{from} -> {to} is in the table");
            }
        }
        assert!(!caught(TESTS, "anteroom-exchange", Kind::Shipped), "the tests see everything");
        assert!(!caught("anteroom-exchange", "reqwest", Kind::Shipped), "exchange speaks HTTP");
    }

    #[test]
    fn practice_never_knows_the_client_in_any_kind() {
        assert!(caught("anteroom-practice", "anteroom-exchange", Kind::Shipped), "as a dependency");
        assert!(
            caught("anteroom-practice", "anteroom-exchange", Kind::Tests),
            "as a dependency of its tests"
        );
    }

    #[test]
    fn only_the_shell_knows_the_toolkit() {
        for toolkit in ["tauri", "tauri-build", "tauri-plugin-store"] {
            assert!(caught("anteroom-wizard", toolkit, Kind::Shipped), "wizard -> {toolkit}");
            assert!(caught("anteroom-wizard", toolkit, Kind::Tests), "wizard's tests -> {toolkit}");
            assert!(!caught(SHELL, toolkit, Kind::Shipped), "shell -> {toolkit}");
        }
    }

    #[test]
    fn io_protocols_and_databases_stay_out_of_domain_and_import() {
        assert!(caught("anteroom-domain", "tokio", Kind::Shipped), "domain has no I/O");
        assert!(caught("anteroom-import", "quick-xml", Kind::Shipped), "import knows no protocol");
        assert!(caught("anteroom-import", "rusqlite", Kind::Shipped), "import knows no database");
        assert!(!caught("anteroom-import", "tokio", Kind::Shipped), "import runs workers");
    }

    #[test]
    fn tests_may_borrow_what_the_product_may_not() {
        assert!(
            !caught("anteroom-exchange", "anteroom-practice", Kind::Tests),
            "a client needs a server to talk to"
        );
    }

    #[test]
    fn metadata_is_read_with_its_kinds() {
        let metadata = json!({"packages": [{"name": "a", "dependencies": [
            {"name": "b", "kind": null}, {"name": "c", "kind": "dev"}, {"name": "d", "kind": "build"},
        ]}]});
        let kinds: Vec<_> = Edge::parse_all(&metadata).into_iter().map(|edge| (edge.to, edge.kind)).collect();
        let expected = [("b", Kind::Shipped), ("c", Kind::Tests), ("d", Kind::Shipped)]
            .map(|(to, kind)| (to.to_owned(), kind));
        assert_eq!(kinds, expected, "what builds a package is part of it");
        assert_eq!(strangers(&parse_members(&metadata)), ["a"], "a package without a row must be noticed");
    }
}
