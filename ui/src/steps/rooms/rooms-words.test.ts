import { describe, expect, it } from "vitest";
import { plausibleRooms } from "../../platform/fake/scenes";
import { rowAfterKey } from "../../components/rooms-grid-keys";
import {
  bulkPatchOf,
  emptyFields,
  fieldsOf,
  parseCapacity,
  patchOf,
  suggestZones,
  zonePatchOf,
} from "./room-fields";
import { planRestore } from "./rooms-restore";

const [room, other] = plausibleRooms(2, "ready");
if (room === undefined || other === undefined) {
  throw new Error("the scripted organization has no rooms");
}

describe("a room's fields", () => {
  it("takes seats as whole numbers only", () => {
    expect(["", "0", " 12 ", "-1", "1e3", "12.5", "1000000000"].map(parseCapacity)).toEqual([
      0,
      0,
      12,
      null,
      null,
      null,
      null,
    ]);
  });

  it("writes what changed, and its zone by itself", () => {
    const zoned = { ...room, timeZone: "Europe/Berlin" };
    const typed = { ...fieldsOf(zoned), capacity: "many", location: " Floor 2 ", timeZone: "Europe/Nowhere" };
    expect(patchOf(typed, zoned)).toEqual({ location: "Floor 2" });
    expect(zonePatchOf(typed, zoned), "what is a zone, the engine knows").toEqual({
      timeZone: "Europe/Nowhere",
    });
    expect(zonePatchOf(fieldsOf(zoned), zoned)).toBeNull();
    expect(patchOf(fieldsOf(zoned), zoned), "nothing changed, nothing is written").toBeNull();
  });

  it("changes many rooms by the filled fields alone", () => {
    expect(bulkPatchOf(emptyFields)).toBeNull();
    expect(bulkPatchOf({ ...emptyFields, capacity: "0", displayName: "All the same" })).toEqual({
      capacity: 0,
    });
  });

  it("suggests zones by city first", () => {
    expect(suggestZones("new y", ["America/New_York", "Asia/Novosibirsk"], 5)).toEqual(["America/New_York"]);
  });
});

describe("undo of a removal", () => {
  it("brings names and settings back with as few requests as can be", () => {
    const same = { capacity: 8, location: "Floor 1", timeZone: "" };
    const plan = planRestore([
      { ...room, ...same, displayName: "Board" },
      { ...other, ...same, displayName: "Lab; east" },
    ]);
    expect(plan.text).toBe(`Board <${room.address}>\n${other.address}`);
    expect(plan.updates, "a name the text cannot carry, and one for both rooms' settings").toEqual([
      { addresses: [other.address], patch: { displayName: "Lab; east" } },
      { addresses: [room.address, other.address], patch: { capacity: 8, location: "Floor 1", timeZone: "" } },
    ]);
  });
});

describe("keys in the table", () => {
  it("moves within the rows", () => {
    const keys = ["ArrowDown", "ArrowUp", "PageDown", "PageUp", "Home", "End", "x"];
    expect(keys.map((key) => rowAfterKey(key, 5, 12, 10))).toEqual([6, 4, 11, 0, 0, 11, null]);
    expect(rowAfterKey("End", 0, 0, 10), "there is no row to go to").toBeNull();
  });
});
