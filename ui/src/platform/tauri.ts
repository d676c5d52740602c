import { Channel, invoke } from "@tauri-apps/api/core";
import { getCurrentWindow } from "@tauri-apps/api/window";
import { open, save } from "@tauri-apps/plugin-dialog";
import { openUrl } from "@tauri-apps/plugin-opener";
import { BridgeProblem, problemOf } from "./bridge-problem";
import { copyText } from "./clipboard";
import { fromOutside } from "./outside";
import type { CommandEvent, CommandResponse, Platform } from "./types";

/** The built wizard: commands of the shell, native dialogs. */
export function tauriPlatform(): Platform {
  return {
    invoke: async (name, request, onEvent) => {
      type Event = CommandEvent<typeof name>;
      const events = new Channel<Event>();
      if (onEvent) {
        events.onmessage = (event) => onEvent(fromOutside(event));
      }
      try {
        const answer = await invoke<CommandResponse<typeof name>>(
          name,
          onEvent ? { request, events } : { request },
        );
        return fromOutside(answer);
      } catch (thrown) {
        throw new BridgeProblem(fromOutside(problemOf(thrown)));
      }
    },
    openFile: (filters) => open({ filters, multiple: false, directory: false }),
    saveFile: (name, filters) => save({ defaultPath: name, filters }),
    copyText,
    openUrl,
    setTitle: (title) => {
      document.title = title;
      void getCurrentWindow().setTitle(title);
    },
  };
}
