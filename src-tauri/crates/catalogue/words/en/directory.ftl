### Texts about Active Directory.

address-directory_server = “{ $text }” is not the address of a directory server
    .cause = A directory is reached by a host name, or by ldaps:// or ldap:// in front of one, and nothing behind it but a port.
    .action = Type the name of a domain controller, such as ldaps://dc1.contoso.com.

directory-account_not_found = { $login } is not in Active Directory
    .cause = Nobody below the place that was searched has this user name.
    .action = Check the user name, and that the directory is the one of the account's domain.

directory-name_not_found = Active Directory has no { $name }
    .cause = The distinguished name is misspelt, belongs to another domain, or the service account may not see it.
    .action = Copy the distinguished name from the attribute editor, or leave the field empty.

directory-refused = Active Directory did not answer the question
    .cause = { $host } said: { $reason }.
    .action = Check that this is the address of a domain controller and that the account may read users.

directory-not_a_group = { $name } is no group
    .cause = { $host } has an entry of this name, but it is { $what }, and nobody is a member of it.
    .action = Type the distinguished name of a group; for an organizational unit, search below it instead.

directory-encryption_required = { $host } takes no password over a connection that is not encrypted
    .cause = The server insists on encryption, and ldap:// to this computer itself goes without.
    .action = Type it with ldaps://, or with ldap:// and the computer's own name instead of localhost, which makes Anteroom use StartTLS.

directory-too_large = { $host } answers more than Anteroom reads
    .cause = It sent more than { $limit } for one question; no directory of people has so much.
    .action = Find out whether it is the right server. If it is, read people below one organizational unit, or of a smaller group.
