import { SHARED, spokenLanguages, standInOf, type Words } from "./languages";
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
  const said = find({ part: SHARED, id: idOf(dotted), attribute: part }, (words) => inWords(known, words));
  return said?.isWhole ? said.text : null;
}

/** What a value of a problem says: its words where it stands for some, else itself; `null` where it is not known. */
export function tellValue(name: string, values: Record<string, string>): string | null {
  const value = values[name] ?? "";
  const sought = { part: SHARED, id: standInOf(name), attribute: value };
  const said = find(sought, ({ standIns }) => ({ ...standIns, ...values }));
  return said?.isWhole ? said.text : value || null;
}

/** The values as they are told: those that stand for words by their words, those that are not known by what stands in for them. */
function inWords(known: Record<string, string>, { bundle, standIns }: Words): Record<string, string> {
  const plain = { ...standIns, ...known };
  const told = Object.entries(known).map(([name, value]): [string, string] => {
    const pattern = bundle.getMessage(standInOf(name))?.attributes[value];
    return [name, pattern ? bundle.formatPattern(pattern, plain, []) : value];
  });
  return { ...plain, ...Object.fromEntries(told) };
}
