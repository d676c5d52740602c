### The dialog that forgets a customer.

forget-title = Forget { $name }
forget-looking = Looking for everything that is kept of this customer
forget-goes = This goes, and cannot be brought back
forget-stays = This stays
forget-group-setup = { $count ->
    [one] The setup with { $count } room
   *[other] The setup with { $count } rooms
}
forget-group-planner = The planner on this computer: { $meetings } meetings and { $people } people
forget-group-planner-unknown = The planner on this computer
forget-group-password = The password in the credential store
forget-group-beside = Planners of setup files that carry this setup's id and connect something else
forget-group-logs = Logs that name this customer. They are emptied whole, and may name other customers too
forget-group-papers = Documents in the data folder that name this customer
forget-group-elsewhere = The planner outside the data folder
forget-files = { $count ->
    [one] { $count } file, { $size }
   *[other] { $count } files, { $size }
}
forget-stay-exports = What you saved elsewhere: reports, handover documents, scripts, exported setups, support bundles.
forget-stay-server = What the scripts did in Exchange: the service account, its permissions, the settings of the rooms.
forget-stay-system_log = Failures of unattended imports in the system's own log, until the system drops them.
forget-stay-schedule = Tasks of this computer that call Anteroom for this customer. Remove them yourself.
forget-stay-backups = Backups of this computer.
forget-stay-setup_file = The setup file { $place }.
forget-stay-profile = The product's profile { $place }, which other setups may use.
forget-undo = Save a script that takes it back, for
forget-undoSaved = The script was saved: { $file }. Run it with -Undo, beside its journal.
forget-undoName = { $name }.ps1
forget-holder = { $program } is using the planner since { $when }. Wait until it has ended, then look again.
forget-again = Look again
forget-confirm = Forget for good
forget-forgetting = Forgetting { $name }
forget-left = Forgotten, but for what is still there
forget-left-hint = Anteroom tries again each time it starts.
forget-left-password = The password in the credential store
forget-close = Close
forget-done = { $name } was forgotten. Nothing of it is kept in Anteroom.
forget-unforgotten = Something is still there of a customer who was to be forgotten
