### Der Schritt „Import“.

import-title = Besprechungen importieren
import-lead = Bringt die Besprechungen Ihrer Räume in den Planer, jede mit ihrem Besitzer. Exchange wird nur gelesen.

import-window-title = Zeitraum
import-window-back = Tage vor heute
import-window-ahead = Tage nach heute
import-window-invalid = Tage sind eine ganze Zahl von 0 bis { $most }.
import-window-notDays = Tage sind eine ganze Zahl, etwa 90.
import-window-empty = Der Zeitraum enthält keinen Tag. Geben Sie mindestens einen Tag vor oder nach heute ein.
import-window-range = { $from } bis { $to }
import-window-adopt = Organisatoren, die das Exchange-Verzeichnis kennt, zu Benutzern des Planers machen
import-window-adopt-hint = Sonst gehen Besprechungen von Organisatoren, die keine Benutzer des Planers sind, an den Ersatzbesitzer.

import-summary-title = Was geschehen wird
import-card-rooms = Räume
import-card-rooms-leftOut = { $count ->
    [one] { $count } Raum bleibt außen vor
   *[other] { $count } Räume bleiben außen vor
}
import-card-rooms-leftOutWhy = Nicht geprüft oder zu klären
import-card-rooms-all = Alle Räume der Liste
import-card-window = Zeitraum
import-card-window-days = { $count ->
    [one] { $count } Tag
   *[other] { $count } Tage
}
import-card-meetings = Erwartete Besprechungen
import-card-meetings-unknown = Nicht gezählt
import-card-meetings-uncounted = { $count ->
    [one] { $count } Raum ließ sich nicht zählen
   *[other] { $count } Räume ließen sich nicht zählen
}
import-card-meetings-about = etwa { $meetings }
import-card-meetings-estimated = Geschätzt aus { $count } von { $total ->
    [one] { $total } Raum
   *[other] { $total } Räumen
}
import-card-meetings-stale = Vor Ihrer letzten Änderung gezählt
import-card-meetings-perRoom = etwa { $count } je Raum
import-card-owners = Besitzer, die im Planer fehlen
import-card-owners-of = { $count ->
    [one] von { $total }; { $count } Besprechung geht an { $owner }
   *[other] von { $total }; { $count } Besprechungen gehen an { $owner }
}
import-card-owners-none = Alle { $total } Besitzer sind bekannt
import-card-owners-fallback = Ihre Besprechungen gehen an { $owner }
import-card-owners-bar = { $found } Besitzer gefunden, { $missing } fehlen
import-card-notifications = Benachrichtigungen
import-card-notifications-off = Es werden keine gesendet
import-card-notifications-on = Werden zu jeder Besprechung gesendet
import-card-notifications-restore = Danach wieder wie zuvor
import-card-notifications-warn = Zu jeder Besprechung geht eine E-Mail hinaus
import-card-change = { $topic } ändern
import-place-title = Wohin die Besprechungen kommen
import-place-body = In den Planer dieser Einrichtung: eine SQLite-Datenbank auf diesem Computer. Anteroom sendet von selbst nichts an ein Produkt.
import-place-copy = Pfad kopieren
import-place-how = Wer das Produkt anbindet, liest aus dieser Datei, während kein Import läuft. Die Tabelle about_this_database darin erklärt jede Spalte.
import-change = Ändern

import-count-run = Besprechungen zählen
import-count-again = Erneut zählen
import-count-cancel = Zählen abbrechen
import-count-cancelled = Das Zählen wurde abgebrochen; diese Zahlen sind also zu niedrig.
import-count-progress = { $done } von { $total ->
    [one] { $total } Raum
   *[other] { $total } Räumen
} gezählt, bisher { $meetings } Besprechungen
import-count-bar = Wird gezählt

import-start-primary = { $count ->
    [one] { $count } Raum importieren
   *[other] { $count } Räume importieren
}
import-start-noRooms = Kein Raum ist bereit für den Import. Prüfen Sie zuerst Ihre Räume.
import-start-toResult = Zurück zum Ergebnis
import-start-toRooms = Zu den Räumen

