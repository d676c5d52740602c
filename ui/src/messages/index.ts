import { en } from "./en";
import { formatNumber, isolated } from "./format";
import type { PluralText, Texts, ValueNames } from "./types";

type Catalogue = typeof en;
type Part = keyof Catalogue;

/** `rooms.title`: the part of the window, then the key in its file. */
export type MessageKey = { [P in Part]: `${P}.${keyof Catalogue[P] & string}` }[Part];

type TextOf<K extends MessageKey> = K extends `${infer P extends Part}.${infer Rest}`
  ? Rest extends keyof Catalogue[P]
    ? Catalogue[P][Rest]
    : never
  : never;

type Value = string | number;
type ValuesOf<K extends MessageKey> = Record<ValueNames<TextOf<K>>, Value>;
type Rest<K extends MessageKey> = [ValueNames<TextOf<K>>] extends [never] ? [] : [values: ValuesOf<K>];

const plural = new Intl.PluralRules("en");
const texts = new Map<string, string | PluralText>(
  Object.entries<Texts>(en).flatMap(([part, entries]) =>
    Object.entries(entries).map(([key, text]): [string, string | PluralText] => [`${part}.${key}`, text]),
  ),
);

/** The text with its values filled in; numbers are written the system's way. */
export function t<K extends MessageKey>(key: K, ...rest: Rest<K>): string {
  const values: Record<string, Value> = rest[0] ?? {};
  const text = texts.get(key) ?? key;
  const chosen = typeof text === "string" ? text : choose(text, values.count);
  return fill(chosen, values);
}

function choose(text: PluralText, count: Value | undefined): string {
  return plural.select(Number(count ?? 0)) === "one" ? text.one : text.other;
}

/** Replaces `{name}` by its value; a name without one keeps its braces, so that a mistake is seen rather than hidden. */
export function fill(text: string, values: Record<string, Value>): string {
  return text.replace(/\{(\w+)\}/gu, (whole, name: string) => {
    const value = values[name];
    return value === undefined ? whole : typeof value === "number" ? formatNumber(value) : isolated(value);
  });
}
