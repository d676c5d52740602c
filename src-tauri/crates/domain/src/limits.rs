//! What is read of the outside world at most, in bytes, entries, pages and time: the one table.
//!
//! A server that goes on for ever, by mistake or to do harm, must end neither the program nor the machine. Each limit stands far
//! above what organizations have: 100,000 people in an address book, 5,000 rooms, 10,000 members of a group, 100,000 meetings of
//! a room. Reaching one is never silent: it is told which, how much was read, and what to do; what was read until then is kept
//! where a person can use it, and is called incomplete.
//!
//! | what is read | bytes | entries | pages | time |
//! |---|---|---|---|---|
//! | an answer of Exchange | [`ANSWER_BYTES`], inflated | [`XML_ELEMENTS`], [`XML_DEPTH`] deep | | [`CONNECT`], [`ANSWER`] |
//! | another web answer | [`SMALL_ANSWER_BYTES`], inflated | | [`REDIRECTS`] | the same |
//! | a new version's file | [`UPDATE_BYTES`], its signature [`UPDATE_SIGNATURE_BYTES`] | | [`REDIRECTS`] | [`CONNECT`], [`UPDATE_FILE`] |
//! | its headers | 400 KiB | 100 | | the same; both are hyper's own |
//! | the address book | | [`PEOPLE`], [`PEOPLE_OF_AN_ANSWER`] an answer | [`PEOPLE_PAGES`] | a person cancels it |
//! | room lists, rooms, members, names | | [`ROOM_LISTS`], [`ROOMS`], [`MEMBERS`], [`CANDIDATES`] | | |
//! | a room's calendar | | [`MEETINGS`], [`ENTRIES_OF_A_VIEW`] a view, [`ATTENDEES`] a meeting | [`CALENDAR_PAGES`] | a person cancels it |
//! | service records | 64 KiB, as DNS has it | [`SERVICES`] | | [`NAME_SERVERS`] |
//! | a certificate chain | 64 KiB, as rustls has it | | | [`CONNECT`] |
//! | a directory | [`DIRECTORY_ANSWER_BYTES`] a page | [`DIRECTORY_ENTRIES`], [`DIRECTORY_ELEMENTS`] a page, [`DIRECTORY_DEPTH`] deep | [`DIRECTORY_PAGES`] | [`DIRECTORY_CONNECT`], [`DIRECTORY_PART`], [`DIRECTORY_PAGE`] |
//! | a scripts' journal | [`JOURNAL_BYTES`] | | | |
//! | a list of rooms or people | `tables/src/limits.rs`, beside what Excel itself has | | | |
//! | names and other texts | | [`NAME`], [`SUBJECT`], [`ID`], [`SHOWN`] and [`DETAIL`] characters | | |

use std::time::Duration;

/// For a connection to a web server, TLS included.
pub const CONNECT: Duration = Duration::from_secs(15);
/// For a web answer from the request to its last byte, however slowly it drips. Exchange gives up on a batch after about a minute
/// itself.
pub const ANSWER: Duration = Duration::from_secs(120);
/// The least a web answer is given, however little patience there is: Exchange needs so long for a full page now and then.
pub const LEAST_ANSWER: Duration = Duration::from_secs(30);
/// A server that has said nothing for so long is told to be silent.
pub const SILENT: Duration = Duration::from_secs(20);
/// For all name servers together.
pub const NAME_SERVERS: Duration = Duration::from_secs(8);
/// For the connection to a directory, TLS included.
pub const DIRECTORY_CONNECT: Duration = Duration::from_secs(10);
/// For each part of a directory's answer: a search without an index takes its time.
pub const DIRECTORY_PART: Duration = Duration::from_secs(60);
/// For a whole answer of a directory, so that one entry a minute comes to an end.
pub const DIRECTORY_PAGE: Duration = Duration::from_secs(300);

