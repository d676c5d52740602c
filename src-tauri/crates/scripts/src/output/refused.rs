use anteroom_catalogue::Text;
use anteroom_catalogue::texts::outputs as texts;

use crate::envelope::Broken;

/// Why a pasted text was not read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Refused {
    /// Nothing was pasted.
    Empty,
    /// More than any check command prints.
    TooLong,
    /// Neither list nor table nor CSV.
    Unreadable,
    /// Rows of an object no command here prints.
    UnknownColumns {
        /// The first column names found.
        columns: String,
    },
    /// The command reported an error.
    CommandFailed {
        /// Its first line, or as much of it as says what it is.
        message: String,
    },
    /// A value was shortened to fit the window.
    Shortened {
        /// The column.
        column: &'static str,
        /// As shown.
        value: String,
        /// The cmdlet.
        cmdlet: &'static str,
        /// What prints it whole.
        format: &'static str,
    },
    /// PowerShell left out elements of a list.
    ShortenedList {
        /// The column.
        column: &'static str,
        /// The cmdlet.
        cmdlet: &'static str,
        /// What prints it whole.
        format: &'static str,
    },
    /// A column that is needed is not there, or empty.
    Missing {
        /// The column.
        column: &'static str,
        /// The cmdlet.
        cmdlet: &'static str,
        /// What prints it.
        format: &'static str,
    },
    /// A CSV cell holds the name of a type instead of what is in it.
    TypeInsteadOfValue {
        /// The column.
        column: &'static str,
        /// The cmdlet.
        cmdlet: &'static str,
        /// What prints the value.
        format: &'static str,
    },
    /// A value that this property never has.
    UnknownValue {
        /// The column.
        column: &'static str,
        /// The value.
        value: String,
    },
    /// The columns of a table do not stand below their names.
    Misaligned,
    /// A CSV row has more or fewer cells than the header.
    Ragged {
        /// Counted from 1, without the header.
        row: usize,
        /// Cells in it.
        cells: usize,
        /// Columns in the header.
        columns: usize,
    },
    /// A value's lines may be joined in two ways.
    Joined {
        /// The column.
        column: &'static str,
        /// The value by the one way.
        one: String,
        /// By the other.
        other: String,
        /// The cmdlet.
        cmdlet: &'static str,
        /// What prints it in one line.
        format: &'static str,
    },
    /// The text ends with a value that may go on.
    Open {
        /// The column.
        column: &'static str,
        /// As far as it was copied.
        value: String,
        /// The cmdlet.
        cmdlet: &'static str,
    },
    /// The elements of a list may be told apart in two ways.
    Unclear {
        /// The column.
        column: &'static str,
        /// As it stands there.
        value: String,
        /// The cmdlet.
        cmdlet: &'static str,
        /// What prints them apart.
        format: &'static str,
    },
    /// The same in a CSV.
    UnclearCell {
        /// The column, as its header has it.
        column: String,
        /// As it stands there.
        value: String,
    },
    /// A line that looks like part of an object, and of none that was read.
    Unread {
        /// As much of it as tells which.
        line: String,
    },
    /// A line of a table that may be an object or the rest of one, or is neither.
    Row {
        /// As much of it as tells which.
        line: String,
    },
    /// A line of a CSV that a console broke at its margin, where it cannot be told what stood there.
    AtMargin {
        /// As much of it as tells which.
        line: String,
    },
    /// A quotation mark of a CSV that nothing closes.
    Unclosed {
        /// The line it stands in.
        line: String,
    },
    /// A command line with nothing below it, not even the next prompt.
    NothingBelow {
        /// The cmdlet.
        cmdlet: &'static str,
    },
    /// A closed envelope that is not whole.
    Envelope(Broken),
}

impl From<Broken> for Refused {
    fn from(broken: Broken) -> Self {
        Self::Envelope(broken)
    }
}

impl Refused {
    /// What is wrong and what to do.
    pub fn text(&self) -> Text {
        match self {
            Self::Empty => texts::empty(),
            Self::TooLong => texts::too_long(),
            Self::Unreadable => texts::unreadable(),
            Self::UnknownColumns { columns } => texts::unknown_columns(columns),
            Self::CommandFailed { message } => texts::failed(message),
            Self::Shortened { column, value, cmdlet, format } => {
                texts::shortened(value, column, cmdlet, format)
            }
            Self::ShortenedList { column, cmdlet, format } => texts::shortened_list(column, cmdlet, format),
            Self::Missing { column, cmdlet, format } => texts::missing(column, cmdlet, format),
            Self::TypeInsteadOfValue { column, cmdlet, format } => {
                texts::type_instead(column, cmdlet, format)
            }
            Self::UnknownValue { column, value } => texts::unknown_value(value, column),
            Self::Misaligned => texts::misaligned(),
            Self::Ragged { row, cells, columns } => texts::ragged(*row, *cells, *columns),
            Self::Joined { column, one, other, cmdlet, format } => {
                texts::joined(column, one, other, cmdlet, format)
            }
            Self::Open { column, value, cmdlet } => texts::open(value, column, cmdlet),
            Self::Unclear { column, value, cmdlet, format } => texts::unclear(value, column, cmdlet, format),
            Self::UnclearCell { column, value } => texts::unclear_cell(value, column),
            Self::Unread { line } => texts::unread(line),
            Self::Row { line } => texts::row(line),
            Self::AtMargin { line } => texts::at_margin(line),
            Self::Unclosed { line } => texts::unclosed(line),
            Self::NothingBelow { cmdlet } => texts::nothing_below(cmdlet),
            Self::Envelope(broken) => broken.text(),
        }
    }
}
