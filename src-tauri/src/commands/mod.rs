//! The window's commands, one file per step: parse, call the wizard, map the error.

pub mod exchange;
pub mod files;
pub mod handover;
pub mod import;
pub mod notifications;
pub mod requirements;
pub mod rooms;
pub mod service_account;
pub mod session;
pub mod settings;
pub mod support;
pub mod updates;
pub mod users;

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

/// Commands that ask and answer.
macro_rules! commands {
    ($($(#[$doc:meta])+ $name:ident($request:ty) -> $response:ty;)+) => {$(
        $(#[$doc])+
        #[tauri::command]
        pub async fn $name(
            wizard: tauri::State<'_, std::sync::Arc<anteroom_wizard::Wizard>>,
            request: $request,
        ) -> Result<$response, anteroom_wizard::wire::Problem> {
            let wizard = std::sync::Arc::clone(&wizard);
            $crate::commands::guarded(async move { wizard.$name(request).await }).await
        }
    )+};
}

/// Commands about a file: the person chose it in a dialog, to be read (`expect_to_read`) or to be written (`take_to_write`).
macro_rules! file_commands {
    ($($(#[$doc:meta])+ $name:ident($request:ty) -> $response:ty, $chosen:ident;)+) => {$(
        $(#[$doc])+
        #[tauri::command]
        pub async fn $name(
            wizard: tauri::State<'_, std::sync::Arc<anteroom_wizard::Wizard>>,
            chosen: tauri::State<'_, std::sync::Arc<$crate::chosen::Chosen>>,
            request: $request,
        ) -> Result<$response, anteroom_wizard::wire::Problem> {
            chosen.$chosen(&request.file)?;
            let wizard = std::sync::Arc::clone(&wizard);
            $crate::commands::guarded(async move { wizard.$name(request).await }).await
        }
    )+};
}

/// Commands that stream while they run.
macro_rules! streaming_commands {
    ($($(#[$doc:meta])+ $name:ident($request:ty) -> $response:ty, $event:ty;)+) => {$(
        $(#[$doc])+
        #[tauri::command]
        pub async fn $name(
            wizard: tauri::State<'_, std::sync::Arc<anteroom_wizard::Wizard>>,
            request: $request,
            events: tauri::ipc::Channel<$event>,
        ) -> Result<$response, anteroom_wizard::wire::Problem> {
            let wizard = std::sync::Arc::clone(&wizard);
            let listener = $crate::commands::to_window(events);
            $crate::commands::guarded(async move { wizard.$name(request, listener).await }).await
        }
    )+};
}

pub(crate) use {commands, file_commands, streaming_commands};

/// Every command, in the order of the bridge's list.
macro_rules! handler {
    () => {
        tauri::generate_handler![
            $crate::commands::session::session_open,
            $crate::commands::session::window_ready,
            $crate::commands::session::setup_create,
            $crate::commands::session::setup_open,
            $crate::commands::session::setup_close,
            $crate::commands::session::setup_save,
            $crate::commands::session::setup_rename,
            $crate::commands::session::setup_duplicate,
            $crate::commands::session::setup_export,
            $crate::commands::session::setup_import,
            $crate::commands::session::forget_list,
            $crate::commands::session::setup_forget,
            $crate::commands::session::practice_start,
            $crate::commands::settings::settings_open,
            $crate::commands::settings::settings_set,
            $crate::commands::support::crash_offer,
            $crate::commands::support::support_prepare,
            $crate::commands::support::support_save,
            $crate::commands::support::about_open,
            $crate::commands::support::logs_open,
            $crate::commands::settings::passwords_stored,
            $crate::commands::settings::passwords_forget,
            $crate::commands::updates::update_check,
            $crate::commands::updates::update_install,
            $crate::commands::session::operation_cancel,
            $crate::commands::session::silent_server,
            $crate::commands::files::file_to_read,
            $crate::commands::files::file_to_write,
            $crate::commands::requirements::products_list,
            $crate::commands::requirements::product_add,
            $crate::commands::requirements::product_choose,
            $crate::commands::requirements::requirements_list,
            $crate::commands::requirements::requirement_confirm,
            $crate::commands::requirements::requirements_check,
            $crate::commands::requirements::scripts_list,
            $crate::commands::requirements::output_read,
            $crate::commands::requirements::practice_apply,
            $crate::commands::service_account::secret_save,
            $crate::commands::service_account::secret_forget,
            $crate::commands::service_account::hosts_confirm,
            $crate::commands::service_account::account_test,
            $crate::commands::exchange::exchange_discover,
            $crate::commands::exchange::exchange_test,
            $crate::commands::rooms::rooms_list,
            $crate::commands::rooms::rooms_add,
            $crate::commands::rooms::rooms_add_csv,
            $crate::commands::rooms::rooms_add_from_lists,
            $crate::commands::rooms::room_lists,
            $crate::commands::rooms::directory_search,
            $crate::commands::rooms::rooms_remove,
            $crate::commands::rooms::rooms_update,
            $crate::commands::rooms::rooms_validate,
            $crate::commands::rooms::room_findings,
            $crate::commands::notifications::notifications_preview,
            $crate::commands::notifications::notifications_set,
            $crate::commands::users::users_summary,
            $crate::commands::users::users_add_csv,
            $crate::commands::users::users_fetch,
            $crate::commands::users::users_fetch_ldap,
            $crate::commands::import::dry_run,
            $crate::commands::import::import_summary,
            $crate::commands::import::import_start,
            $crate::commands::import::import_resume,
            $crate::commands::import::import_pause,
            $crate::commands::import::import_cancel,
            $crate::commands::import::import_discard,
            $crate::commands::import::import_watch,
            $crate::commands::import::import_rooms,
            $crate::commands::import::import_result,
            $crate::commands::import::import_left_out,
            $crate::commands::import::losses_acknowledge,
            $crate::commands::import::removals_held,
            $crate::commands::import::removals_decide,
            $crate::commands::import::room_week,
            $crate::commands::import::report_save,
            $crate::commands::handover::handover_preview,
            $crate::commands::handover::handover_save,
            $crate::commands::handover::reminders_save,
            $crate::commands::session::script_save,
        ]
    };
}

pub(crate) use handler;

#[cfg(test)]
mod tests {
    use anteroom_wizard::wire::COMMANDS;

    /// The names in `names.in`, which the build registers and the capability file allows.
    const REGISTERED: &[&str] = &include!("names.in");

    #[test]
    fn the_build_registers_exactly_the_bridges_commands() {
        let bridge: Vec<_> = COMMANDS.iter().map(|command| command.name).collect();
        assert_eq!(REGISTERED, bridge, "src/commands/names.in lists what the bridge has, in its order");
    }

    #[test]
    fn the_handler_serves_exactly_the_bridges_commands() {
        let source = include_str!("mod.rs");
        let served: Vec<_> = source
            .lines()
            .filter_map(|line| line.trim().strip_prefix("$crate::commands::")?.strip_suffix(','))
            .filter_map(|path| path.split("::").nth(1))
            .collect();
        assert_eq!(served, REGISTERED, "the handler has one entry per command");
    }

    #[test]
    fn the_capability_allows_each_command_by_name_and_no_shell() {
        let capability: serde_json::Value =
            serde_json::from_str(include_str!("../../capabilities/main.json")).unwrap();
        let allowed: Vec<_> =
            capability["permissions"].as_array().unwrap().iter().filter_map(|p| p.as_str()).collect();
        for name in REGISTERED {
            let permission = format!("allow-{}", name.replace('_', "-"));
            assert!(allowed.contains(&permission.as_str()), "{permission} is missing");
        }
        let known: Vec<_> =
            REGISTERED.iter().map(|name| format!("allow-{}", name.replace('_', "-"))).collect();
        let others: Vec<_> =
            allowed.into_iter().filter(|allowed| !known.contains(&(*allowed).to_owned())).collect();
        let window = ["event:allow-listen", "event:allow-unlisten", "window:allow-set-title"];
        assert_eq!(
            others,
            window.map(|name| format!("core:{name}")),
            "no shell, no file system, no dialogs of its own, nothing that opens addresses"
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
            ("ProductAdd", "expect_to_read"),
            ("RemindersSave", "take_to_write"),
            ("RoomsAddCsv", "expect_to_read"),
            ("ScriptSave", "take_to_write"),
            ("SetupExport", "take_to_write"),
            ("SetupFile", "expect_to_read"),
            ("SupportSave", "take_to_write"),
            ("UsersAddCsv", "expect_to_read"),
        ];
        let sources = [
            include_str!("handover.rs"),
            include_str!("import.rs"),
            include_str!("requirements.rs"),
            include_str!("rooms.rs"),
            include_str!("session.rs"),
            include_str!("support.rs"),
            include_str!("users.rs"),
        ]
        .concat();
        let mut found = 0;
        for command in COMMANDS {
            let Some((_, check)) = ABOUT_FILES.iter().find(|(request, _)| *request == command.request) else {
                let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/../ui/src/bindings/");
                let twin = std::fs::read_to_string(format!("{folder}{}.ts", command.request)).unwrap();
                assert!(
                    !twin.contains("file: string"),
                    "{} names a file nobody has to choose",
                    command.request
                );
                continue;
            };
            found += 1;
            let declared = format!("{}({})", command.name, command.request);
            let line = sources.lines().find(|line| line.contains(&declared)).unwrap_or_default();
            let written = sources.split_once(&format!("fn {}(", command.name)).map(|(_, rest)| rest);
            let checks = line.ends_with(&format!(", {check};"))
                || written
                    .is_some_and(|rest| rest[..400].contains(&format!("chosen.{check}(&request.file)?")));
            assert!(checks, "{} takes any file the window names", command.name);
        }
        assert_eq!(found, 10, "reports and setups share a request");
    }
}
