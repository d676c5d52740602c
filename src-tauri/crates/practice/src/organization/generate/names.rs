//! Names of people, in the scripts people have names in.

/// A name as it is written, and as it stands in addresses.
pub(super) type Name = (&'static str, &'static str);

/// Names of one language, to be combined freely.
pub(super) struct Stock {
    pub(super) first: &'static [Name],
    pub(super) last: &'static [Name],
    /// Whether the family name stands first, without a space between.
    pub(super) family_first: bool,
}

/// Names that break programs which assume too much. Each is one person: first name, last name, display name, alias.
pub(super) const AWKWARD: &[(&str, &str, &str, &str)] = &[
    ("D'Arcy", "O'Connor", "D'Arcy O'Connor", "darcy.oconnor"),
    ("Anne", "Smith", "Anne \"Nan\" Smith & Partners <Facilities>", "anne.smith"),
    ("Zoë", "Ångström-Müller", "Ångström-Müller, Zoë (Extern)", "zoe.angstrom-muller"),
    ("Null", "Void", "Null Void", "null.void"),
    ("Сергей", "Ёлкин", "Ёлкин Сергей", "sergey.yolkin"),
    ("José", "Ñíguez", "Jose\u{301} N\u{303}i\u{301}guez", "jose.niguez"),
    ("𠮷", "髙橋", "髙橋𠮷", "yoshi.takahashi"),
    ("Li", "Y", "Li Y", "li.y"),
];

pub(super) const STOCKS: &[Stock] = &[
    Stock {
        first: &[
            ("Åse", "Ase"),
            ("Bjørn", "Bjorn"),
            ("Ingrid", "Ingrid"),
            ("Øyvind", "Oyvind"),
            ("Kari", "Kari"),
            ("Håkon", "Hakon"),
            ("Sæbjørg", "Saebjorg"),
            ("Torgeir", "Torgeir"),
        ],
        last: &[
            ("Bråten", "Braten"),
            ("Sørlie", "Sorlie"),
            ("Næss", "Naess"),
            ("Østby", "Ostby"),
            ("Dahl", "Dahl"),
            ("Lindqvist", "Lindqvist"),
            ("Ågård", "Agard"),
        ],
        family_first: false,
    },
    Stock {
        first: &[
            ("Jürgen", "Juergen"),
            ("Grażyna", "Grazyna"),
            ("François", "Francois"),
            ("Łukasz", "Lukasz"),
            ("Žofie", "Zofie"),
            ("Núria", "Nuria"),
            ("Eszter", "Eszter"),
            ("İpek", "Ipek"),
        ],
        last: &[
            ("Weiß", "Weiss"),
            ("Wiśniewska", "Wisniewska"),
            ("Lefèvre", "Lefevre"),
            ("Dvořák", "Dvorak"),
            ("Kővári", "Kovari"),
            ("Yıldız", "Yildiz"),
            ("D’Angelo", "DAngelo"),
        ],
        family_first: false,
    },
    Stock {
        first: &[
            ("Emma", "Emma"),
            ("Oliver", "Oliver"),
            ("Siobhán", "Siobhan"),
            ("Priya", "Priya"),
            ("Kwame", "Kwame"),
            ("Mary-Jane", "Mary-Jane"),
            ("Owen", "Owen"),
            ("Chidi", "Chidi"),
        ],
        last: &[
            ("Smith", "Smith"),
            ("O'Brien", "OBrien"),
            ("Okafor", "Okafor"),
            ("Smith-Jones", "Smith-Jones"),
            ("MacLeod", "MacLeod"),
            ("St. John", "StJohn"),
            ("Patel", "Patel"),
        ],
        family_first: false,
    },
    Stock {
        first: &[
            ("Анна", "Anna"),
            ("Дмитрий", "Dmitry"),
            ("Олена", "Olena"),
            ("Пётр", "Pyotr"),
            ("Светлана", "Svetlana"),
            ("Ђорђе", "Djordje"),
        ],
        last: &[
            ("Иванова", "Ivanova"),
            ("Шевченко", "Shevchenko"),
            ("Кузнецов", "Kuznetsov"),
            ("Щербак", "Shcherbak"),
            ("Њогуш", "Njogus"),
        ],
        family_first: false,
    },
    Stock {
        first: &[
            ("Γιώργος", "Giorgos"),
            ("Ελένη", "Eleni"),
            ("Νίκος", "Nikos"),
            ("Σοφία", "Sofia"),
            ("Άρης", "Aris"),
        ],
        last: &[
            ("Παπαδόπουλος", "Papadopoulos"),
            ("Οικονόμου", "Oikonomou"),
            ("Αλεξίου", "Alexiou"),
            ("Χατζής", "Chatzis"),
        ],
        family_first: false,
    },
    Stock {
        first: &[
            ("محمد", "Mohammed"),
            ("فاطمة", "Fatima"),
            ("يوسف", "Yusuf"),
            ("ليلى", "Layla"),
            ("خالد", "Khaled"),
        ],
        last: &[("العلي", "Al-Ali"), ("حداد", "Haddad"), ("منصور", "Mansour"), ("الشامي", "Al-Shami")],
        family_first: false,
    },
    Stock {
        first: &[("נועה", "Noa"), ("דוד", "David"), ("תמר", "Tamar"), ("איתי", "Itai")],
        last: &[("כהן", "Cohen"), ("לוי", "Levi"), ("בן־דוד", "Ben-David"), ("מזרחי", "Mizrahi")],
        family_first: false,
    },
    Stock {
        first: &[
            ("太郎", "Taro"),
            ("花子", "Hanako"),
            ("健", "Ken"),
            ("さくら", "Sakura"),
            ("翔太", "Shota"),
        ],
        last: &[("田中", "Tanaka"), ("鈴木", "Suzuki"), ("佐藤", "Sato"), ("渡邊", "Watanabe")],
        family_first: true,
    },
    Stock {
        first: &[("伟", "Wei"), ("秀英", "Xiuying"), ("敏", "Min"), ("杰", "Jie")],
        last: &[("王", "Wang"), ("李", "Li"), ("张", "Zhang"), ("欧阳", "Ouyang")],
        family_first: true,
    },
    Stock {
        first: &[("अमित", "Amit"), ("प्रिया", "Priya"), ("राहुल", "Rahul"), ("अनीता", "Anita")],
        last: &[("शर्मा", "Sharma"), ("कुमार", "Kumar"), ("देशपांडे", "Deshpande"), ("सिंह", "Singh")],
        family_first: false,
    },
];

