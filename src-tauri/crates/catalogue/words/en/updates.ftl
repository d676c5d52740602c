### Texts about newer versions of Anteroom.

update-no_place = This build knows no place to look for updates
    .cause = Whoever built it gave it neither an address nor a key to tell true news from false.
    .action = Ask whoever gave you Anteroom for a newer version.

update-forbidden = Your organization does not let Anteroom look for updates
    .cause = A policy of this computer forbids it, or there is one that cannot be read, which counts the same.
    .action = Ask your administrator, who installs newer versions for everybody.

update-managed = Anteroom does not update itself here
    .cause = This copy was installed for everybody on this computer: by the system's package manager, or by an administrator.
    .action = Have it updated the way it was installed.
    .takes = A few minutes.

update-none = There is nothing newer for this installation
    .cause = You have version { $version }, and the place that tells of updates has no newer file for a system like this one.
    .action = Go on working.

update-unavailable = There is no news of updates right now
    .cause = { $host } answered with status { $status }.
    .action = Look again later.

update-unusable = What came back is no news of Anteroom
    .cause = What { $host } told was not used: { $reason }.
    .action = Look again later. If it stays like that, tell whoever gave you Anteroom.

update-signature = The news of an update is not signed by the makers of Anteroom
    .cause = What { $host } sent was changed on its way, or is somebody else's. Nothing of it was used or kept.
    .action = Look again from another network. If it stays like that, tell whoever gave you Anteroom.

update-busy = The update waits for an import
    .cause = Meetings of { $customer } are being imported right now, and installing would break that off.
    .action = Let the import end, or pause it, then install the update.
    .takes = As long as the import.

update-unstarted = The installer does not start
    .cause = { $file } was fetched and is genuine, but the system does not start it: { $reason }.
    .action = Start it yourself.
    .takes = A minute.
