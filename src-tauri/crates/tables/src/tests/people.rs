//! Names in one column and in several, in the languages of Microsoft's exports.

use encoding_rs::WINDOWS_1252;

use super::assert_told;
use super::zipped::{book, row};

#[test]
fn first_and_last_names_are_joined_in_every_language() {
    for (language, headings) in [
        ("English", "First name;Last name;Email"),
        ("English, by hand", "Forename;Surname;E-mail"),
        ("German", "Vorname;Nachname;E-Mail"),
        ("German, by hand", "Vorname;Name;E-Mail"),
        ("Danish", "Fornavn;Efternavn;E-mail"),
        ("Danish, by hand", "Fornavn;Navn;E-mail"),
        ("Swedish", "Förnamn;Efternamn;E-post"),
        ("Norwegian", "Fornavn;Etternavn;E-post"),
        ("French", "Prénom;Nom;E-mail"),
        ("French, shouting", "PRENOM;NOM;COURRIEL"),
        ("French, in full", "Prénom;Nom de famille;Adresse de messagerie"),
        ("Dutch", "Voornaam;Achternaam;E-mailadres"),
        ("Dutch, by hand", "Voornaam;Naam;E-mail"),
        ("Spanish", "Nombre;Apellidos;Correo"),
        ("Spanish, one family", "Nombre(s);Apellido;Correo electrónico"),
        ("Italian", "Nome;Cognome;E-mail"),
    ] {
        let file = format!(
            "{headings}\nJulie;Marceau Ravn;julie@nord.example\n;Ravn;r@nord.example\nOle;;o@nord.example\n"
        );
        let expected = [
            "2 Julie Marceau Ravn <julie@nord.example>",
            "3 Ravn <r@nord.example>",
            "4 Ole <o@nord.example>",
        ];
        assert_told(language, file.as_bytes(), &expected);
        assert_told(language, &WINDOWS_1252.encode(&file).0, &expected);
        let other = headings.split(';').collect::<Vec<_>>();
        let [first, last, address] = other[..] else { panic!("three headings: {headings}") };
        let turned = format!("{last};{first};{address}\nMarceau;Julie;julie@nord.example\n");
        assert_told(language, turned.as_bytes(), &["2 Julie Marceau <julie@nord.example>"]);
    }
}

#[test]
fn a_bare_name_alone_is_the_one_that_is_shown() {
    for (what, file, expected) in [
        ("a French room", "Nom;Courriel\nSalle Écume;e@nord.example\n", "2 Salle Écume <e@nord.example>"),
        ("a Spanish one", "Nombre;Correo\nSala Espuma;e@nord.example\n", "2 Sala Espuma <e@nord.example>"),
        (
            "Active Directory",
            "Name,GivenName,mail\nJulie Ravn,Julie,j@nord.example\n",
            "2 Julie Ravn <j@nord.example>",
        ),
        (
            "turned",
            "Name;Surname;mail\n\"Ravn, Julie\";Ravn;j@nord.example\n",
            "2 Ravn, Julie <j@nord.example>",
        ),
        (
            "both beside it",
            "Nom;Prénom;Nom de famille;E-mail\nJ. Ravn;Julie;Ravn;j@nord.example\n",
            "2 J. Ravn <j@nord.example>",
        ),
        (
            "the same twice",
            "Nom;Prénom;E-mail\nMartin;Martin;m@nord.example\n",
            "2 Martin Martin <m@nord.example>",
        ),
        (
            "a better one beside it",
            "Nom;Prénom;Nom complet;E-mail\nRavn;Julie;Julie R. Ravn;j@nord.example\n",
            "2 Julie R. Ravn <j@nord.example>",
        ),
        ("in one cell", "Nom et prénom;E-mail\nRavn Julie;j@nord.example\n", "2 Ravn Julie <j@nord.example>"),
        (
            "a middle one",
            "Voornaam;Tussenvoegsel;Achternaam;E-mail\nJoke;van der;Veen;j@nord.example\n",
            "2 Joke van der Veen <j@nord.example>",
        ),
        (
            "two last ones",
            "Nombre;Primer apellido;Segundo apellido;Correo\nAna;Soto;Vega;a@nord.example\n",
            "2 Ana Soto Vega <a@nord.example>",
        ),
    ] {
        assert_told(what, file.as_bytes(), &[expected]);
    }
    assert_told(
        "the headings again, with others",
        "Nom;E-mail\nSalle A;a@nord.example\nNom;Prénom;E-mail\nRavn;Julie;j@nord.example\n".as_bytes(),
        &["2 Salle A <a@nord.example>", "4 Julie Ravn <j@nord.example>"],
    );
}

#[test]
fn half_a_name_is_told() {
    assert_told(
        "an unknown heading of last names",
        "Vorname;Sippe;E-Mail\nJulie;Ravn;j@nord.example\n".as_bytes(),
        &["2 Julie <j@nord.example>", "note: NoLastNames"],
    );
    assert_told(
        "an unknown heading of first names",
        b"Anrufname;Nachname;E-Mail\nJulie;Ravn;j@nord.example\n",
        &["2 Ravn <j@nord.example>", "note: NoFirstNames"],
    );
    let rows = row(&["Vorname", "Nachname", "E-Mail"])
        + "<row><c t=\"inlineStr\"><is><t>Julie</t></is></c><c t=\"e\"><v>#REF!</v></c>\
           <c t=\"inlineStr\"><is><t>j@nord.example</t></is></c></row>";
    assert_told(
        "a last name that is an error",
        &book(&rows, "", ""),
        &["2 Julie <j@nord.example>", "2 told: Cell(Name, Error { place: \"B2\", error: \"#REF!\" })"],
    );
}

#[test]
fn a_file_with_nothing_in_it_says_so() {
    for (what, file) in [
        ("no byte", &b""[..]),
        ("a mark alone", b"\xef\xbb\xbf"),
        ("line ends", b"\r\n \r\n"),
        ("sep=", b"sep=;\r\n"),
        ("separators", b";;;\n;;;\n"),
    ] {
        assert_told(what, file, &["note: EmptyFile"]);
    }
    let nothing = "note: NothingBelow";
    assert_told("headings alone", b"Room,Email,Seats\r\n", &[nothing]);
    assert_told("headings and empty lines", b"Room,Email,Seats\r\n,,\r\n\r\n", &[nothing]);
    assert_told("headings twice", b"Room,Email\nRoom,Email\n", &[nothing]);
    assert_told("headings on a sheet", &book(&row(&["Room", "Email"]), "", ""), &[nothing]);
    assert_told("an empty sheet", &book("", "", ""), &["note: EmptySheet"]);
    let mut two = rust_xlsxwriter::Workbook::new();
    two.add_worksheet();
    two.add_worksheet();
    let bytes = two.save_to_buffer().unwrap();
    assert_told("two empty sheets", &bytes, &["note: EmptySheets"]);
    let bulk = "version:v1.0,\r\nName [displayName] Required,User name [userPrincipalName] Required\r\n\
                Example: Chris Green,chris@nord.example\r\n";
    assert_told(
        "a template nobody filled in",
        bulk.as_bytes(),
        &["note: LineAbove(1)", "note: Example(3)", "note: NothingElseBelow"],
    );
}
