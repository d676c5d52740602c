### How long it takes until what was set is in force; continues “Takes effect: ”.

time-address_book = minutes; the address book can take a day
time-address_lists = up to an hour, until the address lists know it
time-application = 30 minutes, up to 2 hours for an application that is in use
time-directory = a few minutes, until the domain controllers agree
time-full_access = up to 2 hours, until Exchange reads permissions again
time-license = about 15 minutes after the license is assigned
time-mailbox = minutes; about 15 in Exchange Online
time-mailbox_online = about 15 minutes
time-mailbox_settings = up to 15 minutes
time-minutes = minutes
time-move = as long as the move takes
time-new_meetings = at once for new meetings; meetings already booked keep the organizer's name
time-permissions = up to 30 minutes, until Exchange reads permissions again
time-proxy = minutes, until the proxy reads its policy again
time-publishing = minutes for a firewall, up to a day for public DNS
time-recipients = minutes to hours, with the number of recipients
time-session = a new session; in some tenants up to an hour
time-web_server = a few minutes, or at once after `iisreset /noforce`
