//! Why a file is no table.

use anteroom_domain::{Args, Reason};

/// The most a file may hold.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum Most {
    /// Of the file itself.
    #[error("32 MB")]
    Bytes,
    /// Rows of all sheets.
    #[error("250,000 rows")]
    Rows,
    /// Cells of all sheets.
    #[error("3,000,000 cells")]
    Cells,
    /// Texts that cells share, and all texts together.
    #[error("1,000,000 texts, or 96 MB of them")]
    Texts,
    /// Parts of a workbook.
    #[error("10,000 parts")]
    Parts,
    /// What the parts of a workbook are once they are unpacked.
    #[error("128 MB in one sheet, or 256 MB in all, once it is unpacked")]
    Unpacked,
}

/// What a file is that is no workbook of a kind that is read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum Format {
    /// `.xls`.
    #[error("a workbook of Excel 97-2003 (.xls)")]
    OldWorkbook,
    /// `.xlsb`.
    #[error("a binary workbook of Excel (.xlsb)")]
    BinaryWorkbook,
    /// `.ods`.
    #[error("an OpenDocument file (.ods)")]
    OpenDocument,
    /// `.numbers`.
    #[error("a file of Apple Numbers")]
    Numbers,
    /// `.docx`.
    #[error("a Word document")]
    WordDocument,
    /// A compound file of something else than Excel.
    #[error("a document of an old program")]
    OldDocument,
    /// A package whose main part is no workbook.
    #[error("no workbook, but another document")]
    OtherDocument,
    /// An archive in which there is no workbook.
    #[error("a ZIP archive without a workbook")]
    Archive,
}

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
    TooLarge(Most),
    /// A quotation mark is never closed: everything behind it would be one field.
    #[error("a quotation mark in line {0} is never closed")]
    OpenQuotation(usize),
    /// Only whoever knows the password can read it.
    #[error("it is protected with a password")]
    Protected,
    /// A workbook of another format than `.xlsx`.
    #[error("it is {0}, which Anteroom does not read")]
    OtherFormat(Format),
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

impl TableError {
    /// Why, as a problem with the file tells it.
    pub fn reason(&self) -> Args {
        let at = |reason, line: &usize| Args::new().worded(reason).with("line", line);
        match self {
            Self::NotText => Args::new().worded(Reason::NoText),
            Self::StrayByte(line) => at(Reason::DamagedLetter, line),
            Self::OtherLetters(line) => at(Reason::UnknownLetters, line),
            Self::OpenQuotation(line) => at(Reason::OpenQuotation, line),
            Self::TooLarge(most) => Args::new().worded(most.reason()),
            Self::Protected => Args::new().worded(Reason::Protected),
            Self::OtherFormat(format) => Args::new().worded(format.reason()),
            Self::NoWorksheet => Args::new().worded(Reason::NoWorksheet),
            Self::AllHidden => Args::new().worded(Reason::AllHidden),
            Self::Damaged(detail) => Args::new().worded(Reason::DamagedWorkbook).with("detail", detail),
        }
    }
}

impl Most {
    fn reason(self) -> Reason {
        match self {
            Self::Bytes => Reason::TooManyMegabytes,
            Self::Rows => Reason::TooManyRows,
            Self::Cells => Reason::TooManyCells,
            Self::Texts => Reason::TooManyTexts,
            Self::Parts => Reason::TooManyParts,
            Self::Unpacked => Reason::TooMuchUnpacked,
        }
    }
}

impl Format {
    fn reason(self) -> Reason {
        match self {
            Self::OldWorkbook => Reason::OldWorkbook,
            Self::BinaryWorkbook => Reason::BinaryWorkbook,
            Self::OpenDocument => Reason::OpenDocument,
            Self::Numbers => Reason::Numbers,
            Self::WordDocument => Reason::WordDocument,
            Self::OldDocument => Reason::OldDocument,
            Self::OtherDocument => Reason::OtherDocument,
            Self::Archive => Reason::OtherArchive,
        }
    }
}
