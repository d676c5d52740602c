use std::time::Duration;

use anteroom_domain::{AttendeeRole, Availability, Code, Disposition, Failure, ResponseStatus, Sensitivity};

use super::super::*;
use super::{failure, message, open, read, read_error};
use crate::ews::envelope::OpenError;
use crate::ews::types::ItemKind;
use crate::ews::{AnswerError, ResponseCode};

const DETAILS: &str = "<m:Items><t:CalendarItem><t:ItemId Id=\"AAMkAGI1=\" ChangeKey=\"DwAAABYA\"/>\
     <t:Subject>Budget &amp; &quot;plans&quot;</t:Subject><t:Sensitivity>Private</t:Sensitivity>\
     <t:ExtendedProperty><t:ExtendedFieldURI PropertyTag=\"0x5d02\" PropertyType=\"String\"/>\
     <t:Value>ada@contoso.com</t:Value></t:ExtendedProperty>\
     <t:LastModifiedTime>2025-12-01T08:15:30Z</t:LastModifiedTime><t:UID>040000008200E00074C5</t:UID>\
     <t:RecurrenceId>2026-01-05T09:00:00Z</t:RecurrenceId><t:Start>2026-01-05T10:00:00Z</t:Start>\
     <t:End>2026-01-05T11:00:00Z</t:End><t:OriginalStart>2026-01-05T09:00:00Z</t:OriginalStart>\
     <t:IsAllDayEvent>false</t:IsAllDayEvent><t:LegacyFreeBusyStatus>Tentative</t:LegacyFreeBusyStatus>\
     <t:Location>Tower, 4th floor</t:Location><t:IsCancelled>false</t:IsCancelled>\
     <t:CalendarItemType>Exception</t:CalendarItemType><t:MyResponseType>Accept</t:MyResponseType>\
     <t:Organizer><t:Mailbox><t:Name>Ada</t:Name><t:EmailAddress>/O=CONTOSO/CN=RECIPIENTS/CN=ada</t:EmailAddress>\
     <t:RoutingType>EX</t:RoutingType><t:MailboxType>OneOff</t:MailboxType></t:Mailbox></t:Organizer>\
     <t:RequiredAttendees><t:Attendee><t:Mailbox><t:Name>Björn</t:Name>\
     <t:EmailAddress>bjorn@contoso.com</t:EmailAddress><t:RoutingType>SMTP</t:RoutingType></t:Mailbox>\
     <t:ResponseType>Decline</t:ResponseType></t:Attendee></t:RequiredAttendees>\
     <t:Resources><t:Attendee><t:Mailbox><t:Name>Room</t:Name><t:EmailAddress>room@contoso.com</t:EmailAddress>\
     </t:Mailbox><t:ResponseType>Unknown</t:ResponseType></t:Attendee></t:Resources>\
     <t:StartTimeZone Id=\"W. Europe Standard Time\" Name=\"(UTC+01:00) Amsterdam\"><t:Periods><t:Period Bias=\"-PT1H\" \
     Name=\"Standard\" Id=\"std\"/></t:Periods></t:StartTimeZone><t:NewInTheNextVersion><t:Start>x</t:Start>\
     </t:NewInTheNextVersion></t:CalendarItem></m:Items>";

#[test]
fn an_item_in_full() {
    let items = read::<GetItem>(&message("GetItem", DETAILS));
    let item = items[0].as_ref().unwrap();
    assert_eq!((item.id.id.as_str(), item.id.change_key.as_str()), ("AAMkAGI1=", "DwAAABYA"));
    assert_eq!(item.subject, "Budget & \"plans\"");
    assert_eq!(item.sensitivity, Some(Sensitivity::Private));
    assert_eq!(item.kind, Some(ItemKind::Exception));
    assert_eq!(item.start, Some("2026-01-05T10:00:00Z".parse().unwrap()), "not that of the unknown element");
    assert_eq!(item.original_start, Some("2026-01-05T09:00:00Z".parse().unwrap()));
    assert_eq!(item.availability, Some(Availability::Tentative));
    assert_eq!(item.response, Some(ResponseStatus::Accepted));
    assert!(item.organizer.as_ref().unwrap().is_legacy_dn());
    assert_eq!(item.organizer_smtp, "ada@contoso.com");
    assert_eq!(item.zone.as_ref().unwrap().as_str(), "W. Europe Standard Time");
    let attendees: Vec<_> =
        item.attendees.iter().map(|a| (a.mailbox.name.as_str(), a.role, a.response)).collect();
    assert_eq!(
        attendees,
        [
            ("Björn", AttendeeRole::Required, ResponseStatus::Declined),
            ("Room", AttendeeRole::Resource, ResponseStatus::Unknown)
        ]
    );
}

