//! Judgements of recorded facts.

mod account;
mod organization;
mod resources;

use anteroom_catalogue::Words;
use anteroom_domain::{Code, TaskId};
use serde_json::{Value, json};

use super::*;
use crate::scene::sample::scene;
use crate::{Outcome, Shell};

/// An observation as a case file holds it.
fn seen(kind: &str, answer: Value) -> Facts {
    let facts = json!({"kind": kind, "seen": {
        "at": "2026-11-21T10:00:00Z", "elapsed_ms": 12, "status": 200, "response_code": null,
        "request_id": "b1d1", "answer": answer,
    }});
    serde_json::from_value(facts).unwrap()
}

fn ok(kind: &str, answer: Value) -> Facts {
    seen(kind, json!({ "Ok": answer }))
}

fn fault(kind: &str, code: &str) -> Facts {
    seen(kind, json!({"Err": {"code": code, "args": {}, "stops_all": false, "detail": code}}))
}

fn verdict(check: CheckId, facts: &Facts) -> (Outcome, Option<Code>) {
    let report = judge(check, facts, &scene());
    (report.outcome, report.findings.first().map(|finding| finding.code))
}

fn endpoint(status: u16, challenges: &[&str], more: Value) -> Facts {
    let mut facts = json!({
        "status": status, "challenges": challenges, "server": null, "front_end": null, "content_type": "",
        "title": null, "redirect": null, "policy_reason": null, "is_soap": false, "request_id": null,
        "at": "2026-11-21T10:00:00Z", "elapsed": {"secs": 0, "nanos": 9_000_000},
    });
    for (name, value) in more.as_object().unwrap() {
        facts[name] = value.clone();
    }
    ok("endpoint", facts)
}

#[test]
fn what_answers_tells_what_is_wrong() {
    let cases = [
        (endpoint(401, &["Basic realm=\"x\""], json!({})), Outcome::Pass, None),
        (endpoint(500, &[], json!({"is_soap": true})), Outcome::Pass, None),
        (
            endpoint(200, &[], json!({"title": "Sign in", "content_type": "text/html"})),
            Outcome::Fail,
            Some(Code::NotEws),
        ),
        (endpoint(200, &[], json!({})), Outcome::Fail, Some(Code::NotEws)),
        (
            endpoint(302, &[], json!({"redirect": "https://sso.contoso.com/adfs/ls"})),
            Outcome::Fail,
            Some(Code::RedirectedElsewhere),
        ),
        (endpoint(403, &[], json!({})), Outcome::Fail, Some(Code::HttpForbidden)),
        (
            endpoint(403, &[], json!({"policy_reason": "EWS is disabled for this user or tenant"})),
            Outcome::Fail,
            Some(Code::EwsDisabled),
        ),
        (endpoint(404, &[], json!({})), Outcome::Fail, Some(Code::HttpNotFound)),
        (endpoint(503, &[], json!({})), Outcome::Fail, Some(Code::HttpUnavailable)),
        (endpoint(418, &[], json!({})), Outcome::Fail, Some(Code::HttpUnexpected)),
    ];
    for (facts, outcome, code) in cases {
        assert_eq!(verdict(CheckId::EndpointIsEws, &facts), (outcome, code), "{facts:?}");
    }
}

#[test]
fn an_empty_page_says_so() {
    let report = judge(CheckId::EndpointIsEws, &endpoint(200, &[], json!({})), &scene());
    assert_eq!(report.findings[0].args.find("answered"), Some("HTTP 200"));
}

#[test]
fn a_locked_account_may_be_told_before_the_sign_in() {
    let verdict = |status| verdict(CheckId::EndpointIsEws, &endpoint(status, &[], json!({})));
    assert_eq!(verdict(456), (Outcome::Fail, Some(Code::AccountLocked)));
    assert_eq!(verdict(457), (Outcome::Fail, Some(Code::PasswordExpired)));
}

