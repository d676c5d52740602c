//! A wizard killed at any step opens at that step again, with what was typed, and imports nothing twice.

use serde_json::json;

use crate::home::Home;
use crate::server::{PASSWORD, Server};
use crate::truth;
use crate::walk;
use crate::webdriver::until;
use crate::window::Window;

#[test]
fn a_killed_wizard_goes_on_where_it_was() {
    let home = Home::new();
    let server = Server::start(&home, 8, 400);
    let window = Window::open(&home);
    let window = requirements(&home, window);
    let window = service_account(&home, window, &server);
    let window = exchange(&home, window, &server);
    let window = rooms(&home, window, &server);
    let window = notifications(&home, window);
    import(&home, window, &server);
}

/// Kills the wizard and starts it again.
fn again(home: &Home, window: Window, step: &str) -> Window {
    window.kill();
    let window = Window::open(home);
    window.see_step(step);
    window
}

/// Waits until what was typed is on the disk: saving happens at a pause in typing, and nobody presses anything for it.
fn saved(home: &Home, pointer: &str, value: &serde_json::Value) {
    until(&format!("{pointer} is saved"), || match home.setup().pointer(pointer) {
        Some(seen) if seen == value => Ok(()),
        seen => Err(format!("{seen:?}")),
    });
}

fn requirements(home: &Home, window: Window) -> Window {
    walk::new_setup(&window, "Contoso");
    window.click_at("[data-testid='requirement-planner.rights'] > button");
    window.click("confirm-planner.rights");
    let confirmed = "return document.querySelector('[data-testid=\"requirement-planner.rights\"]')?.dataset.state === 'met'";
    window.wait("the requirement is met", confirmed, &json!([]));
    let window = again(home, window, "requirements");
    window.wait("it is still confirmed", confirmed, &json!([]));
    assert_eq!(window.words("setup-name"), "Contoso", "the customer's setup opened by itself");
    walk::requirements(&window);
    window
}

fn service_account(home: &Home, window: Window, server: &Server) -> Window {
    let known = server.announcement();
    window.fill("field-userName", &known.username);
    window.fill("field-email", "svc-roo");
    saved(home, "/account/email", &json!("svc-roo"));
    let window = again(home, window, "service_account");
    window.see_value("field-userName", &known.username);
    window.see_value("field-email", "svc-roo");
    window.fill("field-email", &known.email);
    window.fill("field-password", PASSWORD);
    window.go_to("exchange");
    window
}

fn exchange(home: &Home, window: Window, server: &Server) -> Window {
    server.type_exchange(&window);
    window.fill("field-fallbackOwner", "recept");
    saved(home, "/exchange/fallbackOwner", &json!("recept"));
    let window = again(home, window, "exchange");
    window.see_value("field-url", &server.announcement().ews_url);
    window.see_value("field-fallbackOwner", "recept");
    window.fill("field-fallbackOwner", &server.announcement().fallback_owner);
    // The password typed before the kill is in the credential store.
    walk::exchange(&window);
    window
}

fn rooms(home: &Home, window: Window, server: &Server) -> Window {
    let addresses = server.announcement().rooms.join(" ");
    window.fill("field-rooms", "typed-and-not-added@");
    let window = again(home, window, "rooms");
    window.see_value("field-rooms", "typed-and-not-added@");
    window.fill("field-rooms", &addresses);
    window.click("add-to-list");
    window.see("filter-all");
    let window = again(home, window, "rooms");
    window.see(&format!("room-{}", server.announcement().rooms[0]));
    walk::validated_rooms(&window);
    window
}

fn notifications(home: &Home, window: Window) -> Window {
    window.click("field-silence");
    saved(home, "/silence_notifications", &json!(false));
    let window = again(home, window, "notifications");
    window.wait(
        "the switch is off",
        "return document.querySelector('[data-testid=field-silence]')?.checked === false",
        &json!([]),
    );
    window.click("field-silence");
    saved(home, "/silence_notifications", &json!(true));
    walk::notifications(&window);
    window
}

fn import(home: &Home, window: Window, server: &Server) {
    window.fill("field-days-back", "91");
    saved(home, "/import/daysBack", &json!(91));
    let window = again(home, window, "import");
    window.see_value("field-days-back", "91");
    window.fill("field-days-back", "90");
    saved(home, "/import/daysBack", &json!(90));

    let all = expected_meetings(server);
    window.go("Import ");
    until("some meetings are in the planner", || {
        if truth::meetings(home) > 0 { Ok(()) } else { Err("none".to_owned()) }
    });
    window.kill();
    let before = truth::meetings(home);
    assert!((1..all).contains(&before), "the kill came in the middle: {before} of about {all} meetings");
    assert_eq!(notifications_disabled(home), "true", "the import held the switch when it was killed");
    let window = Window::open(home);
    window.see_step("import");
    window.see("import-interrupted");
    assert_eq!(notifications_disabled(home), "false", "while nothing is imported the switch is what it was");
    window.go("Resume the import");
    window.see("import-result");
    assert_eq!(notifications_disabled(home), "false", "and so it is afterwards");
    truth::compare(home, server.organization());
    assert_eq!(truth::imported_rooms(home).len(), server.announcement().rooms.len(), "all rooms are there");
}

fn expected_meetings(server: &Server) -> i64 {
    let known = server.announcement();
    i64::try_from(known.rooms.len() * known.meetings_per_room * 8 / 10).unwrap()
}

fn notifications_disabled(home: &Home) -> String {
    let planner = rusqlite::Connection::open(home.planner()).unwrap();
    planner
        .query_row("SELECT value FROM settings WHERE name = 'notifications.disabled'", [], |row| row.get(0))
        .unwrap()
}
