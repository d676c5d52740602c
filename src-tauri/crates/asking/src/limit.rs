//! How many requests at once a server bears: found by asking.

use std::time::Duration;

use tokio::time::Instant;

/// How long a number that was refused is not tried again; doubles each time it is refused anew.
const FIRST_HOLD: Duration = Duration::from_secs(30);
const LONGEST_HOLD: Duration = Duration::from_secs(600);
/// How long a server that had become slow is asked no more at once.
const SLOW_HOLD: Duration = Duration::from_secs(15);

/// As TCP finds what a line bears (RFC 5681): it grows by one with each answer until the first refusal, from then on by about one
/// with each round of answers; a refusal halves it. Unlike a line a server has a number in its policy (`EWSMaxConcurrency`, 27 unless somebody
/// changed it), so the number that was refused is remembered and left alone for a while: without that, a server that bears one at a time
/// would refuse every second request.
#[derive(Debug)]
pub(crate) struct Limit {
    now: f64,
    most: f64,
    /// Nothing was refused yet.
    is_beginning: bool,
    refused: Option<Refused>,
    /// So many are no burden to a server in use.
    first: f64,
    slow_until: Option<Instant>,
}

#[derive(Debug, Clone, Copy)]
struct Refused {
    at: f64,
    hold: Duration,
    until: Instant,
}

impl Limit {
    /// Begins with `first`, and never goes beyond `most`.
    pub(crate) fn new(first: u16, most: u16) -> Self {
        let most = f64::from(most.max(1));
        let first = f64::from(first.max(1)).min(most);
        Self { now: first, most, is_beginning: true, refused: None, first, slow_until: None }
    }

    /// So many at once, at least one.
    pub(crate) fn allowed(&self) -> u32 {
        self.now.max(1.0) as u32
    }

    /// One of `under_way` requests was answered. While fewer are under way than may be, nothing is learned about more; at the beginning
    /// the number runs ahead of them, to twice as many.
    pub(crate) fn answered(&mut self, under_way: u32, now: Instant) {
        let tried = if self.is_beginning { (under_way * 2).saturating_sub(1) } else { under_way };
        if tried < self.allowed() || self.slow_until.is_some_and(|until| now < until) {
            return;
        }
        let step = if self.is_beginning { 1.0 } else { 1.0 / self.now.max(1.0) };
        let border = match self.refused {
            Some(refused) if now < refused.until => (refused.at - 1.0).max(1.0),
            Some(_) | None => self.most,
        };
        self.now = (self.now + step).min(border.max(self.now));
        if self.refused.is_some_and(|refused| self.now >= refused.at + 1.0) {
            // It bears more than it did.
            self.refused = None;
        }
    }

    /// Answers take far longer than they did with fewer: half as many, down to the few it began with, and no more for a while. Gives whether
    /// that are fewer.
    pub(crate) fn slowed(&mut self, now: Instant) -> bool {
        let fewer = (self.now / 2.0).floor().max(self.first).min(self.now);
        let is_fewer = fewer < self.now;
        self.now = fewer;
        self.is_beginning = false;
        self.slow_until = Some(now + SLOW_HOLD);
        is_fewer
    }

    /// It was too much, or another server would have borne it: nobody can tell.
    pub(crate) fn refused(&mut self, now: Instant) {
        let at = self.now.floor().max(1.0);
        let hold = match self.refused {
            Some(before) if at <= before.at => (before.hold * 2).min(LONGEST_HOLD),
            Some(_) | None => FIRST_HOLD,
        };
        self.refused = Some(Refused { at, hold, until: now + hold });
        self.now = (at / 2.0).floor().max(1.0);
        self.is_beginning = false;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Rounds of as many requests as are allowed, a tenth of a second each, at a server that bears `most` at once. Gives how many were
    /// answered and how many rounds were refused.
    fn rounds(limit: &mut Limit, most: u32, rounds: u32) -> (u32, u32) {
        let (mut now, mut answered, mut refusals) = (Instant::now(), 0, 0);
        for _ in 0..rounds {
            now += Duration::from_millis(100);
            let under_way = limit.allowed();
            if under_way > most {
                limit.refused(now);
                refusals += 1;
                continue;
            }
            (0..under_way).for_each(|_| limit.answered(under_way, now));
            answered += under_way;
        }
        (answered, refusals)
    }

    #[tokio::test(start_paused = true)]
    async fn what_a_server_bears_is_found_within_a_few_rounds() {
        let mut limit = Limit::new(4, 27);
        assert_eq!(rounds(&mut limit, 100, 4), (4 + 8 + 16 + 27, 0), "it doubles with each round");
        assert_eq!(limit.allowed(), 27, "and stays at the most");
    }

    #[tokio::test(start_paused = true)]
    async fn a_number_that_was_refused_is_left_alone_for_a_while() {
        for most in [1, 2, 3, 5, 8, 13, 20] {
            let mut limit = Limit::new(4, 27);
            // Ten minutes.
            let (answered, refusals) = rounds(&mut limit, most, 6000);
            assert!(refusals <= 12, "at {most}: refused {refusals} times in ten minutes");
            let share = f64::from(answered) / f64::from(most * 6000);
            assert!(share > 0.8, "at {most}: {share} of what it bears");
        }
    }

    #[tokio::test(start_paused = true)]
    async fn who_asks_one_at_a_time_learns_nothing_about_more() {
        let mut limit = Limit::new(4, 27);
        (0..1000).for_each(|_| limit.answered(1, Instant::now()));
        assert_eq!(limit.allowed(), 4);
    }

    #[tokio::test(start_paused = true)]
    async fn a_server_that_bears_more_than_before_is_given_more() {
        let mut limit = Limit::new(4, 27);
        rounds(&mut limit, 6, 100);
        assert!(limit.allowed() <= 6);
        tokio::time::advance(LONGEST_HOLD).await;
        rounds(&mut limit, 27, 6000);
        assert_eq!(limit.allowed(), 27);
    }
}
