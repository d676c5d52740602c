import type { DryRunCounts } from "../../bindings/DryRunCounts";
import type { DryRunRow } from "../../bindings/DryRunRow";
import type { OwnerMissing } from "../../bindings/OwnerMissing";
import type { DryRunColumn } from "../../components/dry-run-grid";

export type DryRunSort = { column: DryRunColumn; direction: "ascending" | "descending" };

const nothing: DryRunCounts = {
  meetings: 0,
  series: 0,
  endless: 0,
  ownerUnknown: 0,
  subjectHidden: 0,
  private: 0,
  beyondLimits: 0,
};

/** All rooms read so far together. */
export function totalOf(rows: readonly DryRunRow[]): DryRunCounts {
  const total = { ...nothing };
  for (const { counts } of rows) {
    if (counts !== null) {
      total.meetings += counts.meetings;
      total.series += counts.series;
      total.endless += counts.endless;
      total.ownerUnknown += counts.ownerUnknown;
      total.subjectHidden += counts.subjectHidden;
      total.private += counts.private;
      total.beyondLimits += counts.beyondLimits;
    }
  }
  return total;
}

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

/** Whose the meetings would be: known owners, owners who can be added, organizers outside. */
export function sharesOf(total: DryRunCounts, owners: readonly OwnerMissing[]) {
  const outsiders = owners.reduce((sum, owner) => sum + (owner.outside ? owner.meetings : 0), 0);
  const outside = Math.min(outsiders, total.ownerUnknown);
  return {
    known: Math.max(0, total.meetings - total.ownerUnknown),
    missing: total.ownerUnknown - outside,
    outside,
  };
}
