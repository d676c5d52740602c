//! Files of text.

use encoding_rs::{WINDOWS_1250, WINDOWS_1251, WINDOWS_1252};

use super::assert_told;

fn utf16(text: &str, mark: bool) -> Vec<u8> {
    let mark = if mark { &[0xff, 0xfe][..] } else { &[] };
    mark.iter().copied().chain(text.encode_utf16().flat_map(u16::to_le_bytes)).collect()
}

#[test]
fn headings_in_the_languages_microsoft_exports() {
    for (language, file) in [
        ("English", "Display Name,Primary SMTP Address,Resource capacity\nFjord,fjord@nord.example,9\n"),
        (
            "German",
            "\"Anzeigename\";\"E-Mail-Adresse\";\"Kapazität\"\n\"Fjord\";\"fjord@nord.example\";\"9\"\n",
        ),
        ("German, by hand", "Raum;Mailadresse;Plätze\nFjord;fjord@nord.example;9\n"),
        ("Danish", "Visningsnavn;E-mailadresse;Antal pladser\nFjord;fjord@nord.example;9\n"),
        ("Norwegian", "Møterom;E-postadresse;Antall plasser\nFjord;fjord@nord.example;9\n"),
        ("Swedish", "Visningsnamn;E-postadress;Kapacitet\nFjord;fjord@nord.example;9\n"),
        ("French", "Nom d’affichage;Adresse de messagerie;Capacité\nFjord;fjord@nord.example;9\n"),
        ("Dutch", "Weergavenaam;E-mailadres;Capaciteit\nFjord;fjord@nord.example;9\n"),
        (
            "Spanish",
            "Nombre para mostrar;Dirección de correo electrónico;Capacidad\nFjord;fjord@nord.example;9\n",
        ),
        ("Japanese", "会議室名,メールアドレス,定員\nFjord,fjord@nord.example,9\n"),
        ("shouting", "ROOM\tEMAIL\tSEATS\nFjord\tfjord@nord.example\t9\n"),
        ("with a pipe", "Room|Email|Seats\nFjord|fjord@nord.example|9\n"),
        ("with units", "Room (name),Email (primary),Capacity [seats]\nFjord,fjord@nord.example,9\n"),
    ] {
        assert_told(language, file.as_bytes(), &["2 Fjord <fjord@nord.example> 9"]);
    }
}

#[test]
fn encodings_with_and_without_a_mark() {
    let text = "Raum;E-Mail\r\nGroßer Saal „Süd“;sued@nord.example\r\n";
    let expected = ["2 Großer Saal „Süd“ <sued@nord.example>"];
    assert_told("UTF-8", text.as_bytes(), &expected);
    assert_told("UTF-8 with a mark", format!("\u{feff}{text}").as_bytes(), &expected);
    assert_told("UTF-16 with a mark", &utf16(text, true), &expected);
    assert_told("UTF-16 without a mark", &utf16(text, false), &expected);
    assert_told("Windows-1252", &WINDOWS_1252.encode(text).0, &expected);
    let polish = "Nazwa;Adres e-mail\nSala Żółta;zolta@nord.example\nŁączność;l@nord.example\n";
    let polish_rooms = ["2 Sala Żółta <zolta@nord.example>", "3 Łączność <l@nord.example>"];
    assert_told("Windows-1250", &WINDOWS_1250.encode(polish).0, &polish_rooms);
    let dos =
        b"Raum;E-Mail\nK\x81che;k@nord.example\nB\x84rensaal;b@nord.example\nStra\xe1e;s@nord.example\n";
    let dos_rooms = ["2 Küche <k@nord.example>", "3 Bärensaal <b@nord.example>", "4 Straße <s@nord.example>"];
    assert_told("“CSV (MS-DOS)”", dos, &dos_rooms);
    let russian = "Имя;Email\nПереговорная Волга;volga@nord.example\n";
    assert_told(
        "Windows-1251",
        &WINDOWS_1251.encode(russian).0,
        &["2 Переговорная Волга <volga@nord.example>"],
    );
}

