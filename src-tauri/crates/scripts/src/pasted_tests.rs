//! What was pasted is taken whole, or refused for what became of it.

use super::*;
use crate::output::Objects;
use anteroom_catalogue::Words;

/// An envelope around a text of JSON, as the scripts write it.
fn wrap(json: &str) -> String {
    let json =
        json.replace(' ', "\\u0020").replace('<', "\\u003c").replace('>', "\\u003e").replace('|', "\\u007c");
    let sum = crate::saved::hash(&json)[..8].to_lowercase();
    format!("<<anteroom|1|{}|{sum}|{json}|anteroom>>", json.len())
}

fn lists(at: &str, manager: &str) -> String {
    wrap(&format!(
        r#"{{"v":1,"kind":"show","asked":"room_list.show","of":["hq@contoso.com"],"org":["7c","Contoso","contoso.com"],"at":"{at}","shell":"5.1","count":1,"rows":[{{"of":"hq@contoso.com","DisplayName":"HQ | <all>","PrimarySmtpAddress":"hq@contoso.com","RecipientTypeDetails":"RoomList","ManagedBy":["{manager}"],"Members":[]}}],"problems":[]}}"#
    ))
}

const NINE: &str = "2026-11-30 21:00:00";

#[test]
fn an_envelope_says_what_was_found() {
    let text = lists(NINE, "svc@contoso.com");
    let pasted = read_pasted(&text).unwrap();
    let [envelope] = pasted.envelopes.as_slice() else { panic!("{pasted:?}") };
    assert_eq!((envelope.asked, envelope.count), (TaskId::ShowRoomLists, 1));
    assert_eq!(envelope.at.to_string(), "2026-11-30T21:00:00Z");
    let [Output { objects: Objects::DistributionGroups(groups), .. }] = pasted.outputs.as_slice() else {
        panic!("{pasted:?}")
    };
    assert_eq!(groups[0].name.as_deref(), Some("HQ | <all>"));
    assert_eq!(groups[0].managed_by.as_deref(), Some(["svc@contoso.com".to_owned()].as_slice()));
    assert_eq!(groups[0].members.as_deref(), Some([].as_slice()), "a list of nobody is a list");
}

#[test]
fn cut_or_changed_anywhere_it_is_refused_and_says_why() {
    let text = lists(NINE, "svc@contoso.com");
    let whole = read_pasted(&text).unwrap();
    for at in 1..text.len() {
        for cut in [&text[..at], &text[at..]] {
            let refused = read_pasted(cut).expect_err(cut);
            assert!(!Words::english().tell(&refused.text()).is_empty());
        }
    }
    assert_eq!(read_pasted(&text[..text.len() - 3]), Err(Broken::CutAtEnd.into()));
    assert_eq!(read_pasted(&text[3..]), Err(Broken::CutAtFront.into()));
    for at in 0..text.len() {
        for other in [b'x', b'"', b' ', b'0', b'|', b'>'] {
            let mut bytes = text.clone().into_bytes();
            bytes[at] = other;
            let changed = String::from_utf8(bytes).unwrap();
            if changed != text {
                let read = read_pasted(&changed);
                assert!(read.is_err(), "{changed}: {read:?} instead of {whole:?}");
            }
        }
    }
}

#[test]
fn wrapped_at_any_width_it_is_the_same() {
    let text = lists(NINE, "svc@contoso.com");
    let whole = read_pasted(&text).unwrap();
    let signs: Vec<char> = text.chars().collect();
    for width in 20..=200 {
        let lines: Vec<String> = signs.chunks(width).map(|line| line.iter().collect()).collect();
        for end in ["\n", "\r\n", "  \r\n", "\n\u{a0}"] {
            assert_eq!(read_pasted(&lines.join(end)).as_ref(), Ok(&whole), "at {width}");
        }
        let quoted = lines.join("\n> ");
        assert!(
            matches!(read_pasted(&quoted), Err(Refused::Envelope(_))),
            "a quoted mail is not repaired: {quoted}"
        );
        let framed = lines.join("\u{2502}\n\u{2502}");
        assert!(matches!(read_pasted(&framed), Err(Refused::Envelope(_))), "nor is a frame: {framed}");
    }
    assert_eq!(
        read_pasted(&text.replace("contoso", "con\n> toso")),
        Err(Broken::Between { what: ">toso.com\"],\"org\":[\u{2026}".to_owned() }.into())
    );
}

#[test]
fn each_command_declares_the_columns_that_are_read() {
    use crate::envelope::columns;
    use crate::{Environment, Values, commands};
    let values = Values {
        account: Some("svc@contoso.com".parse().unwrap()),
        rooms: vec!["atrium@contoso.com".parse().unwrap()],
        room_list: Some("hq@contoso.com".parse().unwrap()),
        client_id: Some("6f1b".into()),
        addresses: vec!["ann@contoso.com".parse().unwrap()],
        ..Values::default()
    };
    let mut seen = 0;
    for environment in [Environment::OnPremises, Environment::ExchangeOnline] {
        for task in TaskId::ALL.iter().copied().filter(|task| columns(*task).is_some()) {
            let Ok(text) = commands(task, environment, &values) else { continue };
            let (_, call) = text.split_once(&format!("\nShow-Ar '{task}' ")).unwrap();
            let declared = call.split_once(" {\n").unwrap().0;
            let declared: Vec<&str> = declared.split('\'').skip(1).step_by(2).collect();
            let read: Vec<&str> = columns(task).unwrap().iter().map(|(name, _)| *name).collect();
            assert_eq!(declared, read, "{task}");
            let lists =
                call.split_once(" {\n").unwrap().0.rsplit_once([')']).map(|(before, _)| before).unwrap();
            let lists: Vec<&str> = lists.rsplit_once('(').unwrap().1.split('\'').skip(1).step_by(2).collect();
            let read: Vec<&str> = columns(task)
                .unwrap()
                .iter()
                .filter(|(_, is_list)| *is_list)
                .map(|(name, _)| *name)
                .collect();
            assert_eq!(lists, read, "{task}: its lists stand last");
            seen += 1;
        }
    }
    assert_eq!(seen, 8, "three commands in both worlds, one in each");
}

#[test]
fn the_command_itself_is_told_from_what_it_says() {
    for (task, environment) in [
        (TaskId::ShowRoomLists, crate::Environment::OnPremises),
        (TaskId::ShowApplication, crate::Environment::ExchangeOnline),
    ] {
        let values = crate::Values {
            room_list: Some("hq@contoso.com".parse().unwrap()),
            rooms: vec!["amber@contoso.com".parse().unwrap()],
            client_id: Some("11111111-2222-3333-4444-555555555555".to_owned()),
            ..crate::Values::default()
        };
        let command = crate::commands(task, environment, &values).unwrap();
        assert_eq!(read_pasted(&command), Err(Refused::Envelope(Broken::Command)), "{task}");
        // A console has both.
        let both = format!("PS C:\\> {command}\n{}", lists(NINE, "svc@contoso.com"));
        assert!(read_pasted(&both).is_ok(), "{task}: {:?}", read_pasted(&both));
    }
}
