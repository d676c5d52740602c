import type { CommandName } from "../types";
import { forecasts } from "../recorded/forecasts";
import { handover } from "../recorded/handover";
import { healthy } from "../recorded/healthy";
import { inPart } from "../recorded/in-part";
import { noDetails } from "../recorded/no-details";
import { noOwner } from "../recorded/no-owner";
import { nothingFound } from "../recorded/nothing-found";
import { oldServer } from "../recorded/old-server";
import { profile } from "../recorded/profile";
import { serverGone } from "../recorded/server-gone";
import { throttled } from "../recorded/throttled";
import { unconfirmedHost } from "../recorded/unconfirmed-host";
import { unknownIssuer } from "../recorded/unknown-issuer";
import { users } from "../recorded/users";
import { wrongPassword } from "../recorded/wrong-password";
import { wrongProfile } from "../recorded/wrong-profile";
import type { Recording } from "./recording";

const usual: Recording = { ...healthy, ...users, ...forecasts, ...handover };

/** Scenes that were played to the engine, by the word that asks for one. */
const scenes = {
  "in-part": inPart,
  "no-details": noDetails,
  "no-owner": noOwner,
  "nothing-found": nothingFound,
  "old-server": oldServer,
  profile,
  "server-gone": serverGone,
  throttled,
  "unconfirmed-host": unconfirmedHost,
  "unknown-issuer": unknownIssuer,
  "wrong-password": wrongPassword,
  "wrong-profile": wrongProfile,
} satisfies Record<string, Recording>;

/** What the engine answered in a scene, and where nothing is special about it there, in a healthy organization. */
export function recorded<K extends CommandName>(scene: string, name: K): NonNullable<Recording[K]> {
  const played: [string, Recording][] = Object.entries(scenes);
  const special = played.find(([word, recording]) => scene.split(" ").includes(word) && recording[name]);
  const found = (special?.[1] ?? usual)[name];
  if (found === undefined) {
    throw new Error(`nobody recorded ${name}`);
  }
  return found;
}
