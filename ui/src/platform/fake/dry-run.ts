import type { DryRunCounts } from "../../bindings/DryRunCounts";
import type { DryRunRow } from "../../bindings/DryRunRow";
import type { OwnerMissing } from "../../bindings/OwnerMissing";
import type { RoomEntry } from "../../bindings/RoomEntry";
import { summaryOf } from "./import";
import { meetingsOf, readyRooms } from "./import-run";
import { deniedOf } from "./room-checks";
import { findSetup, problem, type Handlers } from "./world";

const dayMs = 86_400_000;
/** Of no meetings. */
export const noCounts: DryRunCounts = {
  meetings: 0,
  added: 0,
  series: 0,
  endless: 0,
  ownerUnknown: 0,
  notInPlanner: 0,
  unresolved: 0,
  outside: 0,
  ofResources: 0,
  nameless: 0,
  subjectHidden: 0,
  private: 0,
  beyondLimits: 0,
  leftOut: 0,
  cancelled: 0,
  declined: 0,
  unreadable: 0,
  folded: 0,
  gaps: 0,
  removed: 0,
  held: 0,
};

/** Names that a careless page would take for markup. */
const people: [name: string, address: string | null, outside: boolean][] = [
  ["Katarzyna Wiśniewska", "katarzyna.wisniewska@contoso.com", false],
  ["O'Brien, Séamus <Facilities>", "seamus.obrien@contoso.com", false],
  ["Vendor Days", "events@fabrikam.example", true],
  ["佐藤 健", "ken.sato@contoso.com", false],
  ["Former employee", null, false],
  ["João Araújo", "joao.araujo@contoso.com.br", true],
];

function rowOf(room: RoomEntry, index: number): DryRunRow {
  const named = { address: room.address, displayName: room.displayName };
  if (index % 61 === 23) {
    return { ...named, counts: null, problem: deniedOf(room.address) };
  }
  const meetings = meetingsOf(index);
  const ownerUnknown = index % 4 === 0 ? 3 + (index % 11) : 0;
  const outside = Math.floor(ownerUnknown / 3);
  const unresolved = Math.min(1, ownerUnknown);
  const cancelled = index % 13 === 5 ? 2 : 0;
  return {
    ...named,
    problem: null,
    counts: {
      ...noCounts,
      meetings,
      added: meetings,
      series: 6 + (index % 9),
      endless: index % 7 === 3 ? 1 + (index % 3) : 0,
      ownerUnknown,
      notInPlanner: ownerUnknown - outside - unresolved,
      outside,
      unresolved,
      subjectHidden: index % 29 === 11 ? meetings : 0,
      private: index % 5,
      beyondLimits: index % 97 === 40 ? 2 : 0,
      leftOut: cancelled,
      cancelled,
    },
  };
}

function add(total: DryRunCounts, { counts }: DryRunRow): void {
  for (const key of Object.keys(total) as (keyof DryRunCounts)[]) {
    total[key] += counts?.[key] ?? 0;
  }
}

/** Shares out the meetings without an owner, most first. */
function missingOf(meetings: number, rooms: number): OwnerMissing[] {
  let left = meetings;
  return people
    .map(([name, address, outside], index): OwnerMissing => {
      const own = index === people.length - 1 ? left : Math.floor(left * 0.42);
      left -= own;
      const addable = address !== null && !outside;
      return {
        name,
        address,
        outside,
        addable,
        meetings: own,
        rooms: Math.max(1, Math.min(own, rooms >> index)),
      };
    })
    .filter((owner) => owner.meetings > 0)
    .sort((a, b) => b.meetings - a.meetings);
}

export const dryRunHandlers: Handlers<"dry_run"> = {
  dry_run: async (world, { setup: id, operation }, emit) => {
    const setup = findSetup(world, id);
    if (world.scene.includes("unreachable")) {
      throw problem("net.connect.timeout", { host: "mail.contoso.com", seconds: "10" }, "retry");
    }
    const chosen = readyRooms(setup);
    const rooms: DryRunRow[] = [];
    const total = { ...noCounts };
    for (const [index, room] of chosen.entries()) {
      if (world.cancelled.has(operation)) {
        break;
      }
      if (index % 12 === 0) {
        await world.pause(120);
      }
      const row = rowOf(room, index);
      rooms.push(row);
      add(total, row);
      emit({ row, roomsDone: index + 1, roomsTotal: chosen.length, total: { ...total }, waiting: null });
    }
    const cancelled = world.cancelled.has(operation);
    const today = Date.parse(world.now());
    const day = (days: number) => new Date(today + days * dayMs).toISOString().slice(0, 10);
    return {
      from: day(-setup.import.daysBack),
      until: day(setup.import.daysAhead + 1),
      rooms,
      total,
      ownersMissing: missingOf(total.ownerUnknown, rooms.length),
      fallbackOwner: setup.exchange.fallbackOwner,
      summary: summaryOf(world, setup, rooms.length, total.meetings, cancelled),
      cancelled,
    };
  },
};
