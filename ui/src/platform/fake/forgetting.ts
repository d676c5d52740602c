import type { ForgetGroup } from "../../bindings/ForgetGroup";
import { findSetup, problem, type Handlers } from "./world";

const folder = "/home/you/.local/share/io.anteroom.desktop";

export const forgettingHandlers: Handlers<"forget_list" | "setup_forget"> = {
  forget_list: (world, { setup: id }) => {
    const setup = findSetup(world, id);
    const own = `${folder}/setups/${id}`;
    const group = (kind: ForgetGroup["kind"], paths: string[], optional = false): ForgetGroup => ({
      kind,
      files: paths.map((path) => ({ path, bytes: 24_576 })),
      optional,
      chosen: kind !== "elsewhere",
    });
    const groups = [
      group("setup", [`${own}/setup.json`, `${own}/rooms.json`]),
      group("planner", [`${own}/planner.sqlite`, `${own}/planner.sqlite.sealed`]),
      ...(setup.secret.place === "nowhere" ? [] : [group("password", [])]),
      group("logs", [`${folder}/logs/anteroom.log`], true),
      ...(world.scene === "planner-elsewhere" ? [group("elsewhere", ["/srv/night.sqlite"], true)] : []),
    ];
    const stays = (["server", "exports", "schedule", "system_log", "backups"] as const).filter(
      (kind) => !setup.practice || kind === "exports",
    );
    return {
      setup: id,
      name: setup.name,
      practice: setup.practice,
      rooms: setup.rooms.length,
      meetings: 1240,
      people: 86,
      problem: null,
      holder:
        world.scene === "planner-held"
          ? { program: "anteroom-cli import", since: "2026-11-29T02:00:00Z" }
          : null,
      groups,
      stays: stays.map((kind) => ({ kind, place: null })),
    };
  },
  setup_forget: async (world, { setup: id }) => {
    const setup = findSetup(world, id);
    await world.pause(600);
    world.setups = world.setups.filter((other) => other !== setup);
    if (world.last === id) world.last = null;
    const locked = problem("auth.store_locked").problem;
    return { left: world.scene === "store-locked" ? [{ kind: "password", problem: locked }] : [] };
  },
};
