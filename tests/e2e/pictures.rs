//! The pictures of the README: every step in both looks, from the running wizard.

use std::path::PathBuf;

use serde_json::json;

use crate::brought_back;
use crate::handover;
use crate::home::Home;
use crate::walk;
use crate::webdriver::Key;
use crate::window::{Look, Window};

/// Set to anything, it has the pictures taken anew instead of looked at.
const TAKE: &str = "ANTEROOM_GALLERY";
/// A README is read on slow lines, too.
const LARGEST: usize = 150_000;
const PICTURES: [&str; 17] = [
    "0-start",
    "1-product",
    "1-pronestor-planner",
    "1-flowscape",
    "1-pronestor-display",
    "1-pexip-vmr",
    "1-serraview",
    "1-scripts",
    "1-brought-back",
    "2-service-account",
    "3-exchange",
    "4-rooms",
    "5-notifications",
    "6-dry-run",
    "6-import",
    "7-handover",
    "8-document",
];
const PRODUCTS: [&str; 5] = ["pronestor-planner", "flowscape", "pronestor-display", "pexip-vmr", "serraview"];

#[test]
fn the_gallery_shows_every_step_in_both_looks() {
    for look in [Look::Light, Look::Dark] {
        if std::env::var_os(TAKE).is_some() {
            // As they come; pngquant makes them small enough to be kept.
            take(look);
            continue;
        }
        for name in PICTURES {
            let file = file(name, look);
            let picture = std::fs::read(&file).unwrap_or_else(|error| panic!("{}: {error}", file.display()));
            assert!(picture.starts_with(b"\x89PNG"), "{} is a picture", file.display());
            assert!(picture.len() < LARGEST, "{} has {} bytes", file.display(), picture.len());
        }
    }
}

fn take(look: Look) {
    let home = Home::new();
    let window = Window::open_in(&home, look);
    window.resize(1280, 960);
    let dark = window.run("return matchMedia('(prefers-color-scheme: dark)').matches", json!([]));
    assert_eq!(dark, look == Look::Dark, "the window follows the desktop");
    let keep = |name: &str| {
        let here = "return document.querySelector('.fui-Spinner') === null";
        window.wait("everything is there", here, &json!([]));
        walk::settle(&window);
        std::fs::write(file(name, look), still(&window)).unwrap();
    };

    walk::begin_practice(&window, "small");
    keep("1-product");
    walk::choose(&window, PRODUCTS[0]);
    walk::requirements(&window);
    window.go("Test the sign-in");
    window.see("test-passed");
    keep("2-service-account");
    window.go("Continue");
    window.see_step("exchange");
    window.go("Save and test the connection");
    window.see("test-passed");
    keep("3-exchange");
    window.go("Continue");
    window.see_step("rooms");
    walk::show_lists(&window);
    walk::add_rooms(&window, walk::ALL_LISTS);
    window.go("Validate");
    window.see("rooms-notice");
    window.see("filter-problem");
    keep("4-rooms");
    window.go("Continue");
    window.see_step("notifications");
    window.click("count");
    let counted = "return document.querySelector('[data-testid=sending-preview] [role=progressbar]') === null
                       && document.querySelector('[data-testid=count]') === null";
    window.wait("the notifications are counted", counted, &json!([]));
    keep("5-notifications");
    walk::notifications(&window);
    window.click("dry-run-start");
    let ended = "return document.querySelector('[data-testid=dry-run-total]') !== null
                     && document.querySelector('[data-testid=dry-run-progress]') === null";
    window.wait("every room was looked at", ended, &json!([]));
    window.run("document.querySelector('[data-testid=dry-run]').scrollIntoView()", json!([]));
    keep("6-dry-run");
    walk::import(&window);
    keep("6-import");
    window.go_to("requirements");
    for product in PRODUCTS {
        window.click("product-change");
        window.click(&format!("product-{product}"));
        window.click("secondary");
        window.see("check-ended");
        let to_list = "document.querySelector('[data-testid=checklist]').scrollIntoView()";
        window.run(to_list, json!([]));
        keep(&format!("1-{product}"));
    }
    window.click("scripts");
    window.see("script");
    keep("1-scripts");
    window.keyboard().press_key(Key::Escape);
    let line = brought_back::last_line(&window, &home, &[("changed", 1), ("already", 3), ("left out", 1)]);
    window.click("bring");
    brought_back::paste(&window, "paste-any", &line);
    window.see("understood-task");
    keep("1-brought-back");
    window.keyboard().press_key(Key::Escape);
    window.click("handover");
    window.see("handover-preview");
    keep("7-handover");
    let document = handover::save(&window, &home, "customer");
    window.keyboard().press_key(Key::Escape);
    window.click("all-setups");
    window.see("practice-mode");
    keep("0-start");
    // The document takes the window's place: it comes last.
    window.run("document.open(); document.write(given[0]); document.close()", json!([document]));
    std::fs::write(file("8-document", look), window.picture()).unwrap();
}

/// The window once it looks the same three times in a row: what is in the page may be painted a moment later.
fn still(window: &Window) -> Vec<u8> {
    let mut pictures = vec![window.picture()];
    for _ in 0..50 {
        pictures.push(window.picture());
        if let [.., one, other, last] = pictures.as_slice()
            && one == other
            && other == last
        {
            break;
        }
    }
    pictures.pop().expect("there is at least the first")
}

fn file(name: &str, look: Look) -> PathBuf {
    let look = match look {
        Look::Light => "light",
        Look::Dark => "dark",
    };
    let gallery = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("e2e/gallery");
    std::fs::create_dir_all(&gallery).unwrap();
    gallery.join(format!("{name}-{look}.png"))
}
