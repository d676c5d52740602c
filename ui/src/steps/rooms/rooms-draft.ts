/** Text typed into the list of addresses and not added yet survives a killed window. */

function slot(setup: string): string {
  return `anteroom.rooms.draft.${setup}`;
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
