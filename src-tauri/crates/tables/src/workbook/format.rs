//! Number formats: the text a number is shown as (18.8.31). A room named `1.10` is the number 1.1 under `0.00`.

use super::months::Language;
use super::section::{Part, Section};

/// A format with its sections.
#[derive(Debug, Clone, Default)]
pub(super) struct Format(Vec<Section>);

impl Format {
    /// Reads a format code. What is not understood shows the number as if it had no format.
    pub(super) fn parse(code: &str) -> Self {
        if code.trim().eq_ignore_ascii_case("general") || code.len() > 1000 {
            return Self::default();
        }
        Self(Section::parse_all(code))
    }

    /// The text a number is shown as.
    pub(super) fn show(&self, value: f64, is_1904: bool) -> String {
        let Some((section, has_own_sign)) = self.section(value) else { return general(value) };
        let shown = if section.is_date {
            dated(section, value, is_1904)
        } else {
            numbered(section, value.abs()).map(|text| {
                if value < 0.0 && !has_own_sign && text != "0" { format!("-{text}") } else { text }
            })
        };
        shown.unwrap_or_else(|| general(value))
    }

    /// The section for a number, and whether it shows the sign of negative ones itself.
    fn section(&self, value: f64) -> Option<(&Section, bool)> {
        let numbers = self.0.get(..self.0.len().min(3)).unwrap_or_default();
        if numbers.iter().any(|section| section.condition.is_some()) {
            let fits = |section: &&Section| section.condition.is_none_or(|condition| condition.holds(value));
            return numbers.iter().find(fits).map(|section| (section, section.condition.is_some()));
        }
        match numbers {
            [] => None,
            [only] => Some((only, false)),
            [_, negative, ..] if value < 0.0 => Some((negative, true)),
            [_, _, zero] if value == 0.0 => Some((zero, true)),
            [positive, ..] => Some((positive, true)),
        }
    }
}

/// A number without a format: as many digits as spreadsheets show, without the last ones of a double, which are noise.
pub(super) fn general(value: f64) -> String {
    let rounded: f64 = format!("{value:.14e}").parse().unwrap_or(value);
    if rounded != 0.0 && !(1e-9..1e15).contains(&rounded.abs()) {
        return format!("{rounded:E}");
    }
    let text = rounded.to_string();
    if text == "-0" { "0".to_owned() } else { text }
}

/// A number in digits; `None` for what is not done: fractions and exponents.
fn numbered(section: &Section, value: f64) -> Option<String> {
    if !section.parts.iter().any(|part| matches!(part, Part::Digit(_))) {
        let is_general = section.parts.iter().any(|part| matches!(part, Part::General | Part::Text));
        let shown = section.parts.iter().map(|part| match part {
            Part::Literal(text) => text.clone(),
            Part::Percent => "%".to_owned(),
            Part::General | Part::Text => general(value),
            _ => String::new(),
        });
        return (is_general || !section.parts.is_empty()).then(|| shown.collect());
    }
    if section.parts.iter().any(|part| matches!(part, Part::Slash | Part::Exponent)) {
        return None;
    }
    let point =
        section.parts.iter().position(|part| matches!(part, Part::Point)).unwrap_or(section.parts.len());
    let (before, after) = section.parts.split_at(point);
    let digits = |parts: &[Part]| parts.iter().filter(|part| matches!(part, Part::Digit(_))).count();
    let (places, decimals) = (digits(before), digits(after));
    let last = section.parts.iter().rposition(|part| matches!(part, Part::Digit(_)))?;
    let scale = section.parts.iter().skip(last).filter(|part| matches!(part, Part::Group)).count();
    let percents = section.parts.iter().filter(|part| matches!(part, Part::Percent)).count();
    let grouped = before.iter().enumerate().any(|(place, part)| matches!(part, Part::Group) && place < last);
    let exponent = i32::try_from(percents * 2).ok()? - i32::try_from(scale * 3).ok()?;
    // What Excel shows is decimal: the last digits of a double would round 1.005 the wrong way.
    let scaled: f64 = format!("{:.14e}", value * 10_f64.powi(exponent)).parse().ok()?;
    // Halves go up, as spreadsheets have it, and not to the even digit.
    let text = format!("{:.decimals$}", scaled + scaled * 1e-15);
    let (whole, fraction) = text.split_once('.').unwrap_or((&text, ""));
    let whole = if whole == "0" { "" } else { whole };
    let mut shown = String::new();
    let mut place = 0;
    for part in before {
        match part {
            Part::Digit(kind) => {
                let left = places - place;
                // The first place takes all digits there is no place for.
                let from = if place == 0 { 0 } else { whole.len().saturating_sub(left) };
                let to = (whole.len() + 1).saturating_sub(left);
                for at in from..to {
                    push_grouped(
                        &mut shown,
                        whole.get(at..=at).unwrap_or_default(),
                        whole.len() - at,
                        grouped,
                    );
                }
                if to == 0 || from >= to {
                    match kind {
                        '0' => push_grouped(&mut shown, "0", left, grouped),
                        '?' => shown.push(' '),
                        _ => {}
                    }
                }
                place += 1;
            }
            other => push_sign(&mut shown, other, value),
        }
    }
    let mut place = 0;
    let needed = fraction.trim_end_matches('0').len();
    for part in after {
        match part {
            Part::Point => shown.push('.'),
            Part::Digit(kind) => {
                if place < needed || *kind == '0' {
                    shown.push_str(fraction.get(place..=place).unwrap_or("0"));
                }
                place += 1;
            }
            other => push_sign(&mut shown, other, value),
        }
    }
    Some(shown)
}

