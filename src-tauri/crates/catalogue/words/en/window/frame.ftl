### What stands around the pages: steps, bars over them, shortcuts, an error of the window.

frame-steps = Steps
frame-allSetups = All setups
frame-practice = Practice mode
frame-shortcuts = Keyboard shortcuts
frame-numbered = { $number }. { $name }
frame-step-requirements = Requirements
frame-step-service_account = Service account
frame-step-exchange = Exchange
frame-step-rooms = Rooms
frame-step-notifications = Notifications
frame-step-import = Import
frame-state-not_started = Not started
frame-state-in_progress = In progress
frame-state-done = Done
frame-state-needs_attention = Needs attention
frame-state-waiting = Waiting
frame-state-not_needed = Not needed
frame-notNeeded-lead = { $product } has nothing to do in this step.
frame-notNeeded-next = Once the steps before are done, hand the values over.
frame-holder-title = { $program } has been writing the planner since { $when }
frame-holder-text = Until it has ended, you can look at everything and change this setup; imports and users added from here have to wait.
frame-gone-title = The planner's file is gone
frame-gone-text = Somebody has imported into it before. Put a copy back in its place, or the next import makes a new one, and its numbers begin anew.
frame-silent-title = { $host } has said nothing for { $seconds } seconds
frame-silent-why = It took the question and gives no answer. It is waited for { $seconds } seconds more at most; cancelling ends the wait.
frame-waitsFor = Waits for { $step }
frame-line-met = { $done } of { $total } met
frame-line-metSome = { $done } of { $total } met, { $count } failed
frame-line-chooseProduct = Choose the product
frame-line-chooseEnvironment = Choose your environment
frame-line-signedIn = Signed in as { $label }
frame-line-account = { $label }, not tested
frame-line-signInFailed = Sign-in needs attention
frame-line-connected = Connected to { $label }
frame-line-host = { $label }, not tested
frame-line-connectionFailed = Connection needs attention
frame-line-rooms = { $count ->
    [one] { $count } room
   *[other] { $count } rooms
}
frame-line-roomsReady = { $done } of { $total } rooms validated
frame-line-roomsAttention = { $rooms ->
    [one] { $rooms } room
   *[other] { $rooms } rooms
}, { $count ->
    [one] { $count } needs attention
   *[other] { $count } need attention
}
frame-line-decided = Decided
frame-line-imported = { $done } of { $total } rooms imported
frame-line-resumable = { $done } of { $total } rooms imported, can be resumed
frame-hosts-title = These came with a setup file
frame-hosts-body = The password of the service account goes to none of them before you have looked at them. Compare them with what you expect. Change a wrong one in steps 2 and 3; a wrong place of Autodiscover is no field there, so delete the setup then and ask where its file comes from.
frame-hosts-purpose-exchange = Exchange
frame-hosts-purpose-autodiscover = Autodiscover
frame-hosts-purpose-mail_domain = Autodiscover, and every host below it
frame-hosts-purpose-directory = Active Directory
frame-hosts-purpose-authority = certificate authorities that vouch for the hosts
frame-hosts-agree = These are right
frame-errorTitle = Something in the window failed
frame-errorBody = What you typed is saved. Open the page again; if it fails again, send the details to the people who run your planner.
frame-reopen = Open the page again
frame-key-back = Back to the page before
frame-key-filter = Go to the filter
frame-key-again = Check again
frame-key-settings = Open the settings
frame-key-list = Show this list
frame-key-primary = Press the main button, outside of fields with several lines
frame-key-close = Close the panel or dialog, or cancel
frame-tip = { $what } ({ $press })
frame-press-back = Alt+←
frame-press-filter = Ctrl+F
frame-press-again = F5
frame-press-settings = Ctrl+,
frame-press-list = ?
frame-press-primary = Enter
frame-press-close = Esc
