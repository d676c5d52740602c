use anteroom_domain::TimeWindow;

use super::super::*;
use super::body;
use crate::ews::envelope;
use crate::ews::types::{FolderRef, ItemId};

const FOLDER_SHAPE: &str = "<m:FolderShape><t:BaseShape>IdOnly</t:BaseShape><t:AdditionalProperties>\
     <t:FieldURI FieldURI=\"folder:DisplayName\"/><t:FieldURI FieldURI=\"folder:FolderClass\"/>\
     <t:FieldURI FieldURI=\"folder:TotalCount\"/><t:FieldURI FieldURI=\"folder:EffectiveRights\"/>\
     </t:AdditionalProperties></m:FolderShape>";

const OVERVIEW: &str = "<m:ItemShape><t:BaseShape>IdOnly</t:BaseShape><t:AdditionalProperties>\
     <t:FieldURI FieldURI=\"item:Subject\"/><t:FieldURI FieldURI=\"item:Sensitivity\"/><t:FieldURI FieldURI=\"calendar:Start\"/>\
     <t:FieldURI FieldURI=\"calendar:End\"/><t:FieldURI FieldURI=\"calendar:IsAllDayEvent\"/>\
     <t:FieldURI FieldURI=\"calendar:IsCancelled\"/><t:FieldURI FieldURI=\"calendar:CalendarItemType\"/>\
     <t:FieldURI FieldURI=\"calendar:MyResponseType\"/><t:FieldURI FieldURI=\"calendar:Organizer\"/>\
     </t:AdditionalProperties></m:ItemShape>";

fn window() -> TimeWindow {
    TimeWindow::new("2026-01-05T09:00:00Z".parse().unwrap(), "2026-01-05T10:00:00Z".parse().unwrap()).unwrap()
}

fn id() -> ItemId {
    ItemId { id: "AAMk&\"<=".into(), change_key: "DwAA".into() }
}

#[test]
fn the_envelope_has_its_headers_in_order() {
    let room = "o'brien&co@contoso.com".parse().unwrap();
    assert_eq!(
        envelope::write(&GetRoomLists, Some(&room)),
        "<?xml version=\"1.0\" encoding=\"utf-8\"?>\
         <s:Envelope xmlns:s=\"http://schemas.xmlsoap.org/soap/envelope/\" \
         xmlns:t=\"http://schemas.microsoft.com/exchange/services/2006/types\" \
         xmlns:m=\"http://schemas.microsoft.com/exchange/services/2006/messages\"><s:Header>\
         <t:RequestServerVersion Version=\"Exchange2013_SP1\"/>\
         <t:ExchangeImpersonation><t:ConnectingSID>\
         <t:PrimarySmtpAddress>o'brien&amp;co@contoso.com</t:PrimarySmtpAddress>\
         </t:ConnectingSID></t:ExchangeImpersonation>\
         <t:TimeZoneContext><t:TimeZoneDefinition Id=\"UTC\"/></t:TimeZoneContext></s:Header>\
         <s:Body><m:GetRoomLists/></s:Body></s:Envelope>"
    );
    assert!(
        !envelope::write(&GetRoomLists, None).contains("Impersonation"),
        "nobody is impersonated unasked"
    );
}

#[test]
fn folders() {
    assert_eq!(
        body(&GetFolder { folder: FolderRef::Calendar }),
        format!(
            "<m:GetFolder>{FOLDER_SHAPE}<m:FolderIds><t:DistinguishedFolderId Id=\"calendar\"/></m:FolderIds></m:GetFolder>"
        )
    );
    let other = FolderRef::CalendarOf("room@contoso.com".parse().unwrap());
    assert!(body(&GetFolder { folder: other }).contains(
        "<t:DistinguishedFolderId Id=\"calendar\"><t:Mailbox><t:EmailAddress>room@contoso.com</t:EmailAddress>\
         </t:Mailbox></t:DistinguishedFolderId>"
    ));
    let inbox = FolderRef::InboxOf("room@contoso.com".parse().unwrap());
    assert!(body(&GetFolder { folder: inbox }).contains(
        "<t:DistinguishedFolderId Id=\"inbox\"><t:Mailbox><t:EmailAddress>room@contoso.com</t:EmailAddress>\
         </t:Mailbox></t:DistinguishedFolderId>"
    ));
}

