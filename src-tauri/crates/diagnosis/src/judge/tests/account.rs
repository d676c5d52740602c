//! Sign-in and service account.

use super::*;

#[test]
fn each_refusal_after_the_password_is_one_cause_of_its_own() {
    let cases = [
        // A page after the password: the password itself was taken.
        ("ews.not_ews", [None, Some(Code::SecondFactorWanted)]),
        ("net.redirected_elsewhere", [None, Some(Code::SecondFactorWanted)]),
        // Exchange knows who it is and says no.
        ("http.forbidden", [None, None]),
        ("ews.disabled", [None, None]),
        ("auth.rejected", [Some(Code::SignInRejected), Some(Code::SignInRejected)]),
        ("net.timeout", [Some(Code::Timeout), Some(Code::Timeout)]),
    ];
    for (code, [accepted, single]) in cases {
        let facts = fault("sign_in", code);
        assert_eq!(verdict(CheckId::SignInAccepted, &facts).1, accepted, "accepted, {code}");
        assert_eq!(verdict(CheckId::SignInSingleFactor, &facts).1, single, "single factor, {code}");
    }
    for code in ["http.forbidden", "ews.disabled", "ews.access_denied"] {
        assert_eq!(
            verdict(CheckId::AccountEws, &fault("sign_in", code)),
            (Outcome::Fail, Some(Code::EwsDisabled)),
            "{code} after the sign-in is about the account"
        );
    }
    let signed_in = ok("sign_in", json!({"version": null}));
    for check in [CheckId::SignInAccepted, CheckId::SignInSingleFactor, CheckId::AccountEws] {
        assert_eq!(verdict(check, &signed_in), (Outcome::Pass, None), "{check}");
    }
}

#[test]
fn a_sign_in_page_is_named() {
    let facts = seen(
        "sign_in",
        json!({"Err": {"code": "net.redirected_elsewhere", "args": {"to": "https://sts.contoso.com/adfs/ls"},
            "stops_all": true, "detail": "redirect"}}),
    );
    let report = judge(CheckId::SignInSingleFactor, &facts, &scene());
    assert_eq!(
        ["answered", "to"].map(|name| report.findings[0].args.find(name)),
        [Some("redirect"), Some("https://sts.contoso.com/adfs/ls")],
        "where it leads is told"
    );
    assert_eq!(report.findings[0].remedy.as_ref().unwrap().subject.id, "account.no_second_factor");
}

#[test]
fn basic_is_offered_or_not() {
    let offered = |challenges: &[&str]| verdict(CheckId::SignInBasic, &endpoint(401, challenges, json!({})));
    assert_eq!(offered(&["NTLM", "Basic realm=\"x\""]), (Outcome::Pass, None));
    assert_eq!(offered(&["Negotiate", "NTLM"]), (Outcome::Fail, Some(Code::SchemeNotOffered)));
}

#[test]
fn both_names_are_wanted() {
    let names = |given: Value, surname: Value| {
        let facts = ok("person", json!({"is_known": true, "given_name": given, "surname": surname}));
        judge(CheckId::AccountNames, &facts, &scene())
    };
    assert_eq!(names(json!("Room"), json!("Planner")).outcome, Outcome::Pass);
    let report = names(json!("Room"), json!(" "));
    assert_eq!((&report.outcome, report.findings[0].code), (&Outcome::Fail, Code::AccountNamesMissing));
    assert_eq!(report.findings[0].args.find("missing"), Some("last_name"), "blank is no name");
    assert_eq!(names(Value::Null, json!("Planner")).findings[0].args.find("missing"), Some("first_name"));
    let hidden = ok("person", json!({"is_known": false, "given_name": null, "surname": null}));
    assert_eq!(verdict(CheckId::AccountNames, &hidden), (Outcome::Manual, None), "hidden is not nameless");
}

#[test]
fn a_password_that_expires_is_told_in_time() {
    // The facts are of 21 November 2026.
    let expires =
        |at: Value| verdict(CheckId::AccountPasswordExpiry, &ok("password", json!({"expires": at})));
    assert_eq!(expires(json!("9999-12-30T22:00:00.999999999Z")), (Outcome::Pass, None));
    assert_eq!(expires(json!("0001-01-01T00:00:00Z")), (Outcome::Pass, None), "the other way to say never");
    let found = Some(Code::AccountPasswordExpires);
    assert_eq!(expires(json!("2026-12-11T00:00:00Z")), (Outcome::Warn, found), "twenty days");
    assert_eq!(expires(json!("2026-12-05T09:00:00Z")), (Outcome::Fail, found), "an hour less than fourteen");
    assert_eq!(expires(json!("2026-12-05T11:00:00Z")), (Outcome::Warn, found), "an hour more");
    assert_eq!(expires(json!("2026-01-01T00:00:00Z")), (Outcome::Fail, found), "over already");
    assert_eq!(expires(Value::Null), (Outcome::Manual, None), "a server that names no day");
    let mut refused = fault("password", "ews.request_refused");
    if let Facts::Password(seen) = &mut refused {
        seen.response_code = Some("ErrorInvalidOperation".into());
    }
    assert_eq!(
        verdict(CheckId::AccountPasswordExpiry, &refused),
        (Outcome::Manual, None),
        "one that does not say"
    );
    assert_eq!(
        verdict(CheckId::AccountPasswordExpiry, &fault("password", "net.timeout")),
        (Outcome::Fail, Some(Code::Timeout)),
        "one that is not there"
    );
}

#[test]
fn the_directory_names_the_primary_address() {
    let address = |mail: &str| {
        let facts = ok("directory", json!({"mail": mail, "primary": "svc-rooms@contoso.com"}));
        judge(CheckId::AccountDirectoryAddress, &facts, &with_directory())
    };
    assert_eq!(address("SVC-Rooms@contoso.com").outcome, Outcome::Pass, "addresses have no case");
    let report = address("svc-rooms@contoso.local");
    assert_eq!((&report.outcome, report.findings[0].code), (&Outcome::Fail, Code::AccountDirectoryAddress));
    assert_eq!(report.findings[0].args.find("present"), Some("svc-rooms@contoso.local"));
    assert_eq!(report.findings[0].args.find("primary"), Some("svc-rooms@contoso.com"));
    assert_eq!(address("").findings[0].args.find("present"), Some("empty"));
    assert_eq!(
        address("no address").findings[0].code,
        Code::AccountDirectoryAddress,
        "whatever stands there"
    );
    let unknown = fault("directory", "directory.account_not_found");
    let report = judge(CheckId::AccountDirectoryAddress, &unknown, &with_directory());
    assert_eq!(report.findings[0].code, Code::DirectoryAccountNotFound);
}

#[test]
fn what_nobody_typed_is_asked_for_and_not_judged() {
    let facts = ok("directory", json!({"mail": "", "primary": null}));
    let report = judge(CheckId::AccountDirectoryAddress, &facts, &scene());
    assert_eq!((&report.outcome, report.findings[0].code), (&Outcome::Manual, Code::CheckValueMissing));
    assert_eq!(report.findings[0].args.find("missing"), Some("directory_server"), "and named");
}

fn with_directory() -> Scene {
    let question = crate::DirectoryQuestion { server: "ldaps://dc1.contoso.com".into(), base: String::new() };
    Scene { directory: Some(question), ..scene() }
}