#[test]
fn each_item_of_a_batch_has_its_own_outcome() {
    let good = message("GetItem", DETAILS);
    let bad = failure("GetItem", "Error", "ErrorItemNotFound", "<m:Items/>");
    let (head, tail) = good.split_at(good.find("</m:ResponseMessages>").unwrap());
    let inner =
        bad.split("<m:ResponseMessages>").nth(1).unwrap().split("</m:ResponseMessages>").next().unwrap();
    let items = read::<GetItem>(&format!("{head}{inner}{tail}"));
    assert!(items[0].is_ok());
    assert_eq!(items[1].as_ref().unwrap_err().code(), Code::ItemNotFound);
    assert_eq!(items[1].as_ref().unwrap_err().text, "In words.");
}

#[test]
fn a_calendar_view_says_whether_it_was_cut_off() {
    let view = |complete: &str| {
        message(
            "FindItem",
            &format!(
                "<m:RootFolder TotalItemsInView=\"2\" {complete}><t:Items><t:CalendarItem>\
                 <t:ItemId Id=\"A\" ChangeKey=\"c\"/><t:Subject>S</t:Subject><t:Organizer><t:Mailbox><t:Name>Ada</t:Name>\
                 </t:Mailbox></t:Organizer></t:CalendarItem><t:Message><t:ItemId Id=\"M\"/></t:Message></t:Items></m:RootFolder>"
            ),
        )
    };
    let found = read::<FindItem>(&view("IncludesLastItemInRange=\"false\""));
    assert_eq!(
        (found.items.len(), found.is_complete, found.total),
        (1, false, Some(2)),
        "messages are no entries"
    );
    assert_eq!(found.items[0].organizer.as_ref().unwrap().name, "Ada");
    assert!(read::<FindItem>(&view("")).is_complete, "not said means nothing left out");
}

#[test]
fn a_limit_is_an_error_with_its_number() {
    let xml = "<m:MessageXml><t:Value Name=\"PolicyLimit\">1000</t:Value></m:MessageXml>";
    let error = read_error::<FindItem>(&failure("FindItem", "Error", "ErrorExceededFindCountLimit", xml));
    assert_eq!(error.code, ResponseCode::ExceededFindCountLimit);
}

#[test]
fn a_code_inside_the_catch_all_counts() {
    let xml = "<m:MessageXml><t:Value Name=\"InnerErrorMessageText\">Busy</t:Value>\
         <t:Value Name=\"InnerErrorResponseCode\">ErrorServerBusy</t:Value>\
         <t:Value Name=\"BackOffMilliseconds\">1500</t:Value></m:MessageXml>";
    let error = read_error::<GetFolder>(&failure("GetFolder", "Error", "ErrorInternalServerError", xml));
    assert_eq!(error.code(), Code::EwsThrottled);
    assert_eq!(error.disposition(), Disposition::RetryAfter(Duration::from_millis(1500)));
    let odd = read_error::<GetFolder>(&failure("GetFolder", "Error", "ErrorOfTomorrow", ""));
    assert_eq!(odd.code, ResponseCode::Other("ErrorOfTomorrow".into()));
}

#[test]
fn folders_tell_counts_and_rights() {
    let folder = read::<GetFolder>(&message(
        "GetFolder",
        "<m:Folders><t:CalendarFolder><t:FolderId Id=\"F\" ChangeKey=\"c\"/><t:FolderClass>IPF.Appointment</t:FolderClass>\
         <t:DisplayName>Kalender</t:DisplayName><t:TotalCount>42</t:TotalCount><t:EffectiveRights>\
         <t:CreateAssociated>true</t:CreateAssociated><t:CreateContents>false</t:CreateContents><t:Read>true</t:Read>\
         </t:EffectiveRights></t:CalendarFolder></m:Folders>",
    ));
    assert_eq!((folder.id.as_str(), folder.total_count), ("F", Some(42)));
    assert_eq!((folder.may_read, folder.may_create), (Some(true), Some(false)));
}

