use anteroom_catalogue::Words;
use anteroom_domain::CalendarProcessing;
use proptest::prelude::*;

use super::*;

fn assignments(text: &str) -> Vec<RoleAssignment> {
    match parse_output(text).as_deref() {
        Ok([Output { objects: Objects::RoleAssignments(all), .. }]) => all.clone(),
        other => panic!("role assignments were pasted, {other:?} was read"),
    }
}

/// A name as it is kept.
fn through(name: &str) -> String {
    anteroom_domain::typed(name, anteroom_domain::limits::SHOWN)
}

proptest! {
    #[test]
    fn no_text_makes_it_panic(text in "\\PC{0,400}") {
        let _ = parse_output(&text);
    }

    #[test]
    fn no_heap_of_pieces_of_outputs_makes_it_panic(
        pieces in prop::collection::vec(
            prop::sample::select(vec![
                "Name : a", "Role : ApplicationImpersonation", "Enabled : True", "      : ", "RoleAssigneeName : {",
                "----", "---- ----  -- ", "Name Role", "Name,Role,Enabled", "\"a;\"\"b", "{a, b…}", "[PS] C:\\>", ">>",
                "PS C:\\> Get-DistributionGroup x", "WARNING: x", "+ CategoryInfo : x", "Get-X : y", "日本 語", "\u{1b}[3",
                "RecipientTypeDetails", "--------------------", "RoomList", "\n", "  ", "\t", "\r", "…", "\u{0}",
            ]),
            0..30,
        ),
        glue in prop::sample::select(vec!["\n", " ", "", "\r\n", ",", "\n\n"]),
    ) {
        let _ = parse_output(&pieces.join(glue));
    }

    #[test]
    fn hostile_names_stay_data_in_a_list(name in "[ -~äöüß€’«»]{1,60}") {
        let name = name.trim();
        prop_assume!(!name.is_empty() && !value::is_shortened(name) && !value::is_type_name(name));
        let text = format!(
            "\nName             : {name}\nRole             : ApplicationImpersonation\nRoleAssigneeName : {name}\n\
             Enabled          : False\n\n"
        );
        let all = assignments(&text);
        prop_assert_eq!(all.len(), 1, "a name opens no second object");
        prop_assert_eq!(all[0].assignee(), through(name));
        prop_assert!(all[0].enabled == Some(false), "a name switches nothing on");
    }

    #[test]
    // Neither a prompt's «>» nor a list's «:» nor the «+» of an error is generated: most names would have to be thrown away.
    fn hostile_names_stay_data_in_csv(name in "[ -*,-9;-=?-~äöüß€’\n]{1,60}") {
        prop_assume!(!name.trim().is_empty() && !name.contains("Get-") && !name.contains("Test-"));
        prop_assume!(!name.contains("***") && !name.contains("```") && !name.contains("\n-"));
        prop_assume!(!value::is_shortened(name.trim()) && !value::is_type_name(name.trim()));
        let quoted = name.replace('"', "\"\"");
        let text = format!(
            "\"Role\",\"RoleAssigneeName\",\"Enabled\"\r\n\"ApplicationImpersonation\",\"{quoted}\",\"False\"\r\n"
        );
        // A line end in a name may be a console's margin, where its line is the longest.
        if let Err(Refused::AtMargin { .. }) = parse_output(&text) {
            return Ok(());
        }
        let all = assignments(&text);
        prop_assert_eq!(all.len(), 1, "a name opens no second row");
        prop_assert_eq!(all[0].assignee(), through(&name));
        prop_assert!(all[0].enabled == Some(false), "a name switches nothing on");
    }

    #[test]
    fn a_table_gives_back_what_was_set_into_it(
        rows in prop::collection::vec(("[A-Za-zäöü日本][A-Za-z0-9äöü日本$;'(){}.-]{0,10}[a-z]", any::<bool>()), 1..6)
    ) {
        let width = |text: &str| text.chars().map(|sign| if sign > '\u{2000}' { 2 } else { 1 }).sum::<usize>();
        let mut text = "\nRoleAssigneeName               Role                     Enabled\n\
                        ----------------               ----                     -------\n".to_owned();
        for (name, enabled) in &rows {
            let padding = " ".repeat(31 - width(name));
            text.push_str(&format!("{name}{padding}ApplicationImpersonation {}\n", if *enabled { "   True" } else { "  False" }));
        }
        let all = assignments(&text);
        let read: Vec<_> = all.iter().map(|one| (one.assignee().to_owned(), one.enabled == Some(true))).collect();
        prop_assert_eq!(read, rows);
    }
}

