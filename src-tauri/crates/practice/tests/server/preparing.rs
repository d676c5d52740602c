//! From nothing to everything, as a client sees it: one change, one answer that is another.

use anteroom_domain::{CalendarProcessing, Change, Reach, SmtpAddress};
use anteroom_practice::{Practice, start};

use crate::wire::{Answer, EWS, GET_CALENDAR, ask, envelope, options, post, send, service, view};

const ROOM_LISTS: &str = "<m:GetRoomLists/>";
const POX: &str = "/autodiscover/autodiscover.xml";

async fn bare() -> Practice {
    let mut options = options();
    options.size.rooms = 6;
    options.size.meetings_per_room = 40;
    options.from_nothing = true;
    start(options).await.expect("a practice organization starts")
}

/// An organization in which the service account gets in, and nothing else is done.
async fn signed_in() -> Practice {
    let practice = bare().await;
    for change in [
        Change::PublishEws,
        Change::OfferBasic,
        Change::EnableAccount,
        Change::DropSecondFactor,
        Change::EnableEws,
        Change::GiveMailbox,
    ] {
        practice.apply(&change);
    }
    practice
}

fn address(text: &str) -> SmtpAddress {
    text.parse().expect("announced addresses are addresses")
}

fn outcome(answer: &Answer) -> (u16, String) {
    let is_xml = answer.header("content-type").is_some_and(|kind| kind.starts_with("text/xml"));
    (answer.status, if is_xml { answer.code() } else { String::new() })
}

fn schemes(answer: &Answer) -> Vec<String> {
    let offered = answer.headers.iter().filter(|(name, _)| name.eq_ignore_ascii_case("www-authenticate"));
    offered.map(|(_, value)| value.split(' ').next().unwrap_or_default().to_owned()).collect()
}

#[tokio::test]
async fn each_obstacle_before_the_mailbox_has_its_answer_and_its_change() {
    let practice = bare().await;
    let question = async || post(&practice, &envelope(None, GET_CALENDAR)).await;
    assert_eq!(outcome(&question().await), (404, String::new()), "EWS is not published");
    practice.apply(&Change::PublishEws);
    let answer = question().await;
    assert_eq!(answer.status, 401, "Basic is not offered");
    assert_eq!(schemes(&answer), ["Negotiate", "NTLM"], "but other schemes are");
    practice.apply(&Change::OfferBasic);
    let answer = question().await;
    assert_eq!(answer.status, 401, "the account is disabled");
    assert_eq!(schemes(&answer), ["Negotiate", "NTLM", "Basic"], "Basic is offered");
    practice.apply(&Change::EnableAccount);
    let answer = question().await;
    assert_eq!(answer.status, 302, "a second factor is asked for");
    let location = answer.header("location").unwrap_or_default();
    assert!(location.starts_with("https://sts.practice.example/adfs/ls/"), "on another host: {location}");
    practice.apply(&Change::DropSecondFactor);
    assert_eq!(outcome(&question().await), (403, String::new()), "EWS is off for the account");
    practice.apply(&Change::EnableEws);
    assert_eq!(outcome(&question().await), (200, "ErrorMissingEmailAddress".to_owned()), "no mailbox");
    practice.apply(&Change::GiveMailbox);
    assert_eq!(outcome(&question().await), (200, "NoError".to_owned()), "all is well");
    practice.revert(&Change::EnableEws);
    assert_eq!(question().await.status, 403, "what was undone is missing again");
}

#[tokio::test]
async fn a_scheme_that_is_not_offered_cannot_lock_the_account() {
    let practice = bare().await;
    practice.apply(&Change::PublishEws);
    for _ in 0..20 {
        post(&practice, &envelope(None, ROOM_LISTS)).await;
    }
    let present = practice.present();
    assert!(!present.is_locked(present.service_account().unwrap()), "no attempt reached the account");
    assert_eq!(practice.log().attempts(&practice.announcement().username), 20, "each one is in the log");
}

