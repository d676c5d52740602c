//! Writes the parts of the TypeScript bindings that are no type of their own: the unions of codes and checks, the map of
//! commands.

#[cfg(test)]
mod tests {
    use std::fmt::Write as _;
    use std::path::PathBuf;

    use anteroom_diagnosis::CheckId;
    use anteroom_domain::{Code, RoomState};

    use super::super::command::COMMANDS;

    const HEADER: &str = "// Written by the tests of the wire types; do not edit.\n\n";

    fn write(file: &str, text: &str) {
        let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../../ui/src/bindings");
        std::fs::create_dir_all(&folder).unwrap();
        std::fs::write(folder.join(file), format!("{HEADER}{text}")).unwrap();
    }

    fn union(name: &str, values: impl Iterator<Item = String>) -> String {
        let mut text = format!("export type {name} =\n");
        for value in values {
            let _ = writeln!(text, "  | \"{value}\"");
        }
        text.truncate(text.trim_end().len());
        text.push_str(";\n");
        text
    }

    #[test]
    fn writes_the_codes() {
        write("Code.ts", &union("Code", Code::ALL.iter().map(|code| code.dotted().to_owned())));
    }

    #[test]
    fn writes_the_checks() {
        write("CheckId.ts", &union("CheckId", CheckId::ALL.iter().map(|check| check.dotted().to_owned())));
    }

    #[test]
    fn writes_the_room_states() {
        let states = [
            RoomState::Waiting,
            RoomState::Importing,
            RoomState::Synchronizing,
            RoomState::Imported,
            RoomState::RecoveringFromError,
            RoomState::ConnectionLost,
            RoomState::MailboxNotFound,
        ];
        let names =
            states.iter().map(|state| serde_json::to_value(state).unwrap().as_str().unwrap().to_owned());
        write("RoomState.ts", &union("RoomState", names));
    }

    #[test]
    fn writes_the_commands() {
        let config = ts_rs::Config::default();
        let named = |name: fn(&ts_rs::Config) -> String| name(&config);
        let mut types: Vec<String> = COMMANDS
            .iter()
            .flat_map(|command| [Some(command.request), Some(command.response), command.event])
            .flatten()
            .map(|name| named(name).replace("Array<", "").replace(['>'], "").replace(" | null", ""))
            .filter(|name| !matches!(name.as_str(), "null" | "string"))
            .collect();
        types.sort_unstable();
        types.dedup();
        let mut text = String::new();
        for name in types {
            let _ = writeln!(text, "import type {{ {name} }} from \"./{name}\";");
        }
        text.push_str("\nexport type Commands = {\n");
        for command in COMMANDS {
            let event = command.event.map_or_else(|| "never".to_owned(), named);
            let _ = writeln!(
                text,
                "  {}: {{ request: {}; response: {}; event: {event} }};",
                command.name,
                named(command.request),
                named(command.response)
            );
        }
        text.push_str("};\n");
        write("Commands.ts", &text);
    }
}
