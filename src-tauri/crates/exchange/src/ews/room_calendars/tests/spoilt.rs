//! Calendars a server stumbles over: what can be given is, and what cannot is named, as small as it can be.

use anteroom_domain::ports::CalendarPage;

use super::*;
use crate::scripted::{answer, envelope};

const DAY: i64 = 24 * 60;

/// A meeting at noon of each of so many days.
fn noons(days: i64) -> Calendar {
    Calendar::new((0..days).map(|day| day * DAY + 12 * 60))
}

fn fault(code: &str) -> Option<Vec<u8>> {
    let detail = if code.starts_with("Error") {
        format!("<detail><e:ResponseCode xmlns:e=\"urn:errors\">{code}</e:ResponseCode></detail>")
    } else {
        String::new()
    };
    let fault =
        format!("<s:Fault><faultcode>s:{code}</faultcode><faultstring>No</faultstring>{detail}</s:Fault>");
    soap("500 Internal Server Error", &fault)
}

/// A single message that answers a request as a whole.
fn message(operation: &str, code: &str) -> Option<Vec<u8>> {
    soap(
        "200 OK",
        &format!(
            "<m:{operation}Response><m:ResponseMessages><m:{operation}ResponseMessage ResponseClass=\"Error\">\
             <m:MessageText>No</m:MessageText><m:ResponseCode>{code}</m:ResponseCode></m:{operation}ResponseMessage>\
             </m:ResponseMessages></m:{operation}Response>"
        ),
    )
}

fn cut_xml() -> Option<Vec<u8>> {
    let whole = envelope("<m:FindItemResponse><m:ResponseMessages>");
    answer("200 OK", &[("Content-Type", "text/xml; charset=utf-8")], whole)
}

/// Reads a window to its end.
async fn read_all(server: &Scripted, window: TimeWindow) -> Result<CalendarPage, Failure> {
    let (reader, mut cursor) = (reader(server), None::<Cursor>);
    let mut all = CalendarPage { meetings: Vec::new(), unreadable: Vec::new(), gaps: Vec::new(), next: None };
    loop {
        let page = reader.fetch_page(&room(), &window, cursor.as_ref()).await?;
        all.meetings.extend(page.meetings);
        all.unreadable.extend(page.unreadable);
        all.gaps.extend(page.gaps);
        match page.next {
            Some(next) => cursor = Some(next),
            None => return Ok(all),
        }
    }
}

fn ids(page: &CalendarPage) -> Vec<String> {
    page.meetings.iter().map(|meeting| meeting.item_id.clone()).collect()
}

fn named(page: &CalendarPage) -> Vec<(&str, Code)> {
    let mut named: Vec<_> =
        page.unreadable.iter().map(|item| (item.item_id.as_str(), item.failure.code())).collect();
    named.sort_unstable();
    named
}

/// Whether a view holds noon of this day.
fn holds(asked: &Asked<'_>, day: i64) -> bool {
    let noon = at(day * DAY + 12 * 60);
    matches!(asked, Asked::Find(from, to) if *from <= noon && noon < *to)
}

