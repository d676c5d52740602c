### What `setup` says.

cli_create-created = created: { $name }
cli_create-changed = changed: { $name }
cli_create-not-created = Nothing is created, because of what cannot be used:
cli_create-not-changed = Nothing is changed, because of what cannot be used:
cli_create-wrong = --{ $option }: { $problem }
cli_create-left = still to be named, by `anteroom-cli setup change` or in the window:
cli_create-hosts = Where the file sends the password is for whoever uses it to confirm, by --confirm-host or when asked: { $hosts }
cli_create-rooms = { $count ->
    [0] no rooms yet: `anteroom-cli rooms --add` adds those of a file
    [one] { $count } room: `anteroom-cli rooms --list` names it
   *[other] { $count } rooms: `anteroom-cli rooms --list` names them
}

cli_create-row = { $sign } { $field }
cli_create-field = { $label } (--{ $option }): { $value }
cli_create-field-empty = { $label } (--{ $option })
cli_create-sign-given = ok
cli_create-sign-open = open
cli_create-sign-missing = missing
cli_create-sign-wrong = WRONG

cli_create-step-requirements = Requirements
cli_create-step-service_account = Service account
cli_create-step-exchange = Exchange
cli_create-step-rooms = Rooms
cli_create-step-notifications = Notifications
cli_create-step-import = Import

cli_create-name = Customer
cli_create-product = Product
cli_create-environment = Where the mailboxes are
cli_create-first-name = First name of the service account
cli_create-last-name = Last name of the service account
cli_create-equipment = Equipment mailbox
cli_create-room-list = Room list
cli_create-test-user = A person to test with
cli_create-outside-mailbox = A mailbox that must stay closed
cli_create-client-id = Client ID of the app registration
cli_create-app-object-id = Object ID of the enterprise application
cli_create-vendor-contact = Contact person at the vendor
cli_create-ldap = Active Directory server
cli_create-base = People are read below
cli_create-group = People are the members of
cli_create-login = User name
cli_create-account = E-mail address
cli_create-url = Exchange Web Services URL
cli_create-attendee-domains = E-mail domains of attendees
cli_create-fallback-owner = Fallback owner
cli_create-authority = Certificate authority
cli_create-silence-notifications = No e-mail is sent during the import
cli_create-days-back = Days before today
cli_create-days-ahead = Days after today
cli_create-adopt-directory-users = Organizers the Exchange directory knows become users of the planner
