//! Texts about files a person names, and about what is written for them.

use super::text::Text;

pub(super) const AUTHORITY_UNREADABLE: Text = Text {
    title: "The certificate authority's file cannot be read",
    cause: "No certificate could be taken from {file}: {reason}.",
    action: "Choose a file on this computer that holds the authority's certificate in PEM form.",
    takes: "At once.",
};

pub(super) const OUTPUT_UNWRITABLE: Text = Text {
    title: "The file cannot be written",
    cause: "Nothing was written to {file}: {reason}. What was there is untouched.",
    action: "Choose another name or folder: a new file, or one you may write, and neither a link nor a device.",
    takes: "At once.",
};

pub(super) const OUTPUT_LOST: Text = Text {
    title: "The result could not be written to standard output",
    cause: "What the command did is done; what it had to say about it is lost: {reason}.",
    action: "Make room where the output goes to, then have the result shown again.",
    takes: "At once.",
};

pub(super) const FILE_NOT_CHOSEN: Text = Text {
    title: "This file was not chosen in a dialog",
    cause: "The window uses the files you chose since it was opened, and no others.",
    action: "Choose the file again.",
    takes: "At once.",
};

pub(super) const FAULTS_UNREADABLE: Text = Text {
    title: "The fault script cannot be read",
    cause: "{file} is no list of rules: {reason}.",
    action: "Mend the file, or start the practice organization without it.",
    takes: "At once.",
};

pub(super) const PRACTICE_TOO_LARGE: Text = Text {
    title: "The practice organization would be too large",
    cause: "It is made in this computer's memory, and {reason}.",
    action: "Ask for a smaller one. A setup that was sent to you can be used once the numbers in it are mended.",
    takes: "At once.",
};
