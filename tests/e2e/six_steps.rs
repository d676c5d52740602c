//! From the start page to the last meeting, with the mouse.

use crate::home::Home;
use crate::truth;
use crate::walk;
use crate::window::Window;

#[test]
fn six_steps_bring_the_organizations_meetings_into_the_planner() {
    let home = Home::new();
    let window = Window::open(&home);
    walk::start_practice(&window, "small");
    walk::requirements(&window);
    walk::service_account(&window);
    walk::exchange(&window);
    walk::rooms(&window, walk::ALL_LISTS);
    walk::notifications(&window);
    walk::import(&window);

    let organization = truth::organization_of(&home);
    assert_eq!(
        truth::imported_rooms(&home),
        truth::healthy_rooms(&organization),
        "every room the organization has nothing wrong with was imported, and no other"
    );
    truth::compare(&home, &organization);
    let shown = window.words("import-result");
    let count = group_digits(truth::meetings(&home));
    assert!(shown.contains(&count), "the result says {count} meetings: {shown}");
}

/// Digits by threes, as the window writes them.
fn group_digits(number: i64) -> String {
    let digits = number.to_string();
    let groups: Vec<&str> = digits
        .as_bytes()
        .rchunks(3)
        .rev()
        .map(|group| std::str::from_utf8(group).unwrap_or_default())
        .collect();
    groups.join(",")
}