#[test]
fn lines_around_the_table_are_none_of_it() {
    let above = "note: LineAbove(1)";
    assert_told("sep=", b"sep=|\nRoom|Email\nA|a@nord.example\n", &["3 A <a@nord.example>"]);
    assert_told(
        "#TYPE",
        b"#TYPE Selected.Thing\n\"Name\",\"Mail\"\n\"A\",\"a@nord.example\"\n",
        &["3 A <a@nord.example>"],
    );
    assert_told(
        "a title",
        "Unsere Räume 2026\n\nRaum;E-Mail\nA;a@nord.example\n".as_bytes(),
        &["4 A <a@nord.example>", above],
    );
    assert_told(
        "a title that is a heading",
        b"Email\nRoom,Email,Seats\nA,a@nord.example,3\n",
        &["3 A <a@nord.example> 3", above],
    );
    assert_told("an empty first column", b";Room;Email\n;A;a@nord.example\n", &["2 A <a@nord.example>"]);
    assert_told(
        "the headings again",
        b"Room,Email\nA,a@nord.example\nRoom,Email\nB,b@nord.example\n",
        &["2 A <a@nord.example>", "4 B <b@nord.example>"],
    );
    assert_told(
        "a second table with other columns",
        b"Room,Email\nA,a@nord.example\n\nEmail,Seats,Room\nb@nord.example,4,B\n",
        &["2 A <a@nord.example>", "5 B <b@nord.example> 4"],
    );
    assert_told(
        "addresses above the headings",
        b"Ask,help@nord.example\nRoom,Email\nA,a@nord.example\n",
        &["1 unused: AboveTheHeadings", "3 A <a@nord.example>"],
    );
    assert_told(
        "a heading at the end of a list",
        b"a@nord.example\nb@nord.example\nEmail\n",
        &["1 <a@nord.example>", "2 <b@nord.example>", "3 refused: Email | NotAnAddress(\"Email\")"],
    );
    assert_told("headings with nothing below", b"Room,Email\nA,\n", &["2 refused: A | NoAddress"]);
    assert_told(
        "sums",
        b"Room,Email,Seats\nA,a@nord.example,4\nTotal,,4\n",
        &["2 A <a@nord.example> 4", "3 refused: Total | NoAddress"],
    );
}

#[test]
fn without_known_headings_the_column_with_addresses_is_found() {
    for (what, file, expected) in [
        (
            "a bare list",
            "a@nord.example\nb@nord.example\n",
            &["1 <a@nord.example>", "2 <b@nord.example>"][..],
        ),
        (
            "names first",
            "A,a@nord.example\nB,b@nord.example\n",
            &["1 A <a@nord.example>", "2 B <b@nord.example>"],
        ),
        (
            "names last",
            "a@nord.example,7,A\nb@nord.example,8,B\n",
            &["1 A <a@nord.example>", "2 B <b@nord.example>"],
        ),
        ("unknown words", "Onoma;Thesi\nA;a@nord.example\n", &["2 A <a@nord.example>"]),
        ("some are known", "Ref;Kontakt;Plätze\nA;a@nord.example;5\n", &["2 A <a@nord.example> 5"]),
        ("an identity", "DisplayName,Capacity,Identity\nA,5,a@nord.example\n", &["2 A <a@nord.example> 5"]),
        ("a street", "Name,Address\nA,a@nord.example\n", &["2 A <a@nord.example>"]),
        (
            "a hidden word",
            "Ref;Thesi;Passwort\n7;a@nord.example;Hush-1\n",
            &["2 <a@nord.example>", "nameless"],
        ),
    ] {
        assert_told(what, file.as_bytes(), expected);
    }
    assert_told(
        "no address at all",
        b"Fruit,Colour\nApple,Hush-9\n",
        &["1 unused: NoAddressNorHeading", "2 unused: NoAddressNorHeading"],
    );
}