#[test]
fn the_cloud_takes_no_password_whatever_it_names() {
    let scene =
        Scene { endpoint: "https://outlook.office365.com/EWS/Exchange.asmx".parse().unwrap(), ..scene() };
    let facts = endpoint(401, &["Basic Realm=\"\"", "Bearer client_id=\"x\""], json!({}));
    let report = judge(CheckId::SignInSchemes, &facts, &scene);
    assert_eq!(report.findings[0].code, Code::CloudNeedsModernSignIn, "before a password is spent on it");
}

/// Facts of the first request with the password, answered by Exchange with an error.
fn complaint(code: &str, version: Value) -> Facts {
    let complaint = json!({"code": code, "args": {}, "stops_all": false, "detail": code});
    ok("sign_in", json!({"version": version, "complaint": complaint}))
}

#[test]
fn whatever_exchange_answers_behind_the_sign_in_proves_it() {
    let version = json!({"major": 15, "minor": 2, "build": 2562, "revision": 17});
    for code in [
        "ews.throttled",
        "ews.request_refused",
        "ews.unrecognized",
        "account.no_mailbox",
        "ews.server_transient",
    ] {
        let facts = complaint(code, version.clone());
        for check in [CheckId::SignInAccepted, CheckId::SignInSingleFactor, CheckId::AccountEws] {
            assert_eq!(verdict(check, &facts), (Outcome::Pass, None), "{check} when it answers {code}");
        }
        assert_eq!(verdict(CheckId::ServerVersion, &facts), (Outcome::Pass, None), "an error names it, too");
        let silent = complaint(code, Value::Null);
        assert_eq!(
            verdict(CheckId::ServerVersion, &silent),
            (Outcome::Manual, None),
            "only this is not known"
        );
    }
    let off = complaint("ews.disabled", version.clone());
    assert_eq!(verdict(CheckId::SignInAccepted, &off), (Outcome::Pass, None));
    assert_eq!(verdict(CheckId::AccountEws, &off), (Outcome::Fail, Some(Code::EwsDisabled)));
    let expired = complaint("auth.password_expired", version);
    assert_eq!(verdict(CheckId::SignInAccepted, &expired), (Outcome::Fail, Some(Code::PasswordExpired)));
}

#[test]
fn facts_of_an_earlier_version_are_judged_as_those_of_this_one() {
    let facts = json!({"kind": "sign_in", "seen": {
        "at": "2026-11-21T10:00:00Z", "elapsed_ms": 12, "status": 500, "response_code": "ErrorServerBusy",
        "request_id": null,
        "answer": {"Err": {"code": "ews.throttled", "args": {}, "stops_all": false, "detail": "busy"}},
    }});
    let facts: Facts = serde_json::from_value(facts).unwrap();
    assert_eq!(verdict(CheckId::SignInAccepted, &facts), (Outcome::Pass, None));
    assert_eq!(verdict(CheckId::ServerVersion, &facts), (Outcome::Manual, None));
}

#[test]
fn a_row_says_how_long_the_server_made_it_wait() {
    let facts = json!({"kind": "sign_in", "seen": {
        "at": "2026-11-21T10:00:00Z", "elapsed_ms": 12, "status": 200, "response_code": null, "request_id": null,
        "waited_ms": 2300, "answer": {"Ok": {"version": null}},
    }});
    let report = judge(CheckId::SignInAccepted, &serde_json::from_value(facts).unwrap(), &scene());
    let words = Words::english().passed(report.check, &report.args);
    assert!(words.contains("3 s"), "{words}");
    assert!(report.evidence.unwrap().lines.iter().any(|line| line.starts_with("waited 3 s")));
}