#[tokio::test]
async fn autodiscover_answers_once_it_is_published() {
    let practice = bare().await;
    let authorization = service(&practice);
    let headers = [("Authorization", authorization.as_str()), ("Content-Type", "text/xml")];
    let ask = async |method: &'static str, path: &str| {
        send(&practice, method, path, &headers, "").await.unwrap().status
    };
    let email = practice.announcement().email.clone();
    let json = format!("/autodiscover/autodiscover.json?Email={email}&Protocol=EWS");
    for path in [POX, "/autodiscover/autodiscover.svc", json.as_str()] {
        assert_eq!(ask("GET", path).await, 404, "{path} is not there");
    }
    practice.apply(&Change::PublishAutodiscover);
    assert_eq!(ask("GET", &json).await, 200, "this one asks nobody who they are");
    assert_eq!(ask("GET", POX).await, 401, "the account is disabled");
    practice.apply(&Change::EnableAccount);
    assert_eq!(ask("GET", POX).await, 302, "the second factor stands before it, too");
    practice.apply(&Change::DropSecondFactor);
    assert_eq!(ask("GET", POX).await, 200, "though EWS is neither published nor switched on");
    assert_eq!(ask("POST", EWS).await, 404, "which it is not");
}

fn named(folder: &str, mailbox: &str) -> String {
    format!(
        r#"<t:DistinguishedFolderId Id="{folder}"><t:Mailbox><t:EmailAddress>{mailbox}</t:EmailAddress></t:Mailbox></t:DistinguishedFolderId>"#
    )
}

