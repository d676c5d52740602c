mod spoilt;

use std::collections::HashSet;
use std::sync::Arc;

use anteroom_domain::ports::CalendarReader;
use anteroom_domain::{Code, Cursor, Disposition, Failure, Sensitivity, SmtpAddress, TimeWindow, limits};
use jiff::{SignedDuration, Timestamp};

use super::listing::listed;
use super::{PAGE, RoomCalendars, Stretch};
use crate::auth::Credentials;
use crate::ews::EwsClient;
use crate::ews::operations::FoundItems;
use crate::ews::types::CalendarItem;
use crate::net::{HttpClient, Timeouts, TrustedAuthorities};
use crate::scripted::{Scripted, soap};

/// A calendar on the other side of a socket: entries with their starts, an hour long each.
#[derive(Clone)]
struct Calendar {
    entries: Vec<(String, Timestamp)>,
    /// Whether too many entries are an error, or a list cut off.
    refuses: bool,
    /// Ids whose details are an error, with its code.
    broken: Vec<(&'static str, &'static str)>,
    /// What is answered instead.
    spoils: Spoils,
}

/// Answers some requests instead of the calendar.
type Spoils = Arc<dyn Fn(&Asked<'_>) -> Option<Vec<u8>> + Send + Sync>;

/// What a request asks for.
enum Asked<'r> {
    /// What is in a time.
    Find(Timestamp, Timestamp),
    /// These items.
    Get(&'r [&'r str]),
}

impl Calendar {
    fn new(entries: impl IntoIterator<Item = i64>) -> Self {
        let entries =
            entries.into_iter().enumerate().map(|(index, minutes)| (format!("id-{index:04}"), at(minutes)));
        Self { entries: entries.collect(), refuses: false, broken: Vec::new(), spoils: Arc::new(|_| None) }
    }

