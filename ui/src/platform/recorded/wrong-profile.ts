// Written by the tests of the flows (`recordings`); do not edit.

import type { Recording } from "../fake/recording";

export const wrongProfile: Recording = {
  "product_add": {
    "answer": {
      "problems": [
        "room-signs.toml, line 1, `id`: `room signs` is not an id. Use at most 64 small letters, digits and hyphens, such as `room-signs`.",
        "room-signs.toml, line 40, `requirement[1].use`: The catalogue has no `ews.reachabel`. Use one of `ews.reachable`, `endpoint.sign_in`, `autodiscover.reachable`, `environment.single`, `account.enabled`, `account.no_second_factor`, `account.ews`, `account.mailbox`, `account.names`, `account.password_never_expires`, `account.directory_address`, `organization.customization`, `application.registered`, `application.access`, `account.impersonation`, `exchange.rights`, `rooms.exist`, `addresses.primary`, `address_book.current`, `rooms.subjects`, `room_list.exists`, `room_list.members`, `room_list.manager`, `rooms.full_access`, or define it here with `id`.",
      ],
      "product": null,
    },
    "events": [],
  },
  "products_list": {
    "answer": {
      "products": [
        {
          "asks": ["vendor_contact","client_id"],
          "environments": ["on_premises","exchange_online"],
          "file": null,
          "guide": "Pronestor Planner: connect Exchange",
          "id": "pronestor-planner",
          "name": "Pronestor Planner",
          "rights": [
            "Application impersonation over the rooms: it reads and writes each room's calendar as the room. (Exchange Server)",
            "An application's access to the rooms: it reads and writes each room's calendar. (Exchange Online)",
          ],
          "summary": "Plans rooms, catering and equipment, and keeps bookings in step with the rooms' calendars in Exchange.",
          "vendor": "Sign In Solutions",
        },
        {
          "asks": ["first_name","last_name","test_user","vendor_contact"],
          "environments": ["on_premises"],
          "file": null,
          "guide": "Flowscape: prepare Exchange Server",
          "id": "flowscape",
          "name": "Flowscape",
          "rights": [
            "FullAccess to the rooms: it books, extends and ends meetings in the room's mailbox.",
            "Application impersonation over the rooms: it reads and writes the room's calendar as the room.",
            "Application impersonation over the users: it books and cancels as the person who asked for it.",
            "Application impersonation over the service account itself: bookings that nobody in particular made are its own.",
          ],
          "summary": "Shows free rooms on screens and maps, and books, extends and ends meetings in them.",
          "vendor": "Flowscape",
        },
        {
          "asks": ["outside_mailbox","vendor_contact","client_id"],
          "environments": ["on_premises","exchange_online"],
          "file": null,
          "guide": "Pronestor Display: service account",
          "id": "pronestor-display",
          "name": "Pronestor Display",
          "rights": [
            "Application impersonation over the rooms: it reads each room's calendar as the room. (Exchange Server)",
            "An application's access to the rooms: it reads each room's calendar. (Exchange Online)",
          ],
          "summary": "Shows each room's meetings on the tablet beside its door.",
          "vendor": "Sign In Solutions",
        },
        {
          "asks": ["equipment","test_user","vendor_contact","client_id"],
          "environments": ["on_premises","exchange_online"],
          "file": null,
          "guide": "Pexip VMR Scheduling for Exchange",
          "id": "pexip-vmr",
          "name": "Pexip VMR Scheduling",
          "rights": [
            "Application impersonation over the users: it sends updated joining instructions in the name of the person who invited. (Exchange Server)",
            "Application impersonation over the equipment mailbox: it reads and answers the meeting requests the equipment mailbox gets. (Exchange Server)",
            "An application's access over the equipment mailbox: it reads and answers the meeting requests the equipment mailbox gets. (Exchange Online)",
            "An application's access over the users: it sends updated joining instructions in the name of the person who invited. (Exchange Online)",
          ],
          "summary": "Adds a virtual meeting room to a meeting as soon as its equipment mailbox is invited.",
          "vendor": "Pexip",
        },
        {
          "asks": ["first_name","last_name","room_list","outside_mailbox","vendor_contact","client_id"],
          "environments": ["on_premises","exchange_online"],
          "file": null,
          "guide": "Serraview: calendars through Cronofy",
          "id": "serraview",
          "name": "Serraview",
          "rights": [
            "Application impersonation over the rooms: it reads and books the members of the room list as the room. (Exchange Server)",
            "Management of the room lists: listing the rooms can fail for an account that does not manage them.",
            "An application's access to the rooms: it reads and books the members of the room list. (Exchange Online)",
          ],
          "summary": "Books rooms from the floor plan; Cronofy carries the bookings to Exchange.",
          "vendor": "Eptura, through Cronofy",
        },
      ],
      "refused": [
        {
          "file": "/home/you/anteroom/data/profiles/old-signs.toml",
          "problems": [
            "old-signs.toml, line 1, `id`: `room signs` is not an id. Use at most 64 small letters, digits and hyphens, such as `room-signs`.",
            "old-signs.toml, line 40, `requirement[1].use`: The catalogue has no `ews.reachabel`. Use one of `ews.reachable`, `endpoint.sign_in`, `autodiscover.reachable`, `environment.single`, `account.enabled`, `account.no_second_factor`, `account.ews`, `account.mailbox`, `account.names`, `account.password_never_expires`, `account.directory_address`, `organization.customization`, `application.registered`, `application.access`, `account.impersonation`, `exchange.rights`, `rooms.exist`, `addresses.primary`, `address_book.current`, `rooms.subjects`, `room_list.exists`, `room_list.members`, `room_list.manager`, `rooms.full_access`, or define it here with `id`.",
          ],
        },
      ],
    },
    "events": [],
  },
};
