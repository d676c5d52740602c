### What a check looks at, what it says where it passes, and what a skipped check says of one that failed.

check-name-resolves = The host name has an address
    .passes = { $addresses }
    .states = the host name has no address

check-host-reachable = The host accepts connections
    .passes = { $host }
    .states = the host does not accept connections

check-tls-valid = The certificate is valid
    .passes = valid until { $until }
    .states = the certificate is not valid

check-endpoint-is_ews = Exchange Web Services answer
    .passes = { $url }
    .states = Exchange Web Services do not answer

check-sign_in-schemes = A sign-in is offered
    .passes = { $scheme }
    .states = no sign-in is offered that Anteroom can use

check-sign_in-basic = Basic authentication is offered
    .passes = { $offered }
    .states = Basic authentication is not offered

check-sign_in-accepted = User name and password are accepted
    .passes = signed in as { $login }
    .states = the sign-in was not accepted

check-sign_in-single_factor = The password alone is enough
    .passes = no second factor
    .states = more than the password is asked for

check-account-ews = Exchange Web Services are switched on for the account
    .passes = { $account }
    .states = Exchange Web Services are switched off for the account

check-server-version = The Exchange version is supported
    .passes = { $product }, { $version }
    .states = the Exchange version is not supported

check-account-mailbox = The service account has a mailbox
    .passes = { $account }
    .states = the service account has no mailbox

check-account-names = The service account has a first and a last name
    .passes = { $given } { $surname }
    .states = the service account lacks a name

check-account-password_expiry = The password never expires
    .passes = never expires
    .states = the password expires

check-account-directory_address = Active Directory and Exchange name the same address
    .passes = { $primary }
    .states = Active Directory names another address

check-autodiscover-found = Autodiscover leads to Exchange
    .passes = { $found }
    .states = Autodiscover was not found

check-autodiscover-srv = DNS leads to Autodiscover
    .passes = { $targets }
    .states = DNS does not lead to Autodiscover

check-fallback_owner-mailbox = The fallback owner has a mailbox
    .passes = { $owner }
    .states = the fallback owner has no mailbox

check-fallback_owner-primary_address = The fallback owner's address is the primary one
    .passes = { $owner }
    .states = the fallback owner's address is not the primary one

check-environment-single = All mailboxes are in this organization
    .passes = mailboxes: { $count }
    .states = not all mailboxes are in this organization

check-room-exists = The room is in the directory
    .passes = { $name }
    .states = the room is not in the directory

check-room-kind = The mailbox is a room or equipment
    .passes = { $kind }
    .states = the mailbox is neither a room nor equipment

check-room-primary_address = The address is the primary one
    .passes = { $room }
    .states = the address is not the primary one

check-room_list-exists = The room list is in the directory
    .passes = { $name }
    .states = the room list is not in the directory

check-room_list-kind = The group is a room list
    .passes = { $list }
    .states = the group is no room list

check-room_list-size = No room list is too large
    .passes = at most { $count } members
    .states = a room list is too large

check-room_list-members = The room lists hold the chosen rooms
    .passes = chosen rooms: { $count }
    .states = chosen rooms are in no room list

check-equipment-exists = The equipment mailbox is in the directory
    .passes = { $name }
    .states = the equipment mailbox is not in the directory

check-equipment-kind = The mailbox is an equipment mailbox
    .passes = { $kind }
    .states = the mailbox is no equipment mailbox

check-room-impersonation = The service account may act as the room
    .passes = { $room }
    .states = the service account may not act as the room

check-impersonation-users = The service account may act as people
    .passes = { $user }
    .states = the service account may not act as people

check-impersonation-self = The service account may act as itself
    .passes = { $account }
    .states = the service account may not act as itself

check-impersonation-equipment = The service account may act as the equipment mailbox
    .passes = { $equipment }
    .states = the service account may not act as the equipment mailbox

check-impersonation-scope = Other mailboxes are out of reach
    .passes = { $outside } is refused
    .states = the service account reaches too far

check-equipment-processing = Requests are processed as the product needs it
    .passes = { $settings }
    .states = requests are processed otherwise

check-room-full_access = The service account has FullAccess
    .passes = { $room }
    .states = the service account has no FullAccess

check-room-calendar = The calendar can be read
    .passes = { $items } calendar items
    .states = the calendar cannot be read

check-room-subjects = Subjects are visible
    .passes = shown as they were written
    .states = subjects are hidden

# What a check that passed says where it has no values to tell.
check-in_order = in order

# What it says where the server made it wait.
check-waited = { $words }, after a wait of { $waited } s the server asked for
