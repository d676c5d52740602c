//! Workbooks as programs write them.

use rust_xlsxwriter::{ExcelDateTime, Format, Formula, Workbook};

use super::assert_told;
use super::zipped::{book, row, whole};

const HEAD: &str = "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>Room</t></is></c><c r=\"B1\" t=\"inlineStr\"><is><t>Email</t></is></c>\
    <c r=\"C1\" t=\"inlineStr\"><is><t>Seats</t></is></c><c r=\"D1\" t=\"inlineStr\"><is><t>Floor</t></is></c></row>";

fn text(place: &str, text: &str) -> String {
    format!("<c r=\"{place}\" t=\"inlineStr\"><is><t>{text}</t></is></c>")
}

#[test]
fn a_workbook_with_a_title_beside_the_first_column_and_other_sheets() {
    let mut book = Workbook::new();
    let about = book.add_worksheet().set_name("About").unwrap();
    about.write(0, 0, "Questions to").unwrap();
    about.write(0, 1, "desk@nord.example").unwrap();
    let old = book.add_worksheet().set_name("Old").unwrap();
    old.write(0, 0, "Room").unwrap().write(0, 1, "Email").unwrap().write(1, 1, "old@nord.example").unwrap();
    old.set_hidden(true);
    let rooms = book.add_worksheet().set_name("Møterom").unwrap();
    rooms.merge_range(1, 1, 1, 4, "Rooms of March", &Format::new()).unwrap();
    for (column, heading) in (1..).zip(["Rom", "E-post", "Plasser", "Bygg"]) {
        rooms.write(3, column, heading).unwrap();
    }
    rooms.write(4, 1, "Fjord").unwrap().write(4, 2, "fjord@nord.example").unwrap().write(4, 3, 14).unwrap();
    rooms.merge_range(4, 4, 5, 4, "Tower", &Format::new()).unwrap();
    rooms
        .write(5, 1, "Fjell")
        .unwrap()
        .write(5, 2, "fjell@nord.example")
        .unwrap()
        .write(5, 3, 1400.0)
        .unwrap();
    let bytes = book.save_to_buffer().unwrap();
    assert_told(
        "three sheets",
        &bytes,
        &[
            "5 Fjord <fjord@nord.example> 14 at Tower",
            "6 Fjell <fjell@nord.example> 1400 at Tower",
            "note: SheetLeftOut { name: \"About\", rows: 1 }",
            "note: SheetHidden(\"Old\")",
            "note: SheetRead(\"Møterom\")",
            "note: LineAbove(2)",
        ],
    );
}

#[test]
fn numbers_and_dates_are_names_as_their_formats_show_them() {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    for (column, heading) in (0..).zip(["Name", "Mail", "Capacity", "Floor"]) {
        sheet.write(0, column, heading).unwrap();
    }
    let format = |code: &str| Format::new().set_num_format(code);
    sheet.write_with_format(1, 0, 2.2, &format("0.00")).unwrap();
    sheet.write(1, 1, "a@nord.example").unwrap().write(1, 2, 14.000_000_000_000_002).unwrap();
    sheet.write_with_format(1, 3, 1, &format("0\". etg\"")).unwrap();
    sheet.write_with_format(2, 0, 42, &format("0000")).unwrap();
    sheet.write(2, 1, "b@nord.example").unwrap();
    sheet.write_with_format(2, 2, 1600, &format("#,##0 \"chairs\"")).unwrap();
    sheet.write_with_format(2, 3, 0, &format("\"ground\"")).unwrap();
    let day = ExcelDateTime::from_ymd(2026, 3, 17).unwrap();
    sheet.write_with_format(3, 0, &day, &format("[$-407]d. mmmm")).unwrap();
    sheet.write(3, 1, "c@nord.example").unwrap().write(3, 2, 7.5).unwrap().write(3, 3, true).unwrap();
    assert_told(
        "formats",
        &book.save_to_buffer().unwrap(),
        &[
            "2 2.20 <a@nord.example> 14 at 1. etg",
            "3 0042 <b@nord.example> 1600 at ground",
            "4 17. März <c@nord.example> at TRUE",
            "4 told: NotSeats(\"7.5\")",
        ],
    );
}

