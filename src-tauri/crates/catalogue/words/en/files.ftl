### Texts about files a person names, and about what is written for them.

authority-unreadable = The certificate authority's file cannot be read
    .cause = No certificate could be taken from { $file }: { $reason }.
    .action = Choose a file on this computer that holds the authority's certificate in PEM form.

output-unwritable = The file cannot be written
    .cause = Nothing was written to { $file }: { $reason }. What was there is untouched.
    .action = Choose another name or folder: a new file, or one you may write, and neither a link nor a device.

script-impossible = There is no script for this yet
    .cause = { $reason }
    .action = Fill in what is missing, then ask for the script again.

script-in_use = A script that can still be taken back stands there
    .cause = { $file } was not replaced: the journal beside it, { $path }, has changes that this script has not taken back.
    .action = Save the new script in another folder, or run the one that is there with -Undo first.

output-lost = The result could not be written to standard output
    .cause = What the command did is done; what it had to say about it is lost: { $reason }.
    .action = Make room where the output goes to, then have the result shown again.

file-not_chosen = This file was not chosen in a dialog
    .cause = The window uses the files you chose since it was opened, and no others.
    .action = Choose the file again.

practice-faults_unreadable = The fault script cannot be read
    .cause = { $file } is no list of rules: { $reason }.
    .action = Fix the file, or start the practice organization without it.

practice-too_large = The practice organization would be too large
    .cause = It is made in this computer's memory, and { $reason }.
    .action = Ask for a smaller one. A setup that was sent to you can be used once the numbers in it are fixed.
