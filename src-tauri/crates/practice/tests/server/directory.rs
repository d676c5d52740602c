//! Names, rooms, free and busy.

use anteroom_practice::{organization::Trouble, start};

use crate::wire::{ask, options, practice, room, troubled};

fn resolve(entry: &str) -> String {
    format!(
        "<m:ResolveNames ReturnFullContactData=\"true\" SearchScope=\"ActiveDirectory\">\
         <m:UnresolvedEntry>{entry}</m:UnresolvedEntry></m:ResolveNames>"
    )
}

#[tokio::test]
async fn names_resolve_to_one_many_or_none() {
    let practice = practice().await;
    let room = room(&practice);
    let exact = ask(&practice, &room, &resolve(&format!("smtp:{room}"))).await;
    assert_eq!(
        exact.attributes("ResolveNamesResponseMessage", "ResponseClass"),
        ["Success"],
        "an address is exact"
    );
    assert_eq!(exact.texts("EmailAddress"), std::slice::from_ref(&room), "and leads to its room");
    let alias = ask(&practice, &room, &resolve(&troubled(&practice, Trouble::Alias))).await;
    assert_ne!(
        alias.texts("EmailAddress"),
        [troubled(&practice, Trouble::Alias)],
        "an alias leads to the primary address"
    );
    let many = ask(&practice, &room, &resolve("a")).await;
    assert_eq!(many.code(), "ErrorNameResolutionMultipleResults", "a letter is not enough");
    assert_eq!(
        many.attributes("ResolveNamesResponseMessage", "ResponseClass"),
        ["Warning"],
        "which is a warning"
    );
    assert!(many.texts("EmailAddress").len() > 1, "with the candidates");
    assert_eq!(
        ask(&practice, &room, &resolve("zzzzz")).await.code(),
        "ErrorNameResolutionNoResults",
        "nobody"
    );
}

#[tokio::test]
async fn a_list_of_many_rooms_stops_at_a_hundred() {
    let mut options = options();
    options.size.rooms = 900;
    options.size.meetings_per_room = 0;
    let practice = start(options).await.unwrap();
    let room = room(&practice);
    let lists = ask(&practice, &room, "<m:GetRoomLists/>").await;
    let mut longest = (0, 0);
    for list in lists.texts("EmailAddress") {
        let members = practice.organization().directory().rooms_of(&list).unwrap().len();
        let body = format!(
            "<m:GetRooms><m:RoomList><t:EmailAddress>{list}</t:EmailAddress></m:RoomList></m:GetRooms>"
        );
        let told = ask(&practice, &room, &body).await.texts("EmailAddress").len();
        assert_eq!(told, members.min(100), "{list} has {members} rooms");
        longest = longest.max((members, told));
    }
    assert!(longest.0 > 100, "900 rooms make at least one list that is too long: {longest:?}");
}

#[tokio::test]
async fn unknown_lists_and_groups_are_not_found() {
    let practice = practice().await;
    let room = room(&practice);
    for body in [
        "<m:GetRooms><m:RoomList><t:EmailAddress>nobody@practice.example</t:EmailAddress></m:RoomList></m:GetRooms>",
        "<m:ExpandDL><m:Mailbox><t:EmailAddress>nobody@practice.example</t:EmailAddress></m:Mailbox></m:ExpandDL>",
    ] {
        assert_eq!(ask(&practice, &room, body).await.code(), "ErrorNameResolutionNoResults", "{body}");
    }
}

