//! What meetings are about.

/// Subjects in the languages of the house, with what XML, CSV and databases have to get right.
pub(super) const SUBJECTS: &[&str] = &[
    "Weekly sync",
    "Budget review Q3 & Q4",
    "Styremøte",
    "Interview: Engineer (m/w/d)",
    "Kundengespräch „Müller & Söhne“",
    "Réunion d'équipe",
    "Совещание отдела",
    "定例会議",
    "项目评审",
    "Συνάντηση έργου",
    "اجتماع الفريق",
    "פגישת צוות",
    "टीम बैठक",
    "Project <Aurora> kick-off",
    "1:1",
    "Lunch 🍜 & learn",
    "RE: FW: Roadmap; next steps, \"final\" version",
    "O'Hare move -- planning",
    "Training: first aid (part 2/3)",
    "50% done? 100% sure!",
    "Board: confidential",
    "Design review / API v2",
    "Telefonkonferenz\twith tab",
    "'; DROP TABLE rooms; --",
];

/// Subjects of whole days.
pub(super) const ALL_DAY_SUBJECTS: &[&str] =
    &["Room closed: new carpet", "Inventur", "Workshop (whole day)", "Open day", "Årsmøte", "棚卸し"];

/// Subjects of what was entered in the room's own calendar.
pub(super) const OWN_SUBJECTS: &[&str] = &["Blocked for maintenance", "Cleaning", "Reserved by reception"];

/// Bodies.
pub(super) const BODIES: &[&str] = &[
    "Agenda:\r\n1. Welcome\r\n2. Numbers\r\n3. Anything else",
    "Bitte bringt eure Unterlagen mit.\r\n\r\nViele Grüße",
    "",
    "________________________________\r\nJoin the meeting: https://meet.example/j/123?pwd=a&b=<c>\r\nDial in: +47 21 00 00 00",
    "詳細は添付をご覧ください。",
    "See you there & bring <samples> ]]> thanks",
];

/// Minutes meetings last.
pub(super) const MINUTES: &[i64] = &[30, 30, 30, 60, 60, 60, 25, 50, 45, 90, 120, 240];
