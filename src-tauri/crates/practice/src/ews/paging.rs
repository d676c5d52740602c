//! `IndexedPageItemView` and its relatives: a part of a list.

use crate::soap::{Element, Fault};

/// The part of a list a client wants.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Paging {
    most: usize,
    offset: usize,
    from_end: bool,
}

/// A part of a list and where it lies.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Page<T> {
    pub(crate) items: Vec<T>,
    pub(crate) total: usize,
    pub(crate) first: usize,
    next: usize,
    is_last: bool,
}

impl Paging {
    /// Reads a view; without one, everything up to `limit` is wanted.
    pub(crate) fn parse(view: Option<Element<'_, '_>>, limit: usize) -> Result<Self, Fault> {
        let Some(view) = view else { return Ok(Self { most: limit, offset: 0, from_end: false }) };
        let number = |name: &str| -> Result<Option<i64>, Fault> {
            view.attribute(name).map(|text| view.parse::<i64>(text)).transpose()
        };
        let most = match number("MaxEntriesReturned")? {
            None => limit,
            Some(most) if most > 0 => usize::try_from(most).unwrap_or(limit).min(limit),
            Some(_) => {
                return Err(Fault::new(
                    "ErrorInvalidPagingMaxRows",
                    "Invalid paging parameters: the maximum must be positive.",
                ));
            }
        };
        view.require_attribute("Offset")?;
        let offset = usize::try_from(number("Offset")?.unwrap_or_default()).map_err(|_| {
            Fault::new(
                "ErrorInvalidIndexedPagingParameters",
                "Invalid paging parameters: the offset must not be negative.",
            )
        })?;
        let from_end = view.require_one_of("BasePoint", &["Beginning", "End"])? == "End";
        Ok(Self { most, offset, from_end })
    }

    /// Cuts the part out.
    pub(crate) fn cut<T>(self, items: Vec<T>) -> Page<T> {
        let total = items.len();
        let (first, last) = if self.from_end {
            let last = total.saturating_sub(self.offset);
            (last.saturating_sub(self.most), last)
        } else {
            let first = self.offset.min(total);
            (first, first.saturating_add(self.most).min(total))
        };
        let is_last = if self.from_end { first == 0 } else { last == total };
        let next = if self.from_end { total - first } else { last };
        let items = items.into_iter().skip(first).take(last - first).collect();
        Page { items, total, first, next, is_last }
    }
}

impl<T> Page<T> {
    /// The attributes of `RootFolder`.
    pub(crate) fn attributes(&self) -> [(&'static str, String); 3] {
        [
            ("IndexedPagingOffset", self.next.to_string()),
            ("TotalItemsInView", self.total.to_string()),
            ("IncludesLastItemInRange", self.is_last.to_string()),
        ]
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pages_from_both_ends_cover_the_list() {
        let page = |offset, from_end| Paging { most: 4, offset, from_end }.cut((0..10).collect::<Vec<_>>());
        let first = page(0, false);
        assert_eq!(first.items, [0, 1, 2, 3], "the first four");
        assert_eq!((first.next, first.is_last), (4, false), "the next page begins at 4");
        let last = page(8, false);
        assert_eq!((last.items, last.is_last), (vec![8, 9], true), "the rest");
        assert_eq!(page(99, false).items, Vec::<i32>::new(), "behind the end there is nothing");
        let end = page(0, true);
        assert_eq!((end.items, end.next), (vec![6, 7, 8, 9], 4), "the last four");
        let beginning = page(8, true);
        assert_eq!((beginning.items, beginning.is_last), (vec![0, 1], true), "the beginning, from the end");
    }
}
