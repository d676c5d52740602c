//! The text from its first line to its last: each line that says something is part of an object, or surely none, or the text is refused.

use super::list::{self, Unjoined};
use super::record::Record;
use super::{CheckCommand, Refused, cells, column, delimited, joined, noise, prompt, rows, table, text};

/// What stands between two prompts.
#[derive(Debug, Default)]
pub struct Run {
    /// The command line, where it was pasted too.
    pub asked: Option<String>,
    /// The objects, in the order in which they were printed.
    pub records: Vec<Record>,
    /// Whether a row was printed whose values were not: an object of another kind, or one that the columns do not show.
    pub has_gaps: bool,
    /// Whether something stands there that is no object.
    pub has_prose: bool,
    /// Whether another prompt follows, so that nothing more was printed.
    pub is_ended: bool,
}

impl Run {
    /// The command that was run, as far as its line says.
    pub fn command(&self) -> Option<CheckCommand> {
        prompt::command(self.asked.as_deref()?)
    }
}

/// Reads all lines of a cleaned text.
///
/// # Errors
/// Why a line is neither part of an object nor surely none.
pub fn scan(lines: &[&str]) -> Result<Vec<Run>, Refused> {
    let mut scan =
        Scan { lines, margin: delimited::Margin::new(lines), runs: vec![Run::default()], ..Scan::default() };
    while scan.at < lines.len() {
        let before = scan.at;
        scan.step()?;
        // A reader that took no line would be asked for ever.
        if scan.at == before {
            return Err(Refused::Unread { line: text::excerpt(lines[before]) });
        }
    }
    scan.end_lists();
    scan.runs.retain(|run| run.asked.is_some() || run.has_prose || !run.records.is_empty());
    Ok(scan.runs)
}

#[derive(Default)]
struct Scan<'a> {
    lines: &'a [&'a str],
    margin: delimited::Margin,
    at: usize,
    runs: Vec<Run>,
    /// Objects of lists in this run, and where each goes among the records.
    lists: Vec<(usize, Unjoined)>,
    /// Whether a list of this run has a line that ends in a blank.
    keeps_blanks: bool,
    /// What `-GroupBy` set above the objects that follow.
    heading: Option<(String, String)>,
    /// The line behind the last object.
    object_end: Option<usize>,
}

