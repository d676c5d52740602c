//! Workbooks put together part by part.

use std::io::{Cursor, Write as _};

use zip::write::SimpleFileOptions;

/// A ZIP archive of parts.
pub(super) fn archive(parts: &[(&str, &str)]) -> Vec<u8> {
    let mut writer = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for (name, content) in parts {
        writer.start_file(*name, SimpleFileOptions::default()).unwrap();
        writer.write_all(content.as_bytes()).unwrap();
    }
    writer.finish().unwrap().into_inner()
}

pub(super) const ROOT: &str = "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">\
    <Relationship Id=\"r1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" \
    Target=\"xl/workbook.xml\"/></Relationships>";

/// The relations of a workbook with `sheets` sheets, shared texts and styles.
pub(super) fn relations(sheets: usize) -> String {
    let kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    let mut all = String::from("<Relationships>");
    for number in 1..=sheets {
        all.push_str(&format!("<Relationship Id=\"s{number}\" Type=\"{kind}/worksheet\" Target=\"worksheets/sheet{number}.xml\"/>"));
    }
    all.push_str(&format!(
        "<Relationship Id=\"t\" Type=\"{kind}/sharedStrings\" Target=\"sharedStrings.xml\"/>"
    ));
    all.push_str(&format!(
        "<Relationship Id=\"y\" Type=\"{kind}/styles\" Target=\"styles.xml\"/></Relationships>"
    ));
    all
}

/// A workbook of one sheet with these rows, shared texts and styles.
pub(super) fn book(rows: &str, texts: &str, styles: &str) -> Vec<u8> {
    let sheet = format!("<worksheet><sheetData>{rows}</sheetData></worksheet>");
    whole(&sheet, texts, styles)
}

/// A workbook of one sheet, given whole.
pub(super) fn whole(sheet: &str, texts: &str, styles: &str) -> Vec<u8> {
    archive(&[
        ("_rels/.rels", ROOT),
        (
            "xl/workbook.xml",
            "<workbook><sheets><sheet name=\"Rooms\" sheetId=\"1\" r:id=\"s1\"/></sheets></workbook>",
        ),
        ("xl/_rels/workbook.xml.rels", &relations(1)),
        ("xl/sharedStrings.xml", &format!("<sst>{texts}</sst>")),
        ("xl/styles.xml", &format!("<styleSheet>{styles}</styleSheet>")),
        ("xl/worksheets/sheet1.xml", sheet),
    ])
}

/// A row of inline texts without places.
pub(super) fn row(cells: &[&str]) -> String {
    let cell = |text: &&str| format!("<c t=\"inlineStr\"><is><t xml:space=\"preserve\">{text}</t></is></c>");
    format!("<row>{}</row>", cells.iter().map(cell).collect::<String>())
}
