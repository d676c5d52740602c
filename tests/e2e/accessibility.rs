//! What axe-core (<https://github.com/dequelabs/axe-core>) finds on every page in its main states.

use std::collections::BTreeMap;
use std::path::Path;

use serde_json::{Value, json};

use crate::brought_back::paste;
use crate::home::Home;
use crate::walk;
use crate::webdriver::Key;
use crate::window::{Look, Window};

#[test]
fn axe_finds_nothing_serious_on_any_page_in_any_language() {
    // By rule and element, with the first page it is on: what stands on every page is one thing to mend.
    let mut found = BTreeMap::new();
    for (look, language) in [(Look::Light, "en"), (Look::Dark, "en"), (Look::Light, "de")] {
        let home = Home::speaking(language);
        let window = Window::open_in(&home, look);
        let mut audit = |page: &str| {
            keep(&window, page, language);
            for (violation, why) in serious(&window) {
                found.entry(violation).or_insert_with(|| format!("{page} ({look:?}, {language}): {why}"));
            }
            for text in cut(&window) {
                found.entry(text).or_insert_with(|| format!("{page} ({language}): cut text"));
            }
        };
        start(&window, &mut audit);
        first_three_steps(&window, &mut audit);
        last_three_steps(&window, &mut audit);
    }
    assert!(found.is_empty(), "axe-core found {found:#?}");
}

fn start(window: &Window, audit: &mut impl FnMut(&str)) {
    audit("start");
    window.click("new-setup");
    window.see("dialog-primary");
    audit("start, naming a setup");
    window.keyboard().press_key(Key::Escape);
    walk::begin_practice(window, "small");
    audit("requirements, no product yet");
    walk::choose(window, "pronestor-planner");
}

fn first_three_steps(window: &Window, audit: &mut impl FnMut(&str)) {
    window.click_at("[data-testid='requirement-account.impersonation'] > button");
    audit("requirements, one open");
    window.click("bring");
    paste(
        window,
        "paste-any",
        "Identity           : practice.example/Rooms/Amber\nAutomateProcessing : AutoAccept\n\
         AllowConflicts     : False\nDeleteSubject      : False\n",
    );
    window.see("understood-object");
    audit("requirements, an output understood");
    window.click("judge-any");
    window.see("verdict-any");
    audit("requirements, an output judged");
    window.keyboard().press_key(Key::Escape);
    walk::requirements(window);
    audit("service account");
    window.go("Test the sign-in");
    window.see("test-passed");
    audit("service account, tested");
    window.go("Continue");
    window.see_step("exchange");
    audit("exchange");
    window.click("discover");
    window.wait(
        "the search ended",
        "return document.querySelector('[data-testid=discovery] [data-outcome=found]') !== null",
        &json!([]),
    );
    window.go("Save and test the connection");
    window.see("test-passed");
    window.click_at("[data-testid^='check-'] > button");
    audit("exchange, found and tested");
    window.go("Continue");
    window.see_step("rooms");
}

fn last_three_steps(window: &Window, audit: &mut impl FnMut(&str)) {
    window.go("Validate the rooms");
    window.see("error-summary");
    audit("rooms, none yet");
    walk::show_lists(window);
    audit("rooms, from lists");
    walk::add_rooms(window, walk::ALL_LISTS);
    audit("rooms, not validated");
    window.go("Validate");
    window.see("filter-problem");
    window.see("rooms-notice");
    audit("rooms, validated");
    window.click("filter-problem");
    window.click_at("[data-testid^='room-']");
    window.see("panel");
    audit("rooms, one open");
    window.keyboard().press_key(Key::Escape);
    window.go("Continue");
    window.see_step("notifications");
    audit("notifications");
    walk::notifications(window);
    audit("import, before");
    window.click("count");
    window.wait(
        "the meetings are counted",
        "return document.querySelector('[data-testid=count]') !== null",
        &json!([]),
    );
    audit("import, counted");
    walk::import(window);
    audit("import, result");
    window.click_at("[data-testid^='room-']");
    window.see("panel");
    audit("import, one room open");
}

/// Set to a folder, it has a picture of every page in every language but English kept there.
const PICTURES: &str = "ANTEROOM_PAGES";

fn keep(window: &Window, page: &str, language: &str) {
    if let Some(folder) = std::env::var_os(PICTURES).filter(|_| language != "en") {
        walk::settle(window);
        let name = format!("{}.{language}.png", page.replace([' ', ','], "-"));
        std::fs::write(Path::new(&folder).join(name), window.picture()).unwrap();
    }
}

/// Words that stand out of their box and are hidden there, with neither an ellipsis nor a bar to scroll.
fn cut(window: &Window) -> Vec<String> {
    let body = "const own = (element) => [...element.childNodes].some((node) => node.nodeType === 3 && node.data.trim() !== '');
                return [...document.querySelectorAll('body *')].filter((element) => {
                    const style = getComputedStyle(element);
                    return own(element) && element.clientWidth > 1 && style.overflowX === 'hidden'
                        && style.textOverflow !== 'ellipsis' && element.scrollWidth > element.clientWidth + 1;
                }).map((element) => element.innerText)";
    let texts = window.run(body, json!([]));
    texts.as_array().into_iter().flatten().filter_map(|text| text.as_str().map(str::to_owned)).collect()
}

/// The serious and critical violations in the window: rule and element, and why.
fn serious(window: &Window) -> Vec<(String, String)> {
    walk::settle(window);
    if window.run("return typeof window.axe === 'undefined'", json!([])) == true {
        // As a script of the driver's: the window's own policy rightly evaluates no text.
        window.run(&axe(), json!([]));
    }
    let body = "return (await axe.run(document, {resultTypes: ['violations']})).violations";
    let violations = window.run(body, json!([]));
    let violations = violations.as_array().expect("a list of violations").iter();
    violations
        .filter(|violation| matches!(violation["impact"].as_str(), Some("serious" | "critical")))
        .flat_map(|violation| {
            let nodes = violation["nodes"].as_array().into_iter().flatten();
            nodes.map(move |node| {
                (format!("{} at {}", text(violation, "id"), target(node)), text(node, "failureSummary"))
            })
        })
        .collect()
}

fn text(value: &Value, name: &str) -> String {
    value[name].as_str().unwrap_or_default().replace('\n', " ")
}

/// The element by its test id, or by its markup where it has none.
fn target(node: &Value) -> String {
    let html: String = text(node, "html").chars().take(200).collect();
    match html.split_once("data-testid=\"").and_then(|(_, rest)| rest.split_once('"')) {
        Some((id, _)) => id.to_owned(),
        None => html,
    }
}

fn axe() -> String {
    let installed = Path::new(env!("CARGO_MANIFEST_DIR")).join("../ui/node_modules/axe-core/axe.min.js");
    std::fs::read_to_string(installed).expect("the front end's packages are installed")
}
