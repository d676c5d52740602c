/** Text typed into the list of addresses and not added yet survives a killed window. */

const beginning = "anteroom.rooms.draft.";

function slot(setup: string): string {
  return `${beginning}${setup}`;
}

export function loadDraft(setup: string): string {
  try {
    return localStorage.getItem(slot(setup)) ?? "";
  } catch {
    // Storage can be switched off by policy; then the draft lives as long as the window.
    return "";
  }
}

export function saveDraft(setup: string, draft: string): void {
  try {
    if (draft === "") {
      localStorage.removeItem(slot(setup));
    } else {
      localStorage.setItem(slot(setup), draft);
    }
  } catch {
    // As above.
  }
}

/** Drops what was typed for setups that are gone, by whatever program: it names rooms of a customer who was forgotten. */
export function dropDraftsBut(isKept: (setup: string) => boolean): void {
  try {
    Object.keys(localStorage)
      .filter((key) => key.startsWith(beginning) && !isKept(key.slice(beginning.length)))
      .forEach((key) => localStorage.removeItem(key));
  } catch {
    // As above.
  }
}
