//! How much room signs take on a console, as PowerShell counts it.

/// The cells of one sign: two for East Asian ranges and for whatever lies beyond U+FFFF, one for all else, also for what shows nothing
/// (`CharLengthInBufferCells` of PowerShell's console host, which sees the two halves of the latter one by one).
pub fn width(sign: char) -> usize {
    match u32::from(sign) {
        0x303f => 1,
        0x1100..=0x115f | 0x2329..=0x232a | 0x2e80..=0xa4cf | 0xac00..=0xd7a3 | 0xf900..=0xfaff => 2,
        0xfe10..=0xfe19 | 0xfe30..=0xfe6f | 0xff00..=0xff60 | 0xffe0..=0xffe6 | 0x1_0000.. => 2,
        _ => 1,
    }
}

/// The cells of a text.
pub fn count(text: &str) -> usize {
    if text.is_ascii() { text.len() } else { text.chars().map(width).sum() }
}

/// The text without its first `cells` cells, if those are blanks.
pub fn without_indent(text: &str, cells: usize) -> Option<&str> {
    let blanks = text.bytes().take_while(|byte| *byte == b' ').count();
    (blanks >= cells).then(|| text.get(cells..)).flatten()
}

/// How many blanks a line begins with.
pub fn indent(line: &str) -> usize {
    line.bytes().take_while(|byte| *byte == b' ').count()
}

/// A line's signs by the cell they stand in.
pub fn spread(line: &str) -> Vec<Option<char>> {
    let mut cells = Vec::with_capacity(line.len());
    for sign in line.trim_end().chars() {
        cells.push(Some(sign));
        cells.extend(std::iter::repeat_n(None, width(sign) - 1));
    }
    cells
}

/// What stands between two cells, without the blanks around it.
pub fn slice(cells: &[Option<char>], from: usize, to: usize) -> String {
    let to = to.min(cells.len());
    cells.get(from.min(to)..to).unwrap_or_default().iter().flatten().collect::<String>().trim().to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_shows_nothing_takes_a_cell_and_what_lies_beyond_takes_two() {
        assert_eq!(count("Team 👩\u{200d}👩\u{200d}👧"), 5 + 2 + 1 + 2 + 1 + 2);
        assert_eq!(count("e\u{301}\u{202e}"), 3, "marks and turns take one each");
        assert_eq!((count("会議室"), count("Ｒ"), count("\u{303f}")), (6, 2, 1));
    }
}
