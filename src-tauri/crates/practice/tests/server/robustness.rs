//! Whatever a client posts, a proper answer comes back and nothing panics.

use anteroom_practice::Practice;
use proptest::test_runner::{Config, TestRunner};

use crate::wire::{envelope, get_items, post, practice, room, view};

/// Values that are wrong somewhere: too large, too small, of another kind, in other scripts.
const JUNK: [&str; 10] = [
    "",
    "-1",
    "0",
    "99999999999999999999",
    "-9223372036854775808",
    "NaN",
    "2026-99-99T99:99:99Z",
    "-009999-01-01T00:00:00Z",
    "9999-12-31T23:59:59Z",
    "\u{1F3E2}é'",
];

/// One request of each kind, whole and good.
fn requests(room: &str, id: &str) -> Vec<String> {
    let item = format!(r#"<t:ItemId Id="{id}" ChangeKey="x"/>"#);
    vec![
        view("2026-03-02T00:00:00Z", "2026-03-09T00:00:00Z", Some(3)),
        get_items(&[id.to_owned()]),
        format!(r#"<m:GetItem><m:ItemShape><t:BaseShape>AllProperties</t:BaseShape><t:BodyType>Text</t:BodyType>
            <t:AdditionalProperties><t:FieldURI FieldURI="item:TextBody"/>
            <t:ExtendedFieldURI PropertySetId="6ED8DA90-450B-101B-98DA-00AA003F1305" PropertyId="35" PropertyType="Binary"/>
            </t:AdditionalProperties></m:ItemShape><m:ItemIds><t:OccurrenceItemId RecurringMasterId="{id}" InstanceIndex="1"/>
            <t:RecurringMasterItemId OccurrenceId="{id}"/></m:ItemIds></m:GetItem>"#),
        r#"<m:FindItem Traversal="Shallow"><m:ItemShape><t:BaseShape>IdOnly</t:BaseShape></m:ItemShape>
           <m:IndexedPageItemView MaxEntriesReturned="2" Offset="1" BasePoint="End"/><m:Restriction><t:And><t:IsGreaterThan>
           <t:FieldURI FieldURI="calendar:Start"/><t:FieldURIOrConstant><t:Constant Value="2026-03-02T00:00:00Z"/></t:FieldURIOrConstant>
           </t:IsGreaterThan><t:Contains ContainmentMode="Substring" ContainmentComparison="IgnoreCase"><t:FieldURI FieldURI="item:Subject"/>
           <t:Constant Value="a"/></t:Contains></t:And></m:Restriction><m:SortOrder><t:FieldOrder Order="Descending">
           <t:FieldURI FieldURI="calendar:End"/></t:FieldOrder></m:SortOrder><m:ParentFolderIds><t:DistinguishedFolderId Id="calendar"/>
           <t:FolderId Id="AQMkADx"/></m:ParentFolderIds></m:FindItem>"#.to_owned(),
        r#"<m:FindFolder Traversal="Deep"><m:FolderShape><t:BaseShape>AllProperties</t:BaseShape></m:FolderShape>
           <m:IndexedPageFolderView MaxEntriesReturned="2" Offset="0" BasePoint="Beginning"/><m:ParentFolderIds>
           <t:DistinguishedFolderId Id="root"/></m:ParentFolderIds></m:FindFolder>"#.to_owned(),
        r#"<m:SyncFolderItems><m:ItemShape><t:BaseShape>Default</t:BaseShape></m:ItemShape><m:SyncFolderId>
           <t:DistinguishedFolderId Id="calendar"/></m:SyncFolderId><m:SyncState>AAAA</m:SyncState>
           <m:MaxChangesReturned>2</m:MaxChangesReturned></m:SyncFolderItems>"#.to_owned(),
        r#"<m:CreateItem SendMeetingInvitations="SendToNone"><m:Items><t:CalendarItem><t:Subject>A</t:Subject>
           <t:Sensitivity>Private</t:Sensitivity><t:Body BodyType="Text">B</t:Body><t:ReminderIsSet>true</t:ReminderIsSet>
           <t:ReminderMinutesBeforeStart>5</t:ReminderMinutesBeforeStart><t:Start>2027-06-01T09:00:00Z</t:Start>
           <t:End>2027-06-01T10:00:00Z</t:End><t:IsAllDayEvent>true</t:IsAllDayEvent>
           <t:LegacyFreeBusyStatus>Busy</t:LegacyFreeBusyStatus><t:RequiredAttendees><t:Attendee><t:Mailbox>
           <t:EmailAddress>a@practice.example</t:EmailAddress><t:RoutingType>SMTP</t:RoutingType></t:Mailbox></t:Attendee>
           </t:RequiredAttendees><t:Recurrence><t:RelativeYearlyRecurrence><t:DaysOfWeek>Sunday</t:DaysOfWeek>
           <t:DayOfWeekIndex>Last</t:DayOfWeekIndex><t:Month>May</t:Month></t:RelativeYearlyRecurrence><t:NumberedRecurrence>
           <t:StartDate>2027-06-01</t:StartDate><t:NumberOfOccurrences>3</t:NumberOfOccurrences></t:NumberedRecurrence>
           </t:Recurrence><t:StartTimeZone Id="UTC"/></t:CalendarItem></m:Items></m:CreateItem>"#.to_owned(),
        format!(r#"<m:UpdateItem ConflictResolution="AlwaysOverwrite" SendMeetingInvitationsOrCancellations="SendToNone"><m:ItemChanges>
           <t:ItemChange>{item}<t:Updates><t:SetItemField><t:FieldURI FieldURI="calendar:Start"/><t:CalendarItem>
           <t:Start>2026-03-02T09:00:00Z</t:Start></t:CalendarItem></t:SetItemField><t:DeleteItemField>
           <t:FieldURI FieldURI="calendar:Location"/></t:DeleteItemField></t:Updates></t:ItemChange></m:ItemChanges></m:UpdateItem>"#),
        format!(r#"<m:DeleteItem DeleteType="HardDelete" SendMeetingCancellations="SendToNone"><m:ItemIds>
           <t:OccurrenceItemId RecurringMasterId="{id}" InstanceIndex="2"/></m:ItemIds></m:DeleteItem>"#),
        format!(r#"<m:GetUserAvailabilityRequest><t:TimeZone><t:Bias>480</t:Bias><t:StandardTime><t:Bias>0</t:Bias>
           <t:Time>02:00:00</t:Time><t:DayOrder>1</t:DayOrder><t:Month>11</t:Month><t:DayOfWeek>Sunday</t:DayOfWeek></t:StandardTime>
           <t:DaylightTime><t:Bias>-60</t:Bias><t:Time>02:00:00</t:Time><t:DayOrder>2</t:DayOrder><t:Month>3</t:Month>
           <t:DayOfWeek>Sunday</t:DayOfWeek><t:Year>2026</t:Year></t:DaylightTime></t:TimeZone><m:MailboxDataArray><t:MailboxData><t:Email>
           <t:Address>{room}</t:Address></t:Email><t:AttendeeType>Room</t:AttendeeType></t:MailboxData></m:MailboxDataArray>
           <t:FreeBusyViewOptions><t:TimeWindow><t:StartTime>2026-03-02T00:00:00</t:StartTime><t:EndTime>2026-03-05T00:00:00</t:EndTime>
           </t:TimeWindow><t:MergedFreeBusyIntervalInMinutes>30</t:MergedFreeBusyIntervalInMinutes>
           <t:RequestedView>Detailed</t:RequestedView></t:FreeBusyViewOptions></m:GetUserAvailabilityRequest>"#),
        r#"<m:FindPeople><m:IndexedPageItemView MaxEntriesReturned="2" Offset="0" BasePoint="Beginning"/><m:ParentFolderId>
           <t:DistinguishedFolderId Id="directory"/></m:ParentFolderId><m:QueryString>a</m:QueryString></m:FindPeople>"#.to_owned(),
        r#"<m:ConvertId DestinationFormat="HexEntryId"><m:SourceIds><t:AlternateId Format="OwaId" Id="AAMkAG%41" Mailbox="a@b"/>
           </m:SourceIds></m:ConvertId>"#.to_owned(),
        r#"<m:ResolveNames ReturnFullContactData="true"><m:UnresolvedEntry>a</m:UnresolvedEntry></m:ResolveNames>"#.to_owned(),
    ]
}

/// Every way to spoil one attribute, text or element of a request.
fn spoilt(text: &str) -> Vec<String> {
    let document = roxmltree::Document::parse(text).unwrap();
    let mut ranges = Vec::new();
    for node in document.descendants() {
        if node.is_element() {
            ranges.extend(node.attributes().map(|attribute| (attribute.range_value(), true)));
            ranges.push((node.range(), false));
        } else if node.is_text() && !node.text().unwrap_or_default().trim().is_empty() {
            ranges.push((node.range(), true));
        }
    }
    let replace = |range: &std::ops::Range<usize>, with: &str| {
        format!("{}{with}{}", &text[..range.start], &text[range.end..])
    };
    let mut all = Vec::new();
    for (range, is_value) in &ranges {
        all.push(replace(range, ""));
        if *is_value {
            all.extend(JUNK.iter().map(|junk| replace(range, junk)));
        } else {
            // Twice the same element is wrong in most places.
            all.push(replace(range, &text[range.clone()].repeat(2)));
        }
    }
    all
}

async fn assert_proper(practice: &Practice, text: &str) {
    let answer = post(practice, text).await;
    assert!(matches!(answer.status, 200 | 500), "{} for {text}", answer.status);
    let root = roxmltree::Document::parse(answer.body())
        .map(|document| document.root_element().tag_name().name().to_owned());
    assert_eq!(root.as_deref(), Ok("Envelope"), "the answer is no envelope for {text}");
    if answer.status == 500 {
        assert!(!answer.code().is_empty(), "a fault without a code for {text}");
    }
}

#[tokio::test]
async fn a_request_spoilt_in_one_place_gets_a_proper_answer() {
    let practice = practice().await;
    let room = room(&practice);
    let found =
        crate::wire::ask(&practice, &room, &view("2026-03-02T00:00:00Z", "2026-04-02T00:00:00Z", Some(1)))
            .await;
    let id = found.attributes("ItemId", "Id").remove(0);
    for request in requests(&room, &id) {
        let whole = envelope(Some(&room), &request);
        assert_eq!(post(&practice, &whole).await.status, 200, "the request is good to begin with: {request}");
        for text in spoilt(&whole) {
            assert_proper(&practice, &text).await;
        }
    }
    assert_eq!(practice.log().panics, 0, "no handler panicked");
}

#[test]
fn random_text_gets_a_proper_answer() {
    let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(1).enable_all().build().unwrap();
    let practice = runtime.block_on(practice());
    let whole = envelope(Some(&room(&practice)), &view("2026-03-02T00:00:00Z", "2026-03-09T00:00:00Z", None));
    let mut runner = TestRunner::new(Config { cases: 64, failure_persistence: None, ..Config::default() });
    let cuts = (0..whole.len(), ".{0,40}");
    runner
        .run(&cuts, |(at, junk)| {
            let at = (0..=at).rev().find(|at| whole.is_char_boundary(*at)).unwrap_or_default();
            runtime.block_on(assert_proper(&practice, &format!("{}{junk}{}", &whole[..at], &whole[at..])));
            runtime.block_on(assert_proper(&practice, &format!("{}{junk}", &whole[..at])));
            Ok(())
        })
        .unwrap();
    assert_eq!(practice.log().panics, 0, "no handler panicked");
}
