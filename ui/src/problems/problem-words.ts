import { codeTexts, type CodeText } from "../bindings/texts";
import type { Code } from "../bindings/Code";

/** The words for a code with its values filled in. A value that is missing leaves its sentence out rather than a hole in it. */
export function problemWords(code: Code, args: Record<string, string>): CodeText {
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