#[test]
fn formulas_show_what_was_saved_and_one_without_is_named() {
    let rows = format!(
        "{HEAD}<row r=\"2\">{}<c r=\"B2\" t=\"str\"><f>LOWER(A2)</f><v>a@nord.example</v></c><c r=\"C2\"><f>3+4</f><v>7</v></c></row>\
         <row r=\"3\">{}{}<c r=\"C3\"><f>3+4</f></c></row>\
         <row r=\"4\">{}<c r=\"B4\"><f>A4</f></c></row>\
         <row r=\"5\">{}{}<c r=\"C5\" t=\"e\"><f>NA()</f><v>#N/A</v></c></row>\
         <row r=\"6\">{}<c r=\"B6\" t=\"e\"><v>#REF!</v></c></row>\
         <row r=\"7\"><c r=\"A7\"><f>X1</f><v/></c>{}</row>",
        text("A2", "A"),
        text("A3", "B"),
        text("B3", "b@nord.example"),
        text("A4", "C"),
        text("A5", "D"),
        text("B5", "d@nord.example"),
        text("A6", "E"),
        text("B7", "f@nord.example"),
    );
    assert_told(
        "formulas",
        &book(&rows, "", ""),
        &[
            "2 A <a@nord.example> 7",
            "3 B <b@nord.example>",
            "3 told: Cell(Capacity, Uncomputed { place: \"C3\" })",
            "4 refused: C | Cell(Address, Uncomputed { place: \"B4\" })",
            "5 D <d@nord.example>",
            "5 told: Cell(Capacity, Error { place: \"C5\", error: \"#N/A\" })",
            "6 refused: E | Cell(Address, Error { place: \"B6\", error: \"#REF!\" })",
            "7 <f@nord.example>",
            "7 told: Cell(Name, Uncomputed { place: \"A7\" })",
        ],
    );
}

#[test]
fn cells_without_places_stand_right_of_and_below_the_ones_before() {
    let rows = format!(
        "{}{}<row r=\"5\"><c r=\"B5\" t=\"inlineStr\"><is><t>b@nord.example</t></is></c><c><v>8</v></c></row>{}",
        row(&["Room", "Email", "Seats"]),
        row(&["A", "a@nord.example", "6"]),
        row(&["C", "c@nord.example", "010"]),
    );
    assert_told(
        "places",
        &book(&rows, "", ""),
        &["2 A <a@nord.example> 6", "5 <b@nord.example> 8", "6 C <c@nord.example> 10"],
    );
}

#[test]
fn texts_come_in_runs_with_reading_aids_and_escapes() {
    let texts = "<si><t>Room</t></si><si><t>Email</t></si>\
        <si><r><rPr><b/></rPr><t>東</t></r><r><t>の間</t></r><rPh sb=\"0\" eb=\"1\"><t>ひがし</t></rPh></si>\
        <si><t>a@nord.example</t></si><si><t>Quay_x0020_7_x000D_\nwest</t></si><si><t>b@nord.example</t></si>";
    let cell = |number: usize| format!("<c t=\"s\"><v>{number}</v></c>");
    let rows: String = [[0, 1], [2, 3], [4, 5]]
        .iter()
        .map(|[one, two]| format!("<row>{}{}</row>", cell(*one), cell(*two)))
        .collect();
    assert_told(
        "shared texts",
        &book(&rows, texts, ""),
        &["2 東の間 <a@nord.example>", "3 Quay 7 west <b@nord.example>"],
    );
    assert_told(
        "a text that is not there",
        &book("<row><c t=\"s\"><v>9</v></c></row>", texts, ""),
        &["error: the workbook is damaged: xl/worksheets/sheet1.xml: the text of cell A1 is missing"],
    );
}

#[test]
fn links_count_where_no_address_is_shown() {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    sheet.write(0, 0, "Room").unwrap().write(0, 1, "Email").unwrap();
    sheet.write(1, 0, "A").unwrap().write(2, 0, "B").unwrap().write(3, 0, "C").unwrap();
    sheet.write_url_with_text(1, 1, "mailto:a@nord.example?subject=Hello", "write").unwrap();
    sheet.write_url_with_text(2, 1, "mailto:former@nord.example", "b@nord.example").unwrap();
    sheet.write_url_with_text(3, 1, "https://nord.example/c", "our page").unwrap();
    assert_told(
        "links",
        &book.save_to_buffer().unwrap(),
        &[
            "2 A <a@nord.example>",
            "2 noted: TakenFromLink",
            "3 B <b@nord.example>",
            "3 noted: LinkElsewhere { shown: \"b@nord.example\", link: \"former@nord.example\" }",
            "4 refused: C; our page | NotAnAddress(\"our page\")",
        ],
    );
}

