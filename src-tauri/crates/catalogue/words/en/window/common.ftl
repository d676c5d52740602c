### What every page says: buttons, outcomes, audiences, actions, the details of a problem.

common-back = Back
common-continue = Continue
common-cancel = Cancel
common-close = Close
common-copy = Copy
common-copied = Copied
common-copyFailed = Copying is not allowed here. Select the text and press Ctrl+C.
common-tryAgain = Try again
common-undo = Undo
common-loading = Loading
common-outcome-pass = In order
common-outcome-warn = Works, but worth knowing
common-outcome-fail = Not in order
common-outcome-waiting = Fixed, not in force yet
common-outcome-skipped = Not checked
common-outcome-broken = The check itself did not finish
common-outcome-manual = Confirm this by hand
common-outcome-running = Checking
common-skippedBecause = Not checked, because { $because }
common-pause-asked = Exchange asked to wait { $clock }
common-pause-askedWhy = Exchange protects itself from too many requests. It goes on by itself; nothing is lost.
common-pause-own = Next attempt in { $clock }
common-pause-ownWhy = The last request failed. It is tried again by itself.
common-audience-you = You
common-audience-exchange_administrator = Exchange administrator
common-audience-directory_administrator = Directory administrator
common-audience-entra_administrator = Entra administrator
common-audience-network = Network and firewall
common-action-again = Check again
common-action-account = Go to the service account
common-action-password = Type the password again
common-action-connection = Check the connection
common-action-url = Go to the URL
common-action-authority = Choose the certificate authority
common-action-fallback_owner = Go to the fallback owner
common-action-confirm_host = Ask this host
common-action-environment = Go to the environment
common-action-rooms = Go to the rooms
common-action-import = Go to the import
common-action-rename = Choose another name
common-showPassword = Show the password
common-hidePassword = Hide the password
common-testPassed = The test passed
common-testFailed = The test found a problem
common-testCancelled = The test was cancelled. What ran before stands below; nothing was changed.
common-testedAt = Tested { $time }
common-outdated = Something changed since this test. Test again to see whether it still holds.
common-takes = How long it takes: { $takes }
common-takesEffect = Takes effect: { $time }
common-setRight = It is set now
common-whoCanDoIt = Who can do it: { $audience }
common-technical = Technical details
common-script = Script
common-saveScript = Save as .ps1
common-scriptSaved = Saved to { $file }
common-scriptFilter = PowerShell script
common-checks = Checks
common-subject = Looked at: { $subject }
common-evidence = What was seen
common-evidence-code = Code
common-evidence-status = HTTP status
common-evidence-responseCode = Response code
common-evidence-requestId = Request ID
common-evidence-at = Time (UTC)
common-evidence-elapsed = Duration
common-dismiss = Dismiss
common-errorSummary = { $count ->
    [one] One thing is missing or wrong
   *[other] { $count } things are missing or wrong
}
common-named = { $name }: { $value }
common-sentences = { $said } { $next }
common-elapsed-milliseconds = { $count } ms
common-elapsed-seconds = { $count } s
common-size-bytes = { $count ->
    [one] { $count } byte
   *[other] { $count } bytes
}
common-size-kilobytes = { $count } KB
common-size-megabytes = { $count } MB
common-errorPrefix = Error: { $title }
