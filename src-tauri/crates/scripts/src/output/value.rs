//! Values as PowerShell and spreadsheets write them.

/// Whether the value was cut to fit. Remote sessions end a cut value with two dots, local ones with three or the sign for them.
pub fn is_shortened(value: &str) -> bool {
    let value = value.strip_suffix('}').unwrap_or(value);
    value.ends_with("..") || value.ends_with('…')
}

/// Whether CSV wrote what a value is instead of what is in it.
pub fn is_type_name(value: &str) -> bool {
    ["System.Collections.", "System.Object[]", "System.String[]", "Microsoft.Exchange.Data."]
        .iter()
        .any(|start| value.starts_with(start))
}

/// Whether it is an id that does not tell who or what is meant: a GUID, alone or at the end of a place in the directory.
/// Exchange Online prints them where Exchange Server prints names.
pub fn is_id(value: &str) -> bool {
    let last = value.trim().rsplit(['/', '\\']).next().unwrap_or_default();
    let groups: Vec<_> = last.split('-').collect();
    let is_hexadecimal = |group: &&str| group.bytes().all(|byte| byte.is_ascii_hexdigit());
    groups.iter().map(|group| group.len()).eq([8, 4, 4, 4, 12]) && groups.iter().all(is_hexadecimal)
}

/// True and false, also as scripts and German spreadsheets write them.
pub fn parse_flag(value: &str) -> Option<bool> {
    match value.trim_start_matches('$').to_lowercase().as_str() {
        "true" | "wahr" => Some(true),
        "false" | "falsch" => Some(false),
        _ => None,
    }
}

/// A whole number, also with the separators a spreadsheet puts between thousands.
pub fn parse_number(value: &str) -> Option<u32> {
    if let Ok(number) = value.parse() {
        return Some(number);
    }
    let groups: Vec<_> = value.split(['.', ',', ' ', '\'', '’']).collect();
    let (first, rest) = groups.split_first()?;
    let is_grouped = (1..=3).contains(&first.len())
        && !rest.is_empty()
        && rest.iter().all(|group| group.len() == 3)
        && groups.iter().all(|group| group.bytes().all(|byte| byte.is_ascii_digit()));
    is_grouped.then(|| groups.concat().parse().ok()).flatten()
}

/// The elements of `{a, b}`, or of what stands there without braces. `None` when the closing brace is missing.
pub fn parse_list(value: &str) -> Option<Vec<String>> {
    let value = value.trim();
    let inner = match value.strip_prefix('{') {
        Some(open) => open.strip_suffix('}')?,
        None => value,
    };
    let mut items: Vec<String> = Vec::new();
    for piece in inner.split([';', '\n']).flat_map(|piece| piece.split(", ")) {
        let piece = piece.trim();
        match items.last_mut() {
            // A comma in a name separates nothing: places in the directory all have slashes.
            Some(last) if last.contains('/') && !piece.contains('/') && !piece.is_empty() => {
                last.push_str(", ");
                last.push_str(piece);
            }
            _ if piece.is_empty() => {}
            _ => items.push(piece.to_owned()),
        }
    }
    Some(items)
}

/// Joins a value that goes on in the next line. `line_full` says whether the line before it was as long as lines get, and
/// `room` how long the value may get in one line.
///
/// PowerShell wraps between words and drops the space there; a word longer than the line it cuts.
pub fn join_wrapped(value: &mut String, next: &str, line_full: bool, room: usize) {
    let next = next.trim();
    if next.is_empty() {
        return;
    }
    let last_line = value.rsplit('\n').next().unwrap_or_default();
    let last_word = last_line.rsplit(' ').next().unwrap_or_default();
    let next_word = next.split(' ').next().unwrap_or_default();
    let cut =
        line_full && !last_word.is_empty() && last_word.chars().count() + next_word.chars().count() > room;
    if !cut && !value.ends_with(' ') && !value.is_empty() {
        value.push(' ');
    }
    value.push_str(next);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_id_is_told_from_a_name() {
        assert!(is_id("0d9a2d4e-51c3-4c4f-9a60-6f3f2f6f1d11"));
        assert!(
            is_id("contoso.onmicrosoft.com/0D9A2D4E-51C3-4C4F-9A60-6F3F2F6F1D11"),
            "at the end of a place"
        );
        for name in
            ["Amber", "contoso.com/Rooms/Amber", "face-cafe-babe-dead-beefbeefbeef", "svc@contoso.com", ""]
        {
            assert!(!is_id(name), "{name}");
        }
    }
}
