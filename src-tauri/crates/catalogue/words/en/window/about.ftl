### The panel about Anteroom.

about-title = About Anteroom
about-version = Version { $version }
about-commit = Commit { $commit }
about-dataFolder = Setups, planners and logs are kept in { $folder }
about-silence = No telemetry, no crash upload: Anteroom speaks to the servers you name and to nobody else, and sends nothing by itself. Only if you ask for it, it asks the update server whether there is a newer version.
about-changes = What is new
about-license = License of Anteroom
about-thirdParty = Licenses of what is inside
about-noThirdParty = They come with the packages of Anteroom; this build brought none along.
about-open = About
