### What has to be true, and what mends it: the service account, its permissions and the fallback owner.

subject-account-enabled = A service account of its own exists and is enabled
    .why = An account that is shared with a person is locked by that person's next wrong password.
    .steps =
        Run the script in a PowerShell with the ActiveDirectory module: it creates an account for this product alone, or enables the one that is there.
        Type its user name and password in step 2 and test it.
    .steps-exchange_online =
        In the Microsoft 365 admin center, choose Users, Active users, Add a user.
        Fill in first name, last name, display name and user name, and choose the mail domain.
        Let a password be created, and note it where only you find it.

subject-account-unlocked =
    .steps =
        Find out what else signs in with this account and still has an old password.
        Run the script in a PowerShell with the ActiveDirectory module.

subject-account-no_second_factor = The account signs in without a second factor
    .why = Nobody is there to confirm a sign-in at three in the morning.
    .steps =
        Exclude the account from the second-factor policy of the publishing proxy, if there is one.
        Restrict its sign-in to the addresses the product comes from instead.
    .mend =
        Exempt “{ $login }” from the second factor for { $host }: in the conditional access policies, or in the publishing proxy.
        Limit the exemption to the network this computer is in, so that it stays safe.

subject-account-ews = Exchange Web Services are switched on for the account
    .why = They can be switched off mailbox by mailbox; the account is then refused although its password is right.
    .steps =
        Run the script in the Exchange Management Shell.
        If the organization restricts programs, add “Anteroom/*” to its allow list.

subject-account-mailbox = The account has a mailbox, known by its primary address
    .why = Exchange resolves names and keeps budgets by mailbox; an account without one fails with messages that name another cause.
    .steps =
        Give the account a mailbox.
        Type its primary SMTP address in step 2, not an alias.
    .steps-exchange_online =
        Assign the account a license that includes Exchange Online; the mailbox follows by itself.
        Type its primary SMTP address in step 2, not an alias.
    .mend = Run the script in the Exchange Management Shell, or choose an account that has a mailbox.

subject-account-primary_address =
    .steps = Replace { $account } by the primary address in the evidence.

subject-fallback_owner-chosen =
    .steps =
        Check the spelling of { $owner }, or choose a person with a mailbox in this organization.
        Write the primary address: the evidence names it, and so does the script.

subject-account-names = The account has a first and a last name
    .why = Bookings and answers bear the name; without one, people see a bare login.
    .steps = Type first and last name here, and run the script.
    .steps-exchange_online = Type first and last name here, and run the script; or fill them in in the Microsoft 365 admin center.
    .mend = Fill in first and last name of { $account } in Active Directory.

subject-account-password_never_expires = The account's password never expires
    .why = On the day it expires every room stops synchronizing, usually at night and without a message.
    .steps =
        Run the script in a PowerShell with the ActiveDirectory module.
        Where your rules forbid it, note the date: the password is then changed in Exchange and in the product before that day.
    .steps-exchange_online =
        Run the script with Microsoft Graph PowerShell: it sets the account's password policy to DisablePasswordExpiration.
        Where your rules forbid it, note the date: the password is then changed here and in the product before that day.
    .mend =
        Set a new password for the account and type it in step 2.
        Run the script so that it does not expire again.

subject-account-directory_address = The account's e-mail address in Active Directory is the one in Exchange
    .why = The product finds the account by the directory's address and the mailbox by Exchange's; where they differ, one of them is nobody.
    .steps = Run the script in a PowerShell with the ActiveDirectory module: it sets the attribute mail to the primary address.

subject-account-impersonation = The account may impersonate the rooms
    .why = It reads each room's calendar as the room. Without the permission every room is refused.
    .steps =
        Run the script in the Exchange Management Shell: it assigns the role ApplicationImpersonation, limited to room mailboxes.
        Validate the rooms in step 4; the validation proves it room by room.
    .mend =
        Run the script in the Exchange Management Shell as a member of Organization Management.
        If there is a scope already, check that { $room } falls into it.

subject-impersonation-narrow =
    .steps =
        Look up who may impersonate whom: Get-ManagementRoleAssignment for the role ApplicationImpersonation.
        Remove the assignment without a scope, and assign the role again with one.

subject-servers-agree =
    .steps =
        Check { $room } again in half an hour: until then a new permission may not have reached every server behind { $host }.
        If it stays, look up the request ids in the evidence: one server refuses what the others allow, because it cannot reach a domain controller or reads an outdated one.
