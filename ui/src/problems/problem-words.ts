import { codeTexts, type CodeText } from "../bindings/texts";
import type { Code } from "../bindings/Code";
import type { FindingRow } from "../bindings/FindingRow";
import type { Problem } from "../bindings/Problem";

/**
 * A code with its values, as the engine told both. A code alone is not accepted anywhere: its words would have holes where
 * the host, the room or the cause should stand.
 */
export type Told = Problem | FindingRow;

/** The words for what was told. A value that is missing leaves its sentence out rather than a hole in it. */
export function problemWords({ code, args }: Told): CodeText {
  return wordsOf(code, args);
}

/** What happened at a host, in one line: attempts to find a server know nothing but where they asked. */
export function titleAt(code: Code, host: string): string {
  return wordsOf(code, { host }).title;
}

/** Words that have no values: why the credential store is not used, and that there are no room lists. */
export function fixedWords(
  code: "auth.store_unavailable" | "auth.store_locked" | "room_list.none",
): CodeText {
  return wordsOf(code, {});
}

function wordsOf(code: Code, args: Record<string, string>): CodeText {
  // A newer engine may know codes this window does not.
  const words = (codeTexts as Partial<Record<string, CodeText>>)[code];
  if (!words) {
    return { title: code, cause: "", action: "", takes: "" };
  }
  return {
    title: fillWhole(words.title, args),
    cause: fillSentences(words.cause, args),
    action: fillSentences(words.action, args),
    takes: fillSentences(words.takes, args),
  };
}

const placeholder = /\{(\w+)\}/gu;

function fillWhole(text: string, args: Record<string, string>): string {
  return text.replace(placeholder, (_, name: string) => args[name] ?? "…");
}

function fillSentences(text: string, args: Record<string, string>): string {
  return text
    .split(/(?<=\.)\s+/u)
    .filter((sentence) => [...sentence.matchAll(placeholder)].every(([, name]) => args[name ?? ""]))
    .map((sentence) => fillWhole(sentence, args))
    .join(" ");
}
