### Words for the settings of the app itself.

settings-unreadable = Anteroom's settings cannot be read
    .cause = { $file }: { $reason }. Nothing goes to the network meanwhile, because the settings say which way.
    .action = Fix the file, or delete it to begin with the usual settings.

settings-newer = Anteroom's settings were written by a newer version
    .cause = { $file } has version { $found }; this program knows versions up to { $known }. It stays as it is.
    .action = Use the newer version.

settings-invalid = A setting cannot have this value
    .cause = { $setting }: { $reason }.
    .action = Give it another value.

settings-fixed = Your organization has fixed this setting
    .cause = { $setting } is “{ $value }” for everybody here.
    .action = Ask whoever manages this computer.
    .takes = Until they change it.

file-folder_unopened = The folder cannot be opened here
    .cause = This computer has no program that shows { $file }: { $reason }.
    .action = Open the folder yourself.
