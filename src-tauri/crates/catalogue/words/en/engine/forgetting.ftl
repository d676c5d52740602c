### What is still there of a customer who was to be forgotten.

forgetting-password = the password in the credential store: { $why }
forgetting-file = { $file }: { $why }
