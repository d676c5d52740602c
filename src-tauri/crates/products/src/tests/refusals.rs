use super::example;
use crate::{Problem, parse_profile};

/// The problems of the example after a change.
fn problems(from: &str, to: &str) -> Vec<Problem> {
    let text = example();
    assert!(text.contains(from), "the example holds “{from}”");
    parse_profile(&text.replacen(from, to, 1), "room-signs.toml").expect_err(&format!("“{to}” is refused"))
}

/// The line of the example on which `text` stands, counted from 1.
fn line_of(text: &str) -> Option<usize> {
    example().lines().position(|line| line.contains(text)).map(|index| index + 1)
}

#[test]
fn a_problem_says_where_it_is_what_it_is_and_what_to_do() {
    let found = problems("vendor = ", "vendro = ");
    let line = line_of("vendor = ").unwrap();
    let told: Vec<_> = found.iter().map(ToString::to_string).collect();
    assert!(
        told[0].starts_with(&format!(
            "room-signs.toml, line {line}, `vendro`: There is no field `vendro` here."
        )) || told[1].starts_with(&format!(
            "room-signs.toml, line {line}, `vendro`: There is no field `vendro` here."
        )),
        "{told:#?}"
    );
    assert!(told.iter().any(|told| told.ends_with("`vendor` is missing. Add `vendor`.")), "{told:#?}");
}