#[test]
fn a_dictionary_of_settings() {
    let entry = |key: &str, value: &str| {
        format!(
            "<t:DictionaryEntry><t:DictionaryKey><t:Type>String</t:Type><t:Value>{key}</t:Value></t:DictionaryKey>\
             {value}</t:DictionaryEntry>"
        )
    };
    let plain = |kind: &str, value: &str| {
        format!("<t:DictionaryValue><t:Type>{kind}</t:Type><t:Value>{value}</t:Value></t:DictionaryValue>")
    };
    let read = read::<GetUserConfiguration>(&message(
        "GetUserConfiguration",
        &format!(
            "<m:UserConfiguration><t:UserConfigurationName Name=\"Calendar\"><t:FolderId Id=\"F\"/>\
             </t:UserConfigurationName><t:Dictionary>{}{}{}{}</t:Dictionary></m:UserConfiguration>",
            entry("AutomateProcessing", &plain("Integer32", "2")),
            entry("AllowConflicts", &plain("Boolean", "true")),
            entry(
                "BookInPolicyLegDN",
                "<t:DictionaryValue><t:Type>StringArray</t:Type><t:Value>/o=A</t:Value><t:Value>/o=B</t:Value>\
                 </t:DictionaryValue>"
            ),
            entry(
                "AdditionalResponse",
                "<t:DictionaryValue xsi:nil=\"true\" xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\"/>"
            ),
        ),
    ));
    assert_eq!(read.find("AutomateProcessing"), Some("2"));
    assert_eq!(read.find("AllowConflicts"), Some("true"));
    assert_eq!(read.find("BookInPolicyLegDN"), Some("/o=A"), "of several parts the first");
    assert_eq!(read.find("AdditionalResponse"), None, "nil is no value");
    let missing = read_error::<GetUserConfiguration>(&failure(
        "GetUserConfiguration",
        "Error",
        "ErrorItemNotFound",
        "",
    ));
    assert_eq!(missing.code(), Code::ItemNotFound, "a mailbox may have no such object");
}

#[test]
fn names_resolve_to_one_several_or_none() {
    let person = "<t:Resolution><t:Mailbox><t:Name>Ada</t:Name><t:EmailAddress>ada@contoso.com</t:EmailAddress>\
         <t:RoutingType>SMTP</t:RoutingType><t:MailboxType>Mailbox</t:MailboxType></t:Mailbox><t:Contact>\
         <t:DisplayName>Ada</t:DisplayName><t:GivenName>Ada</t:GivenName><t:EmailAddresses><t:Entry Key=\"EmailAddress1\">SMTP:ada@contoso.com</t:Entry>\
         <t:Entry Key=\"EmailAddress2\">smtp:a@contoso.com</t:Entry></t:EmailAddresses>\
         <t:ContactSource>ActiveDirectory</t:ContactSource><t:Surname>Lovelace</t:Surname></t:Contact></t:Resolution>";
    let set = format!(
        "<m:ResolutionSet TotalItemsInView=\"2\" IncludesLastItemInRange=\"true\">{person}{person}</m:ResolutionSet>"
    );
    let several =
        read::<ResolveNames>(&failure("ResolveNames", "Warning", "ErrorNameResolutionMultipleResults", &set));
    assert_eq!((several.candidates.len(), several.is_complete), (2, true));
    assert_eq!(several.candidates[0].addresses, ["SMTP:ada@contoso.com", "smtp:a@contoso.com"]);
    let ada = &several.candidates[0];
    assert_eq!((ada.given_name.as_str(), ada.surname.as_str()), ("Ada", "Lovelace"));
    let none = read::<ResolveNames>(&failure("ResolveNames", "Error", "ErrorNameResolutionNoResults", ""));
    assert!(none.candidates.is_empty(), "nobody found is an answer");
    let no_mailbox =
        read_error::<ResolveNames>(&failure("ResolveNames", "Error", "ErrorNameResolutionNoMailbox", ""));
    assert_eq!(
        (no_mailbox.code(), no_mailbox.disposition()),
        (Code::AccountWithoutMailbox, Disposition::StopRun)
    );
}