#[test]
fn the_offer_decides_how_to_sign_in() {
    let offers = [
        (vec!["Negotiate", "NTLM", "Basic realm=\"x\""], Outcome::Pass, None),
        (vec!["Negotiate", "NTLM"], Outcome::Fail, Some(Code::SchemeNotOffered)),
        (
            vec!["Bearer authorization_uri=\"https://login.windows.net\""],
            Outcome::Fail,
            Some(Code::CloudNeedsModernSignIn),
        ),
    ];
    for (challenges, outcome, code) in offers {
        let facts = endpoint(401, &challenges, json!({}));
        assert_eq!(verdict(CheckId::SignInSchemes, &facts), (outcome, code), "{challenges:?}");
    }
    let report = judge(CheckId::SignInSchemes, &endpoint(401, &["Negotiate", "NTLM"], json!({})), &scene());
    assert_eq!(report.findings[0].args.find("offered"), Some("Negotiate, NTLM"), "what was offered is named");
    let shell = report.findings[0].remedy.as_ref().unwrap().shell.clone();
    assert_eq!(shell, Some(Shell::Script { task: TaskId::OfferBasic, room: None }), "a script offers it");
}

fn chain(not_after: &str, refused: Value) -> Facts {
    ok(
        "certificate",
        json!({
            "encrypted": true, "protocol": "TLS 1.3", "refused": refused,
            "chain": [{"subject": "CN=mail", "issuer": "CN=ca", "names": ["mail.contoso.com"],
                "not_before": "2025-01-01T00:00:00Z", "not_after": not_after, "sha256": "ab"}],
        }),
    )
}

#[test]
fn a_certificate_is_judged_at_the_time_it_was_seen() {
    let judge_at = |not_after| verdict(CheckId::TlsValid, &chain(not_after, Value::Null));
    assert_eq!(judge_at("2027-11-21T00:00:00Z"), (Outcome::Pass, None));
    assert_eq!(judge_at("2026-12-01T00:00:00Z"), (Outcome::Warn, Some(Code::TlsExpiresSoon)));
    let expired = json!({"code": "net.tls.expired", "args": {}, "stops_all": true, "detail": "expired"});
    let report = judge(CheckId::TlsValid, &chain("2026-01-01T00:00:00Z", expired), &scene());
    assert_eq!(report.outcome, Outcome::Fail);
    assert_eq!(report.findings[0].args.find("when"), Some("2026-01-01T00:00:00Z"), "the day is told");
    assert!(
        report.evidence.unwrap().lines.iter().any(|line| line.contains("mail.contoso.com")),
        "a refused certificate is shown"
    );
    let plain = json!({"encrypted": false, "protocol": null, "chain": [], "refused": null});
    assert_eq!(
        verdict(CheckId::TlsValid, &ok("certificate", plain)).0,
        Outcome::Pass,
        "plain http to this computer"
    );
}

#[test]
fn a_version_is_named_and_its_age_told() {
    let version = |minor: u32, build: u32| {
        let version = json!({"major": 15, "minor": minor, "build": build, "revision": 4});
        ok("sign_in", json!({"version": version}))
    };
    assert_eq!(verdict(CheckId::ServerVersion, &version(2, 2562)), (Outcome::Pass, None));
    assert_eq!(
        verdict(CheckId::ServerVersion, &version(2, 1544)),
        (Outcome::Warn, Some(Code::ServerOutOfSupport))
    );
    let report = judge(CheckId::ServerVersion, &version(2, 2562), &scene());
    assert_eq!(report.args.find("product"), Some("Exchange Server SE"));
    assert_eq!(verdict(CheckId::ServerVersion, &ok("sign_in", json!({"version": null}))).0, Outcome::Manual);
}

#[test]
fn an_account_without_a_mailbox_is_told_apart_from_a_missing_room() {
    let code = |check, facts: &Facts| verdict(check, facts).1;
    assert_eq!(
        code(CheckId::AccountMailbox, &fault("account", "ews.mailbox_not_found")),
        Some(Code::AccountWithoutMailbox)
    );
    assert_eq!(
        code(CheckId::RoomImpersonation, &fault("calendar", "ews.mailbox_not_found")),
        Some(Code::MailboxNotFound)
    );
}

fn recipient(kind: &str, found: &[(&str, &str)], listed: bool) -> Facts {
    let found: Vec<_> = found
        .iter()
        .map(|(address, kind)| json!({"address": address, "display_name": "A name", "kind": kind}))
        .collect();
    ok(kind, json!({"found": found, "listed_as_room": listed, "answers": false}))
}