#[test]
fn each_rule_refuses_what_breaks_it() {
    let cases = [
        // The structure.
        ("environments = [\"on_premises\"]", "environments = [\"cloud\"]", "`cloud` is not known here."),
        (
            "environments = [\"on_premises\"]",
            "environments = \"on_premises\"",
            "Here stands a text in double quotes.",
        ),
        ("second_factor = false", "second_factor = \"no\"", "Here stands a text in double quotes."),
        ("right = \"impersonation\"", "right = \"everything\"", "`everything` is not known here."),
        ("verify = \"word\"", "verify = \"trust\"", "`trust` is not known here."),
        ("verify = \"word\"", "verify = { check = [\"room.exists\"] }", "There is no field `check` here."),
        ("delete_subject = false", "booking_window_days = 2000", "`2000` is outside of what is allowed."),
        // The profile.
        ("id = \"room-signs\"", "id = \"Room Signs\"", "`Room Signs` is not an id."),
        ("id = \"room-signs\"", "id = \"../../room-signs\"", "`../../room-signs` is not an id."),
        ("id = \"room-signs\"", "id = \"..\\\\room-signs\"", "is not an id."),
        ("id = \"room-signs\"", "id = \"com1\"", "`com1` is the name of a device on Windows."),
        ("name = \"Room Signs\"", "name = \" \"", "`name` is empty."),
        ("no_import = \"Room Signs", "no_import = \"\" #", "`no_import` is empty."),
        (
            "value = \"account_user_name\"",
            "value = \"fallback_owner\"",
            "A product without an import has no fallback owner.",
        ),
        ("verify = \"word\"", "verify = \"word\"\nstep = \"import\"", "The product has no import"),
        ("name = \"Room Signs\"", "name = \"Room\\u202esngiS\"", "characters that cannot be seen."),
        (
            "audience = \"you\"",
            "audience = \"you\"\ntakes_effect = \"a\\u001b[2Jb\"",
            "characters that cannot be seen.",
        ),
        ("environments = [\"on_premises\"]", "environments = []", "The product goes nowhere."),
        (
            "environments = [\"on_premises\"]",
            "environments = [\"on_premises\", \"on_premises\"]",
            "An environment stands here twice.",
        ),
        (
            "[sign_in.on_premises]",
            "[sign_in.exchange_online]",
            "How the product signs in to Exchange Server is missing.",
        ),
        ("schemes = [\"basic\"]", "schemes = []", "No scheme is named."),
        (
            "right = \"impersonation\"",
            "right = \"application\"",
            "This right exists in Exchange Online only.",
        ),
        ("over = \"rooms\"", "over = \"equipment\"", "The product has no equipment mailbox."),
        ("over = \"rooms\"", "over = \"room_lists\"", "The product has no room lists."),
        (
            "value = \"account_user_name\"",
            "value = \"client_id\"",
            "In Exchange Server nobody is asked for this value.",
        ),
        (
            "[sign_in.on_premises]",
            "[resources.room_lists]\nmost_members = 50\nmanaged_by_account = false\n\n[sign_in.on_premises]",
            "Scripts fill room lists with 75 rooms each.",
        ),
        // The requirements.
        (
            "audience = \"you\"",
            "audience = \"you\"\nin_force = \"soon\"",
            "`signs.powered` is in force after `soon`, which is not a time of this version.",
        ),
        ("use = \"ews.reachable\"", "use = \"ews.reached\"", "The catalogue has no `ews.reached`."),
        ("id = \"signs.powered\"", "id = \"rooms.exist\"", "The catalogue defines `rooms.exist` already."),
        ("id = \"signs.powered\"", "id = \"Signs\"", "`Signs` is not an id."),
        ("id = \"signs.powered\"", "id = \"signs.powered\"\nuse = \"rooms.exist\"", "either `use` or `id`"),
        ("use = \"account.ews\"", "use = \"account.enabled\"", "`account.enabled` stands here twice."),
        ("added = ", "source = \"Accounts\"\nadded = ", "either `source` or `added`"),
        ("audience = \"you\"", "", "`signs.powered` has no `audience` in Exchange Server."),
        ("verify = \"word\"", "verify = {}", "`verify` names nothing."),
        (
            "verify = \"word\"",
            "verify = { checks = [\"room.existing\"] }",
            "which is not a check of this version.",
        ),
        ("verify = \"word\"", "verify = { checks = [\"room.exists\"] }", "has no check of its own"),
        (
            "verify = \"word\"",
            "verify = { checks = [\"server.version\", \"server.version\"] }",
            "A check stands in `checks` twice.",
        ),
        (
            "verify = \"word\"",
            "verify = { paste = \"Get-Mailbox\", proves = \"room_list.kind\" }",
            "`room_list.kind` is not shown by `Get-Mailbox`.",
        ),
        (
            "verify = \"word\"",
            "verify = { paste = \"Get-DistributionGroup\" }",
            "What the pasted output proves is missing.",
        ),
        (
            "verify = \"word\"",
            "verify = { proves = \"room_list.kind\" }",
            "The command whose output proves it is missing.",
        ),
        (
            "verify = \"word\"",
            "verify = { paste = \"Get-CalendarProcessing\", proves = \"equipment.processing\" }",
            "compares settings nobody wishes for.",
        ),
        (
            "verify = \"word\"",
            "verify = { checks = [\"impersonation.users\"] }",
            "a value nobody is asked for.",
        ),
        (
            "verify = \"word\"",
            "verify = \"word\"\ntask = \"signs.power\"",
            "which is not a task of this version.",
        ),
        (
            "verify = \"word\"",
            "verify = \"word\"\ntask = \"application.access\"",
            "which has no script for Exchange Server.",
        ),
        (
            "verify = \"word\"",
            "verify = \"word\"\nreplaced = { since = \"lately\", by = \"b\", note = \"n\" }",
            "`lately` in `signs.powered` is not a date.",
        ),
        (
            "verify = \"word\"",
            "verify = \"word\"\nreplaced = { since = \"+202\", by = \"b\", note = \"n\" }",
            "`+202` in `signs.powered` is not a date.",
        ),
        (
            "verify = \"word\"",
            "verify = \"word\"\nexchange_online = { task = \"rooms.create\" }",
            "The profile does not go to Exchange Online.",
        ),
    ];
    for (from, to, expected) in cases {
        let found = problems(from, to);
        assert!(
            found.iter().any(|problem| problem.wrong.contains(expected)),
            "“{to}” is refused because of “{expected}”, not of {found:#?}"
        );
        for problem in found {
            assert!(problem.line.is_some() || problem.field.is_empty(), "{problem} says where");
            assert!(problem.action.ends_with('.'), "{problem} says what to do");
        }
    }
}