pub(super) const DEPARTMENTS: &[(&str, &str)] = &[
    ("Facilities", "facilities"),
    ("Finance & Legal", "finance"),
    ("Forschung und Entwicklung", "forschung"),
    ("Sales", "sales"),
    ("人事部", "hr-tokyo"),
    ("Поддержка", "support"),
];

pub(super) const TITLES: &[&str] = &[
    "Head of Unit",
    "Engineer",
    "Account Manager",
    "Rådgiver",
    "Buchhalterin",
    "主任",
    "Assistant",
    "Chef de projet",
];

/// Names of rooms, after what a building's staff likes.
pub(super) const ROOM_NAMES: &[&str] = &[
    "Fjord",
    "Skagen",
    "Ærø",
    "Blåbær",
    "Lindgren",
    "Curie",
    "Faraday",
    "Noether",
    "Σωκράτης",
    "Ганди",
    "富士",
    "さくら",
    "बोधि",
    "جبل",
    "Hummingbird",
    "Müsli & Milk",
    "The <Box>",
    "O'Hare",
    "Salle d’été",
    "Cupboard",
];

/// People from outside: display name and address.
pub(super) const EXTERNALS: &[(&str, &str)] = &[
    ("Maria Rossi", "m.rossi@fornitore.example"),
    ("Ahmed Zaki (Contoso)", "ahmed.zaki@contoso.example"),
    ("Consulting, Bright & Sons", "office@bright-sons.example"),
    ("佐々木 (株式会社例)", "sasaki@rei.example"),
    ("no-reply@webinar.example", "no-reply@webinar.example"),
    ("Dr. Élise Dubois", "Elise.Dubois@clinique.example"),
    ("O'Malley, Pat", "pat.o'malley@partners.example"),
];

/// People who left: display name and the alias they had.
pub(super) const LEAVERS: &[(&str, &str)] = &[
    ("Gunnar Gammelsrud", "gunnar.gammelsrud"),
    ("Beatrix Altmann", "beatrix.altmann"),
    ("Ольга Прежняя", "olga.prezhnyaya"),
    ("前田 一郎", "ichiro.maeda"),
    ("Tom Left", "tom.left"),
];
