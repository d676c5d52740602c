import type { UpdateState } from "../../bindings/UpdateState";
import { problem, type Handlers, type World } from "./world";

type Names = "update_check" | "update_install";

/** Scenes: `update` (there is a newer version), `managed`, `for-all`, `by-hand`, `forbidden-updates`, `no-place`. */
function stateOf(world: World, asked: boolean): UpdateState {
  const has = (word: string) => world.scene.includes(word);
  const way = has("managed")
    ? "package_manager"
    : has("for-all")
      ? "administrator"
      : has("by-hand")
        ? "by_hand"
        : "installer";
  const [known, forbidden, wanted] = [!has("no-place"), has("forbidden-updates"), has("update")];
  const looked = way !== "package_manager" && known && !forbidden && (wanted || asked);
  const news = {
    version: "0.3.0",
    published: "2026-11-20T08:00:00Z",
    notes: "- Rooms are read twice as fast.\n- A room that was renamed keeps its meetings.",
    bytes: way === "administrator" ? null : 16_800_000,
  };
  return {
    version: "0.2.0",
    way,
    known,
    wanted,
    forbidden,
    looked,
    policyFaults: has("bad-policy") ? ["/etc/anteroom/policy.json: others than the system may write it"] : [],
    news: looked && wanted ? news : null,
  };
}

export const updateHandlers: Handlers<Names> = {
  update_check: async (world, { asked }) => {
    await world.pause(asked ? 600 : 0);
    if (asked && world.scene.includes("offline")) {
      throw problem("net.dns.not_found", { host: "updates.example" });
    }
    return stateOf(world, asked);
  },
  update_install: async (world) => {
    await world.pause(900);
    if (world.scene.includes("importing")) {
      throw problem("update.busy", { customer: "Contoso" });
    }
    return stateOf(world, true).way === "by_hand"
      ? "/home/you/.local/share/io.anteroom.desktop/updates/anteroom-0.3.0-linux-x86_64.tar.gz"
      : null;
  },
};
