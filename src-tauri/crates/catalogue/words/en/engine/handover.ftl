### What the documents of the handover and the reminders say.

handover-product = Room planner

handover-vendor-title = { $product }: handover from { $customer }
handover-vendor-lead = For { $contact }. { $environment }. Written by Anteroom { $version } at { $time } (UTC).
handover-customer-title = { $customer }: { $product } and Exchange
handover-customer-lead = What was set up, what was proven, and how to undo it. { $environment }. Written by Anteroom { $version } at { $time } (UTC).
handover-practice = This is practice: the organization behind these values is simulated.
handover-head = Handover
handover-foot = Holds no password

handover-unknown = Not known yet.
handover-who = Who can change it
handover-who-you = Product administrator
handover-who-directory = Directory administrator
handover-who-exchange = Exchange administrator
handover-who-entra = Entra administrator
handover-who-network = Network administrator

handover-needs = What you need
handover-value-account = Service account
handover-value-email = Its e-mail address
handover-value-password = Password
handover-value-rooms = Rooms
handover-value-url = Exchange URL
handover-value-separate = Passed on separately; see below.
handover-value-below = { $count ->
    [one] { $count } room; it stands in the table below.
   *[other] { $count } rooms; they stand in the table below.
}

handover-secret-passed = How the secret is passed on
handover-secret-kept = How the secret is kept
handover-secret-none = No password and no client secret stands in this document. { $advice }
handover-secret-advice = Pass the password on by telephone or through a password store; never in the same message as the user name.

handover-set-up = What was set up
handover-set-up-what = What
handover-set-up-value = Value
handover-setting-account = Service account
handover-setting-email = Its primary SMTP address
handover-setting-names = Its first and last name
handover-setting-client = App registration (client id)
handover-setting-ews = Exchange Web Services
handover-setting-host = Host name
handover-setting-fallback-owner = Fallback owner
handover-setting-attendee-domains = Attendee domains
handover-setting-equipment = Equipment mailbox
handover-setting-room-lists = Room lists
handover-setting-outside = Mailbox outside the scope
handover-setting-meetings = Meetings taken over
handover-meetings-window = { $back ->
    [one] { $back } day back
   *[other] { $back } days back
}, { $ahead ->
    [one] { $ahead } day ahead
   *[other] { $ahead } days ahead
}
handover-meetings-none = None. { $why }

handover-permissions-vendor = What you may do with it
handover-permissions-customer = Permissions the product has

handover-rooms = Rooms
handover-rooms-none = No room is chosen yet.
handover-rooms-count = { $count ->
    [one] { $count } room, { $ready } validated without a problem.
   *[other] { $count } rooms, { $ready } validated without a problem.
}
handover-seats = Seats
handover-location = Location

handover-proof-vendor = What is proven
handover-proof-customer = What was proven
handover-requirement = Requirement
handover-how = How, and when (UTC)
handover-state-met = met
handover-state-warning = met, with a warning
handover-state-not-met = not met
handover-state-open = open
handover-state-waiting = set, not in force yet
handover-verified-not = Not looked at
handover-verified-check = Checked, { $time }
handover-verified-output = Read from a command's output, { $time }
handover-verified-script = Said by its script when it ran, { $time }
handover-verified-hand = Confirmed by a person, { $time }

handover-open = What is open
handover-open-none = Nothing: every requirement is met.

handover-ends = What ends
handover-ends-none = Nothing with a known last day.
handover-ends-day = Last day
handover-ends-what = What
handover-ends-action = What to do
handover-ends-past = passed
handover-password = The password of the service account
handover-password-of = The password of the service account { $account }
handover-password-action = Set a new one in Exchange and in the product on the same day, or let it never expire.
handover-certificate = The certificate of the Exchange server
handover-certificate-of = The certificate of { $host }
handover-certificate-action = Renew it before, for the same host name, from an authority the product's server trusts.
handover-support = Microsoft's support of the server's Exchange version
handover-support-of = Microsoft's support of { $server }
handover-support-action = Move to Exchange Server Subscription Edition. The address and the service account can stay.
handover-ews = Exchange Web Services in Exchange Online
handover-ews-action = Ask the vendor to confirm that the product uses Microsoft Graph before this day.
handover-reminder = { $what } ends ({ $customer })

handover-undo = How to undo it
handover-undo-none = No script of Anteroom changed anything.
handover-undo-how = Each script takes back what it did when it is run again with -Undo, in the folder with its journal, last things first and only what is still as the script left it; with -WhatIf it says what it would do and changes nothing. Keep the scripts and the journal anteroom-journal.jsonl together.
handover-undo-run = { $file } -Undo
handover-undo-hash = SHA-256 { $hash }
handover-undo-who = Who runs it
handover-undo-what = What it takes back
