//! People and accounts from Active Directory over LDAP.
