//! What the documents say, and how they are written. Pure: everything is looked up already.

use anteroom_catalogue::Words;
use anteroom_catalogue::texts::{documents, handover};
use askama::Template;

use super::ending::Ending;

/// Everything a handover document can say. Texts are plain; they are escaped where they are written.
#[derive(Debug, Clone, Default)]
pub struct Document {
    /// The product.
    pub product: String,
    /// The customer.
    pub customer: String,
    /// Where the mailboxes are.
    pub environment: &'static str,
    /// Whether the organization is a simulated one.
    pub practice: bool,
    /// The version that wrote it.
    pub version: &'static str,
    /// When it was written, UTC.
    pub at: String,
    /// Who gets the vendor's document.
    pub to: String,
    /// The contact person there, as typed.
    pub contact: String,
    /// What happens with it next.
    pub then: String,
    /// How the secret is passed on and kept.
    pub secret: String,
    /// What the vendor is sent, in the guide's order.
    pub values: Vec<Value>,
    /// What was set up.
    pub settings: Vec<Setting>,
    /// What the product is permitted, a sentence each.
    pub rights: Vec<String>,
    /// The rooms.
    pub rooms: Vec<RoomLine>,
    /// Rooms validated without a problem.
    pub rooms_ready: usize,
    /// The checklist.
    pub proofs: Vec<Proof>,
    /// What is not met.
    pub open: Vec<OpenPoint>,
    /// What ends, soonest first.
    pub endings: Vec<Ending>,
    /// What takes it back.
    pub undo: Vec<UndoScript>,
}

/// One value the vendor is sent.
#[derive(Debug, Clone)]
pub struct Value {
    /// What the vendor calls it.
    pub label: String,
    /// The values; none while unknown.
    pub values: Vec<String>,
    /// Whether these are the rooms, which have a table of their own.
    pub is_rooms: bool,
}

/// One thing that was set up.
#[derive(Debug, Clone)]
pub struct Setting {
    /// What.
    pub label: String,
    /// As typed or found, a line each where there are several; empty while unknown.
    pub value: String,
    /// Who can change it.
    pub who: String,
}

/// A room.
#[derive(Debug, Clone)]
pub struct RoomLine {
    /// Its name.
    pub name: String,
    /// Its primary SMTP address.
    pub address: String,
    /// Seats; empty while unknown.
    pub seats: String,
    /// City, building, floor.
    pub location: String,
    /// `met`, `missed` or `open`.
    pub mark: &'static str,
    /// In words.
    pub state: String,
}

/// A line of the checklist.
#[derive(Debug, Clone)]
pub struct Proof {
    /// The requirement.
    pub title: String,
    /// `met`, `missed` or `open`.
    pub mark: &'static str,
    /// In words.
    pub state: String,
    /// How it was verified, and when.
    pub how: String,
    /// Who can change it.
    pub who: String,
    /// Who asks for it.
    pub guide: String,
    /// What replaces the guide's advice; empty where nothing does.
    pub replaced: String,
}

/// A requirement that is not met.
#[derive(Debug, Clone)]
pub struct OpenPoint {
    /// The requirement.
    pub title: String,
    /// Who can meet it.
    pub who: String,
}

/// A script that takes things back.
#[derive(Debug, Clone)]
pub struct UndoScript {
    /// Who runs it.
    pub who: String,
    /// What its file is called.
    pub file: String,
    /// The SHA-256 of its file.
    pub hash: String,
    /// Requirements it takes back.
    pub takes_back: Vec<String>,
}

#[derive(Template)]
#[template(path = "handover-vendor.html")]
struct VendorPage<'a> {
    words: &'a Words,
    document: &'a Document,
}

#[derive(Template)]
#[template(path = "handover-customer.html")]
struct CustomerPage<'a> {
    words: &'a Words,
    document: &'a Document,
}

impl Document {
    /// The vendor's document, as HTML for screen and paper.
    ///
    /// # Errors
    /// None that is known; the template's type says so.
    pub fn vendor_page(&self, words: &Words) -> Result<String, askama::Error> {
        VendorPage { words, document: self }.render()
    }

