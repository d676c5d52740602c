//! `GetUserConfiguration`: the settings a resource mailbox keeps with its calendar folder.

use anteroom_domain::{Automation, CalendarProcessing};

use super::{Answer, Call, folders};
use crate::{
    organization::Processing,
    soap::{Element, Fault, Xml},
};

/// The only configuration there is: the calendar's options.
const CALENDAR_OPTIONS: &str = "Calendar";
const PROPERTIES: [&str; 5] = ["Id", "Dictionary", "XmlData", "BinaryData", "All"];

/// Source: *GetUserConfiguration operation* (Microsoft Learn); the dictionary's entries are the calendar options of
/// MS-OXOCFG 2.2.5.1.1, under the names the Calendar Attendant stores them by.
pub(crate) fn perform(call: &Call<'_>, request: Element<'_, '_>) -> Result<Answer, Fault> {
    request.sequence(&["UserConfigurationName", "UserConfigurationProperties"])?;
    let name = request.require("UserConfigurationName")?;
    let wanted = name.require_attribute("Name")?;
    let asked = request.require("UserConfigurationProperties")?;
    let asked: Vec<&str> = asked
        .text()
        .split_whitespace()
        .map(|word| if PROPERTIES.contains(&word) { Ok(word) } else { Err(asked.invalid(word)) })
        .collect::<Result<_, _>>()?;
    let result = folders::find_target(call, name).and_then(|place| {
        // Without resource settings a mailbox has the options of a person; Exchange makes them when they are first set.
        let settings = place.mailbox.owner.room().map(|room| room.processing);
        let settings = settings.filter(|_| wanted == CALENDAR_OPTIONS && place.is_calendar());
        let settings = settings.ok_or_else(not_found)?;
        let mut xml = Xml::new();
        xml.within("m:UserConfiguration", &[], |xml| {
            xml.within("t:UserConfigurationName", &[("Name", wanted)], |xml| {
                place.write_id(xml, "t:FolderId");
            });
            if ["Dictionary", "All"].iter().any(|word| asked.contains(word)) {
                xml.within("t:Dictionary", &[], |xml| write_settings(xml, settings));
            }
        });
        Ok(xml)
    });
    Ok(Answer::listed("m:GetUserConfigurationResponse", "m:GetUserConfigurationResponseMessage", [result]))
}

fn not_found() -> Fault {
    Fault::new("ErrorItemNotFound", "The specified object was not found in the store.")
}

/// One entry per setting, also for those that are as Exchange has them by default.
fn write_settings(xml: &mut Xml, settings: Processing) {
    let automation = match settings.automation {
        Automation::None => 0,
        Automation::AutoUpdate => 1,
        Automation::AutoAccept => 2,
    };
    write_entry(xml, "AutomateProcessing", "Integer32", &automation.to_string());
    for (name, value) in CalendarProcessing::from(settings).entries() {
        let (name, kind) = match name {
            "AutomateProcessing" => continue,
            "BookingWindowInDays" | "MaximumDurationInMinutes" => (name, "Integer32"),
            // The attendant's older settings kept the names they had before there was a cmdlet.
            "ProcessExternalMeetingMessages" => ("calAssistProcessExternal", "Boolean"),
            _ => (name, "Boolean"),
        };
        write_entry(xml, name, kind, &value.to_lowercase());
    }
}

fn write_entry(xml: &mut Xml, key: &str, kind: &str, value: &str) {
    xml.within("t:DictionaryEntry", &[], |xml| {
        for (element, kind, value) in [("t:DictionaryKey", "String", key), ("t:DictionaryValue", kind, value)]
        {
            xml.within(element, &[], |xml| {
                xml.text("t:Type", kind).text("t:Value", value);
            });
        }
    });
}