#[test]
fn the_fallback_owner_is_a_person_with_a_mailbox() {
    let owner = |found: &[(&str, &str)], listed| {
        verdict(CheckId::FallbackOwnerMailbox, &recipient("owner", found, listed))
    };
    assert_eq!(owner(&[("reception@contoso.com", "user")], false), (Outcome::Pass, None));
    assert_eq!(owner(&[], false).1, Some(Code::FallbackOwnerNotFound));
    assert_eq!(
        owner(&[("reception@contoso.com", "group")], false).1,
        Some(Code::FallbackOwnerWithoutMailbox)
    );
    assert_eq!(owner(&[("reception@contoso.com", "user")], true).1, Some(Code::FallbackOwnerIsRoom));
    assert_eq!(
        owner(&[("reception2@contoso.com", "user"), ("Reception@contoso.com", "user")], false),
        (Outcome::Pass, None),
        "of several the one with exactly this address is meant"
    );
}

#[test]
fn a_fallback_owner_by_an_alias_is_told_the_primary_address() {
    let holder = json!({"address": "main@contoso.com", "display_name": "A name", "kind": "user",
                        "aliases": ["reception@contoso.com"]});
    let facts = ok("owner", json!({"found": [holder], "listed_as_room": false, "answers": false}));
    assert_eq!(
        judge(CheckId::FallbackOwnerMailbox, &facts, &scene()).outcome,
        Outcome::Pass,
        "it is a mailbox's"
    );
    let report = judge(CheckId::FallbackOwnerPrimaryAddress, &facts, &scene());
    assert_eq!(report.outcome, Outcome::Warn, "an import is possible");
    assert_eq!(report.findings[0].code, Code::FallbackOwnerIsAlias);
    assert_eq!(report.findings[0].args.find("primary"), Some("main@contoso.com"));
    let own = recipient("owner", &[("Reception@contoso.com", "user")], false);
    assert_eq!(verdict(CheckId::FallbackOwnerPrimaryAddress, &own), (Outcome::Pass, None));
}

#[test]
fn a_room_is_a_room_under_its_primary_address() {
    let room = |check, found: &[(&str, &str)], listed| verdict(check, &recipient("room", found, listed));
    let own = [("room101@contoso.com", "unknown")];
    assert_eq!(room(CheckId::RoomExists, &own, false).0, Outcome::Pass);
    assert_eq!(room(CheckId::RoomExists, &[], false), (Outcome::Fail, Some(Code::RoomNotFound)));
    assert_eq!(room(CheckId::RoomKind, &own, true).0, Outcome::Pass, "a room list says so");
    assert_eq!(room(CheckId::RoomKind, &own, false), (Outcome::Manual, None), "nobody says what it is");
    assert_eq!(
        room(CheckId::RoomKind, &[("room101@contoso.com", "user")], false),
        (Outcome::Fail, Some(Code::RoomWrongKind))
    );
    assert_eq!(room(CheckId::RoomPrimaryAddress, &own, true).0, Outcome::Pass);
    let other = [("main@contoso.com", "room")];
    let nobody = (Outcome::Fail, Some(Code::RoomNotFound));
    assert_eq!(room(CheckId::RoomExists, &other, true), nobody, "the only one there is, has another address");
    let holder = json!({"address": "main@contoso.com", "display_name": "A name", "kind": "room",
                        "aliases": ["room101@contoso.com"]});
    let facts = ok("room", json!({"found": [holder], "listed_as_room": true, "answers": false}));
    let report = judge(CheckId::RoomPrimaryAddress, &facts, &scene());
    assert_eq!(report.findings[0].code, Code::RoomAddressIsAlias);
    assert_eq!(report.findings[0].args.find("primary"), Some("main@contoso.com"));
}

