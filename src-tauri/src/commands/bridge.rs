//! The commands that call one use case and map its error, made from the bridge's list; and the handler of all.

use anteroom_wizard::wire::*;

use super::files::*;
use super::requirements::*;
use super::session::*;
use super::settings::*;
use super::support::*;
use super::updates::*;

/// What asks a use case, with whatever stands between it and the window.
macro_rules! command {
    ($(#[$doc:meta])+ shell $name:ident($request:ty) -> $response:ty) => {};
    ($(#[$doc:meta])+ asks $name:ident($request:ty) -> $response:ty) => {
        $(#[$doc])+
        #[tauri::command]
        pub async fn $name(
            wizard: tauri::State<'_, std::sync::Arc<anteroom_wizard::Wizard>>,
            request: $request,
        ) -> Result<$response, Problem> {
            let wizard = std::sync::Arc::clone(&wizard);
            super::guarded(async move { wizard.$name(request).await }).await
        }
    };
    ($(#[$doc:meta])+ looks $name:ident($request:ty) -> $response:ty) => {
        $(#[$doc])+
        #[tauri::command]
        pub async fn $name(
            wizard: tauri::State<'_, std::sync::Arc<anteroom_wizard::Wizard>>,
            request: $request,
        ) -> Result<$response, Problem> {
            let wizard = std::sync::Arc::clone(&wizard);
            super::guarded(async move { wizard.$name(&request) }).await
        }
    };
    ($(#[$doc:meta])+ streams $name:ident($request:ty) -> $response:ty, $event:ty) => {
        $(#[$doc])+
        #[tauri::command]
        pub async fn $name(
            wizard: tauri::State<'_, std::sync::Arc<anteroom_wizard::Wizard>>,
            request: $request,
            events: tauri::ipc::Channel<$event>,
        ) -> Result<$response, Problem> {
            let wizard = std::sync::Arc::clone(&wizard);
            let listener = super::to_window(events);
            super::guarded(async move { wizard.$name(request, listener).await }).await
        }
    };
    ($(#[$doc:meta])+ reads $name:ident($request:ty) -> $response:ty) => {
        command! { @file expect_to_read $(#[$doc])+ $name($request) -> $response }
    };
    ($(#[$doc:meta])+ writes $name:ident($request:ty) -> $response:ty) => {
        command! { @file take_to_write $(#[$doc])+ $name($request) -> $response }
    };
    // The person chose the file in a dialog, for this.
    (@file $chosen:ident $(#[$doc:meta])+ $name:ident($request:ty) -> $response:ty) => {
        $(#[$doc])+
        #[tauri::command]
        pub async fn $name(
            wizard: tauri::State<'_, std::sync::Arc<anteroom_wizard::Wizard>>,
            chosen: tauri::State<'_, std::sync::Arc<crate::chosen::Chosen>>,
            request: $request,
        ) -> Result<$response, Problem> {
            chosen.$chosen(&request.file)?;
            let wizard = std::sync::Arc::clone(&wizard);
            super::guarded(async move { wizard.$name(request).await }).await
        }
    };
}

macro_rules! bridge {
    ($($(#[$doc:meta])+ $kind:ident $name:ident($request:ty) -> $response:ty $(, $event:ty)?;)+) => {
        $(command! { $(#[$doc])+ $kind $name($request) -> $response $(, $event)? })+

        /// Answers every command of the list.
        pub fn handler() -> impl Fn(tauri::ipc::Invoke) -> bool + Send + Sync + 'static {
            tauri::generate_handler![$($name),+]
        }
    };
}

include!("../../crates/wizard/src/wire/bridge.in");
