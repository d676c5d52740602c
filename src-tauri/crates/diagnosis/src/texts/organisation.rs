//! Texts about owners, rooms and their directory.

use super::text::Text;

pub(super) const AUTODISCOVER_NOTHING_FOUND: Text = Text {
    title: "Autodiscover found no Exchange",
    cause: "None of the {attempts} attempts for {domain} gave an Exchange Web Services URL.",
    action: "Type the URL yourself.",
    takes: "At once.",
};

pub(super) const AUTODISCOVER_HOST_UNCONFIRMED: Text = Text {
    title: "Autodiscover leads to {to}",
    cause: "This host is outside of {domain}, so nothing was sent to it.",
    action: "Confirm the host if it is yours.",
    takes: "At once.",
};

pub(super) const AUTODISCOVER_SERVICE_MISSING: Text = Text {
    title: "DNS does not lead to Autodiscover",
    cause: "There is no record {service}, and Autodiscover was not found without one.",
    action: "Have the SRV record or the host autodiscover published in DNS.",
    takes: "Minutes inside, up to a day in public DNS.",
};

pub(super) const AUTODISCOVER_OTHER_HOST: Text = Text {
    title: "Autodiscover leads to {to}, this setup uses {host}",
    cause: "Mail programs of {domain} go to {to}. Both may be the same Exchange, or one of them is out of date.",
    action: "Compare the two, and use the URL Autodiscover gives, or have Autodiscover corrected.",
    takes: "At once.",
};

pub(super) const AUTODISCOVER_ADDRESS_UNKNOWN: Text = Text {
    title: "Autodiscover does not know {account}",
    cause: "{to} answers as Autodiscover does, and says that no mailbox there has this address.",
    action: "Check the service account's e-mail address, or type the URL yourself.",
    takes: "At once.",
};

pub(super) const AUTODISCOVER_REDIRECT_LOOP: Text = Text {
    title: "Autodiscover goes round in a circle at {to}",
    cause: "The redirects lead back to where they came from.",
    action: "Type the URL yourself, or have the redirect at {to} corrected.",
    takes: "At once.",
};

pub(super) const AUTODISCOVER_WEB_SITE: Text = Text {
    title: "A web site answers in place of Autodiscover",
    cause: "{to} answers with {answered}, which is made for people.",
    action: "Type the URL yourself.",
    takes: "At once.",
};

pub(super) const ENVIRONMENT_ELSEWHERE: Text = Text {
    title: "Not all mailboxes are in this organization",
    cause: "These are elsewhere, in another Exchange organization or in Exchange Online: {mailboxes}.",
    action: "Leave them out, or have them moved here.",
    takes: "Hours, for a move.",
};

pub(super) const ADDRESS_INVALID: Text = Text {
    title: "This is not an e-mail address",
    cause: "«{text}» has not the form name@domain.",
    action: "Correct the address.",
    takes: "At once.",
};

pub(super) const FALLBACK_OWNER_NOT_FOUND: Text = Text {
    title: "{owner} is not in the directory",
    cause: "The address is misspelt, hidden or outside of the organization.",
    action: "Choose another fallback owner, or add this one to the planner's users first.",
    takes: "At once.",
};

pub(super) const FALLBACK_OWNER_WITHOUT_MAILBOX: Text = Text {
    title: "{owner} has no mailbox",
    cause: "The address belongs to a contact or a group.",
    action: "Choose a person with a mailbox.",
    takes: "At once.",
};

pub(super) const FALLBACK_OWNER_IS_ROOM: Text = Text {
    title: "{owner} is a room",
    cause: "Meetings without a known owner go to a person.",
    action: "Choose a person with a mailbox.",
    takes: "At once.",
};

pub(super) const FALLBACK_OWNER_IS_ALIAS: Text = Text {
    title: "{owner} is not the fallback owner's primary address",
    cause: "The primary address is {primary}, which the person's own meetings carry: the planner would hold the same person twice.",
    action: "Write {primary}.",
    takes: "At once.",
};

pub(super) const ROOM_NOT_FOUND: Text = Text {
    title: "{room} is not in the directory",
    cause: "The address is misspelt, or the mailbox does not exist.",
    action: "Check the address.",
    takes: "At once.",
};

pub(super) const ROOM_WRONG_KIND: Text = Text {
    title: "{room} is no room",
    cause: "The address belongs to {what}.",
    action: "Remove it, or have the mailbox turned into a room mailbox.",
    takes: "A few minutes.",
};

pub(super) const ROOM_ADDRESS_IS_ALIAS: Text = Text {
    title: "{room} is not the room's primary address",
    cause: "The primary address is {primary}.",
    action: "Use {primary}.",
    takes: "At once.",
};

pub(super) const ROOM_SUBJECTS_HIDDEN: Text = Text {
    title: "Subjects of {room} are hidden",
    cause: "In {hidden} of {sampled} meetings the subject is the organizer's name: the room replaces subjects when it answers requests.",
    action: "Have the room keep subjects, or go on without them.",
    takes: "At once for new meetings; older ones stay as they are.",
};

pub(super) const ROOM_DUPLICATE: Text = Text {
    title: "{room} is listed twice",
    cause: "Two entries are the same mailbox.",
    action: "Remove one of them.",
    takes: "At once.",
};

pub(super) const ROOM_LIST_TRUNCATED: Text = Text {
    title: "{list} may hold more rooms",
    cause: "Exchange gives at most 100 rooms of a list and does not say whether there are more.",
    action: "Compare with the list in Exchange, and add missing rooms by address.",
    takes: "At once.",
};

pub(super) const ROOM_LISTS_MISSING: Text = Text {
    title: "There are no room lists in this organization",
    cause: "Nobody made any, so there is nothing to take rooms from.",
    action: "Use the address book, type the addresses, or add a CSV file. An Exchange administrator makes a list with New-DistributionGroup -RoomList.",
    takes: "At once.",
};

pub(super) const ROOM_LISTS_EMPTY: Text = Text {
    title: "The room lists hold no rooms",
    cause: "They are there, and nobody put a room into them.",
    action: "Use the address book, type the addresses, or add a CSV file. An Exchange administrator fills a list with Add-DistributionGroupMember.",
    takes: "At once.",
};

pub(super) const ZONE_UNKNOWN: Text = Text {
    title: "The time zone {zone} is not known",
    cause: "It is a custom zone, or a name no table has.",
    action: "Choose the room's time zone yourself.",
    takes: "At once.",
};
