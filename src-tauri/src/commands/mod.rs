//! The window's commands, one file per step: parse, call the wizard, map the error.

pub mod exchange;
pub mod handover;
pub mod import;
pub mod notifications;
pub mod requirements;
pub mod rooms;
pub mod service_account;
pub mod session;
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

pub(crate) use {commands, streaming_commands};

/// Every command, in the order of the bridge's list.
macro_rules! handler {
    () => {
        tauri::generate_handler![
            $crate::commands::session::session_open,
            $crate::commands::session::setup_create,
            $crate::commands::session::setup_open,
            $crate::commands::session::setup_close,
            $crate::commands::session::setup_save,
            $crate::commands::session::setup_rename,
            $crate::commands::session::setup_duplicate,
            $crate::commands::session::setup_export,
            $crate::commands::session::setup_import,
            $crate::commands::session::setup_delete,
            $crate::commands::session::practice_start,
            $crate::commands::session::operation_cancel,
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
        assert!(
            !allowed.iter().any(|p| p.starts_with("shell:") || p.starts_with("fs:")),
            "no shell, no file system"
        );
    }
}