fn availability(address: &str, until: &str, view: &str) -> String {
    let change = |name: &str, bias: i32, month: i8| {
        format!(
            "<t:{name}><t:Bias>{bias}</t:Bias><t:Time>02:00:00</t:Time><t:DayOrder>5</t:DayOrder><t:Month>{month}</t:Month>\
             <t:DayOfWeek>Sunday</t:DayOfWeek></t:{name}>"
        )
    };
    format!(
        "<m:GetUserAvailabilityRequest><t:TimeZone><t:Bias>-60</t:Bias>{}{}</t:TimeZone><m:MailboxDataArray><t:MailboxData>\
         <t:Email><t:Address>{address}</t:Address></t:Email><t:AttendeeType>Required</t:AttendeeType></t:MailboxData>\
         </m:MailboxDataArray><t:FreeBusyViewOptions><t:TimeWindow><t:StartTime>2026-03-02T00:00:00</t:StartTime>\
         <t:EndTime>{until}</t:EndTime></t:TimeWindow><t:MergedFreeBusyIntervalInMinutes>60</t:MergedFreeBusyIntervalInMinutes>\
         <t:RequestedView>{view}</t:RequestedView></t:FreeBusyViewOptions></m:GetUserAvailabilityRequest>",
        change("StandardTime", 0, 10),
        change("DaylightTime", -60, 3)
    )
}

#[tokio::test]
async fn details_of_busy_times_are_for_the_mailbox_alone() {
    let practice = practice().await;
    let rooms = practice.announcement().rooms.clone();
    let own =
        ask(&practice, &rooms[0], &availability(&rooms[0], "2026-03-30T00:00:00", "DetailedMerged")).await;
    assert_eq!(own.texts("FreeBusyViewType"), ["DetailedMerged"], "its own calendar");
    assert_eq!(own.texts("CalendarEvent").len(), own.texts("CalendarEventDetails").len(), "with details");
    assert_eq!(
        own.texts("MergedFreeBusy")[0].len(),
        28 * 24 - 1,
        "one digit an hour; one hour is skipped on 29 March"
    );
    let other =
        ask(&practice, &rooms[0], &availability(&rooms[1], "2026-03-30T00:00:00", "DetailedMerged")).await;
    assert_eq!(other.texts("FreeBusyViewType"), ["FreeBusyMerged"], "another's calendar");
    assert!(other.texts("Subject").is_empty(), "without details");
}

#[tokio::test]
async fn availability_has_its_limits() {
    let practice = practice().await;
    let room = room(&practice);
    let code = async |body: String| ask(&practice, &room, &body).await.code();
    assert_eq!(
        code(availability(&room, "2026-06-01T00:00:00", "FreeBusy")).await,
        "ErrorTimeIntervalTooBig",
        "more than 42 days"
    );
    assert_eq!(
        code(availability("nobody@practice.example", "2026-03-03T00:00:00", "FreeBusy")).await,
        "ErrorMailRecipientNotFound",
        "nobody"
    );
    assert_eq!(
        code(availability(&room, "2026-03-03T00:00:00", "Everything")).await,
        "ErrorSchemaValidation",
        "no such view"
    );
}

#[tokio::test]
async fn the_small_questions_have_answers() {
    let practice = practice().await;
    let room = room(&practice);
    let zones = ask(
        &practice,
        &room,
        "<m:GetServerTimeZones ReturnFullTimeZoneData=\"true\"><m:Ids><t:Id>India Standard Time</t:Id></m:Ids></m:GetServerTimeZones>",
    )
    .await;
    assert_eq!(
        zones.attributes("Period", "Bias"),
        ["-PT330M"],
        "five and a half hours ahead, no daylight time"
    );
    let organization = practice.organization();
    let person = organization.fallback_owner().expect("the generator makes one");
    for (account, date) in [
        ("svc-rooms@practice.example", "9999-12-31".to_owned()),
        ("svc-expired@practice.example", "2026-03-01".to_owned()),
        (person.primary.as_str(), organization.password_expires(person).unwrap().to_string()),
    ] {
        let question = format!(
            "<m:GetPasswordExpirationDate><m:MailboxSmtpAddress>{account}</m:MailboxSmtpAddress></m:GetPasswordExpirationDate>"
        );
        let expiry = ask(&practice, &room, &question).await.texts("PasswordExpirationDate").remove(0);
        assert!(expiry.starts_with(&date), "{account}: {expiry} is {date}");
    }
}
