use proptest::prelude::*;

use super::{Cursor, Writer, XmlError, XmlFault};

fn read_names(document: &str) -> Result<Vec<(String, String)>, XmlError> {
    let mut cursor = Cursor::new(document);
    cursor.enter_root()?;
    let mut values = Vec::new();
    cursor.children(|cursor, child| {
        let name = child.name().to_owned();
        if name != "Skip" {
            values.push((name, cursor.text()?));
        }
        Ok(())
    })?;
    Ok(values)
}

#[test]
fn unknown_elements_are_passed_over_whole() {
    let values =
        read_names("<r><a>1</a><Skip><a>2</a><Skip/></Skip><b/><t:a xmlns:t='x'>3</t:a></r>").unwrap();
    let expected = [("a", "1"), ("b", ""), ("a", "3")].map(|(name, text)| (name.to_owned(), text.to_owned()));
    assert_eq!(values, expected, "what stands inside a skipped element is not the parent's");
}

#[test]
fn text_is_put_together_from_its_parts() {
    let values =
        read_names("<r><a>x &lt;&amp;&#x41;&#66; <![CDATA[<raw>]]><!-- no --><i>in</i>!</a></r>").unwrap();
    assert_eq!(values[0].1, "x <&AB <raw>!");
}

#[test]
fn forbidden_characters_cost_a_character_not_the_answer() {
    let values = read_names("<r><a>a&#x1F;b&#0;c&#xD800;d&#xFFFF;e&#65534;</a></r>").unwrap();
    assert_eq!(values[0].1, "a\u{fffd}b\u{fffd}c\u{fffd}d\u{fffd}e\u{fffd}");
}

#[test]
fn raw_characters_and_references_follow_one_rule() {
    let odd = ['\0', '\u{b}', '\u{1f}', '\u{fffe}', '\u{ffff}'];
    for c in odd {
        let (raw, reference) = (c.to_string(), format!("&#{};", u32::from(c)));
        for written in [&raw, &reference, &format!("<![CDATA[{raw}]]>")] {
            let values = read_names(&format!("<r><a>x{written}y</a></r>")).unwrap();
            assert_eq!(values[0].1, "x\u{fffd}y", "{c:?} in a text, written {written:?}");
        }
        for written in [raw, reference] {
            let document = format!("<r id=\"x{written}y\"/>");
            let (_, root) = Cursor::new(&document).enter_root().unwrap();
            assert_eq!(root.find_attribute("id").as_deref(), Some("x\u{fffd}y"), "{c:?} in an attribute");
        }
    }
    let kept = "tab\tline\nend \u{85}\u{1f600}";
    assert_eq!(read_names(&format!("<r><a>{kept}</a></r>")).unwrap()[0].1, kept, "what XML can hold stays");
}

#[test]
fn references_nobody_declared_cost_nothing() {
    let values = read_names("<r><a>a&nbsp;b &euro; Q&A, R & D</a></r>").unwrap();
    assert_eq!(values[0].1, "a\u{a0}b &euro; Q&A, R & D");
}

#[test]
fn document_types_are_refused() {
    let bomb = "<!DOCTYPE r [<!ENTITY a 'aaaa'><!ENTITY b '&a;&a;'>]><r><a>&b;</a></r>";
    assert!(matches!(read_names(bomb).unwrap_err().fault, XmlFault::Doctype));
}

#[test]
fn depth_is_bounded() {
    let deep = "<a>".repeat(100_000);
    let error = read_names(&deep).unwrap_err();
    assert!(matches!(error.fault, XmlFault::TooDeep), "{error}");
}

#[test]
fn many_small_elements_are_bounded() {
    let many = format!("<r>{}</r>", "<a/>".repeat(1_000_001));
    let mut cursor = Cursor::new(&many);
    cursor.enter_root().unwrap();
    let error = cursor.children(|_, _| Ok(())).unwrap_err();
    assert!(matches!(error.fault, XmlFault::TooMany { .. }), "{error}");
}

#[test]
fn a_gigantic_attribute_costs_its_length_and_no_more() {
    // Looking for the end of each reference up to the end of the value would take hours.
    let value = "&".repeat(4 << 20);
    let document = format!("<r id=\"{value}\"/>");
    let (_, root) = Cursor::new(&document).enter_root().unwrap();
    assert_eq!(root.find_attribute("id").map(|id| id.len()), Some(value.len()));
    let (_, root) = Cursor::new("<r id=\"&#x0010FFFF;&ä;&amp\"/>").enter_root().unwrap();
    assert_eq!(root.find_attribute("id").as_deref(), Some("\u{10ffff}&ä;&amp"));
}

#[test]
fn a_gigantic_name_does_not_fill_the_ledger() {
    let document = format!("<r><{0}>x</{0}></r>", "n".repeat(1 << 20));
    let mut cursor = Cursor::new(&document);
    cursor.enter_root().unwrap();
    let error = cursor.children(|cursor, _| cursor.parse::<u32>("a number").map(drop)).unwrap_err();
    assert!(error.to_string().len() < 1000, "{} bytes", error.to_string().len());
}

#[test]
fn errors_name_the_place() {
    let mut cursor = Cursor::new("<r><m><n>abc</n></m></r>");
    cursor.enter_root().unwrap();
    let error = cursor
        .children(|cursor, _| {
            cursor.children(|cursor, _| {
                let error = cursor.error(XmlFault::Missing("x"));
                assert_eq!(error.path, "/r/m/n");
                cursor.parse::<u32>("a number").map(drop)
            })
        })
        .unwrap_err();
    assert_eq!(error.to_string(), "`abc` where a number belongs at /r/m");
}

#[test]
fn instants_come_in_three_forms() {
    let at = |text: &str| super::cursor::parse_instant(text).map(|instant| instant.to_string());
    let expected = Some("2026-11-21T10:00:00Z".to_owned());
    assert_eq!(at("2026-11-21T10:00:00Z"), expected);
    assert_eq!(at("2026-11-21T11:00:00+01:00"), expected);
    assert_eq!(at("2026-11-21T10:00:00"), expected, "no offset means UTC, which was asked for");
    assert_eq!(at("yesterday"), None);
}

#[test]
fn the_last_day_of_all_is_the_last_instant_there_is() {
    let at = super::cursor::parse_instant;
    for last in [
        "9999-12-31T23:59:59Z",
        "9999-12-31T23:59:59.9999999Z",
        "9999-12-31T23:59:59+01:00",
        "9999-12-31T23:59:59",
    ] {
        let read = at(last).unwrap_or_else(|| panic!("{last} is read"));
        assert_eq!(read.as_second(), jiff::Timestamp::MAX.as_second(), "{last} is the last instant there is");
    }
    assert_eq!(at("9999-12-31T25:99:59Z"), None, "no time at all");
}

proptest! {
    #[test]
    fn what_is_written_reads_back(value in "\\PC*", attribute in "[^\u{0}-\u{1f}\u{fffe}\u{ffff}]*") {
        let mut writer = Writer::document();
        writer.element("r", &[("id", &attribute)], |writer| writer.value("a", &value));
        let text = writer.finish();
        let mut cursor = Cursor::new(&text);
        let (_, root) = cursor.enter_root().unwrap();
        prop_assert_eq!(root.find_attribute("id"), Some(attribute));
        let mut read = String::new();
        cursor.children(|cursor, _| { read = cursor.text()?; Ok(()) }).unwrap();
        prop_assert_eq!(read, value);
    }

    #[test]
    fn garbage_never_panics(text in "[<>/a-c&;#x0-9 \"'=!\\[\\]-]{0,200}") {
        let _ = read_names(&text);
    }
}
