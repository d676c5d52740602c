### Newer versions, in the settings and over the start page.

updates-title = Updates
updates-version = You have Anteroom { $version }.
updates-newest = That is the newest version.
updates-newer = Anteroom { $version } is there
updates-published = Published { $day }, { $size } MB
updates-notes = What is new
updates-look = Look now
updates-looking = Looking
updates-install = Install
updates-installing = Fetching the new version
updates-closing = The installer opens now, and Anteroom closes. Your setups and passwords stay.
updates-saved = It was fetched, and it is genuine. Close Anteroom, then unpack it over the copy you use: { $file }
updates-noFile = It has no file for a system like this one.
updates-on = Anteroom looks for a newer version each time it is opened.
updates-off = Anteroom does not look for newer versions by itself.
updates-forbidden = Your organization does not let Anteroom look for updates.
updates-policyFaults = A policy of this computer is not followed as it stands
updates-noPlace = This build knows no place to look for updates.
updates-package_manager = Your system's package manager brings updates. Anteroom asks nobody.
updates-administrator = An administrator installs updates for everybody on this computer.