#[test]
fn settings_kept_with_a_folder() {
    assert_eq!(
        body(&GetUserConfiguration { name: "Calendar".into(), folder: FolderRef::Calendar }),
        "<m:GetUserConfiguration><m:UserConfigurationName Name=\"Calendar\">\
         <t:DistinguishedFolderId Id=\"calendar\"/></m:UserConfigurationName>\
         <m:UserConfigurationProperties>Dictionary</m:UserConfigurationProperties></m:GetUserConfiguration>"
    );
}

#[test]
fn calendar_views_and_pages() {
    let parent =
        "<m:ParentFolderIds><t:DistinguishedFolderId Id=\"calendar\"/></m:ParentFolderIds></m:FindItem>";
    assert_eq!(
        body(&FindItem {
            folder: FolderRef::Calendar,
            view: ItemView::Calendar { window: window(), most: MOST_ENTRIES },
        }),
        format!(
            "<m:FindItem Traversal=\"Shallow\">{OVERVIEW}<m:CalendarView MaxEntriesReturned=\"1000\" \
             StartDate=\"2026-01-05T09:00:00Z\" EndDate=\"2026-01-05T10:00:00Z\"/>{parent}"
        )
    );
    assert_eq!(
        body(&FindItem { folder: FolderRef::Calendar, view: ItemView::Page { offset: 20, most: 10 } }),
        format!(
            "<m:FindItem Traversal=\"Shallow\">{OVERVIEW}<m:IndexedPageItemView MaxEntriesReturned=\"10\" \
             Offset=\"20\" BasePoint=\"Beginning\"/>{parent}"
        )
    );
}

#[test]
fn items_in_full() {
    let field = |name: &str| format!("<t:FieldURI FieldURI=\"{name}\"/>");
    let fields: String = [
        "item:Subject",
        "item:Sensitivity",
        "item:LastModifiedTime",
        "calendar:UID",
        "calendar:RecurrenceId",
        "calendar:Start",
        "calendar:End",
        "calendar:OriginalStart",
        "calendar:IsAllDayEvent",
        "calendar:LegacyFreeBusyStatus",
        "calendar:Location",
        "calendar:IsCancelled",
        "calendar:CalendarItemType",
        "calendar:MyResponseType",
        "calendar:Organizer",
        "calendar:RequiredAttendees",
        "calendar:OptionalAttendees",
        "calendar:Resources",
        "calendar:StartTimeZone",
    ]
    .map(field)
    .concat();
    assert_eq!(
        body(&GetItem { ids: vec![id(), ItemId { id: "B".into(), change_key: String::new() }] }),
        format!(
            "<m:GetItem><m:ItemShape><t:BaseShape>IdOnly</t:BaseShape><t:AdditionalProperties>{fields}\
             <t:ExtendedFieldURI PropertyTag=\"0x5d02\" PropertyType=\"String\"/></t:AdditionalProperties>\
             </m:ItemShape><m:ItemIds><t:ItemId Id=\"AAMk&amp;&quot;&lt;=\" ChangeKey=\"DwAA\"/>\
             <t:ItemId Id=\"B\"/></m:ItemIds></m:GetItem>"
        )
    );
}

#[test]
fn changes_since_a_state() {
    let sync = SyncFolderItems { folder: FolderRef::Calendar, state: Some("H4sI=".into()), most: 512 };
    assert_eq!(
        body(&sync),
        "<m:SyncFolderItems><m:ItemShape><t:BaseShape>IdOnly</t:BaseShape></m:ItemShape>\
         <m:SyncFolderId><t:DistinguishedFolderId Id=\"calendar\"/></m:SyncFolderId>\
         <m:SyncState>H4sI=</m:SyncState><m:MaxChangesReturned>512</m:MaxChangesReturned></m:SyncFolderItems>"
    );
    assert!(!body(&SyncFolderItems { state: None, ..sync }).contains("SyncState"));
}