#[tokio::test]
async fn a_day_that_cannot_be_listed_is_a_gap_and_the_rest_arrives() {
    for (spoil, shown) in [
        ((|| message("FindItem", "ErrorRecurrenceHasNoOccurrence")) as fn() -> _, "a bad series"),
        (|| message("FindItem", "ErrorCorruptData"), "corrupt data"),
        (|| message("FindItem", "ErrorOfTomorrow"), "a code nobody has met"),
        (|| fault("ErrorItemCorrupt"), "a fault about an item"),
        (|| fault("ErrorInternalServerError"), "a fault that usually passes"),
        (|| fault("Server"), "a fault without a code"),
        (
            || answer("500 Internal Server Error", &[("Content-Type", "text/html")], "<html>"),
            "a page with status 500",
        ),
        (cut_xml, "XML that breaks off"),
    ] {
        let server = noons(90)
            .spoilt(move |asked| [4, 60].iter().any(|day| holds(asked, *day)).then(spoil).flatten())
            .serve()
            .await;
        let page = read_all(&server, days(90)).await.unwrap_or_else(|failure| panic!("{shown}: {failure}"));
        each_once(&ids(&page), 88);
        let gaps: Vec<_> = page.gaps.iter().map(|gap| (gap.span.start(), gap.span.end())).collect();
        assert_eq!(gaps, [4, 60].map(|day| (at(day * DAY), at((day + 1) * DAY))), "{shown}: the days alone");
        for gap in &page.gaps {
            assert_eq!(gap.failure.code(), Code::DayUnreadable, "{shown}");
            assert_eq!(
                gap.failure.disposition(),
                Disposition::SkipItem,
                "{shown}: trying again does not help"
            );
            assert_eq!(gap.failure.args().find("room"), Some("room@contoso.com"), "{shown}");
        }
        assert!(server.requests().len() < 140, "{shown}: {} requests", server.requests().len());
    }
}

#[tokio::test]
async fn a_window_shorter_than_a_day_is_a_gap_of_its_own_length() {
    let server = noons(1)
        .spoilt(|asked| holds(asked, 0).then(|| message("FindItem", "ErrorCorruptData")).flatten())
        .serve()
        .await;
    let window = TimeWindow::new(at(10 * 60), at(14 * 60)).unwrap();
    let page = read_all(&server, window).await.unwrap();
    let gaps: Vec<_> = page.gaps.iter().map(|gap| gap.span).collect();
    assert_eq!((gaps, page.meetings.len()), (vec![window], 0));
}

#[tokio::test]
async fn what_began_in_a_gap_and_still_lasts_arrives() {
    // From 23:30 to half past midnight.
    let server = Calendar::new([4 * DAY + 23 * 60 + 30, 6 * DAY])
        .spoilt(|asked| holds(asked, 4).then(|| message("FindItem", "ErrorCorruptData")).flatten())
        .serve()
        .await;
    let page = read_all(&server, days(30)).await.unwrap();
    assert_eq!((ids(&page), page.gaps.len()), (vec!["id-0000".to_owned(), "id-0001".to_owned()], 1));
}

#[tokio::test]
async fn a_calendar_that_cannot_be_listed_at_all_is_an_error_and_no_list_of_days() {
    for (spoil, code, most) in [
        ((|| message("FindItem", "ErrorCorruptData")) as fn() -> _, Code::ItemUnreadable, 2),
        (|| fault("ErrorInternalServerError"), Code::ServerTransient, 2),
        (|| fault("Server"), Code::ServerTransient, 2),
        (|| fault("ErrorServerBusy"), Code::EwsThrottled, 1),
        (|| fault("ErrorMailboxMoveInProgress"), Code::MailboxMoving, 1),
        (|| answer("503 Service Unavailable", &[], ""), Code::HttpUnavailable, 1),
    ] {
        let server = noons(90)
            .spoilt(move |asked| matches!(asked, Asked::Find(..)).then(spoil).flatten())
            .serve()
            .await;
        let failure = read_all(&server, days(90)).await.unwrap_err();
        assert_eq!(failure.code(), code);
        assert_eq!(server.requests().len(), most, "{code}: nothing is halved while nothing is given");
    }
}

#[tokio::test]
async fn a_fault_that_passes_leaves_no_trace() {
    for every in [3, 4, 5] {
        let count = Arc::new(std::sync::atomic::AtomicUsize::new(0));
        let server = noons(60)
            .spoilt(move |_| {
                let number = count.fetch_add(1, std::sync::atomic::Ordering::SeqCst) + 1;
                number.is_multiple_of(every).then(|| fault("ErrorInternalServerError")).flatten()
            })
            .serve()
            .await;
        let page = read_all(&server, days(90)).await.unwrap();
        each_once(&ids(&page), 60);
        assert!(page.gaps.is_empty() && page.unreadable.is_empty(), "every {every}th: nothing is lost");
    }
}

