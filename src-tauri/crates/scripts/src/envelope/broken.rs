use anteroom_catalogue::Text;
use anteroom_catalogue::texts::envelope as texts;

/// Why an envelope was not taken: what became of it on its way, or who made it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Broken {
    /// Its end is there and its beginning is not.
    CutAtFront,
    /// It is the command that makes one.
    Command,
    /// Its beginning is there and its end is not.
    CutAtEnd,
    /// A later Anteroom made it.
    Later {
        /// Its version.
        version: String,
    },
    /// Something else stands between its marks: the marks of a quoted mail, a window's frame, a prompt.
    Between {
        /// The first of it.
        what: String,
    },
    /// It is longer or shorter than it says.
    Length {
        /// Characters that it says.
        told: usize,
        /// Characters between its marks.
        found: usize,
    },
    /// It is as long as it says, and its sum is another.
    Changed,
    /// It is whole, and not as an envelope of this version is made.
    Shape {
        /// What is wrong with it.
        what: String,
    },
    /// It says another number of objects than it holds.
    Count {
        /// Objects that it says.
        told: usize,
        /// Objects in it.
        found: usize,
    },
    /// Objects stand beside it, as a command prints them without an envelope: which of the two counts, nobody can tell.
    Beside {
        /// Their first line.
        line: String,
    },
}

impl Broken {
    /// What is wrong and what to do.
    pub fn text(&self) -> Text {
        match self {
            Self::CutAtFront => texts::cut_at_front(),
            Self::Command => texts::command(),
            Self::CutAtEnd => texts::cut_at_end(),
            Self::Later { version } => texts::later(version),
            Self::Between { what } => texts::between(what),
            Self::Length { told, found } => texts::length(*told, *found),
            Self::Changed => texts::changed(),
            Self::Shape { what } => texts::shape(what),
            Self::Count { told, found } => texts::count(*told, *found),
            Self::Beside { line } => texts::beside(line),
        }
    }
}
