//! What a package keeps to itself: Exchange Web Services stay in `exchange`, the database in `planner`. Whoever stands above speaks
//! the words of the domain.

/// Paths and types of the protocol.
pub const EWS: &[&str] = &["anteroom_exchange::ews", "EwsClient", "FindItem", "GetFolder", "ResponseCode"];

/// Paths and types of the store.
pub const STORE: &[&str] = &["anteroom_planner", "SqlitePlanner", "PlannerError", "rusqlite"];

/// A sentence for each line that has one of these names. What is quoted or a comment names nothing.
pub fn violations(names: &[&str], place: &str, text: &str) -> Vec<String> {
    let code = |line: &str| line.find(['"', '/']).unwrap_or(line.len());
    let lines = text.lines().map(|line| line.split_at(code(line)).0).enumerate();
    let named = lines.filter(|(_, line)| names.iter().any(|name| line.contains(name)));
    named.map(|(number, line)| format!("{place}:{} {}", number + 1, line.trim())).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_type_of_the_protocol_is_found_wherever_it_is_named() {
        for line in [
            "use anteroom_exchange::ews::types::FolderRef;",
            "    client: EwsClient,",
            "let ask = FindItem { folder };",
            "    Some(ResponseCode::ErrorItemNotFound) => 1, // for now",
        ] {
            assert_eq!(violations(EWS, "a.rs", line).len(), 1, "{line}");
        }
    }

    #[test]
    fn words_and_the_parts_everybody_may_know_are_left_alone() {
        for line in [
            "use anteroom_exchange::EwsSource;",
            "use anteroom_exchange::net::probe::Probe;",
            "/// As FindItem gives them.",
            "    \"INFO anteroom_exchange::ews::client: an exchange failed\",",
            "seen.response_code",
        ] {
            assert_eq!(violations(EWS, "a.rs", line), [""; 0], "{line}");
        }
    }
}