fn push_grouped(shown: &mut String, digit: &str, left: usize, grouped: bool) {
    shown.push_str(digit);
    if grouped && left > 1 && left % 3 == 1 {
        shown.push(',');
    }
}

fn push_sign(shown: &mut String, part: &Part, value: f64) {
    match part {
        Part::Literal(text) => shown.push_str(text),
        Part::Percent => shown.push('%'),
        Part::General | Part::Text => shown.push_str(&general(value)),
        _ => {}
    }
}

/// A date or a time; `None` for what no calendar has, and in languages that are not known here.
fn dated(section: &Section, value: f64, is_1904: bool) -> Option<String> {
    if !(0.0..2_958_466.0).contains(&value) {
        return None;
    }
    let mut seconds = (value.fract() * 86_400.0).round();
    let mut day = value.trunc();
    if seconds >= 86_400.0 {
        (seconds, day) = (0.0, day + 1.0);
    }
    #[expect(clippy::cast_possible_truncation, reason = "both were found to be small")]
    let (seconds, day) = (seconds as i64, day as i64);
    // Days are counted from the last day of 1899, and Excel thinks 1900 was a leap year; or from the first day of 1904.
    let since_1970 = if is_1904 { day - 24_107 } else { day - 25_568 - i64::from(day >= 60) };
    let (year, month, date) = civil(since_1970);
    let weekday = usize::try_from((since_1970 + 4).rem_euclid(7)).ok()?;
    let (hour, minute, second) = (seconds / 3600, seconds / 60 % 60, seconds % 60);
    let has_halves = section.parts.iter().any(|part| matches!(part, Part::Halves(_)));
    let language = Language::find(section.language);
    let mut shown = String::new();
    for part in &section.parts {
        match part {
            Part::Literal(text) => shown.push_str(text),
            Part::Point => shown.push('.'),
            Part::Group => shown.push(','),
            Part::Slash => shown.push('/'),
            Part::Percent => shown.push('%'),
            Part::Date('y', length) if *length <= 2 => {
                shown.push_str(&format!("{:02}", year.rem_euclid(100)))
            }
            Part::Date('y' | 'e', _) => shown.push_str(&year.to_string()),
            Part::Date('m', 1) => shown.push_str(&month.to_string()),
            Part::Date('m', 2) => shown.push_str(&format!("{month:02}")),
            Part::Date('m', length) => shown.push_str(&language?.month(month, *length)?),
            Part::Date('d', 1) => shown.push_str(&date.to_string()),
            Part::Date('d', 2) => shown.push_str(&format!("{date:02}")),
            Part::Date('d', length) => shown.push_str(&language?.day(weekday, *length)?),
            Part::Date('h', length) => {
                let hour = if has_halves { (hour + 11) % 12 + 1 } else { hour };
                shown.push_str(&padded(hour, *length));
            }
            Part::Date('n', length) => shown.push_str(&padded(minute, *length)),
            Part::Date('s', length) => shown.push_str(&padded(second, *length)),
            Part::Elapsed(unit, length) => {
                let all = day * 86_400 + seconds;
                let count = match unit {
                    'h' => all / 3600,
                    'm' => all / 60,
                    _ => all,
                };
                shown.push_str(&padded(count, *length));
            }
            Part::Halves(is_short) => {
                let half = if hour < 12 { "AM" } else { "PM" };
                shown.push_str(if *is_short { half.get(..1)? } else { half });
            }
            // Hundredths of seconds: nobody names a room after them.
            Part::Digit(_) => {}
            Part::Date(..) | Part::Text | Part::General | Part::Exponent => return None,
        }
    }
    Some(shown)
}

