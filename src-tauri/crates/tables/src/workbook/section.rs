//! The sections of a number format, taken apart.

/// A piece of a section.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Part {
    /// Shown as it is.
    Literal(String),
    /// A place for a digit: `0`, `#` or `?`.
    Digit(char),
    /// The decimal point.
    Point,
    /// A comma: groups of thousands, or, behind the digits, thousands left out.
    Group,
    /// Hundredths.
    Percent,
    /// A fraction, or a sign between the parts of a date.
    Slash,
    /// Scientific notation.
    Exponent,
    /// A part of a date or a time by its letter (minutes are `n`), and how often it stands there.
    Date(char, usize),
    /// Hours, minutes or seconds in all.
    Elapsed(char, usize),
    /// Morning or afternoon; whether in one letter.
    Halves(bool),
    /// The text of the cell.
    Text,
    /// The number as if it had no format.
    General,
}

/// When a section is for a number.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Condition {
    less: bool,
    equal: bool,
    more: bool,
    limit: f64,
}

impl Condition {
    /// Whether a number is one of those.
    pub(super) fn holds(self, value: f64) -> bool {
        (self.less && value < self.limit)
            || (self.equal && value == self.limit)
            || (self.more && value > self.limit)
    }

    fn parse(text: &str) -> Option<Self> {
        let signs: String = text.chars().take_while(|c| matches!(c, '<' | '>' | '=')).collect();
        let limit = text.get(signs.len()..)?.trim().parse().ok()?;
        let (less, equal, more) = match signs.as_str() {
            "<" => (true, false, false),
            "<=" => (true, true, false),
            "=" => (false, true, false),
            ">=" => (false, true, true),
            ">" => (false, false, true),
            "<>" => (true, false, true),
            _ => return None,
        };
        Some(Self { less, equal, more, limit })
    }
}

/// A section: how numbers of a kind are shown.
#[derive(Debug, Clone, Default, PartialEq)]
pub(super) struct Section {
    pub(super) parts: Vec<Part>,
    pub(super) condition: Option<Condition>,
    /// Whether it shows a date or a time.
    pub(super) is_date: bool,
    /// The language of names, as Windows numbers them.
    pub(super) language: Option<u32>,
}

impl Section {
    /// All sections of a format.
    pub(super) fn parse_all(code: &str) -> Vec<Self> {
        let mut sections = vec![Self::default()];
        let mut rest = code;
        while let Some(sign) = rest.chars().next() {
            let length = if sign == ';' {
                1
            } else {
                sections.last_mut().map_or(1, |section| section.take(rest, sign))
            };
            if sign == ';' {
                sections.push(Self::default());
            }
            rest = rest.get(length..).unwrap_or_default();
        }
        sections.iter_mut().for_each(Self::settle);
        sections
    }

    /// Takes one piece from the beginning of a code and gives its length in bytes.
    fn take(&mut self, code: &str, sign: char) -> usize {
        let run = code.chars().take_while(|c| c.eq_ignore_ascii_case(&sign)).count();
        let second = code.chars().nth(1);
        let starts =
            |word: &str| code.get(..word.len()).is_some_and(|start| start.eq_ignore_ascii_case(word));
        match sign {
            '"' => {
                let quoted = code.get(1..).unwrap_or_default();
                let end = quoted.find('"').unwrap_or(quoted.len());
                self.literal(quoted.get(..end).unwrap_or_default());
                end + 2
            }
            '\\' => {
                self.literal(&second.map(String::from).unwrap_or_default());
                1 + second.map_or(0, char::len_utf8)
            }
            // A blank as wide as the sign behind it.
            '_' => {
                self.literal(" ");
                1 + second.map_or(0, char::len_utf8)
            }
            // The sign behind it fills the cell: as wide as nothing.
            '*' => 1 + second.map_or(0, char::len_utf8),
            '[' => {
                let end = code.find(']').unwrap_or(code.len());
                self.bracket(code.get(1..end).unwrap_or_default());
                end + 1
            }
            '0' | '#' | '?' => self.push(Part::Digit(sign), 1),
            '.' => self.push(Part::Point, 1),
            ',' => self.push(Part::Group, 1),
            '%' => self.push(Part::Percent, 1),
            '/' => self.push(Part::Slash, 1),
            '@' => self.push(Part::Text, 1),
            'E' | 'e' if matches!(second, Some('+' | '-')) => self.push(Part::Exponent, 2),
            _ if starts("General") => self.push(Part::General, 7),
            _ if starts("AM/PM") => self.push(Part::Halves(false), 5),
            _ if starts("A/P") => self.push(Part::Halves(true), 3),
            _ if "ymdhse".contains(sign.to_ascii_lowercase()) => {
                self.push(Part::Date(sign.to_ascii_lowercase(), run), run)
            }
            // Eras and the Buddhist calendar.
            'g' | 'G' | 'b' | 'B' => self.push(Part::Date('g', run), run),
            other => {
                self.literal(&other.to_string());
                other.len_utf8()
            }
        }
    }

    fn push(&mut self, part: Part, length: usize) -> usize {
        self.is_date |= matches!(part, Part::Date(..) | Part::Elapsed(..) | Part::Halves(_));
        self.parts.push(part);
        length
    }

    fn literal(&mut self, text: &str) {
        self.parts.push(Part::Literal(text.to_owned()));
    }

    fn bracket(&mut self, inside: &str) {
        let unit = inside.chars().next().unwrap_or_default().to_ascii_lowercase();
        if let Some(currency) = inside.strip_prefix('$') {
            let (sign, language) = currency.rsplit_once('-').unwrap_or((currency, ""));
            self.literal(sign);
            self.language = u32::from_str_radix(language, 16).ok();
        } else if let Some(condition) = Condition::parse(inside) {
            self.condition = Some(condition);
        } else if matches!(unit, 'h' | 'm' | 's') && inside.chars().all(|c| c.eq_ignore_ascii_case(&unit)) {
            self.push(Part::Elapsed(unit, inside.len()), 0);
        }
    }

    /// Months behind hours or before seconds are minutes.
    fn settle(&mut self) {
        let units: Vec<Option<char>> = self
            .parts
            .iter()
            .map(|part| match part {
                Part::Date(unit, _) | Part::Elapsed(unit, _) => Some(*unit),
                _ => None,
            })
            .collect();
        for (place, part) in self.parts.iter_mut().enumerate() {
            let Part::Date(unit @ 'm', 1..=2) = part else { continue };
            let (before, after) = units.split_at(place);
            let after_hours = before.iter().rev().find_map(|unit| *unit) == Some('h');
            let is_minute = after_hours || after.iter().skip(1).find_map(|unit| *unit) == Some('s');
            if is_minute {
                *unit = 'n';
            }
        }
    }
}
