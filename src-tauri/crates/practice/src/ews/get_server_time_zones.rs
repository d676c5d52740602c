//! `GetServerTimeZones`: the zones the server knows. It needs no mailbox, which makes it a good first question.

use super::{Answer, Call, zone_definition};
use crate::{
    organization::{KNOWN_ZONES, Zone},
    soap::{Element, Fault, Xml},
};

/// Source: *GetServerTimeZones operation* (Microsoft Learn).
pub(crate) fn perform(call: &Call<'_>, request: Element<'_, '_>) -> Result<Answer, Fault> {
    let full = match request.attribute("ReturnFullTimeZoneData") {
        Some(text) => request.parse_bool(text)?,
        None => true,
    };
    let zones: Vec<Zone> = match request.find("Ids") {
        None => KNOWN_ZONES.iter().filter_map(|(windows, _)| Zone::find_windows(windows)).collect(),
        // Unknown ids are left out without a word.
        Some(ids) => ids.children().filter_map(|id| Zone::find_windows(id.text())).collect(),
    };
    let year = call.organization.today().year();
    let mut xml = Xml::new();
    xml.within("m:TimeZoneDefinitions", &[], |xml| {
        for zone in &zones {
            zone_definition::write(xml, zone, year, full);
        }
    });
    Ok(Answer::listed("m:GetServerTimeZonesResponse", "m:GetServerTimeZonesResponseMessage", [Ok(xml)])
        .on_error("<m:TimeZoneDefinitions/>"))
}
