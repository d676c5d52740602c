//! What several checks judge by.

pub(crate) mod offers;
pub(crate) mod passwords;
pub(crate) mod recipients;
pub(crate) mod refusals;
pub(crate) mod room_lists;
pub(crate) mod signed_in;

/// The judgement of a check: which facts it is about, and who judges them. `answered` is for a judge that is asked only where there was an
/// answer; a question without one is a fault like any other.
macro_rules! judges {
    ($kind:ident => $judge:expr) => {
        |bench, facts| match facts {
            $crate::Facts::$kind(seen) => $judge(bench, seen),
            other => bench.wrong_facts(other),
        }
    };
    (answered $kind:ident => $judge:expr) => {
        |bench, facts| match facts {
            $crate::Facts::$kind(seen) => match &seen.answer {
                Ok(answer) => $judge(bench, answer, facts.evidence()),
                Err(fault) => bench.fault(fault, facts.evidence()),
            },
            other => bench.wrong_facts(other),
        }
    };
}

pub(crate) use judges;
