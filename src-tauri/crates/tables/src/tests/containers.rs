//! What is around the cells: archives, relations, and files of other programs.

use super::assert_told;
use super::zipped::{ROOT, archive, book, relations, row};

const ROWS: [&[&str]; 2] = [&["Room", "Email"], &["A", "a@nord.example"]];

fn sheet() -> String {
    format!("<worksheet><sheetData>{}</sheetData></worksheet>", ROWS.map(row).concat())
}

#[test]
fn relations_decide_where_parts_are_and_letters_do_not_matter() {
    let kind = "http://purl.oclc.org/ooxml/officeDocument/relationships";
    let root = format!(
        "<Relationships><Relationship Id=\"a\" Type=\"{kind}/officeDocument\" Target=\"/Other/Book.xml\"/></Relationships>"
    );
    let links = format!(
        "<Relationships><Relationship Id=\"c\" Type=\"{kind}/chartsheet\" Target=\"chart.xml\"/>\
         <Relationship Id=\"b\" Type=\"{kind}/worksheet\" Target=\"../Sheets/ONE.xml\"/></Relationships>"
    );
    let main = "\u{feff}<q:workbook xmlns:q=\"http://purl.oclc.org/ooxml/spreadsheetml/main\"><q:sheets><q:sheet name=\"Chart\" rel:id=\"c\"/>\
                <q:sheet name=\"Rooms\" sheetId=\"b\" rel:id=\"b\"/></q:sheets></q:workbook>";
    let bytes = archive(&[
        ("other/_rels/book.xml.rels", &links),
        ("other/chart.xml", "<chartsheet/>"),
        ("sheets/one.xml", &sheet()),
        ("_rels/.rels", &root),
        ("Other/Book.xml", main),
    ]);
    assert_told("odd names", &bytes, &["2 A <a@nord.example>"]);
}

#[test]
fn utf16_parts_are_read() {
    let wide: String = sheet();
    let bytes: Vec<u8> =
        [0xff, 0xfe].into_iter().chain(wide.encode_utf16().flat_map(u16::to_le_bytes)).collect();
    let mut writer = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    let options = zip::write::SimpleFileOptions::default();
    for (name, content) in [
        ("_rels/.rels", ROOT.as_bytes()),
        ("xl/workbook.xml", b"<workbook><sheets><sheet name=\"R\" r:id=\"s1\"/></sheets></workbook>"),
        ("xl/_rels/workbook.xml.rels", relations(1).replace("sharedStrings\"", "none\"").as_bytes()),
        ("xl/worksheets/sheet1.xml", &bytes),
    ] {
        writer.start_file(name, options).unwrap();
        std::io::Write::write_all(&mut writer, content).unwrap();
    }
    assert_told("UTF-16 inside", &writer.finish().unwrap().into_inner(), &["2 A <a@nord.example>"]);
}

#[test]
fn a_workbook_that_shows_nothing_is_never_empty() {
    let with = |sheets: &str, count: usize| {
        archive(&[
            ("_rels/.rels", ROOT),
            ("xl/workbook.xml", &format!("<workbook><sheets>{sheets}</sheets></workbook>")),
            ("xl/_rels/workbook.xml.rels", &relations(count).replace("sharedStrings\"", "none\"")),
            ("xl/worksheets/sheet1.xml", &sheet()),
        ])
    };
    assert_told("no sheet", &with("", 0), &["error: no worksheet was found in it"]);
    assert_told(
        "a sheet nobody relates to",
        &with("<sheet name=\"A\" r:id=\"zz\"/>", 1),
        &["error: no worksheet was found in it"],
    );
    assert_told(
        "a sheet that is gone",
        &with("<sheet name=\"A\" r:id=\"s2\"/>", 2),
        &["error: the workbook is damaged: xl/worksheets/sheet2.xml is missing"],
    );
    assert_told(
        "hidden sheets",
        &with("<sheet name=\"A\" state=\"veryHidden\" r:id=\"s1\"/>", 1),
        &["error: all of its worksheets are hidden"],
    );
}

#[test]
fn files_of_other_programs_are_told_by_name() {
    let ods =
        archive(&[("mimetype", "application/vnd.oasis.opendocument.spreadsheet"), ("content.xml", "<a/>")]);
    assert_told(
        "LibreOffice",
        &ods,
        &["error: it is an OpenDocument file (.ods), which Anteroom does not read"],
    );
    let binary =
        archive(&[("_rels/.rels", &ROOT.replace("workbook.xml", "workbook.bin")), ("xl/workbook.bin", "x")]);
    assert_told(
        "xlsb",
        &binary,
        &["error: it is a binary workbook of Excel (.xlsb), which Anteroom does not read"],
    );
    let word = archive(&[
        ("_rels/.rels", &ROOT.replace("xl/workbook.xml", "word/document.xml")),
        ("word/document.xml", "<w/>"),
    ]);
    assert_told("Word", &word, &["error: it is a Word document, which Anteroom does not read"]);
    let slides = archive(&[
        ("_rels/.rels", &ROOT.replace("xl/workbook.xml", "ppt/p.xml")),
        ("ppt/p.xml", "<presentation/>"),
    ]);
    assert_told("PowerPoint", &slides, &["error: it is no workbook, but another document…"]);
    assert_told(
        "a plain archive",
        &archive(&[("readme.txt", "hi")]),
        &["error: it is a ZIP archive without a workbook…"],
    );
    assert_told("a picture", b"\x89PNG\r\n\x1a\n\0\0", &["error: it is not a text file"]);
    let mut half = book(&ROWS.map(row).concat(), "", "");
    half.truncate(half.len() / 2);
    assert_told("half a workbook", &half, &["error: the workbook is damaged: …"]);
}
