import { Channel, invoke } from "@tauri-apps/api/core";
import { listen } from "@tauri-apps/api/event";
import { getCurrentWindow } from "@tauri-apps/api/window";
import { BridgeProblem, problemOf } from "./bridge-problem";
import { copyText } from "./clipboard";
import { fromOutside } from "./outside";
import type { CommandEvent, CommandResponse, MenuItem, Platform } from "./types";

/** The built wizard: commands of the shell, which opens the system's dialogs, too. */
export function tauriPlatform(): Platform {
  const ask: Platform["invoke"] = async (name, request, onEvent) => {
    type Event = CommandEvent<typeof name>;
    const events = new Channel<Event>();
    if (onEvent) {
      events.onmessage = onEvent;
    }
    try {
      return await invoke<CommandResponse<typeof name>>(name, onEvent ? { request, events } : { request });
    } catch (thrown) {
      throw new BridgeProblem(problemOf(thrown));
    }
  };
  return {
    invoke: async (name, request, onEvent) => {
      const safely = onEvent && ((event: CommandEvent<typeof name>) => onEvent(fromOutside(event)));
      try {
        return fromOutside(await ask(name, request, safely));
      } catch (thrown) {
        throw thrown instanceof BridgeProblem ? new BridgeProblem(fromOutside(thrown.problem)) : thrown;
      }
    },
    // A path is given back to the shell as it came.
    openFile: (kinds) => ask("file_to_read", { name: "", kinds }),
    saveFile: (name, kinds) => ask("file_to_write", { name, kinds }),
    copyText,
    setTitle: (title) => {
      document.title = title;
      void getCurrentWindow().setTitle(title);
    },
    onMenu: (listener) => {
      const listening = listen<MenuItem>("menu", ({ payload }) => listener(payload));
      return () => void listening.then((end) => end());
    },
  };
}