    /// With some requests answered by `spoils`.
    fn spoilt(self, spoils: impl Fn(&Asked<'_>) -> Option<Vec<u8>> + Send + Sync + 'static) -> Self {
        Self { spoils: Arc::new(spoils), ..self }
    }

    async fn serve(self) -> Scripted {
        Scripted::serve(move |_, request| {
            if request.contains("<m:FindItem") { self.find(request) } else { self.details(request) }
        })
        .await
    }

    fn find(&self, request: &str) -> Option<Vec<u8>> {
        let (from, to) = (instant(request, "StartDate"), instant(request, "EndDate"));
        if let Some(instead) = (self.spoils)(&Asked::Find(from, to)) {
            return Some(instead);
        }
        let inside: Vec<_> =
            self.entries.iter().filter(|(_, start)| *start + hour() > from && *start < to).collect();
        if inside.len() > 1000 && self.refuses {
            return soap(
                "200 OK",
                "<m:FindItemResponse><m:ResponseMessages><m:FindItemResponseMessage ResponseClass=\"Error\">\
                 <m:MessageText>Too many</m:MessageText><m:ResponseCode>ErrorExceededFindCountLimit</m:ResponseCode>\
                 <m:MessageXml><t:Value Name=\"PolicyLimit\">1000</t:Value></m:MessageXml>\
                 </m:FindItemResponseMessage></m:ResponseMessages></m:FindItemResponse>",
            );
        }
        let items: String = inside
            .iter()
            .take(1000)
            .map(|(id, start)| {
                format!(
                    "<t:CalendarItem><t:ItemId Id=\"{id}\" ChangeKey=\"c\"/><t:Subject>Meeting</t:Subject>\
                     <t:Start>{start}</t:Start><t:End>{}</t:End></t:CalendarItem>",
                    *start + hour()
                )
            })
            .collect();
        soap(
            "200 OK",
            &format!(
                "<m:FindItemResponse><m:ResponseMessages><m:FindItemResponseMessage ResponseClass=\"Success\">\
                 <m:ResponseCode>NoError</m:ResponseCode><m:RootFolder TotalItemsInView=\"{}\" \
                 IncludesLastItemInRange=\"{}\"><t:Items>{items}</t:Items></m:RootFolder>\
                 </m:FindItemResponseMessage></m:ResponseMessages></m:FindItemResponse>",
                inside.len(),
                inside.len() <= 1000
            ),
        )
    }

    fn details(&self, request: &str) -> Option<Vec<u8>> {
        let asked: Vec<_> =
            request.split("<t:ItemId Id=\"").skip(1).filter_map(|rest| rest.split('"').next()).collect();
        if let Some(instead) = (self.spoils)(&Asked::Get(&asked)) {
            return Some(instead);
        }
        let messages: String = asked
            .iter()
            .map(|id| {
                if let Some((_, code)) = self.broken.iter().find(|(broken, _)| broken == id) {
                    return format!(
                        "<m:GetItemResponseMessage ResponseClass=\"Error\"><m:MessageText>No</m:MessageText>\
                         <m:ResponseCode>{code}</m:ResponseCode><m:Items/></m:GetItemResponseMessage>"
                    );
                }
                let start = self.entries.iter().find(|(entry, _)| entry == id).map(|(_, start)| *start).unwrap();
                format!(
                    "<m:GetItemResponseMessage ResponseClass=\"Success\"><m:ResponseCode>NoError</m:ResponseCode>\
                     <m:Items><t:CalendarItem><t:ItemId Id=\"{id}\" ChangeKey=\"c\"/><t:UID>uid-{id}</t:UID>\
                     <t:Start>{start}</t:Start><t:End>{}</t:End></t:CalendarItem></m:Items></m:GetItemResponseMessage>",
                    start + hour()
                )
            })
            .collect();
        soap(
            "200 OK",
            &format!(
                "<m:GetItemResponse><m:ResponseMessages>{messages}</m:ResponseMessages></m:GetItemResponse>"
            ),
        )
    }
}

fn hour() -> SignedDuration {
    SignedDuration::from_hours(1)
}

fn at(minutes: i64) -> Timestamp {
    Timestamp::from_second(1_767_225_600 + minutes * 60).unwrap()
}

fn instant(request: &str, attribute: &str) -> Timestamp {
    request.split(&format!("{attribute}=\"")).nth(1).unwrap().split('"').next().unwrap().parse().unwrap()
}

fn reader(server: &Scripted) -> RoomCalendars {
    let http = HttpClient::new(&TrustedAuthorities::system_only(), Timeouts::default()).unwrap();
    let credentials = Credentials::new("svc@contoso.com".parse().unwrap(), "x".to_owned().into());
    RoomCalendars::new(EwsClient::new(server.url("/EWS/Exchange.asmx"), &credentials, http).unwrap())
}

fn room() -> SmtpAddress {
    "room@contoso.com".parse().unwrap()
}

fn days(days: i64) -> TimeWindow {
    TimeWindow::new(at(0), at(days * 24 * 60)).unwrap()
}

/// Reads the whole window; each page twice, which must give the same.
async fn read(server: &Scripted, window: TimeWindow) -> Result<(Vec<String>, usize), Failure> {
    let (reader, mut cursor, mut ids, mut pages) = (reader(server), None::<Cursor>, Vec::new(), 0);
    loop {
        let page = reader.fetch_page(&room(), &window, cursor.as_ref()).await?;
        let again = reader.fetch_page(&room(), &window, cursor.as_ref()).await?;
        assert_eq!(
            (&page.meetings, &page.next),
            (&again.meetings, &again.next),
            "a cursor reads the same again"
        );
        assert!(page.meetings.len() <= PAGE, "a page is bounded");
        ids.extend(page.meetings.into_iter().map(|meeting| meeting.item_id));
        pages += 1;
        match page.next {
            Some(next) => cursor = Some(next),
            None => return Ok((ids, pages)),
        }
    }
}

fn each_once(ids: &[String], expected: usize) {
    let distinct: HashSet<_> = ids.iter().collect();
    assert_eq!((ids.len(), distinct.len()), (expected, expected), "each entry comes exactly once");
}

#[tokio::test]
async fn an_empty_calendar_is_one_page() {
    let server = Calendar::new([]).serve().await;
    assert_eq!(read(&server, days(90)).await.unwrap(), (Vec::new(), 1));
}

#[tokio::test]
async fn a_calendar_without_end_comes_to_one_and_says_so() {
    let server = Calendar::new([30]).serve().await;
    let reader = reader(&server);
    assert!(reader.fetch_page(&room(), &days(1), None).await.is_ok());
    let asked = server.requests().len();
    reader.clone().count(&room(), limits::MEETINGS);
    let failure = reader.fetch_page(&room(), &days(1), None).await.unwrap_err();
    assert_eq!((failure.code(), failure.disposition()), (Code::EwsEndless, Disposition::SkipItem));
    let limit =
        |failure: &Failure| ["count", "limit"].map(|name| failure.args().find(name).map(str::to_owned));
    assert_eq!(limit(&failure), [Some("250000".to_owned()), Some("entries".to_owned())]);
    assert_eq!(server.requests().len(), asked, "nothing more is asked");
    let other = "other@contoso.com".parse().unwrap();
    assert!(reader.fetch_page(&other, &days(1), None).await.is_ok(), "another room is another calendar");
    for _ in 0..=limits::CALENDAR_PAGES {
        reader.count(&other, 0);
    }
    let failure = reader.fetch_page(&other, &days(1), None).await.unwrap_err();
    assert_eq!(
        limit(&failure),
        [Some("20000".to_owned()), Some("pages".to_owned())],
        "however empty they are"
    );
}

#[tokio::test]
async fn full_calendars_are_read_piece_by_piece() {
    for refuses in [false, true] {
        // Every half hour for 60 days: 2880 entries, and each overlaps the next.
        let server = Calendar { refuses, ..Calendar::new((0..2880).map(|index| index * 30)) }.serve().await;
        let (ids, _) = read(&server, days(90)).await.unwrap();
        each_once(&ids, 2880);
    }
}

#[tokio::test]
async fn entries_that_begin_together_are_all_read() {
    let server = Calendar::new((0..700).map(|_| 9 * 60)).serve().await;
    let (ids, pages) = read(&server, days(1)).await.unwrap();
    each_once(&ids, 700);
    assert_eq!(pages, 3);
}

#[tokio::test]
async fn an_entry_across_the_windows_start_is_read() {
    let server = Calendar::new([-120, -60, -30, 0]).serve().await;
    let (ids, _) = read(&server, days(1)).await.unwrap();
    assert_eq!(ids, ["id-0002", "id-0003"], "those that end before or at the start are not in the window");
}

#[tokio::test]
async fn an_item_that_cannot_be_read_is_part_of_the_page() {
    let server = Calendar {
        broken: vec![("id-0001", "ErrorItemCorrupt"), ("id-0002", "ErrorInternalServerError")],
        ..Calendar::new([0, 60, 120, 180])
    }
    .serve()
    .await;
    let page = reader(&server).fetch_page(&room(), &days(1), None).await.unwrap();
    assert_eq!(page.meetings.len(), 2);
    let mut unreadable: Vec<_> =
        page.unreadable.iter().map(|item| (item.item_id.as_str(), item.failure.code())).collect();
    unreadable.sort_unstable();
    assert_eq!(
        unreadable,
        [("id-0001", Code::ItemUnreadable), ("id-0002", Code::ItemUnreadable)],
        "a fault that does not pass is the item's"
    );
    let first = page.unreadable.iter().find(|item| item.item_id == "id-0001").unwrap();
    assert_eq!((first.label.as_str(), first.start), ("Meeting", Some(at(60))));
}

#[tokio::test]
async fn trouble_of_the_mailbox_fails_the_page() {
    for (code, disposition) in
        [("ErrorMailboxMoveInProgress", Disposition::Retry), ("ErrorServerBusy", Disposition::SlowDown)]
    {
        let server = Calendar { broken: vec![("id-0000", code)], ..Calendar::new([0, 60]) }.serve().await;
        let failure = reader(&server).fetch_page(&room(), &days(1), None).await.unwrap_err();
        assert_eq!(failure.disposition(), disposition, "{code} would pass, so the page is read again");
    }
}

#[tokio::test]
async fn a_foreign_cursor_is_refused_before_anything_is_asked() {
    let server = Calendar::new([0]).serve().await;
    let cursor = Cursor("graph:deltatoken".to_owned());
    let failure = reader(&server).fetch_page(&room(), &days(1), Some(&cursor)).await.unwrap_err();
    assert_eq!(failure.code(), Code::Bug);
    assert!(server.requests().is_empty());
}

#[test]
fn a_private_subject_is_no_label() {
    let item = |sensitivity| CalendarItem {
        subject: "Salary review".into(),
        start: Some(at(0)),
        end: Some(at(60)),
        sensitivity,
        ..CalendarItem::default()
    };
    let window = TimeWindow::new(at(0), at(600)).unwrap();
    let label = |sensitivity| {
        let found = FoundItems { items: vec![item(sensitivity)], is_complete: true, total: None };
        listed(&found, &window, &Stretch::first(&window)).remove(0).label
    };
    assert_eq!(label(Some(Sensitivity::Private)), "", "the ledger keeps labels of unreadable entries");
    assert_eq!(label(Some(Sensitivity::Normal)), "Salary review");
}