#[test]
fn a_hidden_room_that_answers_exists() {
    let facts = ok("room", json!({"found": [], "listed_as_room": false, "answers": true}));
    assert_eq!(verdict(CheckId::RoomExists, &facts), (Outcome::Pass, None));
}

#[test]
fn impersonation_and_folder_are_two_questions() {
    let denied = fault("calendar", "ews.impersonation_denied");
    assert_eq!(
        verdict(CheckId::RoomImpersonation, &denied),
        (Outcome::Fail, Some(Code::ImpersonationDenied))
    );
    let hidden = fault("calendar", "ews.folder_not_found");
    assert_eq!(verdict(CheckId::RoomImpersonation, &hidden).0, Outcome::Pass);
    assert_eq!(verdict(CheckId::RoomCalendar, &hidden), (Outcome::Fail, Some(Code::FolderNotFound)));
    let report = judge(CheckId::RoomImpersonation, &denied, &scene());
    let remedy = report.findings[0].remedy.as_ref().unwrap();
    assert_eq!(remedy.subject.id, "account.impersonation");
    assert_eq!(remedy.shell, Some(Shell::Script { task: TaskId::ImpersonateResources, room: None }));
}

#[test]
fn a_room_refused_now_and_then_lacks_no_role() {
    let opened = |refusals: u32| {
        let facts = ok("calendar", json!({"items": 4, "refusals": refusals}));
        (judge(CheckId::RoomImpersonation, &facts, &scene()), verdict(CheckId::RoomCalendar, &facts))
    };
    assert_eq!(opened(0).0.outcome, Outcome::Pass);
    let (report, calendar) = opened(1);
    assert_eq!(calendar, (Outcome::Pass, None), "it was opened");
    let again = fault("calendar", "ews.impersonation_sporadic");
    for (report, outcome) in
        [(report, Outcome::Warn), (judge(CheckId::RoomImpersonation, &again, &scene()), Outcome::Fail)]
    {
        let finding = &report.findings[0];
        assert_eq!((&report.outcome, finding.code), (&outcome, Code::ImpersonationSporadic));
        let remedy = finding.remedy.as_ref().unwrap();
        assert_eq!(remedy.shell, None, "nothing is to be granted");
        let title = Words::english().problem(finding.code, &finding.args).title;
        let steps = Words::english().mend(remedy.subject, &finding.args);
        for words in [&title, &steps[0]] {
            assert!(words.contains("room101@contoso.com"), "the same room throughout: {words}");
        }
    }
}

#[test]
fn a_disabled_room_is_not_a_disabled_service_account() {
    let disabled = fault("calendar", "auth.account_disabled");
    assert_eq!(
        verdict(CheckId::RoomImpersonation, &disabled),
        (Outcome::Fail, Some(Code::MailboxUnavailable))
    );
    let own = fault("sign_in", "auth.account_disabled");
    assert_eq!(verdict(CheckId::SignInAccepted, &own), (Outcome::Fail, Some(Code::AccountDisabled)));
}

#[test]
fn subjects_are_hidden_when_most_of_enough_are() {
    let subjects = |sampled: u32, same: u32| {
        verdict(
            CheckId::RoomSubjects,
            &ok("subjects", json!({"sampled": sampled, "same_as_organizer": same})),
        )
    };
    assert_eq!(subjects(5, 4), (Outcome::Warn, Some(Code::RoomSubjectsHidden)), "80 % of five");
    assert_eq!(subjects(5, 3), (Outcome::Pass, None));
    assert_eq!(subjects(4, 4), (Outcome::Pass, None), "too few to tell");
    assert_eq!(subjects(0, 0), (Outcome::Pass, None));
}

#[test]
fn evidence_finds_the_request_again() {
    let report = judge(CheckId::RoomImpersonation, &fault("calendar", "ews.impersonation_denied"), &scene());
    let evidence = report.evidence.unwrap();
    assert_eq!(evidence.request_id.as_deref(), Some("b1d1"));
    assert!(evidence.to_lines().contains(&"HTTP status: 200".to_owned()));
}
