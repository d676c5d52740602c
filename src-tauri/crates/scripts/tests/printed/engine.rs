//! PowerShell's formatting engine in small, written apart from the reader: lists, tables and CSV as it prints them in a window of some
//! width, under a culture that breaks lines between words or one that cuts them.

/// A property's value.
#[derive(Debug, Clone, PartialEq)]
pub enum Value {
    Text(String),
    /// A live enum stands to the right in tables.
    Enum(String),
    Flag(bool),
    Number(u32),
    List(Vec<String>),
}

impl Value {
    pub fn text(&self) -> String {
        match self {
            Self::Text(text) | Self::Enum(text) => text.clone(),
            Self::Flag(flag) => if *flag { "True" } else { "False" }.to_owned(),
            Self::Number(number) => number.to_string(),
            Self::List(all) => all.join(", "),
        }
    }

    fn stands_right(&self) -> bool {
        matches!(self, Self::Enum(_) | Self::Flag(_) | Self::Number(_))
    }
}

/// An object: its properties by name.
pub type Object = Vec<(&'static str, Value)>;

pub fn find<'a>(object: &'a Object, name: &str) -> Option<&'a Value> {
    object.iter().find(|(known, _)| *known == name).map(|(_, value)| value)
}

/// How a window and a person's culture print.
#[derive(Debug, Clone, Copy)]
pub struct Screen {
    /// Cells of a line.
    pub width: usize,
    /// Whether lines are broken between words.
    pub words: bool,
    /// `$FormatEnumerationLimit`.
    pub limit: usize,
    /// What stands where something was cut.
    pub mark: &'static str,
}

fn wide(sign: char) -> usize {
    let code = sign as u32;
    let east = [
        (0x1100, 0x115f),
        (0x2e80, 0x303e),
        (0x3040, 0xa4cf),
        (0xac00, 0xd7a3),
        (0xf900, 0xfaff),
        (0xfe30, 0xfe6f),
        (0xff00, 0xff60),
    ];
    if code > 0xffff || east.iter().any(|(from, to)| (*from..=*to).contains(&code)) { 2 } else { 1 }
}

pub fn cells(text: &str) -> usize {
    text.chars().map(wide).sum()
}

fn head(text: &str, most: usize) -> String {
    let mut left = most;
    text.chars()
        .take_while(|sign| {
            let fits = wide(*sign) <= left;
            left = left.saturating_sub(wide(*sign));
            fits
        })
        .collect()
}

fn tail(text: &str, most: usize) -> String {
    let turned: String = text.chars().rev().collect();
    head(&turned, most).chars().rev().collect()
}

/// The line that was begun last.
pub fn last(lines: &mut [String]) -> &mut String {
    let at = lines.len() - 1;
    &mut lines[at]
}

/// The lines a text is broken into.
fn broken(text: &str, room: usize, words: bool) -> Vec<String> {
    if cells(text) <= room {
        return vec![text.to_owned()];
    }
    let mut lines = vec![String::new()];
    let mut left = room;
    let mut put = |piece: &str, may_cut: bool| {
        let whole = cells(piece);
        if may_cut && whole > room || !words {
            for sign in piece.chars() {
                // Where not even one sign has room, another stands for it.
                let sign = if wide(sign) > room { '?' } else { sign };
                if wide(sign) > left {
                    lines.push(String::new());
                    left = room;
                }
                last(&mut lines).push(sign);
                left -= wide(sign);
            }
            return;
        }
        if whole > left {
            lines.push(String::new());
            left = room;
        }
        last(&mut lines).push_str(piece);
        left -= whole;
    };
    let mut word = String::new();
    for sign in text.chars() {
        word.push(sign);
        if sign == ' ' {
            put(&word, true);
            word.clear();
        }
    }
    put(&word, true);
    lines
}

fn listed(value: &Value, screen: Screen) -> String {
    match value {
        Value::List(all) if all.len() > screen.limit => {
            format!("{{{}{}}}", all[..screen.limit].join(", "), screen.mark)
        }
        Value::List(all) => format!("{{{}}}", all.join(", ")),
        other => other.text(),
    }
}

