//! How large a file of each kind may be. What is larger is another file by mistake, or one made to fill the memory.
//!
//! A list of rooms or people is bounded by `anteroom_tables::LARGEST_FILE`, where what is inside of it is bounded too.

const KIB: u64 = 1024;
const MIB: u64 = 1024 * KIB;

/// A setup, with its rooms or without: ten thousand rooms with all that was found wrong with them take a third of it.
pub const SETUP: u64 = 32 * MIB;
/// The app's own settings: a page of text.
pub const SETTINGS: u64 = 64 * KIB;
/// A product's profile: a few pages of text.
pub const PROFILE: u64 = 128 * KIB;
/// Certificates of authorities: all that an operating system trusts take a quarter of it.
pub const AUTHORITIES: u64 = MIB;
/// What a check command printed, saved to a file or piped.
pub const PASTED: u64 = 8 * MIB;
/// A log, the one that is written or one that was put aside; those of earlier versions were larger.
pub const LOG: u64 = 64 * MIB;
/// The licenses of everything inside.
pub const LICENSES: u64 = 8 * MIB;
/// A fault script of the practice organization, which a person writes.
pub const FAULTS: u64 = MIB;
/// A log, or a document in the data folder, that is looked through for a customer's name.
pub const SEARCHED: u64 = 64 * MIB;
/// The record of what is to be forgotten.
pub const FORGETTING: u64 = 4 * MIB;
/// What an organization fixes for a computer: a few values.
pub const POLICY: u64 = 64 * KIB;
