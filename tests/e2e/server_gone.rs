//! The server goes away in the middle of the work: one cause, no room to blame, and going on once it is back.

use serde_json::json;

use crate::home::Home;
use crate::server::{PASSWORD, Server};
use crate::walk;
use crate::webdriver::until;
use crate::window::{Window, css};

const GONE: &str = r#"[{"action": "drop"}]"#;

#[test]
fn a_server_that_goes_away_is_named_once_and_the_work_goes_on_afterwards() {
    let home = Home::new();
    let server = Server::start(&home, 24, 20);
    let window = Window::open(&home);
    walk::new_setup(&window, "Contoso");
    walk::requirements(&window);
    server.type_account(&window);
    window.fill("field-password", PASSWORD);
    window.go_to("exchange");
    server.type_exchange(&window);
    walk::exchange(&window);
    walk::show_lists(&window);
    walk::add_rooms(&window, walk::ALL_LISTS);

    server.spoil(GONE);
    window.go("Validate");
    told(&window, "net.connection_lost");
    assert!(
        window.words("problem").contains("127.0.0.1"),
        "the server is named: {}",
        window.words("problem")
    );
    assert!(window.words("primary").starts_with("Resume with"), "{}", window.words("primary"));
    assert!(!there(&window, "secondary"), "going on is not offered as if all were well");
    assert!(!there(&window, "filter-problem"), "no room is to blame");
    until("the connection is not proven any more", || match state(&window, "exchange") {
        state if state == "needs_attention" => Ok(()),
        state => Err(state),
    });
    assert_ne!(state(&window, "service_account"), "done", "nor is the sign-in");

    server.spoil("[]");
    walk::settle(&window);
    window.go("Resume with");
    window.go("Continue");
    window.see_step("notifications");
    assert_eq!(state(&window, "exchange"), "done", "the server answers the same account again");
    walk::notifications(&window);

    server.spoil(GONE);
    window.go("Import ");
    window.see("import-away");
    assert!(
        window.words("import-away").contains("Exchange is away since"),
        "{}",
        window.words("import-away")
    );
    assert!(!window.words("step-import").contains("resumed"), "what waits is not over");
    server.spoil("[]");
    window.click("import-ask");
    window.see("import-result");
}

fn told(window: &Window, code: &str) {
    let body = "return document.querySelector(given[0])?.dataset.code === given[1]";
    window.wait(&format!("{code} is told"), body, &json!([css("problem"), code]));
}

fn there(window: &Window, id: &str) -> bool {
    window.run("return document.querySelector(given[0]) !== null", json!([css(id)])) == json!(true)
}

fn state(window: &Window, step: &str) -> String {
    let body = "return document.querySelector(given[0]).dataset.state";
    window
        .run(body, json!([css(&format!("step-{step}"))]))
        .as_str()
        .map(str::to_owned)
        .expect("the rail has the step")
}
