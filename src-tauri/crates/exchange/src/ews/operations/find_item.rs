//! [FindItem](https://learn.microsoft.com/exchange/client-developer/web-service-reference/finditem-operation) on a calendar, in its two very different ways.

use anteroom_domain::{Limit, SmtpAddress, TimeWindow, limits};

use crate::ews::AnswerError;
use crate::ews::operation::{read_one, request, sealed::Wire};
use crate::ews::types::{CalendarItem, FolderRef, ItemShape};
use crate::xml::{Child, Cursor, Writer, parse_boolean};

/// The most entries a calendar view gives; servers hold to it even when asked for more.
pub const MOST_ENTRIES: u32 = 1000;

/// Asks for items of a calendar. Attendees and the organizer's address come only with
/// [`GetItem`](super::GetItem).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FindItem {
    /// Which calendar.
    pub folder: FolderRef,
    /// How it is looked at.
    pub view: ItemView,
}

/// How a calendar is looked at.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ItemView {
    /// Entries that touch a window, series expanded. There are no further pages: what is over `most` is left out
    /// ([CalendarView](https://learn.microsoft.com/exchange/client-developer/web-service-reference/calendarview)).
    Calendar {
        /// The window, two years at most.
        window: TimeWindow,
        /// At most so many.
        most: u32,
    },
    /// Single items and series masters, page by page, of all times
    /// ([IndexedPageItemView](https://learn.microsoft.com/exchange/client-developer/web-service-reference/indexedpageitemview)).
    Page {
        /// How many to pass over.
        offset: u32,
        /// At most so many.
        most: u32,
    },
}

/// Items found.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct FoundItems {
    /// The items.
    pub items: Vec<CalendarItem>,
    /// Whether nothing was left out.
    pub is_complete: bool,
    /// How many there are in all, if told.
    pub total: Option<u32>,
}

impl Wire for FindItem {
    const REQUEST: &'static str = "FindItem";
    const RESPONSE: &'static str = "FindItemResponse";
    type Response = FoundItems;

    fn write(&self, writer: &mut Writer) {
        request(writer, Self::REQUEST, &[("Traversal", "Shallow")], |writer| {
            ItemShape::Overview.write(writer);
            match &self.view {
                ItemView::Calendar { window, most } => {
                    let (most, start, end) =
                        (most.to_string(), window.start().to_string(), window.end().to_string());
                    let attributes =
                        [("MaxEntriesReturned", &*most), ("StartDate", &start), ("EndDate", &end)];
                    writer.empty("m:CalendarView", &attributes);
                }
                ItemView::Page { offset, most } => {
                    let (most, offset) = (most.to_string(), offset.to_string());
                    let attributes =
                        [("MaxEntriesReturned", &*most), ("Offset", &offset), ("BasePoint", "Beginning")];
                    writer.empty("m:IndexedPageItemView", &attributes);
                }
            }
            writer.element("m:ParentFolderIds", &[], |writer| self.folder.write(writer));
        });
    }

    fn foreign(&self) -> Option<&SmtpAddress> {
        self.folder.foreign()
    }

    fn read(cursor: &mut Cursor<'_>, _: &Child<'_>) -> Result<Self::Response, AnswerError> {
        read_one(cursor, |cursor, child, found: &mut FoundItems| {
            if child.name() != "RootFolder" {
                return Ok(());
            }
            // Not said, or not in words that mean something: the number of items tells a view that is cut off as well.
            found.is_complete = child
                .find_attribute("IncludesLastItemInRange")
                .as_deref()
                .and_then(parse_boolean)
                .unwrap_or(true);
            found.total = child.find_attribute("TotalItemsInView").and_then(|total| total.parse().ok());
            cursor.children(|cursor, child| {
                if child.name() == "Items" {
                    cursor.children(|cursor, child| {
                        if child.name() == "CalendarItem" {
                            let item = CalendarItem::read(cursor)?;
                            cursor.add(&mut found.items, item, limits::ENTRIES_OF_A_VIEW, Limit::Entries)?;
                        }
                        Ok(())
                    })?;
                }
                Ok(())
            })
        })
    }
}
