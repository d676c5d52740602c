//! What PowerShell said, brought back into the window: shown as it is understood, and judged when somebody says so.

use serde_json::{Value, json};

use crate::home::Home;
use crate::sealed::Run;
use crate::walk;
use crate::window::{Window, css};

/// No check can tell about it.
pub const MANAGER: &str = "room_list.manager";

/// Puts a text into a field at once, as the clipboard does.
pub fn paste(window: &Window, id: &str, text: &str) {
    let body = "const field = document.querySelector(given[0]);
                Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, 'value').set.call(field, given[1]);
                field.dispatchEvent(new Event('input', { bubbles: true }))";
    window.see(id);
    window.run(body, json!([css(id), text]));
    window.see_value(id, text);
}

/// What the script of a task prints at its end: it did one thing, and another it left out.
pub fn last_line(window: &Window, home: &Home, counts: &[(&str, u32)]) -> String {
    // `$ScriptId` is the product and the setup, which the window does not show as a text of its own.
    let open = format!("{} > button", css(&format!("requirement-{MANAGER}")));
    window.click_at(&open);
    let body = "return document.querySelector(given[0] + ' [data-testid=script]')?.textContent
                    .match(/\\$ScriptId = '([^']+)'/)?.[1] ?? null";
    let id = window.wait("the script is there", body, &json!([css(&format!("requirement-{MANAGER}"))]));
    window.click_at(&open);
    let setup = home.setup();
    let email = setup["setup"]["account"]["email"].as_str().or(setup["account"]["email"].as_str()).unwrap();
    let organization = email.rsplit('@').next().unwrap();
    Run { organization, ..Run::of(MANAGER, counts) }.envelope(id.as_str().unwrap())
}

#[test]
fn a_scripts_last_line_is_shown_first_and_then_its_row_says_what_was_left_out() {
    let home = Home::new();
    let window = Window::open(&home);
    walk::start_practice_for(&window, "small", "serraview");
    let line = last_line(&window, &home, &[("changed", 1), ("left out", 1)]);
    let state = |what: &str| {
        let body = "return document.querySelector(given[0])?.dataset.state === given[1]";
        window.wait(what, body, &json!([css(&format!("requirement-{MANAGER}")), what]));
    };
    state("open");
    window.click("bring");
    paste(&window, "paste-any", &line[..line.len() - 3]);
    window.see("refused-any");
    paste(&window, "paste-any", &line);
    window.see("understood-task");
    let ended = "return document.querySelector('[data-testid=understood-task]').dataset.ended";
    assert_eq!(window.run(ended, json!([])), Value::from("left_out"));
    state("open");
    window.click("judge-any");
    window.see("verdict-any");
    state("not_met");
}
