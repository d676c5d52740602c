//! The bundle as one file.

use std::io::{Cursor, Write as _};

use anteroom_domain::Failure;
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

use crate::bug;
use crate::wire::SupportFile;

/// Packs files, in their order.
///
/// # Errors
/// `internal.bug`: nothing but memory is written to.
pub(super) fn pack(files: &[SupportFile]) -> Result<Vec<u8>, Failure> {
    let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
    let options =
        SimpleFileOptions::default().compression_method(CompressionMethod::Deflated).unix_permissions(0o600);
    for file in files {
        archive.start_file(file.name.as_str(), options).map_err(bug)?;
        archive.write_all(file.text.as_bytes()).map_err(bug)?;
    }
    Ok(archive.finish().map_err(bug)?.into_inner())
}
