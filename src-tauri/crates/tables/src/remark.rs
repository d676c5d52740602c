//! What there is to say of a file, its lines and its cells; whoever shows it puts it into words.

/// Something to say. Texts in it are as they stand in the file, cut to what fits into a line.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Remark {
    /// The line has no address.
    NoAddress,
    /// The same, and what stands there instead.
    NoAddressBut(Box<Remark>),
    /// No line of the file has an address, and none is known to be the headings.
    NoAddressNorHeading,
    /// The line stands above the headings and has an address.
    AboveTheHeadings,
    /// This line stands above the headings and was not read.
    LineAbove(usize),
    /// This line is the example of a template and was left out.
    Example(usize),
    /// What stands where an address should is none.
    NotAnAddress(String),
    /// What stands among further addresses is none.
    NotAFurtherAddress(String),
    /// The name of a type stands where PowerShell should have written values.
    TypeForAddresses(String),
    /// The name of a type stands where a name should.
    TypeForName(String),
    /// What stands there is no number of seats.
    NotSeats(String),
    /// What stands there is no time zone that is known.
    NotAZone(String),
    /// A cell that gives nothing.
    Cell(CellOf, Unusable),
    /// The cell shows one address, which is taken, and leads to another one.
    LinkElsewhere {
        /// What is shown.
        shown: String,
        /// Where its link leads.
        link: String,
    },
    /// The address is that of the link, because the cell shows something else.
    TakenFromLink,
    /// There is nothing in the file.
    EmptyFile,
    /// There is nothing on its one sheet.
    EmptySheet,
    /// There is nothing on any sheet that is shown.
    EmptySheets,
    /// There is nothing below the headings.
    NothingBelow,
    /// There is nothing below the headings but examples.
    NothingElseBelow,
    /// No heading of last names is known.
    NoLastNames,
    /// No heading of first names is known.
    NoFirstNames,
    /// This sheet was read.
    SheetRead(String),
    /// So many rows of the sheet are hidden and were read, too.
    HiddenRows(usize),
    /// This sheet is hidden and was left out.
    SheetHidden(String),
    /// This sheet was left out, and addresses stand in it.
    SheetLeftOut {
        /// The sheet.
        name: String,
        /// The rows with addresses.
        rows: usize,
    },
    /// This sheet was left out: no addresses stand in it.
    SheetWithoutAddresses(String),
}

/// What a cell is to hold.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum CellOf {
    /// The address.
    Address,
    /// Further addresses.
    FurtherAddresses,
    /// The name.
    Name,
    /// The seats.
    Capacity,
    /// The time zone.
    Zone,
}

/// Why a cell gives nothing.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Unusable {
    /// It shows an error.
    Error {
        /// Which cell, such as `B4`.
        place: String,
        /// As the sheet writes it: `#REF!`.
        error: String,
    },
    /// It is a formula whose value nobody saved.
    Uncomputed {
        /// Which cell.
        place: String,
    },
    /// It is longer than a cell can be.
    TooLong,
}
