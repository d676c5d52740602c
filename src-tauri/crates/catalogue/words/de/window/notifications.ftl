### Der Schritt „Benachrichtigungen“.

notifications-title = Über E-Mail-Benachrichtigungen entscheiden
notifications-lead = Zu jeder Besprechung, die der Planer übernimmt, kann er ihrem Besitzer eine E-Mail senden. Bei einem Import ist das meist unerwünscht: Die Empfänger erfahren noch einmal von Besprechungen, die sie schon kennen.

notifications-switch = Alle E-Mail-Benachrichtigungen während des Imports ausschalten
notifications-switch-on = Während Besprechungen importiert werden, wird keine E-Mail gesendet.
notifications-switch-off = Der Planer sendet zu jeder importierten Besprechung eine E-Mail.
notifications-restored = Danach wird der Schalter des Planers auf seinen jetzigen Stand zurückgestellt, auch wenn die App inzwischen geschlossen wird: Der nächste Start stellt ihn vor allem anderen zurück.
notifications-nowOn = Zurzeit sendet der Planer Benachrichtigungen.
notifications-nowOff = Zurzeit sind die Benachrichtigungen des Planers ausgeschaltet. Das bleibt nach dem Import so.

notifications-preview-title = Was sonst gesendet würde
notifications-preview-sent = { $count ->
    [one] { $count } E-Mail
   *[other] { $count } E-Mails
}
notifications-preview-people = { $count ->
    [one] an { $count } Person
   *[other] an { $count } Personen
}
notifications-preview-withSwitch = Ist der Schalter ein, wird keine davon gesendet.
notifications-preview-withoutSwitch = Ist der Schalter aus, werden sie während des Imports gesendet.
notifications-preview-notCounted = Noch nicht gezählt. Das Zählen liest die Kalender und schreibt nichts.
notifications-preview-count = Jetzt zählen
notifications-preview-counting = { $done } von { $total ->
    [one] { $total } Raum
   *[other] { $total } Räumen
} gezählt
notifications-preview-cancel = Zählen abbrechen
notifications-preview-outbox = { $count ->
    [one] { $count } Benachrichtigung wartet im Postausgang des Planers und wird nicht angetastet.
   *[other] { $count } Benachrichtigungen warten im Postausgang des Planers und werden nicht angetastet.
}

notifications-primary = Weiter
