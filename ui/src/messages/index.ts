import type { WindowWords } from "../bindings/WindowWords";
import { find, idOf } from "./words";

/** `rooms.title`: the part of the window, which is the file, then the key in there. */
export type MessageKey = keyof WindowWords;

/** The values of all texts a key may stand for. */
type Intersection<U> = (U extends unknown ? (each: U) => void : never) extends (all: infer All) => void
  ? All
  : never;
type Values<K extends MessageKey> = Intersection<WindowWords[K]>;
type Rest<K extends MessageKey> = [keyof Values<K>] extends [never] ? [] : [values: Values<K>];

/** The text with its values in place. A key without words is shown itself, and a missing value by its name: mistakes are seen. */
export function t<K extends MessageKey>(key: K, ...[values]: Rest<K>): string {
  const part = key.slice(0, key.indexOf("."));
  return find({ part, id: idOf(key) }, () => values ?? {})?.text ?? key;
}
