import type { Session } from "../../bindings/Session";
import type { FakeSetup, Handlers, World } from "./world";
import { emptySetup, findSetup, problem } from "./world";
import { fillPractice } from "./scenes";
import { summaryOf, viewOf } from "./view";

type Names =
  | "session_open"
  | "window_ready"
  | "setup_create"
  | "setup_open"
  | "setup_close"
  | "setup_save"
  | "setup_rename"
  | "setup_duplicate"
  | "setup_export"
  | "setup_import"
  | "practice_start"
  | "operation_cancel"
  | "silent_server"
  | "file_to_read"
  | "file_to_write"
  | "script_save";

let minted = 0;

function mint(): string {
  minted += 1;
  return `setup-${minted}`;
}

function takenName(world: World, name: string, except?: string): boolean {
  const wanted = name.trim().toLowerCase();
  return world.setups.some((setup) => setup.id !== except && setup.name.toLowerCase() === wanted);
}

function add(world: World, name: string): FakeSetup {
  if (takenName(world, name)) {
    throw problem("setup.name_taken", { name: name.trim() });
  }
  const setup = emptySetup(mint(), name.trim(), world.now());
  world.setups.unshift(setup);
  return setup;
}

function sessionOf(world: World): Session {
  return {
    setups: world.setups.map(summaryOf),
    last: world.last,
    unreadable: world.unreadable,
    newer: world.newer,
    unforgotten: [],
    version: "0.1.0",
    dataFolder: "/home/you/.local/share/io.anteroom.desktop",
    hasSessionBus: world.hasSessionBus,
  };
}

export const sessionHandlers: Handlers<Names> = {
  session_open: (world) => sessionOf(world),
  window_ready: (world) => {
    world.isShown = true;
    return null;
  },
  setup_create: (world, { name }) => {
    const setup = add(world, name);
    world.last = setup.id;
    return viewOf(setup);
  },
  setup_open: (world, { setup }) => {
    world.last = setup;
    return viewOf(findSetup(world, setup));
  },
  setup_close: (world) => {
    world.last = null;
    return null;
  },
  setup_save: (world, request) => {
    const setup = findSetup(world, request.setup);
    if (request.step) setup.step = request.step;
    if (request.environment) setup.environment = request.environment;
    if (request.account && JSON.stringify(request.account) !== JSON.stringify(setup.account)) {
      setup.account = request.account;
      setup.accountPassed = null;
    }
    if (request.exchange && JSON.stringify(request.exchange) !== JSON.stringify(setup.exchange)) {
      setup.exchange = request.exchange;
      setup.exchangePassed = null;
    }
    if (request.import) setup.import = request.import;
    if (request.details) setup.details = request.details;
    if (request.ldap) setup.ldap = request.ldap;
    setup.changed = world.now();
    return viewOf(setup);
  },
  setup_rename: (world, { setup: id, name }) => {
    if (takenName(world, name, id)) {
      throw problem("setup.name_taken", { name: name.trim() });
    }
    const setup = findSetup(world, id);
    setup.name = name.trim();
    return viewOf(setup);
  },
  setup_duplicate: (world, { setup: id, name }) => {
    const original = findSetup(world, id);
    const copy = add(world, name);
    const { id: copyId, name: copyName } = copy;
    Object.assign(copy, structuredClone(original), { id: copyId, name: copyName, changed: world.now() });
    copy.run = null;
    copy.secret = { place: "nowhere", because: null, typedFor: null };
    return summaryOf(copy);
  },
  setup_export: () => null,
  setup_import: (world, { file }) => {
    if (!file.endsWith(".json")) {
      throw problem("setup.unreadable", { file });
    }
    return summaryOf(add(world, "Imported setup"));
  },
  practice_start: async (world, size) => {
    await world.pause(900);
    if (world.scene === "practice-failed") {
      throw problem("practice.failed", {}, "retry", "address already in use (os error 98)");
    }
    const taken = world.setups.filter((setup) => setup.practice).length;
    const setup = add(world, taken === 0 ? "Practice" : `Practice ${taken + 1}`);
    fillPractice(setup, size);
    world.last = setup.id;
    return viewOf(setup);
  },
  script_save: (_, { file }) => {
    if (!file.endsWith(".ps1")) {
      throw problem("output.unwritable", { file });
    }
    return null;
  },
  operation_cancel: (world, { operation }) => {
    world.cancelled.add(operation);
    return null;
  },
  silent_server: () => null,
  // The platform's own dialogs answer for them.
  file_to_read: () => null,
  file_to_write: () => null,
};
