//! Reading and changing calendars.

use anteroom_practice::{organization::Entry, start};

use crate::wire::{Answer, ask, get_items, options, practice, room, view};

const TWO_MONTHS: (&str, &str) = ("2026-03-02T00:00:00Z", "2026-05-02T00:00:00Z");

fn shown(answer: &Answer) -> Vec<(String, String, String)> {
    let (ids, starts, kinds) =
        (answer.attributes("ItemId", "Id"), answer.texts("Start"), answer.texts("CalendarItemType"));
    ids.into_iter().zip(starts).zip(kinds).map(|((id, start), kind)| (id, start, kind)).collect()
}

#[tokio::test]
async fn a_view_shows_what_the_organization_holds() {
    let practice = practice().await;
    let room = room(&practice);
    let answer = ask(&practice, &room, &view(TWO_MONTHS.0, TWO_MONTHS.1, Some(1000))).await;
    let organization = practice.organization();
    let calendar = organization.calendar(organization.directory().find(&room).unwrap()).unwrap();
    let held = calendar.view(TWO_MONTHS.0.parse().unwrap(), TWO_MONTHS.1.parse().unwrap());
    let as_shown = |entry: &Entry| {
        (entry.id.as_str().to_owned(), entry.start.to_string(), entry.kind.as_str().to_owned())
    };
    assert_eq!(
        shown(&answer),
        held.iter().map(as_shown).collect::<Vec<_>>(),
        "the same entries in the same order"
    );
    assert_eq!(answer.attributes("RootFolder", "IncludesLastItemInRange"), ["true"], "and all of them");
}

#[tokio::test]
async fn a_view_stops_at_its_maximum_and_says_so_quietly() {
    let practice = practice().await;
    let room = room(&practice);
    let answer = ask(&practice, &room, &view(TWO_MONTHS.0, TWO_MONTHS.1, Some(5))).await;
    assert_eq!(answer.attributes("RootFolder", "IncludesLastItemInRange"), ["false"], "there is more");
    assert_eq!(shown(&answer).len(), 5, "but not in this answer");
}

#[tokio::test]
async fn a_view_beyond_the_find_limit_is_refused_or_cut() {
    for silent in [false, true] {
        let mut options = options();
        options.find_limit = 10;
        options.find_limit_silent = silent;
        let practice = start(options).await.unwrap();
        let room = room(&practice);
        let answer = ask(&practice, &room, &view(TWO_MONTHS.0, TWO_MONTHS.1, None)).await;
        if silent {
            assert_eq!(shown(&answer).len(), 10, "cut at the limit");
        } else {
            assert_eq!(answer.code(), "ErrorExceededFindCountLimit", "refused");
            assert_eq!(answer.texts("Value"), ["10"], "with the limit");
        }
        let asked = ask(&practice, &room, &view(TWO_MONTHS.0, TWO_MONTHS.1, Some(500))).await;
        assert_eq!(shown(&asked).len(), 10, "a maximum above the limit does not lift it");
    }
}

