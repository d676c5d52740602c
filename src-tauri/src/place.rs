//! Where on the screens the window stands: what is remembered, made to fit the screens there are today. In pixels of the screen,
//! as the window system counts them.

use serde::{Deserialize, Serialize};

/// Where the window stood when it was closed, and how large its inside was.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Place {
    /// Its left edge; screens left of the first one count below zero.
    pub x: i32,
    /// Its upper edge.
    pub y: i32,
    /// How wide it is inside.
    pub width: u32,
    /// How high it is inside.
    pub height: u32,
    /// It filled its screen; the rest is what it shrinks to.
    #[serde(default)]
    pub is_maximized: bool,
}

/// The part of a screen that windows may use.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Area {
    /// Its left edge.
    pub x: i32,
    /// Its upper edge.
    pub y: i32,
    /// How wide it is.
    pub width: u32,
    /// How high it is.
    pub height: u32,
}

impl Place {
    /// In the middle of a screen, and no larger than it.
    pub fn centred(width: u32, height: u32, area: Area) -> Self {
        let (width, height) = (width.min(area.width), height.min(area.height));
        let middle = |start: i32, room: u32, taken: u32| start.saturating_add_unsigned((room - taken) / 2);
        Self {
            x: middle(area.x, area.width, width),
            y: middle(area.y, area.height, height),
            width,
            height,
            is_maximized: false,
        }
    }

    /// The same place, wholly on the screen that shows most of it; in the middle of the first one if none shows any. The screens may
    /// be others than last time, and a window whose title bar is out of reach cannot be brought back. Nothing where there is no screen.
    pub fn fitted(self, areas: &[Area]) -> Option<(Self, Area)> {
        let first = *areas.first()?;
        // Of two that show the same, the one that comes first.
        let area = areas.iter().rev().copied().max_by_key(|area| self.shown_by(*area)).unwrap_or(first);
        if self.shown_by(area) == 0 {
            let centred = Self::centred(self.width, self.height, first);
            return Some((Self { is_maximized: self.is_maximized, ..centred }, first));
        }
        let (width, height) = (self.width.min(area.width), self.height.min(area.height));
        let within = |at: i32, start: i32, room: u32, taken: u32| {
            at.clamp(start, start.saturating_add_unsigned(room - taken))
        };
        let (x, y) = (within(self.x, area.x, area.width, width), within(self.y, area.y, area.height, height));
        Some((Self { x, y, width, height, ..self }, area))
    }

    /// How many of its pixels a screen shows.
    fn shown_by(self, area: Area) -> i64 {
        let shared = |at: i32, taken: u32, start: i32, room: u32| {
            let (at, start) = (i64::from(at), i64::from(start));
            ((at + i64::from(taken)).min(start + i64::from(room)) - at.max(start)).max(0)
        };
        let across = shared(self.x, self.width, area.x, area.width);
        across.saturating_mul(shared(self.y, self.height, area.y, area.height))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const LAPTOP: Area = Area { x: 0, y: 0, width: 1366, height: 728 };
    const BESIDE: Area = Area { x: 1366, y: -200, width: 1920, height: 1040 };

    fn at(x: i32, y: i32, width: u32, height: u32) -> Place {
        Place { x, y, width, height, is_maximized: false }
    }

    fn fitted(place: Place, areas: &[Area]) -> Place {
        place.fitted(areas).expect("there is a screen").0
    }

    #[test]
    fn a_window_that_fits_stays_where_it_was() {
        for place in [at(0, 0, 1366, 728), at(100, 40, 900, 600), at(1400, -100, 1280, 820)] {
            assert_eq!(fitted(place, &[LAPTOP, BESIDE]), place);
        }
    }

    #[test]
    fn a_window_on_a_screen_that_is_gone_comes_to_the_middle_of_the_first() {
        assert_eq!(fitted(at(1500, -100, 1000, 600), &[LAPTOP]), at(183, 64, 1000, 600));
        let filling = Place { is_maximized: true, ..at(1500, -100, 1000, 600) };
        assert!(fitted(filling, &[LAPTOP]).is_maximized, "it fills this one then");
    }

    #[test]
    fn a_title_bar_out_of_reach_is_brought_back() {
        assert_eq!(fitted(at(-300, -50, 900, 600), &[LAPTOP]), at(0, 0, 900, 600), "above and to the left");
        assert_eq!(
            fitted(at(1300, 700, 900, 600), &[LAPTOP]),
            at(466, 128, 900, 600),
            "below and to the right"
        );
    }

    #[test]
    fn a_window_larger_than_the_screen_becomes_as_large_as_it() {
        assert_eq!(fitted(at(10, 10, 2560, 1400), &[LAPTOP]), at(0, 0, 1366, 728));
    }

    #[test]
    fn the_screen_that_shows_most_of_it_takes_it() {
        assert_eq!(fitted(at(1300, 0, 1000, 600), &[LAPTOP, BESIDE]).x, 1366, "66 pixels were on the other");
        assert_eq!(fitted(at(-5000, 0, 900, 600), &[LAPTOP, BESIDE]).x, 233, "none shows it, so the first");
    }

    #[test]
    fn no_file_can_say_what_ends_the_program() {
        for x in [i32::MIN, 0, i32::MAX] {
            let place = at(x, x, u32::MAX, u32::MAX);
            let fitted = fitted(place, &[LAPTOP, BESIDE]);
            assert!(fitted.width <= 1920 && fitted.height <= 1040, "{fitted:?}");
        }
        assert_eq!(at(0, 0, 900, 600).fitted(&[]), None, "no screen at all");
    }
}
