//! How large an answer is, measured before anything reads it.
//!
//! ldap3 and lber take what a server announces: the length of a message, the number of its values, how deep they lie in each
//! other. A value of three bytes becomes hundreds in memory, and each level a call inside a call, so a few megabytes may fill
//! the memory or the stack. What is measured here is the outside of BER alone
//! ([RFC 4511, section 5.1](https://www.rfc-editor.org/rfc/rfc4511#section-5.1)): tags and lengths.

use anteroom_domain::{Limit, limits};

/// What an answer has too much of, or that it is none.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Excess {
    /// More than [`limits::DIRECTORY_ANSWER_BYTES`].
    Bytes,
    /// More than [`limits::DIRECTORY_ELEMENTS`].
    Values,
    /// Deeper than [`limits::DIRECTORY_DEPTH`].
    Depth,
    /// It is not LDAP.
    Malformed,
}

impl Excess {
    /// The limit: of what there may be how many; `None` for what is not LDAP.
    pub(crate) fn limit(self) -> Option<(Limit, usize)> {
        Some(match self {
            Self::Bytes => (Limit::Megabytes, limits::DIRECTORY_ANSWER_BYTES >> 20),
            Self::Values => (Limit::Values, limits::DIRECTORY_ELEMENTS),
            Self::Depth => (Limit::Levels, limits::DIRECTORY_DEPTH),
            Self::Malformed => return None,
        })
    }
}

/// What a server sends for one question after the other.
#[derive(Debug, Default)]
pub(crate) struct Answers {
    /// The beginning of a message that is not whole yet.
    begun: Vec<u8>,
    bytes: usize,
    elements: usize,
}

impl Answers {
    /// A question was sent: what comes now is the answer to it.
    pub(crate) fn ask(&mut self) {
        (self.bytes, self.elements) = (0, 0);
    }

    /// Takes over what came and gives the messages that are whole.
    pub(crate) fn take(&mut self, received: &[u8]) -> Result<Vec<u8>, Excess> {
        self.bytes = self.bytes.saturating_add(received.len());
        if self.bytes > limits::DIRECTORY_ANSWER_BYTES {
            return Err(Excess::Bytes);
        }
        self.begun.extend_from_slice(received);
        let mut whole = 0;
        while let Some(header) = Header::read(&self.begun[whole..])? {
            if header.tag != SEQUENCE {
                return Err(Excess::Malformed);
            }
            let length = header.size.saturating_add(header.length);
            if length > limits::DIRECTORY_ANSWER_BYTES {
                return Err(Excess::Bytes);
            }
            let Some(message) = self.begun[whole..].get(..length) else { break };
            self.elements = self.elements.saturating_add(count(message)?);
            if self.elements > limits::DIRECTORY_ELEMENTS {
                return Err(Excess::Values);
            }
            whole += length;
        }
        let rest = self.begun.split_off(whole);
        Ok(std::mem::replace(&mut self.begun, rest))
    }

    /// Whether nothing waits for its end.
    pub(crate) fn is_at_end(&self) -> bool {
        self.begun.is_empty()
    }
}

/// A sequence, constructed.
const SEQUENCE: u8 = 0x30;
/// The bit of a tag that says that values lie inside.
const CONSTRUCTED: u8 = 0x20;
/// Tags LDAP does not have: their number goes on in the next byte.
const LONG_TAG: u8 = 0x1f;

/// The beginning of a value.
#[derive(Debug, Clone, Copy)]
struct Header {
    tag: u8,
    /// Bytes of the header itself.
    size: usize,
    /// Bytes behind it.
    length: usize,
}

impl Header {
    /// Reads a header; `None` where it is not whole.
    fn read(bytes: &[u8]) -> Result<Option<Self>, Excess> {
        let [tag, rest @ ..] = bytes else { return Ok(None) };
        if tag & LONG_TAG == LONG_TAG {
            return Err(Excess::Malformed);
        }
        let [first, rest @ ..] = rest else { return Ok(None) };
        let of = |size, length| Ok(Some(Self { tag: *tag, size, length }));
        match usize::from(*first) {
            short @ 0..=0x7f => of(2, short),
            // Without a length: LDAP forbids it.
            0x80 => Err(Excess::Malformed),
            more => {
                let digits = more - 0x80;
                if digits > 8 {
                    return Err(Excess::Malformed);
                }
                let Some(digits) = rest.get(..digits) else { return Ok(None) };
                let length = digits.iter().fold(0_u64, |sum, digit| (sum << 8) | u64::from(*digit));
                of(2 + digits.len(), usize::try_from(length).map_err(|_| Excess::Bytes)?)
            }
        }
    }
}

