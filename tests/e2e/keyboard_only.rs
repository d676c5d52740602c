//! The whole way without a mouse, and the focus seen at every stop.

use anteroom_practice::organization::Organization;
use serde_json::{Value, json};

use crate::home::Home;
use crate::truth;
use crate::webdriver::Key;
use crate::window::{Window, css};

/// More stops than any page has.
const MOST_STOPS: usize = 80;

#[test]
fn the_keyboard_alone_leads_through_all_six_steps_with_the_focus_in_sight() {
    let home = Home::new();
    let window = Window::open(&home);
    let keys = Keys { window: &window };
    keys.tab_to("practice-mode");
    keys.press(Key::Enter);
    window.see_step("requirements");
    keys.tab_to("product-pronestor-planner");
    keys.press(Key::Enter);
    window.see("product");
    let organization = truth::organization_of(&home);

    help_and_back(&keys);
    keys.go_on_unchecked();
    keys.primary("Test the sign-in");
    window.see("test-passed");
    keys.primary("Continue");
    window.see_step("exchange");
    keys.primary("Save and test the connection");
    window.see("test-passed");
    keys.primary("Continue");
    window.see_step("rooms");
    rooms(&keys, &organization);
    window.see_step("notifications");
    keys.tab_to("field-silence");
    keys.press(Key::Space);
    window.wait("the switch is off", "return !document.activeElement.checked", &json!([]));
    keys.press(Key::Space);
    keys.primary("Continue");
    window.see_step("import");
    keys.primary("Import ");
    window.see("import-result");
    truth::compare(&home, &organization);
}

/// The list of shortcuts opens and closes, and Alt+Left goes back.
fn help_and_back(keys: &Keys<'_>) {
    let window = keys.window;
    window.keyboard().press(&[Key::Shift], "?");
    window.wait(
        "the shortcuts are listed, and the keys are theirs",
        "return document.querySelector('[role=dialog]')?.contains(document.activeElement) === true",
        &json!([]),
    );
    keys.press(Key::Escape);
    window.wait("the list is closed", "return document.querySelector('[role=dialog]') === null", &json!([]));
    keys.go_on_unchecked();
    window.keyboard().press(&[Key::Alt], &Key::Left.letter());
    window.see_step("requirements");
}

/// Types two rooms, filters them, opens one and closes it.
fn rooms(keys: &Keys<'_>, organization: &Organization) {
    let window = keys.window;
    let addresses: Vec<String> =
        organization.rooms().take(2).map(|room| room.primary.as_str().to_owned()).collect();
    keys.tab_to("field-rooms");
    window.keyboard().type_text(&addresses.join(" "));
    window.see_value("field-rooms", &addresses.join(" "));
    keys.tab_to("add-to-list");
    keys.press(Key::Enter);
    window.see("filter-all");
    keys.primary("Validate 2 rooms");
    window.see("filter-ready");
    window.keyboard().press(&[Key::Control], "f");
    keys.at("field-filter");
    window.keyboard().type_text("no such room");
    window.wait(
        "nothing is left",
        "return document.querySelector('[data-testid^=\"room-\"]') === null",
        &json!([]),
    );
    window.keyboard().press(&[Key::Control], "a");
    window.keyboard().type_text(&addresses[0]);
    window.see(&format!("room-{}", addresses[0]));
    keys.tab_to(&format!("room-{}", addresses[0]));
    keys.press(Key::Enter);
    window.see("panel");
    keys.press(Key::Escape);
    keys.at(&format!("room-{}", addresses[0]));
    keys.primary("Continue");
}

struct Keys<'a> {
    window: &'a Window,
}

impl Keys<'_> {
    fn press(&self, key: Key) {
        self.window.keyboard().press_key(key);
    }

    /// Waits until the focus is here.
    fn at(&self, id: &str) {
        let body = "return document.activeElement?.closest(given[0]) !== null";
        self.window.wait(&format!("the focus is at {id}"), body, &json!([css(id)]));
    }

    /// Leaves the checklist for step 2. Its main button offers to look first; going on stands beside it.
    fn go_on_unchecked(&self) {
        self.window.see("checklist-met");
        self.tab_to("secondary");
        self.press(Key::Enter);
        self.window.see_step("service_account");
    }

    /// Waits until the primary button says this, goes there stop by stop and presses it.
    fn primary(&self, words: &str) {
        let body = "const button = document.querySelector(given[0]);
                    return button?.getAttribute('aria-busy') !== 'true' && button?.innerText.includes(given[1])";
        self.window.wait(
            &format!("the primary button says “{words}”"),
            body,
            &json!([css("primary"), words]),
        );
        self.tab_to("primary");
        self.press(Key::Enter);
    }

    /// Presses Tab until the focus is at the element, and sees at each stop that it can be seen where the focus is.
    fn tab_to(&self, id: &str) {
        let mut passed = Vec::new();
        for _ in 0..MOST_STOPS {
            let stop = self.window.run(STOP, json!([css(id)]));
            assert_eq!(stop["unseen"], Value::Null, "the focus cannot be seen here");
            if stop["arrived"] == true {
                return;
            }
            passed.push(stop["name"].to_string());
            self.press(Key::Tab);
        }
        panic!("no way to {id} with the Tab key; the stops: {}", passed.join(", "));
    }
}

/// Remembers how the element with the focus looks, and tells whether the one before looked any different than it does
/// now, without the focus. Elements that took over a focus without a key have to show nothing.
const STOP: &str = "
    const looks = (element) => {
        const parts = [];
        for (let one = element, level = 0; one && level < 3; one = one.parentElement, level++) {
            for (const pseudo of [null, '::before', '::after']) {
                const style = getComputedStyle(one, pseudo);
                parts.push(style.outline, style.boxShadow, style.border, style.borderBottomColor, style.transform);
            }
        }
        for (const one of element.parentElement?.children ?? []) {
            const style = getComputedStyle(one);
            parts.push(style.outline, style.boxShadow, style.border);
        }
        return parts.join('|');
    };
    const nameOf = (one) => one.dataset.testid ?? one.ariaLabel ?? (one.innerText?.slice(0, 40) || one.outerHTML.slice(0, 120));
    const moving = document.getAnimations().filter((one) => one.effect.getComputedTiming().iterations !== Infinity);
    await Promise.all(moving.map((one) => one.finished.catch(() => null)));
    const before = window.focusBefore;
    const active = document.activeElement;
    let unseen = null;
    if (before && before.element.isConnected && before.element !== active && before.look === looks(before.element)) {
        unseen = nameOf(before.element);
    }
    const judged = active !== document.body && active.tagName !== 'H1' && active.tabIndex >= 0 &&
        !active.hasAttribute('data-tabster-dummy');
    if (judged && !active.matches(':focus-visible')) {
        unseen = `not focus-visible: ${nameOf(active)}`;
    }
    window.focusBefore = judged ? { element: active, look: looks(active) } : null;
    return { arrived: active.closest(given[0]) !== null, name: nameOf(active), unseen };";
