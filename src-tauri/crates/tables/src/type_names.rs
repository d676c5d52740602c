//! Names of types where values were meant.

/// The name of a type of .NET, if the text is nothing else: what `Export-Csv` writes for a property that is a list.
pub(crate) fn find_type_name(text: &str) -> Option<&str> {
    let text = text.trim();
    let begins =
        ["System.", "Microsoft.", "Deserialized.", "Selected."].iter().any(|start| text.starts_with(start));
    let is_name = text.chars().all(|c| c.is_alphanumeric() || "._+[]`,=&".contains(c)) && !text.contains('@');
    (begins && is_name).then_some(text)
}
