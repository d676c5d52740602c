//! The way through the six steps with the mouse, one function a step: each begins on its page and ends on the next.

use serde_json::json;

use crate::window::{Window, css};

/// More room lists than there are.
pub const ALL_LISTS: usize = 100;

/// Opens practice mode in one of the sizes the start page offers, for the first product.
pub fn start_practice(window: &Window, size: &str) {
    start_practice_for(window, size, "pronestor-planner");
}

/// The same for a product.
pub fn start_practice_for(window: &Window, size: &str, product: &str) {
    begin_practice(window, size);
    choose(window, product);
}

/// Opens practice mode and stays before the choice of a product.
pub fn begin_practice(window: &Window, size: &str) {
    window.click(&format!("practice-{size}"));
    window.click("practice-mode");
    window.see_step("requirements");
    window.see("products");
}

/// Chooses the product on the first page.
pub fn choose(window: &Window, product: &str) {
    window.click(&format!("product-{product}"));
    window.see("product");
}

/// Opens a setup for a customer and says that its mailboxes are on servers of its own.
pub fn new_setup(window: &Window, customer: &str) {
    window.click("new-setup");
    window.fill("field-name", customer);
    window.click("dialog-primary");
    window.see_step("requirements");
    choose(window, "pronestor-planner");
    window.click("environment-on_premises");
    window.see("requirement-account.mailbox");
}

/// Goes on without having anything checked, which the main button offers first where it can.
pub fn requirements(window: &Window) {
    window.see("checklist-met");
    let words = window.words("primary");
    if window.labels("Check everything").iter().any(|label| words.contains(label)) {
        window.click("secondary");
    } else {
        window.go("Continue");
    }
    window.see_step("service_account");
}

pub fn service_account(window: &Window) {
    window.go("Test the sign-in");
    window.see("test-passed");
    window.go("Continue");
    window.see_step("exchange");
}

pub fn exchange(window: &Window) {
    window.go("Save and test the connection");
    window.see("test-passed");
    window.go("Continue");
    window.see_step("rooms");
}

/// Adds the rooms of the first lists of the organization and has them validated.
pub fn rooms(window: &Window, lists: usize) {
    show_lists(window);
    add_rooms(window, lists);
    validated_rooms(window);
}

/// Shows the room lists of the organization.
pub fn show_lists(window: &Window) {
    window.click_at("[role=tab][data-testid=add-lists]");
    window.see("add-chosen-lists");
}

/// Adds the rooms of the first lists, once the lists are shown.
pub fn add_rooms(window: &Window, lists: usize) {
    for list in chosen_lists(window, lists) {
        window.click(&list);
    }
    window.click("add-chosen-lists");
    window.see("filter-all");
}

/// From rooms in the list to the next step.
pub fn validated_rooms(window: &Window) {
    window.go("Validate");
    window.go("Continue");
    window.see_step("notifications");
}

pub fn notifications(window: &Window) {
    window.see("field-silence");
    window.go("Continue");
    window.see_step("import");
}

/// Imports, and waits for the end.
pub fn import(window: &Window) {
    window.go("Import ");
    window.see("import-result");
}

/// The test ids of the first room lists.
fn chosen_lists(window: &Window, lists: usize) -> Vec<String> {
    let body = "return Array.from(document.querySelectorAll('[data-testid^=\"list-\"]'), (list) => list.dataset.testid)";
    let all = window.run(body, json!([]));
    let all = all.as_array().expect("a list of test ids");
    all.iter().take(lists).filter_map(|id| id.as_str().map(str::to_owned)).collect()
}

/// Waits until nothing in the window moves any more.
pub fn settle(window: &Window) {
    let body = "const moving = document.getAnimations()
                    .filter((one) => one.effect.getComputedTiming().iterations !== Infinity);
                await Promise.all(moving.map((one) => one.finished.catch(() => null)));
                await document.fonts.ready;
                return document.querySelector(given[0]) === null";
    window.wait("the window is at rest", body, &json!([format!("{}[aria-busy=true]", css("primary"))]));
}