#[test]
fn rooms_and_lists() {
    let address = |name: &str| {
        format!(
            "<t:Name>{name}</t:Name><t:EmailAddress>{name}@contoso.com</t:EmailAddress><t:RoutingType>SMTP</t:RoutingType>"
        )
    };
    let lists = read::<GetRoomLists>(&format!(
        "<m:GetRoomListsResponse ResponseClass=\"Success\"><m:ResponseCode>NoError</m:ResponseCode><m:RoomLists>\
         <t:Address>{}</t:Address><t:Address>{}</t:Address></m:RoomLists></m:GetRoomListsResponse>",
        address("north"),
        address("south")
    ));
    assert_eq!(lists.iter().map(|list| list.name.as_str()).collect::<Vec<_>>(), ["north", "south"]);
    let rooms = read::<GetRooms>(&format!(
        "<m:GetRoomsResponse ResponseClass=\"Success\"><m:ResponseCode>NoError</m:ResponseCode><m:Rooms>\
         <t:Room><t:Id>{}</t:Id></t:Room></m:Rooms></m:GetRoomsResponse>",
        address("r1")
    ));
    assert_eq!(rooms[0].address, "r1@contoso.com");
    let unknown = read_error::<GetRooms>(
        "<m:GetRoomsResponse ResponseClass=\"Error\"><m:MessageText>No</m:MessageText>\
         <m:ResponseCode>ErrorNameResolutionNoResults</m:ResponseCode></m:GetRoomsResponse>",
    );
    assert_eq!(unknown.code, ResponseCode::NameResolutionNoResults);
}

#[test]
fn people_groups_and_tips() {
    let people = read::<FindPeople>(
        "<m:FindPeopleResponse ResponseClass=\"Success\"><m:ResponseCode>NoError</m:ResponseCode><m:People><t:Persona>\
         <t:PersonaId Id=\"P\"/><t:PersonaType>Room</t:PersonaType><t:DisplayName>R 1</t:DisplayName><t:EmailAddress>\
         <t:Name>R 1</t:Name><t:EmailAddress>r1@contoso.com</t:EmailAddress></t:EmailAddress></t:Persona></m:People>\
         <m:TotalNumberOfPeopleInView>7</m:TotalNumberOfPeopleInView></m:FindPeopleResponse>",
    );
    assert_eq!((people.personas[0].kind.as_str(), people.total), ("Room", Some(7)));
    assert_eq!(
        people.personas[0].address.address, "r1@contoso.com",
        "an address inside an element of its name"
    );
    let members = read::<ExpandDl>(&message(
        "ExpandDL",
        "<m:DLExpansion TotalItemsInView=\"1\" IncludesLastItemInRange=\"true\"><t:Mailbox><t:Name>R</t:Name>\
         <t:EmailAddress>r@contoso.com</t:EmailAddress></t:Mailbox></m:DLExpansion>",
    ));
    assert_eq!((members.members.len(), members.is_complete), (1, true));
}

#[test]
fn changes_zones_and_dates() {
    let changes = read::<SyncFolderItems>(&message(
        "SyncFolderItems",
        "<m:SyncState>H4sI</m:SyncState><m:IncludesLastItemInRange>true</m:IncludesLastItemInRange><m:Changes>\
         <t:Create><t:CalendarItem><t:ItemId Id=\"1\" ChangeKey=\"a\"/></t:CalendarItem></t:Create>\
         <t:Delete><t:ItemId Id=\"2\" ChangeKey=\"b\"/></t:Delete></m:Changes>",
    ));
    assert_eq!((changes.created[0].id.as_str(), changes.deleted[0].id.as_str()), ("1", "2"));
    assert!(changes.is_complete && changes.updated.is_empty());
    let zones = read::<GetServerTimeZones>(&message(
        "GetServerTimeZones",
        "<m:TimeZoneDefinitions><t:TimeZoneDefinition Id=\"UTC\" Name=\"(UTC)\"/></m:TimeZoneDefinitions>",
    ));
    assert_eq!(zones[0].id, "UTC");
    let date = read::<GetPasswordExpirationDate>(
        "<m:GetPasswordExpirationDateResponse ResponseClass=\"Success\"><m:ResponseCode>NoError</m:ResponseCode>\
         <PasswordExpirationDate>2026-12-24T00:00:00Z</PasswordExpirationDate></m:GetPasswordExpirationDateResponse>",
    );
    assert_eq!(date.unwrap().to_string(), "2026-12-24T00:00:00Z");
    let created = read::<CreateItem>(&message(
        "CreateItem",
        "<m:Items><t:CalendarItem><t:ItemId Id=\"new\" ChangeKey=\"k\"/></t:CalendarItem></m:Items>",
    ));
    assert_eq!(created.id, "new");
    read::<DeleteItem>(&message("DeleteItem", ""));
}

#[test]
fn the_version_comes_with_every_answer() {
    assert_eq!(
        open::<GetRoomLists>("<m:Nonsense/>").version.map(|version| version.to_string()).as_deref(),
        Some("15.2.1544.4")
    );
}

