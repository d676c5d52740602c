import type { ScriptSaved } from "../components/surroundings";
import { t } from "../messages";
import { problemOf } from "../platform/bridge-problem";
import type { Platform } from "../platform/types";

/** Asks for a file and has the engine write the script there. */
export function scriptSaver(platform: Platform) {
  return async (name: string, text: string): Promise<ScriptSaved> => {
    try {
      const chosen = await platform.saveFile(name, [{ name: t("common.scriptFilter"), extensions: ["ps1"] }]);
      if (chosen === null) {
        return { kind: "kept" };
      }
      // Not every dialog adds the ending it offers.
      const file = /\.ps1$/iu.test(chosen) ? chosen : `${chosen}.ps1`;
      await platform.invoke("script_save", { file, text });
      return { kind: "saved", file };
    } catch (thrown) {
      return { kind: "failed", problem: problemOf(thrown) };
    }
  };
}
