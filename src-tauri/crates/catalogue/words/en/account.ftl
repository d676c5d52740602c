### Texts about the service account and its rights.

account-no_mailbox = The service account has no mailbox
    .cause = “{ $account }” can sign in, but Exchange needs a mailbox of its own to look up addresses.
    .action = Give the account a mailbox, or use one that has it.

account-alias = { $account } is not the account's primary address
    .cause = The primary address is { $primary }.
    .action = Use { $primary }.

account-names_missing = The service account lacks a name
    .cause = “{ $account }” has no { $missing }.
    .action = Have first and last name filled in.

account-password_expires = The password of the service account expires on { $when }
    .cause = From then on every sign-in is refused, usually at night and without a message.
    .action = Have the password set to never expire.

account-directory_address = Active Directory names another address for the service account
    .cause = The attribute mail is { $present }; the primary address in Exchange is { $primary }.
    .action = Have the attribute set to the primary address.

impersonation-too_wide = The service account can act as { $outside }
    .cause = The role ApplicationImpersonation reaches further than it should: it has no scope, or one that is too wide.
    .action = Have impersonation limited to the mailboxes the product needs.
