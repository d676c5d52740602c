//! Five thousand entries of one room, as Exchange writes them.

/// Where the window begins.
pub const START: &str = "2026-01-01T00:00:00Z";
/// How long it is.
pub const DAYS: i64 = 90;

/// How many views there are, each with as many entries as a page of the importer takes.
const VIEWS: usize = 20;
/// How many entries a view lists.
const LISTED: usize = 250;
/// How many are asked for at once.
const BATCH: usize = 50;

/// What the server answers for one page: a view, and the details of its entries.
pub struct Answer {
    /// The answer to `FindItem`.
    pub view: String,
    /// The answers to `GetItem`.
    pub details: Vec<String>,
}

/// All answers, in order.
pub fn answers() -> Vec<Answer> {
    let numbers: Vec<usize> = (0..VIEWS * LISTED).collect();
    numbers
        .chunks(LISTED)
        .map(|listed| Answer { view: view(listed), details: listed.chunks(BATCH).map(details).collect() })
        .collect()
}

fn envelope(body: &str) -> String {
    format!(
        "<?xml version=\"1.0\" encoding=\"utf-8\"?><s:Envelope xmlns:s=\"http://schemas.xmlsoap.org/soap/envelope/\"><s:Header>\
         <h:ServerVersionInfo MajorVersion=\"15\" MinorVersion=\"2\" MajorBuildNumber=\"1748\" MinorBuildNumber=\"10\" \
         xmlns:h=\"http://schemas.microsoft.com/exchange/services/2006/types\"/></s:Header><s:Body \
         xmlns:m=\"http://schemas.microsoft.com/exchange/services/2006/messages\" \
         xmlns:t=\"http://schemas.microsoft.com/exchange/services/2006/types\">{body}</s:Body></s:Envelope>"
    )
}

fn view(numbers: &[usize]) -> String {
    let items: String = numbers.iter().map(|number| item(*number, false)).collect();
    envelope(&format!(
        "<m:FindItemResponse><m:ResponseMessages><m:FindItemResponseMessage ResponseClass=\"Success\">\
         <m:ResponseCode>NoError</m:ResponseCode><m:RootFolder TotalItemsInView=\"{}\" IncludesLastItemInRange=\"true\">\
         <t:Items>{items}</t:Items></m:RootFolder></m:FindItemResponseMessage></m:ResponseMessages></m:FindItemResponse>",
        numbers.len()
    ))
}

fn details(numbers: &[usize]) -> String {
    let message = |number: &usize| {
        format!(
            "<m:GetItemResponseMessage ResponseClass=\"Success\"><m:ResponseCode>NoError</m:ResponseCode>\
             <m:Items>{}</m:Items></m:GetItemResponseMessage>",
            item(*number, true)
        )
    };
    let messages: String = numbers.iter().map(message).collect();
    envelope(&format!(
        "<m:GetItemResponse><m:ResponseMessages>{messages}</m:ResponseMessages></m:GetItemResponse>"
    ))
}

/// One entry: 55 a day, every fifth of a series, every seventh moved, some private, with attendees.
fn item(number: usize, in_full: bool) -> String {
    let (day, slot) = (number / 56, number % 56);
    let date = format!("2026-{:02}-{:02}", 1 + day / 30, 1 + day % 30 % 28);
    let (hour, minute) = (slot / 4, slot % 4 * 15);
    let (start, end) =
        (format!("{date}T{hour:02}:{minute:02}:00Z"), format!("{date}T{hour:02}:{:02}:00Z", minute + 14));
    let kind = match number % 35 {
        0 | 7 | 14 | 21 | 28 => "Exception",
        rest if rest % 5 == 0 => "Occurrence",
        _ => "Single",
    };
    let sensitivity = if number % 11 == 0 { "Private" } else { "Normal" };
    let overview = format!(
        "<t:ItemId Id=\"AAMkAGQ3{number:08}AAA=\" ChangeKey=\"DwAAABYAAAB{number}\"/><t:Subject>Planning &amp; review {number}</t:Subject>\
         <t:Sensitivity>{sensitivity}</t:Sensitivity>"
    );
    let times = format!(
        "<t:Start>{start}</t:Start><t:End>{end}</t:End><t:IsAllDayEvent>false</t:IsAllDayEvent><t:IsCancelled>false</t:IsCancelled>\
         <t:CalendarItemType>{kind}</t:CalendarItemType><t:MyResponseType>Accept</t:MyResponseType>"
    );
    if !in_full {
        return format!(
            "<t:CalendarItem>{overview}{times}<t:Organizer><t:Mailbox><t:Name>Person {}</t:Name></t:Mailbox></t:Organizer>\
             </t:CalendarItem>",
            number % 40
        );
    }
    let person = |tag: &str, number: usize| {
        format!(
            "<t:{tag}><t:Mailbox><t:Name>Person {number}</t:Name><t:EmailAddress>person.{number}@tailspin.example</t:EmailAddress>\
             <t:RoutingType>SMTP</t:RoutingType><t:MailboxType>Mailbox</t:MailboxType></t:Mailbox>{}</t:{tag}>",
            if tag == "Attendee" { "<t:ResponseType>Accept</t:ResponseType>" } else { "" }
        )
    };
    let attendees: String = (1..=3).map(|more| person("Attendee", (number + more) % 40)).collect();
    format!(
        "<t:CalendarItem>{overview}<t:LastModifiedTime>2025-12-01T08:15:30Z</t:LastModifiedTime><t:UID>040000008200E00074C5B7101A82E008{number:08}</t:UID>\
         {times}<t:LegacyFreeBusyStatus>Busy</t:LegacyFreeBusyStatus><t:Location>Loft, 2nd floor</t:Location>{}\
         <t:RequiredAttendees>{attendees}</t:RequiredAttendees><t:StartTimeZone Id=\"W. Europe Standard Time\" \
         Name=\"(UTC+01:00) Amsterdam\"/></t:CalendarItem>",
        person("Organizer", number % 40)
    )
}
