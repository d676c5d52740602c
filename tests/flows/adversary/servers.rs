//! Servers that send somewhere else, and what stands between.

use anteroom_wizard::Code;
use anteroom_wizard::wire::{
    DiscoverRequest, ExchangeForm, HostsConfirm, SetupId, SetupRef, SetupSave, TestRequest, UsersFetchLdap,
};
use serde_json::json;

use super::answers::{ldap_referral, moved_to, pox};
use super::{Desk, Trap, told};
use crate::support::{Stage, operation};

/// A setup whose three places a person has confirmed.
async fn confirmed(desk: &Desk, places: &[&Trap; 3]) -> SetupId {
    let file = desk.write("tailspin.json", &Desk::document(places, json!({})));
    let view = desk.import(&file).await;
    let hosts = view.unconfirmed_hosts.into_iter().map(|row| row.host).collect();
    desk.wizard.hosts_confirm(HostsConfirm { setup: view.id.clone(), hosts }).await.unwrap();
    view.id
}

#[tokio::test(flavor = "multi_thread")]
async fn a_redirect_of_exchange_takes_no_password_along() {
    let desk = Desk::new();
    let away = Trap::asking(3).await;
    for code in [301, 302, 303, 307, 308] {
        let to = away.url();
        // Whoever wants a password first, and moves away with it in hand.
        let exchange = Trap::answering(2, move |heard| moved_to(code, &to, heard, true)).await;
        let setup = confirmed(&desk, &[&exchange, &exchange, &exchange]).await;
        let test = TestRequest { setup: setup.clone(), operation: operation() };
        let report = desk.wizard.account_test(test, |_| ()).await.unwrap();
        assert!(!report.passed, "{code}");
        assert!(exchange.credentials() > 0, "{code}: the confirmed host was asked");
        assert_eq!(away.contacts(), 0, "{code}: and the other one was not even spoken to");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_redirect_of_autodiscover_leads_no_password_to_a_host_nobody_confirmed() {
    let desk = Desk::new();
    let away = Trap::asking(4).await;
    for (base, is_signed_in) in
        [(format!("http://{}", away.place), false), (format!("http://{}", away.place), true)]
    {
        let autodiscover = Trap::answering(3, move |heard| {
            let path = heard.split(' ').nth(1).unwrap_or_default();
            moved_to(302, &format!("{base}{path}"), heard, is_signed_in)
        })
        .await;
        let setup = confirmed(&desk, &[&autodiscover, &autodiscover, &autodiscover]).await;
        let request = DiscoverRequest { setup, operation: operation(), confirmed_hosts: Vec::new() };
        let found = desk.wizard.exchange_discover(request, |_| ()).await.unwrap();
        assert_eq!(found.url, None);
        assert_eq!(
            found.unconfirmed_host.as_deref(),
            Some(away.place.as_str()),
            "the host is told with its port"
        );
        assert!(autodiscover.contacts() > 0, "the confirmed host was asked");
        assert_eq!(away.contacts(), 0, "signed in: {is_signed_in}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_url_that_autodiscover_offers_at_a_strange_host_is_not_typed_by_standing_in_the_field() {
    let desk = Desk::new();
    let away = Trap::asking(4).await;
    let url = away.url();
    let autodiscover = Trap::answering(3, {
        let url = url.clone();
        move |_| pox(&url)
    })
    .await;
    let setup = confirmed(&desk, &[&autodiscover, &autodiscover, &autodiscover]).await;
    let discover =
        || DiscoverRequest { setup: setup.clone(), operation: operation(), confirmed_hosts: Vec::new() };
    let found = desk.wizard.exchange_discover(discover(), |_| ()).await.unwrap();
    assert_eq!(
        (found.url.as_ref(), found.unconfirmed_host.as_deref()),
        (Some(&url), Some(away.place.as_str()))
    );
    let form = desk.wizard.setup_open(SetupRef { setup: setup.clone() }).await.unwrap().exchange;
    let save = SetupSave {
        setup: setup.clone(),
        step: None,
        environment: None,
        details: None,
        ldap: None,
        account: None,
        exchange: Some(ExchangeForm { url, ..form }),
        import: None,
    };
    let view = desk.wizard.setup_save(save).await.unwrap();
    assert_eq!(view.unconfirmed_hosts.len(), 1, "it waits for a word: {:?}", view.unconfirmed_hosts);
    desk.type_password(&setup).await;
    let test = TestRequest { setup: setup.clone(), operation: operation() };
    let failure = desk.wizard.account_test(test, |_| ()).await.expect_err("nobody confirmed it");
    assert_eq!(failure.code(), Code::HostUnconfirmed);
    assert_eq!(away.contacts(), 0);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_referral_of_a_directory_is_not_followed() {
    let desk = Desk::new();
    let away = Trap::asking(4).await;
    let to = format!("ldap://{}/", away.place);
    let directory = Trap::answering(3, move |heard| ldap_referral(heard.as_bytes(), &to)).await;
    let setup = confirmed(&desk, &[&directory, &directory, &directory]).await;
    let ldap = desk.wizard.setup_open(SetupRef { setup: setup.clone() }).await.unwrap().ldap;
    let request = UsersFetchLdap { setup, operation: operation(), ldap };
    desk.wizard.users_fetch_ldap(request, |_| ()).await.expect_err("nobody signed it in");
    assert_eq!(directory.credentials(), 1, "the confirmed one got the password, once");
    assert_eq!(away.contacts(), 0, "the one it named was not spoken to");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_proxy_sees_where_it_leads_and_no_password() {
    let desk = Desk::new();
    let mut document =
        Desk::document(&[&Trap::asking(3).await; 3], json!({"autodiscover_bases": [], "ldap": {}}));
    document["exchange"]["url"] = "https://mail.tailspin.example/EWS/Exchange.asmx".into();
    document["ldap"] = json!({"server": "", "base": "", "group": ""});
    let file = desk.write("tailspin.json", &document);
    let arguments =
        ["--address-book", "--confirm-host", "mail.tailspin.example", "--confirm-host", "tailspin.example"];
    for answer in [
        "HTTP/1.1 407 Proxy Authentication Required\r\nProxy-Authenticate: Basic realm=\"x\"\r\nContent-Length: 0\r\n\r\n",
        "HTTP/1.1 200 Connection established\r\n\r\n",
        "HTTP/1.1 302 Found\r\nLocation: http://127.0.0.1/\r\nContent-Length: 0\r\n\r\n",
    ] {
        let proxy = Trap::answering(2, move |_| answer.as_bytes().to_vec()).await;
        let mut command = desk.command("users", &file, &arguments);
        command
            .env("HTTPS_PROXY", format!("http://{}", proxy.place))
            .env_remove("NO_PROXY")
            .env_remove("no_proxy");
        told(command).await.expect(3, "nothing stands behind it");
        assert!(proxy.contacts() > 0, "it was asked: {answer}");
        assert_eq!(proxy.credentials(), 0, "{answer}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_certificate_that_does_not_hold_ends_it_before_the_password() {
    let stage = Stage::open_stored(1, 1).await;
    let form = stage.view().await.exchange;
    let trusted = form.authority_file.clone();
    stage.save_exchange(ExchangeForm { authority_file: String::new(), ..form.clone() }).await;
    let report = stage.wizard.account_test(stage.test(), |_| ()).await.unwrap();
    assert_eq!(report.root_cause.map(|cause| cause.code), Some(Code::TlsUnknownIssuer));
    assert_eq!(stage.practice.log().sign_ins.len(), 0, "nobody was signed in, rightly or wrongly");
    stage.save_exchange(ExchangeForm { authority_file: trusted, ..form }).await;
    assert!(stage.wizard.account_test(stage.test(), |_| ()).await.unwrap().passed, "trusted, it is");
}