#[test]
fn hidden_rows_are_read_and_told() {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    sheet.write(0, 0, "Room").unwrap().write(0, 1, "Email").unwrap();
    sheet.write(1, 0, "A").unwrap().write(1, 1, "a@nord.example").unwrap();
    sheet.write(2, 0, "B").unwrap().write(2, 1, "b@nord.example").unwrap();
    sheet.set_row_hidden(2).unwrap();
    assert_told(
        "a filter",
        &book.save_to_buffer().unwrap(),
        &["2 A <a@nord.example>", "3 B <b@nord.example>", "note: HiddenRows(1)"],
    );
}

#[test]
fn what_other_programs_add_around_the_cells_is_passed_over() {
    let sheet = "<?xml version=\"1.0\"?><!-- made by hand --><x:worksheet xmlns:x=\"urn:x\"><x:dimension ref=\"A1:XFD1048576\"/>\
        <x:sheetData><x:row><x:c t=\"str\"><x:v>Room</x:v></x:c><x:c t=\"str\"><x:v>Email</x:v></x:c></x:row>\
        <x:row><x:c t=\"str\"><x:v>R &amp; D<![CDATA[ <in>]]></x:v><x:extLst><x:ext><x:v>no</x:v></x:ext></x:extLst></x:c>\
        <x:c t=\"str\"><x:v>rd@nord.example</x:v></x:c></x:row></x:sheetData>\
        <x:extLst><x:ext><x:sheetData><x:row><x:c><x:v>1</x:v></x:c></x:row></x:sheetData></x:ext></x:extLst></x:worksheet>";
    assert_told("prefixes and extensions", &whole(sheet, "", ""), &["2 R & D <in> <rd@nord.example>"]);
}

#[test]
fn dates_are_shown_without_a_language_where_the_workbook_names_none() {
    let iso = format!(
        "{HEAD}<row r=\"2\"><c r=\"A2\" t=\"d\"><v>2026-03-17T00:00:00</v></c>{}</row>",
        text("B2", "a@nord.example")
    );
    assert_told("a date of the strict kind", &book(&iso, "", ""), &["2 2026-03-17 <a@nord.example>"]);
    let styles = "<cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/></cellXfs>";
    let serial = format!(
        "{HEAD}<row r=\"2\"><c r=\"A2\" s=\"1\"><v>46098</v></c>{}</row>",
        text("B2", "a@nord.example")
    );
    assert_told("a day from 1900", &book(&serial, "", styles), &["2 2026-03-17 <a@nord.example>"]);
}

#[test]
fn people_come_from_workbooks_too() {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    let rows = [
        ["Vorname", "Nachname", "E-Mail", "Weitere Adressen", "objectGUID", "Anfangskennwort"],
        [
            "Ida",
            "Holm",
            "ida@nord.example",
            "smtp:ih@nord.example;SMTP:ida@nord.example",
            "ABCDEF00-1111-4222-8333-444444444448",
            "Hush-1",
        ],
        ["Jo", "Kerr", "", "", "", "Hush-2"],
    ];
    for (row, cells) in (0..).zip(rows) {
        for (column, cell) in (0..).zip(cells) {
            sheet.write(row, column, cell).unwrap();
        }
    }
    sheet
        .write_formula(3, 2, Formula::new("LOWER(\"CY@NORD.EXAMPLE\")").set_result("cy@nord.example"))
        .unwrap();
    assert_told(
        "people",
        &book.save_to_buffer().unwrap(),
        &[
            "2 Ida Holm <ida@nord.example> also ih@nord.example id ad:abcdef00-1111-4222-8333-444444444448",
            "3 refused: Jo; Kerr | NoAddress",
            "4 <cy@nord.example>",
        ],
    );
}
