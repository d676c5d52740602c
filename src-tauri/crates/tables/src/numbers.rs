//! Numbers by the habit of the file: `1.200` is twelve hundred where commas begin decimals, and little more than one where points do.

use anteroom_domain::clean;

/// How a file writes numbers.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct Habit {
    /// The sign before decimals; `None` where the file does not show it.
    decimal: Option<char>,
}

impl Habit {
    /// The habit of a file: what its seats show, or else its other numbers, or else what its separator suggests. A semicolon
    /// stands between fields where a comma stands in numbers.
    pub(crate) fn of<'t>(
        seats: impl Iterator<Item = &'t str>,
        others: impl Iterator<Item = &'t str>,
        separator: Option<char>,
    ) -> Self {
        let suggested = match separator {
            Some(';') => Some(','),
            Some(',') => Some('.'),
            _ => None,
        };
        let decimal = agreed(seats).or_else(|| agreed(others)).unwrap_or(suggested);
        Self { decimal }
    }

    /// The number a text is; `None` for what is none, or could be two.
    pub(crate) fn parse(self, text: &str) -> Option<f64> {
        let digits = ascii(text);
        let (sign, digits) = match digits.strip_prefix(['-', '\u{2212}']) {
            Some(rest) => (-1.0, rest),
            None => (1.0, digits.as_str()),
        };
        let whole = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit()) && !text.is_empty();
        if whole(digits) {
            return digits.parse().ok().map(|number: f64| sign * number);
        }
        let decimal = evidence(digits).or(self.decimal)?;
        let (before, after) = digits.split_once(decimal).unwrap_or((digits, "0"));
        let mut groups = before.split(thousands);
        let first = groups.next().filter(|group| whole(group) && group.len() <= 3 || whole(before))?;
        let mut number = first.to_owned();
        for group in groups {
            if group.len() != 3 || !whole(group) {
                return None;
            }
            number.push_str(group);
        }
        if !whole(after) {
            return None;
        }
        format!("{number}.{after}").parse().ok().map(|number: f64| sign * number)
    }
}

/// Whether a sign may stand between thousands.
fn thousands(c: char) -> bool {
    matches!(c, '.' | ',' | '\'' | '’' | ' ' | '\u{66c}')
}

/// A number in ASCII digits, without invisible signs; units that are seats are left out.
fn ascii(text: &str) -> String {
    const UNITS: &[&str] = &[
        "seats",
        "seat",
        "persons",
        "person",
        "people",
        "pers.",
        "pers",
        "pax",
        "places",
        "plätze",
        "platz",
        "personen",
        "pladser",
        "personer",
        "platser",
        "plasser",
        "personnes",
        "plaatsen",
        "plazas",
        "personas",
        "名",
        "人",
        "席",
    ];
    let text = clean(text).to_lowercase();
    let number = UNITS.iter().find_map(|unit| text.strip_suffix(unit)).unwrap_or(&text);
    let digit = |c: char| match c {
        '\u{660}'..='\u{669}' => char::from_digit(u32::from(c) - 0x660, 10).unwrap_or(c),
        '\u{6f0}'..='\u{6f9}' => char::from_digit(u32::from(c) - 0x6f0, 10).unwrap_or(c),
        '\u{ff10}'..='\u{ff19}' => char::from_digit(u32::from(c) - 0xff10, 10).unwrap_or(c),
        // The Arabic sign before decimals is nothing else.
        '\u{66b}' => '\u{66b}',
        c => c,
    };
    number.trim().chars().map(digit).collect()
}

/// The sign before decimals that a number shows by itself.
fn evidence(digits: &str) -> Option<char> {
    let is_number = digits.chars().all(|c| c.is_ascii_digit() || thousands(c) || c == '\u{66b}');
    if !is_number
        || !digits.starts_with(|c: char| c.is_ascii_digit())
        || !digits.ends_with(|c: char| c.is_ascii_digit())
    {
        return None;
    }
    if digits.contains('\u{66b}') || digits.contains('\u{66c}') {
        return Some('\u{66b}');
    }
    let (points, commas) = (digits.matches('.').count(), digits.matches(',').count());
    let behind = |sign: char| digits.rsplit(sign).next().map_or(0, str::len);
    match (points, commas) {
        (0, 0) => Some('.'),
        (1.., 1) if digits.rfind(',') > digits.rfind('.') => Some(','),
        (1, 1..) => Some('.'),
        (1, 0) => (behind('.') != 3).then_some('.'),
        (0, 1) => (behind(',') != 3).then_some(','),
        // Twelve million, or a date: the groups decide.
        (2.., 0) if behind('.') == 3 => Some(','),
        (0, 2..) if behind(',') == 3 => Some('.'),
        _ => None,
    }
}

/// What all numbers that show it agree on; `Some(None)` where they do not, `None` where none shows it.
fn agreed<'t>(texts: impl Iterator<Item = &'t str>) -> Option<Option<char>> {
    let mut found = None;
    for text in texts {
        let digits = ascii(text);
        let digits = digits.trim_start_matches(['-', '\u{2212}']);
        if !digits.contains(['.', ',']) {
            continue;
        }
        if let Some(sign) = evidence(digits) {
            if found.is_some_and(|before| before != sign) {
                return Some(None);
            }
            found = Some(sign);
        }
    }
    found.map(Some)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(others: &[&str], separator: Option<char>, text: &str) -> Option<f64> {
        Habit::of([].into_iter(), others.iter().copied(), separator).parse(text)
    }

    #[test]
    fn a_number_that_says_it_itself_needs_no_habit() {
        for (text, number) in [
            ("14", 14.0),
            ("14,0", 14.0),
            ("14.00", 14.0),
            ("1.400,00", 1400.0),
            ("1,400.5", 1400.5),
            ("1.400.000", 1_400_000.0),
            ("1 400", 1400.0),
            ("1\u{202f}400", 1400.0),
            ("1’400", 1400.0),
            ("14 seats", 14.0),
            ("14\u{a0}", 14.0),
            ("-3", -3.0),
            ("1\u{66c}400", 1400.0),
            ("14\u{66b}5", 14.5),
            ("١٤", 14.0),
            ("14名", 14.0),
            ("007", 7.0),
        ] {
            assert_eq!(read(&[], None, text), Some(number), "{text}");
        }
        for text in [
            "",
            "many",
            "10-12",
            "12 (max 20)",
            "1.2.3",
            "12,",
            ",5",
            "1,40,000",
            "0x10",
            "1e3",
            "31.12.2026",
        ] {
            assert_eq!(read(&[], None, text), None, "{text}");
        }
    }

    #[test]
    fn what_could_be_two_numbers_is_read_by_the_habit_of_the_file() {
        assert_eq!(read(&[], None, "1.400"), None, "nothing says which");
        assert_eq!(read(&["7,5"], None, "1.400"), Some(1400.0), "commas begin decimals");
        assert_eq!(read(&["7.5"], None, "1.400"), Some(1.4), "points do");
        assert_eq!(read(&[], Some(';'), "1.400"), Some(1400.0), "semicolons speak for commas in numbers");
        assert_eq!(read(&[], Some(','), "1,400"), Some(1400.0), "commas between fields for points");
        assert_eq!(read(&["7,5", "7.5"], Some(';'), "1.400"), None, "a file of two habits");
        assert_eq!(
            read(&["1.850,25"], Some(','), "1.400"),
            Some(1400.0),
            "its numbers count more than its separator"
        );
    }
}