impl Scan<'_> {
    fn step(&mut self) -> Result<(), Refused> {
        let line = self.lines[self.at];
        if line.trim().is_empty() || noise::is_frame(line) {
            self.at += 1;
        } else if let Some(command) = prompt::find_command(line) {
            self.prompt(command.to_owned());
        } else if noise::is_stars(line) {
            self.stars();
        } else if noise::is_warning(line) {
            self.warning();
        } else if let Some(found) = delimited::read(self.lines, self.at, self.margin)? {
            let records = found.records;
            self.take(records, found.end);
        } else if let Some(message) = self.error() {
            return Err(Refused::CommandFailed { message });
        } else if let Some(heading) = self.group_heading() {
            self.heading = Some(heading);
            self.at += 1;
        } else if let Some((objects, end)) = list::read(self.lines, self.at) {
            self.list(objects, end);
        } else if let Some(head) = table::head(self.lines, self.at) {
            self.table(&head)?;
        } else {
            self.prose(line)?;
        }
        Ok(())
    }

    fn run(&mut self) -> &mut Run {
        if self.runs.is_empty() {
            self.runs.push(Run::default());
        }
        let last = self.runs.len() - 1;
        &mut self.runs[last]
    }

    fn prompt(&mut self, mut command: String) {
        self.end_lists();
        self.run().is_ended = true;
        let mut last = self.lines[self.at];
        self.at += 1;
        while let Some(line) = self.lines.get(self.at).copied().filter(|line| !line.trim().is_empty()) {
            if let Some(rest) = line.strip_prefix(">>") {
                command = format!("{command} {}", rest.trim());
            } else if prompt::reaches_margin(last, self.margin.width)
                && (self.is_plain(line) || self.is_columns(line))
            {
                // The console broke what was typed; a blank there may be lost.
                let glue = if cells::count(last) < self.margin.width { " " } else { "" };
                command = format!("{command}{glue}{}", line.trim_end());
            } else {
                break;
            }
            last = line;
            self.at += 1;
        }
        self.runs.push(Run { asked: Some(command), ..Run::default() });
    }

    /// Whether a line holds names of columns without quotation marks, and no row follows: those of a command that a console broke.
    fn is_columns(&self, line: &str) -> bool {
        let below = self.lines.get(self.at + 1).copied().unwrap_or_default();
        let ends = below.trim().is_empty()
            || !prompt::reaches_margin(below, self.margin.width) && !below.contains(',');
        delimited::is_header(line)
            && (ends || prompt::reaches_margin(line, self.margin.width) && !below.contains(['"', '/', ' ']))
    }

    /// Whether a line begins nothing that is known.
    fn is_plain(&self, line: &str) -> bool {
        !(prompt::find_command(line).is_some()
            || noise::is_warning(line)
            || noise::is_stars(line)
            || list::is_property(line)
            || table::head(self.lines, self.at).is_some()
            || delimited::is_header(line))
    }

    /// The head or the end of a transcript, between two lines of stars.
    fn stars(&mut self) {
        let head = self.lines[self.at + 1..].iter().take(LONGEST_HEAD);
        let length = head.clone().position(|line| noise::is_stars(line));
        let inside = length.map(|length| &self.lines[self.at + 1..self.at + 1 + length]);
        let is_head = inside.is_some_and(|lines| {
            // Its first line is a title, all others have a name and a value.
            lines.iter().skip(1).all(|line| line.contains(':'))
                && !lines.iter().any(|line| column::is_named_in(line))
        });
        self.at += if is_head { length.unwrap_or_default() + 2 } else { 1 };
        // What stands below the head says where the transcript is kept.
        let below =
            self.lines.get(self.at).is_some_and(|line| !line.trim().is_empty() && self.is_plain(line));
        if is_head
            && below
            && self.lines.get(self.at + 1).is_some_and(|line| prompt::find_command(line).is_some())
        {
            self.at += 1;
        }
    }

    fn warning(&mut self) {
        self.at += 1;
        while let Some(line) = self.lines.get(self.at) {
            let before = self.lines[self.at - 1];
            let goes_on = !line.trim().is_empty()
                && self.is_plain(line)
                && noise::may_go_on(before, line, self.margin.width);
            if !goes_on {
                break;
            }
            self.at += 1;
        }
    }

    /// The message of an error that begins here: in this line, or in what belongs to it below.
    fn error(&self) -> Option<String> {
        let rest = &self.lines[self.at..];
        let ends = |line: &&&str| !line.trim().is_empty() && prompt::find_command(line).is_none();
        let paragraph: Vec<&str> = rest.iter().take(LONGEST_HEAD).take_while(ends).copied().collect();
        let is_object = paragraph.iter().position(|line| list::is_property(line)).unwrap_or(paragraph.len());
        noise::find_error(&paragraph[..is_object])
    }

    /// `   Name: value` between blank lines.
    fn group_heading(&self) -> Option<(String, String)> {
        let line = self.lines[self.at];
        let is_blank = |at: usize| self.lines.get(at).is_none_or(|line| line.trim().is_empty());
        let alone = (self.at == 0 || is_blank(self.at - 1)) && is_blank(self.at + 1);
        let (name, value) = line.strip_prefix("   ")?.split_once(": ")?;
        (alone && column::is_known(name)).then(|| (name.to_owned(), value.trim().to_owned()))
    }

    fn list(&mut self, objects: Vec<Unjoined>, end: usize) {
        self.keeps_blanks |= self.lines[self.at..end].iter().any(|line| line.ends_with(' '));
        let place = self.run().records.len();
        let heading = self.heading.clone();
        for mut object in objects {
            let known =
                |name: &str| object.properties.iter().any(|(known, _)| known.eq_ignore_ascii_case(name));
            if let Some((name, value)) = heading.clone().filter(|(name, _)| !known(name)) {
                let label = 3 + name.len() + 2;
                object.properties.insert(0, (name, super::wrap::Broken { label, pieces: vec![value] }));
            }
            self.lists.push((place, object));
        }
        self.at = end;
        self.object_end = Some(end);
    }

    fn table(&mut self, head: &table::Head) -> Result<(), Refused> {
        if !head.is_known() {
            let columns: Vec<_> =
                head.columns.iter().take(4).map(|column| text::excerpt(&column.name)).collect();
            return Err(Refused::UnknownColumns { columns: columns.join(", ") });
        }
        self.at = head.end;
        let mut found: Vec<&str> = Vec::new();
        let mut gap = false;
        while let Some(line) = self.lines.get(self.at).copied() {
            if line.trim().is_empty() {
                // A row without any value is an object that the columns do not show. What follows is a row, or begins something.
                let next =
                    self.lines[self.at..].iter().take(MOST_GAPS).position(|line| !line.trim().is_empty());
                let Some(next) = next.map(|next| self.at + next) else { break };
                if found.is_empty()
                    || self.begins(next)
                    || !rows::could_be_row(&head.columns, self.lines[next])
                {
                    break;
                }
                gap = true;
                self.at = next;
            } else if rows::is_row(&head.columns, line) {
                // Whatever else its first value looks like.
                found.push(line);
                self.at += 1;
            } else if noise::is_warning(line) {
                self.warning_in_table(&head.columns);
            } else if self.begins(self.at) {
                break;
            } else {
                found.push(line);
                self.at += 1;
            }
        }
        let end = self.at;
        let records = rows::read(&head.columns, &found, list::is_end(self.lines, end))?;
        self.run().has_gaps |= gap;
        self.take(records, end);
        Ok(())
    }

    /// A warning between two rows: it goes on only where it has to.
    fn warning_in_table(&mut self, columns: &[table::Column]) {
        self.at += 1;
        while let Some(line) = self.lines.get(self.at) {
            let before = self.lines[self.at - 1];
            let goes_on = !line.trim().is_empty() && noise::may_go_on(before, line, self.margin.width);
            if !goes_on || self.begins(self.at) || rows::could_be_row(columns, line) {
                break;
            }
            self.at += 1;
        }
    }

    /// Whether a line begins something else than a row of a table.
    fn begins(&self, at: usize) -> bool {
        let line = self.lines[at];
        prompt::find_command(line).is_some()
            || noise::is_stars(line)
            || noise::is_frame(line)
            || list::is_property(line)
            || line.starts_with("   ")
                && line.trim_start().split_once(": ").is_some_and(|(name, _)| column::is_known(name))
            || table::head(self.lines, at).is_some()
            || noise::find_error(&self.lines[at..self.lines.len().min(at + 2)]).is_some()
            || noise::is_warning(line)
    }

    /// Takes objects whose values are known.
    fn take(&mut self, mut records: Vec<Record>, end: usize) {
        for record in &mut records {
            if let Some((name, value)) = self.heading.clone().filter(|(name, _)| !record.has(name)) {
                record.push(&name, value);
            }
        }
        self.run().records.extend(records);
        self.at = end;
        self.object_end = Some(end);
    }

    /// Joins the values of this run's lists, all of which one window has shown.
    fn end_lists(&mut self) {
        self.heading = None;
        let lists = std::mem::take(&mut self.lists);
        let keeps_blanks = std::mem::take(&mut self.keeps_blanks);
        let (places, objects): (Vec<_>, Vec<_>) = lists.into_iter().unzip();
        let records = joined::resolve(&objects, keeps_blanks);
        let run = self.run();
        for (taken, (place, record)) in places.into_iter().zip(records).enumerate() {
            run.records.insert((place + taken).min(run.records.len()), record);
        }
    }

    /// A line of a mail: nothing of it looks like an object, and it is no piece of one.
    fn prose(&mut self, line: &str) -> Result<(), Refused> {
        let is_blank = |at: usize| self.lines.get(at).is_none_or(|line| line.trim().is_empty());
        let unread = || Err(Refused::Unread { line: text::excerpt(line) });
        let is_set = line.contains('\t')
            || line.trim().contains("   ")
            || line.starts_with("  ")
            || line.starts_with('"');
        if self.object_end == Some(self.at) || is_set || column::is_named_in(line) {
            return unread();
        }
        // Right above an object it may be the rest of one whose beginning was not copied.
        let above = !is_blank(self.at + 1) && {
            let next = self.at + 1;
            let line = self.lines[next];
            list::is_property(line) || delimited::is_header(line) || table::head(self.lines, next).is_some()
        };
        if above && !line.trim_end().ends_with([':', '.', ',', '!', '?']) {
            return unread();
        }
        self.run().has_prose = true;
        self.at += 1;
        Ok(())
    }
}

/// Lines between two of stars, or of one error.
const LONGEST_HEAD: usize = 40;

/// Rows without values in a row.
const MOST_GAPS: usize = 50;
