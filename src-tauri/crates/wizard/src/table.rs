//! Tables as people save them: in any encoding, separated by whatever their spreadsheet likes.

use anteroom_domain::{Code, Disposition, Failure, clean};

/// The largest file that is read: 100,000 lines with long names stay far below it.
const LARGEST: u64 = 32 * 1024 * 1024;

/// A line of a table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Row {
    /// Its number in the file, counted from 1.
    pub line: usize,
    /// Its fields, as they stand.
    pub fields: Vec<String>,
}

impl Row {
    /// The line as it can be shown.
    pub fn shown(&self) -> String {
        let fields: Vec<_> = self.fields.iter().map(|field| clean(field)).collect();
        fields.join("; ").chars().take(200).collect()
    }
}

/// Loads a file that holds a table.
///
/// # Errors
/// `list.unreadable` when it cannot be read or is too large.
pub(crate) async fn load(file: &str) -> Result<Vec<u8>, Failure> {
    let length = tokio::fs::metadata(file).await.map_err(|error| unreadable(file, &error.to_string()))?.len();
    if length > LARGEST {
        return Err(unreadable(file, "it is larger than 32 MB"));
    }
    tokio::fs::read(file).await.map_err(|error| unreadable(file, &error.to_string()))
}

/// Reads a table: comma, semicolon or tab (whichever the first line has most of); UTF-8 with or without a byte-order mark,
/// UTF-16 as Excel writes it, or Windows-1252. Empty lines, Excel's `sep=` and PowerShell's `#TYPE` are left out.
///
/// # Errors
/// `list.unreadable` when it is no text, or a quotation mark is never closed: everything behind it would be one field.
pub(crate) fn parse(bytes: &[u8], file: &str) -> Result<Vec<Row>, Failure> {
    let text = decode(bytes).ok_or_else(|| unreadable(file, "it is not a text file"))?;
    let mut reader = csv::ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .delimiter(delimiter(&text))
        .from_reader(text.as_bytes());
    let mut rows = Vec::new();
    let (mut line, mut counted) = (1, 0);
    for record in reader.records() {
        let record = record.map_err(|error| unreadable(file, &error.to_string()).caused_by(error))?;
        let begins = record.position().and_then(|position| usize::try_from(position.byte()).ok());
        // The reader says where it began to look: empty lines and the rest of the last line's end come before the record.
        let looked = text.get(begins.unwrap_or(counted)..).unwrap_or_default();
        let begins = text.len() - looked.trim_start_matches(['\r', '\n']).len();
        line += text.get(counted..begins).unwrap_or_default().matches('\n').count();
        counted = begins;
        let fields: Vec<String> = record.iter().map(str::to_owned).collect();
        let first = clean(fields.first().map_or("", String::as_str));
        let is_note = rows.is_empty() && (first.starts_with("sep=") || first.starts_with("#TYPE "));
        if !is_note && fields.iter().any(|field| !clean(field).is_empty()) {
            rows.push(Row { line, fields });
        }
    }
    let is_open = text.matches('"').count() % 2 == 1;
    let last = rows.last().filter(|row| is_open && row.fields.iter().any(|field| field.contains('\n')));
    if let Some(row) = last {
        return Err(unreadable(file, &format!("a quotation mark in line {} is never closed", row.line)));
    }
    Ok(rows)
}

/// The words of a header line, comparable: lower case, letters and digits alone.
pub(crate) fn header_words(row: &Row) -> Vec<String> {
    let plain = |field: &String| {
        clean(field).to_lowercase().chars().filter(|c| c.is_alphanumeric()).collect::<String>()
    };
    row.fields.iter().map(plain).collect()
}

/// Why a file is not a list.
pub(crate) fn unreadable(file: &str, reason: &str) -> Failure {
    Failure::new(Code::ListUnreadable, Disposition::StopRun).with("file", file).with("reason", reason)
}

fn delimiter(text: &str) -> u8 {
    let mut lines = text.lines();
    let mut first = lines.next().unwrap_or_default();
    let named = clean(first);
    if let Some(&[sign @ (b',' | b';' | b'|')]) = named.strip_prefix("sep=").map(str::as_bytes) {
        return sign;
    }
    if named.starts_with("#TYPE ") || named.starts_with("sep=") {
        first = lines.next().unwrap_or_default();
    }
    let count = |sign: u8| {
        let mut is_quoted = false;
        let outside = first.bytes().filter(|byte| {
            is_quoted ^= *byte == b'"';
            *byte == sign && !is_quoted
        });
        outside.count()
    };
    [b';', b'\t', b','].into_iter().max_by_key(|sign| count(*sign)).unwrap_or(b',')
}