#[test]
fn a_requirement_does_not_stand_before_one_it_waits_for() {
    let text = example();
    let (start, rest) = text.split_once("[[requirement]]\nuse = \"ews.reachable\"").unwrap();
    let (first, others) = rest.split_once("[[requirement]]").unwrap();
    let (others, end) = others.split_once("[handover]").unwrap();
    let turned = format!(
        "{start}[[requirement]]{others}[[requirement]]\nuse = \"ews.reachable\"{first}[handover]{end}"
    );
    let found = parse_profile(&turned, "room-signs.toml").expect_err("the address comes before the account");
    assert!(
        found.iter().any(|problem| problem.action == "Move `ews.reachable` before `account.enabled`."),
        "{found:#?}"
    );
}

#[test]
fn every_problem_is_told_and_not_only_the_first() {
    let text = example()
        .replacen("second_factor = false", "second_factor = 3", 1)
        .replacen("verify = \"word\"", "verify = 1", 1)
        .replacen("over = \"rooms\"", "over = \"doors\"", 1);
    let found = parse_profile(&text, "room-signs.toml").expect_err("three lines are wrong");
    assert_eq!(found.len(), 3, "{found:#?}");
    let text = example().replacen("name = \"Room Signs\"", "name = Room Signs", 1).replacen(
        "over = \"rooms\"",
        "over = rooms",
        1,
    );
    let found = parse_profile(&text, "room-signs.toml").expect_err("two lines are not TOML");
    let lines: Vec<_> = found.iter().filter_map(|problem| problem.line).collect();
    assert!(lines.contains(&line_of("name = ").unwrap()), "{found:#?}");
    assert!(lines.contains(&line_of("over = ").unwrap()), "{found:#?}");
}

#[test]
fn a_file_with_a_line_missing_or_cut_short_is_read_or_refused() {
    let text = example();
    let lines: Vec<_> = text.lines().collect();
    for index in 0..lines.len() {
        let mut without = lines.clone();
        without.remove(index);
        for text in
            [without.join("\n"), lines[..index].join("\n"), format!("{}\u{0}", lines[..index].join("\n"))]
        {
            if let Err(problems) = parse_profile(&text, "room-signs.toml") {
                assert!(!problems.is_empty(), "a refusal has a reason: line {}", index + 1);
            }
        }
    }
}

#[test]
fn what_is_quoted_from_a_file_can_be_printed() {
    let long = "x".repeat(5000);
    for (from, to) in [
        ("id = \"room-signs\"", "id = \"\\u001b]0;owned\\u0007\\u202e\"".to_owned()),
        ("id = \"room-signs\"", format!("id = \"Room {long}\"")),
        ("vendor = ", format!("\"\\u001b[2J\\u202e{long}\" = 1\nvendor = ")),
        ("verify = \"word\"", format!("verify = \"\\u001b[2J{long}\"")),
    ] {
        for problem in problems(from, &to) {
            let told = problem.to_string();
            assert!(
                !told.chars().any(anteroom_domain::is_invisible),
                "a terminal shows it as it is: {told:?}"
            );
            assert!(told.chars().count() < 2000, "{} characters are not read", told.chars().count());
        }
    }
}

#[test]
fn a_text_is_a_few_sentences() {
    let long = format!("name = \"Room Signs{}\"", " and more".repeat(500));
    let found = problems("name = \"Room Signs\"", &long);
    assert!(
        found.iter().any(|problem| problem.field == "name" && problem.wrong.contains("longer than 2000")),
        "{found:#?}"
    );
}

#[test]
fn a_file_with_nothing_but_mistakes_is_refused_with_the_first_of_them() {
    let keys: String = (0..20_000).map(|number| format!("k{number} = 1\n")).collect();
    let nested = format!("a = {}", "[".repeat(100_000));
    for text in [keys, "[[requirement]]\n".repeat(5000), "= =\n".repeat(20_000), nested] {
        let found = parse_profile(&text, "room-signs.toml").expect_err("it is no profile");
        assert!((1..=110).contains(&found.len()), "{} problems", found.len());
    }
}
