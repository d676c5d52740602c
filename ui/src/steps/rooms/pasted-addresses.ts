/** What a text holds, for the hint below the text area. Neutral: the decision is made when the rooms are added. */
export type PastedPreview = { addresses: number; others: number };

const invisible = /[\u200b-\u200f\u2060\ufeff\u00ad]/gu;
const address = /^[^\s@<>]+@[^\s@<>]+\.[^\s@<>]+$/u;

/** Counts addresses the way the engine will split them: lines, commas, semicolons, tabs, spaces, `Name <address>`. */
export function parsePasted(text: string): PastedPreview {
  const seen = new Set<string>();
  let others = 0;
  for (const part of text.replace(invisible, "").split(/[\n\r;,\t]/u)) {
    const named = /<([^>]*)>?\s*$/u.exec(part);
    const words = named ? [(named[1] ?? "").trim()] : part.split(/\s+/u);
    for (const word of words.filter(Boolean)) {
      if (address.test(word)) {
        seen.add(word.toLowerCase());
      } else {
        others += 1;
      }
    }
  }
  return { addresses: seen.size, others };
}
