import { common } from "./en/common";
import { exchange } from "./en/exchange";
import { imports } from "./en/import";
import { frame } from "./en/frame";
import { notifications } from "./en/notifications";
import { requirements } from "./en/requirements";
import { rooms } from "./en/rooms";
import { account } from "./en/service-account";
import { start } from "./en/start";

/** Every text of the window in English, by part and key. */
export const en = {
  common,
  frame,
  start,
  requirements,
  account,
  exchange,
  rooms,
  notifications,
  import: imports,
};
