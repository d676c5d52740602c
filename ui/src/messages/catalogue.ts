import { SHARED, spokenLanguages } from "./languages";
import { find, idOf } from "./words";

/** Whether anything is said of a code, or of a check as `check.` and its id. */
export function isTold(dotted: string): boolean {
  return spokenLanguages().some((language) => language.words(SHARED).bundle.hasMessage(idOf(dotted)));
}

/** Everything anything is said of, as ids of Fluent. */
export function allTold(): string[] {
  return spokenLanguages().flatMap((language) => language.words(SHARED).ids);
}

/**
 * What is said of a code or a check, or a part of it, with its values in place; `null` where there are no words, or a value is missing that
 * nothing stands in for.
 */
export function tell(dotted: string, part: string | null, values: Record<string, string>): string | null {
  const known = Object.fromEntries(Object.entries(values).filter(([, value]) => value !== ""));
  const said = find({ part: SHARED, id: idOf(dotted), attribute: part }, ({ standIns }) => ({
    ...standIns,
    ...known,
  }));
  return said?.isWhole ? said.text : null;
}
