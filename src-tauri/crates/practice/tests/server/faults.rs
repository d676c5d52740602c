//! The fault script, each action once.

use anteroom_practice::{Practice, Throttle, faults::FaultScript};

use crate::wire::{EWS, GET_CALENDAR, ask, envelope, get_items, practice, room, send, service, view};

fn script(json: &str) -> FaultScript {
    FaultScript::parse(json).unwrap()
}

async fn ask_calendar(practice: &Practice) -> Option<crate::wire::Answer> {
    let authorization = service(practice);
    let headers = [("Authorization", authorization.as_str()), ("Content-Type", "text/xml")];
    send(practice, "POST", EWS, &headers, &envelope(Some(&room(practice)), GET_CALENDAR)).await
}

#[tokio::test]
async fn a_dropped_connection_answers_nothing_and_is_logged() {
    let practice = practice().await;
    practice.set_faults(script(r#"[{"match": {"operation": "GetFolder", "nth": 2}, "action": "drop"}]"#));
    assert!(ask_calendar(&practice).await.is_some(), "the first request is answered");
    assert!(ask_calendar(&practice).await.is_none(), "the second is not");
    assert!(ask_calendar(&practice).await.is_some(), "the third is again");
    assert_eq!(practice.log().by_status[&0], 1, "a drop has no status");
}

#[tokio::test]
async fn a_cut_body_promises_more_than_it_sends() {
    let practice = practice().await;
    practice.set_faults(script(r#"[{"action": {"cut_body_after": 100}}]"#));
    let answer = ask_calendar(&practice).await.unwrap();
    assert_eq!(answer.raw.len(), 100, "exactly as much as asked arrives");
    let promised: usize = answer.header("content-length").unwrap().parse().unwrap();
    assert!(promised > 100, "and more was announced: {promised}");
}

#[tokio::test]
async fn a_held_answer_leaves_the_connection_open_and_others_are_answered() {
    let practice = practice().await;
    practice.set_faults(script(
        r#"[{"match": {"nth": 1}, "action": {"hold_after": 0}}, {"match": {"nth": 2}, "action": {"hold_after": 100}}]"#,
    ));
    for what in ["not even a head", "a head and no more"] {
        let held = tokio::time::timeout(std::time::Duration::from_millis(300), ask_calendar(&practice));
        assert!(held.await.is_err(), "{what}: neither an answer nor an end of the connection");
    }
    assert!(ask_calendar(&practice).await.is_some(), "whoever asks again is answered");
}

#[tokio::test]
async fn the_web_server_can_answer_in_exchanges_place() {
    let practice = practice().await;
    practice.set_faults(script(
        r#"[{"match": {"nth": 1}, "action": {"status": {"code": 503, "retry_after": 7}}},
            {"match": {"nth": 2}, "action": {"status": {"code": 401}}},
            {"match": {"nth": 3}, "action": {"status": {"code": 403,
                "headers": {"X-EWS-Policy-Reason": "EWS is disabled for this user or tenant"}}}},
            {"match": {"nth": 4}, "action": "html"},
            {"match": {"nth": 5}, "action": "malformed_xml"}]"#,
    ));
    let busy = ask_calendar(&practice).await.unwrap();
    assert_eq!((busy.status, busy.header("retry-after")), (503, Some("7")), "503 with its wait");
    let refused = ask_calendar(&practice).await.unwrap();
    assert!(refused.header("www-authenticate").is_some(), "a 401 lists the schemes");
    let policy = ask_calendar(&practice).await.unwrap();
    assert_eq!(
        (policy.status, policy.header("x-ews-policy-reason")),
        (403, Some("EWS is disabled for this user or tenant")),
        "headers can be added"
    );
    let portal = ask_calendar(&practice).await.unwrap();
    assert!(portal.status == 200 && portal.body().contains("<html>"), "a login page with 200");
    let broken = ask_calendar(&practice).await.unwrap();
    assert!(roxmltree::Document::parse(broken.body()).is_err(), "XML that is none");
    assert_eq!(ask_calendar(&practice).await.unwrap().code(), "NoError", "then all is well again");
}

#[tokio::test]
async fn a_scripted_soap_fault_carries_its_back_off() {
    let practice = practice().await;
    practice.set_faults(script(
        r#"[{"match": {"first": 1}, "action": {"soap_fault": {"code": "ErrorServerBusy", "back_off_ms": 250}}}]"#,
    ));
    let answer = ask_calendar(&practice).await.unwrap();
    assert_eq!((answer.status, answer.code().as_str()), (500, "ErrorServerBusy"), "a fault comes with 500");
    let document = roxmltree::Document::parse(answer.body()).unwrap();
    let code = document.descendants().find(|node| node.tag_name().name() == "ResponseCode").unwrap();
    assert_eq!(
        code.tag_name().namespace(),
        Some("http://schemas.microsoft.com/exchange/services/2006/errors"),
        "its code stands in the errors namespace"
    );
    assert_eq!(answer.attributes("Value", "Name"), ["BackOffMilliseconds"], "the wait is named");
    assert_eq!(answer.texts("Value"), ["250"], "with its length");
    assert_eq!(practice.log().by_fault["ErrorServerBusy"], 1, "the log counts faults by code");
}

#[tokio::test]
async fn one_item_of_a_batch_can_be_spoilt() {
    let practice = practice().await;
    let room = room(&practice);
    let found = ask(&practice, &room, &view("2026-03-02T00:00:00Z", "2026-05-02T00:00:00Z", Some(3))).await;
    practice.set_faults(script(
        r#"[{"match": {"operation": "GetItem"}, "action": {"response_code": {"code": "ErrorItemCorrupt", "item": 2}}}]"#,
    ));
    let answer = ask(&practice, &room, &get_items(&found.attributes("ItemId", "Id"))).await;
    assert_eq!(answer.status, 200, "the answer as a whole is good");
    assert_eq!(
        answer.texts("ResponseCode"),
        ["NoError", "ErrorItemCorrupt", "NoError"],
        "only the second is not"
    );
}

#[tokio::test]
async fn a_batch_stops_at_an_item_as_exchange_stops_it() {
    let practice = practice().await;
    let room = room(&practice);
    let found = ask(&practice, &room, &view("2026-03-02T00:00:00Z", "2026-05-02T00:00:00Z", Some(4))).await;
    let ids = found.attributes("ItemId", "Id");
    practice.set_faults(script(&format!(
        r#"[{{"match": {{"item": "{}"}}, "action": {{"response_code": {{"code": "ErrorItemCorrupt", "stops": true}}}}}}]"#,
        ids[1]
    )));
    let answer = ask(&practice, &room, &get_items(&ids)).await;
    let stopped = "ErrorBatchProcessingStopped";
    assert_eq!(answer.texts("ResponseCode"), ["NoError", "ErrorItemCorrupt", stopped, stopped]);
    let classes = answer.attributes("GetItemResponseMessage", "ResponseClass");
    assert_eq!(classes, ["Success", "Error", "Warning", "Warning"], "what was not looked at is no error");
    assert_eq!(answer.attributes("ItemId", "Id"), ids[..1], "and holds no item");
    let rest = ask(&practice, &room, &get_items(&ids[2..])).await;
    assert_eq!(rest.texts("ResponseCode"), ["NoError", "NoError"], "without the item all is well");
}

#[tokio::test]
async fn one_value_of_an_answer_can_be_another() {
    let practice = practice().await;
    practice.set_faults(script(r#"[{"action": {"rewrite": {"find": "NoError", "with": "NoTrouble"}}}]"#));
    assert_eq!(ask_calendar(&practice).await.unwrap().code(), "NoTrouble");
}

#[tokio::test]
async fn a_calendar_can_answer_well_formed_and_empty() {
    let practice = practice().await;
    let room = room(&practice);
    let asked = view("2026-03-02T00:00:00Z", "2026-05-02T00:00:00Z", Some(4));
    assert_eq!(ask(&practice, &room, &asked).await.attributes("ItemId", "Id").len(), 4, "there are entries");
    practice.set_faults(script(r#"[{"match": {"operation": "FindItem"}, "action": "emptied"}]"#));
    let answer = ask(&practice, &room, &asked).await;
    assert_eq!(
        (answer.status, answer.code().as_str()),
        (200, "NoError"),
        "nothing tells that anything is wrong"
    );
    assert_eq!(answer.attributes("ItemId", "Id"), Vec::<String>::new());
    assert_eq!(answer.attributes("RootFolder", "TotalItemsInView"), ["0"]);
    assert_eq!(answer.attributes("RootFolder", "IncludesLastItemInRange"), ["true"]);
}

#[tokio::test]
async fn a_fault_without_a_code_of_exchange_has_no_details() {
    let practice = practice().await;
    practice.set_faults(script(r#"[{"action": {"soap_fault": {"code": "Server"}}}]"#));
    let answer = ask_calendar(&practice).await.unwrap();
    assert_eq!((answer.status, answer.texts("faultcode")), (500, vec!["s:Server".to_owned()]));
    assert!(!answer.body().contains("detail"), "{}", answer.body());
}

#[tokio::test]
async fn an_account_asked_to_wait_is_refused_until_it_has() {
    let practice = practice().await;
    practice
        .set_faults(script(r#"[{"match": {"nth": 1}, "action": {"throttle": {"back_off_ms": 3600000}}}]"#));
    for request in 1..=2 {
        let answer = ask_calendar(&practice).await.unwrap();
        assert_eq!(answer.code(), "ErrorServerBusy", "request {request} comes during the wait");
    }
}

#[tokio::test]
async fn a_budget_can_be_used_up_in_two_ways() {
    let practice = practice().await;
    practice.set_throttle(Some(Throttle { concurrency: 0, per_second: 50, back_off_ms: 1000 }));
    let too_many = ask_calendar(&practice).await.unwrap();
    assert_eq!(too_many.code(), "ErrorExceededConnectionCount", "no request may be open");
    practice.set_throttle(Some(Throttle { concurrency: 27, per_second: 0, back_off_ms: 3_600_000 }));
    let too_fast = ask_calendar(&practice).await.unwrap();
    assert_eq!(too_fast.code(), "ErrorServerBusy", "no request may be made");
    let path = "/autodiscover/autodiscover.json?Email=a@practice.example&Protocol=EWS";
    assert_eq!(
        send(&practice, "GET", path, &[], "").await.unwrap().status,
        200,
        "Autodiscover has no budget"
    );
}
