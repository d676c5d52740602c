//! The rule by which rights are compared, by the vectors that the scripts' bench reads as well, and what scripts write held against it.

use anteroom_scripts::rights::{
    Compared, Deed, FilterForm, Granted, Holder, Holds, RESOURCES, Reach, Reaches, Scope, Standing, Wish,
    compare, members,
};
use anteroom_scripts::{Environment, TaskId, Values, compose};
use proptest::prelude::*;
use serde::Deserialize;

#[derive(Deserialize)]
struct Pair {
    one: String,
    other: String,
    same: bool,
    form: Option<String>,
    why: String,
}

fn pairs() -> serde_json::Result<Vec<Pair>> {
    serde_json::from_str(include_str!("data/filters.json"))
}

#[test]
fn every_pair_of_filters_is_the_same_or_not_as_the_scripts_say() {
    for Pair { one, other, same, form, why } in pairs().unwrap() {
        let (left, right) = (FilterForm::of(&one), FilterForm::of(&other));
        assert_eq!(left.text() == right.text(), same, "{why}: {} | {}", left.text(), right.text());
        assert_eq!(left.reaches(&right) == Reaches::Same, same, "{why}");
        if let Some(form) = form {
            assert_eq!(left.text(), form, "{why}");
        }
    }
}

#[test]
fn a_filter_that_nests_without_end_equals_only_itself() {
    for (open, close) in [("(", ")"), ("-not ", "")] {
        let deep = |depth: usize| format!("{}Alias -eq 'a'{}", open.repeat(depth), close.repeat(depth));
        assert!(
            FilterForm::of(&deep(100)).text().ends_with("alias -eq 'a'"),
            "Exchange nests less than that"
        );
        let endless = deep(200_000);
        assert_eq!(FilterForm::of(&endless).text(), format!("?{endless}"));
    }
}

#[test]
fn what_reaches_more_or_less_is_told_where_the_texts_say_so() {
    let reaches = |one: &str, other: &str| FilterForm::of(one).reaches(&FilterForm::of(other));
    let three = format!("{RESOURCES} -or (Alias -eq 'x')");
    assert_eq!(reaches(RESOURCES, &three), Reaches::Less);
    assert_eq!(reaches(&three, RESOURCES), Reaches::More);
    assert_eq!(reaches("RecipientTypeDetails -eq 'RoomMailbox'", RESOURCES), Reaches::Less);
    assert_eq!(
        reaches("Alias -like '*'", RESOURCES),
        Reaches::Other,
        "texts do not tell that it is everybody"
    );
    assert_eq!(
        reaches(&format!("{RESOURCES} -or"), RESOURCES),
        Reaches::Other,
        "half a filter is nothing known"
    );
}

/// A filter as a tree, to be written in many ways.
#[derive(Debug, Clone)]
enum Tree {
    Equal(u8, String),
    And(Vec<Tree>),
    Or(Vec<Tree>),
}

fn trees() -> impl Strategy<Value = Tree> {
    let leaf = (0..4_u8, "[a-zA-Z0-9äÖ '()*-]{0,8}").prop_map(|(name, value)| Tree::Equal(name, value));
    leaf.prop_recursive(4, 24, 4, |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 1..4).prop_map(Tree::And),
            prop::collection::vec(inner, 1..4).prop_map(Tree::Or),
        ]
    })
}

impl Tree {
    /// Written with brackets around everything; turned around and with more blanks where it is `odd`.
    fn write(&self, odd: bool) -> String {
        let (all, word) = match self {
            Self::Equal(name, value) => {
                let name = ["Alias", "Name", "Office", "Guid"][usize::from(*name)];
                let name = if odd { name.to_uppercase() } else { name.to_owned() };
                return format!("{name} -eq '{}'", value.replace('\'', "''"));
            }
            Self::And(all) => (all, "-and"),
            Self::Or(all) => (all, "-or"),
        };
        let mut parts: Vec<String> = all.iter().map(|part| format!("({})", part.write(odd))).collect();
        if odd {
            parts.reverse();
            parts.push(parts[0].clone());
        }
        parts.join(&if odd { format!("\t{word}\r\n ") } else { format!(" {word} ") })
    }
}

