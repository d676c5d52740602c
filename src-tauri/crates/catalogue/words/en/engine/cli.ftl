### What the command line says.

cli-clock = set at { $time }, in force by { $until }; look again at { $again }
cli-clock-unknown = set at { $time }; nobody can tell how long it takes; look again at { $again }
cli-clock-over = set at { $time }, and should have been in force by { $until }
cli-clock-over-unknown = set at { $time }
