use anteroom_catalogue::Words;
use anteroom_domain::{Args, Reason};

use super::*;

fn json(place: &str, text: &str) -> (String, Found) {
    (place.to_owned(), parse_json(text.as_bytes()))
}

#[test]
fn what_an_administrator_fixed_is_followed_however_it_was_written() {
    let fixed = Policy {
        check_for_updates: Some(false),
        proxy: Some("http://proxy.contoso.com:3128".to_owned()),
        ask_password_each_time: Some(true),
        faults: Vec::new(),
    };
    let truths = r#"{"CheckForUpdates": false, "Proxy": " http://proxy.contoso.com:3128 ", "AskPasswordEachTime": true}"#;
    assert_eq!(Policy::from_places([json("a", truths)]), fixed);
    let numbers =
        r#"{"CheckForUpdates": 0, "Proxy": "http://proxy.contoso.com:3128", "AskPasswordEachTime": 1}"#;
    assert_eq!(Policy::from_places([json("a", numbers)]), fixed, "the registry knows numbers alone");
    assert!(Policy::from_places([("a".to_owned(), Found::Nothing)]).is_empty(), "no policy fixes nothing");
}

#[test]
fn a_computers_policy_stands_before_a_persons() {
    let policy = Policy::from_places([
        json("computer", r#"{"CheckForUpdates": false}"#),
        json("person", r#"{"CheckForUpdates": true, "Proxy": "none"}"#),
    ]);
    assert_eq!(policy.check_for_updates, Some(false));
    assert_eq!(policy.proxy.as_deref(), Some("none"), "and what it leaves open is the other's");
}

#[test]
fn a_policy_nobody_can_read_forbids_updates_and_is_said() {
    let unreadable = [
        parse_json(b"{\"CheckForUpdates\": true"),
        parse_json(b"[]"),
        parse_json(b"\xff\xfe\xfd"),
        parse_plist(b"<plist><dict><key>CheckForUpdates</key>"),
        parse_plist(b"<plist version=\"1.0\"><true/></plist>"),
        Found::Unreadable(Args::new().worded(Reason::OthersMayWrite)),
    ];
    for found in unreadable {
        let shown = format!("{found:?}");
        let allowing = json("b", r#"{"CheckForUpdates": true, "AskPasswordEachTime": false}"#);
        for places in
            [vec![("a".to_owned(), found.clone()), allowing.clone()], vec![allowing, ("a".to_owned(), found)]]
        {
            let policy = Policy::from_places(places);
            assert_eq!(policy.check_for_updates, Some(false), "{shown}");
            assert_eq!(policy.ask_password_each_time, Some(false), "what can be read is followed: {shown}");
            assert_eq!(policy.faults.len(), 1, "{shown}");
            assert_eq!(policy.faults[0].place, "a");
        }
    }
}

#[test]
fn a_value_that_is_not_understood_is_the_careful_one_and_is_said() {
    let policy = Policy::from_places([json(
        "a",
        r#"{"CheckForUpdates": "yes", "AskPasswordEachTime": 2, "Proxy": 7, "Telemetry": true}"#,
    )]);
    assert_eq!((policy.check_for_updates, policy.ask_password_each_time), (Some(false), Some(true)));
    assert_eq!(policy.proxy, None);
    let said: Vec<_> = policy.faults.iter().map(|fault| fault.words(Words::english())).collect();
    assert_eq!(said.len(), 4, "{said:?}");
    for words in ["“Telemetry”", "“CheckForUpdates” takes true or false", "“Proxy” takes “system”"]
    {
        assert!(said.iter().any(|reason| reason.contains(words)), "{words} in {said:?}");
    }
}

#[test]
fn a_profile_of_macos_is_read_as_text_and_as_binary() {
    let text = br#"<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE plist PUBLIC "-//Apple//DTD PLIST 1.0//EN" "http://www.apple.com/DTDs/PropertyList-1.0.dtd">
<plist version="1.0"><dict>
<key>CheckForUpdates</key><false/><key>Proxy</key><string>none</string><key>AskPasswordEachTime</key><integer>1</integer>
</dict></plist>"#;
    let mut binary = Vec::new();
    plist::Value::from_reader_xml(&text[..]).unwrap().to_writer_binary(&mut binary).unwrap();
    assert!(binary.starts_with(b"bplist"), "macOS keeps them so");
    for bytes in [&text[..], &binary] {
        let policy = Policy::from_places([("a".to_owned(), parse_plist(bytes))]);
        assert_eq!(policy.check_for_updates, Some(false));
        assert_eq!(policy.proxy.as_deref(), Some("none"));
        assert_eq!(policy.ask_password_each_time, Some(true));
        assert!(policy.faults.is_empty(), "{:?}", policy.faults);
    }
}

/// The templates and examples administrators are given, as they are packed.
mod templates {
    use std::collections::BTreeMap;

    use super::*;

    const ADMX: &str = include_str!("../../../../packaging/windows/policy/anteroom.admx");
    const ADML: &str = include_str!("../../../../packaging/windows/policy/en-US/anteroom.adml");
    const PROFILE: &[u8] = include_bytes!("../../../../packaging/macos/policy-example.mobileconfig");
    const JSON: &str = include_str!("../../../../packaging/linux/policy-example.json");

    /// The values of an attribute, in the order of the text.
    fn attributes<'t>(text: &'t str, name: &str) -> Vec<&'t str> {
        let begin = format!(" {name}=\"");
        text.split(&begin).skip(1).filter_map(|rest| rest.split('"').next()).collect()
    }

    fn known() -> Vec<&'static str> {
        let mut known: Vec<_> = NAMES.iter().map(|one| one.name).collect();
        known.sort_unstable();
        known
    }

    #[test]
    fn group_policy_offers_every_name_and_no_other() {
        let mut offered = attributes(ADMX, "valueName");
        offered.sort_unstable();
        offered.dedup();
        assert_eq!(offered, known());
        for key in attributes(ADMX, "key") {
            assert_eq!(key, r"Software\Policies\Anteroom", "what is read is that key alone");
        }
    }

    #[test]
    fn every_text_group_policy_shows_is_there() {
        let texts = attributes(ADML, "id");
        for reference in ADMX.split("$(string.").skip(1).filter_map(|rest| rest.split(')').next()) {
            assert!(texts.contains(&reference), "the text {reference} is missing");
        }
        for reference in ADMX.split("$(presentation.").skip(1).filter_map(|rest| rest.split(')').next()) {
            assert!(texts.contains(&reference), "the presentation {reference} is missing");
        }
        let elements = attributes(ADMX.split("<elements>").nth(1).unwrap(), "id");
        for shown in attributes(ADML, "refId") {
            assert!(elements.contains(&shown), "{shown} is no element");
        }
    }

    #[test]
    fn the_example_for_linux_fixes_every_name_and_is_understood() {
        assert_names(parse_json(JSON.as_bytes()));
    }

    #[test]
    fn the_example_for_macos_fixes_every_name_and_is_understood() {
        let profile = plist::Value::from_reader_xml(PROFILE).unwrap().into_dictionary().unwrap();
        let content = profile.get("PayloadContent").unwrap().as_array().unwrap();
        let ours = content[0].as_dictionary().unwrap();
        assert_eq!(ours.get("PayloadType").unwrap().as_string(), Some("io.anteroom.desktop"));
        let mut left = Vec::new();
        let own = ours.iter().filter(|(name, _)| !name.starts_with("Payload"));
        let own: plist::Dictionary = own.map(|(name, value)| (name.clone(), value.clone())).collect();
        plist::Value::Dictionary(own).to_writer_xml(&mut left).unwrap();
        assert_names(parse_plist(&left));
    }

    fn assert_names(found: Found) {
        let Found::Values(values) = &found else { panic!("{found:?}") };
        let names: BTreeMap<_, _> = values.iter().collect();
        assert_eq!(names.keys().map(|name| name.as_str()).collect::<Vec<_>>(), known());
        let policy = Policy::from_places([("example".to_owned(), found)]);
        assert!(policy.faults.is_empty(), "{:?}", policy.faults);
        assert_eq!(policy.check_for_updates, Some(false));
    }
}