proptest! {
    #[test]
    fn a_form_is_its_own_form(tree in trees()) {
        let form = FilterForm::of(&tree.write(false));
        prop_assert_eq!(FilterForm::of(form.text()), form);
    }

    #[test]
    fn order_brackets_blanks_and_repetition_do_not_count(tree in trees()) {
        prop_assert_eq!(FilterForm::of(&tree.write(true)), FilterForm::of(&tree.write(false)));
        prop_assert_eq!(FilterForm::of(&format!("(({}))", tree.write(true))), FilterForm::of(&tree.write(false)));
    }

    #[test]
    fn no_text_makes_it_panic(text in "\\PC{0,200}") {
        let form = FilterForm::of(&text);
        prop_assert_eq!(form.reaches(&form), Reaches::Same);
    }

    #[test]
    fn no_heap_of_signs_makes_it_panic(
        signs in prop::collection::vec(prop::sample::select(vec![
            "(", ")", "-or", "-and", "-not", "'", "''", "\"", "Alias", "-eq", "'a'", "$true", " ", "\n", "ä",
        ]), 0..60),
    ) {
        let text = signs.concat();
        prop_assert_eq!(FilterForm::of(&text), FilterForm::of(&text), "one text has one form");
        let _ = Wish::of(TaskId::ImpersonateMembers, &values()).map(|wish| match wish.reach {
            Reach::Scope { filter, .. } => filter.compare(&text),
            Reach::Everybody => Reaches::Same,
        });
    }
}

#[derive(Deserialize)]
struct Assignments {
    wishes: std::collections::BTreeMap<String, Wished>,
    rows: Vec<Row>,
}

#[derive(Deserialize)]
struct Wished {
    task: TaskId,
    own: String,
    setting: String,
    scope: Option<String>,
    filter: Option<String>,
    #[serde(default)]
    places: Vec<String>,
    also: Option<String>,
}

#[derive(Deserialize)]
struct Row {
    wish: String,
    name: Option<String>,
    role: String,
    holder: Option<String>,
    assignee: Option<String>,
    kind: Option<String>,
    enabled: Option<bool>,
    delegating: Option<bool>,
    range: Option<String>,
    scope: Option<String>,
    filter: Option<String>,
    special: String,
    is: String,
    script: Option<String>,
    why: String,
}

fn assignments() -> serde_json::Result<Assignments> {
    serde_json::from_str(include_str!("data/assignments.json"))
}

fn values() -> Values {
    let rooms = (0..80).filter_map(|number| format!("r{number}@contoso.com").parse().ok()).collect();
    Values {
        account: "svc-planner@contoso.com".parse().ok(),
        room_list: "meeting-rooms@contoso.com".parse().ok(),
        rooms,
        names: Some("Planner".to_owned()),
        ..Values::default()
    }
}

impl Row {
    fn granted(&self) -> Granted<'_> {
        let holder = self.holder.as_deref();
        Granted {
            name: self.name.as_deref(),
            role: &self.role,
            holder: holder.map(|who| if who == "account" { Holder::Account } else { Holder::Other }),
            assignee: self.assignee.as_deref(),
            kind: self.kind.as_deref(),
            enabled: self.enabled,
            delegating: self.delegating,
            range: self.range.as_deref(),
            scope: self.scope.as_deref(),
            content: self.filter.as_deref().map(|filter| Scope { filter, special: !self.special.is_empty() }),
        }
    }
}

#[test]
fn every_assignment_is_what_the_scripts_take_it_for() {
    let Assignments { wishes, rows } = assignments().unwrap();
    assert!(rows.len() >= 40, "only {} rows", rows.len());
    for row in &rows {
        let wish = Wish::of(wishes[&row.wish].task, &values()).unwrap();
        let Compared { standing, script } = compare(&row.granted(), &wish);
        assert_eq!(format!("{standing:?}"), row.is, "{}: {}", row.wish, row.why);
        assert_eq!(script.map(|deed| format!("{deed:?}")), row.script, "{}: {}", row.wish, row.why);
    }
}

#[test]
fn vectors_show_everything_that_can_be_said() {
    let Assignments { rows, .. } = assignments().unwrap();
    let said: std::collections::BTreeSet<&str> = rows.iter().map(|row| row.is.as_str()).collect();
    let further = "Everybody AddressList Own Groups Scope Again Unit Exclusive Range Filter";
    let content = "Role Delegating Holder Kind Disabled Range Scope ScopeKind Filter";
    let property = "Name Holder Kind Enabled Delegating Range Scope Filter";
    for (sort, all) in [("Wider", further), ("Other", content), ("Unknown", property)] {
        for one in all.split(' ') {
            assert!(said.contains(format!("{sort}({one})").as_str()), "no vector for {sort}({one})");
        }
    }
    let deeds: std::collections::BTreeSet<_> = rows.iter().filter_map(|row| row.script.as_deref()).collect();
    for deed in
        [Deed::Already, Deed::Asks, Deed::Consent, Deed::Refuses, Deed::Named, Deed::Mentions, Deed::Silent]
    {
        assert!(deeds.contains(format!("{deed:?}").as_str()), "no vector for {deed:?}");
    }
}

