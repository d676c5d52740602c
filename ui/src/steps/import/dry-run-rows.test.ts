import { describe, expect, it } from "vitest";
import type { DryRunCounts } from "../../bindings/DryRunCounts";
import type { DryRunRow } from "../../bindings/DryRunRow";
import { noCounts } from "../../platform/fake/forecasts";
import { nextSort, sharesOf, sorted } from "./dry-run-rows";

const counts = (part: Partial<DryRunCounts>): DryRunCounts => ({ ...noCounts, ...part });
const row = (displayName: string, part: Partial<DryRunCounts> | null): DryRunRow => ({
  address: `${displayName.toLowerCase()}@contoso.com`,
  displayName,
  counts: part === null ? null : counts(part),
  problem: null,
});
const rooms = [
  row("Room 10", { meetings: 7, series: 2 }),
  row("Room 2", { meetings: 9 }),
  row("Attic", null),
];
const namesOf = (rows: readonly DryRunRow[]) => rows.map((room) => room.displayName);

describe("the order", () => {
  it("of names counts numbers as people do", () => {
    expect(namesOf(sorted(rooms, { column: "name", direction: "ascending" }))).toEqual([
      "Attic",
      "Room 2",
      "Room 10",
    ]);
  });

  it.each(["ascending", "descending"] as const)("of numbers, %s, has rooms without any last", (direction) => {
    const names = namesOf(sorted(rooms, { column: "meetings", direction }));
    expect(names.at(-1)).toBe("Attic");
    expect(names[0]).toBe(direction === "ascending" ? "Room 10" : "Room 2");
  });

  it("is the setup's until asked for, and again after the third press", () => {
    expect(sorted(rooms, null)).toBe(rooms);
    const first = nextSort(null, "meetings");
    expect(first).toEqual({ column: "meetings", direction: "descending" });
    const second = nextSort(first, "meetings");
    expect(second).toEqual({ column: "meetings", direction: "ascending" });
    expect(nextSort(second, "meetings")).toBeNull();
    expect(nextSort(second, "name"), "another column begins anew").toEqual({
      column: "name",
      direction: "ascending",
    });
  });
});

describe("the shares", () => {
  it("add up to all meetings, whoever can be added apart from whoever cannot", () => {
    const total = counts({ meetings: 100, ownerUnknown: 30, notInPlanner: 15, outside: 10, unresolved: 5 });
    expect(sharesOf(total)).toEqual({ known: 70, missing: 15, outside: 10, nobody: 5 });
  });
});
