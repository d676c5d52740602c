//! Whether a server takes longer and longer for the same kinds of questions.

use std::collections::HashMap;
use std::time::Duration;

/// How many answers an average reaches back over, of one kind and of all.
const OF_KIND: f64 = 128.0;
const OF_ALL: f64 = 96.0;
/// How fast the quickest time is forgotten, as a logarithm for each answer: after some 3,500 answers twice as long is the usual.
const FORGOTTEN: f64 = 0.0002;
/// An average of fewer is not known yet.
const ENOUGH: u32 = 8;
/// Four times as long as usual, as a logarithm.
const TOO_LONG: f64 = 2.0 * std::f64::consts::LN_2;

/// How long answers take, compared with the quickest that questions of their kind were ever answered at.
///
/// Averages are of logarithms, because questions of one kind differ by their rooms, now and then a hundredfold, and one long calendar is no
/// slow server. The numbers are such that a server which is slow for its calendars alone is hardly ever suspected: they were found with the
/// servers of the tests below, where a mistake costs time and a server that is spared costs none.
#[derive(Debug, Default)]
pub(crate) struct Slowness {
    kinds: HashMap<&'static str, Kind>,
    /// The average of what answers took beyond the usual, as a logarithm, and how many there were since it was last begun.
    beyond: f64,
    answers: u32,
}

#[derive(Debug, Clone, Copy)]
struct Kind {
    average: f64,
    quickest: f64,
    answers: u32,
}

/// What answers say about how many questions a server bears.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Speed {
    /// There were too few to tell.
    Unknown,
    /// They come about as quickly as they can.
    Usual,
    /// They take far longer: there are too many.
    TooLong,
}

impl Slowness {
    /// A question of `kind`, one of `under_way`, was answered after it `took` so long.
    pub(crate) fn answered(&mut self, kind: &'static str, took: Duration, under_way: u32) -> Speed {
        let took = took.max(Duration::from_micros(1)).as_secs_f64().ln();
        let known = self.kinds.entry(kind).or_insert(Kind { average: took, quickest: took, answers: 0 });
        known.answers = known.answers.saturating_add(1);
        approach(&mut known.average, took, OF_KIND.min(known.answers.into()));
        if known.answers <= ENOUGH {
            known.quickest = known.average;
            return if self.answers == 0 { Speed::Unknown } else { Speed::Usual };
        }
        known.quickest = (known.quickest + FORGOTTEN).min(known.average);
        self.answers = self.answers.saturating_add(1);
        // Over two rounds at least.
        let reach = OF_ALL.max(f64::from(under_way) * 2.0);
        approach(&mut self.beyond, took - known.quickest, reach.min(self.answers.into()));
        if f64::from(self.answers) >= OF_ALL && self.beyond > TOO_LONG {
            Speed::TooLong
        } else {
            Speed::Usual
        }
    }

    /// Fewer are asked from now on: what was measured before is over.
    pub(crate) fn begin_anew(&mut self) {
        (self.beyond, self.answers) = (0.0, self.answers.min(1));
    }
}

/// Moves an average over `reach` values by one more.
fn approach(average: &mut f64, value: f64, reach: f64) {
    *average += (value - *average) / reach.max(1.0);
}

#[cfg(test)]
mod tests {
    use std::sync::{Arc, Mutex};

    use anteroom_domain::Errand;
    use tokio::time::Instant;

    use super::*;
    use crate::gate::{Gate, bears};
    use crate::pace::Pace;
    use crate::queue::{Lane, Sent};

    /// A server that answers a question in the time its kind costs; where more are under way than it has `processors`, in as many times more.
    struct Server {
        processors: f64,
        under_way: f64,
        chance: fastrand::Rng,
        /// By how much questions of a kind differ, as a logarithm.
        differing: f64,
        /// Long calendars stand together: a part of the difference is the one before's.
        together: f64,
        before: f64,
    }

    impl Server {
        fn takes(&mut self, cost: Duration) -> Duration {
            // Twelve equal distributions make a normal one.
            let drawn = (0..12).map(|_| self.chance.f64()).sum::<f64>() - 6.0;
            self.before = self.before * self.together + drawn * (1.0 - self.together.powi(2)).sqrt();
            cost.mul_f64((self.before * self.differing).exp() * (self.under_way / self.processors).max(1.0))
        }
    }

    /// What 6,000 questions of three kinds came to: how long all took, compared with as many as are allowed all the time, and how many were under
    /// way on average in the second half.
    async fn asked(server: Server) -> (f64, f64) {
        let gate = Arc::new(Gate::new(bears(27), Pace::default()));
        let server = Arc::new(Mutex::new(server));
        let (began, next) = (Instant::now(), Arc::new(Mutex::new(0_u32)));
        let seen = Arc::new(Mutex::new((0.0, 0.0, 0.0)));
        let workers = (0..36).map(|_| {
            let (gate, server, next, seen) =
                (Arc::clone(&gate), Arc::clone(&server), Arc::clone(&next), Arc::clone(&seen));
            tokio::spawn(async move {
                loop {
                    let number = {
                        let mut next = next.lock().unwrap();
                        *next += 1;
                        *next
                    };
                    if number > 6000 {
                        return;
                    }
                    let (kind, cost) = [("page", 80), ("organizer", 10), ("page", 80), ("details", 200)]
                        [number as usize % 4];
                    let permit = gate.enter(Lane::Bulk, Sent::Never, &Errand::of(kind)).await;
                    let takes = {
                        let mut server = server.lock().unwrap();
                        server.under_way += 1.0;
                        let takes = server.takes(Duration::from_millis(cost));
                        let mut seen = seen.lock().unwrap();
                        seen.0 += takes.as_secs_f64() / (server.under_way / server.processors).max(1.0);
                        if number > 3000 {
                            seen.1 += server.under_way;
                            seen.2 += 1.0;
                        }
                        takes
                    };
                    tokio::time::sleep(takes).await;
                    server.lock().unwrap().under_way -= 1.0;
                    permit.succeeded();
                }
            })
        });
        for worker in workers.collect::<Vec<_>>() {
            worker.await.unwrap();
        }
        let (work, under_way, count) = *seen.lock().unwrap();
        let processors = server.lock().unwrap().processors.min(27.0);
        (began.elapsed().as_secs_f64() / (work / processors), under_way / count)
    }

    fn server(processors: f64, differing: f64, together: f64, seed: u64) -> Server {
        Server {
            processors,
            under_way: 0.0,
            chance: fastrand::Rng::with_seed(seed),
            differing,
            together,
            before: 0.0,
        }
    }

    #[tokio::test(start_paused = true)]
    async fn a_server_that_is_quick_with_all_is_asked_as_many_as_may_be() {
        for (differing, together) in [(0.0, 0.0), (0.5, 0.0), (1.0, 0.0), (1.0, 0.7)] {
            let (longer, under_way) = asked(server(100.0, differing, together, 7)).await;
            assert!(longer < 1.15, "{differing} {together}: {longer} times as long");
            assert!(under_way > 25.0, "{differing} {together}: {under_way} at once");
        }
    }

    #[tokio::test(start_paused = true)]
    async fn a_server_with_two_processors_is_asked_fewer_and_is_no_later() {
        for (differing, together) in [(0.0, 0.0), (0.5, 0.0), (1.0, 0.0)] {
            let (longer, under_way) = asked(server(2.0, differing, together, 7)).await;
            assert!(longer < 1.15, "{differing} {together}: {longer} times as long");
            assert!(under_way < 21.0, "{differing} {together}: {under_way} at once");
        }
    }
}
