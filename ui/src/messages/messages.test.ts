import type { Message } from "@fluent/bundle";
import { describe, expect, it } from "vitest";
import { t } from "./index";
import { listed } from "./joined";
import { allLanguages, Language, SHARED, speak } from "./languages";
import { formatAgo } from "./measured";
import { find } from "./words";

type Pattern = Message["value"];
type Element = Exclude<Pattern, string | null>[number];

/** What a text says, whichever of its ways is taken, and the values it names. */
function read(pattern: Pattern): { texts: string[]; values: string[] } {
  const elements: Element[] = typeof pattern === "string" ? [pattern] : (pattern ?? []);
  const found = { texts: [] as string[], values: [] as string[] };
  for (const element of elements) {
    if (typeof element === "string") {
      found.texts.push(element);
    } else if (element.type === "var") {
      found.values.push(element.name);
    } else if (element.type === "select") {
      const ways = [[element.selector], ...element.variants.map(({ value }) => value)].map(read);
      found.texts.push(...ways.flatMap(({ texts }) => texts));
      found.values.push(...ways.flatMap(({ values }) => values));
    }
  }
  return found;
}

/** The window's texts in a language, by id. */
function textsOf(language: Language) {
  const parts = language.parts.filter((part) => part !== SHARED).map((part) => language.words(part));
  const texts = parts.flatMap(({ bundle, ids }) =>
    ids.map((id) => [id, read(bundle.getMessage(id)?.value ?? null)] as const),
  );
  return new Map(texts);
}

const [english, ...others] = await allLanguages();
const inEnglish = textsOf(english);

describe.each([english, ...others])("every text in $name", (language) => {
  it.each([...textsOf(language)])("%s is calm", (_, { texts, values }) => {
    expect([...texts, ...values]).not.toEqual([]);
    expect(texts.join(" ")).not.toMatch(/!|\b(please|oops|sorry|invalid|bitte)\b/iu);
  });
});

describe.each(others)("the words in $name", (language) => {
  const texts = textsOf(language);

  it.each([...inEnglish])("have %s, with the same values", (id, { values }) => {
    expect(texts.has(id)).toBe(true);
    expect([...new Set(texts.get(id)?.values)].sort()).toEqual([...new Set(values)].sort());
  });
});

describe("t", () => {
  it("fills values in and picks the plural", () => {
    expect(t("frame.line.met", { done: 12, total: 14 })).toBe("12 of 14 met");
    expect(t("frame.line.rooms", { count: 1 })).toBe("1 room");
    expect(t("frame.line.rooms", { count: 0 })).toBe("0 rooms");
  });

  it("takes the values of a text, and is not compiled with others", () => {
    // @ts-expect-error -- a value is missing
    expect(t("frame.line.met", { done: 12 }), "a hole is seen").toBe("12 of {$total} met");
    // @ts-expect-error -- there is no such text
    expect(t("frame.line.nothing"), "and so is a key").toBe("frame.line.nothing");
    // @ts-expect-error -- what chooses a plural is a number
    expect(t("frame.line.rooms", { count: "1" })).toBe("1 rooms");
    // @ts-expect-error -- the text has no values
    expect(t("frame.steps", { count: 1 })).toBe("Steps");
  });

  it("writes numbers as the settings say", async () => {
    const rooms = () => t("frame.line.rooms", { count: 10_000 });
    expect(rooms()).toBe(`${new Intl.NumberFormat().format(10_000)} rooms`);
    await speak("en");
    expect(rooms()).toBe("10,000 rooms");
    await speak("system");
  });

  it("keeps a value that is written from right to left from turning the words around it", () => {
    const room = "\u05d7\u05d3\u05e8";
    expect(t("rooms.selectRow", { name: room })).toBe(`Select \u2068${room}\u2069`);
    expect(t("rooms.selectRow", { name: "Zo\u00eb" })).toBe("Select Zo\u00eb");
    expect(t("rooms.selectRow", { name: "{ $room }" }), "a value is no template").toBe("Select { $room }");
  });
});

describe("another language", () => {
  const lines = ["rooms-title = Räume", "rooms-selectRow = { $room } auswählen"];
  const german = new Language("de", { "/words/de/window/rooms.ftl": lines.join("\n") });
  const say = (id: string, values = {}) => find({ part: "rooms", id }, () => values, [german, english])?.text;

  it("is English where it has no words, or names a value that is not there", () => {
    expect(say("rooms-title")).toBe("Räume");
    expect(say("rooms-add")).toBe(t("rooms.add"));
    expect(say("rooms-selectRow", { name: "A" })).toBe("Select A");
  });

  it("is spoken from when it is chosen, with its own plurals, lists and spans", async () => {
    await speak("de");
    expect(document.documentElement.lang, "what is read aloud is read in it").toBe("de");
    expect(t("frame.line.imported", { done: 1, total: 1 })).toBe("1 von 1 Raum importiert");
    expect(t("frame.line.imported", { done: 1, total: 1200 })).toBe("1 von 1.200 Räumen importiert");
    expect(listed(["A", "B", "C"])).toBe("A, B und C");
    expect(formatAgo("2026-11-21T09:00:00Z", new Date("2026-11-21T12:00:00Z"))).toBe("vor 3 Stunden");
    await speak("system");
    expect(t("frame.line.rooms", { count: 1 })).toBe("1 room");
  });
});
