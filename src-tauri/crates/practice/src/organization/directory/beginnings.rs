//! Finding by the beginning of a text, in an organization of any size.

use super::super::recipient::Recipient;

/// The texts that recipients are found by, folded and sorted, each with the position of its recipient.
#[derive(Debug, Clone)]
pub(super) struct Beginnings(Vec<(String, usize)>);

impl Beginnings {
    pub(super) fn new(recipients: &[Recipient], texts: impl Fn(&Recipient) -> Vec<String>) -> Self {
        let texts = recipients.iter().enumerate().map(|(position, recipient)| (position, texts(recipient)));
        let mut sorted: Vec<_> =
            texts.flat_map(|(position, texts)| texts.into_iter().map(move |text| (text, position))).collect();
        sorted.sort_unstable();
        Self(sorted)
    }

    /// The positions of whoever has a text that begins with `typed`, which is folded; in no order, and some more than once.
    pub(super) fn with(&self, typed: &str) -> impl Iterator<Item = usize> {
        let from = self.0.partition_point(|(text, _)| text.as_str() < typed);
        self.0
            .iter()
            .skip(from)
            .take_while(move |(text, _)| text.starts_with(typed))
            .map(|(_, position)| *position)
    }
}
