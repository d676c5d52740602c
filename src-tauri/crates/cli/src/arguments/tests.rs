use std::any::TypeId;

use clap::CommandFactory as _;

use super::*;

/// Every command, those of commands included.
fn commands() -> Vec<clap::Command> {
    let mut commands: Vec<_> = Arguments::command().get_subcommands().cloned().collect();
    let mut next = 0;
    while let Some(command) = commands.get(next) {
        let below: Vec<_> = command.get_subcommands().cloned().collect();
        commands.extend(below);
        next += 1;
    }
    commands
}

#[test]
fn the_command_line_is_consistent_and_every_command_has_an_example() {
    Arguments::command().debug_assert();
    for sub in commands() {
        let help = sub.get_after_help().map(ToString::to_string).unwrap_or_default();
        assert!(help.contains("Example:"), "{} shows an example", sub.get_name());
    }
}

#[test]
fn a_command_that_was_spelled_otherwise_is_still_called_by_its_old_name() {
    for name in ["licenses", "licences"] {
        let called = Arguments::command().try_get_matches_from(["anteroom-cli", name]).unwrap();
        assert_eq!(called.subcommand_name(), Some("licenses"));
    }
}

#[test]
fn a_password_is_never_an_argument() {
    for sub in commands() {
        for argument in sub.get_arguments() {
            let name = argument.get_id().as_str();
            // What names a place to read it from is in every list of processes too, and is no secret.
            let is_place = argument.get_value_parser().type_id() == TypeId::of::<PathBuf>()
                || !argument.get_action().takes_values();
            assert!(
                !name.contains("password") && (!name.contains("secret") || is_place),
                "{name} of {}",
                sub.get_name()
            );
        }
    }
}

#[test]
fn a_password_is_read_from_one_place() {
    let parses = |arguments: &[&str]| {
        let all = ["anteroom-cli", "requirements", "--setup", "Contoso"].iter().chain(arguments);
        Arguments::try_parse_from(all).is_ok()
    };
    assert!(parses(&["--secret-file", "%d/anteroom-secret"]) && parses(&["--secret-stdin"]));
    assert!(!parses(&["--secret-file", "x", "--secret-stdin"]), "two places");
    assert!(!parses(&["--secret-stdin", "--paste", "-"]), "standard input is one thing");
}

#[test]
fn users_come_from_one_place() {
    let parses = |arguments: &[&str]| {
        let all = ["anteroom-cli", "users", "--setup", "Contoso"].iter().chain(arguments);
        Arguments::try_parse_from(all).is_ok()
    };
    assert!(parses(&["--csv", "people.csv"]) && parses(&["--address-book"]));
    assert!(parses(&["--ldap", "dc1", "--base", "DC=x", "--group", "CN=y"]));
    assert!(!parses(&[]), "no place");
    assert!(!parses(&["--csv", "people.csv", "--address-book"]), "two places");
    assert!(!parses(&["--csv", "people.csv", "--group", "CN=y"]), "a group of a file");
}

#[test]
fn the_planner_is_named_with_its_kind() {
    assert_eq!(planner_file("sqlite:a b.db"), Ok(PathBuf::from("a b.db")));
    assert!(planner_file("postgres://x").is_err());
    assert!(planner_file("sqlite:").is_err());
    let refused = planner_file("sqlite::memory:").unwrap_err();
    assert!(refused.contains("gone when the command ends"), "{refused}");
}
