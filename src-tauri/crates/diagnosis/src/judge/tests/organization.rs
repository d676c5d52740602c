//! Autodiscover, DNS, one organization, and rights.

use super::*;

fn found(url: Value, unconfirmed: Value) -> (Outcome, Option<Code>) {
    let facts = json!({
        "url": url, "unconfirmed": unconfirmed, "sign_in_rejected": false,
        "attempts": ["POX https://autodiscover.contoso.com/autodiscover/autodiscover.xml: found"],
    });
    verdict(CheckId::AutodiscoverFound, &ok("autodiscover", facts))
}

#[test]
fn autodiscover_leads_to_exchange_or_not() {
    let ours = json!("https://mail.contoso.com/EWS/Exchange.asmx");
    let foreign = json!("https://ews.fabrikam.com/EWS/Exchange.asmx");
    assert_eq!(found(ours.clone(), Value::Null), (Outcome::Pass, None));
    assert_eq!(
        found(ours, json!("mail.contoso.com")),
        (Outcome::Pass, None),
        "the host that is in use needs no word"
    );
    for unconfirmed in [json!("ews.fabrikam.com"), Value::Null] {
        assert_eq!(
            found(foreign.clone(), unconfirmed),
            (Outcome::Warn, Some(Code::AutodiscoverOtherHost)),
            "another host than the one in use is worth a word, whomever it belongs to"
        );
    }
    assert_eq!(found(Value::Null, Value::Null), (Outcome::Fail, Some(Code::AutodiscoverNothingFound)));
    assert_eq!(
        found(Value::Null, json!("ews.fabrikam.com")),
        (Outcome::Fail, Some(Code::AutodiscoverHostUnconfirmed))
    );
}

#[test]
fn another_host_and_the_one_in_use_are_both_named() {
    let facts = json!({
        "url": "https://ews.contoso.com/EWS/Exchange.asmx", "unconfirmed": null, "sign_in_rejected": false, "attempts": [],
    });
    let report = judge(CheckId::AutodiscoverFound, &ok("autodiscover", facts), &scene());
    let title = Words::english().problem(report.findings[0].code, &report.findings[0].args).title;
    assert!(title.contains("ews.contoso.com") && title.contains("mail.contoso.com"), "{title}");
}

#[test]
fn why_autodiscover_gave_no_url_is_told_apart() {
    let why = |code: &str| {
        let facts = json!({
            "url": null, "unconfirmed": null, "sign_in_rejected": false, "attempts": [],
            "cause": {"code": code, "host": "auto.contoso.com", "answered": "HTTP 200, “Contoso”"},
        });
        judge(CheckId::AutodiscoverFound, &ok("autodiscover", facts), &scene()).findings.remove(0)
    };
    for code in [Code::AutodiscoverAddressUnknown, Code::AutodiscoverRedirectLoop, Code::AutodiscoverWebSite]
    {
        let finding = why(code.dotted());
        let words = Words::english().problem(code, &finding.args);
        assert_eq!((finding.code, finding.remedy), (code, None), "no script that changes every server");
        assert!(format!("{words:?}").contains("auto.contoso.com"), "the host is named: {words:?}");
    }
    assert_eq!(
        why("auth.rejected").code,
        Code::AutodiscoverNothingFound,
        "Exchange took the password before"
    );
}

#[test]
fn dns_leads_to_autodiscover_or_need_not() {
    let service = |targets: &[&str], unanswered: Value, otherwise: Value| {
        let facts = json!({
            "name": "_autodiscover._tcp.contoso.com", "targets": targets, "unanswered": unanswered,
            "found_otherwise": otherwise,
        });
        judge(CheckId::AutodiscoverSrv, &ok("service", facts), &scene())
    };
    let report = service(&["mail.contoso.com:443"], Value::Null, json!(false));
    assert_eq!(report.args.find("targets"), Some("mail.contoso.com:443"));
    let report = service(&[], Value::Null, json!(true));
    assert_eq!(report.outcome, Outcome::Pass);
    assert_eq!(report.args.find("targets"), Some("not_needed"));
    let report = service(&[], Value::Null, json!(false));
    assert_eq!(report.findings[0].code, Code::AutodiscoverServiceMissing);
    assert_eq!(report.findings[0].args.find("service"), Some("_autodiscover._tcp.contoso.com"));
    let report = service(&[], json!("no answer"), Value::Null);
    assert_eq!(report.findings[0].code, Code::DnsFailed, "silence says nothing about records");
    assert_eq!(service(&[], json!("no answer"), json!(true)).outcome, Outcome::Pass);
}