#[test]
fn a_word_too_long_for_the_line_is_put_together_again() {
    let text = "\
Name              : group
PrimarySmtpAddress: rooms@contoso.com
ManagedBy         : {contoso.com/OrganizationalUnitWithAVeryLongNameIndeed
                    /svc-planner}
";
    let read = parse_output(text).unwrap();
    let [Output { objects: Objects::DistributionGroups(groups), .. }] = read.as_slice() else {
        panic!("{read:?}")
    };
    assert_eq!(
        groups[0].managed_by.as_deref(),
        Some(&["contoso.com/OrganizationalUnitWithAVeryLongNameIndeed/svc-planner".to_owned()][..]),
        "the word filled the line, so it was cut there"
    );
}

#[test]
fn a_continuation_that_looks_like_a_property_is_none() {
    let text = "\
Role             : ApplicationImpersonation
RoleAssigneeName : somebody who writes
                   Enabled : True
Enabled          : False
";
    assert_eq!(
        assignments(text)[0].enabled,
        Some(false),
        "it stands further to the right than properties do"
    );
}

#[test]
fn what_is_refused_tells_what_to_do() {
    let refused = parse_output("Role\tRoleAssigneeName\nApplicationImp...\tsvc\n").unwrap_err();
    let refused = Words::english().tell(&refused.text());
    assert!(refused.contains("Format-List"), "{refused}");
}

#[test]
fn a_name_with_hyphen_and_colon_is_no_error() {
    let text = "\
RoleAssigneeName    Role                     Enabled
----------------    ----                     -------
Kiosk-Berlin: rooms ApplicationImpersonation True
";
    assert_eq!(assignments(text)[0].assignee(), "Kiosk-Berlin: rooms");
    let failed = "Get-CalendarProcessing: The operation couldn't be performed.\n";
    assert!(matches!(parse_output(failed), Err(Refused::CommandFailed { .. })));
}

#[test]
fn a_long_text_of_nothing_but_heads_is_read_in_one_go() {
    let heads = "RoleAssigneeName Role Enabled\n---------------- ---- -------\n".repeat(20_000);
    // Each head read with everything below it would be a thousand million rows.
    assert!(parse_output(&heads).is_err(), "names of columns are no assignments");
    let blank = format!("Get-DistributionGroup{}x", "\n".repeat(1_000_000));
    assert_eq!(parse_output(&blank), Err(Refused::Unreadable));
}

#[test]
fn marks_of_direction_change_no_name() {
    let text =
        "Role : ApplicationImpersonation\nRoleAssigneeName : \u{202e}svc\u{202c}\u{61c}\nEnabled : True\n";
    assert_eq!(assignments(text)[0].assignee(), "svc", "what is not seen is not part of it");
}

#[test]
fn a_list_whose_blanks_were_lost_may_begin_with_a_name_nobody_knows() {
    let text = "RunspaceId : 1\nRole : ApplicationImpersonation\nRoleAssigneeName : svc\nEnabled : False\n";
    assert_eq!(assignments(text)[0].enabled, Some(false));
}

#[test]
fn what_fits_two_rooms_or_another_application_decides_nothing() {
    let room = |address: &str, name: &str| vec![address.to_owned(), name.to_owned()];
    let expected = Expected {
        rooms: vec![room("r1@muc.contoso.com", "Besprechung 1"), room("r1@ber.contoso.com", "Besprechung 1")],
        room_processing: CalendarProcessing { delete_subject: Some(false), ..Default::default() },
        application: vec!["11111111-2222-3333-4444-555555555555".to_owned()],
        ..Expected::default()
    };
    let verdict = |text: &str| {
        let outputs = parse_output(text).unwrap();
        outputs
            .iter()
            .flat_map(|output| output.verdicts(&expected))
            .map(|one| (one.what, one.met))
            .collect::<Vec<_>>()
    };
    let one = "Identity      : contoso.com/Berlin/Besprechung 1\nDeleteSubject : False\n";
    assert_eq!(verdict(one), [("rooms.processing", None)]);
    let other = "PS C:\\> Test-ServicePrincipalAuthorization -Identity 99999999-2222-3333-4444-555555555555 -Resource \
                 r1@muc.contoso.com | fl\n\nRoleName           : Application Calendars.ReadWrite\n\
                 GrantedPermissions : {Calendars.ReadWrite}\nInScope            : True\n\nPS C:\\>\n";
    assert_eq!(verdict(other), [("application.access", None)]);
}
