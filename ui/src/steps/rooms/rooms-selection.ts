/** Selected rows, and the row a range with Shift begins at. Keys, not positions: sorting keeps the selection. */
export type Selection = { keys: ReadonlySet<string>; anchor: string | null };

export const nothingSelected: Selection = { keys: new Set(), anchor: null };

export function toggleRow(selection: Selection, key: string): Selection {
  const keys = new Set(selection.keys);
  if (!keys.delete(key)) {
    keys.add(key);
  }
  return { keys, anchor: key };
}

/** Selects everything between the anchor and `key`, in the order shown; what was selected stays. */
export function extendTo(selection: Selection, key: string, order: readonly string[]): Selection {
  const from = selection.anchor === null ? -1 : order.indexOf(selection.anchor);
  const to = order.indexOf(key);
  if (from < 0 || to < 0) {
    return toggleRow(selection, key);
  }
  const range = order.slice(Math.min(from, to), Math.max(from, to) + 1);
  return { keys: new Set([...selection.keys, ...range]), anchor: selection.anchor };
}

/** All rows shown become selected; if they all are, none is. Rows hidden by the filter keep their state. */
export function toggleAll(selection: Selection, order: readonly string[]): Selection {
  const keys = new Set(selection.keys);
  const every = order.length > 0 && order.every((key) => keys.has(key));
  for (const key of order) {
    if (every) {
      keys.delete(key);
    } else {
      keys.add(key);
    }
  }
  return { keys, anchor: null };
}

export function without(selection: Selection, gone: Iterable<string>): Selection {
  const keys = new Set(selection.keys);
  for (const key of gone) {
    keys.delete(key);
  }
  return { keys, anchor: selection.anchor !== null && keys.has(selection.anchor) ? selection.anchor : null };
}

/** The state of the checkbox in the header. */
export function allSelected(selection: Selection, order: readonly string[]): boolean | "mixed" {
  const count = order.reduce((sum, key) => sum + (selection.keys.has(key) ? 1 : 0), 0);
  if (count === 0) {
    return false;
  }
  return count === order.length ? true : "mixed";
}
