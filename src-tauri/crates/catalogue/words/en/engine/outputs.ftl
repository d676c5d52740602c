### What is said of pasted outputs: what was read, what it decides and why, and why one was not read.

outputs-role = { $state ->
    [delegating] { $role } is assigned to { $assignee }: delegating only.
    [disabled] { $role } is assigned to { $assignee }: disabled.
    [unknown] { $role } is assigned to { $assignee }; whether that is in force is not in the output.
   *[enabled] { $role } is assigned to { $assignee }: enabled.
}
outputs-effective = It is effective for { $user }.
outputs-scope = Its scope is { $scope }.
outputs-settings = { $mailbox }: { $settings }.
outputs-group = { $name ->
    [none] A group whose name is not in the output:
   *[other] { $name }:
}
outputs-kind = It is a { $kind }.
outputs-managed = It is managed by { $managers }.
outputs-unmanaged = Nobody manages it.
outputs-members = { $count ->
    [one] It has { $count } member.
   *[other] It has { $count } members.
}
outputs-granted = { $reach ->
    [inside] { $role } in { $scope }: the mailbox is inside.
    [outside] { $role } in { $scope }: the mailbox is outside.
    [unknown] { $role } in { $scope }: whether the mailbox is inside is not in the output.
   *[unasked] { $role } in { $scope }: no mailbox was asked about.
}
outputs-granted-everywhere = { $reach ->
    [inside] { $role }: the mailbox is inside.
    [outside] { $role }: the mailbox is outside.
    [unknown] { $role }: whether the mailbox is inside is not in the output.
   *[unasked] { $role }: no mailbox was asked about.
}
outputs-nothing = { $cmdlet } found nothing.

outputs-assignment-disabled = The assignment “{ $name }” is disabled.
outputs-assignment-delegating = The assignment “{ $name }” only lets { $account } hand the role to others; it does not give it.
outputs-assigned-to-group = The role is assigned to the group “{ $group }”, and the output does not show who is in it. Run the command again with -GetEffectiveUsers.
outputs-assigned-to-id = The role is assigned to { $id }, and an id does not tell who that is. Run the command again with -RoleAssignee and the account, and the columns AssignmentMethod and Account, as the command of this step has them.
outputs-unassigned = No assignment of { $role } names { $account }.
outputs-scope-filter = { $reach ->
    [further] The filter of the scope “{ $scope }” reaches further than this product needs: `{ $filter }`.
    [less] The filter of the scope “{ $scope }” leaves out mailboxes that this product needs: `{ $filter }`.
   *[other] The filter of the scope “{ $scope }” is not the one that this product needs: `{ $filter }`.
} Run the script of this step again; it asks before it changes the filter.
outputs-not-shown = { $name } is not in the output.
outputs-mailbox-id = { $id } is an id, which does not tell whose mailbox it is. Add the column Mailbox with the address: `{ $command }`.
outputs-instead = { $setting } is { $is } instead of { $wish }.
outputs-room-instead = { $room }: { $setting } is { $is } instead of { $wish }.
outputs-group-id = { $id } is an id, which does not tell which group it is. Add the column PrimarySmtpAddress: run { $cmdlet } again with `| { $format }` behind it.
outputs-no-room-list = It is a { $kind }, not a RoomList.
outputs-manager-id = ManagedBy shows { $id }, and an id does not tell whether that is { $account }. Run { $cmdlet } again with `| { $format }` behind it, which shows the managers' addresses.
outputs-no-manager = Nobody manages it; it should be { $account }.
outputs-other-managers = It is managed by { $managers }, not by { $account }.
outputs-scope-untold = The output does not tell what the scope “{ $scope }” reaches: its name says nothing. Run the command of this step, which reads its filter.
outputs-range-short = The role is given for “{ $range }” alone, which is not what this product needs. Run the script of this step.
outputs-other-application = The command asked about the application { $application }, which is not the one of this setup. Run the command of this step, which has its client id in it.
outputs-fits-several = “{ $name }” fits several of the rooms here, so it decides none of them. Run { $cmdlet } by the command of this step, which gives each room's address.
outputs-not-granted = No role grants { $permission }.
outputs-no-resource = The command did not ask about a mailbox. Run it again with -Resource and a room's address.
outputs-outside = { $mailbox } is outside the scope in which { $permission } is granted.
outputs-column-needed = { $column } is not in the output, and without it nothing can be told about { $name }. Run { $cmdlet } again with `| { $format }` behind it.
outputs-not-all = The output does not hold all objects: a row without values stands among them, or the command line leaves some out. Run { $cmdlet } again, without anything that filters.
outputs-two-answers = { $name } is in the output more than once, with different answers. Run the command again and paste only what it prints now.
outputs-resource-needed = The output does not tell which mailbox each answer is about. Add the column Resource, with the application in place of APPLICATION: `{ $command }`.
outputs-decides-nothing = It decides nothing on this list as it stands.
outputs-decides-nothing-here = It decides nothing on this list: it is about other mailboxes, names are still to be typed, or what it is about is verified by checks here.