/// Counts the values of a message, without going inside itself.
pub(crate) fn count(message: &[u8]) -> Result<usize, Excess> {
    let (mut ends, mut at, mut count) = (Vec::new(), 0, 0);
    while at < message.len() {
        while ends.last() == Some(&at) {
            ends.pop();
        }
        let end = ends.last().copied().unwrap_or(message.len());
        let header =
            message.get(at..end).map(Header::read).transpose()?.flatten().ok_or(Excess::Malformed)?;
        let begins = at.saturating_add(header.size);
        let ends_at = begins.saturating_add(header.length);
        if ends_at > end {
            return Err(Excess::Malformed);
        }
        count += 1;
        if header.tag & CONSTRUCTED == 0 {
            at = ends_at;
            continue;
        }
        ends.push(ends_at);
        if ends.len() > limits::DIRECTORY_DEPTH {
            return Err(Excess::Depth);
        }
        at = begins;
    }
    Ok(count)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// A value with its length in four bytes.
    fn value(tag: u8, content: &[u8]) -> Vec<u8> {
        let length = u32::try_from(content.len()).unwrap().to_be_bytes();
        [&[tag, 0x84][..], &length, content].concat()
    }

    #[test]
    fn whole_messages_pass_and_halves_wait() {
        let one = value(SEQUENCE, &value(0x04, b"x"));
        let both = [one.clone(), one.clone()].concat();
        let mut answers = Answers::default();
        assert_eq!(answers.take(&both[..one.len() + 3]), Ok(one.clone()), "the first one is whole");
        assert!(!answers.is_at_end());
        assert_eq!(answers.take(&both[one.len() + 3..]), Ok(one));
        assert!(answers.is_at_end());
    }

    #[test]
    fn what_is_too_much_is_refused_before_it_has_come() {
        let mut answers = Answers::default();
        assert_eq!(answers.take(b"\x30\x84\x7f\xff\xff\xff"), Err(Excess::Bytes), "an announced length");
        assert_eq!(Answers::default().take(b"\x30\x88\xff\xff\xff\xff\xff\xff\xff\xff"), Err(Excess::Bytes));
        let mut deep = b"\x04\x00".to_vec();
        for _ in 0..=limits::DIRECTORY_DEPTH {
            deep = value(SEQUENCE, &deep);
        }
        assert_eq!(Answers::default().take(&deep), Err(Excess::Depth));
        let many = value(SEQUENCE, &b"\x04\x00".repeat(limits::DIRECTORY_ELEMENTS));
        assert_eq!(Answers::default().take(&many), Err(Excess::Values));
    }

    #[test]
    fn an_answer_in_many_messages_is_bounded_too_and_a_new_question_begins_anew() {
        let entry = value(SEQUENCE, &value(0x04, &vec![b'x'; 1 << 20]));
        let mut answers = Answers::default();
        for round in 0..3 {
            let passed = (0..20).take_while(|_| answers.take(&entry).is_ok()).count();
            assert_eq!(passed, 7, "eight mebibytes and a header are over the limit, round {round}");
            answers = Answers::default();
            answers.take(&entry).unwrap();
            answers.ask();
            assert_eq!(answers.bytes, 0);
            answers.ask();
        }
    }

    #[test]
    fn what_is_no_ldap_is_called_so() {
        for bytes in [&b"HTTP/1.1 400"[..], b"\x30\x80\x00\x00", b"\x30\x02\x04\x05", b"\x30\x02\x1f\x00"] {
            assert_eq!(Answers::default().take(bytes), Err(Excess::Malformed), "{bytes:?}");
        }
    }

    proptest! {
        #[test]
        fn nothing_that_comes_ends_the_program(bytes in proptest::collection::vec(any::<u8>(), 0..200), cut in 0usize..200) {
            let mut answers = Answers::default();
            let cut = cut.min(bytes.len());
            let first = answers.take(&bytes[..cut]);
            if let Ok(first) = first
                && let Ok(second) = answers.take(&bytes[cut..])
            {
                let taken = first.len() + second.len() + answers.begun.len();
                prop_assert_eq!(taken, bytes.len(), "every byte is somewhere");
            }
        }
    }
}