#[test]
fn the_wishes_of_the_vectors_are_those_of_the_tasks() {
    for (name, wished) in assignments().unwrap().wishes {
        let wish = Wish::of(wished.task, &values()).unwrap();
        assert_eq!(wish.name, wished.own, "{name}");
        assert_eq!(wish.holds == Holds::RoleGroup, wished.setting == "RoleGroup", "{name}");
        let scope = match &wish.reach {
            Reach::Everybody => None,
            Reach::Scope { name, filter } => {
                let text = wished.filter.as_deref().unwrap();
                assert_eq!(filter.compare(text), Reaches::Same, "{name}: {text}");
                Some(name.clone())
            }
        };
        assert_eq!(scope, wished.scope, "{name}");
        match (wished.places.as_slice(), wished.also, wished.filter) {
            ([], _, None) => {}
            ([], _, Some(filter)) => assert_eq!(filter, RESOURCES, "{name}"),
            (places, also, filter) => {
                assert_eq!(Some(members(places, &also.unwrap())), filter, "{name}")
            }
        }
    }
}

/// What the scripts write is built in PowerShell where they run. The same words build it here, which these lines of theirs prove.
#[test]
fn scripts_write_the_filters_and_names_that_are_expected() {
    let script = |task| compose(&[task], Environment::OnPremises, &values()).unwrap().text;
    let resources = script(TaskId::ImpersonateResources);
    assert!(resources.contains(&format!("$Ar.Resources = \"{RESOURCES}\"\n")), "every room and equipment");
    let text = script(TaskId::ImpersonateMembers);
    let line = |begin: &str| {
        let mut lines = text.lines().map(str::trim);
        lines.find_map(|line| line.strip_prefix(begin)).unwrap_or_else(|| panic!("no line {begin}"))
    };
    let place = line("$Lists += \"").strip_suffix('"').unwrap();
    let places = ["CN=One,DC=contoso,DC=com", "CN=O'Brien,DC=contoso,DC=com"];
    assert!(text.contains("$Place = \"$($Group.Object.DistinguishedName)\" -replace \"'\", \"''\"\n"));
    let lists = places.map(|one| place.replace("$Place", &one.replace('\'', "''"))).join(" -or ");
    let written = line("$Filter = \"")
        .strip_suffix('"')
        .unwrap()
        .replace("\" + ($Lists -join ' -or ') + \"", &lists)
        .replace("$($Ar.Resources)", RESOURCES)
        .replace("$Owner", "6f1b");
    assert_eq!(written, members(&places, "6f1b"));
    for task in TaskId::ALL.iter().copied().filter(|task| task.grants_impersonation()) {
        let (wish, text) = (Wish::of(task, &values()).unwrap(), script(task));
        let named = |name: &str| format!("\"{}\"", name.replace("Planner", "$Names"));
        assert!(text.contains(&format!(" = {}", named(&wish.name))), "{task}: {}", wish.name);
        if let Reach::Scope { name, .. } = &wish.reach {
            assert!(text.contains(&format!("$Scope = {}", named(name))), "{task}: {name}");
        }
        assert!(text.contains(wish.role), "{task}");
    }
    let none = TaskId::ALL.iter().filter(|task| !task.grants_impersonation());
    assert!(none.into_iter().all(|task| Wish::of(*task, &values()).is_none()), "nothing else gives the role");
}

#[test]
fn an_assignment_that_is_the_wished_one_needs_nothing() {
    let wish = Wish::of(TaskId::ImpersonateEverybody, &values()).unwrap();
    let granted = Granted {
        name: Some("Planner impersonation"),
        role: "applicationimpersonation",
        holder: Some(Holder::Account),
        kind: Some("User"),
        enabled: Some(true),
        delegating: Some(false),
        range: Some("Organization"),
        ..Granted::default()
    };
    let compared = compare(&granted, &wish);
    assert_eq!((compared.standing, compared.script), (Standing::Same, Some(Deed::Already)));
}