#[tokio::test]
async fn views_that_make_no_sense_are_refused() {
    let practice = practice().await;
    let room = room(&practice);
    let code = async |body: String| ask(&practice, &room, &body).await.code();
    let (from, until) = TWO_MONTHS;
    assert_eq!(
        code(view("2026-01-01T00:00:00Z", "2028-01-03T00:00:00Z", None)).await,
        "ErrorCalendarViewRangeTooBig",
        "more than two years"
    );
    assert_eq!(
        code(view(until, from, None)).await,
        "ErrorCalendarEndDateIsEarlierThanStartDate",
        "backwards"
    );
    assert_eq!(code(view("soon", until, None)).await, "ErrorInvalidRequest", "no time at all");
    let inbox = view(from, until, None).replace(r#"Id="calendar""#, r#"Id="inbox""#);
    assert_eq!(code(inbox).await, "ErrorCalendarFolderIsInvalidForCalendarView", "no calendar");
    let sorted = view(from, until, None).replace(
        "<m:ParentFolderIds>",
        r#"<m:SortOrder><t:FieldOrder Order="Ascending"><t:FieldURI FieldURI="calendar:Start"/></t:FieldOrder></m:SortOrder>
           <m:ParentFolderIds>"#,
    );
    assert_eq!(code(sorted).await, "ErrorUnsupportedQueryFilter", "a view has its own order");
}

#[tokio::test]
async fn a_table_names_organizers_and_only_items_in_full_have_addresses() {
    let practice = practice().await;
    let room = room(&practice);
    let table = ask(&practice, &room, &view(TWO_MONTHS.0, TWO_MONTHS.1, Some(20))).await;
    assert_eq!(table.texts("Organizer").len(), 20, "each entry names its organizer");
    assert!(table.texts("EmailAddress").is_empty(), "but gives no address");
    assert!(table.texts("RequiredAttendees").is_empty(), "and no attendees");
    let full = ask(&practice, &room, &get_items(&table.attributes("ItemId", "Id"))).await;
    assert_eq!(full.texts("ResponseCode"), ["NoError"; 20], "every id leads to its item");
    assert!(full.texts("EmailAddress").len() >= 20, "items in full have addresses");
}

#[tokio::test]
async fn only_what_was_asked_for_comes_back_in_the_schemas_order() {
    let practice = practice().await;
    let room = room(&practice);
    let asked = view(TWO_MONTHS.0, TWO_MONTHS.1, Some(1)).replace(
        "<t:BaseShape>Default</t:BaseShape>",
        r#"<t:BaseShape>IdOnly</t:BaseShape><t:AdditionalProperties><t:FieldURI FieldURI="calendar:End"/>
           <t:ExtendedFieldURI PropertyTag="0x5D02" PropertyType="String"/>
           <t:ExtendedFieldURI DistinguishedPropertySetId="Meeting" PropertyId="3" PropertyType="Binary"/>
           <t:FieldURI FieldURI="item:Subject"/></t:AdditionalProperties>"#,
    );
    let answer = ask(&practice, &room, &asked).await;
    let document = roxmltree::Document::parse(answer.body()).unwrap();
    let item = document.descendants().find(|node| node.tag_name().name() == "CalendarItem").unwrap();
    let names: Vec<_> = item
        .children()
        .map(|child| child.tag_name().name().to_owned())
        .filter(|name| name != "ExtendedProperty")
        .collect();
    assert_eq!(names, ["ItemId", "Subject", "End"], "in the order of the schema, not of the request");
    let properties = item.children().filter(|child| child.tag_name().name() == "ExtendedProperty").count();
    assert!(
        (1..=2).contains(&properties),
        "the global object id is always there, an SMTP address if one is known"
    );
}

#[tokio::test]
async fn times_follow_the_zone_of_the_request() {
    let practice = practice().await;
    let room = room(&practice);
    let text = crate::wire::envelope(Some(&room), &view(TWO_MONTHS.0, TWO_MONTHS.1, Some(1)));
    let zoned = text.replace(
        "</s:Header>",
        r#"<t:TimeZoneContext><t:TimeZoneDefinition Id="Tokyo Standard Time"/></t:TimeZoneContext></s:Header>"#,
    );
    let answer = crate::wire::post(&practice, &zoned).await;
    assert!(answer.texts("Start")[0].ends_with("+09:00"), "{:?}", answer.texts("Start"));
    let unknown = zoned.replace("Tokyo", "Atlantis");
    assert_eq!(crate::wire::post(&practice, &unknown).await.code(), "ErrorTimeZone", "a zone nobody knows");
}

#[tokio::test]
async fn items_are_made_changed_and_deleted() {
    let practice = practice().await;
    let room = room(&practice);
    let made = ask(
        &practice,
        &room,
        r#"<m:CreateItem SendMeetingInvitations="SendToNone"><m:Items><t:CalendarItem><t:Subject>A &amp; B</t:Subject>
           <t:Start>2027-06-01T09:00:00</t:Start><t:End>2027-06-01T10:00:00</t:End>
           <t:StartTimeZone Id="W. Europe Standard Time"/></t:CalendarItem></m:Items></m:CreateItem>"#,
    )
    .await;
    let id = made.attributes("ItemId", "Id").remove(0);
    let key = made.attributes("ItemId", "ChangeKey").remove(0);
    let stored = ask(&practice, &room, &get_items(std::slice::from_ref(&id))).await;
    assert_eq!(
        stored.texts("Start"),
        ["2027-06-01T07:00:00Z"],
        "the item's own zone applies to a time without one"
    );
    let update = |key: &str| {
        format!(
            r#"<m:UpdateItem ConflictResolution="AutoResolve" SendMeetingInvitationsOrCancellations="SendToNone">
            <m:ItemChanges><t:ItemChange><t:ItemId Id="{id}" ChangeKey="{key}"/><t:Updates><t:SetItemField>
            <t:FieldURI FieldURI="item:Subject"/><t:CalendarItem><t:Subject>C</t:Subject></t:CalendarItem>
            </t:SetItemField></t:Updates></t:ItemChange></m:ItemChanges></m:UpdateItem>"#
        )
    };
    let updated = ask(&practice, &room, &update(&key)).await;
    assert_eq!(updated.code(), "NoError", "the change key is the current one");
    assert_ne!(
        updated.attributes("ItemId", "ChangeKey"),
        std::slice::from_ref(&key),
        "and is another afterwards"
    );
    assert_eq!(
        ask(&practice, &room, &update(&key)).await.code(),
        "ErrorIrresolvableConflict",
        "the old key is stale"
    );
    let delete = format!(
        r#"<m:DeleteItem DeleteType="HardDelete" SendMeetingCancellations="SendToNone"><m:ItemIds><t:ItemId Id="{id}"/></m:ItemIds></m:DeleteItem>"#
    );
    assert_eq!(ask(&practice, &room, &delete).await.code(), "NoError", "deleted");
    assert_eq!(ask(&practice, &room, &delete).await.code(), "ErrorItemNotFound", "and gone");
}

#[tokio::test]
async fn the_changes_of_a_calendar_are_told_page_by_page() {
    let practice = practice().await;
    let room = room(&practice);
    let sync = |state: &str| {
        format!(
            "<m:SyncFolderItems><m:ItemShape><t:BaseShape>IdOnly</t:BaseShape></m:ItemShape><m:SyncFolderId>\
             <t:DistinguishedFolderId Id=\"calendar\"/></m:SyncFolderId><m:SyncState>{state}</m:SyncState>\
             <m:MaxChangesReturned>20</m:MaxChangesReturned></m:SyncFolderItems>"
        )
    };
    let (mut state, mut seen) = (String::new(), Vec::new());
    loop {
        let page = ask(&practice, &room, &sync(&state)).await;
        seen.extend(page.attributes("ItemId", "Id"));
        state = page.texts("SyncState").remove(0);
        if page.texts("IncludesLastItemInRange") == ["true"] {
            break;
        }
    }
    let organization = practice.organization();
    let calendar = organization.calendar(organization.directory().find(&room).unwrap()).unwrap();
    assert_eq!(seen.len(), calendar.item_count(), "every item once, masters and not occurrences");
    assert_eq!(
        ask(&practice, &room, &sync("rubbish")).await.code(),
        "ErrorInvalidSyncStateData",
        "no state of ours"
    );
}
