//! Every command of the bridge, as the list in `bridge.in` says.
//!
//! The window's `invoke` is typed by the file this writes; the shell's handlers, its build script and the capability file follow from
//! the same list.

use ts_rs::{Config, TS};

use super::*;

/// One command.
#[derive(Debug, Clone, Copy)]
pub struct Command {
    /// How it is answered: `asks`, `looks`, `streams`, `reads`, `writes` or `shell`.
    pub kind: &'static str,
    /// The name.
    pub name: &'static str,
    /// The request's type in TypeScript.
    pub request: fn(&Config) -> String,
    /// The response's type in TypeScript.
    pub response: fn(&Config) -> String,
    /// The streamed type in TypeScript.
    pub event: Option<fn(&Config) -> String>,
}

impl Command {
    /// The request's type in TypeScript.
    pub fn request_type(&self) -> String {
        (self.request)(&Config::default())
    }
}

macro_rules! bridge {
    ($($(#[doc = $doc:literal])+ $kind:ident $name:ident($request:ty) -> $response:ty $(, $event:ty)?;)+) => {
        /// The commands, in the order of the steps.
        pub const COMMANDS: &[Command] = &[$(Command {
            kind: stringify!($kind),
            name: stringify!($name),
            request: <$request as TS>::name,
            response: <$response as TS>::name,
            event: bridge!(@event $($event)?),
        }),+];
    };
    (@event) => { None };
    (@event $event:ty) => { Some(<$event as TS>::name) };
}

include!("bridge.in");
