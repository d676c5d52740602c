import type { ConsentKind } from "../bindings/ConsentKind";
import type { Problem } from "../bindings/Problem";
import type { ScriptRef } from "../bindings/ScriptRef";
import type { ScriptText } from "../bindings/ScriptText";
import { createContext, useContext } from "react";

/** How saving a script ended; `kept` when the person closed the dialog. */
export type ScriptSaved =
  { kind: "saved"; file: string } | { kind: "kept" } | { kind: "failed"; problem: Problem };

/** What can be done with the scripts of a setup. */
export type Scripts = {
  /** A script whole, written with the values as they are now. */
  read: (script: ScriptRef) => Promise<{ script: ScriptText } | { problem: Problem }>;
  /** Lets the person choose a file and has the engine write the script there. */
  save: (script: ScriptRef, name: string) => Promise<ScriptSaved>;
  /** Notes that scripts may do something to an object, or may not; what went wrong. */
  agree: (kind: ConsentKind, name: string, agreed: boolean) => Promise<Problem | null>;
};

/** What components ask of the window around them; the frame provides it. */
export type Surroundings = {
  /** Whether the text reached the clipboard. */
  copyText: (text: string) => Promise<boolean>;
  /** The scripts of the setup that is open. */
  scripts?: Scripts;
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
