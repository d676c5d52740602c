//! `FindItem`: a calendar as a table, either expanded for a time or item by item.

use jiff::Timestamp;

use super::{
    Answer, Call,
    folders::{self, Place},
    item::{Depth, View},
    paging::Paging,
    restriction::{Restriction, SortOrder},
    shape::Shape,
    time,
};
use crate::soap::{Element, Fault, Xml};

/// With a restriction Exchange looks at fewer items.
const RESTRICTED_LIMIT: usize = 250;
/// Two years and the leap day they may hold.
const LONGEST_VIEW_DAYS: i32 = 731;

/// A `CalendarView` as asked.
struct Window {
    start: Timestamp,
    end: Timestamp,
    most: Option<usize>,
}

/// Source: *FindItem operation* and *CalendarView* (Microsoft Learn).
pub(crate) fn perform(call: &Call<'_>, request: Element<'_, '_>) -> Result<Answer, Fault> {
    request.sequence(&[
        "ItemShape",
        "IndexedPageItemView",
        "FractionalPageItemView",
        "SeekToConditionPageItemView",
        "CalendarView",
        "ContactsView",
        "GroupBy",
        "DistinguishedGroupBy",
        "Restriction",
        "SortOrder",
        "ParentFolderIds",
        "QueryString",
    ])?;
    let traversal = request.require_one_of("Traversal", &["Shallow", "SoftDeleted", "Associated"])?;
    let shape = Shape::parse(request.require("ItemShape")?)?;
    let ids = request.require("ParentFolderIds")?;
    ids.require_any()?;
    let restriction =
        request.find("Restriction").map(|element| Restriction::parse(call, element)).transpose()?;
    let order = request.find("SortOrder").map(SortOrder::parse).transpose()?;
    let window = request.find("CalendarView").map(|view| parse_window(call, view)).transpose()?;
    if window.is_some() && (restriction.is_some() || order.is_some()) {
        return Err(Fault::new(
            "ErrorUnsupportedQueryFilter",
            "A calendar view cannot be combined with a restriction or a sort order.",
        ));
    }
    let limit = call.premises.find_limit;
    let limit = if restriction.is_some() { limit.min(RESTRICTED_LIMIT) } else { limit };
    let paging = Paging::parse(request.find("IndexedPageItemView"), limit)?;
    let results = ids.children().map(|id| {
        let place = folders::find(call, id)?;
        match &window {
            Some(window) => show_window(call, &place, &shape, window),
            None if traversal != "Shallow" || !place.is_calendar() => {
                Ok(table(call, &place, &shape, &[], &paging.cut(Vec::<View>::new()).attributes()))
            }
            None => {
                let mut views: Vec<View> = place.mailbox.calendar.items().iter().map(View::from).collect();
                if let Some(restriction) = &restriction {
                    views.retain(|view| restriction.holds(view));
                }
                if let Some(order) = &order {
                    order.sort(&mut views);
                }
                let page = paging.cut(views);
                Ok(table(call, &place, &shape, &page.items, &page.attributes()))
            }
        }
    });
    Ok(Answer::listed("m:FindItemResponse", "m:FindItemResponseMessage", results))
}

fn parse_window(call: &Call<'_>, view: Element<'_, '_>) -> Result<Window, Fault> {
    let zone = call.local_zone();
    let start = time::parse(view.require_attribute("StartDate")?, &zone)?;
    let end = time::parse(view.require_attribute("EndDate")?, &zone)?;
    let most = match view.attribute("MaxEntriesReturned") {
        None => None,
        Some(text) => match view.parse::<i64>(text)? {
            most if most > 0 => Some(usize::try_from(most).unwrap_or(usize::MAX)),
            _ => {
                return Err(Fault::new(
                    "ErrorInvalidPagingMaxRows",
                    "Invalid paging parameters: the maximum must be positive.",
                ));
            }
        },
    };
    if end < start {
        return Err(Fault::new(
            "ErrorCalendarEndDateIsEarlierThanStartDate",
            "EndDate is earlier than StartDate",
        ));
    }
    if time::day_span(start, end) > LONGEST_VIEW_DAYS {
        return Err(Fault::new(
            "ErrorCalendarViewRangeTooBig",
            "The specified view range exceeds the maximum range of two years.",
        ));
    }
    Ok(Window { start, end, most })
}

fn show_window(call: &Call<'_>, place: &Place<'_>, shape: &Shape, window: &Window) -> Result<Xml, Fault> {
    if !place.is_calendar() {
        return Err(Fault::new(
            "ErrorCalendarFolderIsInvalidForCalendarView",
            "The specified folder type is invalid for the calendar view.",
        ));
    }
    let limit = call.premises.find_limit;
    let entries = place.mailbox.calendar.view(window.start, window.end);
    if window.most.is_none() && entries.len() > limit && !call.premises.find_limit_silent {
        return Err(Fault::new(
            "ErrorExceededFindCountLimit",
            "You have exceeded the maximum number of objects that can be returned for the find operation. \
             Use paging to reduce the result size and try your request again.",
        )
        .with_value("PolicyLimit", limit));
    }
    let most = window.most.unwrap_or(limit).min(limit);
    let complete = (entries.len() <= most).to_string();
    let views: Vec<View> = entries.iter().take(most).map(View::from).collect();
    let attributes = [("TotalItemsInView", views.len().to_string()), ("IncludesLastItemInRange", complete)];
    Ok(table(call, place, shape, &views, &attributes))
}

fn table(
    call: &Call<'_>,
    place: &Place<'_>,
    shape: &Shape,
    views: &[View],
    attributes: &[(&'static str, String)],
) -> Xml {
    let attributes: Vec<_> = attributes.iter().map(|(name, value)| (*name, value.as_str())).collect();
    let mut xml = Xml::new();
    xml.within("m:RootFolder", &attributes, |xml| {
        xml.within("t:Items", &[], |xml| {
            for view in views {
                view.write(xml, call, place, shape, Depth::Table);
            }
        });
    });
    xml
}
