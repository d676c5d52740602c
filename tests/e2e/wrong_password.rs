//! One wrong password, one attempt: a wizard that tries again locks the account.

use serde_json::json;

use crate::home::Home;
use crate::server::{PASSWORD, Server};
use crate::walk;
use crate::window::{Window, css};

#[test]
fn a_wrong_password_is_tried_once_named_and_leaves_the_fields_as_they_are() {
    let home = Home::new();
    let server = Server::start(&home, 3, 20);
    let login = server.announcement().username.clone();
    let window = Window::open(&home);
    walk::new_setup(&window, "Contoso");
    walk::requirements(&window);
    server.type_account(&window);
    // The organization's Autodiscover cannot be found by name, so the sign-in has nobody to ask yet; the address comes next.
    window.fill("field-password", "not the password");
    window.go_to("exchange");
    server.type_exchange(&window);
    assert_eq!(server.log().attempts(&login), 0, "typing asks nobody");
    window.go("Save and test the connection");
    window.see("problem");

    let rejected = server.log().sign_ins.get(&login).copied().unwrap_or_default();
    assert_eq!(
        (rejected.accepted, rejected.rejected),
        (0, 1),
        "one wrong password, one attempt: {:?}",
        server.log().sign_ins
    );
    let body = "return document.querySelector(given[0]).dataset.code";
    assert_eq!(window.run(body, json!([css("problem")])), "auth.rejected", "the cause is named");
    let words = window.words("problem").to_lowercase();
    assert!(
        words.contains("password") && words.contains(&login.to_lowercase()),
        "in words a person understands: {words}"
    );
    let known = server.announcement();
    for (field, typed) in [
        ("field-url", &known.ews_url),
        ("field-attendeeDomains", &known.domain),
        ("field-fallbackOwner", &known.fallback_owner),
    ] {
        window.see_value(field, typed);
    }
    window.go_to("service_account");
    window.see_value("field-userName", &known.username);
    window.see_value("field-email", &known.email);

    window.fill("field-password", PASSWORD);
    walk::service_account(&window);
    let sign_ins = server.log().sign_ins[&login];
    assert_eq!(sign_ins.rejected, 1, "the right password is all that was sent since");
    for secret in [PASSWORD, "not the password"] {
        assert_eq!(home.files_with(secret), Vec::<std::path::PathBuf>::new(), "no password stands in a file");
    }
}