import-phase-pausing = Wird angehalten: Begonnene Räume werden erst beendet
import-phase-paused = Angehalten
import-phase-cancelling = Wird abgebrochen: Die laufende Seite wird beendet oder verworfen
import-run-title = Import läuft
import-run-bar = Import
import-run-rooms = { $done } von { $total ->
    [one] { $total } Raum
   *[other] { $total } Räumen
}
import-run-failed = { $count ->
    [one] { $count } Raum mit einem Problem
   *[other] { $count } Räume mit Problemen
}
import-run-meetings = { $count ->
    [one] { $count } Besprechung
   *[other] { $count } Besprechungen
}
import-run-rate = { $count ->
    [one] { $count } Besprechung je Sekunde
   *[other] { $count } Besprechungen je Sekunde
}
import-run-remaining = noch etwa { $time }
import-run-remainingUnknown = Die Restzeit ist noch nicht bekannt
import-run-current = Gerade: { $rooms }
import-run-percent = { $percent } %
import-run-away = Exchange ist seit { $since } nicht erreichbar
import-run-awayWhy = Um { $next } wird wieder gefragt, und so weiter bis { $until }. Der Import geht dann von selbst weiter; kein Raum muss noch einmal gelesen werden. Danach hält er an, und Sie können ihn fortsetzen.
import-run-ask = Jetzt fragen
import-run-pause = Anhalten
import-run-resume = Fortsetzen
import-run-cancel = Import abbrechen
import-run-cancelNote = Beim Abbrechen bleibt, was importiert ist. Sie können später fortsetzen.
import-run-paused = Solange der Import angehalten ist, wird Exchange nichts gefragt.
import-run-announce = { $percent } Prozent, { $done } von { $total ->
    [one] { $total } Raum
   *[other] { $total } Räumen
}

import-time-seconds = { $count ->
    [one] { $count } Sekunde
   *[other] { $count } Sekunden
}
import-time-minutes = { $count ->
    [one] { $count } Minute
   *[other] { $count } Minuten
}
import-time-hours = { $hours } Std. { $minutes } Min.

import-interrupted-cancelled = Der Import wurde abgebrochen
import-interrupted-stopped = Der Import hat angehalten
import-interrupted-unfinished = Der Import wurde unterbrochen
import-interrupted-body = { $count ->
    [one] { $done } von { $total } Räumen dieses Imports sind fertig. Der Planer enthält { $count } Besprechung, frühere Importe eingerechnet. Fortsetzen macht weiter, wo er endete, und importiert nichts doppelt.
   *[other] { $done } von { $total } Räumen dieses Imports sind fertig. Der Planer enthält { $count } Besprechungen, frühere Importe eingerechnet. Fortsetzen macht weiter, wo er endete, und importiert nichts doppelt.
}
import-holder = { $program } hat den Planer: Warten Sie, bis das beendet ist
import-interrupted-resume = Import fortsetzen
import-interrupted-age = { $count ->
    [one] Er wurde am { $day } begonnen. { $count } Raum wurde damals gelesen und würde nicht noch einmal gelesen.
   *[other] Er wurde am { $day } begonnen. { $count } Räume wurden damals gelesen und würden nicht noch einmal gelesen.
}
import-interrupted-window = { $count ->
    [one] Er wurde am { $day } begonnen, und sein Zeitraum ist vorbei. { $count } Raum wurde damals gelesen.
   *[other] Er wurde am { $day } begonnen, und sein Zeitraum ist vorbei. { $count } Räume wurden damals gelesen.
}
import-interrupted-anew = Neu beginnen
import-interrupted-goOn = Trotzdem fortsetzen
import-interrupted-anewNote = Ein neuer Beginn behält, was schon im Planer ist, und liest jeden Raum noch einmal.
import-interrupted-discard = Verwerfen
import-interrupted-discardNote = Beim Verwerfen bleibt, was schon im Planer ist.

import-rooms-title = Räume dieses Imports
import-rooms-table = Räume dieses Imports und ihr Status
import-column-state = Status
import-column-name = Name
import-column-address = Adresse
import-column-progress = Fortschritt
import-column-meetings = Besprechungen
import-column-problem = Problem
import-column-again = Erneut importieren
import-rooms-units = { $done } von { $total ->
    [one] { $total } Teil
   *[other] { $total } Teilen
}
import-rooms-share = { $done }/{ $total }
import-rooms-again = { $name } erneut importieren

