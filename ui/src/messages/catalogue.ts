import { FluentBundle, FluentResource } from "@fluent/bundle";
import { isolated } from "./format";

/** The engine reads the same files: what is said of a problem or a check is said once. */
const files = import.meta.glob<string>("../../../src-tauri/crates/catalogue/words/en/*.ftl", {
  eager: true,
  import: "default",
  query: "?raw",
});

type Words = { bundle: FluentBundle; standIns: Record<string, string> };

let read: Words | undefined;

/** Read when the first of them is needed: most pages show no problem. */
function words(): Words {
  read ??= readFiles();
  return read;
}

function readFiles(): Words {
  // Values are isolated where they need it, and nowhere else.
  const bundle = new FluentBundle("en", { useIsolating: false });
  const standIns: Record<string, string> = {};
  for (const text of Object.values(files)) {
    const resource = new FluentResource(text);
    bundle.addResource(resource);
    for (const { id, value } of resource.body) {
      if (id.startsWith("value-") && typeof value === "string") {
        standIns[id.slice("value-".length)] = value;
      }
    }
  }
  return { bundle, standIns };
}

/** Whether anything is said of a code, or of a check as `check.` and its id. */
export function isTold(dotted: string): boolean {
  return words().bundle.hasMessage(idOf(dotted));
}

/** Everything anything is said of, as ids of Fluent. */
export function allTold(): string[] {
  return Object.values(files).flatMap((text) => new FluentResource(text).body.map(({ id }) => id));
}

/**
 * What is said of a code or a check, or a part of it, with its values in place; `null` where there are no words, or a value is missing that
 * nothing stands in for.
 */
export function tell(dotted: string, part: string | null, values: Record<string, string>): string | null {
  const { bundle, standIns } = words();
  const message = bundle.getMessage(idOf(dotted));
  const pattern = part === null ? message?.value : message?.attributes[part];
  if (!pattern) {
    return null;
  }
  const known = Object.entries(values).filter(([, value]) => value !== "");
  const given = Object.fromEntries(known.map(([name, value]) => [name, isolated(value)]));
  const errors: Error[] = [];
  const told = bundle.formatPattern(pattern, { ...standIns, ...given }, errors);
  return errors.length === 0 ? told : null;
}

/** Identifiers of Fluent have no dots. */
function idOf(dotted: string): string {
  return dotted.replaceAll(".", "-");
}
