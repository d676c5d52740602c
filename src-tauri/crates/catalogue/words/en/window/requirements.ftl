### The step “Requirements”.

requirements-title = Check what has to be in place
requirements-lead = Most imports that fail, fail here. Anteroom checks by itself what it can; the rest you confirm.
requirements-environment = Where are the mailboxes of your rooms?
requirements-environment-on_premises = Exchange Server
requirements-environment-on_premises-hint = On your own servers: Exchange 2013, 2016, 2019 or Subscription Edition.
requirements-environment-exchange_online = Exchange Online
requirements-environment-exchange_online-hint = In Microsoft 365.
requirements-environment-missing = Choose where the mailboxes of your rooms are
requirements-online-title = This version of Anteroom cannot connect to Exchange Online yet
requirements-online-body = Microsoft switches Exchange Web Services off in Microsoft 365, so the way there is Microsoft Graph. It is not built into this version. What has to be in place stands below with its scripts: list the rooms in step 4, run the scripts, paste back what the check commands print, and hand the result over. Nothing is sent to Microsoft 365.
requirements-online-blocked = Exchange Online is not built into this version. Choose Exchange Server to go on.

requirements-details = What { $product } asks to be told
requirements-details-hint = The checks and scripts use these. They are saved as you type.
requirements-detail-first_name = First name of the service account
requirements-detail-first_name-hint = People see it as the organizer of what the product books.
requirements-detail-last_name = Last name of the service account
requirements-detail-last_name-hint = Both names are set on the account in Active Directory.
requirements-detail-equipment = Equipment mailbox
requirements-detail-equipment-hint = Its primary e-mail address.
requirements-detail-room_list = Room list
requirements-detail-room_list-hint = Its address. More than 75 rooms get further lists named after it.
requirements-detail-test_user = A person to test with
requirements-detail-test_user-hint = Acting as this mailbox proves the permission over users; nothing in it is read.
requirements-detail-outside_mailbox = A mailbox that must stay closed
requirements-detail-outside_mailbox-hint = Being refused here proves that the permission is limited.
requirements-detail-client_id = Client ID of the app registration
requirements-detail-client_id-hint = In the Entra admin center under “Application (client) ID”.
requirements-detail-app_object_id = Object ID of the enterprise application
requirements-detail-app_object_id-hint = In the Entra admin center under Enterprise applications, not under App registrations.
requirements-detail-vendor_contact = Contact person at the vendor
requirements-detail-vendor_contact-hint = The handover document is addressed to them.
requirements-detail-notAddress = Not an e-mail address yet

requirements-listTitle = Checklist
requirements-met = { $done } of { $total } met
requirements-tools = More for this checklist
requirements-scripts = Scripts
requirements-users = Users
requirements-handover = Handover
requirements-open = { $count ->
    [one] { $count } requirement is open. You can go on; the tests later tell what is missing.
   *[other] { $count } requirements are open. You can go on; the tests later tell what is missing.
}
requirements-failed = { $count ->
    [one] { $count } requirement is not met. Its row shows the cause.
   *[other] { $count } requirements are not met. Their rows show the cause.
}
requirements-state-open = Open
requirements-state-met = Met
requirements-state-not_met = Not met
requirements-state-warning = Met, with a remark
requirements-state-waiting = Set, not in force yet
requirements-state-checking = Checking
requirements-verified-not-checkable = Not checked yet
requirements-verified-not-paste = Paste an output
requirements-verified-not-manual = You confirm this
requirements-verified-by_check = By check, { $time }
requirements-verified-by_output = By pasted output, { $time }
requirements-verified-by_script = By its script, { $time }
requirements-verified-by_hand = Confirmed by you, { $time }
requirements-why = Why it matters
requirements-how = How to meet it
requirements-guide = Asked for in: { $guide }
requirements-replaced = The guide is out of date here
requirements-confirm = Confirm that this is met
requirements-unconfirm = Take the confirmation back
requirements-goToStep = Go to step { $number }: { $step }
requirements-check = Check this
requirements-checkAgain = Check again