import-state-waiting = Wartet
import-state-importing = Wird importiert
import-state-synchronizing = Wird abgeglichen
import-state-imported = Importiert
import-state-recovering_from_error = Erholt sich von einem Fehler
import-state-connection_lost = Verbindung verloren
import-state-mailbox_not_found = Postfach nicht gefunden
import-help-waiting = Er kommt von selbst an die Reihe.
import-help-importing = Sein Kalender wird zum ersten Mal gelesen. Es ist nichts zu tun.
import-help-synchronizing = Sein Kalender wird mit dem Planer verglichen. Es ist nichts zu tun.
import-help-imported = Alles ist im Planer und auf dem neuesten Stand. Es ist nichts zu tun.
import-help-recovering_from_error = Exchange hat einen Fehler gemeldet; es wird von selbst erneut versucht. Öffnen Sie den Raum, wenn das lange so bleibt.
import-help-connection_lost = Exchange war nicht erreichbar. Prüfen Sie, ob der Server läuft und der Schritt „Exchange“ stimmt, und versuchen Sie es erneut.
import-help-mailbox_not_found = Prüfen Sie, ob es den Raum gibt und das Dienstkonto Identitätswechsel für ihn hat, und versuchen Sie es erneut. Neue Räume erscheinen mitunter erst nach einer Stunde.

