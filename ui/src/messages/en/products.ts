import type { Texts } from "../types";

export const products = {
  title: "Choose the product",
  lead: "Each product asks for different things in Exchange. The checklist, the scripts and the handover follow from this choice.",
  legend: "Which product do your rooms connect with?",
  by: "by {vendor}",
  guide: "Guide: {guide}",
  gets: "What it is given",
  fromFile: "Loaded from {file}",
  where: "Mailboxes in {places}",
  missing: "Choose the product your rooms connect with",
  "place.on_premises": "Exchange Server",
  "place.exchange_online": "Exchange Online",
  "place.both": "Exchange Server or Exchange Online",

  add: "Load a profile from a file",
  "add.hint":
    "A product that is not in the list is one readable file: its vendor or a colleague can write it.",
  "add.kind": "Product profile",
  "add.done": "{name} is in the list now.",
  "add.refused": "The profile cannot be used: {file}",
  "add.refusedHint": "Nothing was taken over. Correct the file and load it again.",
  refused: {
    one: "One profile in the data folder cannot be used",
    other: "{count} profiles in the data folder cannot be used",
  },

  change: "Change the product",
  "change.title": "What changes with another product",
  "change.body":
    "The checklist, the scripts and the handover become those of the other product. Service account, URL, rooms, users and what is in the planner stay as they are, and so does what both products ask for.",
  keep: "Keep {name}",
  chosen: "Product",
  gone: "The profile “{product}” is not on this computer any more. Load its file again, or choose another product.",
  only: "{name} connects with {place} only.",
} as const satisfies Texts;