#[test]
fn exports_of_microsofts_tools() {
    let place = "\"PSComputerName\",\"Identity\",\"DisplayName\",\"Capacity\",\"Building\",\"City\",\"Floor\",\"Tags\"\r\n\
                 \"outlook.office365.com\",\"lagune@nord.example\",\"Lagune\",\"9\",\"Tower\",\"Bergen\",\"3\",\"System.String[]\"\r\n";
    assert_told("Get-Place", place.as_bytes(), &["2 Lagune <lagune@nord.example> 9 at Bergen, Tower, 3"]);
    let mailbox = "\"Identity\",\"Name\",\"PrimarySmtpAddress\",\"EmailAddresses\",\"ExchangeGuid\",\"Guid\",\"ResourceCapacity\"\r\n\
                   \"nord.example/Rooms/Lagune\",\"Lagune\",\"lagune@nord.example\",\"SMTP:lagune@nord.example smtp:pool@nord.example\",\
                   \"ABCDEF00-1111-4222-8333-444444444444\",\"{0}\",\"\"\r\n";
    assert_told(
        "Get-Mailbox",
        mailbox.as_bytes(),
        &[
            "2 Lagune <lagune@nord.example> also pool@nord.example id exchange:abcdef00-1111-4222-8333-444444444444",
        ],
    );
    let graph = "\"DisplayName\",\"Id\",\"Mail\",\"UserPrincipalName\"\n\
                 \"Ola Moe\",\"abcdef00-1111-4222-8333-444444444445\",\"ola.moe@nord.example\",\"omoe@nord.example\"\n";
    assert_told(
        "Get-MgUser",
        graph.as_bytes(),
        &["2 Ola Moe <ola.moe@nord.example> id entra:abcdef00-1111-4222-8333-444444444445"],
    );
    let active = "Block credential,Display name,First name,Last name,Object Id,Proxy addresses,User principal name\n\
                  False,Ola Moe,Ola,Moe,abcdef00-1111-4222-8333-444444444446,\
                  smtp:omoe@nord.example+SMTP:ola.moe@nord.example+smtp:ola@nord.onmicrosoft.example,omoe@nord.example\n\
                  True,Liv Dal,Liv,Dal,,SMTP:liv.dal@nord.example,liv.dal@nord.example\n\
                  False,Per Li,Per,Li,,,per@nord.example\n";
    assert_told(
        "Active users",
        active.as_bytes(),
        &[
            "2 Ola Moe <ola.moe@nord.example> also omoe@nord.example ola@nord.onmicrosoft.example \
         id entra:abcdef00-1111-4222-8333-444444444446",
            "3 Liv Dal <liv.dal@nord.example> disabled",
            "4 Per Li <per@nord.example>",
        ],
    );
    let template = "Username,First name,Last name,Display name,Job title,Alternate email address,Address,City\n\
                    kai@nord.example,Kai,Ek,Kai Ek,Cook,kai@home.example,1 High Street,Oslo\n";
    assert_told("the template for many users", template.as_bytes(), &["2 Kai Ek <kai@nord.example> at Oslo"]);
    let bulk = "version:v1.0,,,\r\nName [displayName] Required,User name [userPrincipalName] Required,\
                Initial password [passwordProfile] Required,Block sign in (Yes/No) [accountEnabled] Required\r\n\
                Example: Chris Green,chris@nord.example,Hush-0,No\r\nKai Ek,kai@nord.example,Hush-1,No\r\nIna,ina,Hush-2,Yes\r\n";
    assert_told(
        "an Entra bulk file",
        bulk.as_bytes(),
        &[
            "4 Kai Ek <kai@nord.example>",
            "5 refused: Ina; ina | NotAnAddress(\"ina\")",
            "note: LineAbove(1)",
            "note: Example(3)",
        ],
    );
    let directory = "\"Name\",\"mail\",\"proxyAddresses\",\"objectGUID\",\"Enabled\"\n\
                     \"Ek, Kai\",\"kai@nord.example\",\"Microsoft.ActiveDirectory.Management.ADPropertyValueCollection\",\
                     \"abcdef00-1111-4222-8333-444444444447\",\"True\"\n\
                     \"Gone\",\"gone@nord.example\",\"\",\"\",\"False\"\n";
    assert_told(
        "Get-ADUser",
        directory.as_bytes(),
        &[
            "2 Ek, Kai <kai@nord.example> id ad:abcdef00-1111-4222-8333-444444444447",
            "2 told: TypeForAddresses(\"Microsoft.ActiveDirectory.Management.ADPropertyValueCollection\")",
            "3 Gone <gone@nord.example> disabled",
        ],
    );
    let address_book = "First Name,Last Name,Display Name,Nickname,Primary Email,Secondary Email\nKai,Ek,,,kai@nord.example,ek@nord.example\n";
    assert_told(
        "an address book",
        address_book.as_bytes(),
        &["2 Kai Ek <kai@nord.example> also ek@nord.example"],
    );
}

