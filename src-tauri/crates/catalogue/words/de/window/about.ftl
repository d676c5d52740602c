### Der Bereich über Anteroom.

about-title = Über Anteroom
about-version = Version { $version }
about-commit = Commit { $commit }
about-dataFolder = Einrichtungen, Planer und Protokolle liegen in { $folder }
about-silence = Keine Telemetrie, keine Absturzberichte: Anteroom spricht mit den Servern, die Sie nennen, und mit niemandem sonst, und sendet nichts von selbst. Nur wenn Sie es wünschen, fragt es den Updateserver nach einer neueren Version.
about-changes = Neuigkeiten
about-license = Lizenz von Anteroom
about-thirdParty = Lizenzen der enthaltenen Software
about-noThirdParty = Sie liegen den Paketen von Anteroom bei; dieser Build enthält keine.
about-open = Info
