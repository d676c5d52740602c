//! When passwords end.

use jiff::Timestamp;

/// Exchange writes «never» as the first or the last year there is.
pub(crate) fn is_never(at: Timestamp) -> bool {
    matches!(at.as_second(), ..0 | 200_000_000_000..)
}

pub(crate) fn expiry_line(at: Timestamp) -> String {
    if is_never(at) { "password expires: never".to_owned() } else { format!("password expires: {at}") }
}
