### What the checklist says itself, beside the words of products and subjects.

requirements-script-waits = The script stands here once these are typed: { $missing }.
requirements-script-none = There is no script for this: { $reason }.

requirements-value-account = the service account's e-mail address
requirements-value-login = the service account's user name
requirements-value-first-name = the service account's first name
requirements-value-last-name = the service account's last name
requirements-value-rooms = the rooms
requirements-value-equipment = the equipment mailbox
requirements-value-processing = the product's wishes for processing
requirements-value-room-list = the room list
requirements-value-host = the Exchange URL
requirements-value-domain = the mail domain
requirements-value-client = the app registration's client id
requirements-value-app_object = the enterprise application's object id
requirements-value-may_convert = the mailboxes that may be converted
requirements-value-may_remove = the assignments that may be removed
requirements-value-addresses = the addresses to look up
requirements-value-names = the product's name
