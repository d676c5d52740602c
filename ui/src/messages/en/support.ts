import type { Texts } from "../types";

export const support = {
  title: "Help and support",
  lead: "A support bundle is a file with what a question needs: versions, settings, setups, counts and logs. Instead of people, domains, hosts, customers and rooms it holds stand-ins, and no password and no meeting at all.",
  nowhere: "It is sent nowhere. Look through it, save it, and give it to whom you choose.",
  prepare: "Put a bundle together",
  preparing: "Putting the bundle together",
  again: "Put it together anew",
  save: "Save the bundle",
  saved: "Saved as {file}",
  kind: "Support bundle",
  name: "anteroom-support.zip",
  files: { one: "{count} file", other: "{count} files" },
  size: "{size} characters",
  text: "Text of {name}",
  logs: "Open the logs folder",
  open: "Help and support",
  "crash.title": "Anteroom made a mistake when it ran last",
  "crash.text":
    "It is described in {file}. A support bundle helps whoever is to fix it; you see all of it before it is saved.",
  "crash.look": "Look at the bundle",
} as const satisfies Texts;

export const about = {
  title: "About Anteroom",
  version: "Version {version}",
  commit: "Commit {commit}",
  dataFolder: "Setups, planners and logs are kept in {folder}",
  silence:
    "No telemetry, no crash upload: Anteroom speaks to the servers you name and to nobody else, and sends nothing by itself. Only if you ask for it, it asks the update server whether there is a newer version.",
  changes: "What is new",
  licence: "Licence of Anteroom",
  thirdParty: "Licences of what is inside",
  noThirdParty: "They come with the packages of Anteroom; this build brought none along.",
  open: "About",
} as const satisfies Texts;