#[test]
fn writing_tells_nobody() {
    let create = CreateItem { subject: "Test <1>".into(), window: window(), location: "R & D".into() };
    assert_eq!(
        body(&create),
        "<m:CreateItem SendMeetingInvitations=\"SendToNone\"><m:SavedItemFolderId>\
         <t:DistinguishedFolderId Id=\"calendar\"/></m:SavedItemFolderId><m:Items><t:CalendarItem>\
         <t:Subject>Test &lt;1&gt;</t:Subject><t:ReminderIsSet>false</t:ReminderIsSet>\
         <t:Start>2026-01-05T09:00:00Z</t:Start><t:End>2026-01-05T10:00:00Z</t:End>\
         <t:IsAllDayEvent>false</t:IsAllDayEvent><t:LegacyFreeBusyStatus>Busy</t:LegacyFreeBusyStatus>\
         <t:Location>R &amp; D</t:Location></t:CalendarItem></m:Items></m:CreateItem>"
    );
    assert_eq!(
        body(&UpdateItem { id: id(), subject: "New".into() }),
        "<m:UpdateItem ConflictResolution=\"AutoResolve\" SendMeetingInvitationsOrCancellations=\"SendToNone\">\
         <m:ItemChanges><t:ItemChange><t:ItemId Id=\"AAMk&amp;&quot;&lt;=\" ChangeKey=\"DwAA\"/><t:Updates>\
         <t:SetItemField><t:FieldURI FieldURI=\"item:Subject\"/><t:CalendarItem><t:Subject>New</t:Subject>\
         </t:CalendarItem></t:SetItemField></t:Updates></t:ItemChange></m:ItemChanges></m:UpdateItem>"
    );
    assert_eq!(
        body(&DeleteItem { id: id() }),
        "<m:DeleteItem DeleteType=\"HardDelete\" SendMeetingCancellations=\"SendToNone\"><m:ItemIds>\
         <t:ItemId Id=\"AAMk&amp;&quot;&lt;=\" ChangeKey=\"DwAA\"/></m:ItemIds></m:DeleteItem>"
    );
}

#[test]
fn the_directory() {
    let address = |text: &str| text.parse().unwrap();
    assert_eq!(
        body(&ResolveNames { entry: "smtp:a@b.c".into() }),
        "<m:ResolveNames ReturnFullContactData=\"true\" SearchScope=\"ActiveDirectory\">\
         <m:UnresolvedEntry>smtp:a@b.c</m:UnresolvedEntry></m:ResolveNames>"
    );
    assert_eq!(
        body(&ExpandDl { group: address("g@b.c") }),
        "<m:ExpandDL><m:Mailbox><t:EmailAddress>g@b.c</t:EmailAddress></m:Mailbox></m:ExpandDL>"
    );
    assert_eq!(
        body(&GetRooms { list: address("l@b.c") }),
        "<m:GetRooms><m:RoomList><t:EmailAddress>l@b.c</t:EmailAddress></m:RoomList></m:GetRooms>"
    );
    assert_eq!(
        body(&FindPeople { query: "room".into(), offset: 100, most: 50 }),
        "<m:FindPeople><m:PersonaShape><t:BaseShape>IdOnly</t:BaseShape><t:AdditionalProperties>\
         <t:FieldURI FieldURI=\"persona:PersonaType\"/><t:FieldURI FieldURI=\"persona:DisplayName\"/>\
         <t:FieldURI FieldURI=\"persona:GivenName\"/><t:FieldURI FieldURI=\"persona:Surname\"/>\
         <t:FieldURI FieldURI=\"persona:EmailAddress\"/></t:AdditionalProperties></m:PersonaShape>\
         <m:IndexedPageItemView MaxEntriesReturned=\"50\" Offset=\"100\" BasePoint=\"Beginning\"/>\
         <m:ParentFolderId><t:DistinguishedFolderId Id=\"directory\"/></m:ParentFolderId>\
         <m:QueryString>room</m:QueryString></m:FindPeople>"
    );
}

#[test]
fn questions_about_the_account() {
    let address = |text: &str| text.parse().unwrap();
    assert_eq!(
        body(&GetServerTimeZones { ids: vec!["UTC".into()] }),
        "<m:GetServerTimeZones ReturnFullTimeZoneData=\"false\"><m:Ids><t:Id>UTC</t:Id></m:Ids></m:GetServerTimeZones>"
    );
    assert_eq!(
        body(&GetPasswordExpirationDate { mailbox: address("a@b.c") }),
        "<m:GetPasswordExpirationDate><m:MailboxSmtpAddress>a@b.c</m:MailboxSmtpAddress></m:GetPasswordExpirationDate>"
    );
}