fn padded(number: i64, length: usize) -> String {
    if length > 1 { format!("{number:02}") } else { number.to_string() }
}

/// Year, month and day of a day counted from 1970-01-01
/// ([days to civil](https://howardhinnant.github.io/date_algorithms.html#civil_from_days)).
fn civil(day: i64) -> (i64, usize, i64) {
    let shifted = day + 719_468;
    let era = shifted.div_euclid(146_097);
    let day_of_era = shifted.rem_euclid(146_097);
    let year_of_era = (day_of_era - day_of_era / 1460 + day_of_era / 36_524 - day_of_era / 146_096) / 365;
    let day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    let shifted_month = (5 * day_of_year + 2) / 153;
    let date = day_of_year - (153 * shifted_month + 2) / 5 + 1;
    let month = if shifted_month < 10 { shifted_month + 3 } else { shifted_month - 9 };
    let year = year_of_era + era * 400 + i64::from(month <= 2);
    (year, usize::try_from(month).unwrap_or(1), date)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_shown_as_their_formats_show_them() {
        for (code, value, shown) in [
            ("General", 12.000_000_000_000_002, "12"),
            ("General", -0.5, "-0.5"),
            ("GENERAL", 1000.0, "1000"),
            ("0.00", 2.2, "2.20"),
            ("0000", 42.0, "0042"),
            ("#,##0", 1_234_567.0, "1,234,567"),
            ("#,##0 \"chairs\"", 1400.0, "1,400 chairs"),
            ("\"Hall \"0", 5.0, "Hall 5"),
            ("0\". floor\"", 3.0, "3. floor"),
            ("\"ground\"", 0.0, "ground"),
            ("0.0#", 1.5, "1.5"),
            ("0.0#", 1.25, "1.25"),
            ("0%", 0.75, "75%"),
            ("0;\"U\"0;\"EG\"", -2.0, "U2"),
            ("0;\"U\"0;\"EG\"", 0.0, "EG"),
            ("0;\"U\"0;\"EG\"", 4.0, "4"),
            ("0", -3.0, "-3"),
            ("[Red]0", 3.0, "3"),
            ("[<100]0\" small\";0\" large\"", 12.0, "12 small"),
            ("[<100]0\" small\";0\" large\"", 200.0, "200 large"),
            ("00-00", 1234.0, "12-34"),
            ("0\\.0", 15.0, "1.5"),
            ("_-0_-", 7.0, " 7 "),
            ("@", 7.0, "7"),
            ("0,", 12_000.0, "12"),
            ("# ?/?", 0.5, "0.5"),
            ("[$€-407] 0", 5.0, "€ 5"),
            ("0.00", 1.005, "1.01"),
        ] {
            assert_eq!(Format::parse(code).show(value, false), shown, "{value} under {code}");
        }
    }

    #[test]
    fn dates_are_shown_as_their_formats_show_them() {
        for (code, value, shown) in [
            ("yyyy-mm-dd", 46_143.0, "2026-05-01"),
            ("[$-407]d. mmm", 46_143.0, "1. Mai"),
            ("[$-407]dddd, d. mmmm yyyy", 46_094.0, "Freitag, 13. März 2026"),
            ("d-mmm", 46_188.0, "15-Jun"),
            ("[$-40C]d mmmm", 46_143.0, "1 mai"),
            ("dd.mm.yy", 61.0, "01.03.00"),
            ("h:mm", 0.75, "18:00"),
            ("h:mm AM/PM", 0.75, "6:00 PM"),
            ("[h]:mm", 1.5, "36:00"),
            ("mm:ss", 0.000_7, "01:00"),
            ("[$-419]d mmmm", 46_143.0, "46143"),
        ] {
            assert_eq!(Format::parse(code).show(value, false), shown, "{value} under {code}");
        }
        assert_eq!(Format::parse("yyyy-mm-dd").show(0.0, true), "1904-01-01");
    }

    #[test]
    fn no_format_is_too_strange() {
        for code in
            ["", ";;;", "\"", "[", "\\", "[$-", "[>", "0.0.0.0", "?/?/?", "E+E+", "*", "_", "[h", "mmmmmmmmm"]
        {
            for value in [0.0, -1.5, 1e300, 46_143.25] {
                let _ = Format::parse(code).show(value, false);
            }
        }
    }
}