/// The text of a file by its byte-order mark, or else UTF-8 or Windows-1252; `None` where it is no text.
pub(crate) fn decode(bytes: &[u8]) -> Option<String> {
    let utf16 = |rest: &[u8], read: fn([u8; 2]) -> u16| {
        let units: Vec<u16> = rest.chunks_exact(2).map(|pair| read([pair[0], pair[1]])).collect();
        String::from_utf16(&units).ok()
    };
    match bytes {
        [0xff, 0xfe, rest @ ..] => utf16(rest, u16::from_le_bytes),
        [0xfe, 0xff, rest @ ..] => utf16(rest, u16::from_be_bytes),
        _ if bytes.contains(&0) => None,
        [0xef, 0xbb, 0xbf, rest @ ..] => String::from_utf8(rest.to_vec()).ok(),
        // Excel saves «CSV» in the machine's code page, which in Western Europe and America is this one.
        _ => Some(
            String::from_utf8(bytes.to_vec())
                .unwrap_or_else(|_| bytes.iter().copied().map(windows_1252).collect()),
        ),
    }
}

/// A character of [Windows-1252](https://encoding.spec.whatwg.org/index-windows-1252.txt), which is Latin-1 but for these.
fn windows_1252(byte: u8) -> char {
    const UPPER: [char; 32] = [
        '€', '\u{81}', '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', '\u{8d}', 'Ž', '\u{8f}',
        '\u{90}', '‘', '’', '“', '”', '•', '–', '—', '˜', '™', 'š', '›', 'œ', '\u{9d}', 'ž', 'Ÿ',
    ];
    match byte {
        0x80..=0x9f => UPPER[usize::from(byte - 0x80)],
        _ => char::from(byte),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn fields(bytes: &[u8]) -> Vec<Vec<String>> {
        parse(bytes, "x.csv").unwrap().into_iter().map(|row| row.fields).collect()
    }

    #[test]
    fn every_encoding_gives_the_same_letters() {
        let text = "Name;Mail\nŽoë “Zo” Öz;z@x.com\n";
        let utf16 = |start: &[u8], write: fn(u16) -> [u8; 2]| {
            start.iter().copied().chain(text.encode_utf16().flat_map(write)).collect::<Vec<u8>>()
        };
        let expected = fields(text.as_bytes());
        assert_eq!(expected[1][0], "Žoë “Zo” Öz");
        assert_eq!(fields(&[b"\xef\xbb\xbf", text.as_bytes()].concat()), expected, "with a byte-order mark");
        assert_eq!(fields(&utf16(&[0xff, 0xfe], u16::to_le_bytes)), expected, "UTF-16, little end first");
        assert_eq!(fields(&utf16(&[0xfe, 0xff], u16::to_be_bytes)), expected, "UTF-16, big end first");
        let windows = b"Name;Mail\n\x8eo\xeb \x93Zo\x94 \xd6z;z@x.com\n";
        assert_eq!(fields(windows), expected, "Windows-1252");
    }

    #[test]
    fn the_separator_is_found_whatever_stands_in_the_fields() {
        for text in [
            "Name,Mail\n\"A; B\",a@x.com",
            "\"Last; first; middle\",Mail\nA,a@x.com",
            "Name\tMail\nA, B\ta@x.com",
            "sep=;\nName;Mail\nA,B,C;a@x.com",
            "sep=|\nName|Mail\nA;B|a@x.com",
            "#TYPE Selected.User\r\n\"Name\",\"Mail\"\r\n\"A\",\"a@x.com\"\r\n",
        ] {
            let rows = fields(text.as_bytes());
            assert_eq!(rows.len(), 2, "{text}");
            assert!(rows.iter().all(|row| row.len() == 2), "{text}: {rows:?}");
        }
    }

    #[test]
    fn lines_are_counted_as_an_editor_counts_them() {
        let rows = parse(b"Name,Note\n\n\"A\",\"two\nlines\"\nB,x\n", "x.csv").unwrap();
        assert_eq!(rows.iter().map(|row| row.line).collect::<Vec<_>>(), [1, 3, 5]);
    }

    #[test]
    fn a_quotation_mark_that_is_never_closed_swallows_nobody() {
        let failure = parse(b"Name,Mail\nA,a@x.com\n\"B,b@x.com\nC,c@x.com\n", "x.csv").unwrap_err();
        assert_eq!(failure.args().find("reason"), Some("a quotation mark in line 3 is never closed"));
        assert_eq!(fields(b"Screen,Size\nA,5\" wide\n").len(), 2, "inches are no quotation");
    }

    #[test]
    fn a_picture_is_not_a_list() {
        assert_eq!(parse(b"\x89PNG\0\0", "a.png").unwrap_err().code(), Code::ListUnreadable);
    }
}