#[tokio::test]
async fn an_item_that_upsets_its_batch_is_named_alone() {
    for (spoil, shown) in [
        ((|| fault("ErrorInternalServerError")) as fn() -> _, "a fault that usually passes"),
        (|| fault("ErrorCorruptData"), "a fault about an item"),
        (|| fault("Client"), "a request that is refused"),
        (|| answer("500 Internal Server Error", &[], "<html>Runtime Error"), "a page with status 500"),
        (cut_xml, "XML that breaks off"),
        (|| message("GetItem", "ErrorInternalServerError"), "one message for the whole batch"),
    ] {
        let bad = ["id-0004", "id-0049", "id-0050"];
        let server = noons(60)
            .spoilt(move |asked| match asked {
                Asked::Get(ids) => bad.iter().any(|bad| ids.contains(bad)).then(spoil).flatten(),
                Asked::Find(..) => None,
            })
            .serve()
            .await;
        let page = read_all(&server, days(90)).await.unwrap_or_else(|failure| panic!("{shown}: {failure}"));
        each_once(&ids(&page), 57);
        let names: Vec<_> = named(&page).into_iter().map(|(id, _)| id).collect();
        assert_eq!(names, bad, "{shown}");
        for item in &page.unreadable {
            assert!(item.start.is_some() && item.label == "Meeting", "{shown}: when and what");
            assert_eq!(item.failure.disposition(), Disposition::SkipItem, "{shown}");
        }
    }
}

#[tokio::test]
async fn a_server_that_gives_no_item_is_an_error_and_no_list_of_items() {
    let server = noons(60)
        .spoilt(|asked| matches!(asked, Asked::Get(_)).then(|| fault("ErrorInternalServerError")).flatten())
        .serve()
        .await;
    let failure = reader(&server).fetch_page(&room(), &days(90), None).await.unwrap_err();
    assert_eq!((failure.code(), failure.disposition()), (Code::ServerTransient, Disposition::Retry));
    assert!(server.requests().len() <= 8, "{} requests", server.requests().len());
}

#[tokio::test]
async fn the_only_item_of_a_window_may_be_the_bad_one() {
    let server = noons(1)
        .spoilt(|asked| matches!(asked, Asked::Get(_)).then(|| fault("ErrorInternalServerError")).flatten())
        .serve()
        .await;
    let page = read_all(&server, days(90)).await.unwrap();
    assert_eq!(named(&page), [("id-0000", Code::ItemUnreadable)]);
}

/// The answer of a server that stops a batch at an item: what stands before is given, what stands behind is not looked at.
fn stopped(ids: &[&str], at_item: &str, code: &str) -> Option<Vec<u8>> {
    let place = ids.iter().position(|id| *id == at_item)?;
    let messages: String = ids
        .iter()
        .enumerate()
        .map(|(index, id)| match index.cmp(&place) {
            std::cmp::Ordering::Less => format!(
                "<m:GetItemResponseMessage ResponseClass=\"Success\"><m:ResponseCode>NoError</m:ResponseCode><m:Items>\
                 <t:CalendarItem><t:ItemId Id=\"{id}\"/><t:Start>{0}</t:Start><t:End>{0}</t:End></t:CalendarItem></m:Items>\
                 </m:GetItemResponseMessage>",
                at(0)
            ),
            std::cmp::Ordering::Equal => format!(
                "<m:GetItemResponseMessage ResponseClass=\"Error\"><m:ResponseCode>{code}</m:ResponseCode><m:Items/>\
                 </m:GetItemResponseMessage>"
            ),
            std::cmp::Ordering::Greater => "<m:GetItemResponseMessage ResponseClass=\"Warning\">\
                 <m:MessageText>Stopped</m:MessageText><m:ResponseCode>ErrorBatchProcessingStopped</m:ResponseCode><m:Items/>\
                 </m:GetItemResponseMessage>"
                .to_owned(),
        })
        .collect();
    let body =
        format!("<m:GetItemResponse><m:ResponseMessages>{messages}</m:ResponseMessages></m:GetItemResponse>");
    soap("200 OK", &body)
}

