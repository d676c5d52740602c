//! Values as PowerShell and spreadsheets write them.

/// What stands where a value was cut: the sign for three dots, as it is and through code pages (850, 437, 1252), two dots of remote
/// sessions, three of Windows PowerShell.
const MARKS: [&str; 6] = ["…", "ÔÇª", "ΓÇª", "â€¦", "...", ".."];

/// Whether the value was cut to fit: at its end, or at its front where it stands to the right.
pub fn is_shortened(value: &str) -> bool {
    let value = value.trim();
    let value = value.strip_suffix('}').unwrap_or(value);
    let value = value.strip_prefix('{').unwrap_or(value);
    MARKS.iter().any(|mark| value.ends_with(mark) || value.starts_with(mark))
}

/// Whether CSV wrote what a value is instead of what is in it.
pub fn is_type_name(value: &str) -> bool {
    [
        "System.Collections.",
        "System.Object",
        "System.String",
        "Microsoft.Exchange.Data.",
        "Deserialized.",
        "System.Management.",
    ]
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
    if value.bytes().all(|byte| byte.is_ascii_digit()) {
        return value.parse().ok();
    }
    let groups: Vec<_> = value.split(['.', ',', ' ', '\'', '’']).collect();
    let (first, rest) = groups.split_first()?;
    let is_grouped = (1..=3).contains(&first.len())
        && !rest.is_empty()
        && rest.iter().all(|group| group.len() == 3)
        && groups.iter().all(|group| group.bytes().all(|byte| byte.is_ascii_digit()));
    is_grouped.then(|| groups.concat().parse().ok()).flatten()
}

/// Why the elements of a list are not known.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ListFault {
    /// The closing brace is missing.
    Open,
    /// What separates them may be part of a name.
    Unclear,
}

/// The elements of `{a, b}`, or of what stands there without braces: one, or several that somebody joined.
///
/// # Errors
/// As [`ListFault`] says.
pub fn parse_list(value: &str) -> Result<Vec<String>, ListFault> {
    let value = value.trim();
    if let Some(open) = value.strip_prefix('{') {
        let inner = open.strip_suffix('}').ok_or(ListFault::Open)?;
        return Ok(with_their_commas(inner.split(", ")));
    }
    let bare = value.matches(';').count();
    let spaced = value.matches("; ").count();
    // Whoever joins with «;» has no blank behind each, whoever joins with «; » behind all: what has both may be either, with the other
    // in a name.
    if bare > spaced && spaced > 0 {
        return Err(ListFault::Unclear);
    }
    let parts: Vec<_> = value.split([';', '\n']).map(str::trim).filter(|part| !part.is_empty()).collect();
    // Beside places, something that is none is a piece of one.
    let is_place = |part: &&str| part.contains('/');
    let stands_alone = |part: &&str| is_address(part) || is_id(part);
    if parts.iter().any(is_place) && !parts.iter().all(|part| is_place(part) || stands_alone(part)) {
        return Err(ListFault::Unclear);
    }
    Ok(parts.iter().flat_map(|part| with_their_commas(part.split(", "))).collect())
}

/// Puts together what was only separated at a comma in a name.
fn with_their_commas<'a>(pieces: impl Iterator<Item = &'a str>) -> Vec<String> {
    let mut items: Vec<String> = Vec::new();
    for piece in pieces.map(str::trim).filter(|piece| !piece.is_empty()) {
        match items.last_mut() {
            // Places in the directory all have slashes; addresses and ids stand for themselves.
            Some(last)
                if last.contains('/') && !piece.contains('/') && !is_address(piece) && !is_id(piece) =>
            {
                last.push_str(", ");
                last.push_str(piece);
            }
            _ => items.push(piece.to_owned()),
        }
    }
    items
}

/// Whether a text begins as a place in the directory does: with a domain.
pub fn is_place(text: &str) -> bool {
    text.split_once('/').is_some_and(|(domain, _)| domain.contains('.') && !domain.contains(' '))
}

fn is_address(text: &str) -> bool {
    text.contains('@') && !text.contains(' ')
}

/// The elements in a cell of CSV, where PowerShell sets those of objects from elsewhere behind each other with blanks between.
///
/// # Errors
/// [`ListFault::Unclear`] where a blank may stand between two, or in a name.
pub fn parse_cell_list(value: &str) -> Result<Vec<String>, ListFault> {
    let value = value.trim();
    if is_type_name(value) || value.starts_with('{') || value.contains([';', '\n']) || value.contains(", ") {
        let items = parse_list(value)?;
        // A second place behind a mere blank is another element, so blanks are what separates.
        let is_two = |item: &String| item.split(' ').skip(1).any(is_place);
        return if items.iter().any(is_two) { Err(ListFault::Unclear) } else { Ok(items) };
    }
    let words: Vec<_> = value.split(' ').filter(|word| !word.is_empty()).collect();
    match words.as_slice() {
        [] => Ok(Vec::new()),
        [one] => Ok(vec![(*one).to_owned()]),
        all if all.iter().all(|word| is_address(word) || is_id(word)) => {
            Ok(all.iter().map(|word| (*word).to_owned()).collect())
        }
        [first, rest @ ..] if is_place(first) && !rest.iter().any(|word| is_place(word)) => {
            // One place; but a name behind it may be somebody's, too, if names stand alone.
            Ok(vec![value.to_owned()])
        }
        _ => Err(ListFault::Unclear),
    }
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

    #[test]
    fn a_cut_shows_at_both_ends_and_through_code_pages() {
        for cut in
            ["Applic…", "…stributionGroup", "Appli...", "Appli..", "{a, bÔÇª}", "bΓÇª", "bâ€¦", "...e", "…"]
        {
            assert!(is_shortened(cut), "{cut}");
        }
        for whole in ["Application", "{a, b}", "a.b", "Q4. Rooms", ""] {
            assert!(!is_shortened(whole), "{whole}");
        }
    }

    #[test]
    fn elements_are_told_apart_or_not_at_all() {
        let list = |text| parse_list(text).unwrap();
        assert_eq!(list("{x.y/U/Doe, John, x.y/U/Bea}"), ["x.y/U/Doe, John", "x.y/U/Bea"]);
        assert_eq!(list("{x.y/U/Doe, John, svc@x.y}"), ["x.y/U/Doe, John", "svc@x.y"]);
        assert_eq!((list("a;b"), list("a; b")), (vec!["a".into(), "b".into()], vec!["a".into(), "b".into()]));
        assert_eq!(parse_list("a;Adler; Anna"), Err(ListFault::Unclear));
        assert_eq!(parse_list("{a, b"), Err(ListFault::Open));
        assert_eq!(parse_cell_list("x.y/Service Accounts/svc").unwrap(), ["x.y/Service Accounts/svc"]);
        assert_eq!(parse_cell_list("a@x.y b@x.y").unwrap(), ["a@x.y", "b@x.y"]);
        assert_eq!(parse_cell_list("x.y/U/Anna Adler x.y/U/Bea"), Err(ListFault::Unclear));
        assert_eq!(parse_cell_list("svc-rooms it.admin"), Err(ListFault::Unclear));
        assert_eq!(parse_cell_list("x.y/U/Doe, Jr. x.y/U/Bea"), Err(ListFault::Unclear));
    }
}