import-result-title = Import beendet.
import-result-all = { $count ->
    [one] { $count } Besprechung aus { $rooms ->
        [one] { $rooms } Raum
       *[other] { $rooms } Räumen
    } ist im Planer.
   *[other] { $count } Besprechungen aus { $rooms ->
        [one] { $rooms } Raum
       *[other] { $rooms } Räumen
    } sind im Planer.
}
import-result-some = { $count ->
    [one] { $count } Besprechung aus { $done } von { $rooms ->
        [one] { $rooms } Raum
       *[other] { $rooms } Räumen
    } ist im Planer; { $failed ->
        [one] { $failed } Raum ließ
       *[other] { $failed } Räume ließen
    } sich nicht importieren.
   *[other] { $count } Besprechungen aus { $done } von { $rooms ->
        [one] { $rooms } Raum
       *[other] { $rooms } Räumen
    } sind im Planer; { $failed ->
        [one] { $failed } Raum ließ
       *[other] { $failed } Räume ließen
    } sich nicht importieren.
}
import-result-losses = { $count ->
    [one] { $count } Eintrag oder Zeitabschnitt war nicht lesbar und ist nicht im Planer.
   *[other] { $count } Einträge oder Zeitabschnitte waren nicht lesbar und sind nicht im Planer.
}
import-result-held = { $count ->
    [one] { $count } Besprechung fehlt in ihrem Kalender und wurde behalten, bis Sie entscheiden.
   *[other] { $count } Besprechungen fehlen in ihren Kalendern und wurden behalten, bis Sie entscheiden.
}
import-held-title = In Kalendern nicht mehr da und behalten
import-held-why = Es fehlten so viele Besprechungen auf einmal, dass Anteroom sie nicht entfernt hat: Eine entzogene Berechtigung, eine zurückgespielte Sicherung oder ein verschobenes Postfach antworten wie ein leerer Kalender. Sehen Sie sich zuerst diese Kalender an. Was wieder im Kalender steht, braucht nichts weiter; der nächste Import sieht es.
import-held-room = Raum
import-held-meetings = Besprechungen
import-held-of = { $count } von { $total }
import-held-between = Zwischen
import-held-since = Behalten seit
import-held-decision = Entscheidung
import-held-byRoom = Offen: Der Raum verlöre die meisten seiner Besprechungen
import-held-byRun = Offen: Alle Räume zusammen verlören viele
import-held-keep = { $count ->
    [one] { $count } Besprechung behalten
   *[other] { $count } Besprechungen behalten
}
import-held-remove = { $count ->
    [one] { $count } Besprechung aus { $rooms ->
        [one] { $rooms } Raum
       *[other] { $rooms } Räumen
    } entfernen
   *[other] { $count } Besprechungen aus { $rooms ->
        [one] { $rooms } Raum
       *[other] { $rooms } Räumen
    } entfernen
}
import-held-removeHow = Entfernen liest diese Räume noch einmal und entfernt, was dann noch fehlt. Behalten lässt die Besprechungen im Planer, obwohl die Kalender sie nicht haben.
import-held-kept = Behalten
import-held-released = Wird beim nächsten Import entfernt
import-held-keepInstead = Behalten
import-held-removeInstead = Beim nächsten Import entfernen
import-held-keepOf = Besprechungen von { $name } behalten
import-held-removeOf = Besprechungen von { $name } beim nächsten Import entfernen
import-losses-title = Was nicht lesbar war
import-losses-how = Sehen Sie diese in den Kalendern der Räume nach: Was wichtig ist, wird von Hand eingetragen oder in Exchange berichtigt und erneut importiert. Was hingenommen ist, wird nach dem nächsten Import wieder genannt, aber nicht mehr als neu.
import-losses-room = Raum
import-losses-when = Wann
import-losses-subject = Was bekannt ist
import-losses-why = Warum
import-losses-seen = Angesehen
import-losses-accept = Gesehen, hingenommen
import-losses-acceptOf = Gesehen, hingenommen: { $name }, { $when }
import-losses-acceptAll = { $count ->
    [one] Gesehen, hingenommen: den einen neuen Eintrag
   *[other] Gesehen, hingenommen: alle { $count } neuen
}
import-losses-accepted = Hingenommen: { $when }
import-losses-more = { $count } weitere anzeigen
import-losses-until = { $begin } bis { $end }
import-losses-dayUnknown = Tag nicht bekannt
import-losses-whole = Alles in dieser Zeit
import-losses-subjectUnknown = Betreff privat oder nicht bekannt
import-losses-unreadable = Nicht lesbar
import-losses-gap = Nichts lässt sich auflisten
import-result-attention = Was jemand klären muss
import-result-nothing = Nichts ist zu klären.
import-result-affected = { $count ->
    [one] { $count } Raum
   *[other] { $count } Räume
}
import-result-retry = { $count ->
    [one] Diesen Raum erneut versuchen
   *[other] Diese { $count } Räume erneut versuchen
}
import-result-showRooms = Räume anzeigen
import-result-numbers = In Zahlen
import-tally-created = Neu
import-tally-updated = Geändert
import-tally-unchanged = Wie zuvor
import-tally-removed = Entfernt, nicht mehr im Kalender
import-tally-fallback = Dem Ersatzbesitzer zugeordnet
import-tally-corrected = Jetzt mit richtigem Besitzer
import-tally-cancelled = Ausgelassen: abgesagt
import-tally-declined = Ausgelassen: vom Raum abgelehnt
import-tally-folded = Ausgelassen: zweites Exemplar eines Eintrags, der da ist
import-tally-unreadable = Ausgelassen: in Exchange beschädigt
import-tally-gaps = Zeitabschnitte, die Exchange nicht auflisten kann
import-result-fallback = { $count ->
    [one] { $count } Besprechung gehört { $owner }, weil ihr Besitzer nicht im Planer ist.
   *[other] { $count } Besprechungen gehören { $owner }, weil ihre Besitzer nicht im Planer sind.
}
import-result-fallbackHow = Fügen Sie dem Planer die fehlenden Benutzer hinzu und importieren Sie dann erneut: Besprechungen bis dahin bekannter Besitzer werden durch solche mit dem richtigen Besitzer ersetzt.
import-result-reimportAll = Alle Räume erneut importieren
import-result-reimportHint = Ein erneuter Import liest alle Kalender noch einmal; außerhalb der Geschäftszeiten belastet er Exchange weniger.
import-result-notRestored = Der Benachrichtigungsschalter des Planers ist noch nicht zurückgestellt. Öffnen Sie Anteroom erneut; beim nächsten Start wird er zurückgestellt.
import-result-next = Wie es weitergeht
import-next-notifications-restored = Der Benachrichtigungsschalter steht wieder wie vor dem Import.
import-next-notifications-enable = Prüfen Sie, ob die Benachrichtigungen des Planers für neue Buchungen so sind, wie Sie sie wollen.
import-next-password = Notieren Sie, wann das Kennwort des Dienstkontos abläuft, oder lassen Sie es nie ablaufen.
import-next-reimport = Planen Sie einen erneuten Import für den Zeitpunkt, zu dem alle Benutzer im Planer sind.
import-result-saveReport = Bericht speichern
import-result-reportSaved = Bericht gespeichert als { $file }
import-result-reportKind = Webseite
import-result-reportName = anteroom-bericht.html
import-result-new = Mit anderer Auswahl erneut importieren

import-panel-week = Eine Woche im Planer
import-panel-reimport = Diesen Raum erneut importieren
import-week-previous = Vorige Woche
import-week-next = Nächste Woche
import-week-today = Diese Woche
import-week-label = Besprechungen vom { $from } bis { $to }
import-week-none = Keine Besprechungen in dieser Woche.
import-week-zone = Zeiten in { $zone }
import-week-private = Private Besprechung
import-week-noSubject = Kein Betreff
import-week-fallback = { $owner }, im Besitz des Ersatzbesitzers
import-week-legendFallback = Ersatzbesitzer
import-week-legendOwner = Richtiger Besitzer
import-week-meeting = { $subject }, { $start } bis { $end }, { $owner }
import-week-allDay = { $day }, ganztägig
