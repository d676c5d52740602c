### Was vom Profil jedes Produkts gesagt wird.
### Unreviewed: no native has read it yet.

products-impersonation = Identitätswechsel für { $over ->
    [users] die Benutzer
    [service_account] das Dienstkonto selbst
    [equipment] das Gerätepostfach
    [room_lists] die Raumlisten
   *[rooms] die Räume
}: { $why }.
products-full-access = FullAccess auf { $over ->
    [users] die Benutzer
    [service_account] das Dienstkonto selbst
    [equipment] das Gerätepostfach
    [room_lists] die Raumlisten
   *[rooms] die Räume
}: { $why }.
products-management = Verwaltung der Raumlisten: { $why }.
products-application = Zugriff einer Anwendung auf { $over ->
    [users] die Benutzer
    [service_account] das Dienstkonto selbst
    [equipment] das Gerätepostfach
    [room_lists] die Raumlisten
   *[rooms] die Räume
}: { $why }.

products-guide = „{ $guide }“, { $section }
products-added = Nicht in der Anleitung. { $reason }

products-replaced = Seit { $since }: { $by }. { $note }
products-since-month = { $month } { $year }
products-since-day = dem { $day }. { $month } { $year }
products-month = { $month ->
    [1] Januar
    [2] Februar
    [3] März
    [4] April
    [5] Mai
    [6] Juni
    [7] Juli
    [8] August
    [9] September
    [10] Oktober
    [11] November
   *[12] Dezember
}

products-no-rooms = { $product } arbeitet nicht mit Räumen.
