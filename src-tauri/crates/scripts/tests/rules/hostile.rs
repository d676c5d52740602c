//! Whatever a customer's value is, it stands in a script as one literal: the tree of the script is the same as with tame
//! values, and each literal reads back as the value.

use anteroom_domain::{Login, SmtpAddress};
use anteroom_scripts::{ComposeError, Environment, TaskId, Values, compose};
use proptest::prelude::*;

use crate::sample::{ENVIRONMENTS, everything, values};
use crate::syntax::Source;

const HOSTILE: [&str; 10] = [
    "O'Brien'; Remove-Mailbox *",
    "$(calc)",
    "`n`0\"; exit; \"",
    "a\u{2019}; Remove-Mailbox b",
    "\u{2018}\u{201a}\u{201b}'''",
    "#> Remove-Mailbox",
    "@' here '@ -and $true",
    "${env:USERNAME} %PATH% & calc | more",
    "') } } # ",
    "\u{201c}double\u{201d} \u{2013}Confirm:$false",
];

/// Everything the first lines assign, as PowerShell reads it: any of its five single quotes ends a text, two in a row stand
/// for the first of them.
fn read_literals(text: &str) -> Vec<String> {
    let quote = |c: char| matches!(c, '\'' | '\u{2018}'..='\u{201b}');
    let start = text.find("# The values that everything below reads.").unwrap_or(text.len());
    let end = text[start..].find("\n\n").map_or(text.len(), |length| start + length);
    let mut literals = Vec::new();
    let mut chars = text[start..end].chars().peekable();
    while let Some(c) = chars.next() {
        if !quote(c) {
            continue;
        }
        let mut value = String::new();
        while let Some(c) = chars.next() {
            let inside = !quote(c) || chars.next_if(|next| quote(*next)).is_some();
            if !inside {
                break;
            }
            value.push(c);
        }
        literals.push(value);
    }
    literals
}

/// The sample with as few rooms as are several.
fn tame() -> Values {
    // As hostile ones do, the mail domain names the organization besides the addresses, and the login does not.
    Values {
        rooms: values().rooms[..2].to_vec(),
        mail_domain: Some("fabrikam.com".into()),
        login: Some(Login::Bare("svc-rooms".into())),
        ..values()
    }
}

/// The sample with hostile texts wherever a text may stand.
fn with_texts(text: &str) -> Values {
    let some = Some(text.to_owned());
    Values {
        login: Some(Login::Bare(text.to_owned())),
        first_name: some.clone(),
        last_name: some.clone(),
        host: some.clone(),
        mail_domain: some.clone(),
        client_id: some.clone(),
        app_object_id: some.clone(),
        may_remove: vec![text.to_owned()],
        names: Some(text.chars().take(40).collect()),
        ..tame()
    }
}

fn assert_stays_data(hostile: &Values, text: &str) {
    for ((environment, tame), (_, wild)) in everything(&tame()).into_iter().zip(everything(hostile)) {
        let source = Source::parse(&wild.text);
        assert_eq!(source.errors(), Vec::<String>::new(), "{text:?} in {environment:?}");
        let tame = Source::parse(&tame.text);
        assert_eq!(source.shape(), tame.shape(), "{text:?} in {environment:?} stays a literal");
        let help = wild.text.find("#>").map(|end| &wild.text[..end]).unwrap_or_default();
        let plain = text.chars().all(|c| c.is_alphanumeric() || matches!(c, ' ' | '.' | ',' | '-' | '@'));
        assert!(plain || !help.contains(text), "{text:?} is shown where nothing quotes it: {help}");
        let literals = read_literals(&wild.text);
        for value in wild.values {
            assert!(literals.contains(&value), "{value:?} reads back from {literals:?}");
        }
    }
}

#[test]
fn hostile_texts_stay_single_literals() {
    for text in HOSTILE {
        assert_stays_data(&with_texts(text), text);
    }
}

#[test]
fn hostile_addresses_stay_single_literals() {
    let addresses =
        ["o'brien'@contoso.com", "$calc`0@contoso.com", "a\u{2019}b`n@contoso.com", "'-or$true#@contoso.com"];
    for text in addresses {
        let address: SmtpAddress = text.parse().expect("an address, if a strange one");
        let hostile = Values {
            account: Some(address.clone()),
            rooms: vec![address.clone(); 2],
            equipment: Some(address.clone()),
            room_list: Some(address),
            ..tame()
        };
        assert_stays_data(&hostile, text);
    }
}

#[test]
fn a_line_break_is_refused() {
    for text in ["a\nRemove-Mailbox b", "a\r", "a\u{0}b", "a\u{2028}b", "a\u{202e}b"] {
        for environment in ENVIRONMENTS {
            let refused = compose(&[TaskId::NameAccount], environment, &with_texts(text)).unwrap_err();
            assert!(matches!(refused, ComposeError::Unquotable(_)), "{text:?}: {refused}");
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn any_text_stays_a_literal_or_is_refused(text in "[\\PC'\"`$;(){}#@‘’‚‛]{1,40}") {
        prop_assume!(!text.trim().is_empty());
        let hostile = with_texts(&text);
        let composed = compose(&[TaskId::NameAccount], Environment::OnPremises, &hostile);
        match composed {
            Ok(script) => {
                let tame = compose(&[TaskId::NameAccount], Environment::OnPremises, &tame()).unwrap();
                let [wild, tame] = [Source::parse(&script.text), Source::parse(&tame.text)];
                prop_assert_eq!(wild.shape(), tame.shape());
                let literals = read_literals(&script.text);
                prop_assert!(literals.contains(&text), "{:?} reads back from {:?}", text, literals);
            }
            Err(error) => prop_assert!(matches!(error, ComposeError::Unquotable(_)), "{}", error),
        }
    }
}
