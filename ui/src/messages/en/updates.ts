import type { Texts } from "../types";

export const updates = {
  title: "Updates",
  version: "You have Anteroom {version}.",
  newest: "That is the newest version.",
  newer: "Anteroom {version} is there",
  published: "Published {day}, {size} MB",
  notes: "What is new",
  look: "Look now",
  looking: "Looking",
  install: "Install",
  installing: "Fetching the new version",
  closing: "The installer opens now, and Anteroom closes. Your setups and passwords stay.",
  saved: "It was fetched, and it is genuine. Close Anteroom, then unpack it over the copy you use: {file}",
  noFile: "It has no file for a system like this one.",
  on: "Anteroom looks for a newer version each time it is opened.",
  off: "Anteroom does not look for newer versions by itself.",
  forbidden: "Your organization does not let Anteroom look for updates.",
  policyFaults: "A policy of this computer is not followed as it stands",
  noPlace: "This build knows no place to look for updates.",
  package_manager: "Your system's package manager brings updates. Anteroom asks nobody.",
  administrator: "An administrator installs updates for everybody on this computer.",
} as const satisfies Texts;
