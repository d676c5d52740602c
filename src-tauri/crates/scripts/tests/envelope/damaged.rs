//! What became of it on its way is noticed.

use anteroom_scripts::pasted::{Pasted, read_pasted};

use crate::objects::cases;

#[test]
fn cut_or_changed_at_any_byte_it_is_never_taken() {
    for case in cases() {
        let text = case.envelope();
        for at in 1..text.len() {
            let middle = text.get(at.min(20)..text.len() - at).unwrap_or_default();
            for cut in [&text[..at], &text[at..], middle] {
                assert!(read_pasted(cut).is_err(), "{}: {cut}", case.name);
            }
            for other in [b'0', b'"'] {
                let mut bytes = text.clone().into_bytes();
                let before = std::mem::replace(&mut bytes[at], other);
                let changed = String::from_utf8(bytes).unwrap();
                assert!(before == other || read_pasted(&changed).is_err(), "{}: {changed}", case.name);
            }
        }
    }
}

/// Whatever stands around whole envelopes, they are taken as they are, or everything is refused.
fn is_taken_or_refused(text: &str, whole: &[&Pasted]) -> bool {
    let Ok(pasted) = read_pasted(text) else { return false };
    let envelopes: Vec<_> = whole.iter().flat_map(|one| one.envelopes.clone()).collect();
    assert_eq!(pasted.envelopes, envelopes, "{text}");
    true
}

#[test]
fn joined_with_others_and_inside_other_text_it_is_the_same_or_refused() {
    let cases = cases();
    let console =
        "PS C:\\> & {\n>> $Account = 'svc'\nroom_list.show in Contoso: 3 asked about, 2 found, 1 not read.\n";
    for (one, other) in cases.iter().zip(cases.iter().skip(1)) {
        let texts = [one.envelope(), other.envelope()];
        let whole = texts.clone().map(|text| read_pasted(&text).unwrap());
        assert!(is_taken_or_refused(&texts.join("\r\n"), &[&whole[0], &whole[1]]), "two");
        assert!(
            is_taken_or_refused(&format!("{console}{}\nPS C:\\>", texts[0]), &[&whole[0]]),
            "a whole window"
        );
        let torn = format!("{}{}", &texts[0][..texts[0].len() / 2], texts[1]);
        assert!(!is_taken_or_refused(&torn, &[&whole[0], &whole[1]]), "half of one: {torn}");
        let torn = format!("{}{}", texts[0], &texts[1][texts[1].len() / 2..]);
        assert!(!is_taken_or_refused(&torn, &[&whole[0], &whole[1]]), "half of the other: {torn}");
        let inside = texts[0].replacen(',', &format!(",{}", texts[1]), 1);
        assert!(!is_taken_or_refused(&inside, &[&whole[0], &whole[1]]), "one in the other: {inside}");
        let list = format!("DisplayName          : HQ\nRecipientTypeDetails : RoomList\n\n{}", texts[0]);
        assert!(!is_taken_or_refused(&list, &[&whole[0]]), "beside objects: {list}");
        let table = format!("{}\nName Role RoleAssigneeName\n---- ---- ----------------\n", texts[0]);
        assert!(!is_taken_or_refused(&table, &[&whole[0]]), "beside a table: {table}");
    }
}

#[test]
fn wrapped_at_any_width_it_is_taken_and_not_repaired_where_more_was_put_in() {
    for case in cases() {
        let text = case.envelope();
        let whole = read_pasted(&text).unwrap();
        let signs: Vec<char> = text.chars().collect();
        for width in 20..=200 {
            let lines: Vec<String> = signs.chunks(width).map(|line| line.iter().collect()).collect();
            assert_eq!(read_pasted(&lines.join("\r\n")).as_ref(), Ok(&whole), "{}, {width}", case.name);
            assert_eq!(read_pasted(&lines.join(" \n\t")).as_ref(), Ok(&whole), "{}, {width}", case.name);
            for between in ["\n> ", "\u{2502}\n\u{2502}", "\n>> ", "\n| "] {
                assert!(
                    lines.len() == 1 || read_pasted(&lines.join(between)).is_err(),
                    "{}, {width}",
                    case.name
                );
            }
        }
    }
}
