//! Answers that were cut, spoilt or made to hurt.

use proptest::prelude::*;

use super::super::*;
use super::message;
use crate::ews::AnswerError;
use crate::ews::envelope::{self, OpenError};
use crate::scripted;
use crate::xml::XmlFault;

fn whole() -> String {
    scripted::envelope(&message(
        "GetItem",
        "<m:Items><t:CalendarItem><t:ItemId Id=\"A&amp;\" ChangeKey=\"c\"/><t:Subject>a &lt; b</t:Subject>\
         <t:Start>2026-01-05T10:00:00Z</t:Start><t:IsAllDayEvent>false</t:IsAllDayEvent><t:RequiredAttendees><t:Attendee>\
         <t:Mailbox><t:Name>Ä</t:Name></t:Mailbox></t:Attendee></t:RequiredAttendees></t:CalendarItem></m:Items>",
    ))
}

fn fault(document: &str) -> XmlFault {
    match envelope::open::<GetItem>(document).answer {
        Err(OpenError::NotSoap(error) | OpenError::Answer(AnswerError::Xml(error))) => error.fault,
        _ => panic!("read in spite of everything"),
    }
}

#[test]
fn every_cut_is_an_error() {
    let whole = whole();
    for (at, _) in whole.char_indices().skip(1) {
        assert!(
            envelope::open::<GetItem>(&whole[..at]).answer.is_err(),
            "{} bytes of {} are not an answer",
            at,
            whole.len()
        );
    }
}

#[test]
fn errors_name_where_they_are() {
    let document = whole().replace("</t:Subject>", "</t:Object>");
    let Err(OpenError::Answer(error)) = envelope::open::<GetItem>(&document).answer else {
        panic!("a closing tag that opens nothing")
    };
    let text = error.to_string();
    assert!(text.ends_with("/Items/CalendarItem/Subject"), "{text}");
}

#[test]
fn a_class_that_is_missing_or_unknown_is_told_by_the_code() {
    for class in ["", " ResponseClass=\"Perhaps\""] {
        let document = whole().replace(" ResponseClass=\"Success\"", class);
        let items = envelope::open::<GetItem>(&document).answer.ok().unwrap();
        assert!(items[0].is_ok(), "no error is success");
        let document = document.replace("NoError", "ErrorItemNotFound");
        let items = envelope::open::<GetItem>(&document).answer.ok().unwrap();
        assert!(items[0].is_err());
    }
}

#[test]
fn attacks_are_refused() {
    let entity =
        whole().replace("<s:Envelope", "<!DOCTYPE s [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><s:Envelope");
    assert!(matches!(fault(&entity), XmlFault::Doctype));
    let deep = whole().replace("<t:Subject>", &"<t:Deep>".repeat(10_000));
    assert!(matches!(fault(&deep), XmlFault::TooDeep));
}

#[test]
fn what_was_not_asked_for_costs_nothing() {
    let ballast = "<t:Ballast a=\"1\">x<t:More/></t:Ballast>".repeat(150_000);
    let document = whole().replace("<t:Subject>", &format!("{ballast}<t:Subject>"));
    assert!(document.len() > 5 << 20);
    let items = envelope::open::<GetItem>(&document).answer.ok().unwrap();
    assert_eq!(items[0].as_ref().unwrap().subject, "a < b");
}

#[test]
fn another_root_is_not_soap() {
    for document in [
        "<html><body><Envelope/></body></html>",
        "<Envelope/>",
        "<s:Envelope xmlns:s=\"http://www.w3.org/2003/05/soap-envelope\"/>",
        "",
        "plain text",
    ] {
        let opened = envelope::open::<GetItem>(document);
        assert!(matches!(opened.answer, Err(OpenError::NotSoap(_))), "{document}");
    }
}

#[test]
fn the_answer_to_another_question_is_refused() {
    let other = scripted::envelope("<m:GetRoomListsResponse ResponseClass=\"Success\"/>");
    assert!(matches!(fault(&other), XmlFault::Unexpected(name) if name == "GetRoomListsResponse"));
    assert!(matches!(fault(&scripted::envelope("")), XmlFault::Missing(_)));
}

proptest! {
    #[test]
    fn no_mutation_panics(
        changes in proptest::collection::vec((any::<prop::sample::Index>(), any::<char>(), 0u8..3), 1..8)
    ) {
        let mut text: Vec<char> = whole().chars().collect();
        for (index, c, how) in changes {
            let at = index.index(text.len());
            match how {
                0 => text[at] = c,
                1 => text.insert(at, c),
                _ => drop(text.remove(at)),
            }
        }
        let text: String = text.into_iter().collect();
        let _ = envelope::open::<GetItem>(&text);
        let _ = envelope::open::<FindItem>(&text);
    }

    #[test]
    fn no_shuffle_of_tags_panics(order in proptest::collection::vec(any::<prop::sample::Index>(), 0..60)) {
        let whole = whole();
        let tags: Vec<_> = whole.split_inclusive('>').collect();
        let text: String = order.into_iter().map(|index| tags[index.index(tags.len())]).collect();
        let _ = envelope::open::<GetItem>(&format!("{}{text}", tags[1]));
    }
}
