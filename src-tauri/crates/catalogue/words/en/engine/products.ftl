### What is said of every product's profile.

products-impersonation = Application impersonation over { $over ->
    [users] the users
    [service_account] the service account itself
    [equipment] the equipment mailbox
    [room_lists] the room lists
   *[rooms] the rooms
}: { $why }.
products-full-access = FullAccess { $over ->
    [users] over the users
    [service_account] over the service account itself
    [equipment] over the equipment mailbox
    [room_lists] over the room lists
   *[rooms] to the rooms
}: { $why }.
products-management = Management of the room lists: { $why }.
products-application = An application's access { $over ->
    [users] over the users
    [service_account] over the service account itself
    [equipment] over the equipment mailbox
    [room_lists] over the room lists
   *[rooms] to the rooms
}: { $why }.

products-guide = “{ $guide }”, { $section }
products-added = Not in the guide. { $reason }

products-replaced = Since { $since }: { $by }. { $note }
products-since-month = { $month } { $year }
products-since-day = { $day } { $month } { $year }
products-month = { $month ->
    [1] January
    [2] February
    [3] March
    [4] April
    [5] May
    [6] June
    [7] July
    [8] August
    [9] September
    [10] October
    [11] November
   *[12] December
}

products-no-rooms = { $product } works with no rooms.
