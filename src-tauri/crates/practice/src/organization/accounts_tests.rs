//! Signing in, in every form, and the lock.

use jiff::civil::date;

use super::*;

fn organization() -> Organization {
    let size = Size { rooms: 1, meetings_per_room: 0, users: 3, seed: 4 };
    Organization::generate(&size, date(2026, 11, 21)).with_password(Password::new("right"))
}

#[test]
fn a_login_has_three_forms_and_an_alias_is_none() {
    let organization = organization();
    let forms = [
        "svc-rooms@practice.example",
        "PRACTICE\\svc-rooms",
        "practice\\SVC-ROOMS",
        "practice.example\\svc-rooms",
    ];
    for login in forms {
        assert!(
            matches!(organization.sign_in(login, "right"), SignIn::Ok(account) if account.alias == "svc-rooms"),
            "{login}"
        );
    }
    for login in
        ["room.planner@practice.example", "OTHER\\svc-rooms", "svc-rooms", "", "nobody@practice.example"]
    {
        assert_eq!(organization.sign_in(login, "right"), SignIn::WrongPassword, "{login}");
    }
}

#[test]
fn repeated_wrong_passwords_lock_an_account_even_for_the_right_one() {
    let organization = organization().with_lockout_after(3);
    let login = "svc-rooms@practice.example";
    for _ in 0..2 {
        assert_eq!(organization.sign_in(login, "wrong"), SignIn::WrongPassword);
    }
    assert!(matches!(organization.sign_in(login, "right"), SignIn::Ok(_)), "two were not enough");
    for _ in 0..3 {
        assert_eq!(organization.sign_in(login, "wrong"), SignIn::WrongPassword, "the count began anew");
    }
    assert_eq!(organization.sign_in(login, "right"), SignIn::LockedOut);
    assert!(organization.is_locked(organization.service_account().unwrap()));
}

#[test]
fn an_account_may_be_disabled_or_have_an_old_password() {
    let organization = organization();
    for (login, expected) in [
        ("svc-retired@practice.example", SignIn::Disabled),
        ("svc-expired@practice.example", SignIn::PasswordExpired),
    ] {
        let password = organization.password_of(login).unwrap();
        assert_eq!(
            organization.sign_in(login, "wrong"),
            SignIn::WrongPassword,
            "{login} says nothing to strangers"
        );
        assert_eq!(organization.sign_in(login, password.reveal()), expected, "{login}");
    }
}

#[test]
fn a_password_does_not_show_itself() {
    let organization = organization();
    let organization = organization.with_password(Password::new("s3same-open"));
    let shown = format!("{organization:?} {:?}", organization.password_of("svc-rooms@practice.example"));
    assert!(!shown.contains("s3same-open"), "the password must not be in debug output");
}
