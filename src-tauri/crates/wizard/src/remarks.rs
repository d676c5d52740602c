//! What `tables` says of a file, and the domain of an address, in words.

use anteroom_catalogue::texts::lists;
use anteroom_catalogue::{Text, Words};
use anteroom_domain::AddressError;
use anteroom_tables::{CellOf, Remark, Unusable};

/// How a property with several values is exported as one text.
const JOINED: &str = "@{n='proxyAddresses';e={$_.proxyAddresses -join ';'}}";

/// A remark, with what to do where that is not obvious.
pub(crate) fn told(words: &Words, remark: &Remark) -> String {
    let text = match remark {
        Remark::NoAddressBut(but) => {
            return format!("{} {}", words.tell(&lists::no_address()), told(words, but));
        }
        Remark::NoAddress => lists::no_address(),
        Remark::NoAddressNorHeading => lists::no_heading(),
        Remark::AboveTheHeadings => lists::above(),
        Remark::LineAbove(line) => lists::line_above(*line),
        Remark::Example(line) => lists::example(*line),
        Remark::NotAnAddress(text) => lists::not_address(text),
        Remark::NotAFurtherAddress(text) => lists::not_further(text),
        Remark::TypeForAddresses(name) => lists::type_for_addresses(name, JOINED),
        Remark::TypeForName(name) => lists::type_for_name(name),
        Remark::NotSeats(text) => lists::not_seats(text),
        Remark::NotAZone(text) => lists::not_zone(text),
        Remark::Cell(of, why) => cell(*of, why),
        Remark::LinkElsewhere { shown, link } => lists::link_elsewhere(shown, link),
        Remark::TakenFromLink => lists::from_link(),
        Remark::EmptyFile => lists::file_empty(),
        Remark::EmptySheet => lists::sheet_empty(),
        Remark::EmptySheets => lists::sheets_empty(),
        Remark::NothingBelow => lists::nothing_below(),
        Remark::NothingElseBelow => lists::nothing_else_below(),
        Remark::NoLastNames => lists::no_last_names(),
        Remark::NoFirstNames => lists::no_first_names(),
        Remark::SheetRead(name) => lists::sheet_read(name),
        Remark::HiddenRows(count) => lists::hidden_rows(*count),
        Remark::SheetHidden(name) => lists::sheet_hidden(name),
        Remark::SheetLeftOut { name, rows } => lists::sheet_left_out(*rows, name),
        Remark::SheetWithoutAddresses(name) => lists::sheet_no_addresses(name),
    };
    words.tell(&text)
}

fn cell(of: CellOf, why: &Unusable) -> Text {
    let of = match of {
        CellOf::Address => "address",
        CellOf::FurtherAddresses => "further",
        CellOf::Name => "name",
        CellOf::Capacity => "capacity",
        CellOf::Zone => "zone",
    };
    match why {
        Unusable::Error { place, error } => lists::cell_error(of, place, error),
        Unusable::Uncomputed { place } => lists::cell_uncomputed(of, place),
        Unusable::TooLong => lists::cell_long(of),
    }
}

/// Why a text is no address.
pub(crate) fn told_address(words: &Words, error: &AddressError) -> String {
    words.tell(&match error {
        AddressError::Empty => lists::address_empty(),
        AddressError::At(text) => lists::address_at(text),
        AddressError::Local(text) => lists::address_before(text),
        AddressError::Domain(text) => lists::address_after(text),
    })
}

#[cfg(test)]
mod tests {
    use anteroom_catalogue::Language;

    use super::*;

    #[test]
    fn a_remark_is_told_in_the_language_that_is_spoken_with_what_stands_in_the_file() {
        let words = |tag: &str| Language::find(tag).unwrap().words();
        let cell = Remark::Cell(CellOf::Zone, Unusable::Error { place: "B4".into(), error: "#N/A".into() });
        let both = Remark::NoAddressBut(Box::new(Remark::NotAFurtherAddress("ask Kai".into())));
        let left_out = Remark::SheetLeftOut { name: "Alt".into(), rows: 2 };
        for (remark, english, german) in [
            (&cell, "The time zone in B4 shows the error #N/A.", "Die Zeitzone in B4 zeigt den Fehler #N/A."),
            (&both, "“ask Kai” among the further addresses", "„ask Kai“ unter den weiteren Adressen"),
            (&left_out, "Addresses stand in 2 of its rows", "In 2 Zeilen davon stehen Adressen"),
        ] {
            for (language, expected) in [("en", english), ("de", german)] {
                let told = told(words(language), remark);
                assert!(told.contains(expected), "{language}: {told}");
            }
        }
        let at = told_address(words("de"), &"room".parse::<anteroom_domain::SmtpAddress>().unwrap_err());
        assert_eq!(at, "„room“ braucht genau ein @");
    }
}