outputs-empty = Nothing was pasted. Copy what the command printed, with its command line.
outputs-too-long = The text is longer than 4 MB. Copy only what the command printed.
outputs-unreadable = The text is neither a list nor a table nor CSV as PowerShell prints them. Copy the whole output, with its column names.
outputs-unknown-columns = The columns { $columns } do not belong to a command that is read here: Get-ManagementRoleAssignment, Get-CalendarProcessing, Get-DistributionGroup, Test-ServicePrincipalAuthorization.
outputs-failed = The command reported an error: { $message }
outputs-shortened = “{ $value }” in { $column } was shortened by PowerShell. Run { $cmdlet } again with `| { $format }` behind it.
outputs-shortened-list = The list in { $column } was shortened by PowerShell. Run `$FormatEnumerationLimit = -1` first, then { $cmdlet } again with `| { $format }` behind it.
outputs-missing = The output does not show { $column }. Run { $cmdlet } again with `| { $format }` behind it.
outputs-type-instead = The CSV shows the type of { $column } instead of its value. Run { $cmdlet } again with `| { $format }` behind it.
outputs-unknown-value = “{ $value }” is no value of { $column }. Copy the output as PowerShell prints it.
outputs-misaligned = The columns of the table do not line up; spaces were lost on the way. Copy the output as plain text, or run the command again with `| Format-List | Out-String -Width 4096` behind it.
outputs-ragged = Row { $row } of the CSV has { $cells } cells, the header has { $columns }. Copy the file's text unchanged.
outputs-joined = The value of { $column } stands in several lines, and it may be “{ $one }” or “{ $other }”. Run { $cmdlet } again with `| { $format }` behind it, which prints each value in one line.
outputs-open = The text ends with “{ $value }” in { $column }, which may go on in a next line. Copy what { $cmdlet } printed to the next prompt, with the empty line at its end.
outputs-unclear = The elements of “{ $value }” in { $column } cannot be told apart. Run { $cmdlet } again with `| { $format }` behind it.
outputs-unclear-cell = The elements of “{ $value }” in { $column } cannot be told apart. Run the command again with `| Format-List | Out-String -Width 4096` behind it instead of a CSV.
outputs-unread = The line “{ $line }” looks like part of an object, but of none in the text. Copy everything the command printed, from its command line to the next prompt; `| Format-List | Out-String -Width 4096` behind the command prints each value in one line.
outputs-row = The line “{ $line }” may be an object of the table, or the rest of the one above it. Run the command again with `| Format-List | Out-String -Width 4096` behind it.
outputs-at-margin = The CSV was broken at the margin of the window, at “{ $line }”. Save it with Export-Csv and paste the text of the file, or run the command again with `| Format-List | Out-String -Width 4096` behind it.
outputs-unclosed = A quotation mark in the CSV is never closed, from “{ $line }” on: the end is missing. Copy the whole text.
outputs-nothing-below = Nothing stands below the command { $cmdlet }. Copy what it printed as well, to the next prompt.
