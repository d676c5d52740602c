import { FluentNumber, type FluentVariable } from "@fluent/bundle";
import { formatNumber, isolated } from "./format";
import { type Language, spokenLanguages, type Words } from "./languages";

type Value = string | number;

/** A number that chooses a plural as any other, and is written as the settings say. */
class WrittenNumber extends FluentNumber {
  override toString(): string {
    return formatNumber(this.value);
  }
}

/** A text with its values in place, and whether none of them was missing; what is missing stands there by its name. */
type Said = { text: string; isWhole: boolean };

/** What to look for: the part of the words, the id there, and the attribute where it is not the message itself. */
type Sought = { part: string; id: string; attribute?: string | null };

/** The words in the first language that has them whole, or else in the last that has them at all. */
export function find(
  { part, id, attribute = null }: Sought,
  values: (words: Words) => Record<string, Value>,
  languages: readonly Language[] = spokenLanguages(),
): Said | null {
  let found: Said | null = null;
  for (const language of languages) {
    const words = language.words(part);
    const message = words.bundle.getMessage(id);
    const pattern = attribute === null ? message?.value : message?.attributes[attribute];
    if (pattern) {
      const errors: Error[] = [];
      const text = words.bundle.formatPattern(pattern, written(values(words)), errors);
      found = { text, isWhole: errors.length === 0 };
      if (found.isWhole) {
        break;
      }
    }
  }
  return found;
}

function written(values: Record<string, Value>): Record<string, FluentVariable> {
  const entries = Object.entries(values).map(([name, value]): [string, FluentVariable] => [
    name,
    typeof value === "number" ? new WrittenNumber(value) : isolated(value),
  ]);
  return Object.fromEntries(entries);
}

/** Identifiers of Fluent have no dots. */
export function idOf(dotted: string): string {
  return dotted.replaceAll(".", "-");
}