#[tokio::test]
async fn full_access_opens_a_mailbox_without_impersonation() {
    let practice = signed_in().await;
    let rooms = practice.announcement().rooms.clone();
    let own = r#"<t:DistinguishedFolderId Id="calendar"/>"#;
    let folder = |room: &str| GET_CALENDAR.replace(own, &named("calendar", room));
    let denied = post(&practice, &envelope(None, &folder(&rooms[0]))).await;
    assert_eq!(outcome(&denied), (200, "ErrorAccessDenied".to_owned()), "no right yet");
    practice.apply(&Change::GrantFullAccess { mailboxes: vec![address(&rooms[0])] });
    let opened = post(&practice, &envelope(None, &folder(&rooms[0]))).await;
    assert_eq!(opened.code(), "NoError", "the calendar opens");
    let other = post(&practice, &envelope(None, &folder(&rooms[4]))).await;
    assert_eq!(other.code(), "ErrorAccessDenied", "another room's does not");
    let id = &opened.attributes("FolderId", "Id")[0];
    let by_id = view("2026-03-02T00:00:00Z", "2026-04-02T00:00:00Z", None)
        .replace(own, &format!(r#"<t:FolderId Id="{id}"/>"#));
    let found = post(&practice, &envelope(None, &by_id)).await;
    let items = found.attributes("ItemId", "Id");
    assert!(!items.is_empty(), "meetings are read by the folder's id: {}", found.body());
    let item = post(&practice, &envelope(None, &crate::wire::get_items(&items[..1]))).await;
    assert_eq!(item.code(), "NoError", "and by their own");
    let denied = post(&practice, &envelope(Some(&rooms[0]), GET_CALENDAR)).await;
    assert_eq!(denied.code(), "ErrorImpersonateUserDenied", "FullAccess is no impersonation");
}

fn options_of(mailbox: &str) -> String {
    format!(
        r#"<m:GetUserConfiguration><m:UserConfigurationName Name="Calendar">{}</m:UserConfigurationName>
        <m:UserConfigurationProperties>Dictionary</m:UserConfigurationProperties></m:GetUserConfiguration>"#,
        named("calendar", mailbox)
    )
}

#[tokio::test]
async fn the_equipments_settings_can_be_read() {
    let practice = signed_in().await;
    let equipment = practice.announcement().equipment.clone();
    practice.apply(&Change::GrantImpersonation { reach: Reach::Everybody });
    let read = async || ask(&practice, &equipment, &options_of(&equipment)).await;
    assert_eq!(read().await.code(), "ErrorNonExistentMailbox", "nobody has made it yet");
    practice.apply(&Change::CreateEquipment { equipment: address(&equipment) });
    let pairs = |answer: &Answer| -> Vec<(String, String)> {
        let values = answer.texts("Value");
        values.chunks(2).map(|pair| (pair[0].clone(), pair[1].clone())).collect()
    };
    let has =
        |answer: &Answer, key: &str, value: &str| pairs(answer).contains(&(key.to_owned(), value.to_owned()));
    let fresh = read().await;
    assert!(has(&fresh, "AutomateProcessing", "1"), "AutoUpdate: {}", fresh.body());
    assert!(has(&fresh, "AllowConflicts", "false") && has(&fresh, "BookingWindowInDays", "180"));
    let processing = CalendarProcessing {
        automation: Some(anteroom_domain::Automation::AutoAccept),
        allow_conflicts: Some(true),
        booking_window_days: Some(1080),
        accept_external: Some(true),
        ..Default::default()
    };
    practice.apply(&Change::SetProcessing { mailboxes: vec![address(&equipment)], processing });
    let set = read().await;
    for (key, value) in [
        ("AutomateProcessing", "2"),
        ("AllowConflicts", "true"),
        ("BookingWindowInDays", "1080"),
        ("calAssistProcessExternal", "true"),
        ("AllowRecurringMeetings", "true"),
    ] {
        assert!(has(&set, key, value), "{key} is {value}: {}", set.body());
    }
    let user = practice.announcement().test_user.clone();
    let person = ask(&practice, &user, &options_of(&user)).await;
    assert_eq!(person.code(), "ErrorItemNotFound", "a person has no such settings");
    let fallback = practice.announcement().fallback_owner.clone();
    let foreign = ask(&practice, &fallback, &options_of(&equipment)).await;
    assert_eq!(foreign.code(), "ErrorAccessDenied", "and nobody else's can be read");
}

#[tokio::test]
async fn the_accounts_names_address_and_password_show() {
    let practice = signed_in().await;
    let email = practice.announcement().email.clone();
    let resolve = format!(
        "<m:ResolveNames ReturnFullContactData=\"true\" SearchScope=\"ActiveDirectory\">\
         <m:UnresolvedEntry>smtp:{email}</m:UnresolvedEntry></m:ResolveNames>"
    );
    let found = post(&practice, &envelope(None, &resolve)).await;
    assert_eq!((found.code().as_str(), found.texts("GivenName").len()), ("NoError", 0), "no names yet");
    let (first_name, last_name) = (
        practice.announcement().account_first_name.clone(),
        practice.announcement().account_last_name.clone(),
    );
    practice.apply(&Change::NameAccount { first_name: first_name.clone(), last_name: last_name.clone() });
    let found = post(&practice, &envelope(None, &resolve)).await;
    assert_eq!((found.texts("GivenName"), found.texts("Surname")), (vec![first_name], vec![last_name]));
    let question = format!(
        "<m:GetPasswordExpirationDate><m:MailboxSmtpAddress>{email}</m:MailboxSmtpAddress></m:GetPasswordExpirationDate>"
    );
    let expiry =
        async || post(&practice, &envelope(None, &question)).await.texts("PasswordExpirationDate").remove(0);
    assert_eq!(expiry().await, "2026-03-22T00:00:00Z", "twenty days from the organization's day");
    practice.apply(&Change::KeepPassword);
    assert!(expiry().await.starts_with("9999-"), "never");
}

#[tokio::test]
async fn rooms_come_one_way_each() {
    let practice = signed_in().await;
    practice.apply(&Change::GrantImpersonation { reach: Reach::Everybody });
    let rooms = practice.announcement().rooms.clone();
    let codes = async || {
        let mut codes = Vec::new();
        for room in &rooms {
            codes.push(ask(&practice, room, GET_CALENDAR).await.code());
        }
        codes
    };
    let (fine, none) = ("NoError", "ErrorNonExistentMailbox");
    assert_eq!(codes().await, [fine, none, none, none, fine, none], "an alias, two missing, one elsewhere");
    practice.apply(&Change::MakePrimary { addresses: vec![address(&rooms[1])] });
    assert_eq!(codes().await, [fine, fine, none, none, fine, none], "the alias is the primary address");
    practice.apply(&Change::MoveHere { mailboxes: vec![address(&rooms[3])] });
    assert_eq!(codes().await, [fine, fine, none, fine, fine, none], "the mailbox is here");
    practice.apply(&Change::CreateRooms { rooms: rooms.iter().map(|room| address(room)).collect() });
    assert_eq!(codes().await, [fine; 6], "all rooms are there");
}

#[tokio::test]
async fn room_lists_are_made_and_filled() {
    let practice = signed_in().await;
    let announced = practice.announcement().clone();
    let lists = async || post(&practice, &envelope(None, ROOM_LISTS)).await.texts("EmailAddress");
    assert!(lists().await.is_empty() && announced.room_lists.is_empty(), "no room list at all");
    let list = address(&announced.room_list);
    practice.apply(&Change::CreateRoomList { list: list.clone() });
    assert_eq!(lists().await, std::slice::from_ref(&announced.room_list));
    let rooms = vec![address(&announced.rooms[0]), address(&announced.rooms[4])];
    practice.apply(&Change::FillRoomLists { list: list.clone(), rooms });
    let question =
        format!("<m:GetRooms><m:RoomList><t:EmailAddress>{list}</t:EmailAddress></m:RoomList></m:GetRooms>");
    let members = post(&practice, &envelope(None, &question)).await.texts("EmailAddress");
    assert_eq!(members, [announced.rooms[0].clone(), announced.rooms[4].clone()]);
    let expand =
        format!("<m:ExpandDL><m:Mailbox><t:EmailAddress>{list}</t:EmailAddress></m:Mailbox></m:ExpandDL>");
    let members = post(&practice, &envelope(None, &expand)).await.texts("EmailAddress");
    assert_eq!(members.len(), 2, "the same as a distribution group");
}

#[tokio::test]
async fn the_start_is_kept_beside_the_present() {
    let practice = bare().await;
    practice.apply(&Change::GiveMailbox);
    let has_mailbox = |organization: &anteroom_practice::organization::Organization| {
        organization.service_account().is_some_and(|account| account.has_mailbox())
    };
    assert!(has_mailbox(&practice.present()), "as it is now");
    assert!(!has_mailbox(practice.organization()), "as it was");
    let known = practice.announcement();
    assert_ne!(known.test_user, known.outside_mailbox, "one is to be reached, the other is not");
    for person in [&known.test_user, &known.outside_mailbox] {
        assert!(practice.present().mailbox(person).is_ok(), "{person} is there");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn changes_at_the_same_time_are_all_done() {
    let practice = bare().await;
    let rooms = practice.announcement().rooms.clone();
    let changes = [
        Change::EnableAccount,
        Change::GiveMailbox,
        Change::PublishEws,
        Change::CreateRooms { rooms: vec![address(&rooms[2])] },
        Change::CreateRooms { rooms: vec![address(&rooms[5])] },
        Change::MoveHere { mailboxes: vec![address(&rooms[3])] },
        Change::CreateRoomList { list: address(&practice.announcement().room_list) },
    ];
    std::thread::scope(|scope| {
        for change in &changes {
            scope.spawn(|| practice.apply(change));
        }
    });
    let present = practice.present();
    let service = present.service_account().unwrap();
    assert!(service.enabled && service.has_mailbox() && present.preparation().ews_published);
    assert_eq!(present.rooms().count(), 6, "no change was lost to another");
    assert_eq!(present.directory().room_lists().len(), 1);
}
