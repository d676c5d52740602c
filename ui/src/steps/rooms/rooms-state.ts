import type { RoomEntry } from "../../bindings/RoomEntry";
import type { RoomsEvent } from "../../bindings/RoomsEvent";
import type { RoomStatus } from "../../bindings/RoomStatus";
import type { WaitingRow } from "../../bindings/WaitingRow";

export type SortColumn = "status" | "name" | "address" | "kind" | "capacity" | "place" | "problems";
export type Sort = { column: SortColumn; direction: "ascending" | "descending" };
export type StatusFilter = RoomStatus | "all";

/** How far a validation is; `beat` counts its reports, for a countdown that begins anew with each. */
export type Validating = { done: number; total: number; waiting: WaitingRow | null; beat: number };

/** What is on the screen, and in which order. */
export type RoomsView = { text: string; status: StatusFilter; sort: Sort };

/**
 * The list of rooms. `order` is a snapshot, not a function of the rows: rows that change while somebody looks at them
 * stay where they are until the view is asked for anew.
 */
export type RoomsState = {
  loaded: boolean;
  rooms: ReadonlyMap<string, RoomEntry>;
  order: readonly string[];
  view: RoomsView;
  /** Validation under way; `null` otherwise. */
  validating: Validating | null;
};

export type RoomsAction =
  | { kind: "loaded"; rooms: readonly RoomEntry[] }
  | { kind: "viewed"; view: Partial<RoomsView> }
  | { kind: "edited"; rooms: readonly RoomEntry[] }
  | { kind: "removed"; addresses: readonly string[] }
  | { kind: "validation_began"; addresses: readonly string[] }
  | { kind: "validation_moved"; event: RoomsEvent }
  | { kind: "validation_ended" };

/** Addresses are the same without regard to case. */
export function keyOf(address: string): string {
  return address.toLowerCase();
}

export const initialRooms: RoomsState = {
  loaded: false,
  rooms: new Map(),
  order: [],
  view: { text: "", status: "all", sort: { column: "name", direction: "ascending" } },
  validating: null,
};

const worstFirst: Record<RoomStatus, number> = {
  problem: 0,
  waiting: 1,
  warning: 2,
  skipped: 3,
  checking: 4,
  new: 5,
  ready: 6,
};

const collator = new Intl.Collator(undefined, { numeric: true, sensitivity: "base" });

function placeOf(room: RoomEntry): string {
  return room.location || room.roomList;
}

const comparisons: Record<SortColumn, (a: RoomEntry, b: RoomEntry) => number> = {
  status: (a, b) => worstFirst[a.status] - worstFirst[b.status],
  name: (a, b) => collator.compare(a.displayName, b.displayName),
  address: (a, b) => collator.compare(a.address, b.address),
  kind: (a, b) => collator.compare(a.roomKind, b.roomKind),
  capacity: (a, b) => (a.capacity ?? -1) - (b.capacity ?? -1),
  place: (a, b) => collator.compare(placeOf(a), placeOf(b)),
  problems: (a, b) => a.problems.length - b.problems.length,
};

function matches(room: RoomEntry, words: readonly string[], status: StatusFilter): boolean {
  if (status !== "all" && room.status !== status) {
    return false;
  }
  const text = `${room.displayName} ${room.address} ${room.location} ${room.roomList}`.toLowerCase();
  return words.every((word) => text.includes(word));
}

/** Keys of the rows a view shows, in its order. Equal rows follow their addresses, so that the order is always the same. */
export function orderOf(rooms: ReadonlyMap<string, RoomEntry>, view: RoomsView): string[] {
  const words = view.text.toLowerCase().split(/\s+/u).filter(Boolean);
  const compare = comparisons[view.sort.column];
  const sign = view.sort.direction === "ascending" ? 1 : -1;
  return [...rooms.entries()]
    .filter(([, room]) => matches(room, words, view.status))
    .sort(([keyA, a], [keyB, b]) => sign * compare(a, b) || (keyA < keyB ? -1 : 1))
    .map(([key]) => key);
}

/** How many rooms there are of each status, and in all. */
export function countByStatus(rooms: ReadonlyMap<string, RoomEntry>): Record<StatusFilter, number> {
  const counts: Record<StatusFilter, number> = {
    all: rooms.size,
    new: 0,
    checking: 0,
    ready: 0,
    warning: 0,
    problem: 0,
    waiting: 0,
    skipped: 0,
  };
  for (const room of rooms.values()) {
    counts[room.status] += 1;
  }
  return counts;
}

/** Addresses validation has not answered for yet. */
export function unvalidated(rooms: ReadonlyMap<string, RoomEntry>): string[] {
  return [...rooms.values()]
    .filter((room) => room.status === "new" || room.status === "skipped" || room.status === "checking")
    .map((room) => room.address);
}

function withRows(rooms: ReadonlyMap<string, RoomEntry>, rows: readonly RoomEntry[]): Map<string, RoomEntry> {
  const changed = new Map(rooms);
  for (const row of rows) {
    const key = keyOf(row.address);
    // A row that was removed meanwhile does not come back by a late event.
    if (changed.has(key)) {
      changed.set(key, row);
    }
  }
  return changed;
}

export function reduceRooms(state: RoomsState, action: RoomsAction): RoomsState {
  switch (action.kind) {
    case "loaded": {
      const rooms = new Map(action.rooms.map((room) => [keyOf(room.address), room]));
      return { ...state, loaded: true, rooms, order: orderOf(rooms, state.view) };
    }
    case "viewed": {
      const view = { ...state.view, ...action.view };
      return { ...state, view, order: orderOf(state.rooms, view) };
    }
    case "edited":
      return { ...state, rooms: withRows(state.rooms, action.rooms) };
    case "removed": {
      const gone = new Set(action.addresses.map(keyOf));
      const rooms = new Map([...state.rooms].filter(([key]) => !gone.has(key)));
      return { ...state, rooms, order: state.order.filter((key) => !gone.has(key)) };
    }
    case "validation_began":
      return {
        ...state,
        validating: { done: 0, total: action.addresses.length || state.rooms.size, waiting: null, beat: 0 },
      };
    case "validation_moved":
      return {
        ...state,
        rooms: withRows(state.rooms, action.event.rows),
        validating: {
          done: action.event.done,
          total: action.event.total,
          waiting: action.event.waiting,
          beat: (state.validating?.beat ?? 0) + 1,
        },
      };
    case "validation_ended":
      return { ...state, validating: null, order: orderOf(state.rooms, state.view) };
  }
}

/** The sort after a press on a column's header: the same column turns round, another one begins ascending. */
export function nextSort(sort: Sort, column: SortColumn): Sort {
  const turned = sort.column === column && sort.direction === "ascending";
  return { column, direction: turned ? "descending" : "ascending" };
}