/// `Format-List`.
pub fn list(objects: &[Object], columns: &[&'static str], screen: Screen) -> Vec<String> {
    let mut lines = vec![String::new()];
    for object in objects {
        let shown: Vec<_> =
            columns.iter().filter_map(|name| find(object, name).map(|value| (*name, value))).collect();
        let label = shown.iter().map(|(name, _)| name.len()).max().unwrap_or(0);
        for (name, value) in shown {
            let room = screen.width - label - 3;
            let text = listed(value, screen);
            let pieces = text.split('\n').flat_map(|line| broken(line, room, screen.words));
            for (index, piece) in pieces.enumerate() {
                lines.push(match index {
                    0 => format!("{name:label$} : {piece}"),
                    _ => format!("{}{piece}", " ".repeat(label + 3)),
                });
            }
        }
        lines.push(String::new());
    }
    lines
}

/// `Format-Table`, with as much room for each column as its values take. An object of another shape is a row without values.
pub fn table(
    objects: &[Option<&Object>],
    columns: &[&'static str],
    screen: Screen,
    wrap: bool,
) -> Vec<String> {
    let first = objects.iter().flatten().next();
    let right = |name: &str| first.and_then(|object| find(object, name)).is_some_and(Value::stands_right);
    let cell = |object: &Option<&Object>, name: &str| {
        object.and_then(|object| find(object, name)).map(|value| listed(value, screen)).unwrap_or_default()
    };
    let mut columns: Vec<(&str, usize)> = columns
        .iter()
        .map(|name| {
            (
                *name,
                objects.iter().map(|object| cells(&cell(object, name))).max().unwrap_or(0).max(name.len()),
            )
        })
        .collect();
    // What finds no room is narrowed from the right, or left out without a word.
    while let Some(excess) = (columns.iter().map(|(_, width)| width + 1).sum::<usize>())
        .checked_sub(screen.width + 1)
        .filter(|excess| *excess > 0)
    {
        let Some((_, width)) = columns.last_mut() else { break };
        if *width > excess {
            *width -= excess;
        } else {
            columns.pop();
        }
    }
    let fit = |text: &str, width: usize, right: bool| {
        let mark = cells(screen.mark);
        let text = match cells(text) > width {
            false => text.to_owned(),
            true if width <= mark && right => tail(text, width),
            true if width <= mark => head(text, width),
            true if right => format!("{}{}", screen.mark, tail(text, width - mark)),
            true => format!("{}{}", head(text, width - mark), screen.mark),
        };
        let pad = " ".repeat(width - cells(&text));
        if right { format!("{pad}{text}") } else { format!("{text}{pad}") }
    };
    let mut lines = vec![String::new()];
    let mut rows = |values: &[String], wraps: bool| {
        let pieces: Vec<Vec<String>> = values
            .iter()
            .zip(&columns)
            .map(
                |(value, (_, width))| {
                    if wraps { broken(value, *width, screen.words) } else { vec![value.clone()] }
                },
            )
            .collect();
        for index in 0..pieces.iter().map(Vec::len).max().unwrap_or(0) {
            let row = pieces.iter().zip(&columns).map(|(pieces, (name, width))| {
                fit(pieces.get(index).map_or("", String::as_str), *width, right(name))
            });
            lines.push(row.collect::<Vec<_>>().join(" "));
        }
    };
    rows(&columns.iter().map(|(name, _)| (*name).to_owned()).collect::<Vec<_>>(), true);
    rows(&columns.iter().map(|(name, width)| "-".repeat(name.len().min(*width))).collect::<Vec<_>>(), false);
    for object in objects {
        let values = columns.iter().map(|(name, _)| cell(object, name).replace('\n', " "));
        rows(&values.collect::<Vec<_>>(), wrap);
    }
    lines.push(String::new());
    lines
}

/// How the elements of a list stand in a cell of CSV.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Cell {
    /// The name of their type, as of a live collection.
    Type,
    /// With blanks between, as of objects from elsewhere.
    Blanks,
    /// Joined by whoever wrote the command.
    Joined(&'static str),
}

/// `ConvertTo-Csv`.
pub fn csv(
    objects: &[Object],
    columns: &[&'static str],
    delimiter: char,
    quoted: bool,
    lists: Cell,
) -> Vec<String> {
    let quote = |text: &str| {
        let must =
            quoted || text.contains([delimiter, '"', '\n']) || text.starts_with(' ') || text.ends_with(' ');
        if must { format!("\"{}\"", text.replace('"', "\"\"")) } else { text.to_owned() }
    };
    let line = |values: Vec<String>| {
        values.iter().map(|value| quote(value)).collect::<Vec<_>>().join(&delimiter.to_string())
    };
    let cell = |object: &Object, name: &str| match (find(object, name), lists) {
        (None, _) => String::new(),
        (Some(Value::List(_)), Cell::Type) => "System.Collections.ArrayList".to_owned(),
        (Some(Value::List(all)), Cell::Blanks) => all.join(" "),
        (Some(Value::List(all)), Cell::Joined(by)) => all.join(by),
        (Some(value), _) => value.text(),
    };
    let mut lines = vec![line(columns.iter().map(|name| (*name).to_owned()).collect())];
    for object in objects {
        let row = line(columns.iter().map(|name| cell(object, name)).collect());
        lines.extend(row.split('\n').map(str::to_owned));
    }
    lines
}