#[test]
fn a_warning_without_an_answer_is_none() {
    let stopped = "ErrorBatchProcessingStopped";
    let items = read::<GetItem>(&failure("GetItem", "Warning", stopped, "<m:Items/>"));
    assert_eq!(
        items[0].as_ref().unwrap_err().code,
        ResponseCode::BatchProcessingStopped,
        "an item without content"
    );
    let ends = read::<GetSeries>(&failure("GetItem", "Warning", stopped, "<m:Items/>"));
    assert_eq!(
        ends[0].as_ref().unwrap_err().code,
        ResponseCode::BatchProcessingStopped,
        "the end of a series"
    );
    for error in [
        read_error::<FindItem>(&failure("FindItem", "Warning", stopped, "")),
        read_error::<GetFolder>(&failure("GetFolder", "Warning", stopped, "<m:Folders/>")),
        read_error::<DeleteItem>(&failure("DeleteItem", "Warning", stopped, "")),
        read_error::<CreateItem>(&failure("CreateItem", "Warning", stopped, "<m:Items/>")),
        read_error::<ResolveNames>(&failure("ResolveNames", "Warning", stopped, "")),
        read_error::<GetRoomLists>(
            "<m:GetRoomListsResponse ResponseClass=\"Warning\"><m:ResponseCode>ErrorBatchProcessingStopped\
             </m:ResponseCode><m:RoomLists/></m:GetRoomListsResponse>",
        ),
    ] {
        assert_eq!(error.code, ResponseCode::BatchProcessingStopped);
    }
    let kept = read::<GetItem>(&failure("GetItem", "Warning", "ErrorOfTomorrow", DETAILS));
    assert!(kept[0].is_ok(), "what stands beside a warning is an answer");
}

#[test]
fn an_item_that_was_created_has_an_id() {
    for items in [
        "<m:Items/>",
        "<m:Items><t:CalendarItem><t:ItemId Id=\"\" ChangeKey=\"k\"/></t:CalendarItem></m:Items>",
    ] {
        let answer = open::<CreateItem>(&message("CreateItem", items)).answer;
        assert!(
            matches!(answer, Err(OpenError::Answer(AnswerError::Xml(_)))),
            "{items} could not be deleted again"
        );
    }
}

#[test]
fn the_primary_address_is_told_with_the_refusal_of_another() {
    let xml = "<m:MessageXml><t:Value Name=\"Primary\">room.one@contoso.com</t:Value></m:MessageXml>";
    let error = read_error::<GetFolder>(&failure("GetFolder", "Error", "ErrorNonPrimarySmtpAddress", xml));
    assert_eq!(
        (error.code(), error.primary.as_deref()),
        (Code::RoomAddressIsAlias, Some("room.one@contoso.com"))
    );
    assert_eq!(Failure::from(error).args().find("primary"), Some("room.one@contoso.com"));
}

#[test]
fn a_zone_is_known_by_its_id_or_by_a_name_that_is_one() {
    let zone = |attributes: &str| {
        let item =
            format!("<m:Items><t:CalendarItem><t:StartTimeZone {attributes}/></t:CalendarItem></m:Items>");
        let items = read::<GetItem>(&message("GetItem", &item));
        items[0].as_ref().unwrap().zone.as_ref().map(|zone| zone.as_str().to_owned())
    };
    for (attributes, read) in [
        ("Id=\"Tokyo Standard Time\" Name=\"(UTC+09:00) Osaka\"", Some("Tokyo Standard Time")),
        ("Id=\"\" Name=\"Tokyo Standard Time\"", Some("Tokyo Standard Time")),
        ("Name=\"Europe/Oslo\"", Some("Europe/Oslo")),
        ("Id=\"\" Name=\"(UTC+09:00) Osaka, Sapporo, Tokio\"", None),
        ("Id=\" \" Name=\"\"", None),
        ("Id=\"Customized Time Zone\"", Some("Customized Time Zone")),
    ] {
        assert_eq!(zone(attributes).as_deref(), read, "{attributes}");
    }
}

#[test]
fn a_fault_cut_in_its_details_is_known_by_its_code() {
    let whole = crate::scripted::envelope(
        "<s:Fault><faultcode>a:ErrorServerBusy</faultcode><faultstring>Busy</faultstring><detail><m:Told/>",
    );
    let cut = &whole[..whole.find("<m:Told/>").unwrap()];
    let Err(OpenError::Fault(error)) = crate::ews::envelope::open::<GetFolder>(cut).answer else {
        panic!("what was read of the fault is worth more than that it was cut")
    };
    assert_eq!((error.code, error.text.as_str()), (ResponseCode::ServerBusy, "Busy"));
}
