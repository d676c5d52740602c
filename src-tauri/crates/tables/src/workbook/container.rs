//! What a file is by its first bytes, whatever its name ends in.

use crate::error::{Format, TableError};

/// Where entries of a compound file's directory begin
/// ([MS-CFB](https://learn.microsoft.com/openspecs/windows_protocols/ms-cfb/53989ce4-7b05-4f8d-829b-d08d6148375b) 2.6): the
/// header's 512 bytes and whole entries of 128.
const ENTRY: usize = 128;

/// Whether it is a ZIP archive, as every `.xlsx` is.
pub(crate) fn is_zip(bytes: &[u8]) -> bool {
    bytes.starts_with(b"PK\x03\x04") || bytes.starts_with(b"PK\x05\x06") || bytes.starts_with(b"PK\x07\x08")
}

/// Whether it is a compound file: a workbook before 2007, or a protected one of any year.
pub(crate) fn is_compound(bytes: &[u8]) -> bool {
    bytes.starts_with(&[0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])
}

/// What a compound file is, by the names of its streams. Nothing is decrypted
/// ([MS-OFFCRYPTO](https://learn.microsoft.com/openspecs/office_file_formats/ms-offcrypto/3c34d72a-1a61-4b52-a893-196f9157f083)
/// 2.3: the information how to decrypt is in `EncryptionInfo`).
pub(crate) fn other_compound(bytes: &[u8]) -> TableError {
    let (entries, _) = bytes.get(512..).unwrap_or_default().as_chunks::<ENTRY>();
    let has = |names: &[&str]| entries.iter().any(|entry| names.iter().any(|name| is_named(entry, name)));
    if has(&["EncryptionInfo", "EncryptedPackage"]) {
        TableError::Protected
    } else if has(&["Workbook", "Book"]) {
        TableError::OtherFormat(Format::OldWorkbook)
    } else {
        TableError::OtherFormat(Format::OldDocument)
    }
}

fn is_named(entry: &[u8; ENTRY], name: &str) -> bool {
    let written = name.encode_utf16().flat_map(u16::to_le_bytes);
    let length = u16::try_from(name.len() * 2 + 2).unwrap_or_default().to_le_bytes();
    entry.get(64..66) == Some(&length[..]) && written.zip(entry).all(|(expected, found)| expected == *found)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn compound(streams: &[&str]) -> Vec<u8> {
        let mut bytes = vec![0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
        bytes.resize(1024, 0);
        for stream in ["Root Entry"].iter().chain(streams) {
            let mut entry: Vec<u8> = stream.encode_utf16().flat_map(u16::to_le_bytes).collect();
            entry.resize(64, 0);
            entry.extend(u16::try_from(stream.len() * 2 + 2).unwrap().to_le_bytes());
            entry.resize(ENTRY, 0);
            bytes.extend(entry);
        }
        bytes
    }

    #[test]
    fn compound_files_are_told_apart_by_their_streams() {
        let tell = |streams: &[&str]| other_compound(&compound(streams)).to_string();
        assert_eq!(other_compound(&compound(&["EncryptionInfo", "EncryptedPackage"])), TableError::Protected);
        assert!(tell(&["Workbook"]).contains(".xls"), "{}", tell(&["Workbook"]));
        assert!(tell(&["Book"]).contains(".xls"), "Excel 5");
        assert!(tell(&["WordDocument"]).contains("old program"));
        assert!(!other_compound(b"\xd0\xcf").to_string().is_empty(), "a file that ends at once");
    }
}
