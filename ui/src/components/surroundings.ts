import type { Problem } from "../bindings/Problem";
import { createContext, useContext } from "react";

/** How saving a script ended; `kept` when the person closed the dialog. */
export type ScriptSaved =
  { kind: "saved"; file: string } | { kind: "kept" } | { kind: "failed"; problem: Problem };

/** What components ask of the window around them; the frame provides it. */
export type Surroundings = {
  /** Whether the text reached the clipboard. */
  copyText: (text: string) => Promise<boolean>;
  /** Lets the person choose a file and writes the script there. Absent where nothing can be written. */
  saveScript?: (name: string, text: string) => Promise<ScriptSaved>;
  /** Notes that the remedy with this id is set, from when on it is waited for. Absent where no setup is open. */
  setRight?: (remedy: string) => Promise<void>;
  setTitle: (title: string) => void;
  /** Shows the folder of the logs. Absent where there is none. */
  openLogs?: () => void;
  /** Speaks to screen readers: at once for errors, gathered for what merely goes on. */
  announce: (text: string, urgency: "polite" | "assertive") => void;
};

const silent: Surroundings = {
  copyText: () => Promise.resolve(false),
  setTitle: () => undefined,
  announce: () => undefined,
};

export const SurroundingsContext = createContext<Surroundings>(silent);

export function useSurroundings(): Surroundings {
  return useContext(SurroundingsContext);
}
