//! Equipment and room lists.

use anteroom_domain::{Automation, CalendarProcessing};

use super::*;

fn equipment(check: CheckId, found: &[(&str, &str)]) -> (Outcome, Option<Code>) {
    verdict(check, &recipient("equipment", found, false))
}

#[test]
fn equipment_exists_and_is_equipment() {
    let one = |kind| [("vmr@contoso.com", kind)];
    assert_eq!(equipment(CheckId::EquipmentExists, &one("unknown")), (Outcome::Pass, None));
    assert_eq!(equipment(CheckId::EquipmentExists, &[]), (Outcome::Fail, Some(Code::EquipmentNotFound)));
    let hidden = ok("equipment", json!({"found": [], "listed_as_room": false, "answers": true}));
    assert_eq!(verdict(CheckId::EquipmentExists, &hidden), (Outcome::Pass, None), "hidden is there");
    for kind in ["equipment", "room"] {
        assert_eq!(equipment(CheckId::EquipmentKind, &one(kind)), (Outcome::Pass, None), "{kind}");
    }
    for kind in ["group", "contact"] {
        assert_eq!(
            equipment(CheckId::EquipmentKind, &one(kind)),
            (Outcome::Fail, Some(Code::EquipmentWrongKind)),
            "{kind}"
        );
    }
    assert_eq!(equipment(CheckId::EquipmentKind, &one("unknown")), (Outcome::Manual, None), "nobody tells");
}

#[test]
fn processing_is_held_to_what_is_wished() {
    let mut scene = scene();
    scene.processing_wished = CalendarProcessing {
        automation: Some(Automation::AutoAccept),
        allow_conflicts: Some(true),
        ..CalendarProcessing::default()
    };
    let shown = |shown: Value| {
        judge(CheckId::EquipmentProcessing, &ok("processing", json!({ "shown": shown })), &scene)
    };
    let report = shown(json!({"automation": "auto_accept", "allow_conflicts": true, "delete_subject": true}));
    assert_eq!(report.outcome, Outcome::Pass, "what nobody wishes for may be anything");
    let report = shown(json!({"automation": "auto_update", "allow_conflicts": true}));
    assert_eq!((&report.outcome, report.findings[0].code), (&Outcome::Fail, Code::EquipmentProcessing));
    assert_eq!(
        report.findings[0].args.find("differences"),
        Some("AutomateProcessing: AutoUpdate (AutoAccept)")
    );
    let report = shown(json!({"automation": "auto_accept"}));
    assert_eq!(
        (&report.outcome, report.findings[0].code),
        (&Outcome::Warn, Code::EquipmentProcessingUnknown),
        "what is not shown is neither right nor wrong"
    );
    assert_eq!(report.findings[0].args.find("settings"), Some("AllowConflicts"));
    let report = shown(json!({"automation": "none"}));
    assert_eq!(report.findings[0].code, Code::EquipmentProcessing, "wrong comes before unknown");
}

fn lists(found: Value, lists: Value) -> Facts {
    ok("room_lists", json!({"found": found, "lists": lists}))
}

fn list(address: &str, is_room_list: bool, members: &[String]) -> Value {
    json!({"address": address, "is_room_list": is_room_list, "members": members, "is_complete": true})
}

fn rooms(numbers: std::ops::RangeInclusive<u32>) -> Vec<String> {
    numbers.map(|number| format!("room{number}@contoso.com")).collect()
}

#[test]
fn a_room_list_is_more_than_a_group() {
    let group = json!(["Rooms", "group"]);
    let both = [CheckId::RoomListExists, CheckId::RoomListKind];
    let room_list = lists(group.clone(), json!([list("rooms@contoso.com", true, &[])]));
    assert_eq!(both.map(|check| verdict(check, &room_list).1), [None, None]);
    let plain = lists(group, json!([list("rooms@contoso.com", false, &[])]));
    assert_eq!(both.map(|check| verdict(check, &plain).1), [None, Some(Code::RoomListWrongKind)]);
    let report = judge(CheckId::RoomListKind, &plain, &scene());
    assert_eq!(report.findings[0].args.find("what"), Some("plain_group"));
    let nobody = lists(Value::Null, json!([]));
    assert_eq!(verdict(CheckId::RoomListExists, &nobody), (Outcome::Fail, Some(Code::RoomListNotFound)));
}

#[test]
fn no_list_is_too_large() {
    let sized = |first: u32, second: u32| {
        let all = json!([
            list("rooms@contoso.com", true, &rooms(1..=first)),
            list("rooms-02@contoso.com", true, &rooms(1..=second)),
        ]);
        judge(CheckId::RoomListSize, &lists(json!(["Rooms", "group"]), all), &scene())
    };
    assert_eq!(sized(75, 75).outcome, Outcome::Pass, "seventy-five each");
    assert_eq!(sized(75, 75).args.find("count"), Some("75"));
    let report = sized(3, 76);
    assert_eq!((&report.outcome, report.findings[0].code), (&Outcome::Fail, Code::RoomListTooLarge));
    assert_eq!(report.findings[0].args.find("list"), Some("rooms-02@contoso.com"), "the list in question");
    let hidden = json!([{"address": "rooms@contoso.com", "is_room_list": true, "members": null, "is_complete": false}]);
    assert_eq!(
        verdict(CheckId::RoomListSize, &lists(json!(["Rooms", "group"]), hidden)),
        (Outcome::Manual, None),
        "members nobody shows"
    );
}

#[test]
fn lists_hold_the_chosen_rooms_and_no_others() {
    let members = |numbers: std::ops::RangeInclusive<u32>| {
        let all = json!([list("rooms@contoso.com", true, &rooms(numbers))]);
        judge(CheckId::RoomListMembers, &lists(json!(["Rooms", "group"]), all), &scene())
    };
    // Chosen are 101 and 102.
    assert_eq!(members(101..=102).outcome, Outcome::Pass);
    let report = members(102..=103);
    assert_eq!((&report.outcome, report.findings[0].code), (&Outcome::Fail, Code::RoomListIncomplete));
    assert_eq!(report.findings[0].args.find("mailboxes"), Some("room101@contoso.com"));
    let report = members(101..=103);
    assert_eq!((&report.outcome, report.findings[0].code), (&Outcome::Warn, Code::RoomListOtherMembers));
    assert_eq!(report.findings[0].args.find("mailboxes"), Some("room103@contoso.com"));
}
