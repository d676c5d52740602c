//! Values of a problem that are no data but something to say: told in words, in each language its own.
//!
//! What is kept, logged and printed as JSON is the id; its words are the attribute of that name of `value-…` in the catalogue's
//! `values.ftl`, where they may name other values of the same problem. Rejected: English phrases as values, which every language had
//! to quote.

use std::fmt;

/// A value that stands for words.
pub trait Worded: Copy {
    /// The value's name, as problems have it.
    const VALUE: &'static str;

    /// What is kept: a word that means the same in every version.
    fn id(self) -> &'static str;
}

/// Declares the ids of each value once.
macro_rules! worded {
    ($($(#[doc = $about:literal])+ $name:ident as $value:literal { $($variant:ident = $id:literal,)+ })+) => {
        $(
            $(#[doc = $about])+
            #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
            pub enum $name {
                $(#[doc = concat!("`value-", $value, ".", $id, "`.")] $variant,)+
            }

            impl Worded for $name {
                const VALUE: &'static str = $value;

                fn id(self) -> &'static str {
                    match self { $(Self::$variant => $id),+ }
                }
            }

            impl fmt::Display for $name {
                /// For logs and details.
                fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                    f.write_str(self.id())
                }
            }
        )+

        /// Every value that stands for words: its name and its id.
        pub const ALL_WORDED: &[(&str, &str)] = &[$($(($value, $id)),+),+];
    };
}

worded! {
    /// What nobody typed yet.
    Missing as "missing" {
        Url = "url",
        UserName = "user_name",
        Email = "email",
        FallbackOwner = "fallback_owner",
        DirectoryServer = "directory_server",
        Name = "name",
        Window = "window",
        Address = "address",
        TestUser = "test_user",
        OutsideMailbox = "outside_mailbox",
        Equipment = "equipment",
        RoomList = "room_list",
        Rooms = "rooms",
        FirstName = "first_name",
        LastName = "last_name",
        BothNames = "both_names",
    }

    /// What somebody or something is that an address or a name belongs to.
    What as "what" {
        Mailbox = "mailbox",
        Room = "room",
        Equipment = "equipment",
        Group = "group",
        PlainGroup = "plain_group",
        Contact = "contact",
        PersonOrShared = "person_or_shared",
        Nobody = "nobody",
        Untold = "untold",
        OrganizationalUnit = "organizational_unit",
        Computer = "computer",
        User = "user",
        Domain = "domain",
        Container = "container",
        Other = "other",
    }

    /// Of which kind a mailbox is that may be booked.
    Kind as "kind" {
        Room = "room",
        Equipment = "equipment",
        EquipmentMailbox = "equipment_mailbox",
        ResourceMailbox = "resource_mailbox",
    }

    /// What came in place of an answer, where the server's own words do not tell.
    Answered as "answered" {
        Redirect = "redirect",
        SignInPage = "sign_in_page",
    }

    /// Of what there may be `count` and no more.
    Limit as "limit" {
        Megabytes = "megabytes",
        Entries = "entries",
        Pages = "pages",
        RoomLists = "room_lists",
        Recipients = "recipients",
        Addresses = "addresses",
        Members = "members",
        Rooms = "rooms",
        People = "people",
        Elements = "elements",
        Values = "values",
        Levels = "levels",
        Groups = "groups",
    }

    /// Where DNS leads, if not by a record.
    Targets as "targets" {
        NotNeeded = "not_needed",
    }

    /// Until when something holds that has no day.
    Until as "until" {
        FurtherNotice = "further_notice",
    }

    /// Which settings are as they should be.
    Settings as "settings" {
        AsTheyAre = "as_they_are",
    }

    /// A file without a name.
    UnnamedFile as "file" {
        OfTheSetup = "file_of_the_setup",
    }

    /// How a user name could be written, with `login` and `domain`.
    Suggested as "suggested" {
        WithDomain = "with_domain",
    }

    /// Why something cannot be used.
    Reason as "reason" {
        // What is no file.
        IsFolder = "is_folder",
        IsPipe = "is_pipe",
        IsDevice = "is_device",
        IsSocket = "is_socket",
        IsLink = "is_link",
        IsNoFile = "is_no_file",
        // What a file is not to be; `size` is the most it may have.
        TooLarge = "too_large",
        OnAnotherComputer = "on_another_computer",
        ReadOnly = "read_only",
        AlreadyThere = "already_there",
        NoFolder = "no_folder",
        NotTheSystems = "not_the_systems",
        OthersMayWrite = "others_may_write",
        OwnerUnknown = "owner_unknown",
        SharedFolder = "shared_folder",
        // With `ending`, the one it should have.
        OtherEnding = "other_ending",
        // What is no text.
        NoText = "no_text",
        NoUnicode = "no_unicode",
        Empty = "empty",
        // What is no password.
        LargerThanAPassword = "larger_than_a_password",
        ManyLines = "many_lines",
        // What is no table; `line` is where.
        DamagedLetter = "damaged_letter",
        // With `count`, how many there are.
        UnusedLines = "unused_lines",
        UnknownLetters = "unknown_letters",
        OpenQuotation = "open_quotation",
        TooManyMegabytes = "too_many_megabytes",
        TooManyRows = "too_many_rows",
        TooManyCells = "too_many_cells",
        TooManyTexts = "too_many_texts",
        TooManyParts = "too_many_parts",
        TooMuchUnpacked = "too_much_unpacked",
        Protected = "protected",
        OldWorkbook = "old_workbook",
        BinaryWorkbook = "binary_workbook",
        OpenDocument = "open_document",
        Numbers = "numbers",
        OldDocument = "old_document",
        WordDocument = "word_document",
        OtherDocument = "other_document",
        OtherArchive = "other_archive",
        NoWorksheet = "no_worksheet",
        AllHidden = "all_hidden",
        // With `detail`, what the reader met.
        DamagedWorkbook = "damaged_workbook",
        // What is no file of authorities.
        NoCertificate = "no_certificate",
        DamagedCertificate = "damaged_certificate",
        // What is no document of ours.
        OtherVersion = "other_version",
        OutsideTheDataFolder = "outside_the_data_folder",
        ForeignId = "foreign_id",
        OtherBundle = "other_bundle",
        // What no setting can be; `values` are what it can be.
        OneOf = "one_of",
        NoProxyAddress = "no_proxy_address",
        OtherProxyScheme = "other_proxy_scheme",
        ProxyNamesAUser = "proxy_names_a_user",
        ProxyHasAPath = "proxy_has_a_path",
        // What no policy can be; `name` is the policy's, `detail` what the reader met.
        NoJson = "no_json",
        NoDictionary = "no_dictionary",
        NoPropertyList = "no_property_list",
        UnknownPolicy = "unknown_policy",
        PolicyTakesTruth = "policy_takes_truth",
        PolicyTakesProxy = "policy_takes_proxy",
        // What is no news of a version; `found` and `known` are formats, `name` a file's.
        UpdateTooLarge = "update_too_large",
        NotHttps = "not_https",
        NoEnd = "no_end",
        NoUrl = "no_url",
        NoPublicKey = "no_public_key",
        LeadsOn = "leads_on",
        OtherForm = "other_form",
        OtherProduct = "other_product",
        NoFileName = "no_file_name",
        // What servers gave.
        NotLdap = "not_ldap",
        NoId = "no_id",
        LongId = "long_id",
        UnclearFlag = "unclear_flag",
        NoTime = "no_time",
        ManyAttendees = "many_attendees",
        // What the practice organization cannot be: `count` are asked for, `most` can be.
        ManyRooms = "many_rooms",
        ManyMeetings = "many_meetings",
        ManyMeetingsOfARoom = "many_meetings_of_a_room",
        ManyPeople = "many_people",
        NoPractice = "no_practice",
    }
}
