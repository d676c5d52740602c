### Texts about signing in.

auth-rejected = { $host } refused the sign-in
    .cause = User name or password is wrong for “{ $login }”, or the account is locked. It was tried once and will not be tried again by itself.
    .action = Type user name and password again.

auth-locked_out = The account “{ $login }” is locked
    .cause = Too many wrong passwords reached the server, or it wants somebody to sign in by hand first.
    .action = Have the account unlocked, or sign in once in a browser, before the next attempt.

auth-account_disabled = The account “{ $login }” is disabled
    .cause = It was switched off in Active Directory.
    .action = Have the account enabled.

auth-password_expired = The password of “{ $login }” has expired
    .cause = The account's password has to be changed before it can sign in.
    .action = Set a new password that does not expire, then type it here.

auth-scheme_not_offered = { $host } offers no sign-in Anteroom can use
    .cause = The server offers { $offered }; this version signs in with Basic over TLS.
    .action = Have Basic authentication switched on for Exchange Web Services.

auth-secret_missing = No password is stored for this setup
    .cause = It was never saved, or it was removed from the credential store.
    .action = Type the password of the service account; on the command line, put it into ANTEROOM_SECRET.

auth-store_unavailable = The credential store cannot be reached
    .cause = This computer has none, or this session does not lead to it, as over SSH or in a scheduled task. A password that is typed stays in memory and is gone when Anteroom closes.
    .action = Type the password again next time. A run that nobody watches is given it: on the command line with --secret-file or in ANTEROOM_SECRET.

auth-store_locked = The credential store is locked
    .cause = Nobody has unlocked it for this session, or it still waits for that.
    .action = Unlock it, then try again. A run that nobody watches is given the password instead: on the command line with --secret-file or in ANTEROOM_SECRET.

auth-login_invalid = The user name cannot be used
    .cause = Exchange and Active Directory know a name together with its domain alone. It was not tried, because a refused attempt counts against the account.
    .action = Type it as { $suggested }.

auth-cloud_needs_modern_sign_in = { $host } takes no user name and password
    .cause = It wants modern sign-in, by token, as Exchange Online does since January 2023. The password is not at fault.
    .action = Connect with an app registration instead.

auth-second_factor = { $host } asks for more than the password
    .cause = After user name and password came { $answered } instead of Exchange: a second factor, or a sign-in page in front.
    .action = Have the service account exempted from it.

auth-unknown_user = { $host } knows no account “{ $login }”
    .cause = Nobody has this user name there: it is misspelt, or belongs to another domain. The password was not looked at.
    .action = Check the user name, as name@domain or DOMAIN\name.

auth-account_expired = The account “{ $login }” has expired
    .cause = It was given a last day in Active Directory, and that is over. It is neither disabled nor locked, and the password was not refused.
    .action = Have the day removed: in the account's properties, Account expires is set to Never.
    .takes = A few minutes.

auth-password_must_change = The password of “{ $login }” must be changed first
    .cause = An administrator set it, and the account is to change it at its next logon. Nobody logs on with a service account, so that never happens.
    .action = Have “User must change password at next logon” cleared, or set a new password without it.
    .takes = A few minutes.

auth-logon_hours = The account “{ $login }” may not sign in at this hour
    .cause = Its logon hours in Active Directory leave this time of the week out.
    .action = Have its logon hours set to the whole week.
    .takes = A few minutes.

auth-logon_workstation = The account “{ $login }” may not sign in from here
    .cause = Active Directory lists the computers it may sign in from, and this way is not among them.
    .action = Have “Log On To” set to all computers, or have the right ones added: the domain controller belongs to them.
    .takes = A few minutes.

auth-refused = { $host } does not let “{ $login }” sign in
    .cause = It said: { $reason }. It does not say that the password is wrong. It was tried once and will not be tried again by itself.
    .action = Ask the directory's administrator what forbids it, with the server's words.

auth-secret_ambiguous = The credential store holds several passwords for this setup
    .cause = Which of them is the right one cannot be told, and a wrong one would count against the account.
    .action = Type the password again in step 2, which replaces them; on the command line, put it into ANTEROOM_SECRET.

auth-secret_typed_for_other = The password was typed for another server or user name
    .cause = It was typed for “{ $typed_login }” at { $typed_host }, and the setup names “{ $login }” at { $host } now. It is not sent there by itself.
    .action = Type it again in step 2; on the command line, put it into ANTEROOM_SECRET, or name a file with --secret-file.

auth-secret_file_unusable = No password can be read from “{ $file }”
    .cause = It was refused: { $reason }.
    .action = Put the password alone into the file, and let the account that runs Anteroom read it.
