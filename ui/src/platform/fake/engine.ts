import { BridgeProblem, problemOf } from "../bridge-problem";
import type {
  CommandEvent,
  CommandName,
  CommandRequest,
  CommandResponse,
  MenuItem,
  Platform,
} from "../types";
import { accountHandlers } from "./account";
import { appHandlers } from "./app";
import { exchangeHandlers } from "./exchange";
import { forecastHandlers } from "./forecasts";
import { forgettingHandlers } from "./forgetting";
import { handoverHandlers } from "./handover";
import { importHandlers } from "./import";
import { outputHandlers } from "./output";
import { productHandlers } from "./products";
import { requirementHandlers } from "./requirements";
import { roomsHandlers } from "./rooms";
import { newWorld } from "./scenes";
import { scriptHandlers } from "./scripts";
import { sessionHandlers } from "./session";
import { updateHandlers } from "./updates";
import { usersHandlers } from "./users";
import type { Handler, Handlers, World } from "./world";

const handlers: Handlers<CommandName> = {
  ...sessionHandlers,
  ...appHandlers,
  ...forgettingHandlers,
  ...updateHandlers,
  ...productHandlers,
  ...requirementHandlers,
  ...scriptHandlers,
  ...outputHandlers,
  ...accountHandlers,
  ...exchangeHandlers,
  ...roomsHandlers,
  ...usersHandlers,
  ...forecastHandlers,
  ...importHandlers,
  ...handoverHandlers,
};

/** What a test may do with the scripted engine beside using it. */
export type FakePlatform = Platform & {
  world: World;
  /** Every call so far, in order; secrets left out. */
  calls: { name: CommandName; request: unknown }[];
  copied: string[];
  /** What the next dialogs answer. */
  chosenFile: string | null;
  /** Chooses in the system's menu. */
  choose: (item: MenuItem) => void;
  /** Plays `handler` instead of the scripted one. */
  override: <K extends CommandName>(name: K, handler: Handler<K>) => void;
};

/** A stateful, scripted engine with the interface of the real one. */
export function fakePlatform(over: Partial<World> = {}): FakePlatform {
  const world = newWorld(over);
  const own: Partial<Handlers<CommandName>> = {};
  const listeners = new Set<(item: MenuItem) => void>();
  const platform: FakePlatform = {
    world,
    calls: [],
    copied: [],
    chosenFile: null,
    choose: (item) => listeners.forEach((listener) => listener(item)),
    override: (name, handler) => Object.assign(own, { [name]: handler }),
    invoke: async <K extends CommandName>(
      name: K,
      request: CommandRequest<K>,
      onEvent?: (event: CommandEvent<K>) => void,
    ): Promise<CommandResponse<K>> => {
      platform.calls.push({
        name,
        request: name === "secret_save" ? { ...request, password: "…" } : structuredClone(request),
      });
      const handler = own[name] ?? handlers[name];
      // An engine beside the window never answers in the same turn.
      await Promise.resolve();
      try {
        return structuredClone(await handler(world, request, (event) => onEvent?.(structuredClone(event))));
      } catch (thrown) {
        throw thrown instanceof BridgeProblem ? thrown : new BridgeProblem(problemOf(thrown));
      }
    },
    openFile: () => Promise.resolve(platform.chosenFile),
    saveFile: () => Promise.resolve(platform.chosenFile),
    copyText: (text) => {
      platform.copied.push(text);
      return Promise.resolve(true);
    },
    onMenu: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    setTitle: (title) => {
      document.title = title;
    },
  };
  return platform;
}
