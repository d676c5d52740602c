/// Why a pasted text was not read. Each text says what is wrong and what to do.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Refused {
    /// Nothing was pasted.
    #[error("Nothing was pasted. Copy what the command printed, with its command line.")]
    Empty,
    /// More than any check command prints.
    #[error("The text is longer than 4 MB. Copy only what the command printed.")]
    TooLong,
    /// Neither list nor table nor CSV.
    #[error(
        "The text is neither a list nor a table nor CSV as PowerShell prints them. Copy the whole output, with its \
         column names."
    )]
    Unreadable,
    /// Rows of an object no command here prints.
    #[error(
        "The columns {columns} do not belong to a command that is read here: Get-ManagementRoleAssignment, \
         Get-CalendarProcessing, Get-DistributionGroup, Test-ServicePrincipalAuthorization."
    )]
    UnknownColumns {
        /// The first column names found.
        columns: String,
    },
    /// Two commands at once.
    #[error("The text holds output of {first} and of {second}. Paste each alone.")]
    Mixed {
        /// The one.
        first: &'static str,
        /// The other.
        second: &'static str,
    },
    /// The command reported an error.
    #[error("The command reported an error: {message}")]
    CommandFailed {
        /// Its first line, or as much of it as says what it is.
        message: String,
    },
    /// A value was shortened to fit the window.
    #[error(
        "“{value}” in {column} was shortened by PowerShell. Run {cmdlet} again with `| {format}` behind it."
    )]
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
    #[error(
        "The list in {column} was shortened by PowerShell. Run `$FormatEnumerationLimit = -1` first, then {cmdlet} \
         again with `| {format}` behind it."
    )]
    ShortenedList {
        /// The column.
        column: &'static str,
        /// The cmdlet.
        cmdlet: &'static str,
        /// What prints it whole.
        format: &'static str,
    },
    /// A column that is needed is not there, or empty.
    #[error("The output does not show {column}. Run {cmdlet} again with `| {format}` behind it.")]
    Missing {
        /// The column.
        column: &'static str,
        /// The cmdlet.
        cmdlet: &'static str,
        /// What prints it.
        format: &'static str,
    },
    /// A CSV cell holds the name of a type instead of what is in it.
    #[error(
        "The CSV shows the type of {column} instead of its value. Run {cmdlet} again with `| {format}` behind it."
    )]
    TypeInsteadOfValue {
        /// The column.
        column: &'static str,
        /// The cmdlet.
        cmdlet: &'static str,
        /// What prints the value.
        format: &'static str,
    },
    /// A value that this property never has.
    #[error("“{value}” is no value of {column}. Copy the output as PowerShell prints it.")]
    UnknownValue {
        /// The column.
        column: &'static str,
        /// The value.
        value: String,
    },
    /// The columns of a table do not stand below their names.
    #[error(
        "The columns of the table do not line up; spaces were lost on the way. Copy the output as plain text, or run \
         the command again with `| Format-List` behind it."
    )]
    Misaligned,
    /// A CSV row has more or fewer cells than the header.
    #[error(
        "Row {row} of the CSV has {cells} cells, the header has {columns}. Copy the file's text unchanged."
    )]
    Ragged {
        /// Counted from 1, without the header.
        row: usize,
        /// Cells in it.
        cells: usize,
        /// Columns in the header.
        columns: usize,
    },
}
