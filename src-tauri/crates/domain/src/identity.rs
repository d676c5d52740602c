//! Which entry of a planner an entry that was read is: one law for every planner.

use std::collections::HashSet;
use std::hash::Hash;

/// What identity looks at in an entry. Only entries of one room and one [`MeetingKey`](crate::MeetingKey) are compared.
pub trait Likeness {
    /// Whether both have the same item id.
    fn is_same_item(&self, other: &Self) -> bool;

    /// Whether both begin at the same time.
    fn begins_with(&self, other: &Self) -> bool;

    /// Whether both are one entry by what a person sees of it: the same time, kind and subject.
    fn looks_like(&self, other: &Self) -> bool;
}

/// What an entry that was read is to the planner.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Meant {
    /// An entry it does not have.
    New,
    /// The entry at this place of what stands there, whatever changed.
    Standing(usize),
    /// A second copy of an entry this run has read already.
    Twin,
}

/// Which of the entries that stand in the planner one is that was read: the one with its item id; else one that begins at the same time
/// and that this run has not read, rather one that looks the same. Item ids change when a mailbox moves, so an entry is not given up
/// because its id is gone. `view` gives an entry's likeness and whether this run has read it.
pub fn find_meant<'s, S, L: Likeness + 's>(
    standing: &'s [S],
    entry: &L,
    view: impl Fn(&'s S) -> (&'s L, bool),
) -> Meant {
    let find = |wanted: &dyn Fn(&L, bool) -> bool| {
        let place = standing.iter().position(|one| {
            let (likeness, is_read) = view(one);
            wanted(likeness, is_read)
        });
        place.map(Meant::Standing)
    };
    find(&|one, _| one.is_same_item(entry))
        .or_else(|| find(&|one, is_read| !is_read && one.looks_like(entry)))
        .or_else(|| find(&|one, is_read| !is_read && one.begins_with(entry)))
        .or_else(|| find(&|one, is_read| is_read && one.looks_like(entry)).map(|_| Meant::Twin))
        .unwrap_or(Meant::New)
}

/// Of pairs of an entry that seems to be gone and one that seems to be new, both of one [`MeetingKey`](crate::MeetingKey) and the earliest
/// first, those that are one entry: the mailbox was moved, and somebody moved the meeting. `both` names the two of a pair.
pub fn pair_moved<P, I: Eq + Hash>(
    pairs: impl IntoIterator<Item = P>,
    both: impl Fn(&P) -> (I, I),
) -> Vec<P> {
    let (mut gone, mut new) = (HashSet::new(), HashSet::new());
    let mut moved = Vec::new();
    for pair in pairs {
        let (left, came) = both(&pair);
        if !gone.contains(&left) && !new.contains(&came) {
            gone.insert(left);
            new.insert(came);
            moved.push(pair);
        }
    }
    moved
}

#[cfg(test)]
mod tests {
    use super::*;

    #[derive(Clone, Copy)]
    struct Entry(&'static str, u32, &'static str);

    impl Likeness for Entry {
        fn is_same_item(&self, other: &Self) -> bool {
            self.0 == other.0
        }

        fn begins_with(&self, other: &Self) -> bool {
            self.1 == other.1
        }

        fn looks_like(&self, other: &Self) -> bool {
            (self.1, self.2) == (other.1, other.2)
        }
    }

    #[test]
    fn the_item_id_comes_first_then_the_looks_then_the_time() {
        let entry = Entry("a", 9, "talk");
        let same_item = (Entry("a", 12, "lunch"), true);
        let same_looks = (Entry("b", 9, "talk"), false);
        let same_time = (Entry("c", 9, "lunch"), false);
        let other = (Entry("d", 10, "talk"), false);
        let twin = (Entry("e", 9, "talk"), true);
        let meant = |standing: &[(Entry, bool)]| find_meant(standing, &entry, |(one, read)| (one, *read));
        assert_eq!(meant(&[other, same_time, same_looks, same_item]), Meant::Standing(3));
        assert_eq!(
            meant(&[other, same_time, same_looks, twin]),
            Meant::Standing(2),
            "not read yet, so no twin of it"
        );
        assert_eq!(meant(&[other, same_time, twin]), Meant::Standing(1));
        assert_eq!(meant(&[other, twin]), Meant::Twin);
        assert_eq!(meant(&[other]), Meant::New);
    }

    #[test]
    fn an_entry_moved_to_is_one_entry_alone() {
        let pairs = [(1, 10), (1, 11), (2, 10), (2, 11), (3, 11)];
        assert_eq!(pair_moved(pairs, |pair| *pair), [(1, 10), (2, 11)]);
    }
}
