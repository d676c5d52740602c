### Texts about the planner, imports, setups and Anteroom itself.

planner-newer_schema = The planner's database is from a newer version
    .cause = { $path } has structure { $found }; this program knows structures up to { $known }. It stays as it is.
    .action = Use the newer version.

planner-busy = Another program writes into the planner's database
    .cause = { $holder } has it, since { $since }: { $path }.
    .action = Wait until it has ended, then try again.
    .takes = As long as the other one works.

planner-disk_full = The disk is full
    .cause = { $path } cannot grow any more. What was written is safe.
    .action = Make room on the disk, then resume.

planner-damaged = The planner's database cannot be read
    .cause = { $path } is damaged, or it is no planner.
    .action = Use a backup, or choose another file.

planner-unwritable = The planner's database cannot be opened
    .cause = { $path } or its folder may not be used, or is not there.
    .action = Check the permissions, or choose another place.

planner-linked = The planner's database has a second name
    .cause = { $path } is reached under another name, too (a hard link), and a database that is written under two names is destroyed.
    .action = Remove the other name, or copy the file to where the other name is needed.

planner-missing = There is no planner where one was named
    .cause = { $path } does not exist: the name is misspelt, or nothing was imported there yet.
    .action = Name the file an import wrote, or leave it out for the setup's own.

import-running = An import is running
    .cause = Two imports at once would get in each other's way.
    .action = Wait for it, or cancel it first.

import-nothing = There is no room to import
    .cause = No room of this setup is ready.
    .action = Add rooms and have them validated.

import-paused_by_failures = The import paused
    .cause = Too many rooms failed for the same reason: { $reason }.
    .action = Fix the cause, then resume.

setup-not_found = There is no setup “{ $setup }”
    .cause = No saved setup has this name, and there is no such file.
    .action = Use a name from the start page, or the file of a setup.

setup-name_taken = There is a setup “{ $setup }” already
    .cause = Names are used once.
    .action = Choose another name.

product-not_found = There is no product “{ $product }”
    .cause = Its profile is neither built in nor in the folder for profiles.
    .action = Choose another product, or load its profile from a file.

product-elsewhere = { $product } does not connect to mailboxes there
    .cause = Its profile does not name this environment.
    .action = Choose where the mailboxes are among those the product names.

product-no_import = { $product } has nothing to import
    .cause = { $reason }
    .action = Once the steps before are done, hand the values over.

setup-unreadable = The setup cannot be read
    .cause = { $file } is none that Anteroom wrote, or it was damaged since: { $reason }.
    .action = Use another file.

setup-newer = The setup was written by a newer version of Anteroom
    .cause = { $file } has version { $found }; this program knows versions up to { $known }. It stays as it is.
    .action = Use the newer version.

setup-busy = Another program is saving a setup
    .cause = { $holder } has been at it since { $since }.
    .action = Wait until it has ended, then try again.
    .takes = Usually a moment.

setup-incomplete = The setup is not complete
    .cause = This step needs { $missing }.
    .action = Fill it in.

setup-host_unconfirmed = Nobody has confirmed where the password would go
    .cause = { $file } names { $hosts }. The password of “{ $login }” goes nowhere before you have looked at them.
    .action = Compare them with what you expect, and confirm those that are right; on the command line, with { $options }.

settings-unwritable = The settings cannot be saved
    .cause = { $file } could not be written: { $reason }.
    .action = Check the permissions of the folder and the space on the disk.

list-unreadable = The list cannot be read
    .cause = { $file } is not a table with addresses: { $reason }.
    .action = Save it as CSV or as an Excel workbook (.xlsx) with one address a line, then try again.

list-output_unreadable = What the command printed cannot be read
    .cause = No text could be taken from { $file }: { $reason }.
    .action = Save what the command printed as plain text, with its column names.

list-protected = The list is protected with a password
    .cause = Only whoever knows the password can read { $file }, and Anteroom does not ask for it.
    .action = Open it in Excel, take the password away or copy the list into a new workbook, then choose that file.
    .takes = A minute.

list-other_format = The list is in another format
    .cause = { $file } cannot be read: { $reason }.
    .action = Save it as an Excel workbook (.xlsx) or as CSV, then choose that file.
    .takes = A minute.

practice-failed = The practice organization did not start
    .cause = No port was free on this computer, or its certificate could not be made.
    .action = Try again.

check-over_time = The check took too long
    .cause = It did not end within { $seconds } seconds and was given up; the other checks went on.
    .action = Check again.

check-value_missing = The check needs { $missing }
    .cause = Nobody typed it yet, so it was not asked.
    .action = Fill it in, then check again.

internal-bug = Anteroom made a mistake
    .cause = This should not happen.
    .action = Copy the evidence and report it.
    .takes = With the next version.
