### Was von einem Kunden noch da ist, der vergessen werden sollte.
### Unreviewed: no native has read it yet.

forgetting-password = das Kennwort im Anmeldeinformationsspeicher: { $why }
forgetting-file = { $file }: { $why }
