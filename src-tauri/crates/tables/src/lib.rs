//! Tables as people save them: text of any separator and encoding, and Excel workbooks, known by their content and not by the
//! ending of their names. What is in them is found by one vocabulary of headings, for rooms and people alike.
//!
//! ```
//! let file = "Raum;E-Mail;Plätze\nAtrium;atrium@contoso.com;12\n";
//! let list = anteroom_tables::List::read(file.as_bytes())?;
//! assert_eq!(list.lines[0].name(), "Atrium");
//! # Ok::<(), anteroom_tables::TableError>(())
//! ```

mod addresses;
mod code_pages;
mod delimited;
mod doubt;
mod encoding;
mod error;
#[doc(hidden)]
#[cfg(any(test, feature = "fuzzing"))]
pub mod fuzzing;
mod headings;
mod layout;
mod limits;
mod line;
mod list;
mod names;
mod numbers;
mod remark;
mod table;
mod type_names;
mod workbook;

#[cfg(test)]
mod tests;

pub use addresses::Addresses;
pub use encoding::decode;
pub use error::{Format, Most, TableError};
pub use headings::Field;
pub use limits::LARGEST_FILE;
pub use line::{Held, Line, Seats};
pub use list::{List, Unused};
pub use remark::{CellOf, Remark, Unusable};
pub use table::{Cell, Row, Sheet, Table, Value};

/// Reads the tables of a file.
///
/// # Errors
/// Why it is none.
pub fn read(bytes: &[u8]) -> Result<Table, TableError> {
    if u64::try_from(bytes.len()).unwrap_or(u64::MAX) > LARGEST_FILE {
        return Err(TableError::TooLarge(Most::Bytes));
    }
    if workbook::is_compound(bytes) {
        return Err(workbook::other_compound(bytes));
    }
    if workbook::is_zip(bytes) {
        return workbook::read(bytes);
    }
    delimited::parse(&encoding::decode_exact(bytes)?)
}
