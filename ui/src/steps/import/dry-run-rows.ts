import type { DryRunCounts } from "../../bindings/DryRunCounts";
import type { DryRunRow } from "../../bindings/DryRunRow";
import type { DryRunColumn } from "../../components/dry-run-grid";

export type DryRunSort = { column: DryRunColumn; direction: "ascending" | "descending" };

const words = new Intl.Collator(undefined, { numeric: true, sensitivity: "base" });

/** The rows in the order asked for; rooms that could not be read stand last in any order of numbers. */
export function sorted(rows: readonly DryRunRow[], sort: DryRunSort | null): readonly DryRunRow[] {
  if (sort === null) {
    return rows;
  }
  const { column } = sort;
  const sign = sort.direction === "ascending" ? 1 : -1;
  return [...rows].sort((a, b) => {
    if (column === "name" || column === "address") {
      const key = column === "name" ? "displayName" : "address";
      return sign * words.compare(a[key], b[key]);
    }
    if (a.counts === null || b.counts === null) {
      return Number(a.counts === null) - Number(b.counts === null);
    }
    return sign * (a.counts[column] - b.counts[column]) || words.compare(a.displayName, b.displayName);
  });
}

/** Numbers begin with the most, words with the first letter; a second press turns it round, a third takes it back. */
export function nextSort(sort: DryRunSort | null, column: DryRunColumn): DryRunSort | null {
  const first = column === "name" || column === "address" ? "ascending" : "descending";
  if (sort?.column !== column) {
    return { column, direction: first };
  }
  return sort.direction === first
    ? { column, direction: first === "ascending" ? "descending" : "ascending" }
    : null;
}

/** Whose the meetings would be: of known owners, of people who can be added, of organizers outside, of nobody who can own any. */
export function sharesOf(total: DryRunCounts) {
  const { meetings, ownerUnknown, notInPlanner, outside } = total;
  return {
    known: meetings - ownerUnknown,
    missing: notInPlanner,
    outside,
    nobody: ownerUnknown - notInPlanner - outside,
  };
}
