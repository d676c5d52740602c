//! Why a file is no table.

/// Why a file is no table, in words that follow «cannot be read:», with what to do where that is not obvious.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum TableError {
    /// Neither a text nor a workbook.
    #[error("it is not a text file")]
    NotText,
    /// It is UTF-8 but for a few bytes, the first of them in this line.
    #[error(
        "it is UTF-8 but for a letter in line {0}, which is damaged: mend that line and save the file as UTF-8 or as an Excel workbook"
    )]
    StrayByte(usize),
    /// Its letters, the first of them in this line, are of a code page that is not read.
    #[error(
        "the letters in line {0} are of an encoding Anteroom does not read: save the file as UTF-8 or as an Excel workbook"
    )]
    OtherLetters(usize),
    /// It is larger than what is read.
    #[error("it holds more than {0}")]
    TooLarge(&'static str),
    /// A quotation mark is never closed: everything behind it would be one field.
    #[error("a quotation mark in line {0} is never closed")]
    OpenQuotation(usize),
    /// Only whoever knows the password can read it.
    #[error("it is protected with a password")]
    Protected,
    /// A workbook of another format than `.xlsx`.
    #[error("it is {0}, which Anteroom does not read")]
    OtherFormat(&'static str),
    /// A workbook without a sheet that has cells.
    #[error("no worksheet was found in it")]
    NoWorksheet,
    /// A workbook in which a person sees nothing.
    #[error("all of its worksheets are hidden")]
    AllHidden,
    /// A workbook that is not whole, or not well-formed.
    #[error("the workbook is damaged: {0}")]
    Damaged(String),
}
