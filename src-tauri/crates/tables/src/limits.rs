//! What is read at most. A list of every person of a large company stays far below all of it; a file made to fill the memory
//! does not.

/// The largest file, in bytes.
pub const LARGEST_FILE: u64 = 32 * 1024 * 1024;
/// Rows that hold something, in all sheets together.
pub(crate) const ROWS: usize = 250_000;
/// Cells that hold something, in all sheets together.
pub(crate) const CELLS: usize = 3_000_000;
/// Columns: what Excel has. The largest row number is Excel's, too.
pub(crate) const COLUMNS: u32 = 16_384;
/// The number of the last row Excel has.
pub(crate) const LAST_ROW: u32 = 1_048_576;
/// Characters in a cell: what Excel keeps.
pub(crate) const CELL_LENGTH: usize = 32_767;
/// Texts that cells share.
pub(crate) const SHARED_TEXTS: usize = 1_000_000;
/// Bytes of all texts of a workbook together.
pub(crate) const TEXT_BYTES: usize = 96 * 1024 * 1024;
/// Bytes of one unpacked part of a workbook, and of all that are read.
pub(crate) const PART_BYTES: u64 = 128 * 1024 * 1024;
/// See [`PART_BYTES`].
pub(crate) const UNPACKED_BYTES: u64 = 256 * 1024 * 1024;
/// Parts of a workbook.
pub(crate) const PARTS: usize = 10_000;
/// Merged areas, links and formats that are looked at in a sheet.
pub(crate) const EXTRAS: usize = 200_000;
