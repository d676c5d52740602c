//! The window's commands: those of the bridge's list that call a use case and no more (`bridge`), and those that need the shell, one file
//! a subject.

pub mod bridge;
pub mod files;
pub mod requirements;
pub mod session;
pub mod settings;
pub mod support;
pub mod updates;

use std::future::Future;

use anteroom_wizard::Failure;
use anteroom_wizard::wire::Problem;
use serde::Serialize;
use tauri::ipc::Channel;

/// Runs a use case on a task of its own, so that a defect in it becomes an answer instead of a promise that never settles.
pub(crate) async fn guarded<T: Send + 'static>(
    use_case: impl Future<Output = Result<T, Failure>> + Send + 'static,
) -> Result<T, Problem> {
    match tokio::spawn(use_case).await {
        Ok(result) => result.map_err(Problem::from),
        Err(error) => Err(Problem::from(anteroom_wizard::bug(error))),
    }
}

/// A listener that streams to the window. A window that is gone already is nothing to complain of.
pub(crate) fn to_window<E: Serialize + Clone + Send + Sync + 'static>(
    channel: Channel<E>,
) -> impl Fn(E) + Send + Sync + 'static {
    move |event| {
        let _ = channel.send(event);
    }
}

#[cfg(test)]
mod tests {
    use anteroom_wizard::wire::COMMANDS;

    #[test]
    fn the_capability_allows_each_command_by_name_and_no_shell() {
        let capability: serde_json::Value =
            serde_json::from_str(include_str!("../../capabilities/main.json")).unwrap();
        let allowed: Vec<_> =
            capability["permissions"].as_array().unwrap().iter().filter_map(|p| p.as_str()).collect();
        let window = ["core:event:allow-listen", "core:event:allow-unlisten", "core:window:allow-set-title"];
        let commands = COMMANDS.iter().map(|command| format!("allow-{}", command.name.replace('_', "-")));
        let expected: Vec<_> = window.into_iter().map(str::to_owned).chain(commands).collect();
        assert_eq!(
            allowed, expected,
            "the list's commands and nothing else: no shell, no file system, no dialogs, nothing that opens addresses"
        );
    }

    #[test]
    fn the_webview_keeps_nothing_of_what_is_typed() {
        let config: serde_json::Value = serde_json::from_str(include_str!("../../tauri.conf.json")).unwrap();
        let windows = config["app"]["windows"].as_array().unwrap();
        // On Windows it offers again what was typed into other forms, which nobody forgets with a customer.
        assert!(windows.iter().all(|window| window["generalAutofillEnabled"] == false));
    }

    /// The requests that name a file, and what the person chose it for.
    #[test]
    fn every_command_about_a_file_asks_whether_a_person_chose_it() {
        const ABOUT_FILES: &[(&str, &str)] = &[
            ("HandoverSave", "take_to_write"),
            ("OutputFile", "expect_to_read"),
            ("ProductAdd", "expect_to_read"),
            ("RemindersSave", "take_to_write"),
            ("RoomsAddCsv", "expect_to_read"),
            ("ScriptSave", "take_to_write"),
            ("SetupExport", "take_to_write"),
            ("SetupFile", "expect_to_read"),
            ("SupportSave", "take_to_write"),
            ("UsersAddCsv", "expect_to_read"),
        ];
        let sources = include_str!("session.rs");
        let mut found = 0;
        for command in COMMANDS {
            let request = command.request_type();
            let Some((_, check)) = ABOUT_FILES.iter().find(|(about, _)| *about == request) else {
                let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/../ui/src/bindings/");
                let twin = std::fs::read_to_string(format!("{folder}{request}.ts")).unwrap();
                assert!(!twin.contains("file: string"), "{request} names a file nobody has to choose");
                continue;
            };
            found += 1;
            let written = sources.split_once(&format!("fn {}(", command.name)).map(|(_, rest)| rest);
            let checks = match command.kind {
                "reads" => *check == "expect_to_read",
                "writes" => *check == "take_to_write",
                _ => written
                    .is_some_and(|rest| rest[..400].contains(&format!("chosen.{check}(&request.file)?"))),
            };
            assert!(checks, "{} takes any file the window names", command.name);
        }
        assert_eq!(found, 11, "reports and setups share a request");
    }
}