/// Bytes of an answer of Exchange, counted after inflating. A full page of 1000 calendar entries has about 3 MB.
pub const ANSWER_BYTES: usize = 32 << 20;
/// Bytes of any other web answer, counted after inflating.
pub const SMALL_ANSWER_BYTES: usize = 1 << 20;
/// Bytes of a signature by minisign: four short lines.
pub const UPDATE_SIGNATURE_BYTES: usize = 4 << 10;
/// Bytes of a new version's file. An installer with the offline web view in it has 150 MB.
pub const UPDATE_BYTES: usize = 512 << 20;
/// For a new version's file, however slow the line.
pub const UPDATE_FILE: Duration = Duration::from_secs(15 * 60);
/// Bytes of a scripts' journal. Ten thousand rooms have some ten changes each, of three lines of 400 bytes.
pub const JOURNAL_BYTES: u64 = 128 << 20;
/// Redirects that a whole search by Autodiscover follows, of all kinds together; and the way to a new version.
pub const REDIRECTS: usize = 10;
/// The deepest answer of Exchange known has about twenty levels.
pub const XML_DEPTH: usize = 100;
/// Fifty meetings with five hundred attendees each have about 150,000 elements. An element of a few bytes becomes a value of
/// hundreds, so bytes alone do not bound what an answer costs.
pub const XML_ELEMENTS: usize = 1_000_000;

/// Entries of the address book in one answer; 100 are asked for.
pub const PEOPLE_OF_AN_ANSWER: usize = 1_000;
/// Entries of the address book in all.
pub const PEOPLE: usize = 250_000;
/// Questions to the address book. A server that ends each search at a thousand is asked about 10,000 times for 100,000 people.
pub const PEOPLE_PAGES: u32 = 50_000;
/// Room lists of an organization.
pub const ROOM_LISTS: usize = 5_000;
/// Room lists that are asked about at a time, while somebody waits for all of them.
pub const ROOM_LISTS_AT_ONCE: usize = 8;
/// Rooms of all room lists together, and of one; Exchange gives a hundred of each.
pub const ROOMS: usize = 50_000;
/// Members of a group.
pub const MEMBERS: usize = 20_000;
/// Recipients a name may mean; Exchange gives a hundred.
pub const CANDIDATES: usize = 1_000;
/// Entries of one look at a calendar; a thousand are asked for.
pub const ENTRIES_OF_A_VIEW: usize = 10_000;
/// Entries of a room's calendar, in one run.
pub const MEETINGS: usize = 250_000;
/// Pages of a room's calendar, in one run: the entries above, and a page for each day of fifty years that cannot be listed.
pub const CALENDAR_PAGES: usize = 20_000;
/// Attendees of a meeting; Exchange takes 5,000 recipients at most in any configuration.
pub const ATTENDEES: usize = 10_000;
/// Service records of a name that are looked at.
pub const SERVICES: usize = 32;

/// Bytes a directory may send for one question, a page of 500 accounts: 16 KiB for each.
pub const DIRECTORY_ANSWER_BYTES: usize = 8 << 20;
/// Values of all kinds in one answer of a directory: a value of three bytes takes hundreds in memory.
pub const DIRECTORY_ELEMENTS: usize = 500_000;
/// How deep they lie in each other. The deepest message of LDAP has seven levels, and what reads them calls itself for each.
pub const DIRECTORY_DEPTH: usize = 24;
/// Entries of a directory in all, those that are nobody included.
pub const DIRECTORY_ENTRIES: usize = 400_000;
/// Pages of a directory; one may be empty although there are more.
pub const DIRECTORY_PAGES: usize = 20_000;

/// Characters of the name of a person, a room, a list: what Active Directory keeps.
pub const NAME: usize = 256;
/// Characters of a subject or a location. Outlook and Exchange keep 255; other programs wrote more.
pub const SUBJECT: usize = 1_000;
/// Characters of what identifies an entry of a calendar. Exchange's own ids have less than 600.
pub const ID: usize = 2_000;
/// Characters of any other text from outside inside a line.
pub const SHOWN: usize = 1_000;
/// Characters of what is new in a version.
pub const UPDATE_NOTES: usize = 20_000;
/// Characters of the chain of causes under «details».
pub const DETAIL: usize = 4_000;
