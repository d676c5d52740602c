//! Texts about what Exchange itself answers.

use super::text::Text;

pub(super) const HTTP_FORBIDDEN: Text = Text {
    title: "{host} refuses access",
    cause: "The server answers 403: Exchange Web Services are switched off for this account, or a firewall blocks them.",
    action: "Have Exchange Web Services allowed for the service account.",
    takes: "Up to 15 minutes.",
};

pub(super) const HTTP_NOT_FOUND: Text = Text {
    title: "Nothing is published at this URL",
    cause: "{host} answers 404 for {url}.",
    action: "Check the path: it ends in /EWS/Exchange.asmx.",
    takes: "At once.",
};

pub(super) const HTTP_UNAVAILABLE: Text = Text {
    title: "{host} is not available right now",
    cause: "The server answers {status} without saying why.",
    action: "Wait and check again.",
    takes: "Usually a few minutes.",
};

pub(super) const HTTP_UNEXPECTED: Text = Text {
    title: "{host} gave an unexpected answer",
    cause: "The status {status} is none Exchange gives here; a proxy or another server may have answered.",
    action: "Check the URL.",
    takes: "At once.",
};

pub(super) const NOT_EWS: Text = Text {
    title: "What answers at this URL is not Exchange Web Services",
    cause: "{host} answered with {answered}.",
    action: "Use the URL ending in /EWS/Exchange.asmx, without a sign-in page in front.",
    takes: "At once.",
};

pub(super) const EWS_MALFORMED: Text = Text {
    title: "The answer of {host} cannot be read",
    cause: "Part of it is not well-formed XML; a single damaged entry is enough, or something between that changed or cut it.",
    action: "Check again; if it stays, try without the proxy.",
    takes: "At once.",
};

pub(super) const EWS_TOO_LARGE: Text = Text {
    title: "The answer of {host} is too large",
    cause: "Anteroom reads {limit} at most, so that no server can fill this computer's memory.",
    action: "Find out whether {host} is the right server. If it is, choose a shorter time window.",
    takes: "At once.",
};

pub(super) const EWS_ENDLESS: Text = Text {
    title: "The calendar of {room} does not come to an end",
    cause: "{host} went on giving entries after {limit}, more than any room has. What was read until then is kept.",
    action: "Look into the calendar for what makes entries by itself, and ask who runs {host} whether it answers rightly.",
    takes: "As long as the search takes.",
};

pub(super) const EWS_THROTTLED: Text = Text {
    title: "Exchange asks to wait",
    cause: "The server is busy and limits how much it answers.",
    action: "Wait a few minutes, then try again.",
    takes: "Usually a few minutes.",
};

pub(super) const IMPERSONATION_DENIED: Text = Text {
    title: "The service account may not act as {room}",
    cause: "The role ApplicationImpersonation is missing, or its scope leaves this mailbox out.",
    action: "Have impersonation granted for rooms.",
    takes: "Up to 30 minutes.",
};

pub(super) const IMPERSONATION_SPORADIC: Text = Text {
    title: "The service account is refused now and then as {room}",
    cause: "The mailbox was opened and refused within minutes, so the right is there: one of several servers does not know of it, or cannot look it up.",
    action: "Check {room} again; if it stays, have the servers compared.",
    takes: "Up to 30 minutes after a right was granted.",
};

pub(super) const MAILBOX_NOT_FOUND: Text = Text {
    title: "No mailbox has the address {room}",
    cause: "The address is misspelt, belongs to a contact, or the mailbox is in another environment.",
    action: "Check the address.",
    takes: "At once.",
};

pub(super) const MAILBOX_MOVING: Text = Text {
    title: "The mailbox of {room} is being moved",
    cause: "Exchange does not give it out while it moves between databases.",
    action: "Wait until the move is complete, then check again.",
    takes: "Minutes to hours, by size.",
};

pub(super) const MAILBOX_UNAVAILABLE: Text = Text {
    title: "The mailbox of {room} cannot be reached",
    cause: "It is disabled, or its database is dismounted or overloaded.",
    action: "Wait and check again.",
    takes: "Usually a few minutes.",
};

pub(super) const EWS_ACCESS_DENIED: Text = Text {
    title: "The service account may not open the calendar of {room}",
    cause: "It has neither impersonation nor a permission on the folder.",
    action: "Have impersonation granted for rooms.",
    takes: "Up to 30 minutes.",
};

pub(super) const FOLDER_NOT_FOUND: Text = Text {
    title: "The calendar of {room} is not there",
    cause: "The folder does not exist, or the service account may not see it.",
    action: "Have impersonation granted for rooms.",
    takes: "Up to 30 minutes.",
};

pub(super) const ITEM_NOT_FOUND: Text = Text {
    title: "An item is gone",
    cause: "It was deleted or moved since it was listed.",
    action: "Import the room again.",
    takes: "At once.",
};

pub(super) const ITEM_UNREADABLE: Text = Text {
    title: "An item cannot be read",
    cause: "It is damaged in the mailbox, or Exchange stumbles over it each time.",
    action: "Open it in Outlook, and save or delete it.",
    takes: "At once.",
};

pub(super) const TOO_MANY_ITEMS: Text = Text {
    title: "One moment of {room} holds too many entries",
    cause: "Exchange gives at most 1000 entries at once, and these cannot be divided further.",
    action: "Look into the room's calendar for a program that keeps adding entries.",
    takes: "At once.",
};

pub(super) const SERVER_TRANSIENT: Text = Text {
    title: "Exchange had a fault that passes",
    cause: "The server reports {response_code}.",
    action: "Wait and check again.",
    takes: "Usually a few minutes.",
};

pub(super) const VERSION_UNSUPPORTED: Text = Text {
    title: "{host} is too old",
    cause: "The server does not know this request; Anteroom needs Exchange Server 2013 SP1 or newer.",
    action: "Use a newer server of the organization.",
    takes: "As long as an upgrade takes.",
};

pub(super) const EWS_DISABLED: Text = Text {
    title: "Exchange Web Services are switched off",
    cause: "The user or the organization does not allow them: {reason}.",
    action: "Have Exchange Web Services allowed for the service account.",
    takes: "Up to 15 minutes.",
};

pub(super) const EWS_REQUEST_REFUSED: Text = Text {
    title: "Exchange refused the request",
    cause: "The server found the request wrong: {response_code}. This is a defect in Anteroom.",
    action: "Copy the evidence and report it.",
    takes: "With the next version.",
};

pub(super) const EWS_UNRECOGNIZED: Text = Text {
    title: "Exchange gave an answer Anteroom does not know",
    cause: "The response code is {response_code}.",
    action: "Copy the evidence and report it.",
    takes: "With the next version.",
};

pub(super) const DAY_UNREADABLE: Text = Text {
    title: "A day of {room} cannot be listed",
    cause: "Exchange stumbles over an entry or a series of this day, and gives none of the day's entries. The days around it are complete.",
    action: "Open the calendar in Outlook at this day, save or delete what looks damaged, and import the room again.",
    takes: "At once.",
};

pub(super) const SERIES_NOT_EXPANDED: Text = Text {
    title: "A series of {room} was not divided into its meetings",
    cause: "The server gave the series in place of its meetings, so their days are not known.",
    action: "Look the series up in the calendar, and enter its meetings in the planner by hand.",
    takes: "At once.",
};

pub(super) const SERVER_OUT_OF_SUPPORT: Text = Text {
    title: "Microsoft does not support {product} any more",
    cause: "Version {version} gets no security updates. Anteroom works with it.",
    action: "Plan the move to Exchange Server SE.",
    takes: "As long as the move takes.",
};
