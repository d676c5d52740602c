import type { StepId } from "../../bindings/StepId";
import { copyText } from "../clipboard";
import type { Platform } from "../types";
import { fakePlatform } from "./engine";
import { worldOf } from "./scenes";

/**
 * The window in a plain browser: `?step=rooms&scene=10000` opens a page in a state, `&theme=dark` wears the dark theme,
 * `&speed=0` lets no time pass.
 */
export function browserPlatform(query: URLSearchParams): Platform {
  const speed = Number(query.get("speed") ?? "1");
  const world = worldOf(query.get("step") as StepId | null, query.get("scene") ?? "", {
    now: () => new Date().toISOString(),
    pause: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds * speed)),
  });
  wear(query.get("theme"));
  const fake = fakePlatform(world);
  return {
    ...fake,
    copyText,
    openFile: () => Promise.resolve(window.prompt("File to open")),
    saveFile: (name) => Promise.resolve(window.prompt("File to write", name)),
  };
}

/** Headless browsers have no setting for the colour scheme. */
function wear(theme: string | null) {
  if (theme === null) {
    return;
  }
  const ask = window.matchMedia.bind(window);
  window.matchMedia = (query) => {
    const answer = ask(query);
    return query.includes("prefers-color-scheme")
      ? Object.defineProperty(answer, "matches", { value: query.includes(theme) })
      : answer;
  };
}