requirements-check-all = Check everything
requirements-check-cancel = Cancel the check
requirements-check-bar = Checking the requirements
requirements-check-progress = { $done } of { $total }: { $doing }
requirements-check-starting = Starting
requirements-check-ended = { $met } of { $total } met after the check.
requirements-check-cancelled = The check was cancelled. What was checked before stands in the list.
requirements-check-missing = To check, Anteroom signs in to Exchange. Still missing:
requirements-check-missing-account = the service account with its password
requirements-check-missing-url = the URL of Exchange Web Services
requirements-check-running = A check is under way. Wait until it ends, or cancel it.

requirements-paste-title = Or have it decided by a command's output
requirements-paste-only = Decided by a command's output
requirements-paste-command = Run this in the Exchange Management Shell, or in Exchange Online PowerShell. It changes nothing, and puts what it finds on the clipboard: paste it here.
requirements-paste-script = What to run
requirements-paste-forget = Forget the pasted output
requirements-paste-label = What PowerShell said
requirements-paste-hint = What a command put on the clipboard, or printed: as a list, table or CSV, with its prompt if you like.
requirements-paste-empty = Paste the output of the command first.
requirements-paste-unknown = The output was not recognized
requirements-paste-from = Read from { $command }
requirements-paste-met = Met: { $title }
requirements-paste-notMet = Not met: { $title }

requirements-bring = Bring back output
requirements-bring-title = Bring back what PowerShell said
requirements-bring-lead = Paste what a command or a script of Anteroom put on the clipboard or printed, or choose the file it wrote. What it is understood as stands beside it; nothing is judged before you say so.
requirements-bring-file = From a file
requirements-bring-files = Saved output
requirements-bring-understood = Understood as
requirements-bring-nothing = As soon as something is pasted, it stands here as it was understood.
requirements-bring-judge = Use this
requirements-bring-table = { $count ->
    [0] { $command }: nothing was found
    [one] { $command }: { $count } object
   *[other] { $command }: { $count } objects
}
requirements-bring-more = { $count ->
    [one] { $count } more object is not shown, and counts all the same.
   *[other] { $count } more objects are not shown, and count all the same.
}
requirements-bring-moreReasons = { $count ->
    [one] { $count } more is in the script's log.
   *[other] { $count } more are in the script's log.
}
requirements-bring-absent = not printed
requirements-bring-empty = empty
requirements-bring-run = What the script did
requirements-bring-task = Task
requirements-bring-ended = How it ended
requirements-bring-counts = { $changed } changed, { $already } already right
requirements-bring-end-done = Done
requirements-bring-end-waiting = Done, not to be seen yet
requirements-bring-end-left_out = Left out or failed
requirements-bring-end-undone = Taken back
requirements-bring-end-planned = Would be done
requirements-bring-ran-done = Its script is done: { $title }
requirements-bring-ran-waiting = Its script is done, and something is not to be seen yet: { $title }
requirements-bring-ran-left_out = Its script left something out: { $title }
requirements-bring-ran-undone = Taken back: { $title }
requirements-bring-ran-planned = Nothing was changed: { $title }

requirements-ran-done = Its script ran { $time }: everything is done.
requirements-ran-waiting = Its script ran { $time }: everything is done, and something was not to be seen yet.
requirements-ran-left_out = Its script ran { $time }, and left something out or failed:
requirements-ran-undone = Its script was taken back { $time }.
requirements-ran-planned = Its script was tried { $time }, and changed nothing.

requirements-apply = Do it in the practice organization
requirements-apply-hint = Does what the script says, in the simulated organization only.
requirements-apply-done = Done in the practice organization. Check again to see it here.

requirements-users-add = Add users to the planner
requirements-directory = Name the Active Directory server
