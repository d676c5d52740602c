import { common } from "./en/common";
import { dryRun } from "./en/dry-run";
import { exchange } from "./en/exchange";
import { forget } from "./en/forget";
import { handover } from "./en/handover";
import { imports } from "./en/import";
import { frame } from "./en/frame";
import { notifications } from "./en/notifications";
import { products } from "./en/products";
import { requirements } from "./en/requirements";
import { rooms } from "./en/rooms";
import { scripts } from "./en/scripts";
import { account } from "./en/service-account";
import { settings } from "./en/settings";
import { start } from "./en/start";
import { about, support } from "./en/support";
import { updates } from "./en/updates";
import { users } from "./en/users";

/** Every text of the window in English, by part and key. */
export const en = {
  common,
  frame,
  start,
  forget,
  products,
  requirements,
  scripts,
  account,
  exchange,
  rooms,
  notifications,
  updates,
  users,
  dryRun,
  handover,
  settings,
  support,
  about,
  import: imports,
};
