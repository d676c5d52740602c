import type { Code } from "../bindings/Code";
import type { FindingRow } from "../bindings/FindingRow";
import type { Problem } from "../bindings/Problem";
import { isTold, tell } from "../messages/catalogue";

/**
 * A code with its values, as the engine told both. A code alone is not accepted anywhere: its words would have holes where
 * the host, the room or the cause should stand.
 */
export type Told = Problem | FindingRow;

/** What happened, the cause, one action, how long it takes. */
export type ProblemWords = { title: string; cause: string; action: string; takes: string };

/** The words for what was told. Where a value is missing, neutral words stand in for it. */
export function problemWords({ code, args }: Told): ProblemWords {
  return wordsOf(code, args);
}

/** What happened at a host, in one line: attempts to find a server know nothing but where they asked. */
export function titleAt(code: Code, host: string): string {
  return wordsOf(code, { host }).title;
}

/** Words that have no values: why the credential store is not used, and that there are no room lists. */
export function fixedWords(
  code: "auth.store_unavailable" | "auth.store_locked" | "room_list.none",
): ProblemWords {
  return wordsOf(code, {});
}

/** Whether a text is a code there are words for. */
export function isCode(text: string): text is Code {
  return isTold(text);
}

function wordsOf(code: Code, args: Record<string, string>): ProblemWords {
  const part = (name: string | null) => tell(code, name, args);
  // A newer engine may know codes this window does not.
  return {
    title: part(null) ?? code,
    cause: part("cause") ?? "",
    action: part("action") ?? "",
    takes: part("takes") ?? "",
  };
}