#[tokio::test]
async fn the_rest_of_a_stopped_batch_is_asked_for_as_one_batch() {
    let server = noons(40)
        .spoilt(|asked| match asked {
            Asked::Get(ids) => stopped(ids, "id-0010", "ErrorItemCorrupt"),
            Asked::Find(..) => None,
        })
        .serve()
        .await;
    let page = read_all(&server, days(90)).await.unwrap();
    each_once(&ids(&page), 39);
    assert_eq!(named(&page), [("id-0010", Code::ItemUnreadable)]);
    let gets = server.requests().iter().filter(|request| request.contains("<m:GetItem")).count();
    assert_eq!(gets, 2, "the batch, and its rest");
}

#[tokio::test]
async fn a_batch_stopped_by_the_mailbox_fails_the_page_and_names_nothing() {
    let server = noons(40)
        .spoilt(|asked| match asked {
            Asked::Get(ids) => stopped(ids, "id-0010", "ErrorMailboxMoveInProgress"),
            Asked::Find(..) => None,
        })
        .serve()
        .await;
    let failure = read_all(&server, days(90)).await.unwrap_err();
    assert_eq!((failure.code(), failure.disposition()), (Code::MailboxMoving, Disposition::Retry));
}

#[tokio::test]
async fn a_batch_that_is_stopped_before_its_first_item_does_not_go_round_for_ever() {
    let server = noons(3)
        .spoilt(|asked| match asked {
            Asked::Get(ids) => {
                let ids: Vec<_> = [&["none"], *ids].concat();
                let whole = String::from_utf8(stopped(&ids, "none", "x")?).ok()?;
                let (head, rest) = whole.split_once("<m:GetItemResponseMessage ResponseClass=\"Error\">")?;
                let (_, tail) = rest.split_once("</m:GetItemResponseMessage>")?;
                let (_, head) = head.split_once("\r\n\r\n")?;
                answer("200 OK", &[("Content-Type", "text/xml")], format!("{head}{tail}"))
            }
            Asked::Find(..) => None,
        })
        .serve()
        .await;
    let failure = read_all(&server, days(90)).await.unwrap_err();
    assert_eq!(failure.disposition(), Disposition::Retry, "the page is read again");
    assert_eq!(server.requests().len(), 2);
}

/// The details of items with one property as it is written here.
fn written(ids: &[&str], odd: &str, property: &str) -> Option<Vec<u8>> {
    let messages: String = ids
        .iter()
        .map(|id| {
            let property = if *id == odd { property } else { "" };
            format!(
                "<m:GetItemResponseMessage ResponseClass=\"Success\"><m:ResponseCode>NoError</m:ResponseCode><m:Items>\
                 <t:CalendarItem><t:ItemId Id=\"{id}\"/><t:Start>{0}</t:Start><t:End>{1}</t:End>{property}\
                 </t:CalendarItem></m:Items></m:GetItemResponseMessage>",
                at(0),
                at(60)
            )
        })
        .collect();
    let body =
        format!("<m:GetItemResponse><m:ResponseMessages>{messages}</m:ResponseMessages></m:GetItemResponse>");
    soap("200 OK", &body)
}

