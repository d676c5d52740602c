//! Words for the settings of the app itself.

use super::text::Text;

pub(super) const UNREADABLE: Text = Text {
    title: "Anteroom's settings cannot be read",
    cause: "{file}: {reason}. Nothing goes to the network meanwhile, because the settings say which way.",
    action: "Mend the file, or delete it to begin with the usual settings.",
    takes: "At once.",
};

pub(super) const NEWER: Text = Text {
    title: "Anteroom's settings were written by a newer version",
    cause: "{file} has version {found}; this program knows versions up to {known}. It stays as it is.",
    action: "Use the newer version.",
    takes: "At once.",
};

pub(super) const INVALID: Text = Text {
    title: "A setting cannot have this value",
    cause: "{setting}: {reason}.",
    action: "Give it another value.",
    takes: "At once.",
};

pub(super) const FIXED: Text = Text {
    title: "Your organisation has fixed this setting",
    cause: "{setting} is «{value}» for everybody here.",
    action: "Ask whoever manages this computer.",
    takes: "Until they change it.",
};

pub(super) const FOLDER_UNOPENED: Text = Text {
    title: "The folder cannot be opened here",
    cause: "This computer has no program that shows {file}: {reason}.",
    action: "Open the folder yourself.",
    takes: "At once.",
};
