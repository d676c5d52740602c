import type { ScriptSaved } from "../components/surroundings";
import { t } from "../messages";
import { problemOf } from "../platform/bridge-problem";
import type { Platform } from "../platform/types";

/** Asks for a file and has the engine write the script there. */
export function scriptSaver(platform: Platform) {
  return async (name: string, text: string): Promise<ScriptSaved> => {
    try {
      const file = await platform.saveFile(name, [{ name: t("common.scriptFilter"), extensions: ["ps1"] }]);
      if (file === null) {
        return { kind: "kept" };
      }
      await platform.invoke("script_save", { file, text });
      return { kind: "saved", file };
    } catch (thrown) {
      return { kind: "failed", problem: problemOf(thrown) };
    }
  };
}
