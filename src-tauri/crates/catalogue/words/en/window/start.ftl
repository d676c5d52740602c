### The start page: setups, practice mode, what was found wrong when Anteroom was opened.

start-brand = Anteroom
start-title = Connect meeting rooms with the planner
start-lead = Each customer has a setup of its own. It keeps everything you type, so you can close Anteroom at any moment and go on later.
start-setups = Setups
start-none = There is no setup yet. Create one for your customer, or look around in practice mode first.
start-new = New setup
start-import = Import a setup
start-import-filter = Anteroom setup
start-more = More for { $name }
start-rename = Rename
start-duplicate = Duplicate
start-export = Export
start-forget = Forget
start-practiceBadge = Practice
start-resumable = Import can be resumed
start-at = Step { $number }, { $step }
start-rooms = { $count ->
    [one] { $count } room
   *[other] { $count } rooms
}
start-changed = Changed { $time }
start-name-new = New setup
start-name-rename = Rename the setup
start-name-duplicate = Duplicate the setup
start-name-label = Name of the customer
start-name-hint = Only for you: it stands in the list and above the steps.
start-name-missing = Enter a name
start-name-copy = { $name } (copy)
start-name-create = Create the setup
start-duplicate-note = Everything is copied but the password.
start-practice-title = Practice mode
start-practice-body = A simulated Exchange organization runs on this computer, with rooms, people and years of meetings. Walk through all six steps without touching a real server.
start-practice-size = Size
start-practice-small = Small
start-practice-medium = Medium
start-practice-large = Large
start-practice-hint = { $rooms } rooms, { $meetings } calendar entries each
start-practice-begin = Begin with
start-practice-prepared = Everything prepared
start-practice-prepared-hint = Accounts and permissions are in place
start-practice-nothing = Nothing prepared
start-practice-nothing-hint = Every requirement has to be met first
start-practice-start = Start practice mode
start-practice-starting = Starting the practice organization
start-exported = The setup was exported without its password.
start-imported = The setup was imported. It needs its password again.
start-unreadable = { $count ->
    [one] One setup file cannot be read and was left as it is
   *[other] { $count } setup files cannot be read and were left as they are
}
start-newer = { $count ->
    [one] One setup was written by a newer version of Anteroom and was left as it is
   *[other] { $count } setups were written by a newer version of Anteroom and were left as they are
}
start-noSessionBus-title = This desktop has no session bus
start-noSessionBus-text = Passwords are kept until you close this window, not longer, and starting Anteroom again opens a second window; both can be used. In a desktop session passwords are kept, and one window is enough.
start-version = Version { $version }
start-dataFolder = Setups and logs are kept in { $folder }
start-failedTitle = Anteroom cannot read its setups
start-fileName = { $name }.anteroom.json
