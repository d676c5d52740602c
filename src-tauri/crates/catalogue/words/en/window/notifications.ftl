### The step “Notifications”.

notifications-title = Decide about e-mail notifications
notifications-lead = Each meeting the planner takes over can send an e-mail to its owner. During an import these are usually unwanted: people hear again about meetings they already know.

notifications-switch = Disable all e-mail notifications during the import
notifications-switch-on = No e-mail is sent while meetings are imported.
notifications-switch-off = The planner sends an e-mail for each imported meeting.
notifications-restored = Afterwards the planner's switch is set back to what it is now, even if the app closes in between: the next start sets it back before anything else.
notifications-nowOn = Right now the planner sends notifications.
notifications-nowOff = Right now the planner's notifications are disabled. They stay so after the import.

notifications-preview-title = What would be sent otherwise
notifications-preview-sent = { $count ->
    [one] { $count } e-mail
   *[other] { $count } e-mails
}
notifications-preview-people = { $count ->
    [one] to { $count } person
   *[other] to { $count } people
}
notifications-preview-withSwitch = With the switch on, none of these is sent.
notifications-preview-withoutSwitch = With the switch off, these are sent while the import runs.
notifications-preview-notCounted = Not counted yet. Counting reads the calendars and writes nothing.
notifications-preview-count = Count them now
notifications-preview-counting = { $done } of { $total } rooms counted
notifications-preview-cancel = Cancel counting
notifications-preview-outbox = { $count ->
    [one] { $count } notification waits in the planner's outbox and is not touched.
   *[other] { $count } notifications wait in the planner's outbox and are not touched.
}

notifications-primary = Continue
