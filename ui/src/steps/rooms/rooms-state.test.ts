import { describe, expect, it } from "vitest";
import type { RoomEntry } from "../../bindings/RoomEntry";
import { plausibleRooms } from "../../platform/fake/scenes";
import { allSelected, extendTo, nothingSelected, toggleAll, toggleRow, without } from "./rooms-selection";
import {
  countByStatus,
  initialRooms,
  nextSort,
  reduceRooms,
  unvalidated,
  type RoomsState,
} from "./rooms-state";

const rooms = plausibleRooms(30, "new");

function loaded(): RoomsState {
  return reduceRooms(initialRooms, { kind: "loaded", rooms });
}

function withStatus(index: number, status: RoomEntry["status"]): RoomEntry {
  const room = rooms[index];
  if (room === undefined) {
    throw new Error(`there is no room ${index}`);
  }
  return { ...room, status };
}

describe("the list of rooms", () => {
  it("finds rooms by every word, in names, addresses and places", () => {
    const state = reduceRooms(loaded(), { kind: "viewed", view: { text: "hamburg ROOM-0006" } });
    expect(state.order, "both words have to be there").toEqual(["room-0006@contoso.com"]);
  });

  it("keeps every row in its place while validation changes states", () => {
    const sorted = reduceRooms(loaded(), {
      kind: "viewed",
      view: { sort: { column: "status", direction: "ascending" } },
    });
    const began = reduceRooms(sorted, { kind: "validation_began", addresses: [] });
    const moved = reduceRooms(began, {
      kind: "validation_moved",
      event: { rows: [withStatus(29, "problem")], done: 1, total: 30, waiting: null },
    });
    expect(moved.order, "rows jump while somebody reads them").toEqual(began.order);
    expect(moved.rooms.get("room-0030@contoso.com")?.status).toBe("problem");
    const ended = reduceRooms(moved, { kind: "validation_ended" });
    expect(ended.order[0], "the worst is first once it is over").toBe("room-0030@contoso.com");
  });

  it("does not bring a removed room back by a late event", () => {
    const removed = reduceRooms(loaded(), { kind: "removed", addresses: ["ROOM-0003@contoso.com"] });
    const late = reduceRooms(removed, {
      kind: "validation_moved",
      event: { rows: [withStatus(2, "ready")], done: 1, total: 1, waiting: null },
    });
    expect(late.rooms.has("room-0003@contoso.com"), "a removed room came back").toBe(false);
    expect(late.order).toHaveLength(29);
  });

  it("counts states and knows what is left to validate", () => {
    const state = reduceRooms(loaded(), {
      kind: "edited",
      rooms: [withStatus(0, "ready"), withStatus(1, "warning")],
    });
    expect(countByStatus(state.rooms)).toMatchObject({ all: 30, new: 28, ready: 1, warning: 1 });
    expect(unvalidated(state.rooms)).toHaveLength(28);
  });

  it("turns round when the same header is pressed again", () => {
    const once = nextSort({ column: "name", direction: "ascending" }, "capacity");
    expect(once).toEqual({ column: "capacity", direction: "ascending" });
    expect(nextSort(once, "capacity").direction).toBe("descending");
  });
});

describe("the selection", () => {
  const order = ["a", "b", "c", "d"];

  it("extends from where it began, in the order shown", () => {
    const selection = extendTo(toggleRow(nothingSelected, "d"), "b", order);
    expect([...selection.keys].sort()).toEqual(["b", "c", "d"]);
  });

  it("selects and clears what is shown, and leaves what the filter hides", () => {
    const hidden = toggleRow(nothingSelected, "hidden");
    const all = toggleAll(hidden, order);
    expect(allSelected(all, order)).toBe(true);
    expect([...toggleAll(all, order).keys], "the hidden row lost its selection").toEqual(["hidden"]);
    expect(allSelected(without(all, ["a"]), order)).toBe("mixed");
  });
});
