//! Values that go on in the next lines, joined where there is one way to join them.
//!
//! PowerShell breaks lines in two manners, by the language of the person: between words (de, en, es, fr, it, pt), where a word takes
//! its blank along and one that is longer than a line is cut; or always at the last cell. A copy may have lost the blanks at the ends
//! of lines. So each manner and width that the lines could have come from is tried: what it would join is broken again as PowerShell
//! does, and counts if the same lines come out.

use super::cells;

/// One way in which lines may have been broken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Way {
    /// Between words, or at the last cell.
    pub words: bool,
    /// The cells of a line.
    pub width: usize,
    /// Whether the blanks at the ends of lines are still there.
    pub kept: bool,
}

/// A value's lines, and how much of each line stands in front of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Broken {
    /// Cells in front.
    pub label: usize,
    /// The lines, each with what it ends in.
    pub pieces: Vec<String>,
}

impl Broken {
    /// The widest line, in cells, without the blanks at its end.
    pub fn widest(&self) -> usize {
        self.pieces.iter().map(|piece| self.label + cells::count(piece.trim_end())).max().unwrap_or_default()
    }
}

/// The ways that come into question where the widest line of all has `widest` cells. It may have lost the blank it ended in, or every
/// line has; and what was broken between words in a still wider window looks the same in one that is a cell wider.
pub fn ways(widest: usize, kept: bool) -> [Way; 4] {
    let way = |words, width| Way { words, width, kept };
    [way(false, widest), way(true, widest), way(false, widest + 1), way(true, widest + 1)]
}

/// Longer values are none that anything is judged by.
const MOST_CELLS: usize = 20_000;

/// What the lines are if they were broken this way; nothing if they were not. Two where a blank may have been lost or not.
pub fn join(broken: &Broken, way: Way) -> Vec<String> {
    let Some(room) = way.width.checked_sub(broken.label).filter(|room| *room > 0) else { return Vec::new() };
    if broken.pieces.iter().map(|piece| piece.len() + 1).sum::<usize>() > MOST_CELLS {
        return Vec::new();
    }
    let mut readings = vec![String::new()];
    for (index, piece) in broken.pieces.iter().enumerate() {
        let last = index + 1 == broken.pieces.len();
        let glues: &[&str] = match room.checked_sub(cells::count(piece)) {
            _ if last || way.kept => &[""],
            None => return Vec::new(),
            Some(0) => &[""],
            Some(1) if !way.words && begins_wide(&broken.pieces[index + 1]) => &["", " "],
            Some(1) => &[" "],
            // A blank was lost, and behind it a wide sign had no room.
            Some(2) if !way.words && begins_wide(&broken.pieces[index + 1]) => &[" "],
            Some(_) if way.words => &[" "],
            Some(_) => return Vec::new(),
        };
        readings = readings
            .iter()
            .flat_map(|reading| glues.iter().map(move |glue| format!("{reading}{piece}{glue}")))
            .collect();
        // Each of two readings at each of many lines would be a great many.
        if readings.len() > MOST_READINGS {
            return readings;
        }
    }
    readings.retain(|reading| {
        let again = split(reading, room, way.words);
        again.len() == broken.pieces.len()
            && again.iter().zip(&broken.pieces).enumerate().all(|(index, (again, piece))| {
                // What a value ends in is no part of it.
                let is_last = index + 1 == broken.pieces.len();
                if way.kept && !is_last { again == piece } else { again.trim_end() == piece.trim_end() }
            })
    });
    readings
}

const MOST_READINGS: usize = 16;

fn begins_wide(piece: &str) -> bool {
    piece.chars().next().is_some_and(|sign| cells::width(sign) > 1)
}

/// Breaks a text into lines of `room` cells, as PowerShell does.
pub fn split(text: &str, room: usize, words: bool) -> Vec<String> {
    if cells::count(text) <= room {
        return vec![text.to_owned()];
    }
    if words { between_words(text, room) } else { at_the_last_cell(text, room) }
}

fn at_the_last_cell(text: &str, room: usize) -> Vec<String> {
    let mut lines = vec![String::new()];
    let mut used = 0;
    for sign in text.chars() {
        let width = cells::width(sign);
        if used + width > room && used > 0 {
            lines.push(String::new());
            used = 0;
        }
        used += width;
        if let Some(line) = lines.last_mut() {
            line.push(sign);
        }
    }
    lines
}

/// A word and the blank behind it stay together; together wider than a line, they are cut sign by sign.
fn between_words(text: &str, room: usize) -> Vec<String> {
    let mut lines = Vec::new();
    let mut line = String::new();
    let mut left = room;
    for word in text.split_inclusive([' ', '\t']) {
        let width = cells::count(word);
        if width > room {
            for sign in word.chars() {
                let width = cells::width(sign);
                if width > left {
                    lines.push(std::mem::take(&mut line));
                    left = room;
                }
                line.push(sign);
                left = left.saturating_sub(width);
            }
        } else {
            if width > left {
                lines.push(std::mem::take(&mut line));
                left = room;
            }
            line.push_str(word);
            left -= width;
        }
    }
    lines.push(line);
    lines
}

#[cfg(test)]
mod tests {
    use super::*;

    fn broken(label: usize, pieces: &[&str]) -> Broken {
        Broken { label, pieces: pieces.iter().map(|piece| (*piece).to_owned()).collect() }
    }

    #[test]
    fn lines_are_broken_between_words_or_at_the_last_cell() {
        assert_eq!(split("a room in Dresden", 9, true), ["a room ", "in ", "Dresden"]);
        assert_eq!(split("a room in Dresden", 9, false), ["a room in", " Dresden"]);
    }

    #[test]
    fn a_word_as_long_as_the_line_leaves_its_blank_to_the_next_one() {
        assert_eq!(split("12345 678", 5, true), ["12345", " 678"]);
        let way = Way { words: true, width: 5, kept: true };
        assert_eq!(join(&broken(0, &["12345", " 678"]), way), ["12345 678"]);
    }

    #[test]
    fn what_would_not_have_been_broken_so_is_no_reading() {
        let lines = broken(0, &["in the main buil", "ding"]);
        assert_eq!(join(&lines, Way { words: false, width: 16, kept: false }), ["in the main building"]);
        assert!(join(&lines, Way { words: true, width: 16, kept: false }).is_empty(), "the word had room");
        assert_eq!(join(&lines, Way { words: true, width: 17, kept: false }), ["in the main buil ding"]);
    }

    #[test]
    fn a_blank_at_the_end_of_a_line_tells() {
        let lines = broken(0, &["in the main ", "building"]);
        let way = Way { words: true, width: 14, kept: true };
        assert_eq!(join(&lines, way), ["in the main building"]);
        assert!(join(&lines, Way { words: false, ..way }).is_empty(), "the line is not full");
    }

    #[test]
    fn a_wide_sign_may_have_moved_or_a_blank_may_be_lost() {
        let way = Way { words: false, width: 5, kept: false };
        assert_eq!(join(&broken(0, &["Raum", "会議"]), way), ["Raum会議", "Raum 会議"]);
    }
}
