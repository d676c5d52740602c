import { createContext, useContext } from "react";

/** What components ask of the window around them; the frame provides it. */
export type Surroundings = {
  /** Whether the text reached the clipboard. */
  copyText: (text: string) => Promise<boolean>;
  /** Lets the person choose a file and writes the script there; whether it was written. Absent where files cannot be written. */
  saveScript?: (name: string, text: string) => Promise<boolean>;
  setTitle: (title: string) => void;
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
