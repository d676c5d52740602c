import type { DetailKind } from "../../bindings/DetailKind";
import type { ProductRow } from "../../bindings/ProductRow";

const both: ProductRow["environments"] = ["on_premises", "exchange_online"];
const names: DetailKind[] = ["first_name", "last_name"];

/** The products that come with the scripted engine. */
export const productRows: readonly ProductRow[] = [
  {
    id: "pronestor-planner",
    name: "Pronestor Planner",
    vendor: "Sign In Solutions",
    summary: "Plans rooms, catering and equipment, and keeps bookings in step with the rooms' calendars.",
    guide: "Pronestor Planner: connect Exchange",
    environments: both,
    asks: [...names, "room_list", "vendor_contact"],
    rights: ["Acts as every room, to read and write its calendar."],
    file: null,
  },
  {
    id: "flowscape",
    name: "Flowscape",
    vendor: "Flowscape",
    summary: "Shows free rooms on screens and maps, and books, extends and ends meetings.",
    guide: "Flowscape: prepare Exchange Server",
    environments: ["on_premises"],
    asks: [...names, "test_user", "outside_mailbox", "vendor_contact"],
    rights: [
      "Acts as the rooms, the people who book, and itself.",
      "Opens each room's mailbox with FullAccess, to extend and end meetings.",
    ],
    file: null,
  },
  {
    id: "pronestor-display",
    name: "Pronestor Display",
    vendor: "Sign In Solutions",
    summary: "Shows each room's meetings on the tablet beside its door.",
    guide: "Pronestor Display: service account",
    environments: both,
    asks: ["outside_mailbox", "vendor_contact"],
    rights: ["Acts as the rooms with a tablet, and as nobody else."],
    file: null,
  },
  {
    id: "pexip-vmr",
    name: "Pexip VMR Scheduling",
    vendor: "Pexip",
    summary: "Adds a virtual meeting room to a meeting when its address is invited.",
    guide: "Pexip VMR Scheduling for Exchange",
    environments: both,
    asks: ["equipment", "vendor_contact"],
    rights: ["Acts as the equipment mailbox that stands for virtual meeting rooms."],
    file: null,
  },
  {
    id: "serraview",
    name: "Serraview",
    vendor: "Eptura, through Cronofy",
    summary: "Books rooms from the floor plan; Cronofy carries the bookings to Exchange.",
    guide: "Serraview: calendars through Cronofy",
    environments: both,
    asks: [...names, "room_list", "client_id", "vendor_contact"],
    rights: ["Acts as the members of the room lists.", "Manages the room lists."],
    file: null,
  },
];

/** Why some of them have nothing to import. */
export const noImport: Readonly<Record<string, string>> = {
  "pronestor-display": "Pronestor Display shows the meetings as they stand in the rooms' calendars.",
  "pexip-vmr": "Pexip schedules the meetings its equipment mailbox is invited to from now on.",
};

export function productRow(id: string | null, loaded: readonly ProductRow[] = []): ProductRow | undefined {
  return [...productRows, ...loaded].find((row) => row.id === id);
}
