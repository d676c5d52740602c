//! Signing in, in every form, and the lock.

use jiff::civil::date;

use super::*;

fn organisation() -> Organisation {
    let size = Size { rooms: 1, meetings_per_room: 0, users: 3, seed: 4 };
    Organisation::generate(&size, date(2026, 11, 21)).with_password(Password::new("right"))
}

#[test]
fn a_login_has_three_forms_and_an_alias_is_none() {
    let organisation = organisation();
    let forms = [
        "svc-rooms@practice.example",
        "PRACTICE\\svc-rooms",
        "practice\\SVC-ROOMS",
        "practice.example\\svc-rooms",
    ];
    for login in forms {
        assert!(
            matches!(organisation.sign_in(login, "right"), SignIn::Ok(account) if account.alias == "svc-rooms"),
            "{login}"
        );
    }
    for login in
        ["room.planner@practice.example", "OTHER\\svc-rooms", "svc-rooms", "", "nobody@practice.example"]
    {
        assert_eq!(organisation.sign_in(login, "right"), SignIn::WrongPassword, "{login}");
    }
}

#[test]
fn repeated_wrong_passwords_lock_an_account_even_for_the_right_one() {
    let organisation = organisation().with_lockout_after(3);
    let login = "svc-rooms@practice.example";
    for _ in 0..2 {
        assert_eq!(organisation.sign_in(login, "wrong"), SignIn::WrongPassword);
    }
    assert!(matches!(organisation.sign_in(login, "right"), SignIn::Ok(_)), "two were not enough");
    for _ in 0..3 {
        assert_eq!(organisation.sign_in(login, "wrong"), SignIn::WrongPassword, "the count began anew");
    }
    assert_eq!(organisation.sign_in(login, "right"), SignIn::LockedOut);
    assert!(organisation.is_locked(organisation.service_account().unwrap()));
}

#[test]
fn an_account_may_be_disabled_or_have_an_old_password() {
    let organisation = organisation();
    for (login, expected) in [
        ("svc-retired@practice.example", SignIn::Disabled),
        ("svc-expired@practice.example", SignIn::PasswordExpired),
    ] {
        let password = organisation.password_of(login).unwrap();
        assert_eq!(
            organisation.sign_in(login, "wrong"),
            SignIn::WrongPassword,
            "{login} says nothing to strangers"
        );
        assert_eq!(organisation.sign_in(login, password.reveal()), expected, "{login}");
    }
}

#[test]
fn a_password_does_not_show_itself() {
    let organisation = organisation();
    let organisation = organisation.with_password(Password::new("s3same-open"));
    let shown = format!("{organisation:?} {:?}", organisation.password_of("svc-rooms@practice.example"));
    assert!(!shown.contains("s3same-open"), "the password must not be in debug output");
}