#[test]
fn numbers_and_zones_are_read_or_refused_with_their_line() {
    let habits = "Raum;E-Mail;Plätze;Fläche;Zeitzone\n\
                  A;a@nord.example;14,0;31,50;W. Europe Standard Time\n\
                  B;b@nord.example;1.400;1.200,5;(UTC+01:00) Amsterdam, Berlin, Bern\n\
                  C;c@nord.example;7 Plätze;;Europe/Oslo\n\
                  D;d@nord.example;viele;;Atlantis/Deep\n\
                  E;e@nord.example;12,5;;\n";
    assert_told(
        "a German file",
        habits.as_bytes(),
        &[
            "2 A <a@nord.example> 14 in Europe/Berlin",
            "3 B <b@nord.example> 1400 in Europe/Berlin",
            "4 C <c@nord.example> 7 in Europe/Oslo",
            "5 D <d@nord.example>",
            "5 told: NotSeats(\"viele\")",
            "5 told: NotAZone(\"Atlantis/Deep\")",
            "6 E <e@nord.example>",
            "6 told: NotSeats(\"12,5\")",
        ],
    );
    assert_told(
        "an English file",
        b"Room,Email,Seats\nA,a@nord.example,\"1,400\"\nB,b@nord.example,8.0\n",
        &["2 A <a@nord.example> 1400", "3 B <b@nord.example> 8"],
    );
    assert_told(
        "a file that says nothing",
        b"Room\tEmail\tSeats\nA\ta@nord.example\t1.400\n",
        &["2 A <a@nord.example>", "2 told: NotSeats(\"1.400\")"],
    );
    let arabic = "Name;Email;Capacity\nA;a@nord.example;1\u{66c}400\nB;b@nord.example;\u{661}\u{664}\n";
    assert_told("Arabic signs", arabic.as_bytes(), &["2 A <a@nord.example> 1400", "3 B <b@nord.example> 14"]);
}

#[test]
fn an_address_is_found_among_all_that_is_written_for_it() {
    for (what, cell, expected) in [
        ("a link", "mailto:a@nord.example", "2 A <a@nord.example>"),
        ("a name around it", "A <a@nord.example>", "2 A <a@nord.example>"),
        ("a mark", "SMTP:a@nord.example", "2 A <a@nord.example>"),
        (
            "two of them",
            "smtp:b@nord.example SMTP:a@nord.example",
            "2 A <a@nord.example> also b@nord.example",
        ),
        ("unseen signs", "\u{200b}a@nord.example\u{a0}", "2 A <a@nord.example>"),
        (
            "a type",
            "System.Object[]",
            "2 refused: A; System.Object[] | TypeForAddresses(\"System.Object[]\")",
        ),
        ("words", "ask Kai", "2 refused: A; ask Kai | NotAnAddress(\"ask Kai\")"),
    ] {
        assert_told(what, format!("Room,Email\nA,{cell}\n").as_bytes(), &[expected]);
    }
}

#[test]
fn fields_that_break_lines_keep_their_lines() {
    let file = "Room;Email;Note\nA;a@nord.example;\"two\nlines; and more\"\n\"B \"\"east\"\"\";b@nord.example;5\" pipe\n\"C\r\nD\";c@nord.example;\n";
    assert_told(
        "quotation marks",
        file.as_bytes(),
        &["2 A <a@nord.example>", "4 B \"east\" <b@nord.example>", "5 C D <c@nord.example>"],
    );
    assert_told(
        "one that is not closed",
        b"Room;Email\nA;a@nord.example\n\"B;b@nord.example\n",
        &["error: a quotation mark in line 3 is never closed"],
    );
    assert_told(
        "carriage returns alone",
        b"Room;Email\rA;a@nord.example\rB;b@nord.example\r",
        &["2 A <a@nord.example>", "3 B <b@nord.example>"],
    );
}
