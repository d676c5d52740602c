//! Files made to break readers: nothing panics, and memory stays within the limits.

use proptest::prelude::*;

use super::told;
use super::zipped::{book, row, whole};
use crate::{List, TableError, read};

fn valid() -> Vec<u8> {
    let rows: String = [
        row(&["Room", "Email", "Seats", "Time zone"]),
        row(&["A", "a@nord.example", "6", "Europe/Oslo"]),
        row(&["B", "b@nord.example", "1.400", "W. Europe Standard Time"]),
        "<row r=\"9\"><c r=\"A9\" s=\"1\"><v>46098</v></c><c r=\"B9\" t=\"s\"><v>0</v></c><c r=\"C9\"><f>1</f></c></row>".to_owned(),
    ]
    .concat();
    let sheet = format!(
        "<worksheet><sheetData>{rows}</sheetData><mergeCells><mergeCell ref=\"A2:A9\"/></mergeCells></worksheet>"
    );
    whole(
        &sheet,
        "<si><t>c@nord.example</t></si>",
        "<cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"16\"/></cellXfs>",
    )
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_bytes_are_a_list_or_say_why_not(bytes in proptest::collection::vec(any::<u8>(), 0..2000)) {
        let _ = told(&bytes);
    }

    #[test]
    fn any_text_is_a_list(text in "([A-Za-zéß@.;,\"\\t|\\r\\n=# 0-9]|Email|SMTP:|a@b\\.c){0,300}") {
        let _ = told(text.as_bytes());
    }

    #[test]
    fn a_workbook_with_changed_bytes_is_a_list_or_says_why_not(
        changes in proptest::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..12),
    ) {
        let mut bytes = valid();
        for (place, byte) in changes {
            let place = place.index(bytes.len());
            bytes[place] = byte;
        }
        let _ = told(&bytes);
    }

    #[test]
    fn a_sheet_with_changed_signs_is_a_list_or_says_why_not(
        changes in proptest::collection::vec((any::<prop::sample::Index>(), "[<>/a-z0-9\"&;= ]"), 1..8),
    ) {
        let rows = [row(&["Room", "Email"]), row(&["A", "a@nord.example"]), "<row r=\"4\"><c r=\"B4\" t=\"s\"><v>0</v></c></row>".to_owned()].concat();
        let mut signs: Vec<String> = format!("<worksheet><sheetData>{rows}</sheetData></worksheet>").chars().map(String::from).collect();
        for (place, sign) in changes {
            let place = place.index(signs.len());
            signs[place] = sign;
        }
        let _ = told(&whole(&signs.concat(), "<si><t>b@nord.example</t></si>", ""));
    }
}

#[test]
fn a_workbook_cut_anywhere_says_why_not() {
    let bytes = valid();
    for length in 4..bytes.len() {
        assert!(List::read(&bytes[..length]).is_err(), "cut at {length}");
    }
}

#[test]
fn a_sheet_that_says_it_is_large_takes_no_more_than_its_cells() {
    let rows = "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>Email</t></is></c></row>\
                <row r=\"1048576\"><c r=\"A1048576\" t=\"inlineStr\"><is><t>a@nord.example</t></is></c>\
                <c r=\"XFD1048576\"><v>1</v></c></row>";
    let table = read(&book(rows, "", "")).unwrap();
    assert_eq!(table.sheets[0].rows.len(), 2, "two rows are there, a million are not");
    for outside in ["<row r=\"1048577\"/>", "<row r=\"0\"/>", "<row><c r=\"XFE1\"/></row>"] {
        assert!(matches!(read(&book(outside, "", "")), Err(TableError::Damaged(_))), "{outside}");
    }
}

#[test]
fn areas_elements_and_entities_without_end_are_refused() {
    let merged = "<mergeCell ref=\"A1:A2000\"/>".repeat(5_000);
    let rows: String = "<row><c><v>1</v></c></row>".repeat(2_000);
    let sheet =
        format!("<worksheet><sheetData>{rows}</sheetData><mergeCells>{merged}</mergeCells></worksheet>");
    assert!(read(&whole(&sheet, "", "")).is_err(), "areas upon areas");
    let nested = "<a>".repeat(50_000);
    assert!(
        read(&whole(&format!("<worksheet>{nested}</worksheet>"), "", "")).is_err(),
        "elements in elements"
    );
    let entity = "<!DOCTYPE a [<!ENTITY a \"&b;&b;\">]><worksheet><sheetData><row><c t=\"str\"><v>&a;</v></c></row></sheetData></worksheet>";
    assert!(read(&whole(entity, "", "")).is_err(), "entities are not resolved");
}

#[test]
fn fifty_thousand_people_are_read() {
    let mut text = String::from("Anzeigename;SMTP\n");
    let mut rows = row(&["Anzeigename", "SMTP"]);
    for number in 0..50_000 {
        text.push_str(&format!("Person {number};person{number}@nord.example\n"));
        if number < 5_000 {
            rows.push_str(&row(&[&format!("Person {number}"), &format!("person{number}@nord.example")]));
        }
    }
    assert_eq!(List::read(text.as_bytes()).unwrap().lines.len(), 50_000);
    assert_eq!(List::read(&book(&rows, "", "")).unwrap().lines.len(), 5_000);
}