#[test]
fn mailboxes_elsewhere_are_named() {
    let environment = |places: &[(&str, &str)]| {
        let facts = ok("environment", json!({ "mailboxes": places }));
        judge(CheckId::EnvironmentSingle, &facts, &scene())
    };
    let (here, gone) = (("svc-rooms@contoso.com", "here"), ("room7@contoso.com", "elsewhere"));
    assert_eq!(
        environment(&[here, ("room9@contoso.com", "unknown")]).outcome,
        Outcome::Pass,
        "no matter of place"
    );
    let report = environment(&[here, gone]);
    assert_eq!((&report.outcome, report.findings[0].code), (&Outcome::Fail, Code::EnvironmentElsewhere));
    assert_eq!(report.findings[0].args.find("mailboxes"), Some("room7@contoso.com"));
    assert_eq!(environment(&[here, ("room8@contoso.com", "unanswered")]).outcome, Outcome::Manual);
    let names: Vec<String> = (1..=8).map(|n| format!("room{n}@contoso.com")).collect();
    let many: Vec<_> = names.iter().map(|name| (name.as_str(), "elsewhere")).collect();
    let report = environment(&many);
    assert!(
        report.findings[0].args.find("mailboxes").is_some_and(|words| words.ends_with(", … (+3)")),
        "a sentence stays one"
    );
    let lines = report.evidence.unwrap().lines;
    assert_eq!(lines.iter().filter(|line| line.starts_with("elsewhere")).count(), 8, "the evidence has all");
}

#[test]
fn whoever_may_act_as_whom() {
    let calendar = ok("calendar", json!({"items": 3}));
    let denied = fault("calendar", "ews.impersonation_denied");
    for check in [CheckId::ImpersonationSelf, CheckId::ImpersonationUsers, CheckId::ImpersonationEquipment] {
        assert_eq!(verdict(check, &calendar), (Outcome::Pass, None), "{check}");
        assert_eq!(verdict(check, &denied), (Outcome::Fail, Some(Code::ImpersonationDenied)), "{check}");
    }
    assert_eq!(
        verdict(CheckId::ImpersonationUsers, &fault("calendar", "ews.mailbox_not_found")).1,
        Some(Code::MailboxNotFound)
    );
}

fn refused(code: &str) -> Value {
    json!({"code": code, "args": {}, "stops_all": false, "detail": code})
}

#[test]
fn a_scope_keeps_some_out_and_lets_others_in() {
    let scope = |inside: Value, outside: Value| {
        verdict(CheckId::ImpersonationScope, &ok("scope", json!({"inside": inside, "outside": outside})))
    };
    let open = json!(["room101@contoso.com", null]);
    assert_eq!(scope(open.clone(), refused("ews.impersonation_denied")), (Outcome::Pass, None));
    assert_eq!(scope(open.clone(), Value::Null), (Outcome::Fail, Some(Code::ImpersonationTooWide)));
    assert_eq!(
        scope(open.clone(), refused("ews.folder_not_found")),
        (Outcome::Fail, Some(Code::ImpersonationTooWide)),
        "let in, and shown nothing"
    );
    assert_eq!(
        scope(
            json!(["room101@contoso.com", refused("ews.impersonation_denied")]),
            refused("ews.impersonation_denied")
        ),
        (Outcome::Fail, Some(Code::ImpersonationDenied)),
        "a right that is not there keeps everybody out"
    );
    assert_eq!(
        scope(open, refused("ews.mailbox_not_found")),
        (Outcome::Fail, Some(Code::MailboxNotFound)),
        "an address without a mailbox proves nothing"
    );
}

#[test]
fn full_access_opens_the_inbox() {
    let access = |facts: &Facts| verdict(CheckId::RoomFullAccess, facts);
    let missing = (Outcome::Fail, Some(Code::RoomWithoutFullAccess));
    assert_eq!(access(&ok("access", json!({"may_read": true}))), (Outcome::Pass, None));
    assert_eq!(
        access(&ok("access", json!({"may_read": null}))),
        (Outcome::Pass, None),
        "a server that does not tell"
    );
    assert_eq!(access(&ok("access", json!({"may_read": false}))), missing, "seen is not read");
    for code in ["ews.access_denied", "ews.folder_not_found", "ews.item_not_found"] {
        assert_eq!(access(&fault("access", code)), missing, "{code}");
    }
    assert_eq!(access(&fault("access", "net.timeout")).1, Some(Code::Timeout));
    assert_eq!(
        access(&fault("access", "auth.account_disabled")).1,
        Some(Code::MailboxUnavailable),
        "the room's account, not the service account"
    );
}
