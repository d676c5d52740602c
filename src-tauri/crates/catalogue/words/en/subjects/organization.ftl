### What has to be true, and what mends it: the organization and the application.

subject-environment-single = Rooms, users and the account are in the same Exchange environment
    .why = The product binds to one environment; what is elsewhere is not found.
    .steps =
        Move the mailboxes that are elsewhere into this organization.
        In a hybrid organization, leave the rooms that are already in Exchange Online out for now.
    .steps-exchange_online =
        List the rooms that are still on Exchange Server: Get-MailUser in the tenant shows them.
        Move them to this tenant, or leave them out for now.
    .mend =
        Remove the rooms named in the evidence from the list for now.
        If they belong here, have their mailboxes moved into this organization; a move takes hours.

subject-organization-customization = The organization may be customized
    .why = A tenant that was never customized refuses to create roles and scopes.
    .steps =
        Run Get-OrganizationConfig | Format-Table IsDehydrated; False means that it may.
        Where it says True, run the script once, close the session and open a new one.

subject-application-registered = An app registration takes the place of the account's password
    .why = Exchange Online takes no user name and password for this any more; an application signs in with a certificate or a secret of its own.
    .steps =
        In Microsoft Entra, register an application for this product alone, and note its client id here.
        Add a certificate, or a client secret with a date you note.
        Grant it no calendar permission in Entra: access comes from Exchange, where it is limited to the mailboxes it needs.
    .replaced-by = an app registration
    .replaced-note = The guide has the account sign in with its password. Microsoft switched Basic authentication off in Exchange Online between October 2022 and January 2023, and it cannot be switched on again.

subject-application-access = The application may read and write the rooms' calendars
    .why = The permission stands in Exchange and is limited there; without it every room is refused.
    .steps =
        Run the script with Exchange Online PowerShell: it makes the application known to Exchange and gives it a scope.
        Run the command that shows what the application may do, and paste what it puts on the clipboard.
    .replaced-by = RBAC for Applications with Microsoft Graph
    .replaced-note = The guide assigns the role ApplicationImpersonation. Exchange Online has not accepted new assignments since 2024, and removed the role in February 2025.

subject-exchange-rights = You have administrative permissions in Exchange
    .why = Accounts, mailboxes and permissions are set there, and nowhere in the product.
    .steps = Ask for membership in Organization Management, or name the administrator who runs the scripts.

subject-address_book-current = The address lists know what was created or changed
    .why = A room that was created today is not found until the lists and the offline address book are built again.
    .steps =
        Run the script in the Exchange Management Shell, or wait for the nightly run.
        Where there are several sites, let the domain controllers replicate first.
