### The step “Service account”.

account-title = Enter the service account
account-lead = The planner reads the calendars of your rooms as this account. It needs a mailbox of its own and no permissions beyond the rooms.
account-userName = User name
account-userName-hint = As name@domain or as DOMAIN\name, the way the account signs in to Windows.
account-userName-missing = Enter the user name of the service account
account-email = E-mail address
account-email-hint = The primary address of the account's own mailbox, not an alias.
account-email-missing = Enter the e-mail address of the service account
account-url = Address of Exchange
account-url-hint = Autodiscover does not lead to your server. Enter its address, such as mail.contoso.com, and test again; step 3 has it then.
account-password = Password
account-password-hint = It goes into this computer's credential store and is never written to a file.
account-password-missing = Enter the password of the service account
account-password-placeholder = Type here to replace the stored one
account-place-credential_store = Stored in this computer's credential store.
account-place-session = Kept until you close Anteroom.
account-typedFor = The password was typed for { $host } as { $login }. Type it again to use it here.
account-forget = Forget the password
account-test = Test the sign-in
account-testAgain = Test again
account-once = The test signs in exactly once, so a wrong password does not lock the account.
account-results = Sign-in test
account-passed = The sign-in works and the mailbox is there.
