### Texts about what Exchange itself answers.

http-forbidden = { $host } refuses access
    .cause = The server answers 403: Exchange Web Services are switched off for this account, or a firewall blocks them.
    .action = Have Exchange Web Services allowed for the service account.

http-not_found = Nothing is published at this URL
    .cause = { $host } answers 404 for { $url }.
    .action = Check the path: it ends in /EWS/Exchange.asmx.

http-unavailable = { $host } is not available right now
    .cause = The server answers { $status } without saying why.
    .action = Wait and check again.

http-unexpected_status = { $host } gave an unexpected answer
    .cause = The status { $status } is none Exchange gives here; a proxy or another server may have answered.
    .action = Check the URL.

ews-not_ews = What answers at this URL is not Exchange Web Services
    .cause = { $host } answered with { $answered }.
    .action = Use the URL ending in /EWS/Exchange.asmx, without a sign-in page in front.

ews-malformed = The answer of { $host } cannot be read
    .cause = Part of it is not well-formed XML; a single damaged entry is enough, or something between that changed or cut it.
    .action = Check again; if it stays, try without the proxy.

ews-too_large = The answer of { $host } is too large
    .cause = Anteroom reads { $limit } at most, so that no server can fill this computer's memory.
    .action = Find out whether { $host } is the right server. If it is, choose a shorter time window.

ews-endless = The calendar of { $room } does not come to an end
    .cause = { $host } went on giving entries after { $limit }, more than any room has. What was read until then is kept.
    .action = Look into the calendar for what makes entries by itself, and ask who runs { $host } whether it answers rightly.
    .takes = As long as the search takes.

ews-throttled = Exchange asks to wait
    .cause = The server is busy and limits how much it answers.
    .action = Wait a few minutes, then try again.

ews-impersonation_denied = The service account may not act as { $room }
    .cause = The role ApplicationImpersonation is missing, or its scope leaves this mailbox out.
    .action = Have impersonation granted for rooms.

ews-mailbox_not_found = No mailbox has the address { $room }
    .cause = The address is misspelt, belongs to a contact, or the mailbox is in another environment.
    .action = Check the address.

ews-mailbox_moving = The mailbox of { $room } is being moved
    .cause = Exchange does not give it out while it moves between databases.
    .action = Wait until the move is complete, then check again.

ews-mailbox_unavailable = The mailbox of { $room } cannot be reached
    .cause = It is disabled, or its database is dismounted or overloaded.
    .action = Wait and check again.

ews-access_denied = The service account may not open the calendar of { $room }
    .cause = It has neither impersonation nor a permission on the folder.
    .action = Have impersonation granted for rooms.

ews-folder_not_found = The calendar of { $room } is not there
    .cause = The folder does not exist, or the service account may not see it.
    .action = Have impersonation granted for rooms.

ews-item_not_found = An item is gone
    .cause = It was deleted or moved since it was listed.
    .action = Import the room again.

ews-item_unreadable = An item cannot be read
    .cause = It is damaged in the mailbox, or Exchange stumbles over it each time.
    .action = Open it in Outlook, and save or delete it.

ews-too_many_items = One moment of { $room } holds too many entries
    .cause = Exchange gives at most 1000 entries at once, and these cannot be divided further.
    .action = Look into the room's calendar for a program that keeps adding entries.

ews-server_transient = Exchange had a fault that passes
    .cause = The server reports { $response_code }.
    .action = Wait and check again.

ews-version_unsupported = { $host } is too old
    .cause = The server does not know this request; Anteroom needs Exchange Server 2013 SP1 or newer.
    .action = Use a newer server of the organization.

ews-disabled = Exchange Web Services are switched off
    .cause = The user or the organization does not allow them: { $reason }.
    .action = Have Exchange Web Services allowed for the service account.

ews-request_refused = Exchange refused the request
    .cause = The server found the request wrong: { $response_code }. This is a defect in Anteroom.
    .action = Copy the evidence and report it.
    .takes = With the next version.

ews-unrecognized = Exchange gave an answer Anteroom does not know
    .cause = The response code is { $response_code }.
    .action = Copy the evidence and report it.
    .takes = With the next version.

ews-day_unreadable = A day of { $room } cannot be listed
    .cause = Exchange stumbles over an entry or a series of this day, and gives none of the day's entries. The days around it are complete.
    .action = Open the calendar in Outlook at this day, save or delete what looks damaged, and import the room again.

ews-series_not_expanded = A series of { $room } was not divided into its meetings
    .cause = The server gave the series in place of its meetings, so their days are not known.
    .action = Look the series up in the calendar, and enter its meetings in the planner by hand.

ews-impersonation_sporadic = The service account is refused now and then as { $room }
    .cause = The mailbox was opened and refused within minutes, so the permission is there: one of several servers does not know of it, or cannot look it up.
    .action = Check { $room } again; if it stays, have the servers compared.

server-out_of_support = Microsoft does not support { $product } any more
    .cause = Version { $version } gets no security updates. Anteroom works with it.
    .action = Plan the move to Exchange Server SE.
