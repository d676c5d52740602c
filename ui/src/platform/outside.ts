/**
 * The window's door for texts from outside: names, subjects, a server's words. What commands nothing here but ends a line for
 * some reader, turns the direction of what follows or hides, goes; line ends and tabs stay, because scripts have them. The same
 * rule as `shown_lines` of the engine, whose answers pass here once more: whatever a page shows, it came this way.
 */
export function fromOutside<T>(value: T): T {
  return passed(value) as T;
}

/** Directional embeddings and overrides, and what takes no place; joiners and single direction marks are part of words. */
const hidden = /[\u00ad\u200b\u202a-\u202e\u2060-\u2067\u206a-\u206f\ufeff\ufff9-\ufffb]/gu;
// Controls are what is looked for, here and below.
// eslint-disable-next-line no-control-regex
const lineEnds = /[\r\u000b\u000c\u0085\u2028\u2029]/gu;
// eslint-disable-next-line no-control-regex
const controls = /[\u0000-\u0008\u000e-\u001f\u007f-\u009f]/gu;

function passed(value: unknown): unknown {
  if (typeof value === "string") {
    return value
      .replaceAll("\r\n", "\n")
      .replace(lineEnds, " ")
      .replace(controls, "\ufffd")
      .replace(hidden, "");
  }
  if (Array.isArray(value)) {
    return value.map(passed);
  }
  if (typeof value === "object" && value !== null) {
    return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, passed(one)]));
  }
  return value;
}
