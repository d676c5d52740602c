import { FluentBundle, FluentResource } from "@fluent/bundle";
import { once, writeIn } from "./format";

/** English comes with the window, since it stands in for whatever another language lacks; a language that is chosen is fetched. */
const english = import.meta.glob<string>(
  [
    "../../../src-tauri/crates/catalogue/words/en/*.ftl",
    "../../../src-tauri/crates/catalogue/words/en/window/*.ftl",
  ],
  { eager: true, import: "default", query: "?raw" },
);
const others = import.meta.glob<string>(
  [
    "../../../src-tauri/crates/catalogue/words/*/*.ftl",
    "../../../src-tauri/crates/catalogue/words/*/window/*.ftl",
    "!../../../src-tauri/crates/catalogue/words/en/**",
  ],
  { import: "default", query: "?raw" },
);

/** A folder of words: the language, and the file's place in there without its ending. */
const place = /\/words\/(?<language>[^/]+)\/(?<file>.+)\.ftl$/u;

/**
 * Words that are read together: those of one part of the window, such as `rooms`, or all that the engine says as well. Stand-ins are words for
 * values that are not known.
 */
export type Words = { bundle: FluentBundle; ids: readonly string[]; standIns: Record<string, string> };

const STANDS_IN = "value-";

/** The message of a value: the words that stand in for it, and as attributes those it stands for. */
export function standInOf(value: string): string {
  return STANDS_IN + value;
}

/** What the engine and the window say alike. */
export const SHARED = "shared";

/** The words of a language, by its files' paths and texts. A part is read when its first word is needed: a page shows few of them. */
export class Language {
  readonly #texts = new Map<string, string[]>();
  readonly #read = new Map<string, Words>();

  /** How it joins things to a list, and says how long ago something was. */
  readonly lists = once(() => new Intl.ListFormat(this.name));
  readonly spans = once(() => new Intl.RelativeTimeFormat(this.name, { numeric: "auto" }));

  constructor(
    readonly name: string,
    files: Record<string, string>,
  ) {
    for (const [path, text] of Object.entries(files)) {
      const [folder, part] = place.exec(path)?.groups?.file?.split("/") ?? [];
      const own = folder === "window" && part !== undefined ? part : SHARED;
      this.#texts.set(own, [...(this.#texts.get(own) ?? []), text]);
    }
  }

  /** The parts there are. */
  get parts(): string[] {
    return [...this.#texts.keys()];
  }

  words(part: string): Words {
    const words = this.#read.get(part) ?? this.#parse(part);
    this.#read.set(part, words);
    return words;
  }

  #parse(part: string): Words {
    // Values are isolated where they need it, and nowhere else.
    const bundle = new FluentBundle(this.name, { useIsolating: false });
    const ids: string[] = [];
    const standIns: Record<string, string> = {};
    for (const text of this.#texts.get(part) ?? []) {
      const resource = new FluentResource(text);
      bundle.addResource(resource);
      for (const { id, value } of resource.body) {
        ids.push(id);
        if (id.startsWith(STANDS_IN) && typeof value === "string") {
          standIns[id.slice(STANDS_IN.length)] = value;
        }
      }
    }
    return { bundle, ids, standIns };
  }
}

const inEnglish = new Language("en", english);
let spoken: readonly [Language, ...Language[]] = [inEnglish];

/** The languages in which words are looked for, the chosen one first. */
export function spokenLanguages(): typeof spoken {
  return spoken;
}

/** Says and writes everything in a language from now on. Where there are no words of it, as for the system's, they are English. */
export async function speak(language: string): Promise<void> {
  const chosen = await fetchLanguage(language);
  spoken = chosen === null ? [inEnglish] : [chosen, inEnglish];
  // Who has the page read aloud hears it in its own language.
  document.documentElement.lang = spoken[0].name;
  writeIn(language);
}

async function fetchLanguage(name: string): Promise<Language | null> {
  const files = Object.entries(others).filter(([path]) => place.exec(path)?.groups?.language === name);
  const texts = await Promise.all(files.map(async ([path, fetch]) => [path, await fetch()] as const));
  return texts.length === 0 ? null : new Language(name, Object.fromEntries(texts));
}

/** Every language there are words of. */
export async function allLanguages(): Promise<[english: Language, ...others: Language[]]> {
  const names = Object.keys(others).flatMap((path) => place.exec(path)?.groups?.language ?? []);
  const languages = await Promise.all([...new Set(names)].map(fetchLanguage));
  return [inEnglish, ...languages.filter((language) => language !== null)];
}
