### What has to be true, and what mends it: the way to Exchange.

subject-ews-reachable = Exchange Web Services can be reached
    .title-exchange_online = Microsoft Graph can be reached
    .why = Everything that is read and booked goes over this one address.
    .steps =
        Have the host name of Exchange resolved from where the product runs, and port 443 opened.
        Publish /EWS/* without a sign-in page in front of it, under a certificate that bears the host name.
    .steps-exchange_online = Allow graph.microsoft.com and login.microsoftonline.com on port 443.
    .replaced-by-exchange_online = Microsoft Graph at its fixed address
    .replaced-note-exchange_online = The guide connects to Exchange Web Services. Microsoft switches them off in Exchange Online tenant by tenant since this day, and for everybody on 1 April 2027.

subject-name-published =
    .steps =
        Compare { $host } with the name in Outlook's connection status or in the Exchange admin center.
        If the name is right, have an address published for { $host } in the DNS this computer uses.

subject-host-reachable =
    .steps =
        Allow this computer to connect to host and port of { $url }, directly or through the system's proxy.
        If the proxy asks for a sign-in, add an exception for this host.

subject-authority-trusted =
    .steps =
        Ask for the company's root certificate as a PEM file.
        Add the file under “Certificate authority” in this step; it is used for this setup alone.

subject-certificate-valid =
    .steps =
        Compare the names and dates in the evidence with { $host }.
        Use one of the names in the certificate as the host of the URL, or assign a valid certificate with this name to IIS.

subject-endpoint-url =
    .steps =
        Type the URL ending in /EWS/Exchange.asmx, or let Anteroom discover it.
        If a sign-in page answers, have /EWS/* published without pre-authentication.

subject-server-busy =
    .steps =
        Wait a few minutes and check again.
        If it is still so after 15 minutes, give the evidence to the Exchange administrator.

subject-server-supported =
    .steps = Going on works. Plan the move to Exchange Server SE: Microsoft gives this version no security updates any more.

subject-endpoint-sign_in = Exchange offers a sign-in with user name and password
    .why = The service account signs in with both; where only Windows sign-in is offered, nobody outside of the domain gets in.
    .steps =
        Run the script in the Exchange Management Shell: it offers Basic authentication on the EWS virtual directory.
        Check that no authentication policy blocks Basic authentication for the service account.

subject-sign_in-app_registration =
    .steps =
        Exchange Online has taken no passwords for this since January 2023; an app registration takes their place.
        This version of Anteroom connects to Exchange Server with user name and password; leave this setup for one that has both.
        If { $host } is your own Exchange Server with hybrid modern authentication, have Basic authentication allowed for the service account there.

subject-sign_in-correct =
    .steps =
        Type the user name as name@domain or DOMAIN\name, and the password again. Anteroom tried “{ $login }” once and will not try again by itself.
        If both are right, check whether the account is locked or disabled.

subject-autodiscover-reachable = Autodiscover can be reached
    .why = It finds the address again when the server moves.
    .steps =
        Have /autodiscover/* published without a sign-in page in front of it, and run the script in the Exchange Management Shell.
        Where the mail domain has no autodiscover host of its own, publish the SRV record _autodiscover._tcp that names it.
        Let Anteroom find the address in step 3.
    .mend =
        Type the URL in step 3: https://, the host name of Exchange, /EWS/Exchange.asmx.
        To have it found next time, run the script and publish autodiscover in DNS.
