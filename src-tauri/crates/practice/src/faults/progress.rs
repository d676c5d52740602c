//! How far a fault script has come.

use std::{
    sync::{Mutex, PoisonError},
    time::Duration,
};

use jiff::Timestamp;
use tokio::sync::watch;

use super::{FaultAction, FaultMatch, FaultScript, ItemFault};

/// What is known of a request before it is answered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Subject {
    pub(crate) operation: String,
    pub(crate) path: String,
    pub(crate) mailbox: Option<String>,
    /// The ids of the items it names, in its order.
    pub(crate) items: Vec<String>,
    /// The calendar view it asks for, from when to when.
    pub(crate) view: Option<(Timestamp, Timestamp)>,
}

/// What the script says about one request.
#[derive(Debug, Default, PartialEq, Eq)]
pub(crate) struct Verdict {
    pub(crate) delay: Duration,
    pub(crate) action: Option<FaultAction>,
}

/// A script and how often each of its rules was met.
#[derive(Debug, Default)]
pub(crate) struct FaultProgress {
    met: Mutex<(FaultScript, Vec<u64>)>,
    replaced: watch::Sender<()>,
}

impl FaultProgress {
    pub(crate) fn new(script: FaultScript) -> Self {
        let progress = Self::default();
        progress.replace(script);
        progress
    }

    /// Begins another script; all counts start again.
    pub(crate) fn replace(&self, script: FaultScript) {
        let counts = vec![0; script.0.len()];
        *self.met.lock().unwrap_or_else(PoisonError::into_inner) = (script, counts);
        self.replaced.send_replace(());
    }

    /// Hears of another script, which ends the delays of this one.
    pub(crate) fn replaced(&self) -> watch::Receiver<()> {
        self.replaced.subscribe()
    }

    /// Counts a request and says what happens to it.
    pub(crate) fn judge(&self, subject: &Subject) -> Verdict {
        let mut guard = self.met.lock().unwrap_or_else(PoisonError::into_inner);
        let (script, counts) = &mut *guard;
        let mut verdict = Verdict::default();
        for (rule, count) in script.0.iter().zip(counts) {
            if !rule.matches.concerns(subject) {
                continue;
            }
            *count += 1;
            if !rule.matches.is_due(*count) {
                continue;
            }
            match &rule.action {
                FaultAction::DelayMs(ms) => verdict.delay += Duration::from_millis(*ms),
                action if verdict.action.is_none() => {
                    verdict.action = Some(rule.matches.pointed(action, subject));
                }
                _ => {}
            }
        }
        verdict
    }
}

impl FaultMatch {
    fn concerns(&self, subject: &Subject) -> bool {
        let same = |wanted: &Option<String>, is: Option<&str>| {
            wanted.as_ref().is_none_or(|wanted| is.is_some_and(|is| is.eq_ignore_ascii_case(wanted)))
        };
        same(&self.operation, Some(&subject.operation))
            && same(&self.path, Some(&subject.path))
            && same(&self.mailbox, subject.mailbox.as_deref())
            && self.item.as_ref().is_none_or(|item| subject.items.contains(item))
            && self.view_holds.is_none_or(|instant| {
                subject.view.is_some_and(|(start, end)| start <= instant && instant < end)
            })
    }

    /// The action, with the number of the item that is matched.
    fn pointed(&self, action: &FaultAction, subject: &Subject) -> FaultAction {
        let place = self.item.as_ref().and_then(|item| subject.items.iter().position(|named| named == item));
        match (action, place) {
            (FaultAction::ResponseCode(fault @ ItemFault { item: None, .. }), Some(place)) => {
                FaultAction::ResponseCode(ItemFault { item: Some(place + 1), ..fault.clone() })
            }
            (action, _) => action.clone(),
        }
    }

    fn is_due(&self, count: u64) -> bool {
        self.nth.is_none_or(|nth| count == nth)
            && self.every.is_none_or(|every| every != 0 && count.is_multiple_of(every))
            && self.first.is_none_or(|first| count <= first)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn find_item(mailbox: &str) -> Subject {
        Subject {
            operation: "FindItem".into(),
            path: "/EWS/Exchange.asmx".into(),
            mailbox: Some(mailbox.into()),
            items: Vec::new(),
            view: None,
        }
    }

    #[test]
    fn an_item_and_a_time_are_found_in_the_request() {
        let progress = FaultProgress::new(
            FaultScript::parse(
                r#"[{"match": {"item": "B"}, "action": {"response_code": {"code": "ErrorItemCorrupt", "stops": true}}},
                    {"match": {"view_holds": "2026-03-02T12:00:00Z"}, "action": "drop"}]"#,
            )
            .unwrap(),
        );
        let named = |ids: &[&str]| Subject {
            items: ids.iter().map(|id| (*id).to_owned()).collect(),
            ..find_item("a@x")
        };
        assert_eq!(progress.judge(&named(&["A"])).action, None);
        let fault = ItemFault { code: "ErrorItemCorrupt".into(), item: Some(2), stops: true };
        assert_eq!(progress.judge(&named(&["A", "B"])).action, Some(FaultAction::ResponseCode(fault)));
        let viewed = |start: &str, end: &str| Subject {
            view: Some((start.parse().unwrap(), end.parse().unwrap())),
            ..find_item("a@x")
        };
        assert!(progress.judge(&viewed("2026-03-02T00:00:00Z", "2026-03-02T12:00:00Z")).action.is_none());
        assert!(progress.judge(&viewed("2026-03-02T12:00:00Z", "2026-03-03T00:00:00Z")).action.is_some());
    }

    #[test]
    fn counting_looks_only_at_the_requests_a_rule_concerns() {
        let progress = FaultProgress::new(
            FaultScript::parse(
                r#"[{"match": {"operation": "FindItem", "mailbox": "A@x", "nth": 2}, "action": "drop"}]"#,
            )
            .unwrap(),
        );
        let actions: Vec<_> =
            ["a@x", "b@x", "a@x", "a@x"].map(|mailbox| progress.judge(&find_item(mailbox)).action).into();
        assert_eq!(
            actions,
            [None, None, Some(FaultAction::Drop), None],
            "the second request of a@x is dropped, b@x is not counted"
        );
    }

    #[test]
    fn delays_add_up_and_the_first_other_action_wins() {
        let progress = FaultProgress::new(
            FaultScript::parse(
                r#"[{"action": {"delay_ms": 5}}, {"match": {"every": 2}, "action": "html"},
                    {"match": {"path": "/ews/exchange.asmx"}, "action": {"delay_ms": 7}},
                    {"match": {"first": 2}, "action": "drop"}]"#,
            )
            .unwrap(),
        );
        let subject = find_item("a@x");
        assert_eq!(
            progress.judge(&subject),
            Verdict { delay: Duration::from_millis(12), action: Some(FaultAction::Drop) },
            "html is not due on the first request"
        );
        assert_eq!(progress.judge(&subject).action, Some(FaultAction::Html), "html stands before drop");
        assert_eq!(progress.judge(&subject).action, None, "neither is due on the third");
    }

    #[test]
    fn a_new_script_counts_from_the_beginning() {
        let script = FaultScript::parse(r#"[{"match": {"nth": 1}, "action": "drop"}]"#).unwrap();
        let progress = FaultProgress::new(script.clone());
        assert!(progress.judge(&find_item("a@x")).action.is_some(), "the first request");
        assert!(progress.judge(&find_item("a@x")).action.is_none(), "the second request");
        progress.replace(script);
        assert!(progress.judge(&find_item("a@x")).action.is_some(), "the first request of the new script");
    }
}