    /// The customer's document, as HTML for screen and paper.
    ///
    /// # Errors
    /// As [`Document::vendor_page`].
    pub fn customer_page(&self, words: &Words) -> Result<String, askama::Error> {
        CustomerPage { words, document: self }.render()
    }

    /// Whom the vendor's document is for.
    fn addressee(&self) -> &str {
        if self.contact.is_empty() { &self.to } else { &self.contact }
    }

    /// Whether any room's seats are known.
    fn shows_seats(&self) -> bool {
        self.rooms.iter().any(|room| !room.seats.is_empty())
    }

    /// Whether any room's location is known.
    fn shows_locations(&self) -> bool {
        self.rooms.iter().any(|room| !room.location.is_empty())
    }

    /// The line above each page.
    fn running_head(&self) -> String {
        let mut head = format!("{}: {}", self.customer, self.product);
        if head.chars().count() > 80 {
            head = head.chars().take(79).chain(['…']).collect();
        }
        head
    }
}

/// A text as a CSS string that means nothing but itself, wherever in a page it stands: every sign but letters and digits is
/// written by its number (<https://www.w3.org/TR/css-syntax-3/#consume-escaped-code-point>).
fn css_string(text: &str) -> String {
    let mut written = String::from("\"");
    for sign in text.chars() {
        match sign {
            'a'..='z' | 'A'..='Z' | '0'..='9' => written.push(sign),
            '\0' => {}
            sign => written.push_str(&format!("\\{:x} ", u32::from(sign))),
        }
    }
    written.push('"');
    written
}

#[cfg(test)]
mod tests {
    use super::*;

    const HOSTILE: &str = "</style><script>alert('x')</script>\"; } * { display: none } \\\u{0}\n<b>&amp;";

    fn hostile() -> Document {
        let text = || HOSTILE.to_owned();
        Document {
            product: text(),
            customer: text(),
            environment: "Exchange Server",
            version: "0",
            to: text(),
            contact: text(),
            then: text(),
            secret: text(),
            values: vec![Value { label: text(), values: vec![text()], is_rooms: false }],
            settings: vec![Setting { label: text(), value: text(), who: text() }],
            rights: vec![text()],
            rooms: vec![RoomLine {
                name: text(),
                address: text(),
                seats: text(),
                location: text(),
                mark: "met",
                state: text(),
            }],
            proofs: vec![Proof {
                title: text(),
                mark: "met",
                state: text(),
                how: text(),
                who: text(),
                guide: text(),
                replaced: text(),
            }],
            open: vec![OpenPoint { title: text(), who: text() }],
            undo: vec![UndoScript { who: text(), file: text(), hash: text(), takes_back: vec![text()] }],
            ..Document::default()
        }
    }

    #[test]
    fn hostile_texts_stay_texts_on_both_pages() {
        let document = hostile();
        for page in [
            document.vendor_page(Words::english()).unwrap(),
            document.customer_page(Words::english()).unwrap(),
        ] {
            assert!(!page.contains("<script"), "a text opened an element: {page}");
            assert!(!page.contains("<b>"), "a text opened an element: {page}");
            assert_eq!(
                page.matches("</style>").count(),
                1,
                "only the style sheet itself ends the style sheet"
            );
            let style = page.split("<style>").nth(1).and_then(|rest| rest.split("</style>").next()).unwrap();
            assert!(!style.contains("display: none"), "a text became a rule: {style}");
            assert!(page.contains("&#60;b&#62;"), "the text itself is there, escaped: {page}");
        }
    }

    #[test]
    fn a_css_string_holds_letters_digits_and_numbers_of_signs_alone() {
        assert_eq!(css_string("Ab1"), "\"Ab1\"");
        assert_eq!(css_string("a\"b\\</"), "\"a\\22 b\\5c \\3c \\2f \"");
        assert_eq!(css_string("Zoë\n"), "\"Zo\\eb \\a \"");
    }

    #[test]
    fn what_is_not_known_is_said_to_be_unknown() {
        let document = Document {
            values: vec![Value { label: "Hostname".into(), values: Vec::new(), is_rooms: false }],
            ..Document::default()
        };
        assert!(document.vendor_page(Words::english()).unwrap().contains("Not known yet."));
    }
}
