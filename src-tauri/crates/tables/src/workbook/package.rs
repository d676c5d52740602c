//! The parts of a workbook: files in a ZIP archive, whose names are equal without regard to ASCII case
//! (ISO/IEC 29500-2, 6.2.2.3).

use std::collections::HashMap;
use std::io::{Cursor, Read as _};

use anteroom_domain::decode_marked;
use zip::ZipArchive;

use crate::error::{Format, Most, TableError};
use crate::limits;

/// An open package, with what is left of what may be unpacked.
pub(super) struct Package<'b> {
    archive: ZipArchive<Cursor<&'b [u8]>>,
    places: HashMap<String, usize>,
    left: u64,
}

impl<'b> Package<'b> {
    /// Opens a package. Sizes are the central directory's, whatever the entries themselves say.
    pub(super) fn open(bytes: &'b [u8]) -> Result<Self, TableError> {
        // The archive's directory is held in memory: a file that is nothing but a directory is stopped before.
        if bytes.windows(4).filter(|four| *four == b"PK\x01\x02").count() > limits::PARTS {
            return Err(TableError::TooLarge(Most::Parts));
        }
        let archive =
            ZipArchive::new(Cursor::new(bytes)).map_err(|error| TableError::Damaged(error.to_string()))?;
        let mut places = HashMap::new();
        for place in 0..archive.len() {
            if let Some(Ok(name)) = archive.name_for_index(place) {
                places.entry(key(&name)).or_insert(place);
            }
        }
        Ok(Self { archive, places, left: limits::UNPACKED_BYTES })
    }

    /// Whether there is a part of this name.
    pub(super) fn has(&self, name: &str) -> bool {
        self.places.contains_key(&key(name))
    }

    /// What the package is, if its parts are those of another program.
    pub(super) fn other_format(&mut self) -> Option<TableError> {
        if self.has("mimetype") && self.text("mimetype").is_ok_and(|kind| kind.contains("opendocument"))
            || (self.has("content.xml") && self.has("META-INF/manifest.xml"))
        {
            return Some(TableError::OtherFormat(Format::OpenDocument));
        }
        if self.has("Index/Document.iwa") || self.has("Index.zip") {
            return Some(TableError::OtherFormat(Format::Numbers));
        }
        if self.has("EncryptedPackage") {
            return Some(TableError::Protected);
        }
        if self.has("word/document.xml") {
            return Some(TableError::OtherFormat(Format::WordDocument));
        }
        None
    }

    /// The text of a part.
    ///
    /// # Errors
    /// A part that is missing, broken, no text, or larger than the limits.
    pub(super) fn text(&mut self, name: &str) -> Result<String, TableError> {
        let damaged = |what: &str| TableError::Damaged(format!("{name} {what}"));
        let place = *self.places.get(&key(name)).ok_or_else(|| damaged("is missing"))?;
        let file =
            self.archive.by_index(place).map_err(|error| damaged(&format!("cannot be unpacked: {error}")))?;
        let most = limits::PART_BYTES.min(self.left);
        let mut bytes = Vec::new();
        file.take(most + 1)
            .read_to_end(&mut bytes)
            .map_err(|error| damaged(&format!("cannot be unpacked: {error}")))?;
        let length = u64::try_from(bytes.len()).unwrap_or(u64::MAX);
        if length > most {
            return Err(TableError::TooLarge(Most::Unpacked));
        }
        self.left -= length;
        if bytes.starts_with(&[0xff, 0xfe]) || bytes.starts_with(&[0xfe, 0xff]) {
            return decode_marked(&bytes).ok_or_else(|| damaged("is no text"));
        }
        let text = String::from_utf8(bytes).map_err(|_| damaged("is no text"))?;
        Ok(match text.strip_prefix('\u{feff}') {
            Some(rest) => rest.to_owned(),
            None => text,
        })
    }
}

fn key(name: &str) -> String {
    name.trim_start_matches(['/', '\\']).replace('\\', "/").to_ascii_lowercase()
}
