//! Acting as a mailbox, and what is in the way of it.

use anteroom_practice::{Impersonation, organization::Trouble, start};

use crate::wire::{
    Answer, GET_CALENDAR, ask, envelope, envelope_with, options, post, practice, room, troubled,
};

fn outcome(answer: &Answer) -> (u16, String) {
    (answer.status, answer.code())
}

#[tokio::test]
async fn each_trouble_has_its_code() {
    let practice = practice().await;
    for (trouble, status, code) in [
        (Trouble::Alias, 500, "ErrorNonExistentMailbox"),
        (Trouble::Unknown, 500, "ErrorNonExistentMailbox"),
        (Trouble::NoMailbox, 500, "ErrorNonExistentMailbox"),
        (Trouble::OutsideImpersonationScope, 500, "ErrorImpersonateUserDenied"),
        (Trouble::MoveInProgress, 200, "ErrorMailboxMoveInProgress"),
        (Trouble::MailboxDisabled, 200, "ErrorAccountDisabled"),
        (Trouble::UserMailbox, 200, "NoError"),
    ] {
        let answer = ask(&practice, &troubled(&practice, trouble), GET_CALENDAR).await;
        assert_eq!(outcome(&answer), (status, code.to_owned()), "{trouble:?}");
    }
}

#[tokio::test]
async fn all_four_ways_to_name_a_mailbox_work() {
    let practice = practice().await;
    let organization = practice.organization();
    let room = organization.rooms().next().unwrap();
    let alias = troubled(&practice, Trouble::Alias);
    for sid in [
        format!("<t:PrimarySmtpAddress>{}</t:PrimarySmtpAddress>", room.primary.as_str()),
        format!("<t:SmtpAddress>{alias}</t:SmtpAddress>"),
        format!("<t:PrincipalName>{}</t:PrincipalName>", room.principal.as_str()),
        format!("<t:SID>{}</t:SID>", room.sid),
    ] {
        let answer = post(&practice, &envelope_with(&sid, GET_CALENDAR)).await;
        assert_eq!(outcome(&answer), (200, "NoError".to_owned()), "{sid}");
    }
}

#[tokio::test]
async fn broken_headers_are_told_apart() {
    let practice = practice().await;
    for (sid, code) in [
        ("<t:PrimarySmtpAddress/>", "ErrorInvalidExchangeImpersonationHeaderData"),
        (
            "<t:PrimarySmtpAddress>a@b</t:PrimarySmtpAddress><t:SID>S-1</t:SID>",
            "ErrorInvalidExchangeImpersonationHeaderData",
        ),
        ("<t:Nickname>Bob</t:Nickname>", "ErrorInvalidExchangeImpersonationHeaderData"),
        ("<t:PrimarySmtpAddress>not an address</t:PrimarySmtpAddress>", "ErrorInvalidSmtpAddress"),
        ("<t:PrincipalName>nobody@practice.example</t:PrincipalName>", "ErrorInvalidUserPrincipalName"),
        ("<t:SID>S-1-5-21-0</t:SID>", "ErrorInvalidUserSid"),
    ] {
        let answer = post(&practice, &envelope_with(sid, GET_CALENDAR)).await;
        assert_eq!(outcome(&answer), (500, code.to_owned()), "{sid}");
    }
}

#[tokio::test]
async fn without_impersonation_another_mailbox_is_closed() {
    let practice = practice().await;
    let room = room(&practice);
    let own = post(&practice, &envelope(None, GET_CALENDAR)).await;
    assert_eq!(outcome(&own), (200, "NoError".to_owned()), "the service account's own calendar");
    let named = GET_CALENDAR.replace(
        r#"<t:DistinguishedFolderId Id="calendar"/>"#,
        &format!(
            r#"<t:DistinguishedFolderId Id="calendar"><t:Mailbox><t:EmailAddress>{room}</t:EmailAddress></t:Mailbox></t:DistinguishedFolderId>"#
        ),
    );
    let others = post(&practice, &envelope(None, &named)).await;
    assert_eq!(outcome(&others), (200, "ErrorAccessDenied".to_owned()), "a room's calendar");
    let inside = ask(&practice, &room, &named).await;
    assert_eq!(outcome(&inside), (200, "NoError".to_owned()), "the same as the room itself");
}

#[tokio::test]
async fn the_role_can_be_missing_or_leave_rooms_out() {
    let mut options = options();
    options.impersonation = Impersonation::Nobody;
    let practice = start(options.clone()).await.unwrap();
    let denied = (500, "ErrorImpersonateUserDenied".to_owned());
    assert_eq!(outcome(&ask(&practice, &room(&practice), GET_CALENDAR).await), denied, "no role at all");
    let rooms = practice.announcement().rooms.clone();
    options.impersonation = Impersonation::AllBut(vec![rooms[1].clone()]);
    let practice = start(options).await.unwrap();
    assert_eq!(ask(&practice, &rooms[0], GET_CALENDAR).await.code(), "NoError", "in the scope");
    assert_eq!(outcome(&ask(&practice, &rooms[1], GET_CALENDAR).await), denied, "left out of the scope");
    let outside = troubled(&practice, Trouble::OutsideImpersonationScope);
    assert_eq!(
        outcome(&ask(&practice, &outside, GET_CALENDAR).await),
        denied,
        "the usual one is still outside"
    );
}
