import { t } from "./index";
import { spokenLanguages } from "./languages";

/** Texts that belong together, joined the way the language does; a source that wrote the colon or the comma itself would write English. */

/** `Code: ews.throttled`. */
export function named(name: string, value: string): string {
  return t("common.named", { name, value });
}

/** `A, B, and C`, in words of the language. */
export function listed(things: readonly string[]): string {
  return spokenLanguages()[0].lists().format(things);
}

/** One sentence after the other; an empty text is none. */
export function inSentences(...texts: readonly string[]): string {
  const told = texts.filter((text) => text !== "");
  return told.length === 0 ? "" : told.reduce((said, next) => t("common.sentences", { said, next }));
}
