import type { SetupId } from "../bindings/SetupId";
import type { Scripts } from "../components/surroundings";
import { t } from "../messages";
import { problemOf } from "../platform/bridge-problem";
import type { Platform } from "../platform/types";

/** Reads and saves the scripts of a setup, and notes what a person agrees to. */
export function scriptsOf(platform: Platform, setup: SetupId): Scripts {
  return {
    read: async (script) => {
      try {
        return { script: await platform.invoke("script_read", { setup, script }) };
      } catch (thrown) {
        return { problem: problemOf(thrown) };
      }
    },
    save: async (script, name) => {
      try {
        const file = await platform.saveFile(name, [{ name: t("common.scriptFilter"), extensions: ["ps1"] }]);
        if (file === null) {
          return { kind: "kept" };
        }
        await platform.invoke("script_save", { setup, script, file });
        return { kind: "saved", file };
      } catch (thrown) {
        return { kind: "failed", problem: problemOf(thrown) };
      }
    },
    agree: async (kind, name, agreed) => {
      try {
        await platform.invoke("consent_set", { setup, kind, name, agreed });
        return null;
      } catch (thrown) {
        return problemOf(thrown);
      }
    },
  };
}
