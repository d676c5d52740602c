use anteroom_domain::Code;

use super::*;
use crate::Options;
use crate::secrets::StorePolicy;

fn desk(folder: &std::path::Path) -> Wizard {
    let now = || "2026-11-21T10:00:00Z".parse().unwrap();
    Wizard::new(Options { data_folder: folder.to_owned(), secrets: StorePolicy::SessionOnly, now })
}

fn draft(name: &str, texts: &[(Field, &str)]) -> Draft {
    let texts = texts.iter().map(|(field, text)| (*field, (*text).to_owned())).collect();
    Draft { name: Some(name.to_owned()), texts, ..Draft::default() }
}

async fn kept(wizard: &Wizard, draft: Draft) -> SetupRef {
    match wizard.setup_draft(draft, None).await.unwrap() {
        Drafted::Kept { setup, .. } => SetupRef { setup },
        Drafted::Refused(refused) => panic!("{refused:?}"),
    }
}

fn codes(drafted: Drafted) -> Vec<(String, Code)> {
    match drafted {
        Drafted::Kept { setup, .. } => panic!("{setup:?} was kept"),
        Drafted::Refused(refused) => {
            refused.wrong.into_iter().map(|wrong| (wrong.field, wrong.why.code)).collect()
        }
    }
}

#[tokio::test]
async fn what_is_wrong_is_told_whole_and_nothing_is_kept() {
    let folder = tempfile::tempdir().unwrap();
    let wizard = desk(folder.path());
    kept(&wizard, draft("Contoso", &[])).await;
    let mut wrong = draft(
        "CONTOSO",
        &[(Field::Url, "http://mail.contoso.com"), (Field::UserName, "CONTOSO\\"), (Field::Email, "")],
    );
    wrong.product = Some("flowscape".into());
    wrong.environment = Some(EnvironmentKind::ExchangeOnline);
    wrong.days_back = Some(9_999);
    wrong.rooms = vec!["oak".into(), "elm@contoso.com".into()];
    let refused = codes(wizard.setup_draft(wrong, None).await.unwrap());
    let told: Vec<_> = refused.iter().map(|(field, code)| (field.as_str(), *code)).collect();
    assert_eq!(
        told,
        [
            ("environment", Code::ProductElsewhere),
            ("name", Code::SetupNameTaken),
            ("userName", Code::LoginInvalid),
            ("url", Code::InsecureUrl),
            ("room", Code::AddressInvalid),
            ("daysBack", Code::SetupIncomplete),
        ],
        "in the order of the steps; what is empty is missing and not wrong"
    );
    assert_eq!(wizard.session_open(None).await.unwrap().setups.len(), 1);
}

#[tokio::test]
async fn whom_a_person_names_is_trusted_and_what_is_not_named_stays() {
    let folder = tempfile::tempdir().unwrap();
    let wizard = desk(folder.path());
    let named = draft("Contoso", &[(Field::Url, "mail.contoso.com"), (Field::Email, "svc@contoso.com")]);
    let setup = kept(&wizard, named).await;
    let view = wizard.setup_open(setup.clone()).await.unwrap();
    assert!(view.unconfirmed_hosts.is_empty(), "{:?}", view.unconfirmed_hosts);
    let opened = wizard.opened(&setup.setup).unwrap();
    let doubt = |setup: &mut Setup| setup.trusted = Some(Default::default());
    opened.change(&wizard.store, (wizard.now)(), doubt).await.unwrap();
    let again = Draft { texts: vec![(Field::Url, "mail.contoso.com".into())], ..Draft::default() };
    wizard.setup_redraft(setup.clone(), again).await.unwrap();
    let view = wizard.setup_open(setup.clone()).await.unwrap();
    let hosts: Vec<_> = view.unconfirmed_hosts.iter().map(|row| row.host.as_str()).collect();
    assert_eq!(hosts, ["contoso.com"], "the one that was named anew, and no other");
    assert_eq!(view.account.email, "svc@contoso.com");
    let cleared = Draft { texts: vec![(Field::Email, String::new())], ..Draft::default() };
    wizard.setup_redraft(setup.clone(), cleared).await.unwrap();
    let view = wizard.setup_open(setup).await.unwrap();
    assert_eq!((view.account.email.as_str(), view.exchange.url.as_str()), ("", "mail.contoso.com"));
}

#[tokio::test]
async fn what_was_wrong_before_stands_in_the_way_of_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let wizard = desk(folder.path());
    let setup = kept(&wizard, draft("Contoso", &[])).await;
    let opened = wizard.opened(&setup.setup).unwrap();
    let typed = |setup: &mut Setup| setup.exchange.url = "http://mail.contoso.com".into();
    opened.change(&wizard.store, (wizard.now)(), typed).await.unwrap();
    let owner = Draft { texts: vec![(Field::FallbackOwner, "front@contoso.com".into())], ..Draft::default() };
    let drafted = wizard.setup_redraft(setup.clone(), owner).await.unwrap();
    assert!(matches!(drafted, Drafted::Kept { .. }), "{drafted:?}");
    let same = Draft { texts: vec![(Field::Url, "http://mail.contoso.com".into())], ..Draft::default() };
    let drafted = wizard.setup_redraft(setup, same).await.unwrap();
    assert_eq!(codes(drafted), [("url".to_owned(), Code::InsecureUrl)], "but who names it is told");
}
