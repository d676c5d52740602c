//! What ids look like.

/// The longest id; a file is named after it.
const LONGEST_ID: usize = 64;

/// Whether `id` is made of small letters, digits and `also`, begins with a letter and does not end with a sign.
pub(super) fn is_id(id: &str, also: &[char]) -> bool {
    let plain = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit();
    id.len() <= LONGEST_ID
        && id.starts_with(|c: char| c.is_ascii_lowercase())
        && id.ends_with(plain)
        && id.chars().all(|c| plain(c) || also.contains(&c))
}