#[tokio::test]
async fn an_odd_value_costs_nothing_where_there_is_a_neutral_one_and_else_its_item() {
    for (property, is_read) in [
        ("<t:IsCancelled/>", false),
        ("<t:IsCancelled>maybe</t:IsCancelled>", false),
        ("<t:IsAllDayEvent/>", false),
        ("<t:IsCancelled> 0 </t:IsCancelled>", true),
        ("<t:Subject>a&nbsp;b &unknown; Q & A</t:Subject>", true),
        ("<t:LegacyFreeBusyStatus>Elsewhere</t:LegacyFreeBusyStatus>", true),
        ("<t:CalendarItemType>Sketch</t:CalendarItemType>", true),
        ("<t:MyResponseType/>", true),
        ("<t:LastModifiedTime>0001-01-01T00:00:00</t:LastModifiedTime>", true),
        ("<t:OriginalStart>the day before</t:OriginalStart>", true),
        ("<t:End>9999-12-31T23:59:59.9999999Z</t:End>", true),
        ("<t:Start>0001-01-01T00:00:00Z</t:Start>", false),
        ("<t:End>2026-13-45T99:00:00Z</t:End>", false),
        ("<t:Subject>a <b</t:Subject>", false),
        ("<t:Subject>never closed", false),
    ] {
        let server = noons(25)
            .spoilt(move |asked| match asked {
                Asked::Get(ids) => written(ids, "id-0007", property),
                Asked::Find(..) => None,
            })
            .serve()
            .await;
        let page =
            read_all(&server, days(90)).await.unwrap_or_else(|failure| panic!("{property}: {failure}"));
        each_once(&ids(&page), if is_read { 25 } else { 24 });
        let expected: &[_] = if is_read { &[] } else { &[("id-0007", Code::ItemUnreadable)] };
        assert_eq!(named(&page), expected, "{property}");
    }
}

#[tokio::test]
async fn a_series_in_place_of_its_meetings_is_named_once() {
    let master = "<t:CalendarItem><t:ItemId Id=\"master\"/><t:Subject>Daily</t:Subject><t:Start>2024-05-01T09:00:00Z</t:Start>\
        <t:End>2024-05-01T10:00:00Z</t:End><t:CalendarItemType>RecurringMaster</t:CalendarItemType></t:CalendarItem>";
    let server = Scripted::serve(move |_, request| {
        if request.contains("<m:FindItem") {
            let body = format!(
                "<m:FindItemResponse><m:ResponseMessages><m:FindItemResponseMessage ResponseClass=\"Success\">\
                 <m:ResponseCode>NoError</m:ResponseCode><m:RootFolder><t:Items>{master}</t:Items></m:RootFolder>\
                 </m:FindItemResponseMessage></m:ResponseMessages></m:FindItemResponse>"
            );
            return soap("200 OK", &body);
        }
        let body = format!(
            "<m:GetItemResponse><m:ResponseMessages><m:GetItemResponseMessage ResponseClass=\"Success\">\
             <m:ResponseCode>NoError</m:ResponseCode><m:Items>{master}</m:Items></m:GetItemResponseMessage>\
             </m:ResponseMessages></m:GetItemResponse>"
        );
        soap("200 OK", &body)
    })
    .await;
    // Longer than a view may be, so that it is listed twice.
    let page = read_all(&server, days(600)).await.unwrap();
    assert_eq!(named(&page), [("master", Code::SeriesNotExpanded)]);
    assert_eq!(page.unreadable[0].label, "Daily");
}

#[tokio::test]
async fn a_minute_with_too_many_entries_costs_what_was_not_given_of_it() {
    for refuses in [false, true] {
        let minutes = (0..1500).map(|_| 540).chain([0, 900]);
        let server = Calendar { refuses, ..Calendar::new(minutes) }.serve().await;
        let page = read_all(&server, days(1)).await.unwrap();
        let distinct: HashSet<_> = ids(&page).into_iter().collect();
        assert!(
            distinct.contains("id-1500") && distinct.contains("id-1501"),
            "what is before and behind arrives"
        );
        assert_eq!(distinct.len(), if refuses { 2 } else { 1002 }, "and as many as the server gives");
        let (first, last) = (page.gaps.first().unwrap(), page.gaps.last().unwrap());
        assert!(first.span.start() <= at(540) && last.span.end() <= at(602), "the hour they last, no more");
        for gap in &page.gaps {
            assert_eq!(gap.failure.code(), Code::TooManyItems);
            assert!(gap.span.duration() <= SignedDuration::from_mins(1), "minute by minute: {:?}", gap.span);
        }
    }
}
